"""Q4: the weighing of Q1–Q3, one row per occupation."""

from datetime import date

import pandas as pd

from components.address.choices import RADII, Choice
from components.address.known import known
from components.kit import words
from components.kit.numbers import NBSP
from components.kit.sheet import Missing, Offered, Sheet
from components.sheets.counties import compared
from components.sheets.occupations import named, reach
from components.sheets.occupations import situations as say
from components.sheets.vagning import figures, finding, side_by_side, text
from components.sheets.vagning import rows as weighing_rows
from components.sheets.vagning.reported import Reported, reported
from data.forum import Book
from data.forum.errors import BookError
from data.questions import meta, occupations, places
from data.store import Store

USES = ("lan", "bransch", "jamfor_lan", "kommun", "radie")
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
    sheet = Sheet(
        slug="vagning",
        title=title,
        question=text.QUESTION,
        answer=text.answer(weighed),
        figures=figures.every(store, rows, origin, weighed, needs is not None, today),
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
    beside = side_by_side.found(store, choice, round_, since, today, text.period(weighed))
    return compared.first(sheet, beside, beside=False)


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
