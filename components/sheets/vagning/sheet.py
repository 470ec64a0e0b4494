"""Q4: the weighing of Q1–Q3. One row per occupation, or per area where no link is made."""

from collections import Counter
from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit.columns import columns
from components.kit.sheet import Col, Figure, Missing, Sheet
from components.sheets.occupations import situations as say
from components.sheets.occupations.leads_to import LeadsTo, leads_to, prefixes
from components.sheets.vagning import rows as weighing_rows
from components.sheets.vagning import suggestions as row_text
from components.sheets.vagning import text
from components.sheets.vagning.weighing import SHORTAGE, Case
from data import forum, terms
from data.forum import Book
from data.forum.errors import BookError
from data.questions import meta, occupations, reach
from data.store import Store

USES = ("lan", "bransch")
USES_BOOK = True

#: "The last years" of applications and rejections.
YEARS = 3

_REACH, _SUGGESTION = Col("YH inom räckhåll (beräknat)"), Col("Förslag")


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """Situations of the newest round that has the county, what MYH decided the last three
    years, what is within reach today, and reported needs."""
    sector = meta.sector(store, choice.bransch).in_text
    county = known(store).counties[choice.lan]
    title = text.title(county, sector)
    round_ = occupations.newest_round(store, choice.lan)
    if round_ is None:
        missing = Missing(say.coverage(0, county), say.READ_ALL)
        return Sheet("vagning", title, text.QUESTION, (), missing=(missing,))
    found = occupations.situations(store, choice.lan, choice.bransch, round_)
    found = found[found["own"] == 1]
    until = known(store).years[0]
    since = until - YEARS + 1
    programmes = _programmes(store, choice, set(found["occupation"]), since, today)
    needs, without = _needs(book, choice)
    rows = weighing_rows.rows(found, programmes, needs, YEARS)
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
        figures=_figures(store, rows, programmes, weighed, needs is not None, today),
        not_conclude=text.NOT_CONCLUDE,
        notes=(
            *text.moved(programmes.moved, sector),
            *(_unmatched(needs, rows) if needs is not None else (without,)),
        ),
    )


def _programmes(store: Store, choice: Choice, own: set[str], since: int, today: date) -> LeadsTo:
    term_now = terms.ordinal(terms.term_of(today))
    return leads_to(
        reach.applications(store, choice.lan, since),
        reach.remote(store, term_now),
        prefixes(reach.links(store)),
        sector=choice.bransch,
        own=own,
        since=since,
        term_order=term_now,
    )


def _needs(book: Book, choice: Choice) -> tuple[Counter[str] | None, str]:
    """Reported needs by the words they are reported in, lower case; or None, and why."""
    try:
        found = book.needs(choice.lan, choice.bransch)
    except BookError as error:
        return None, str(error)
    if not book.kept:
        return None, text.NO_BOOK
    return Counter(found["competence"].str.casefold()), ""


def _unmatched(needs: Counter[str], rows: pd.DataFrame) -> tuple[str, ...]:
    return text.unmatched(needs.total() - int(rows["needs"].sum()))


def _figures(
    store: Store,
    rows: pd.DataFrame,
    programmes: LeadsTo,
    weighed: text.Weighed,
    has_book: bool,
    today: date,
) -> tuple[Figure, ...]:
    """Shortage, paradox and what has no link in the open; the rest folded."""
    sources = meta.sources(store, "af_yrkesbarometern", "myh_program", "egen_branschindelning")
    rejected = text.rejected_heading(weighed.since, weighed.until)
    needs = {"needs": Col("Rapporterade behov", "count")} if has_book else {}
    if has_book:
        sources = (*sources, forum.source("rapporterade behov", today.isoformat()))
    shortage = rows["case"].isin(SHORTAGE)
    paradox = rows["case"] == Case.PARADOX
    of = columns(store, "occupation_forecast")

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
                "reach": _REACH,
                "elsewhere": Col("Distans i övriga landet", "count", missing=row_text.UNKNOWN),
                "rejected": Col(rejected, "count", missing=row_text.UNKNOWN),
                **needs,
                "suggestion": _SUGGESTION,
                "basis": of["basis"].but(label="Läget bygger på"),
            },
            sources,
            text.period(weighed),
            caveats=(*caveats, text.SEVERAL, text.NO_SEX),
            estimated=text.WITHIN_REACH,
            folded=folded,
        )
        return (found,)

    return (
        *figure(text.SHORTAGE, shortage, text.ORDER, text.SEATS),
        *figure(text.PARADOX, paradox),
        *_areas(store, programmes, weighed),
        *figure(text.REST, ~shortage & ~paradox, folded=True),
    )


def _areas(store: Store, programmes: LeadsTo, weighed: text.Weighed) -> tuple[Figure, ...]:
    if not programmes.areas:
        return ()
    rows = [
        {
            "area": area,
            "reach": row_text.within(found.reach),
            "rejected": len(found.reach.rejected),
            "codes": ", ".join(found.codes) or None,
            "suggestion": row_text.area(found.codes, found.early),
        }
        for area, found in programmes.areas.items()
    ]
    figure = Figure.table(
        text.AREAS,
        pd.DataFrame(rows),
        {
            **columns(store, "yh_application")(area="education_area"),
            "reach": _REACH,
            "rejected": Col(text.rejected_heading(weighed.since, weighed.until), "count"),
            "codes": Col("SUN5 utan koppling", missing="redovisas inte före 2023"),
            "suggestion": _SUGGESTION,
        },
        meta.sources(store, "myh_program", "egen_branschindelning"),
        f"ansökan till och med {weighed.until}",
        caveats=(text.SUN5_FROM, text.NO_SEX),
        estimated=text.WITHIN_REACH,
    )
    return (figure,)
