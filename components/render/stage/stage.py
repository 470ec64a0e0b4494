"""A sheet as one item of a run-sheet: HTML for a projector, where nothing may be scrolled.

The finding stands above one part of the sheet at a time: a figure with the key figures beside it,
or what to know about the figures. A long table and a drawing with many bars show their beginning;
the whole table opens on request. All sizes are in rem, which the style makes a share of the
screen, so what fits on one projector fits on all.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from components.kit import inside, words
from components.kit.sheet import Figure, Key, Sheet
from components.render import kinds, tables
from components.render.card import card, tiles
from components.render.paper import paper
from components.render.stage import text
from components.render.stage import type as stage_type
from data.kept import MB, kept

STYLE = kinds.STYLE + card.STYLE + Path(__file__).with_suffix(".css").read_text(encoding="utf-8")

#: What is drawn at most; the table behind has the rest.
_MOST_BARS, _MOST_GROUPED = 16, 10
_MOST_CARDS = 4
_MOST_PROGRAMMES = 3
_MOST_ROWS = 16
#: Names with a word for each area; those that differ come first.
_MOST_NAMES = 10
_MOST_COLUMNS = 7

#: A drawing's width, and its height at most, alone and beside key figures. Its letters are 14
#: of these.
_BOX, _BESIDE = (1060, 400), (800, 400)

#: So many key figures are read from the back row.
_MOST_KEYS = 2

#: A finding as long as this is set in smaller type.
_SHORT = 64

#: What needs the whole width for the names in it.
_WHOLE = frozenset({"board", "matrix", "table", "weeks", "ribbons", "sides", "timeline", "cards"})


@dataclass(frozen=True)
class RoomCode:
    """How a room answers now: ``address`` without the code, the ``code``, how many have and how
    many there is room for. ``counts`` is asked for the number of ``question``."""

    address: str
    code: str
    number: int
    most: int
    counts: str
    question: int


@dataclass(frozen=True)
class StageItem:
    """A sheet and its place in the run-sheet. ``number`` counts from 1; ``before`` and ``after``
    are the questions of its neighbours, empty at the ends. ``minutes`` are planned for it.
    ``no_code`` is the sentence that stands in place of the QR, when a telephone gets nowhere.
    ``room``: the room is asked, and answers by the QR."""

    sheet: Sheet
    page: str
    number: int
    of: int
    before: str = ""
    after: str = ""
    minutes: int | None = None
    no_code: str = ""
    room: RoomCode | None = None


def _few_words(key: Key) -> Key:
    """A key figure for the back row: what it is compared with stands under its change only when
    there is no change."""
    under = "" if key.changed else key.under.partition(" · ")[0].partition(" (")[0]
    return replace(key, page="", under=under)


def parts(sheet: Sheet) -> tuple[str, ...]:
    """What can be shown, by name: each figure's title, then "Att veta"."""
    return (*(figure.title for figure in sheet.figures), text.TO_KNOW)


@kept(16 * MB)
def html(item: StageItem, part: int, address: str, notices: tuple[str, ...]) -> str:
    """The item with its part number ``part`` (from 0), for the stage of presenting.py.

    ``address`` is what the QR leads to; ``notices`` name what the address of
    this page asked for that does not exist.
    """
    sheet = item.sheet
    figure = sheet.figures[part] if part < len(sheet.figures) else None
    finding = sheet.headline or next(iter(sheet.answer), "")
    beside = figure is not None and figure.kind not in _WHOLE
    return paper.fragment(
        "stage.html.j2",
        item=item,
        sheet=sheet,
        finding=finding,
        short=len(finding) <= _SHORT,
        parts=parts(sheet),
        part=part,
        shown=_drawn(figure, beside and bool(sheet.keys)) if figure else None,
        side=tiles.html(map(_few_words, sheet.keys[:_MOST_KEYS])) if beside else "",
        source=card.source(sheet).partition(" (")[0] if sheet.figures else "",
        caution=sheet.caution.rstrip(".") if figure is not None and figure.compares else "",
        scale_known=stage_type.of_what_to_know(sheet),
        notices=notices,
        address=address,
        qr="" if item.no_code else paper.qr(address),
        text=text,
        words=words,
    )


@dataclass(frozen=True)
class _Shown:
    """A figure on the stage. ``whole`` is all of its table, opened by ``open``. ``cut`` says what
    is left out."""

    kind: str
    title: str
    drawing: str
    cut: str
    whole: str
    open: str
    under: str


@kept(8 * MB)
def _drawn(figure: Figure, beside: bool) -> _Shown:
    figure = inside.silent(figure)  # nobody leaves a presentation by a press on a name
    beginning = cut(figure)
    shown, of = _marks(beginning), _marks(figure)
    table = beginning if figure.kind == "table" else figure
    return _Shown(
        kind=figure.kind,
        title=figure.title if figure.drawn or figure.kind == "table" else "",
        drawing=_drawing(beginning, _BESIDE if beside else _BOX),
        cut=text.shown_of(shown, of) if shown < of else "",
        whole=tables.html(figure),
        open=text.whole_table(
            len(figure.frame), len(figure.columns) - len(table.columns), drawn=figure.drawn
        ),
        under=tables.under(figure),
    )


def _drawing(figure: Figure, box: kinds.Box) -> str:
    if figure.kind == "table":
        return tables.html(figure)
    return kinds.drawing(figure, 3, box) if figure.drawn else kinds.rows(figure, 2)


def cut(figure: Figure) -> Figure:
    """The part of a figure that can be read on a projector: the first bars, or the first rows
    and columns (their links are in the whole table). Lines, columns and maps stay whole."""
    if figure.kind == "bar":
        e, frame = figure.encoding, figure.frame
        beside = frame[e["color"]].nunique() if "color" in e and e.get("stack") != "yes" else 1
        most = _MOST_BARS if beside == 1 else _MOST_GROUPED // beside
        first = list(dict.fromkeys(frame[e["x"]]))[: max(most, 1)]
        return replace(figure, frame=frame[frame[e["x"]].isin(first)])
    if not figure.drawn and figure.kind != "table":
        most = _MOST_PROGRAMMES if figure.kind == "programmes" else _MOST_CARDS
        return replace(figure, frame=figure.frame.head(most))
    if figure.kind == "sides":
        return replace(figure, frame=figure.frame.head(_MOST_NAMES))
    if figure.kind == "table":
        columns = {
            name: replace(column, kind="text") if column.kind == "link" else column
            for name, column in figure.columns.items()
        }
        rows = replace(figure, frame=figure.frame.head(_MOST_ROWS), columns=columns)
        fits = min(stage_type.columns_that_fit(rows), _MOST_COLUMNS)
        return replace(rows, columns=dict(list(columns.items())[:fits]))
    return figure


def _marks(figure: Figure) -> int:
    """Of what is cut so that it must be said: bars, names and cards."""
    if figure.kind == "sides":
        return len(figure.frame)
    if figure.kind == "bar":
        return figure.frame[figure.encoding["x"]].nunique()
    return len(figure.frame) if not figure.drawn and figure.kind != "table" else 0
