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


#: The steps from applying to starting, of one year and one dataset.
_STEPS = {
    "Antal sökande": "Sökande",
    "Antal behöriga sökande": "Behöriga sökande",
    "Antal antagna vid start": "Antagna vid start",
}


def steps(store: Store, counts: pd.DataFrame, area: str) -> Figure:
    """From applying to starting in the newest year, women dark. Those who graduate the same year
    are other people, so they are not a step."""
    wide = counts.pivot_table(index=["indicator", "year"], columns="sex", values="value")
    year = int(counts.loc[counts["indicator"] == "Antal antagna vid start", "year"].max())
    found = [
        (name, *wide.loc[(indicator, year), ["totalt", "kvinnor"]])
        for indicator, name in _STEPS.items()
        if (indicator, year) in wide.index
    ]
    frame = pd.DataFrame(found, columns=["step", "people", "women"])
    return Figure(
        kind="chain",
        title=text.steps_title(area, year),
        alt=text.steps_alt(frame["people"].iloc[0], frame["people"].iloc[-1], year, area),
        frame=frame,
        columns={
            "step": Col("Steg"),
            "people": Col("Personer", "count", "antal"),
            "women": Col("Kvinnor", "count", "antal"),
        },
        encoding={"x": "step", "y": "people", "part": "women"},
        sources=meta.sources(store, "scb_yh_sokande"),
        period=str(year),
        processed=False,
        caveats=(text.APPLIED_TWICE,),
    )


def followed_up(store: Store, work: pd.DataFrame, match: pd.DataFrame) -> Figure | None:
    """Graduates of the newest follow-up, those in work, and whose work matches; None without."""
    year = work["year"].max()
    found = pd.concat([work, match]).query("year == @year").set_index("indicator")["value"]
    if not {"Antal examinerade", "Antal examinerade med arbete", MATCHES} <= set(found.index):
        return None
    names = text.followed_steps(int(year))
    graduates, working = found["Antal examinerade"], found["Antal examinerade med arbete"]
    frame = pd.DataFrame({"step": names, "people": [graduates, working]})
    return Figure(
        kind="chain",
        title=text.followed_title(int(year)),
        alt=text.followed_alt(int(year), graduates, working, int(found[MATCHES])),
        frame=frame.assign(matching=[None, found[MATCHES]]),
        columns={
            "step": Col("Steg"),
            "people": Col("Personer", "count", "antal"),
            "matching": Col("Arbete som stämmer", "percent", "procent", "–"),
        },
        encoding={"x": "step", "y": "people", "share": "matching"},
        sources=meta.sources(store, "scb_yh_uppfoljning"),
        period=f"uppföljning {year} (examinerade {year - 1})",
        processed=False,
        caveats=(text.OTHER_PEOPLE, text.NO_SEX, text.NO_MARGIN, text.MATCHING_MEANS),
        beside=True,
    )


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
    labels = {outcomes.EMPLOYED[1]: text.EMPLOYED, outcomes.MATCHING[1]: text.MATCHING}
    frame = answers.assign(
        what=answers["answer"].map(labels),
        low=answers["value"] - answers["margin"],
        high=answers["value"] + answers["margin"],
    )
    measures = ["value", "margin", "low", "high", "people"]
    wide = frame.pivot(index="what", columns="sex", values=measures)
    wide.columns = [f"{measure}_{sex}" for measure, sex in wide.columns]
    of = columns(store, "yh_graduate_survey")["margin_of_error"].but(missing=_FEW)
    share = Col("", "percent", "procent", _FEW)
    return Figure(
        kind="dumbbell",
        title=text.survey_title(area),
        alt=text.survey_alt(area),
        frame=wide.reindex(list(labels.values())).reset_index(),
        columns={
            "what": Col("Vad andelen gäller"),
            **{
                name: column
                for sex in ("kvinnor", "män")
                for name, column in {
                    f"value_{sex}": share.but(label=sex.capitalize()),
                    f"margin_{sex}": of.but(label=f"{of.label}, {sex}"),
                    f"people_{sex}": Col(f"Andelen avser, {sex}", "count", "personer"),
                }.items()
            },
        },
        encoding={
            "x": "what", "left": "value_kvinnor", "right": "value_män",
            "left_low": "low_kvinnor", "left_high": "high_kvinnor",
            "right_low": "low_män", "right_high": "high_män",
        },
        sources=meta.sources(store, "scb_intradet"),
        period=f"examinerade {outcomes.SURVEY_YEAR}, tillfrågade {outcomes.SURVEY_YEAR + 1}",
        processed=False,
        caveats=(text.MATCHING_MEANS, text.MARGIN),
        beside=True,
    )  # fmt: skip


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
