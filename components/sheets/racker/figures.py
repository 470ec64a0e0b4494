"""The ratio as intervals around the need, both in persons, and every number behind them."""

from fractions import Fraction
from math import inf

import pandas as pd

from components.kit.columns import columns
from components.kit.sheet import Col, Figure
from components.sheets.racker import text
from components.sheets.racker.found import EducationGroup, EducationGroups
from components.sheets.racker.indicator import Flows, Interval
from data.questions import meta
from data.store import Store

#: The drawing ends at twice the need, so that the need is in its middle.
_MOST = 200
_NEED, _INFLOW = "behov", "tillskott"


def every(store: Store, found: EducationGroups, said: text.Said) -> tuple[Figure, ...]:
    """The ratio first, of the sector's own groups. A drawing has only those that it may show; the
    table has all."""
    made = (_ratio(store, found, said), _persons(store, found), _table(store, found))
    return tuple(figure for figure in made if figure)


def _ratio(store: Store, found: EducationGroups, said: text.Said) -> Figure | None:
    told = [one for one in said.groups if one.inputs.told]
    if not told:
        return None
    rows = pd.DataFrame(
        [
            {
                "group": one.name,
                "low": _percent(one.inputs.ratio.low),
                "high": _percent(one.inputs.ratio.high),
                "word": text.word(one.inputs),
                "note": text.note(one.inputs),
                "caution": _caution(one.inputs),
            }
            for one in told
        ]
    ).astype({"low": "Float64", "high": "Float64"})
    return Figure(
        kind="dumbbell",
        title=text.RATIO,
        alt=text.alt(said),
        frame=rows,
        columns={
            **columns(store, "matching")("group"),
            "low": Col("Lägst", "percent", "av behovet"),
            "high": Col("Högst", "percent", "av behovet", missing=text.NO_END),
            "word": Col("Utbildas"),
            "caution": Col("Läses", missing="som den är"),
        },
        encoding={
            "x": "group", "left": "low", "right": "high", "note": "note", "mark": "100",
            "mark_name": text.MARK, "most": str(_MOST),
        },
        **_about(store, found),
    )  # fmt: skip


def _persons(store: Store, found: EducationGroups) -> Figure | None:
    """Need and inflow below each other, for each group; without those where one of them is so few
    that it is not told, which would look like an interval without end."""
    shown = [one for one in found.own if not (_few(one.inputs.need) or _few(one.inputs.inflow))]
    if not shown:
        return None
    left_out = (text.FEW_LEFT_OUT,) if len(shown) < len(found.own) else ()
    about = _about(store, found)
    rows = pd.DataFrame(
        [
            {
                "what": f"{one.name}: {name}",
                "low": _shown(interval.low),
                "high": _shown(interval.high),
            }
            for one in shown
            for name, interval in ((_NEED, one.inputs.need), (_INFLOW, one.inputs.inflow))
        ]
    ).astype({"low": "Int64", "high": "Int64"})
    return Figure(
        kind="dumbbell",
        title=text.PEOPLE,
        alt=f"Intervall i personer: {_NEED} och {_INFLOW} på fem år, grupp för grupp.",
        frame=rows,
        columns={
            "what": Col("Utbildning, behov eller tillskott"),
            "low": Col("Lägst", "count", "personer", missing="färre än 5"),
            "high": Col("Högst", "count", "personer", missing=text.NO_END),
        },
        encoding={"x": "what", "left": "low", "right": "high"},
        folded=True,
        **about | {"caveats": (*about["caveats"], *left_out)},
    )


def _table(store: Store, found: EducationGroups) -> Figure:
    """The publisher's numbers as they are, and ours. Those of other sectors that are near last."""
    rows = pd.DataFrame([_row(one) for one in sorted(found.groups, key=lambda one: not one.own)])
    counts = ("people", "employed", "before", "exits", "graduates", "leavers")
    rows = rows.astype(dict.fromkeys(counts, "Int64"))
    return Figure.table(
        text.TABLE,
        rows,
        {
            **columns(store, "matching")("group"),
            "belongs": Col("Räknas i branschen"),
            "people": _counted(f"Personer {found.year}"),
            "employed": _counted(f"Arbetade {found.year}"),
            "before": _counted(f"Arbetade {found.year - 5}"),
            "exits": _counted(f"Fyllde 65 år {found.flow}"),
            "graduates": _counted(f"Examinerade {found.flow - 4}–{found.flow}"),
            "leavers": _counted(f"Utflyttare {found.flow - 4}–{found.flow}"),
            "need": Col("Behov på fem år", unit="personer"),
            "inflow": Col("Tillskott på fem år", unit="personer"),
            "ratio": Col("Tillskott av behovet"),
            "word": Col("Utbildas"),
            "caution": Col("Läses", missing="som den är"),
        },
        folded=True,
        **_about(store, found),
    )


def _row(one: EducationGroup) -> dict[str, object]:
    given = one.inputs
    return {
        "group": one.name,
        "belongs": "ja" if one.own else "närliggande",
        "people": given.people,
        "employed": given.employed,
        "before": given.before,
        "exits": given.exits,
        "graduates": _sum(given.graduates),
        "leavers": _sum(given.leavers),
        "need": text.persons(given.need),
        "inflow": text.persons(given.inflow),
        "ratio": text.share(given.ratio) if given.told else "för få",
        "word": text.word(given),
        "caution": _caution(given),
    }


def _counted(label: str) -> Col:
    return Col(label, "count", "personer", "uppgift saknas")


def _caution(given: Flows) -> str | None:
    return text.WITH_CAUTION if given.cautious else None


def _percent(ratio: float | Fraction) -> float | None:
    return None if ratio == inf else float(100 * ratio)


def _shown(persons: float | Fraction) -> int | None:
    """An end of an interval; None for one without end, and for few persons that we computed."""
    return None if persons == inf or 0 < round(persons) < 5 else round(persons)


def _few(found: Interval) -> bool:
    """Whether even the upper end is 1–4 persons."""
    return found.high < 5 and round(found.high) > 0


def _sum(years: tuple[float | None, ...]) -> float | None:
    return None if None in years else sum(one for one in years if one is not None)


def _about(store: Store, found: EducationGroups) -> dict:
    return {
        "sources": meta.sources(store, "scb_matchning", "egen_branschindelning"),
        "period": f"{found.year - 5}–{max(found.year, found.flow)}",
        "caveats": (
            text.CAUTION_FEW, text.PERSONS, text.WIDER, text.NOISE, text.TOO_FEW, text.NO_SEX,
            text.OWN,
        ),
        "estimated": text.ESTIMATED,
    }  # fmt: skip
