"""A sheet as one item of a run-sheet: HTML for a projector, where nothing may be scrolled.

The answer and what may not be concluded stand on the left; on the right one part of the sheet
at a time: a figure, or what to know about the figures. A long table and a drawing with many
bars show their beginning; the whole table opens on request. All sizes are in rem, which the
style makes a share of the screen, so what fits on one projector fits on all.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from components.kit import words
from components.kit.sheet import Figure, Sheet
from components.render import kinds, tables
from components.render.paper import paper
from components.render.stage import text
from components.render.stage import type as stage_type
from data.kept import MB, kept

STYLE = Path(__file__).with_suffix(".css").read_text(encoding="utf-8")

#: What is drawn at most; the table behind has the rest.
_MOST_BARS = 16
_MOST_ROWS = 16
_MOST_COLUMNS = 7

#: A table with as many columns takes room from the answer.
_WIDE = 5

#: A drawing's width, and its height at most. Its letters are 14 of these.
_BOX = (640, 340)


@dataclass(frozen=True)
class StageItem:
    """A sheet and its place in the run-sheet. ``number`` counts from 1; ``before`` and ``after``
    are the questions of its neighbours, empty at the ends. ``minutes`` are planned for it.
    ``no_code`` is the sentence that stands in place of the QR, when a telephone gets nowhere."""

    sheet: Sheet
    page: str
    number: int
    of: int
    before: str = ""
    after: str = ""
    minutes: int | None = None
    no_code: str = ""


def parts(sheet: Sheet) -> tuple[str, ...]:
    """What can stand on the right, by name: "Diagram 1", "Tabell", "Att veta"."""
    names = [text.DRAWN.get(figure.kind, text.TABLE) for figure in sheet.figures]
    numbered = [
        f"{name} {names[: place + 1].count(name)}" if names.count(name) > 1 else name
        for place, name in enumerate(names)
    ]
    return (*numbered, *((text.TO_KNOW,) if sheet.notes or sheet.missing else ()))


@kept(16 * MB)
def html(item: StageItem, part: int, address: str, notices: tuple[str, ...]) -> str:
    """The item with its part number ``part`` (from 0), for the stage of presenting.py.

    ``address`` is what the QR leads to; ``notices`` name what the address of
    this page asked for that does not exist.
    """
    sheet = item.sheet
    figure = sheet.figures[part] if part < len(sheet.figures) else None
    return paper.fragment(
        "stage.html.j2",
        item=item,
        sheet=sheet,
        parts=parts(sheet),
        part=part,
        shown=_drawn(figure) if figure else None,
        wide=wide(figure),
        scale=stage_type.of_answer(sheet, wide=wide(figure)),
        scale_known=stage_type.of_what_to_know(sheet),
        notices=notices,
        address=address,
        qr="" if item.no_code else paper.qr(address),
        text=text,
        words=words,
    )


def wide(figure: Figure | None) -> bool:
    """Whether a part needs more than half of the screen."""
    return figure is not None and not figure.drawn and len(figure.columns) >= _WIDE


@dataclass(frozen=True)
class _Shown:
    """A figure as it stands on the right. ``svg`` is empty for a table, ``table`` for a drawing;
    ``whole`` is all of its table, opened by ``open``. ``cut`` says what is left out."""

    title: str
    svg: str
    table: str
    cut: str
    whole: str
    open: str
    under: str


@kept(8 * MB)
def _drawn(figure: Figure) -> _Shown:
    beginning = cut(figure)
    shown, of = _bars(beginning), _bars(figure)
    return _Shown(
        title=figure.title,
        svg=kinds.picture(beginning, _BOX),
        table="" if figure.drawn else tables.html(beginning),
        cut=text.shown_of(shown, of) if shown < of else "",
        whole=tables.html(figure),
        open=text.whole_table(
            len(figure.frame), len(figure.columns) - len(beginning.columns), drawn=figure.drawn
        ),
        under=tables.under(figure),
    )


def cut(figure: Figure) -> Figure:
    """The part of a figure that can be read on a projector: the first bars, or the first rows
    and columns (their links are in the whole table). Lines, columns and maps stay whole."""
    if figure.kind == "bar":
        e, frame = figure.encoding, figure.frame
        beside = frame[e["color"]].nunique() if "color" in e and e.get("stack") != "yes" else 1
        first = list(dict.fromkeys(frame[e["x"]]))[: max(_MOST_BARS // beside, 1)]
        return replace(figure, frame=frame[frame[e["x"]].isin(first)])
    if not figure.drawn:
        columns = {
            name: replace(column, kind="text") if column.kind == "link" else column
            for name, column in figure.columns.items()
        }
        rows = replace(figure, frame=figure.frame.head(_MOST_ROWS), columns=columns)
        fits = min(stage_type.columns_that_fit(rows, wide=wide(figure)), _MOST_COLUMNS)
        return replace(rows, columns=dict(list(columns.items())[:fits]))
    return figure


def _bars(figure: Figure) -> int:
    return figure.frame[figure.encoding["x"]].nunique() if figure.kind == "bar" else 0
