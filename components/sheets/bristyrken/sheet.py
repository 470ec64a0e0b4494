"""Q2: where it is hard to recruit now, and how demand is expected to change (Yrkesbarometern)."""

from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit.columns import columns
from components.kit.sheet import Col, Figure, Key, Missing, Sheet
from components.sheets.bristyrken import finding, text
from components.sheets.occupations import situations as say
from data.area_codes import COUNTRY
from data.forum import Book
from data.questions import meta, occupations
from data.questions.places import swedish_order
from data.store import Store
from data.tables import Source

USES = ("lan", "bransch")

#: The order of the rows. Paradox stands apart, after the scale from brist to överskott.
_ORDER = ("brist", "balans", "överskott", "paradox", None)


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The newest round that has the county; the country only from that same round."""
    sector = meta.sector(store, choice.bransch).in_text
    county = known(store).counties[choice.lan]
    round_ = occupations.newest_round(store, choice.lan)
    title = text.title(county, sector)
    if round_ is None:
        missing = Missing(say.coverage(0, county), say.READ_ALL)
        none = text.none_held(county, sector)
        return Sheet(
            "bristyrken",
            title,
            text.QUESTION,
            (none,),
            missing=(missing,),
            headline=finding.NO_ROUND,
        )
    found = occupations.situations(store, choice.lan, choice.bransch, round_)
    own, related = found[found["own"] == 1], found[found["own"] == 0]
    held, lacking = own[own["covered"] == 1], own[own["covered"] == 0]
    counted = _counted(store, choice.lan, county, sector, round_, own)
    country = _country(held, lacking)
    figures = []
    if counted.assessed > 1:
        figures.append(_bars(store, held, counted))
    if len(held):
        figures.append(_table(store, held, counted))
    if len(nearby := related[related["covered"] == 1]):
        figures.append(_table(store, nearby, counted, related=True))
    if len(lacking):
        first = finding.of_the_country(counted, country)
        place = 0 if first else len(figures)
        figures.insert(place, _national(store, lacking, round_, folded=not first))
    return Sheet(
        slug="bristyrken",
        title=title,
        question=text.QUESTION,
        answer=text.answer(counted),
        figures=tuple(figures),
        missing=() if len(held) else (Missing(_coverage(counted), say.READ_ALL),),
        not_conclude=text.not_conclude(round_, *occupations.growing_surplus(store, round_)),
        notes=(text.newer_round(counted.newer),) if counted.newer else (),
        headline=finding.headline(counted, country),
        keys=finding.keys(counted, country),
        caution=finding.CAUTION,
        discuss=finding.discuss(counted, country),
    )


def tile(store: Store, book: Book, choice: Choice, today: date) -> Key:
    """How many occupations are in shortage, of those assessed."""
    round_ = occupations.newest_round(store, choice.lan)
    if round_ is None:
        return finding.NO_TILE
    found = occupations.situations(store, choice.lan, choice.bransch, round_)
    own = found[found["own"] == 1]
    held, lacking = own[own["covered"] == 1], own[own["covered"] == 0]
    sector = meta.sector(store, choice.bransch).in_text
    county = known(store).counties[choice.lan]
    counted = _counted(store, choice.lan, county, sector, round_, own)
    return finding.tile(counted, _country(held, lacking))


def _counted(
    store: Store, code: str, county: str, sector: str, round_: str, own: pd.DataFrame
) -> text.Situations:
    held = own[own["covered"] == 1]
    situation, trend = held["situation"].value_counts(), held["trend"].value_counts()
    newest = occupations.newest_round(store, COUNTRY)
    return text.Situations(
        county=county,
        sector=sector,
        round=round_,
        occupations=len(own),
        held=len(held),
        shortage=int(situation.get("brist", 0)),
        paradox=int(situation.get("paradox", 0)),
        balance=int(situation.get("balans", 0)),
        surplus=int(situation.get("överskott", 0)),
        own=int((held["basis"] == "lanet").sum()),
        growing=int(trend.get("öka", 0)),
        unchanged=int(trend.get("vara oförändrad", 0)),
        shrinking=int(trend.get("minska", 0)),
        covered=occupations.coverage(store, code, round_),
        newer=newest if newest and newest > round_ else None,
    )


def _country(held: pd.DataFrame, lacking: pd.DataFrame) -> finding.Country:
    """The country beside the county's assessments, and of what the edition lacks for it."""
    assessed = held[held["situation"].notna()]
    return finding.Country(
        same=int((assessed["national_situation"] == "brist").sum()),
        shortage=int((lacking["national_situation"] == "brist").sum()),
        assessed=int(lacking["national_situation"].notna().sum()),
    )


def _bars(store: Store, held: pd.DataFrame, counted: text.Situations) -> Figure:
    """How many occupations are in each situation; the label has the shape."""
    found = list(held["situation"])
    return Figure(
        kind="bar",
        title=text.COUNTS,
        alt=text.alt(counted),
        frame=pd.DataFrame(
            [(say.shape(name), found.count(name)) for name in _ORDER],
            columns=["situation", "number"],
        ),
        columns={"situation": Col("Läget i dag"), "number": Col("Yrken", "count", "antal")},
        encoding={"x": "situation", "y": "number"},
        sources=_sources(store),
        period=text.period(counted.round),
        caveats=(say.NO_SEX,),
    )


def _sources(store: Store) -> tuple[Source, ...]:
    return meta.sources(store, "af_yrkesbarometern", "egen_branschindelning")


def _demand(store: Store) -> Col:
    # That it says nothing of shortage is what the sheet says cannot be concluded.
    of = columns(store, "occupation_forecast")
    return of["five_year_trend"].but(missing="ingen bedömning", caveat="")


def _coverage(counted: text.Situations) -> str:
    return say.coverage(counted.covered, counted.county)


def _table(
    store: Store, rows: pd.DataFrame, counted: text.Situations, *, related: bool = False
) -> Figure:
    """One row per occupation; the country of the same round beside it."""
    title = text.RELATED if related else text.TABLE
    lacking = (_coverage(counted),) if counted.covered < say.PUBLISHED else ()
    rows = _ordered(rows, "situation")
    shown = rows.assign(
        now=list(map(say.situation, rows["situation"], rows["reasons"])),
        demand=list(map(say.trend, rows["trend"])),
        rests_on=list(map(say.basis, rows["basis"], rows["level"])),
        country=list(map(say.shape, rows["national_situation"])),
    )
    of = columns(store, "occupation_forecast")
    return Figure.table(
        title,
        shown,
        {
            **of("occupation"),
            "now": Col("Läget i dag"),
            "demand": _demand(store),
            **of(rests_on="basis"),
            "country": Col("Läget i riket, samma omgång"),
        },
        _sources(store),
        text.period(counted.round),
        caveats=(say.NO_SEX, text.ORDER, text.LEVELS, *lacking),
        folded=related,
    )


def _national(store: Store, lacking: pd.DataFrame, round_: str, *, folded: bool) -> Figure:
    """The country, same round, for occupations that the edition lacks for the county."""
    rows = _ordered(lacking, "national_situation")
    shown = rows.assign(
        now=list(map(say.situation, rows["national_situation"], rows["national_reasons"])),
        demand=list(map(say.trend, rows["national_trend"])),
    )
    return Figure.table(
        text.NATIONAL,
        shown,
        {
            **columns(store, "occupation")("occupation"),
            "now": Col("Läget i riket i dag"),
            "demand": _demand(store).but(label="Efterfrågan på fem års sikt, riket"),
        },
        _sources(store),
        text.period(round_),
        caveats=(say.NO_SEX, text.ORDER),
        folded=folded,
    )


def _ordered(rows: pd.DataFrame, situation: str) -> pd.DataFrame:
    places = [
        (_ORDER.index(found), swedish_order(name))
        for found, name in zip(rows[situation], rows["occupation"], strict=True)
    ]
    return rows.iloc[sorted(range(len(rows)), key=places.__getitem__)]
