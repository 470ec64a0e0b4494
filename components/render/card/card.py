"""A sheet as a card: question, finding, key figures, picture, one line of caution, one of source.

Everything else is one press away, in ``<details>`` that need no script. The screen puts the
sheet's choices between head and body; the first paint and the screen write the same HTML, so
nothing moves when one takes over from the other.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path

from components.kit import words
from components.kit.sheet import Figure, Sheet
from components.render import kinds, tables
from components.render.card import text, tiles
from data.kept import MB, kept

STYLE = Path(__file__).with_suffix(".css").read_text(encoding="utf-8")

#: Rows of a table on a card; all of them are on the sheet's own page and in its files.
_MOST_ROWS = 60

#: So many tables alone are a list of their own.
_SEVERAL = 1

#: Of so few the first is open.
_OPEN = 3


@dataclass(frozen=True)
class Way:
    """Where the sheet's own files and page are. ``query``: the choices of the address."""

    slug: str
    query: str

    def easy(self) -> str:
        """The sheet in easy Swedish."""
        return f"{self.to()}&sprak=latt"

    def to(self, ending: str = "") -> str:
        """The sheet's page, or a file of it: ".xlsx", ".2.csv"."""
        return f"/blad/{self.slug}{ending}?{self.query}"


def head(sheet: Sheet, level: int | None = 2) -> str:
    """Question, finding and key figures. ``level``: the question's heading; None on a page whose
    title is heading enough."""
    tag = f"h{level}" if level else "p"
    asked = sheet.question if level else sheet.short_question or sheet.question
    parts = [f'<{tag} class="fraga" id="{sheet.slug}">{escape(asked)}</{tag}>']
    if sheet.under:
        parts.append(f'<p class="under">{escape(sheet.under)}</p>')
    said = sheet.headline or (sheet.answer[0] if sheet.answer else "")
    if said:
        kind = "fynd" if sheet.headline else "svar"
        # Alone under the page's title the finding is the heading of what follows.
        finding = "h2" if sheet.headline and level is None else "p"
        parts.append(f'<{finding} class="{kind}">{escape(said)}</{finding}>')
    if sheet.old_year:
        parts.append(f'<p class="chip">{escape(words.old_figure(sheet.old_year))}</p>')
    return "".join(parts) + tiles.html(replace(key, page="") for key in sheet.keys)


def decided(sheet: Sheet) -> str:
    """What the forum has decided on the sheet; "" when nothing is."""
    items = "".join(f"<li>{escape(sentence)}</li>" for sentence in sheet.decided)
    return f'<div class="beslut"><b>{words.DECIDED}</b><ul>{items}</ul></div>' if items else ""


def missing(sheet: Sheet) -> str:
    """Why there is no figure, and what to do. Where there is none at all, the answer in words is
    there too: such a card has no foot."""
    words_ = [] if sheet.figures else _in_words(sheet)
    found = []
    for one in sheet.missing:
        said = "".join(f"<p>{escape(line)}</p>" for line in (*words_, one.do) if line != one.why)
        why = f"{escape(one.why)} <span>{text.DO}</span>"
        found.append(f'<details class="saknas"><summary>{why}</summary>{said}</details>')
        words_ = []
    return "".join(found)


def _in_words(sheet: Sheet) -> list[str]:
    """What is not said by the finding."""
    return [*(sheet.answer if sheet.headline else sheet.answer[1:]), *sheet.notes]


def lists(sheet: Sheet) -> str:
    """The figures of a sheet that is nothing but tables and folded pictures, each opened on
    request; "" for other sheets."""
    listed = [figure for figure in sheet.figures if figure.kind == "table" or figure.folded]
    if len(listed) < len(sheet.figures) or len(listed) < _SEVERAL or sheet.picture:
        return ""
    opened = [len(listed) <= _OPEN and not number for number in range(len(listed))]
    return "".join(
        _folded(escape(one.title), _listed(one), "lista", opened=is_open)
        for one, is_open in zip(listed, opened, strict=True)
    )


def _listed(figure: Figure) -> str:
    """Its heading is what opens it."""
    drawing = f"<div data-bild>{kinds.drawing(figure, 4)}</div>" if figure.drawn else ""
    return drawing + _table(figure) + tables.under(figure)


def pictures(sheet: Sheet, level: int = 3, *, most: int | None = None) -> str:
    """The picture and what stands beside it, with their titles; "" when there is none.

    ``most``: rows of a list of cards, where only its beginning is shown."""
    if not (first := sheet.picture):
        return ""
    if most and not first.drawn:
        first = replace(first, frame=first.frame.head(most))
    return drawn([first, *sheet.beside], level)


def drawn(figures: Sequence[Figure], level: int) -> str:
    """The first of the figures, and the others beside it."""
    if not figures:
        return ""
    beside = "".join(picture(figure, level) for figure in figures[1:])
    side = f'<div class="vid">{beside}</div>' if beside else ""
    return f'<div class="bilder">{picture(figures[0], level)}{side}</div>'


def picture(figure: Figure, level: int) -> str:
    """One drawing, or one list of cards, with its title. ``level``: its heading."""
    if not figure.drawn:
        return f'<div class="bild" data-bild>{kinds.rows(figure, level)}</div>'
    drawing = kinds.drawing(figure, level + 1)
    return (
        f'<figure class="bild bild-{figure.kind}" data-bild>'
        f"<h{level}>{escape(figure.title)}</h{level}>{drawing}</figure>"
    )


def caution(sheet: Sheet) -> str:
    """The likeliest misreading; what else may not be concluded is one press away."""
    whole = "".join(f"<p>{escape(sentence)}</p>" for sentence in sheet.not_conclude)
    if not sheet.caution:
        return _folded(words.NOT_CONCLUDE, whole, "inte") if whole else ""
    if not whole:
        return f'<p class="inte">{_marked(sheet.caution)}</p>'
    said = f"{_marked(sheet.caution)} <span>{text.MORE}</span>"
    return f'<details class="inte"><summary>{said}</summary>{whole}</details>'


def foot(sheet: Sheet, way: Way, *, rest: bool = True) -> str:
    """Source in one line, and everything else behind it. Without ``rest`` the page itself shows
    every figure that is more than a table. A card that only says what is missing has none."""
    easy = f'<a class="latt" href="{escape(way.easy())}">{text.EASY}</a>' if sheet.easy else ""
    if sheet.missing and not sheet.figures:
        return f'<div class="fot">{easy}</div>' if easy else ""
    shown = {id(figure) for figure in (sheet.picture, *sheet.beside) if figure}
    own = [figure for figure in sheet.figures if id(figure) in shown]
    bare = [figure for figure in sheet.figures if figure.kind == "table"]
    listed = bool(lists(sheet))
    others = [one for one in sheet.figures if not listed and one not in (*own, *bare)]
    parts = [f'<span class="kalla">{escape(source(sheet))}</span>'] if sheet.figures else []
    said = "".join(f"<p>{escape(line)}</p>" for line in _in_words(sheet))
    parts.append(_folded(text.WORDS, said))
    parts.append(_folded(text.ABOUT, _each((*own, *([] if listed else bare)), tables.under)))
    behind = [figure for figure in own if figure.drawn] + ([] if listed else bare)
    parts.append(_folded(text.TABLE, _each(behind, _table, titled=False)))
    if rest:
        parts.append(_folded(text.more_figures(len(others)), "".join(map(_whole, others))))
    parts.append(_folded(text.FETCH, _files(sheet, way)))
    parts.append(_folded(text.SHARE, f'<p><a href="{escape(way.to())}">{text.LIGHT_PAGE}</a></p>'))
    return f'<div class="fot">{"".join(parts)}{easy}</div>'


def source(sheet: Sheet) -> str:
    """The first figure's publishers and period, and whose the key figures are."""
    first = sheet.figures[0]
    said = words.short_source(first.sources, first.period, first.processed)
    return f"{said}. {sheet.keys_source}" if sheet.keys_source else said


def _marked(said: str) -> str:
    """ "Säger inte" stands out: it is what tells the line from a finding."""
    start = "Säger inte"
    rest = said.removeprefix(start)
    return f"<b>{start}</b>{escape(rest)}" if rest != said else escape(said)


@kept(16 * MB)
def _table(figure: Figure) -> str:
    """The table behind, or its beginning: a page is not made heavier for what few open."""
    left = len(figure.frame) - _MOST_ROWS
    if left <= 0:
        return tables.html(figure)
    shown = replace(figure, frame=figure.frame.head(_MOST_ROWS))
    return f"{tables.html(shown)}<p>{text.rows_left(left)}</p>"


def _whole(figure: Figure) -> str:
    drawn = picture(figure, 3) if figure.drawn else kinds.rows(figure, 3)
    table = _table(figure) if figure.drawn else ""
    return f"{drawn}{table}{tables.under(figure)}"


def _each(
    figures: tuple[Figure, ...] | list[Figure],
    write: Callable[[Figure], str],
    *,
    titled: bool = True,
) -> str:
    return "".join(
        (f"<p><b>{escape(figure.title)}</b></p>" if titled and len(figures) > 1 else "")
        + write(figure)
        for figure in figures
    )


def _files(sheet: Sheet, way: Way) -> str:
    files = {
        way.to(f".{number}.csv"): text.csv(figure.title)
        for number, figure in enumerate(sheet.figures, start=1)
    }
    files |= {way.to(".xlsx"): text.WORKBOOK, way.to(".pptx"): text.SLIDES}
    opens = 'target="_blank" rel="noopener"'
    items = "".join(f'<li><a href="{escape(to)}" {opens}>{escape(name)}</a></li>'
                    for to, name in files.items())  # fmt: skip
    return f"<ul>{items}</ul>" if sheet.figures else ""


def _folded(summary: str, inside: str, kind: str = "", *, opened: bool = False) -> str:
    mark = (f' class="{kind}"' if kind else "") + (" open" if opened else "")
    return f"<details{mark}><summary>{summary}</summary>{inside}</details>" if inside else ""
