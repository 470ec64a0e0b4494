"""Steps after each other as bars of falling length, a part of each dark: applicants, admitted …

Steps of one group are one line of events and share a scale; what is not (another year, other
people) stands in a group of its own, under its own heading.
"""

from html import escape
from typing import Any

from components.kit import cells
from components.kit.numbers import FEWEST_FOR_PERCENT, NBSP, count, percent_sign
from components.kit.sheet import Figure


def html(figure: Figure, level: int) -> str:
    """``x`` (step), ``y`` (number), perhaps ``group`` (heading), and ``part`` (a number among
    ``y``) or ``share`` (per cent of ``y``), called by its column's label."""
    e = figure.encoding
    groups = figure.frame[e["group"]] if "group" in e else None
    blocks, heading = [], None
    longest = max((float(number) for number in figure.frame[e["y"]].dropna()), default=0.0)
    for place, row in enumerate(figure.frame.to_dict("records")):
        if groups is not None and (found := str(groups.iloc[place])) != heading:
            heading = found
            blocks.append(f'<div class="nar">{escape(heading)}</div>')
        blocks.append(_step(figure, row, longest))
    inside = "".join(blocks)
    return (
        f'<div class="kedja" role="img" aria-label="{escape(figure.alt)}">'
        f'<div class="steg">{inside}</div></div>'
    )


def _step(figure: Figure, row: dict[str, Any], longest: float) -> str:
    e = figure.encoding
    name = cells.cell(row[e["x"]], figure.columns[e["x"]])
    number = row[e["y"]]
    if cells.is_missing(number):
        missing = escape(figure.columns[e["y"]].missing)
        return f'<b class="namn">{escape(name)}</b><span class="del">{missing}</span>'
    share, said = _part(figure, row)
    width = 100 * float(number) / longest if longest else 0
    dark = f'<u style="width:{share:.1f}%"></u>' if share else ""
    return (
        f'<span class="namn">{escape(name)}</span><b class="antal">{count(int(number))}</b>'
        f'<span class="del">{escape(said)}</span>'
        f'<span class="bana"><i style="width:{width:.1f}%">{dark}</i></span>'
    )


def _part(figure: Figure, row: dict[str, Any]) -> tuple[float, str]:
    """How much of the bar is dark, in per cent, and what is said of it."""
    e = figure.encoding
    role = "part" if "part" in e else "share"
    value = cells.number(row.get(e.get(role, "")))
    if value is None:
        return 0.0, ""
    called = figure.columns[e[role]].label.lower()
    if role == "share":
        return value, f"{percent_sign(value)} {called}"
    whole = float(row[e["y"]])
    if whole < FEWEST_FOR_PERCENT:
        return 100 * value / (whole or 1), f"{count(int(value))}{NBSP}{called}"
    share = 100 * value / whole
    return share, f"{percent_sign(share)} {called}"
