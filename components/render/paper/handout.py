"""One A4 per sector and county: the most important answers of each quarter, with their sources.

The page is set in the largest type in which it fits on one sheet of paper: the whole first
paragraph of each answer when there is room, else its first sentence.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from components.kit import sentences, words
from components.kit.sender import sender
from components.kit.sheet import Sheet
from components.render import fit
from components.render.paper import handout_text as text
from components.render.paper import paper
from components.render.paper import text as text_of_paper

STYLE = (Path(__file__).parent / "handout.css").read_text(encoding="utf-8")

#: A4 without margins, head and foot, in points; handout.css has the same measures.
_COLUMN, _TALL = 256.0, 620.0
_WHOLE, _SHORT = (12, 11.5, 11, 10.5, 10, 9.5), (10, 9.5, 9, 8.5, 8, 7.5)
#: Answers of each quarter, whether whole, and the type sizes they may be set in.
_TRIED = ((3, True, _WHOLE), (3, False, _SHORT), (2, False, _SHORT), (1, False, _SHORT))
#: Parts of the type size: small print, lines, and the space after heading and answer.
_SMALL, _LINE, _HEADING, _AFTER = 0.78, 1.25, 2.6, 0.9


@dataclass(frozen=True)
class Answer:
    """One answer on the handout. ``short`` is the address without what every address has."""

    question: str
    answer: str
    source: str
    address: str

    @property
    def short(self) -> str:
        """The address as it is written."""
        return self.address.partition("://")[2] or self.address


def page(
    quarters: Mapping[str, Sequence[Sheet]],
    *,
    place: str,
    edition: str,
    address: str,
    interactive: str,
    address_of: Callable[[Sheet], str],
    order: Sequence[str],
) -> str:
    """The whole HTML page.

    ``quarters``: page → its sheets, in order. ``place``: county and sector in words.
    ``address`` is the handout's own, ``interactive`` where its QR code leads. ``order``: slugs,
    the most important first.
    """
    answers, whole, size = _set(quarters, address_of, order)
    return paper.fragment(
        "handout.html.j2",
        quarters={text.quarter(name): found for name, found in answers.items()},
        size=size,
        caveats=text.WHOLE_CAVEATS if whole else text.CAVEATS,
        place=place,
        title=text.title(place),
        description=text.description(place),
        edition=text_of_paper.edition_line(edition),
        address=address,
        interactive=interactive,
        sender=sender(),
        logo=paper.logo(),
        qr=paper.qr(interactive),
        style=paper.STYLE + STYLE,
        text=text,
        words=words,
    )


def most_important(found: Sequence[Sheet], order: Sequence[str], most: int = 3) -> list[Sheet]:
    """At most ``most`` sheets, in their order on the page, whose answers rest on current figures.

    Left out: no answer, an answer without a number ("Inga behov är rapporterade …"), no figure
    to name a source from, and figures older than 24 months. ``order``: slugs, the
    most important first; a sheet that it does not name comes after them.
    """
    current = [
        sheet
        for sheet in found
        if sheet.figures
        and sheet.old_year is None
        and any(letter.isdigit() for letter in sentences.first(sheet.answer))
    ]
    rank = {slug: place for place, slug in enumerate(order)}
    ranked = sorted(current, key=lambda sheet: rank.get(sheet.slug, len(rank)))[:most]
    return [sheet for sheet in current if sheet in ranked]


def _answer(sheet: Sheet, address_of: Callable[[Sheet], str], *, whole: bool) -> Answer:
    figure = sheet.figures[0]
    return Answer(
        question=sheet.question,
        answer=sheet.answer[0] if whole else sentences.first(sheet.answer),
        source=words.source_line(figure.sources, figure.period, figure.processed),
        address=address_of(sheet),
    )


def _set(
    quarters: Mapping[str, Sequence[Sheet]],
    address_of: Callable[[Sheet], str],
    order: Sequence[str],
) -> tuple[dict[str, list[Answer]], bool, float]:
    """The answers, whether they are whole, and the type size in points that one page holds.

    Whole answers before short ones, three of each quarter before fewer.
    """
    for most, whole, sizes in _TRIED:
        answers = {
            name: [
                _answer(sheet, address_of, whole=whole)
                for sheet in most_important(found, order, most)
            ]
            for name, found in quarters.items()
        }
        for size in sizes:
            if _fits(list(answers.values()), size):
                return answers, whole, size
    return answers, whole, size


def _fits(quarters: Sequence[Sequence[Answer]], size: float) -> bool:
    """Whether two columns hold all, with no answer broken and no heading alone at the foot."""
    blocks = []
    for answers in quarters:
        heights = [_height(answer, size) for answer in answers] or [2 * size * _LINE]
        blocks += [_HEADING * size + heights[0], *heights[1:]]
    return any(
        max(sum(blocks[:split]), sum(blocks[split:])) <= _TALL for split in range(len(blocks) + 1)
    )


def _height(answer: Answer, size: float) -> float:
    small = size * _SMALL
    lines = fit.lines(answer.question, size, _COLUMN, bold=True) + fit.lines(
        answer.answer, size, _COLUMN
    )
    below = fit.lines(answer.source, small, _COLUMN) + fit.lines(
        f"{text.READ} {answer.short}", small, _COLUMN
    )
    return (lines * size + below * small) * _LINE + _AFTER * size
