"""Q2: where it is hard to recruit now, and how demand is expected to change (Yrkesbarometern)."""

from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit.sheet import Key, Missing, Sheet
from components.sheets.bristyrken import figures, finding, side_by_side, text
from components.sheets.counties import compared
from components.sheets.occupations import situations as say
from data.area_codes import COUNTRY
from data.forum import Book
from data.questions import meta, occupations
from data.store import Store

USES = ("lan", "bransch", "jamfor_lan")
BY_TERM = True


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
    nearby = related[related["covered"] == 1]
    national_first = finding.of_the_country(counted, country)
    drawn = figures.every(store, held, nearby, lacking, counted, national_first=national_first)
    sheet = Sheet(
        slug="bristyrken",
        title=title,
        question=text.QUESTION,
        answer=text.answer(counted),
        figures=drawn,
        missing=()
        if len(held)
        else (Missing(say.coverage(counted.covered, county), say.READ_ALL),),
        not_conclude=text.not_conclude(round_, *occupations.growing_surplus(store, round_)),
        notes=(text.newer_round(counted.newer),) if counted.newer else (),
        headline=finding.headline(counted, country),
        keys=finding.keys(counted, country),
        caution=finding.CAUTION,
        discuss=finding.discuss(counted, country),
    )
    beside = side_by_side.found(store, choice, held, round_)
    return compared.first(sheet, beside, beside=False)


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
