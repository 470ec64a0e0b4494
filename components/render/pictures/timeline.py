"""Lines of time: a line per thing, a mark per step, as HTML that is read.

The way between two marks is as long as the time between them, but never too short for its words;
all lines share one scale. Where it is narrow the steps follow each other down the page.
"""

from html import escape
from itertools import pairwise

import pandas as pd

from components.kit import cells
from components.kit.sheet import Figure
from components.render.pictures import text

#: Lines that are seen at once; the others are one press away.
_FIRST = 5

#: Below this share of the longest line a step does not grow with its time.
_LEAST = 0.02


def html(figure: Figure, level: int) -> str:
    """The lines; ``level`` is that of headings in it, which it has none of."""
    e = figure.encoding
    key = figure.frame[e.get("line", e["label"])]
    lines = [figure.frame[key == one] for one in dict.fromkeys(key)]
    longest = max((_spans(figure, line)[1] for line in lines), default=0.0) or 1.0
    drawn = [_line(figure, line, longest) for line in lines]
    first, more = "".join(drawn[:_FIRST]), "".join(drawn[_FIRST:])
    rest = ""
    if more:
        said = text.more(len(drawn) - _FIRST)
        rest = (
            f'<details class="fler"><summary>{said}</summary></details>'
            f'<ul class="linjer fler-linjer">{more}</ul>'
        )
    return f'<div class="tidslinje"><ul class="linjer">{first}</ul>{rest}</div>'


def _spans(figure: Figure, line: pd.DataFrame) -> tuple[list[float | None], float]:
    """The time from each step to the next one (None where it is not known), and all of it."""
    places = [None if cells.is_missing(place) else float(place)
              for place in line[figure.encoding["place"]]]  # fmt: skip
    spans = [
        None if here is None or there is None else max(there - here, 0.0)
        for here, there in pairwise(places)
    ]
    return spans, sum(span or 0.0 for span in spans)


def _line(figure: Figure, line: pd.DataFrame, longest: float) -> str:
    spans, length = _spans(figure, line)
    known = any(span is not None for span in spans)
    rest = 1.0 if not known and len(line) > 1 else max(longest - length, 0.0) / longest
    # Steps without a time share the line evenly; the last one has what is left.
    grows = [1.0 if span is None else max(span / longest, _LEAST) for span in spans] + [rest]
    steps = "".join(
        _step(figure, row, grow) for row, grow in zip(line.to_dict("records"), grows, strict=True)
    )
    name = text.named(figure, line.iloc[0].to_dict())
    return f'<li class="linje"><b class="vad">{name}</b><ol class="steg">{steps}</ol></li>'


def _step(figure: Figure, row: dict, grow: float) -> str:
    e = figure.encoding
    goal = " mal" if "filled" in e and row[e["filled"]] == text.YES else ""
    note = ""
    if "note" in e and not cells.is_missing(row[e["note"]]):
        note = f' <span class="lange">{escape(str(row[e["note"]]))}</span>'
    return (
        f'<li class="punkt{goal}" style="--vaxer:{grow:.2f}"><b>{escape(str(row[e["x"]]))}</b> '
        f"<span>{escape(str(row[e['text']]))}{note}</span></li>"
    )
