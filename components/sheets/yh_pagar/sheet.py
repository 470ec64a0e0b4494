"""Q3: how many may be studying a YH programme in the county now, and in the terms ahead (MYH)."""

from datetime import date
from typing import Any

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit import words
from components.kit.columns import columns
from components.kit.sheet import Col, Figure, Key, Missing, Sheet
from components.sheets.counties import chosen as counties
from components.sheets.counties import compared
from components.sheets.counties import text as county_text
from components.sheets.counties.alike import alike
from components.sheets.yh_pagar import glance, students, students_text, text
from data import terms
from data.forum import Book
from data.questions import meta, yh
from data.store import Store

USES = ("lan", "bransch", "jamfor_lan")
BY_TERM = True

#: This term and four more: two study years, as far as most granted starts reach.
TERMS_SHOWN = 5

#: So many key figures have room.
_MOST_KEYS = 4

_PLACES = Col("Platser på starter som kan pågå", "count", "beräknat", "redovisas inte")


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The term of ``today`` (in the summer the one ahead) and the four after it."""
    sector = meta.sector(store, choice.bransch)
    county = known(store).counties[choice.lan]
    first = terms.ordinal(terms.term_of(today))
    shown = range(first, first + TERMS_SHOWN)
    starts = yh.running_starts(store, choice.lan, choice.bransch, shown[0], shown[-1])
    starts = starts.assign(where=_where(starts))
    now = _running(starts, first)
    running = _counted(now, terms.term(first), county, sector.in_text)
    later = _counted(_running(starts, first + 1), terms.term(first + 1), county, sector.in_text)
    figures = []
    if not starts.empty:
        figures.append(_ribbons(store, starts, shown, county, sector.name))
        figures.append(_per_term(store, starts, shown, county, sector.name))
    if not now.empty:
        figures.append(_programmes(store, now, terms.term(first)))
    known_students = students.counted(store, choice.lan, county, sector.yh_education_areas)
    estimated = bool(figures)
    figures += known_students.figures if known_students else ()
    sheet = Sheet(
        slug="yh-pagar",
        title=text.title(running),
        question=text.QUESTION,
        answer=_answer(running, known_students),
        figures=tuple(figures),
        missing=() if estimated else (Missing(text.nothing(running), text.NOTHING_DO),),
        not_conclude=text.NOT_CONCLUDE,
        headline=glance.headline(running),
        keys=_keys(running, later, known_students) if estimated else (),
        caution=glance.CAUTION,
        discuss=glance.DISCUSS,
    )
    return compared.first(sheet, _beside(store, choice, first))


def _answer(running: text.Running, found: students.Studying | None) -> tuple[str, ...]:
    """The estimate, and SCB's numbers of those who do study where the edition has them."""
    if found is None:
        return text.answer(running)
    return (*text.answer(running, students_text.RULE), *students_text.answer(found.said))


def _keys(
    running: text.Running, later: text.Running, found: students.Studying | None
) -> tuple[Key, ...]:
    own = students_text.keys(found.said) if found else ()
    return (*glance.keys(running, later), *own)[:_MOST_KEYS]


def _beside(store: Store, choice: Choice, term: int) -> compared.SetBeside:
    """The counties that the choice compares, the same term: seats on starts that may be running,
    by kind of place. The country is no sum of counties, and is left out."""
    side_by_side = counties.of(store, choice)
    if side_by_side is None or not side_by_side.others:
        return compared.SetBeside()
    frames = []
    for code in side_by_side.counties:
        starts = yh.running_starts(store, code, choice.bransch, term, term)
        running = _running(starts.assign(where=_where(starts)), term)
        counted = _by_term(running, range(term, term + 1)).assign(area_code=code)
        # Programmes whose seats nobody publishes are not nobody studying.
        unknown = (counted["programmes"] > 0) & (counted["places"] == 0)
        frames.append(counted.assign(places=counted["places"].astype("Int64").mask(unknown)))
    rows = pd.concat(frames, ignore_index=True)
    same = ("term", "where")
    found = alike(rows, side_by_side.own, side_by_side.others, same, value="places")
    lacking = county_text.lacking(side_by_side.named(found.lacking), text.NO_SEATS)
    if not found.any:
        return compared.SetBeside(None, lacking)
    frame = found.frame.assign(area=found.frame["area_code"].map(side_by_side.names))
    total = frame.groupby("area", sort=False)["places"].sum()
    drawn = Figure(
        kind="bar",
        title=text.beside_title(terms.term(term)),
        alt=text.beside_alt(terms.term(term), list(total.items())),
        frame=frame,
        columns={
            "area": Col("Län"),
            "term": Col("Termin"),
            "where": Col("Var"),
            "places": _PLACES,
            "programmes": Col("Utbildningar", "count", "antal"),
        },
        encoding={
            "x": "area",
            "y": "places",
            "color": "where",
            "stack": "yes",
            "subject": side_by_side.names[side_by_side.own],
        },
        sources=meta.sources(store, "myh_program"),
        period=words.term(terms.term(term)),
        estimated=text.ESTIMATED,
        caveats=(county_text.IN_EACH, *lacking, text.SPLIT, text.NO_SEX),
    )
    return compared.SetBeside(drawn, lacking)


def tile(store: Store, book: Book, choice: Choice, today: date) -> Key:
    """How many may be studying this term."""
    first = terms.ordinal(terms.term_of(today))
    starts = yh.running_starts(store, choice.lan, choice.bransch, first, first)
    starts = starts.assign(where=_where(starts))
    sector, county = meta.sector(store, choice.bransch), known(store).counties[choice.lan]
    now = _running(starts, first)
    return glance.tile(_counted(now, terms.term(first), county, sector.in_text))


def _where(starts: pd.DataFrame) -> pd.Series:
    several = starts["municipality_count"] > 1
    on_site = several.map({True: text.SHARED, False: text.ON_SITE})
    return on_site.mask(starts["study_form"] == "distans", text.REMOTE)


def _running(starts: pd.DataFrame, term: int) -> pd.DataFrame:
    return starts[(starts["earliest_order"] <= term) & (starts["last_order"] >= term)]


def _counted(now: pd.DataFrame, term: str, county: str, sector: str) -> text.Running:
    places = now.groupby("where")["places"].sum()
    return text.Running(
        term=term,
        county=county,
        sector=sector,
        programmes=now["diarienummer"].nunique(),
        on_site=int(places.get(text.ON_SITE, 0)),
        shared=int(places.get(text.SHARED, 0)),
        remote=int(places.get(text.REMOTE, 0)),
        unknown=now.loc[now["places"].isna(), "diarienummer"].nunique(),
    )


def _ribbons(store: Store, starts: pd.DataFrame, shown: range, county: str, sector: str) -> Figure:
    """One ribbon per start over the terms shown; programmes on site first."""
    first, last = starts["earliest_order"], starts["last_order"]
    order = starts["where"].map({place: number for number, place in enumerate(text.PLACES)})
    frame = starts.assign(
        first=first.clip(lower=shown[0]),
        last=last.clip(upper=shown[-1]),
        earlier=(first < shown[0]).map({True: "ja", False: "nej"}),
        later=(last > shown[-1]).map({True: "ja", False: "nej"}),
        begins=[words.term(terms.term(int(term))) for term in first],
        ends=[words.term(terms.term(int(term))) for term in last],
        note=[text.note(*row) for row in starts[["provider", "municipalities", "where"]].values],
        said=[text.seats(places) for places in starts["places"]],
        order=order,
    ).sort_values("order", kind="stable")
    of = columns(store, "yh_application", "provider")
    return Figure(
        kind="ribbons",
        title=text.RIBBONS,
        alt=text.ribbons(starts["diarienummer"].nunique(), sector, county),
        frame=frame,
        columns={
            **of("programme", provider="provider_name"),
            "begins": Col("Kan börja tidigast"),
            "ends": Col("Slutar tidigast"),
            "places": Col("Platser per start", "count", "högst", "redovisas inte"),
            "where": Col("Var"),
            "municipalities": Col("Kommuner i länet"),
            **of("diarienummer"),
        },
        encoding={
            "label": "programme", "note": "note", "first": "first", "last": "last", "text": "said",
            "row": "diarienummer", "earlier": "earlier", "later": "later",
        },
        sources=meta.sources(store, "myh_program"),
        period=f"{words.term(terms.term(shown[0]))}–{words.term(terms.term(shown[-1]))}",
        estimated=text.ESTIMATED,
        caveats=(text.AHEAD, text.SPLIT, text.NO_SEX),
    )  # fmt: skip


def _per_term(store: Store, starts: pd.DataFrame, shown: range, county: str, sector: str) -> Figure:
    frame = _by_term(starts, shown)
    period = f"{frame['term'].iloc[0]}–{frame['term'].iloc[-1]}"
    return Figure(
        kind="column",
        title=text.PER_TERM,
        alt=(
            f"Staplar per termin, {period}: platser på plats i en kommun, på plats i flera "
            f"kommuner och på distans, {sector}, {county}."
        ),
        frame=frame,
        columns={
            "term": Col("Termin"),
            "where": Col("Var"),
            "places": _PLACES,
            "programmes": Col("Utbildningar", "count", "antal"),
        },
        encoding={"x": "term", "y": "places", "color": "where", "stack": "yes"},
        sources=meta.sources(store, "myh_program"),
        period=period,
        estimated=text.ESTIMATED,
        caveats=(text.AHEAD, text.SPLIT, text.NO_SEX),
    )


def _by_term(starts: pd.DataFrame, shown: range) -> pd.DataFrame:
    """where, places, programmes and term: one row per term and kind of place, also where nothing
    runs. Counted by hand: a group-by per term takes ten times as long."""
    names = ["earliest_order", "last_order", "where", "places", "diarienummer"]
    every = list(starts[names].itertuples(index=False, name=None))
    rows = []
    for term in shown:
        now = [row for row in every if row[0] <= term <= row[1]]
        for where in text.PLACES:
            here = [row for row in now if row[2] == where]
            places = sum(row[3] for row in here if pd.notna(row[3]))
            programmes = len({row[4] for row in here})
            rows.append((where, places, programmes, words.term(terms.term(term))))
    frame = pd.DataFrame(rows, columns=["where", "places", "programmes", "term"])
    return frame.astype({"places": "Int64"})


def _programmes(store: Store, now: pd.DataFrame, term: str) -> Figure:
    same = ["diarienummer", "programme", "provider", "municipalities", "where"]
    starts: dict[tuple, list[tuple[int, Any]]] = {}
    for *one, last, places in now[[*same, "last_order", "places"]].itertuples(
        index=False, name=None
    ):
        starts.setdefault(tuple(one), []).append((last, places))
    rows = []
    for one, every in starts.items():
        known = [places for _, places in every if pd.notna(places)]
        last = max(last for last, _ in every)
        rows.append((*one, len(every), last, sum(known) if known else pd.NA))
    frame = pd.DataFrame(rows, columns=[*same, "starts", "last_order", "places"])
    frame = frame.astype({"places": "Int64"})
    ends = [words.term(terms.term(int(order))) for order in frame["last_order"]]
    of = columns(store, "yh_application", "provider")
    return Figure.table(
        text.table_title(term),
        frame.assign(ends=ends),
        {
            **of("programme"),
            "places": _PLACES,
            "starts": Col("Starter som kan pågå", "count"),
            "ends": Col("Sista av dem slutar tidigast"),
            "where": Col("Var"),
            **of(provider="provider_name"),
            "municipalities": Col("Kommuner i länet"),
            **of("diarienummer"),
        },
        meta.sources(store, "myh_program"),
        words.term(term),
        estimated=text.ESTIMATED,
        caveats=(text.SPLIT, text.NO_SEX),
        folded=True,
    )
