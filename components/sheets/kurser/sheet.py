"""Q3: which short YH courses have been granted in the county (MYH), and who takes them (SCB)."""

from dataclasses import replace
from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit import numbers, rules
from components.kit.columns import columns
from components.kit.sheet import Col, Figure, Missing, Sheet
from components.sheets.counties import chosen as counties
from components.sheets.counties import compared
from components.sheets.counties import decided as county_decisions
from components.sheets.kurser import glance, text
from components.sheets.kurser.text import Courses
from components.sheets.programmes import area as yh_area
from components.sheets.programmes import began, granted_cards
from data.forum import Book
from data.kept import MB, kept
from data.questions import courses, meta, yh
from data.questions.deadlines import deadlines
from data.store import Store

USES = ("lan", "bransch", "jamfor_lan", "omrade")


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The newest application year; the country's figures for one YH area of the sector."""
    sector = meta.sector(store, choice.bransch)
    county = known(store).counties[choice.lan]
    years = courses.application_years(store)
    year = years[0]
    found = courses.applications(store, choice.lan, choice.bransch, year)
    starts = courses.starts(store, choice.lan, choice.bransch)
    old = rules.is_old(year, today)
    granted = replace(
        _courses(store, choice, found, starts, year, county, sector.in_text), named=old
    )
    area = yh_area.chosen(store, choice)
    takers, taken = _taken(store, area)
    figures = []
    by_year = courses.decisions_by_year(store, choice.lan, choice.bransch)
    if by_year["granted"].any() or by_year["applications"].any():
        figures.append(_per_year(store, by_year, county, sector.name))
    if granted.granted:
        figures.append(_cards(store, found))
    if not starts.empty:
        figures.append(_per_start_year(store, starts, years, county, sector.name))
    if not found.empty:
        figures.append(_table(store, found, starts, year))
    if taken:
        figures.append(taken)
    cycle = deadlines(store, "yh-kurs").iloc[0]
    closed = None if pd.isna(cycle["last_closed"]) else date.fromisoformat(cycle["last_closed"])
    sheet = Sheet(
        slug="kurser",
        title=text.title(granted),
        question=text.QUESTION,
        answer=text.answer(granted, takers),
        figures=tuple(figures),
        missing=_missing(area, year, closed, taken=taken is not None),
        not_conclude=text.NOT_CONCLUDE,
        notes=(text.cycle(closed, cycle["decision"], cycle["earliest_start"], today),),
        old_year=year if old else None,
        headline=glance.headline(granted),
        keys=glance.keys(granted, takers),
        caution=glance.caution(granted),
        discuss=glance.DISCUSS,
    )
    return compared.first(sheet, _beside(store, choice, year))


def _beside(store: Store, choice: Choice, year: int) -> compared.SetBeside:
    """The counties that the choice compares, the same application year."""
    side_by_side = counties.of(store, choice)
    if side_by_side is None:
        return compared.SetBeside()
    return county_decisions.figure(
        side_by_side,
        lambda code: courses.decisions_by_year(store, code, choice.bransch),
        year,
        meta.sources(store, "myh_kurser"),
        what=text.APPLIED_AND_GRANTED,
        caveats=(text.BY_AREA, text.NO_SEX),
    )


def _missing(area: str, year: int, closed: date | None, *, taken: bool) -> tuple[Missing, ...]:
    later = [Missing(text.later_why(closed.year), text.LATER_DO)] if closed else []
    nobody = Missing(text.no_takers_why(area), text.NO_TAKERS_DO)
    undecided = later if closed and closed.year > year else []
    return (*undecided, *(() if taken else (nobody,)))


def _courses(
    store: Store,
    choice: Choice,
    found: pd.DataFrame,
    starts: pd.DataFrame,
    year: int,
    county: str,
    sector: str,
) -> Courses:
    granted = found[found["decision"] == "Beviljad"]
    seats = starts[starts["application_year"] == year].groupby("start_year")["places"].sum()
    applied, national_granted = yh.national_decisions(store, choice.bransch, year, "yh_course")
    return Courses(
        year=year,
        county=county,
        sector=sector,
        applied=len(found) if courses.every_decision(store, year) else None,
        granted=len(granted),
        seats=tuple((int(start), int(places)) for start, places in seats.items()),
        shared=int((granted["municipality_count"] > 1).sum()),
        national_applied=applied,
        national_granted=national_granted,
    )


def _per_year(store: Store, frame: pd.DataFrame, county: str, sector: str) -> Figure:
    newest = frame.iloc[-1]
    years = frame["application_year"]
    return Figure(
        kind="units",
        title=text.PER_YEAR,
        alt=text.per_year(sector, county, *newest[["application_year", "granted", "applications"]]),
        frame=frame,
        columns=columns(store, "yh_course")("application_year")
        | {
            "applications": Col("Sökta", "count", "antal", text.NOT_TOLD),
            "granted": Col("Beviljade", "count", "antal"),
        },
        encoding={"x": "application_year", "y": "granted", "of": "applications"},
        sources=meta.sources(store, "myh_kurser"),
        period=f"ansökan {numbers.years(years)}",
        caveats=(text.BY_AREA, text.NO_SEX),
    )


def _cards(store: Store, found: pd.DataFrame) -> Figure:
    """The first of the granted ones; the table has them all."""
    granted = found[found["decision"] == "Beviljad"]
    return granted_cards.figure(
        granted.rename(columns={"course": "programme"}),
        columns(store, "yh_course")["course"],
        [text.card(*row) for row in granted[["provider", "places_granted"]].values],
        meta.sources(store, "myh_kurser"),
        f"ansökan {numbers.years(courses.application_years(store)[:1])}",
        caveats=(text.NO_SEX,),
    )


def _per_start_year(
    store: Store, starts: pd.DataFrame, years: tuple[int, ...], county: str, sector: str
) -> Figure:
    every = [*zip(starts["start_year"], starts["places"], starts["diarienummer"], strict=True)]
    rows = []
    # MYH lists every granted course, so a year without one is a zero.
    for year in courses.start_years(store):
        here = [(places, number) for began_in, places, number in every if began_in == year]
        given = {number for _, number in here}
        rows.append((year, sum(places for places, _ in here), len(given)))
    return Figure(
        kind="column",
        title=text.PER_START_YEAR,
        alt=f"Staplar: platser på beviljade korta YH-kurser per startår, {sector}, {county}.",
        frame=pd.DataFrame(rows, columns=["start_year", "places", "courses"]),
        columns=columns(store, "yh_course_start")("start_year", "places")
        | {"courses": Col("Kurser", "count", "antal")},
        encoding={"x": "start_year", "y": "places"},
        sources=meta.sources(store, "myh_kurser"),
        period=f"ansökan {numbers.years(years)}",
        caveats=(text.ONLY_KNOWN, text.BY_AREA, text.NO_SEX),
    )


def _table(store: Store, found: pd.DataFrame, starts: pd.DataFrame, year: int) -> Figure:
    """One row per application; MYH's own columns of seats per start, for granted ones."""
    own = starts[starts["application_year"] == year]
    seats = own.pivot(index="diarienummer", columns="start", values="places")
    granted = found["decision"] == "Beviljad"
    frame = found.join(seats.fillna(0), on="diarienummer")
    counted = [*seats.columns, "places_granted"]
    frame[counted] = frame[counted].where(granted)
    of = columns(store, "yh_course", "provider", "yh_application")
    no_seats = Col("", "count", missing=text.NO_SEATS)
    return Figure.table(
        text.table_title(year),
        frame,
        {
            **of("course", "decision"),
            **{start: no_seats.but(label=text.seats_in(start)) for start in seats.columns},
            **of("places_granted", missing=text.NO_SEATS),
            **of("yh_points", provider="provider_name"),
            "municipalities": Col("Kommuner i länet"),
            **of("municipality_count", "diarienummer"),
        },
        meta.sources(store, "myh_kurser"),
        f"ansökan {year}",
        caveats=(text.BY_AREA, text.NO_SEX),
    )


@kept(2 * MB)
def _taken(store: Store, area: str) -> tuple[began.Began | None, Figure | None]:
    """Who began, in the whole country: the same in every county. None without numbers."""
    taken = courses.outcomes(store, area)
    if taken.empty:
        return None, None
    takers = began.newest(taken, area, courses.ADMITTED, courses.ELIGIBLE)
    rows = taken[taken["sex"] != "totalt"]
    wide = rows.pivot(index=["year", "sex"], columns="indicator", values="value").reset_index()
    return takers, Figure(
        kind="column",
        title=text.takers_title(area),
        alt=f"Staplar: kvinnor och män som började en YH-kurs inom {area}, per år, riket.",
        frame=wide.sort_values(["year", "sex"]),
        columns={
            **columns(store, "yh_course_outcome")("year", "sex"),
            courses.ADMITTED: Col("Antagna som började", "count", "personer"),
            courses.ELIGIBLE: Col("Behöriga sökande", "count", "personer"),
        },
        encoding={"x": "year", "y": courses.ADMITTED, "color": "sex"},
        sources=meta.sources(store, "scb_yh_kurser"),
        period=numbers.years(wide["year"]),
        processed=False,
        caveats=(text.ONLY_NATIONAL,),
    )
