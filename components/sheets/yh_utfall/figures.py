"""The figures of yh-utfall. Each is made from one of SCB's datasets, which its title names."""

from collections.abc import Sequence

import pandas as pd

from components.kit import numbers
from components.kit.sheet import Col, Figure
from components.sheets.yh_utfall import text
from data.questions import meta, outcomes
from data.store import Store

#: Indicators of the yearly follow-up.
WORKS = "Har arbete"
MATCHES = "Arbetet stämmer helt eller till största delen"
#: All YH areas together, as SCB calls them.
ALL_AREAS = "Totalt"

_FEW = "för få svar"


def admitted(store: Store, counts: pd.DataFrame, area: str) -> Figure:
    """Women and men admitted per year."""
    rows = counts[(counts["indicator"] == "Antal antagna vid start") & (counts["sex"] != "totalt")]
    return Figure(
        kind="column",
        title=text.admitted_title(area),
        alt=f"Staplar: kvinnor och män som antogs till YH inom {area}, per år, riket.",
        frame=rows.sort_values(["year", "sex"]),
        columns={
            "year": Col("År", "year"),
            "sex": Col("Kön"),
            "value": Col("Antagna vid start", "count", "personer"),
        },
        encoding={"x": "year", "y": "value", "color": "sex"},
        sources=meta.sources(store, "scb_yh_sokande"),
        period=numbers.years(rows["year"]),
        processed=False,
        caveats=(text.APPLIED_TWICE,),
    )


def counts(store: Store, counts: pd.DataFrame, area: str) -> Figure:
    """Applicants, eligible, admitted and graduates per year and sex, of one dataset."""
    measures = {
        "Antal sökande": Col("Sökande", "count", "personer"),
        "Antal behöriga sökande": Col("Behöriga sökande", "count", "personer"),
        "Antal antagna vid start": Col("Antagna vid start", "count", "personer"),
        "Antal examinerade": Col("Examinerade", "count", "personer"),
    }
    table = counts.pivot(index=["year", "sex"], columns="indicator", values="value").reset_index()
    return Figure(
        kind="table",
        title=text.counts_title(area),
        alt=text.counts_title(area),
        frame=table.sort_values(["year", "sex"], ascending=[False, True]),
        columns={"year": Col("År", "year"), "sex": Col("Kön"), **measures},
        encoding={},
        sources=meta.sources(store, "scb_yh_sokande"),
        period=numbers.years(table["year"]),
        processed=False,
        caveats=(text.APPLIED_TWICE, text.THREE_NUMBERS),
        folded=True,
    )


def working(store: Store, frame: pd.DataFrame, shown: Sequence[str]) -> Figure:
    """Per cent in work the year after graduation, a line per area."""
    columns = {
        "value": Col("Har arbete", "percent", "procent", missing=_FEW),
        "people": Col("Examinerade i uppföljningen", "count", "personer", missing=_FEW),
    }
    table = _followed(frame, shown, WORKS, "Antal examinerade")
    return _line(store, table, text.WORKING_TITLE, columns)


def matching(store: Store, frame: pd.DataFrame, shown: Sequence[str]) -> Figure:
    """Per cent of those in work whose work matches the education, a line per area."""
    columns = {
        "value": Col("Arbetet stämmer", "percent", "procent", missing=_FEW),
        "people": Col("Examinerade med arbete", "count", "personer", missing=_FEW),
    }
    table = _followed(frame, shown, MATCHES, "Antal examinerade med arbete")
    return _line(store, table, text.MATCHING_TITLE, columns)


def _followed(frame: pd.DataFrame, shown: Sequence[str], indicator: str, base: str) -> pd.DataFrame:
    """area, year, value and people for the areas that are followed up: every year of the
    dataset, NA where SCB publishes none."""
    wide = frame.pivot(index=["education_area", "year"], columns="indicator", values="value")
    followed = [area for area in shown if area in wide.index]
    every = pd.MultiIndex.from_product(
        [followed, sorted(frame["year"].unique())], names=["area", "year"]
    )
    found = wide.reindex(every)[[indicator, base]].set_axis(["value", "people"], axis=1)
    return found.reset_index().astype({"value": "Int64", "people": "Int64"})


def _line(store: Store, table: pd.DataFrame, title: str, columns: dict[str, Col]) -> Figure:
    first, last = table["year"].min(), table["year"].max()
    areas = list(dict.fromkeys(table["area"]))
    return Figure(
        kind="line",
        title=title,
        alt=f"Linje: {title[:1].lower()}{title[1:]}, {numbers.listing(areas)}, riket.",
        frame=table,
        columns={
            "area": Col("Utbildningsområde"),
            "year": Col("Uppföljningsår", "year"),
            **columns,
        },
        encoding={"x": "year", "y": "value", **({"color": "area"} if len(areas) > 1 else {})},
        sources=meta.sources(store, "scb_yh_uppfoljning"),
        period=f"uppföljning {first}–{last} (examinerade {first - 1}–{last - 1})",
        processed=False,
        caveats=(text.NO_SEX, text.NO_MARGIN),
    )


def survey(store: Store, answers: pd.DataFrame, area: str) -> Figure:
    """Women and men employed, and with matching work, with margins of error."""
    labels = {outcomes.EMPLOYED[1]: text.EMPLOYED, outcomes.MATCHING[1]: text.MATCHING}
    frame = answers.assign(
        what=answers["answer"].map(labels),
        low=answers["value"] - answers["margin"],
        high=answers["value"] + answers["margin"],
    )
    return Figure(
        kind="bar",
        title=text.survey_title(area),
        alt=f"Staplar med felmarginaler: kvinnor och män som examinerades inom {area}, riket.",
        frame=frame,
        columns={
            "what": Col("Vad andelen gäller"),
            "sex": Col("Kön"),
            "value": Col("Andel", "percent", "procent", missing=_FEW),
            "margin": Col("Felmarginal (±)", "count", "procentenheter", missing=_FEW),
            "people": Col("Andelen avser", "count", "personer"),
        },
        encoding={"x": "what", "y": "value", "color": "sex", "low": "low", "high": "high"},
        sources=meta.sources(store, "scb_intradet"),
        period=f"examinerade {outcomes.SURVEY_YEAR}, tillfrågade {outcomes.SURVEY_YEAR + 1}",
        processed=False,
        caveats=(text.MATCHING_MEANS, text.MARGIN),
    )


def degrees(store: Store, frame: pd.DataFrame, shown: Sequence[str]) -> Figure:
    """SCB's examensgrad per area, women and men, and how many graduated."""
    wide = frame.pivot(index="education_area", columns=["indicator", "sex"], values="value")
    year = int(frame["year"].iloc[0])
    table = wide.reindex([*shown, ALL_AREAS])
    table.columns = [f"{indicator}, {sex}" for indicator, sex in table.columns]
    return Figure(
        kind="table",
        title=text.degree_title(year),
        alt=text.degree_title(year),
        frame=table.reset_index(),
        columns={
            "education_area": Col("Utbildningsområde"),
            "Examensgrad, kvinnor": Col("Examensgrad, kvinnor", "decimal", "procent"),
            "Examensgrad, män": Col("Examensgrad, män", "decimal", "procent"),
            "Examensgrad, totalt": Col("Examensgrad, totalt", "decimal", "procent"),
            "Antal examinerade, kvinnor": Col("Examinerade, kvinnor", "count", "antal"),
            "Antal examinerade, män": Col("Examinerade, män", "count", "antal"),
        },
        encoding={},
        sources=meta.sources(store, "scb_yh_2021"),
        period=str(year),
        processed=False,
        caveats=(text.DEGREE_MEANS, text.FEW_IN_DEGREE),
        folded=True,
    )
