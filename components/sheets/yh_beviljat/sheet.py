"""Q3: what was applied for and granted in the county, and how many seats per start (MYH)."""

from dataclasses import replace
from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit import rules, words
from components.kit.columns import columns
from components.kit.sheet import Col, Figure, Key, Missing, Offered, Sheet
from components.sheets.counties import chosen as counties
from components.sheets.counties import compared
from components.sheets.counties import decided as county_decisions
from components.sheets.programmes import granted_cards
from components.sheets.yh_beviljat import glance, text
from data import terms
from data.forum import Book
from data.questions import meta, yh
from data.store import Store

USES = ("lan", "bransch", "jamfor_lan", "ansokningsar")
BY_TERM = True


def offers(store: Store, choice: Choice) -> tuple[Offered, ...]:
    """The application year; not chosen is the newest, also when a newer one has come."""
    years = known(store).years
    options = {year: str(year) for year in years}
    return (Offered("ansokningsar", options, none=words.newest_year(years[0])),)


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The newest application year unless ``choice.ansokningsar`` says another."""
    sector = meta.sector(store, choice.bransch)
    county = known(store).counties[choice.lan]
    years = known(store).years
    year = choice.ansokningsar or years[0]
    found = yh.applications(store, choice.lan, choice.bransch, year)
    own, related = found[found["own"] == 1], found[found["own"] == 0]
    by_year = _every_year(yh.decisions_by_year(store, choice.lan, choice.bransch), years)
    grants = replace(
        _grants(store, choice, own, year, county, sector.in_text, today),
        on_site=tuple(zip(by_year["application_year"], by_year["on_site"], strict=True)),
        named=year != years[0] or rules.is_old(year, today),
    )
    figures = []
    if by_year["applications"].any():
        figures.append(_by_year(store, by_year, years, county, sector.name))
    if grants.granted:
        figures.append(_cards(store, own[own["decision"] == "Beviljad"], year))
    if not own.empty:
        figures.append(_table(store, own, text.table_title(year), year))
    if not related.empty:
        figures.append(_table(store, related, text.RELATED, year, folded=True))
    sheet = Sheet(
        slug="yh-beviljat",
        title=text.title(grants),
        question=text.QUESTION,
        answer=text.answer(grants),
        figures=tuple(figures),
        missing=() if figures else (Missing(text.never(grants, years), text.NEVER_DO),),
        not_conclude=text.NOT_CONCLUDE,
        headline=glance.headline(grants),
        keys=glance.keys(grants) if figures else (),
        caution=glance.caution(grants),
        discuss=glance.discuss(grants),
    )
    return compared.first(sheet, _beside(store, choice, years, year))


def _beside(store: Store, choice: Choice, years: tuple[int, ...], year: int) -> compared.SetBeside:
    """The counties that the choice compares, the same application year."""
    side_by_side = counties.of(store, choice)
    if side_by_side is None:
        return compared.SetBeside()
    return county_decisions.figure(
        side_by_side,
        lambda code: _every_year(yh.decisions_by_year(store, code, choice.bransch), years),
        year,
        meta.sources(store, "myh_program"),
        what=text.APPLIED_AND_GRANTED,
        caveats=(text.SECTOR_BREAK, text.NO_SEX),
    )


def tile(store: Store, book: Book, choice: Choice, today: date) -> Key:
    """How many were granted in the newest application year, unless that is old."""
    year = known(store).years[0]
    if rules.is_old(year, today):
        return glance.old(year)
    found = yh.applications(store, choice.lan, choice.bransch, year)
    sector, county = meta.sector(store, choice.bransch), known(store).counties[choice.lan]
    own = found[found["own"] == 1]
    return glance.tile(_grants(store, choice, own, year, county, sector.in_text, today))


def _every_year(found: pd.DataFrame, years: tuple[int, ...]) -> pd.DataFrame:
    # MYH lists every application of a year, so a year without a row is a year without any.
    by_year = found.astype(int).set_index("application_year")
    return by_year.reindex(sorted(years), fill_value=0).reset_index()


def _grants(
    store: Store,
    choice: Choice,
    own: pd.DataFrame,
    year: int,
    county: str,
    sector: str,
    today: date,
) -> text.Grants:
    granted = own[own["decision"] == "Beviljad"]
    national_applied, national_granted = yh.national_decisions(
        store, choice.bransch, year, "yh_application"
    )
    left = yh.earlier_with_starts_left(
        store, choice.lan, choice.bransch, year, terms.next_ordinal(today)
    )
    return text.Grants(
        year=year,
        county=county,
        sector=sector,
        applied=len(own),
        granted=len(granted),
        per_start=_sum(granted["per_start"]),
        total=_sum(granted["places"]),
        remote=int((granted["study_form"] == "distans").sum()),
        shared=int((granted["municipality_count"] > 1).sum()),
        left=left if year > text.SEATS_FROM else None,
        national_applied=national_applied,
        national_granted=national_granted,
    )


def _sum(seats: pd.Series) -> int | None:
    return None if seats.isna().all() else int(seats.sum())


def _by_year(
    store: Store, frame: pd.DataFrame, years: tuple[int, ...], county: str, sector: str
) -> Figure:
    newest = frame.iloc[-1]
    return Figure(
        kind="units",
        title=text.PER_YEAR,
        alt=text.per_year(sector, county, *newest[["application_year", "granted", "applications"]]),
        frame=frame,
        columns=columns(store, "yh_application")("application_year")
        | {
            "applications": Col("Sökta", "count", "antal"),
            "granted": Col("Beviljade", "count", "antal"),
            "on_site": Col("Beviljade på plats", "count", "antal"),
        },
        encoding={"x": "application_year", "y": "granted", "of": "applications"},
        sources=meta.sources(store, "myh_program"),
        period=f"ansökan {min(years)}–{max(years)}",
        caveats=(text.SECTOR_BREAK, text.NO_SEX),
    )


def _cards(store: Store, granted: pd.DataFrame, year: int) -> Figure:
    """The granted ones, on site first."""
    first = granted.sort_values("study_form", kind="stable")
    return granted_cards.figure(
        first,
        columns(store, "yh_application")["programme"],
        [text.card(*row) for row in first[["provider", "study_form", "per_start"]].values],
        meta.sources(store, "myh_program"),
        text.period(year),
        caveats=(text.NO_SEX,),
    )


def _table(
    store: Store, frame: pd.DataFrame, title: str, year: int, *, folded: bool = False
) -> Figure:
    """One row per application; seats only for granted ones, and only what MYH published."""
    of = columns(store, "yh_application", "provider")
    seats = {
        "per_start": Col("Platser per start", "count", "högst", text.NO_SEATS),
        "starts": Col("Starter", "count", missing=text.NO_SEATS),
        # What the seats are of is said once, below the table.
        "places": of["places_granted"].but(missing=text.NO_SEATS, caveat=""),
    }
    intended = year in text.INTENDED_YEARS and (frame["municipality_count"] > 1).any()
    remarks = frame[["programme", "remark"]].dropna()
    return Figure.table(
        title,
        frame.assign(form=frame["study_form"].map(text.FORMS)),
        {
            **of("programme", "decision"),
            **(seats if year >= text.SEATS_FROM else {}),
            **of(form="study_form", provider="provider_name"),
            "municipalities": Col("Kommuner i länet"),
            **(of("municipality_count") if year >= text.SHARED_FROM else {}),
            **of("diarienummer"),
        },
        meta.sources(store, "myh_program"),
        text.period(year),
        folded=folded,
        caveats=(
            *((text.INTENDED,) if intended else ()),
            *(text.remark(*row) for row in remarks.itertuples(index=False)),
            text.NO_SEX,
        ),
    )
