"""Q3: what was applied for and granted in the county, and how many seats per start (MYH)."""

from datetime import date

import pandas as pd

from components.choices import Choice
from components.known import known
from components.sheet import Col, Figure, Sheet
from components.text import words
from components.text import yh_beviljat as text
from data import terms
from data.forum import Book
from data.questions import meta, yh
from data.store import Store

USES = ("lan", "bransch", "ansokningsar")


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The newest application year unless ``choice.ansokningsar`` says another."""
    sector = meta.sector(store, choice.bransch)
    county = known(store).counties[choice.lan]
    year = choice.ansokningsar or known(store).years[0]
    found = yh.applications(store, choice.lan, choice.bransch, year)
    own, related = found[found["own"] == 1], found[found["own"] == 0]
    grants = _grants(store, choice, own, year, county, sector.in_text, today)
    by_year = yh.decisions_by_year(store, choice.lan, choice.bransch)
    sources = meta.sources(store, "myh_program")
    figures = []
    if not by_year.empty:
        figures.append(_by_year(by_year, county, sector.name, sources))
    if not own.empty:
        figures.append(_table(own, text.table_title(year), year, sources))
    if not related.empty:
        figures.append(_table(related, text.RELATED, year, sources, folded=True))
    return Sheet(
        slug="yh-beviljat",
        title=text.title(grants),
        question=text.QUESTION,
        answer=text.answer(grants),
        figures=tuple(figures),
        not_conclude=text.NOT_CONCLUDE,
    )


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
    national_applied, national_granted = yh.national_decisions(store, choice.bransch, year)
    term_now = terms.ordinal(terms.term_of(today))
    return text.Grants(
        year=year,
        county=county,
        sector=sector,
        applied=len(own),
        granted=len(granted),
        per_start=_sum(granted["per_start"]),
        total=_sum(granted["places_granted"]),
        remote=int((granted["study_form"] == "distans").sum()),
        shared=int((granted["municipality_count"] > 1).sum()),
        left=yh.earlier_with_starts_left(store, choice.lan, choice.bransch, year, term_now + 1),
        national_applied=national_applied,
        national_granted=national_granted,
    )


def _sum(seats: pd.Series) -> int | None:
    return None if seats.isna().all() else int(seats.sum())


def _by_year(frame: pd.DataFrame, county: str, sector: str, sources: tuple) -> Figure:
    long = frame.melt("application_year", ["granted", "applications"], "what", "number")
    long["what"] = long["what"].map({"granted": "Beviljade", "applications": "Sökta"})
    long = long.sort_values(["application_year", "what"], ascending=[True, False])
    first, last = frame["application_year"].min(), frame["application_year"].max()
    return Figure(
        kind="column",
        title=text.PER_YEAR,
        alt=f"Staplar: sökta och beviljade YH-utbildningar per år, {sector}, {county}.",
        frame=long,
        columns={
            "application_year": Col("Ansökningsår", "year"),
            "what": Col("Beslut"),
            "number": Col("Ansökningar", "count", "antal"),
        },
        encoding={"x": "application_year", "y": "number", "color": "what"},
        sources=sources,
        period=f"ansökan {first}–{last}",
        caveats=(text.NO_SEX,),
    )


def _table(
    frame: pd.DataFrame, title: str, year: int, sources: tuple, *, folded: bool = False
) -> Figure:
    shown = frame.assign(form=frame["study_form"].map(words.FORMS))
    seats = {
        "per_start": Col("Platser per start", "count", missing="redovisas inte"),
        "places_granted": Col("Totalt, alla starter", "count", missing="redovisas inte"),
    }
    granted = shown["decision"] == "Beviljad"
    shown[list(seats)] = shown[list(seats)].where(granted)
    return Figure(
        kind="table",
        title=title,
        alt=title,
        frame=shown,
        columns={
            "programme": Col("Utbildning"),
            "provider": Col("Anordnare"),
            "municipalities": Col("Kommuner i länet"),
            "municipality_count": Col("Kommuner i landet", "count"),
            "form": Col("Studieform"),
            "decision": Col("Beslut"),
            **(seats if year >= text.SEATS_FROM else {}),
            "diarienummer": Col("Diarienummer"),
        },
        encoding={},
        sources=sources,
        period=f"ansökan {year} (beslut januari {year + 1})",
        processed=False,
        folded=folded,
        caveats=(text.NO_SEX,),
    )
