"""Names by county in words (an assessment, a way in): one figure for those who say it in words."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd

from components.kit import numbers
from components.kit.sheet import Col, Figure
from components.sheets.counties import text
from components.sheets.counties.alike import of_the_same
from components.sheets.counties.chosen import SideBySide
from components.sheets.counties.compared import SetBeside
from data.area_codes import COUNTRY
from data.tables import Source

#: A cell where the edition has no row for the area.
_NOT_HELD = "ingår inte"


def figure(
    beside: SideBySide,
    rows: pd.DataFrame,
    *,
    own: str,
    said: Callable[[Any], str],
    tones: Mapping[Any, str],
    label: Col,
    title: str,
    sources: tuple[Source, ...],
    period: str,
    without: str,
    caveats: tuple[str, ...],
) -> SetBeside:
    """A row per name that the subject has, a column per area, all of the subject's round.

    ``rows``: name, area_code, round, found (what ``said`` writes; None is an answer too), those
    that the edition has. An area that lacks a name says so in its cell, and is not compared; one
    that has no answer at all is left out, because ``without``.
    """
    rows = of_the_same(rows, own, ("round",))
    rows = rows.assign(found=rows["found"].astype(object).where(rows["found"].notna(), None))
    mine = rows[rows["area_code"] == own]
    answered = rows[rows["found"].notna() & rows["name"].isin(set(mine["name"]))]
    codes = [code for code in beside.codes if (answered["area_code"] == code).any()]
    if own not in codes:
        return SetBeside()
    lacking = text.lacking([beside.names[one] for one in beside.codes if one not in codes], without)
    if len(codes) < 2:
        return SetBeside(None, lacking)
    held = {
        code: dict(rows.loc[rows["area_code"] == code, ["name", "found"]].itertuples(index=False))
        for code in codes
    }
    names = list(mine["name"])
    differs = [
        _differs([held[code][name] for code in codes if name in held[code]]) for name in names
    ]
    groups = [text.DIFFER, text.ALIKE, text.ALONE]
    alone = [sum(name in held[code] for code in codes) == 1 for name in names]
    frame = pd.DataFrame({"name": names})
    for code in codes:
        frame[f"area_{code}"] = [
            said(held[code][name]) if name in held[code] else None for name in names
        ]
        frame[f"tone_area_{code}"] = [
            tones.get(held[code][name]) if name in held[code] else None for name in names
        ]
    frame["group"] = pd.Categorical(
        [
            groups[2] if only else groups[0] if other else groups[1]
            for other, only in zip(differs, alone, strict=True)
        ],
        groups,
    )
    order = [None, *tones]
    frame = frame.assign(place=[order.index(held[own][name]) or len(order) for name in names])
    frame = frame.sort_values(["group", "place"], kind="stable", ignore_index=True)
    differing = int((frame["group"] == text.DIFFER).sum())
    named = [
        numbers.inside(beside.names[code]) if code == COUNTRY else beside.names[code]
        for code in codes
    ]
    drawn = Figure(
        kind="sides",
        title=title,
        alt=text.sides_alt(named, differing, len(frame) - sum(alone)),
        frame=frame,
        columns={
            "name": label,
            **{f"area_{code}": Col(beside.names[code], missing=_NOT_HELD) for code in codes},
            "group": Col("Jämfört"),
        },
        encoding={
            "label": "name", "group": "group", "own": f"area_{own}",
            "same": text.ALIKE, "only": text.ALONE,
        },
        sources=sources,
        period=period,
        caveats=(*lacking, *caveats),
    )  # fmt: skip
    return SetBeside(drawn, lacking)


def _differs(found: Sequence[Any]) -> bool:
    return len(set(found)) > 1
