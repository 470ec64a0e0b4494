"""Q3: what upper secondary and adult education deliver, with local figures beside."""

from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit.rules import is_old
from components.kit.sheet import Figure, Missing, Sheet
from components.sheets.local import figures as local_figures
from components.sheets.skola import figures, glance, here, here_text, school, text
from data.forum import Book
from data.kept import MB, kept
from data.periods import last_year
from data.questions import local, meta
from data.questions.deadlines import deadlines
from data.questions.school import of_country, of_county
from data.store import Store

USES = ("lan", "bransch")

#: The local figures that belong here; the others stand in ovrigt.
KINDS = ("gymnasium", "vuxenutbildning")
_LEVELS = ("gymnasieskola", "komvux")


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The country first, then local figures, then what the edition has of the county."""
    sector = meta.sector(store, choice.bransch)
    county = known(store).counties[choice.lan]
    own = of_county(store, choice.lan)
    handed = local.figures(store, choice.lan, choice.bransch)
    handed = handed[handed["kind"].str.startswith(KINDS)]
    finished, adults, established, programmes = _told(store, sector.gymnasium_programmes)
    schools = own[own["level"].isin(_LEVELS)]
    planning = deadlines(store, "planeringsunderlag").iloc[0]
    old_year = _old_year(finished, adults, handed, today)
    given = local_figures.handed(handed)
    *national, decided = _national(store, sector.gymnasium_programmes, today)
    results = here.results(store, choice.lan, sector.gymnasium_programmes)
    own_figures = here.figures(store, choice.lan, county, sector.gymnasium_programmes, results)
    return Sheet(
        slug="skola",
        title=text.title(sector.in_text, county),
        question=text.question(old_year),
        answer=(
            *text.answer(county, sector.in_text, given, finished, adults, here=bool(results)),
            *here_text.answer(county, results),
        ),
        figures=(
            *national,
            *([] if handed.empty else [local_figures.table(store, handed)]),
            *([] if own.empty else [figures.of_county(store, own, county, today)]),
            *own_figures,
            decided,
        ),
        missing=(
            *([Missing(*text.no_local(sector.in_text))] if handed.empty else []),
            *([Missing(*text.no_county(county))] if schools.empty and not own_figures else []),
        ),
        notes=(
            *text.programmes(programmes, here=bool(results)),
            *([text.established(established)] if established else []),
            text.planning(planning["decision"], planning["status"]),
        ),
        not_conclude=text.NOT_CONCLUDE,
        old_year=old_year,
        headline=glance.headline(county, given, finished, adults),
        keys=glance.keys(given, finished, adults),
        caution=glance.caution(finished, adults),
        discuss=glance.discuss(given),
    )


@kept(4 * MB)
def _national(store: Store, programmes: tuple[str, ...], today: date) -> tuple[Figure, ...]:
    """What is the same in every county; when it is decided comes last."""
    made = figures.of_country(store, of_country(store), programmes, today)
    return (*made, figures.decided(store, today))


@kept(MB)
def _told(
    store: Store, programmes: tuple[str, ...]
) -> tuple[text.Finished | None, text.Adults | None, text.Established | None, text.Programmes]:
    """What the country's numbers say, in every county."""
    country = of_country(store)
    return (
        school.finished(country),
        school.adults(country),
        school.established(country),
        school.programmes(country, programmes),
    )


def _old_year(
    finished: text.Finished | None,
    adults: text.Adults | None,
    handed: pd.DataFrame,
    today: date,
) -> int | None:
    """The newest year that the answer rests on, when it is old."""
    years = [last_year(finished.period)] if finished else []
    years += [last_year(adults.year)] if adults else []
    years += [] if handed.empty else [int(handed["year"].max())]
    return max(years) if years and is_old(max(years), today) else None
