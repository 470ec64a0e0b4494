"""Which YH programmes can start or are running near a municipality or in a county (MYH).

Each figure is a table whose frame also holds what a list or a map on screen needs: codes and
names (tuples of municipalities, the nearest first), km (NA where nothing is measured),
status, lowest, website, website_status, study_form, sector. Its encoding says what was
searched: reach (nearby.Reach as text), from (municipality code or "") and county.
"""

from datetime import date
from functools import lru_cache
from typing import Any

import pandas as pd

from components import nearby
from components.choices import Choice
from components.known import known
from components.sheet import Col, Figure, Missing, Sheet
from components.text import numbers, words
from components.text import programme_row as row_text
from components.text import utbildningar as text
from data.forum import Book
from data.questions import meta, places, programmes
from data.store import Store

USES = ("lan", "bransch", "kommun", "radie", "omrade", "form", "takt", "status", "sok")


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """On site near what was chosen first; distance programmes and related ones beside."""
    county = choice.kommun[:2] if choice.kommun else choice.lan
    every = _measured(store, choice, county, today)
    found = nearby.matching(every, choice.but(form=None))
    on_site, own = found["study_form"] == "bunden", found["own"] == 1
    remote = nearby.by_name(found[own & ~on_site])
    hits = nearby.search(
        found[own & on_site] if choice.form != "distans" else found.iloc[:0],
        nearby.steps(choice.kommun, choice.radie),
    )
    near = _near(store, choice, county, hits, len(remote))
    beside = nearby.by_distance(found[~own & _beside(found, on_site, hits.reach, choice.form)])
    lists = (
        (hits.rows, text.near_title(near), False),
        (
            remote.iloc[: 0 if choice.form == "bunden" else None],
            text.remote_title(len(remote)),
            choice.form is None,
        ),
        (beside, text.related_title(len(beside)), True),
    )
    searched = {"reach": str(hits.reach), "from": choice.kommun or "", "county": county}
    figures = tuple(_list(store, *one, searched) for one in lists if len(one[0]))
    unfound = Missing(text.nothing(near), text.instead(near, _elsewhere(store, choice, every)))
    silent = near.found + near.remote == 0
    return Sheet(
        slug="utbildningar",
        title=text.title(near),
        question=text.QUESTION,
        answer=() if silent else text.answer(near),
        figures=figures,
        missing=(unfound,) if silent else (),
        not_conclude=text.NOT_CONCLUDE,
    )


def _beside(
    found: pd.DataFrame, on_site: pd.Series, reach: nearby.Reach, form: str | None
) -> pd.Series:
    """Related rows to show: on site as far as the search went, at a distance from anywhere."""
    near, remote = on_site & nearby.within(found, reach), ~on_site
    return {None: near | remote, "bunden": near, "distans": remote}[form]


@lru_cache(maxsize=32)
def _all(store: Store, sector: str, today: date) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Every programme of a sector with its status and the text that is searched, and places."""
    where = programmes.places(store, sector)
    names = where.groupby("diarienummer")["municipality"].agg(" ".join).rename("names")
    frame = programmes.programmes(store, sector)
    frame = frame.merge(programmes.standing(store, sector, today), on="diarienummer")
    frame = frame.join(names, on="diarienummer")
    searched = frame[["programme", "provider", "education_area", "names", "diarienummer"]]
    return frame.assign(searched=searched.agg(" ".join, axis=1)).drop(columns="names"), where


def _measured(store: Store, choice: Choice, county: str, today: date) -> pd.DataFrame:
    """Every programme with where it is, counted from what was chosen."""
    frame, where = _all(store, choice.bransch, today)
    origins = [choice.kommun] if choice.kommun else list(places.municipalities(store, county))
    km = nearby.distances(origins, places.middles(store))
    return frame.join(nearby.by_programme(where, km, county), on="diarienummer")


def _near(store: Store, choice: Choice, county: str, hits: nearby.Found, remote: int) -> text.Near:
    codes = known(store)
    narrowed = (
        codes.areas.get(choice.omrade or ""),
        words.FORMS["bunden"] if choice.form == "bunden" else None,
        words.PACES.get(choice.takt or 0),
        text.searched(choice.sok) if choice.sok else None,
    )
    nearest = None
    if hits.tried and len(hits.rows):
        first = hits.rows.iloc[0]
        nearest = text.Nearest(first["programme"], first["names"][0], float(first["km"]))
    return text.Near(
        sector=meta.sector(store, choice.bransch).in_text,
        county=codes.counties[county],
        municipality=codes.municipalities[choice.kommun] if choice.kommun else None,
        reach=hits.reach,
        tried=hits.tried,
        found=len(hits.rows),
        outside=len(hits.rows) - int(hits.rows["in_county"].sum()),
        remote=remote,
        status=choice.status,
        form=choice.form,
        nearest=nearest,
        narrowed=tuple(part for part in narrowed if part),
    )


def _elsewhere(store: Store, choice: Choice, every: pd.DataFrame) -> text.Elsewhere | None:
    """Where the chosen area is, when the sector has nothing in it."""
    if choice.omrade is None or (every.loc[every["own"] == 1, "area"] == choice.omrade).any():
        return None
    area = known(store).areas[choice.omrade]
    return text.Elsewhere(area, programmes.sectors_of_area(store, choice.omrade))


def _list(
    store: Store, rows: pd.DataFrame, title: str, folded: bool, searched: dict[str, str]
) -> Figure:
    on_site = rows["study_form"] == "bunden"
    rows = rows.assign(km=rows["km"].where(on_site & (rows["km"] > 0)))
    frame = rows.assign(**pd.DataFrame([_written(row) for row in rows.itertuples()]))
    columns = {
        "programme": Col("Utbildning"),
        "page": Col("Anordnare", "link"),
        "where": Col("Kommun"),
        "away": Col("Avstånd", "count", "km", "–"),
        "stands": Col("Starter"),
        "highest": Col("Platser per start", "count", "högst", row_text.NO_SEATS_PER_START),
        "places": Col("Platser totalt", "count", "alla beviljade starter"),
        "extent": Col("Studieform, takt och omfattning"),
        "qualification": Col("Examen", missing="redovisas inte"),
        "education_area": Col("Utbildningsområde"),
        "sector": Col("Räknas i"),
        "open": Col(row_text.OPEN_QUESTION, "link"),
        "diarienummer": Col("Diarienummer"),
    }
    if frame["away"].isna().all():
        del columns["away"]
    if (rows["own"] == 1).all():
        del columns["sector"]
    years = rows["application_year"]
    return Figure(
        kind="table",
        title=title,
        alt=title,
        frame=frame,
        columns=columns,
        encoding=searched,
        sources=meta.sources(store, "myh_program", "anordnare"),
        period=f"ansökan {numbers.years(years)}",
        estimated=text.ESTIMATED,
        caveats=(
            *((text.DISTANCES,) if "away" in columns else ()),
            *((text.SHARED_SEATS,) if (rows["municipality_count"] > 1).any() else ()),
            text.NO_SEX,
        ),
        folded=folded,
    )


def _written(row: Any) -> dict[str, Any]:
    """What a row of the table says in words."""
    page = None if pd.isna(row.website) else row.website
    unchecked = page is not None and row.website_status != row_text.CHECKED
    earliest, latest = words.term(row.earliest), words.term(row.latest)
    return {
        "page": (row_text.provider(row.provider, unchecked), page),
        "where": numbers.listing(row.names),
        "away": None if pd.isna(row.km) else row_text.rounded(row.km),
        "stands": row_text.status(row.status, earliest, latest),
        "extent": row_text.extent(row.study_form, int(row.pace_pct), int(row.points)),
        "qualification": row_text.qualification(
            None if pd.isna(row.diploma) else row.diploma,
            None if pd.isna(row.seqf_level) else int(row.seqf_level),
        ),
        "open": (row_text.OPEN_WHERE, row_text.OPEN_ADDRESS),
    }
