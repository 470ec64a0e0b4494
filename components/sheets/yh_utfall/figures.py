"""The figures of yh-utfall. Each is made from one of SCB's datasets, which its title names."""

from collections.abc import Sequence

import pandas as pd

from components.kit import numbers
from components.kit.columns import columns
from components.kit.sheet import Col, Figure
from components.kit.words import SEX_ORDER
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
        columns=columns(store, "yh_outcome")("year", "sex")
        | {"value": Col("Antagna vid start", "count", "personer")},
        encoding={"x": "year", "y": "value", "color": "sex"},
        sources=meta.sources(store, "scb_yh_sokande"),
        period=numbers.years(rows["year"]),
        processed=False,
        caveats=(text.APPLIED_TWICE,),
    )


def counts(store: Store, counts: pd.DataFrame, area: str) -> Figure:
    """Applicants, eligible, admitted and graduates per year and sex, of one dataset."""
    names = ("sökande", "behöriga sökande", "antagna vid start", "examinerade")
    measures = {f"Antal {name}": Col(name.capitalize(), "count", "personer") for name in names}
    table = counts.pivot(index=["year", "sex"], columns="indicator", values="value").reset_index()
    return Figure.table(
        text.counts_title(area),
        table.sort_values(["year", "sex"], ascending=[False, True]),
        columns(store, "yh_outcome")("year", "sex") | measures,
        meta.sources(store, "scb_yh_sokande"),
        numbers.years(table["year"]),
        processed=False,
        caveats=(text.APPLIED_TWICE, text.THREE_NUMBERS),
        folded=True,
    )


def working(store: Store, frame: pd.DataFrame, shown: Sequence[str]) -> Figure:
    """Per cent in work the year after graduation, a line per area."""
    table = _followed(frame, shown, WORKS, "Antal examinerade")
    return _line(store, table, text.WORKING_TITLE, WORKS, "Examinerade i uppföljningen")


def matching(store: Store, frame: pd.DataFrame, shown: Sequence[str]) -> Figure:
    """Per cent of those in work whose work matches the education, a line per area."""
    table = _followed(frame, shown, MATCHES, "Antal examinerade med arbete")
    return _line(store, table, text.MATCHING_TITLE, "Arbetet stämmer", "Examinerade med arbete")


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


def _line(store: Store, table: pd.DataFrame, title: str, share: str, people: str) -> Figure:
    of = columns(store, "yh_outcome")
    first, last = table["year"].min(), table["year"].max()
    areas = list(dict.fromkeys(table["area"]))
    return Figure(
        kind="line",
        title=title,
        alt=f"Linje: {numbers.inside(title)}, {numbers.listing(areas)}, riket.",
        frame=table,
        columns={
            **of(area="education_area"),
            "year": of["year"].but(label="Uppföljningsår"),
            "value": Col(share, "percent", "procent", _FEW),
            "people": Col(people, "count", "personer", _FEW),
        },
        encoding={"x": "year", "y": "value", **({"color": "area"} if len(areas) > 1 else {})},
        sources=meta.sources(store, "scb_yh_uppfoljning"),
        period=f"uppföljning {first}–{last} (examinerade {first - 1}–{last - 1})",
        processed=False,
        caveats=(text.NO_SEX, text.NO_MARGIN),
    )


def survey(store: Store, answers: pd.DataFrame, area: str) -> Figure:
    """Women and men employed, and with matching work, with margins of error."""
    of = columns(store, "yh_graduate_survey")
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
            **of("sex"),
            "value": Col("Andel", "percent", "procent", _FEW),
            **of(margin="margin_of_error", missing=_FEW),
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
    degrees = [f"Examensgrad, {sex}" for sex in SEX_ORDER]
    return Figure.table(
        text.degree_title(year),
        table.reset_index(),
        {
            **columns(store, "yh_outcome")("education_area"),
            **{name: Col(name, "decimal", "procent") for name in degrees},
            "Antal examinerade, kvinnor": Col("Examinerade, kvinnor", "count", "antal"),
            "Antal examinerade, män": Col("Examinerade, män", "count", "antal"),
        },
        meta.sources(store, "scb_yh_2021"),
        str(year),
        processed=False,
        caveats=(text.DEGREE_MEANS, text.FEW_IN_DEGREE),
        folded=True,
    )
