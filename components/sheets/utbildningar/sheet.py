"""Which YH programmes can start or are running near a municipality or in a county (MYH).

A row is a programme with all its grants (sheets/programmes/merged.py). Each figure is a table
whose frame also holds what a list or a map on screen needs: grants, statuses, codes and names
(tuples; municipalities the nearest first), km (NA where nothing is measured), ahead, soon, lowest,
website, website_status, study_form, pace_pct, points, sector. Its encoding says what was
searched: reach (nearby.Reach as text), from (municipality code or "") and county; and which
list it is: near, remote or related.
"""

from dataclasses import replace
from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit import words
from components.kit.sheet import Figure, Missing, Sheet
from components.sheets.offer import figures as offer_figures
from components.sheets.offer import rows as offer_rows
from components.sheets.offer import text as offer_text
from components.sheets.programmes import list_text, listed, nearby, search_text, where
from components.sheets.programmes import rows as programme_rows
from components.sheets.programmes.search_text import Elsewhere, Near
from components.sheets.search import figure as search_figure
from components.sheets.search import searched as search
from components.sheets.search.answers import SearchAnswers
from components.sheets.search.searched import Searched
from components.sheets.utbildningar import easy as easy_text
from components.sheets.utbildningar import text
from data.forum import Book
from data.questions import announced, programmes
from data.store import Store

USES = (
    "lan", "bransch", "kommun", "radie", "omrade", "form", "skolform", "takt", "status", "start",
    "sok",
)  # fmt: skip


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """On site near what was chosen first; distance programmes and related ones beside. A search
    is answered first, also with what is in no list of the sector."""
    sought = search.searched(store, choice, today)
    choice = sought.choice if sought else choice
    county = choice.kommun[:2] if choice.kommun else choice.lan
    found = programme_rows.matching(store, choice.but(form=None), county, today)
    on_site, own = found["study_form"] == "bunden", found["own"] == 1
    remote = nearby.of_county_first(found[own & ~on_site])
    hits = nearby.search(
        found[own & on_site] if choice.form != "distans" else found.iloc[:0],
        nearby.steps(choice.kommun, choice.radie),
    )
    near = _near(store, choice, county, hits, len(remote), narrows=bool(sought and sought.narrows))
    beside = nearby.by_distance(found[~own & _beside(found, on_site, hits.reach, choice.form)])
    lists = (
        ("near", hits.rows, text.near_title(near), False),
        (
            "remote",
            remote.iloc[: 0 if choice.form == "bunden" else None],
            text.remote_title(len(remote), near.county if _some_here(remote) else ""),
            choice.form is None,
        ),
        ("related", beside, list_text.related_title(len(beside)), True),
    )
    searched = {"reach": str(hits.reach), "from": choice.kommun or "", "county": county}
    figures = tuple(
        listed.figure(
            store,
            rows.assign(km=rows["km"].where((rows["study_form"] == "bunden") & (rows["km"] > 0))),
            title,
            searched | {"list": name},
            folded=folded,
        )
        for name, rows, title, folded in lists
        if len(rows)
    )
    if figures and figures[0].encoding["list"] == "near":
        figures = (*figures, where.figure(store, figures[0]))
    silent = near.found + near.remote == 0
    answers = SearchAnswers(store, sought) if sought else None
    answered = search_figure.figure(store, answers, silent=silent) if answers else None
    if answered:
        figures = (answered, *(replace(one, beside=False) for one in figures))
    offered, lacking = _offered(store, choice, county, sought, today)
    figures = (*figures, *offered)
    counted = remote if choice.form == "distans" else hits.rows
    return Sheet(
        slug="utbildningar",
        title=text.title(near),
        question=text.QUESTION,
        answer=() if silent else text.answer(near),
        figures=figures,
        missing=(_unfound(store, choice, county, near, answers, today),) if silent else (),
        not_conclude=text.NOT_CONCLUDE,
        notes=(*text.grants(near.found, int(hits.rows["agreeing"].sum())), *lacking),
        headline=_headline(near, answers),
        keys=() if silent else text.keys(near, int(counted["soon"].sum())),
        caution=text.CAUTION,
        discuss=text.DISCUSS,
        easy=easy_text.easy(
            near,
            int(counted["soon"].sum()),
            silent=silent,
            dated=int(counted["closes"].notna().sum()),
        ),
    )


def _offered(
    store: Store, choice: Choice, county: str, sought: Searched | None, today: date
) -> tuple[tuple[Figure, ...], tuple[str, ...]]:
    """All that the county offers, of every sector, as a list and a map; and who has what the
    edition lacks of it. Without anything fetched there is nothing more than in the other lists."""
    rows, name = offer_rows.of_county(store, county, today), known(store).counties[county]
    school = bool(rows["form"].isin(["gymnasium", "komvux"]).any())
    lacking = offer_text.lacking(name, susa=bool(announced.every(store)), school=school)
    if rows.empty:
        return (), lacking
    if sought:
        rows = offer_rows.found(rows, sought.asked.sok, sought.sought.numbers or frozenset())
    rows = offer_rows.nearest_first(rows, choice.kommun)
    return offer_figures.whole(store, county, name, rows, choice.skolform), lacking


def _some_here(remote: pd.DataFrame) -> bool:
    """Whether some, but not all, have a place of study in the county."""
    return 0 < int(remote["in_county"].sum()) < len(remote)


def _headline(near: Near, answers: SearchAnswers | None) -> str:
    if answers and near.found == 0 and (near.remote or not answers.here):
        return search_figure.headline(answers, near.sector, near.remote)
    return text.headline(near) if near.found + near.remote else text.NOT_FOUND


def _unfound(
    store: Store,
    choice: Choice,
    county: str,
    near: Near,
    answers: SearchAnswers | None,
    today: date,
) -> Missing:
    if answers and not answers.here:
        return search_figure.missing(answers, near.sector)
    every = programme_rows.measured(store, choice.bransch, county, choice.kommun, today)
    other = _elsewhere(store, choice, every)
    return Missing(search_text.nothing(near), search_text.instead(near, other))


def _beside(
    found: pd.DataFrame, on_site: pd.Series, reach: nearby.Reach, form: str | None
) -> pd.Series:
    """Related rows to show: on site as far as the search went, at a distance from anywhere."""
    near, remote = on_site & nearby.within(found, reach), ~on_site
    return {None: near | remote, "bunden": near, "distans": remote}[form]


def _near(
    store: Store, choice: Choice, county: str, hits: nearby.Found, remote: int, *, narrows: bool
) -> Near:
    narrowed = (
        known(store).areas.get(choice.omrade or ""),
        words.FORMS["bunden"] if choice.form == "bunden" else None,
        words.PACES.get(choice.takt or 0),
        text.searched(choice.sok) if narrows else None,
    )
    said, measured = [part for part in narrowed if part], bool(hits.tried)
    return programme_rows.near(store, choice, county, hits, said, nearest=measured, remote=remote)


def _elsewhere(store: Store, choice: Choice, every: pd.DataFrame) -> Elsewhere | None:
    """Where the chosen area is, when the sector has nothing in it."""
    if choice.omrade is None or (every.loc[every["own"] == 1, "area"] == choice.omrade).any():
        return None
    area = known(store).areas[choice.omrade]
    return Elsewhere(area, programmes.sectors_of_area(store, choice.omrade))
