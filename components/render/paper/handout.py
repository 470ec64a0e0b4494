"""One A4 per sector and county: the most important findings of each quarter, with their sources.

Each quarter begins with its most telling sheet: finding, key figures and a small picture. The
page is set in the largest type in which it fits on one sheet of paper.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from components.kit import sentences, words
from components.kit.sender import sender
from components.kit.sheet import Key, Sheet
from components.render import fit
from components.render.card import text as card
from components.render.paper import handout_text as text
from components.render.paper import paper, small
from components.render.paper import text as text_of_paper
from components.render.paper.small import Small

STYLE = (Path(__file__).parent / "handout.css").read_text(encoding="utf-8")

#: A4 without margins, head and foot, in points; handout.css has the same measures.
_COLUMN, _TALL = 256.0, 620.0
_SIZES = (11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5)
#: Findings of each quarter and whether with a picture, the best first.
_TRIED = ((3, True), (2, True), (1, True), (3, False), (2, False), (1, False))
_MOST_KEYS = 3
#: Parts of the type size: small print, a key figure, lines, the space after heading and finding,
#: and between key figures.
_SMALL, _VALUE, _LINE, _HEADING, _AFTER, _BETWEEN = 0.78, 1.3, 1.25, 2.6, 0.9, 0.8
#: The same for lines of the forum's.
_LISTED = 0.9


@dataclass(frozen=True)
class Tile:
    """A key figure: label, value as written, what it is compared with."""

    label: str
    value: str
    under: str

    @classmethod
    def of(cls, key: Key) -> "Tile":
        """The words of a key figure."""
        written = " ".join(filter(None, (key.before, key.value, key.after)))
        under = [key.changed, key.under, card.ESTIMATED if key.estimated else ""]
        return cls(key.label, written, " · ".join(filter(None, under)))


@dataclass(frozen=True)
class Finding:
    """One sheet on the handout. ``short`` is the address without what every address has."""

    question: str
    said: str
    source: str
    address: str
    tiles: tuple[Tile, ...] = ()
    picture: Small | None = None

    @property
    def short(self) -> str:
        """The address as it is written."""
        return self.address.partition("://")[2] or self.address


@dataclass(frozen=True)
class Listed:
    """Something of the forum's book as lines under a heading."""

    title: str
    lines: tuple[str, ...]


def page(
    quarters: Mapping[str, Sequence[Sheet]],
    *,
    place: str,
    edition: str,
    address: str,
    interactive: str,
    address_of: Callable[[Sheet], str],
    order: Sequence[str],
    listed: Sequence[Listed] = (),
) -> str:
    """The whole HTML page.

    ``quarters``: page → its sheets, in order. ``place``: county and sector in words.
    ``address`` is the handout's own, ``interactive`` where its QR code leads. ``order``: slugs,
    the most important first. ``listed``: what the forum has decided and ordered.
    """
    found, size = _set(quarters, address_of, order, listed)
    return paper.fragment(
        "handout.html.j2",
        quarters={text.quarter(name): findings for name, findings in found.items()},
        listed=listed,
        size=size,
        small=small.SIZE,
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
    ranked = sorted(current, key=lambda sheet: _rank(sheet, order))[:most]
    return [sheet for sheet in current if sheet in ranked]


def said(sheet: Sheet) -> str:
    """What a sheet shows: its finding, else the first sentence of its answer."""
    return sheet.headline or sentences.first(sheet.answer)


def _rank(sheet: Sheet, order: Sequence[str]) -> int:
    return order.index(sheet.slug) if sheet.slug in order else len(order)


def _set(
    quarters: Mapping[str, Sequence[Sheet]],
    address_of: Callable[[Sheet], str],
    order: Sequence[str],
    listed: Sequence[Listed],
) -> tuple[dict[str, list[Finding]], float]:
    """The findings, and the type size in points that one page holds."""
    for most, pictured in _TRIED:
        findings = {
            name: list(_findings(most_important(found, order, most), address_of, order, pictured))
            for name, found in quarters.items()
        }
        for size in _SIZES:
            if _fits(list(findings.values()), size, listed):
                return findings, size
    return findings, size


def _findings(
    found: Sequence[Sheet],
    address_of: Callable[[Sheet], str],
    order: Sequence[str],
    pictured: bool,
) -> Iterator[Finding]:
    """The most telling sheet first, with key figures and picture; then the others."""
    first = min(found, key=lambda sheet: _rank(sheet, order), default=None)
    for sheet in sorted(found, key=lambda sheet: sheet is not first):
        figure, telling = sheet.figures[0], sheet is first
        yield Finding(
            sheet.question,
            said(sheet),
            words.short_source(figure.sources, figure.period, figure.processed),
            address_of(sheet),
            tuple(map(Tile.of, sheet.keys[:_MOST_KEYS])) if telling else (),
            small.of_sheet(sheet, _COLUMN) if telling and pictured else None,
        )


def _fits(
    quarters: Sequence[Sequence[Finding]], size: float, listed: Sequence[Listed] = ()
) -> bool:
    """Whether two columns hold all, with no finding broken and no heading alone at the foot."""
    blocks = []
    for findings in quarters:
        heights = [_height(finding, size) for finding in findings] or [2 * size * _LINE]
        blocks += [_HEADING * size + heights[0], *heights[1:]]
    blocks += [_lines(one, size, first=place == 0) for place, one in enumerate(listed)]
    return any(
        max(sum(blocks[:split]), sum(blocks[split:])) <= _TALL for split in range(len(blocks) + 1)
    )


def _lines(one: Listed, size: float, *, first: bool) -> float:
    """The height of a list with its heading, and above the first one that of the section."""
    indent = _COLUMN - 1.2 * size
    rows = sum(fit.lines(line, size * _LISTED, indent) for line in one.lines)
    head = size * _LINE + _AFTER * size
    return (_HEADING * size if first else 0.0) + head + rows * size * _LISTED * _LINE


def _height(finding: Finding, size: float) -> float:
    under = size * _SMALL
    shown = fit.lines(finding.said, size, _COLUMN, bold=True) * size
    below = fit.lines(finding.question, under, _COLUMN) + fit.lines(
        f"{finding.source} · {text.READ} {finding.short}", under, _COLUMN
    )
    picture = finding.picture.tall(_COLUMN) if finding.picture else 0.0
    tiles = _tiles(finding.tiles, size)
    return (shown + below * under) * _LINE + tiles + picture + _AFTER * size


def _tiles(tiles: Sequence[Tile], size: float) -> float:
    """The row's height: that of the highest."""
    if not tiles:
        return 0.0
    wide = (_COLUMN - _BETWEEN * size * (len(tiles) - 1)) / len(tiles)
    under, value = size * _SMALL, size * _VALUE
    highest = max(
        (fit.lines(tile.label, under, wide) + fit.lines(tile.under, under, wide)) * under
        + fit.lines(tile.value, value, wide, bold=True) * value
        for tile in tiles
    )
    return highest * _LINE + size * _BETWEEN
