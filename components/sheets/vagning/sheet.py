"""Q4: the weighing of Q1–Q3, one row per occupation."""

from datetime import date

import pandas as pd

from components.address.choices import RADII, Choice
from components.address.known import known
from components.kit import words
from components.kit.columns import columns
from components.kit.numbers import NBSP
from components.kit.sheet import Col, Figure, Missing, Offered, Sheet
from components.sheets.occupations import named, reach, reach_text
from components.sheets.occupations import situations as say
from components.sheets.vagning import finding, text
from components.sheets.vagning import rows as weighing_rows
from components.sheets.vagning import suggestions as row_text
from components.sheets.vagning.reported import Reported, reported
from components.sheets.vagning.weighing import SHORTAGE, Case
from data import forum
from data.forum import Book
from data.forum.errors import BookError
from data.questions import meta, occupations, places
from data.store import Store

USES = ("lan", "bransch", "kommun", "radie")
USES_BOOK = True


def offers(store: Store, choice: Choice) -> tuple[Offered, ...]:
    """Where programmes in other counties are counted from, and how far."""
    here = places.municipalities(store, choice.lan)
    shorter = {km: f"{km}{NBSP}km" for km in RADII if km != reach.RADIUS}
    return (
        Offered("kommun", here, none=words.LARGEST_MUNICIPALITIES),
        Offered("radie", shorter, none=f"{reach.RADIUS}{NBSP}km"),
    )


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """Situations of the newest round that has the county, what MYH decided the last three
    years, what is within reach today, and reported needs."""
    sector = meta.sector(store, choice.bransch).in_text
    county = known(store).counties[choice.lan]
    title = text.title(county, sector)
    round_ = occupations.newest_round(store, choice.lan)
    if round_ is None:
        missing = Missing(say.coverage(0, county), say.READ_ALL)
        return Sheet(
            "vagning", title, text.QUESTION, (), missing=(missing,), headline=finding.NO_ROUND
        )
    found = occupations.situations(store, choice.lan, choice.bransch, round_)
    found = found[found["own"] == 1]
    until = known(store).years[0]
    since = until - reach.YEARS + 1
    programmes = reach.found(store, choice, set(found["occupation"]), since, today)
    origin = reach.origin(store, choice)
    needs, without = _needs(store, book, choice)
    rows = weighing_rows.rows(found, programmes, needs, reach.YEARS)
    weighed = text.Weighed(
        county=county,
        sector=sector,
        round=round_,
        cases=tuple(zip(rows["occupation"], rows["case"], strict=True)),
        national=frozenset(rows.loc[rows["covered"] == 0, "occupation"]),
        since=since,
        until=until,
    )
    return Sheet(
        slug="vagning",
        title=title,
        question=text.QUESTION,
        answer=text.answer(weighed),
        figures=_figures(store, rows, origin, weighed, needs is not None, today),
        not_conclude=text.NOT_CONCLUDE,
        headline=finding.headline(weighed),
        keys=finding.keys(weighed),
        caution=finding.CAUTION,
        discuss=finding.discuss(weighed),
        notes=(
            *text.moved(programmes.moved, sector),
            *text.unassessed(programmes.unassessed, sector, county),
            *(_beyond(needs, rows) if needs else (without,)),
        ),
    )


def weighed_occupations(store: Store, choice: Choice) -> list[str]:
    """The occupations that are weighed for a county and sector, by name."""
    round_ = occupations.newest_round(store, choice.lan)
    if round_ is None:
        return []
    found = occupations.situations(store, choice.lan, choice.bransch, round_)
    return sorted(found.loc[found["own"] == 1, "occupation"], key=places.swedish_order)


def _needs(store: Store, book: Book, choice: Choice) -> tuple[Reported | None, str]:
    """The reported needs, or None and why."""
    try:
        found = book.needs(choice.lan, choice.bransch)
    except BookError as error:
        return None, str(error)
    if not book.kept:
        return None, text.NO_BOOK
    return reported(named.meant(store, found), found["persons"]), ""


def _beyond(needs: Reported, rows: pd.DataFrame) -> tuple[str, ...]:
    """What of the needs the table does not show."""
    here = set(rows["occupation"])
    return (*text.unmatched(needs.outside(here)), *text.unnumbered(needs.unnumbered(here)))


def _figures(
    store: Store,
    rows: pd.DataFrame,
    origin: reach.Origin,
    weighed: text.Weighed,
    has_book: bool,
    today: date,
) -> tuple[Figure, ...]:
    """Shortage and paradox in the open; the rest folded."""
    sources = meta.sources(
        store, "af_yrkesbarometern", "myh_program", "egen_branschindelning", "scb_befolkning"
    )
    rejected = text.rejected_heading(weighed.since, weighed.until)
    persons = Col("Rapporterade behov", "count", "personer", missing="antal inte angivet")
    needs = {"persons": persons} if has_book else {}
    if has_book:
        sources = (*sources, forum.source("rapporterade behov", today.isoformat()))
    shortage = rows["case"].isin(SHORTAGE)
    paradox = rows["case"] == Case.PARADOX
    of = columns(store, "occupation_forecast")

    def yh(label: str) -> Col:
        return Col(label, missing=row_text.OTHER_WAY)

    def figure(
        title: str, chosen: pd.Series, *caveats: str, folded: bool = False
    ) -> tuple[Figure, ...]:
        if not chosen.any():
            return ()
        found = Figure.table(
            title,
            rows[chosen],
            {
                **of("occupation"),
                "now": Col("Läget i dag"),
                "here_said": yh(reach_text.HERE),
                "across_said": yh(reach_text.across_heading(origin.radius)),
                "remote_said": yh(reach_text.REMOTE),
                "suggestion": Col("Förslag"),  # a projector shows the first columns
                "other": Col(text.OTHER, missing="–"),
                "rejected": Col(rejected, "count", missing=row_text.OTHER_WAY),
                **needs,
                "basis": of["basis"].but(label="Läget bygger på"),
            },
            sources,
            text.period(weighed),
            caveats=(*caveats, text.LINKED, text.SEVERAL, text.NO_SEX),
            estimated=text.within_reach(origin),
            folded=folded,
        )
        return (found,)

    return (
        *figure(text.SHORTAGE, shortage, text.ORDER, text.SEATS),
        *figure(text.PARADOX, paradox),
        *figure(text.REST, ~shortage & ~paradox, folded=True),
    )
