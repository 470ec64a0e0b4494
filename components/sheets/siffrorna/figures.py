"""The tables of the page about the figures. Long ones are folded."""

from collections.abc import Iterable
from datetime import date

import pandas as pd

from components import sheets
from components.kit import cooperation, words
from components.kit.changelog import changes, releases
from components.kit.columns import columns
from components.kit.glossary import WORDS
from components.kit.sender import sender
from components.kit.sheet import Col, Figure
from components.sheets.siffrorna import results, text
from components.sheets.siffrorna.accessibility import Part, statement
from components.sheets.siffrorna.rules_text import RULES
from data import clock
from data.questions import about, actors, meta
from data.store import Store

_NONE = "–"


def of_sources(store: Store, sources: pd.DataFrame, today: date) -> tuple[Figure, ...]:
    """What is expected next, and every source with all that is known of it."""
    shown = sources.assign(
        link=list(zip(sources["table"], _addresses(sources["url"]), strict=True)),
        years=list(map(_years, sources["first_year"], sources["last_year"])),
        read=list(map(text.read_on, sources["retrieved"], sources["rounds"], sources["remark"])),
        release=sources["next_release"].map(lambda when: text.release(when, today)),
    )
    coming = shown[shown["next_release"] != text.UNKNOWN].sort_values("next_release", kind="stable")
    what = {"publisher": Col("Utgivare"), "link": Col("Tabell eller publikation", "link")}
    when = {"rhythm": Col("Hur ofta"), "release": Col("Nästa publicering")}
    since = {"years": Col("Uppgifter om", missing="inget år"), "read": Col("Hämtad")}
    rest = {"licence": Col("Licens"), "used_in": Col("Används i tabellen")}
    found = [_figure(store, text.SOURCES, shown, {**what, **since, **when, **rest}, folded=True)]
    if not coming.empty:
        found.insert(0, _figure(store, text.COMING, coming, {**what, **when, **since}))
    return tuple(found)


def of_the_edition(store: Store) -> tuple[Figure, ...]:
    """Every table with its caveats, the columns that have one, the rules, the words."""
    return (
        _figure(
            store,
            text.TABLES,
            about.tables(store),
            {
                "title": Col("Tabell"),
                "publishers": Col("Utgivare"),
                "rows": Col("Rader", "count"),
                "caveats": Col("Förbehåll", missing=_NONE),
                "table_name": Col("Namn i utgåvan"),
            },
            folded=True,
        ),
        _figure(
            store,
            text.COLUMNS,
            about.columns_with_caveats(store),
            {
                "title": Col("Tabell"),
                "label": Col("Kolumn"),
                "unit": Col("Enhet", missing=_NONE),
                "caveat": Col("Förbehåll", missing=_NONE),
                "estimated": Col("Beräknat så här", missing=_NONE),
            },
            folded=True,
        ),
        _written(store, text.RULES, RULES, "Gäller", "Regel"),
        _written(store, text.WORDS, WORDS.items(), "Ord", "Betyder"),
    )


def of_sectors(store: Store) -> tuple[Figure, ...]:
    """Our own mapping: the sectors, the exceptions, and occupations for programmes."""
    of = columns(store, "sector", "sector_sun5", "sector_occupation", "sector_education")
    sector = of(sector="name") | {"also": Col("Närliggande i", missing=_NONE)}
    held = ("sni_sections", "yh_education_areas", "occupation_areas", "gymnasium_programmes")
    parts = {
        text.SECTORS: (about.sectors(store), of("name", *held, "sni_caveat")),
        text.SECTOR_SUN5: (about.sector_sun5(store), of("sun5_prefix", "why") | sector),
        text.SECTOR_OCCUPATIONS: (
            about.sector_occupations(store),
            of("occupation", "from_area") | sector,
        ),
        text.SECTOR_EDUCATION: (
            about.sector_education(store),
            of("words") | sector | columns(store, "sector_education")("why"),
        ),
        **_occupations(store),
    }
    own = meta.sources(store, "egen_branschindelning")
    return tuple(
        _figure(store, title, frame, shown, folded=True, sources=own)
        for title, (frame, shown) in parts.items()
    )


def searched(store: Store, words: str) -> tuple[Figure, ...]:
    """The rows that hold every word, of what an education leads to and of the ways in; none when
    there are none."""
    found = []
    for title, (frame, shown) in _occupations(store).items():
        text_of_row = frame[list(shown)].fillna("").agg(" ".join, axis=1).str.casefold()
        rows = frame[[all(word in row for word in words.casefold().split()) for row in text_of_row]]
        if len(rows):
            own = meta.sources(store, "egen_branschindelning")
            found.append(_figure(store, text.found(title, words), rows, shown, sources=own))
    return tuple(found)


def _occupations(store: Store) -> dict[str, tuple[pd.DataFrame, dict[str, Col]]]:
    """Our own mapping of educations to occupations, and the ways into them."""
    of = columns(store, "sun5_occupation", "occupation_route")
    return {
        text.SUN5_OCCUPATIONS: (
            about.sun5_occupations(store),
            of("sun5", "sun5_name")
            | of("occupation", missing=text.NO_OCCUPATION)
            | of("link", "note", missing=_NONE)
            | of("basis"),
        ),
        text.WAYS_IN: (
            about.ways_in(store),
            of("occupation", "route", "route_text") | of("note", missing=_NONE),
        ),
    }


def of_actors(store: Store) -> Figure:
    """Our own mapping of actors to the cooperation's three areas."""
    mapping = actors.areas(store)
    areas = [cooperation.area(tuple(codes.split(";"))) for codes in mapping["areas"]]
    of = columns(store, "actor_area")
    return _figure(
        store,
        text.ACTOR_AREAS,
        mapping.assign(areas=areas),
        {**of("of"), "areas": Col(cooperation.AREA), **of("why")},
        folded=True,
        sources=meta.sources(store, "egen_aktorsindelning"),
    )


def of_the_service(store: Store) -> tuple[Figure, ...]:
    """The accessibility statement, the pages, and what has changed."""
    pages = [
        (title, f"/{name}", ", ".join(sheets.PAGES.get(name, ())) or pd.NA)
        for name, (_, title) in words.PAGES.items()
    ]
    return (
        _statement(store),
        _written(store, text.PAGES, pages, "Sida", "Adress", "Blad på sidan"),
        _written(store, text.CHANGES, changes(), "Version", "Ändring"),
    )


def _statement(store: Store) -> Figure:
    """The accessibility statement, with links to where one can write or complain."""
    link = Col("Länk", "link", missing=_NONE)
    shown = {"heading": Col("Vad"), "text": Col("Redogörelse"), "link": link}
    frame = pd.DataFrame(accessibility())
    return _figure(store, text.ACCESSIBILITY, frame, shown, folded=True)


def accessibility() -> tuple[Part, ...]:
    """The statement of this deployment. It is about the real day, whichever the app believes."""
    found, known = results.read(), results.SHORTCOMINGS
    return statement(sender(), found, known, releases(), clock.real())


def _written(store: Store, title: str, rows: Iterable[tuple], *heads: str) -> Figure:
    """A table of our own words."""
    frame = pd.DataFrame(list(rows), columns=list(heads))
    named = {head: Col(head, missing=_NONE) for head in heads}
    return _figure(store, title, frame, named, folded=True)


def _figure(
    store: Store,
    title: str,
    frame: pd.DataFrame,
    shown: dict[str, Col],
    *,
    folded: bool = False,
    sources: tuple = (),
) -> Figure:
    period = text.edition(store.edition)
    return Figure.table(title, frame, shown, sources, period, processed=False, folded=folded)


def _addresses(urls: pd.Series) -> list[str]:
    return [url if url.startswith("http") else "" for url in urls]


def _years(first: int, last: int) -> str | None:
    return None if pd.isna(first) else text.years(first, last)
