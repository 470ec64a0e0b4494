"""What can be chosen among a sector's programmes: codes and names, without what finds nothing."""

from dataclasses import dataclass
from functools import lru_cache

from components.address.choices import FORMS, NO_RADIUS, PACES, RADII, SOON, Choice
from components.address.known import known
from components.kit import words
from components.kit.numbers import NBSP, sentence
from data.questions import places, programmes
from data.questions.places import swedish_order
from data.store import Store


@dataclass(frozen=True)
class Options:
    """Code → name for each choice, in the order of the list."""

    municipalities: dict[str, str]
    radii: dict[int, str]
    areas: dict[str, str]
    forms: dict[str, str]
    paces: dict[int, str]
    statuses: dict[str, str]
    starts: dict[int, str]


def options(store: Store, choice: Choice) -> Options:
    """Areas, forms and paces that the sector has, and always what the address has chosen."""
    codes = known(store)
    of_sector = _kinds(store, choice.bransch)
    areas = {*of_sector["area"], choice.omrade} - {None}
    forms = {*of_sector["study_form"], choice.form}
    paces = {*of_sector["pace_pct"], choice.takt}
    named = sorted(areas, key=lambda area: swedish_order(codes.areas[area]))
    return Options(
        municipalities=municipalities(store, choice),
        radii={NO_RADIUS: words.NO_RADIUS, **{km: f"{km}{NBSP}km" for km in RADII}},
        areas={area: codes.areas[area] for area in named},
        forms={form: sentence(words.FORMS[form]) for form in FORMS if form in forms},
        paces={pace: sentence(words.PACES[pace]) for pace in PACES if pace in paces},
        statuses=words.STATUSES,
        starts={months: words.within_months(months) for months in SOON},
    )


def municipalities(store: Store, choice: Choice) -> dict[str, str]:
    """The county's, and the chosen one when it lies in another county: code → name."""
    codes = known(store)
    local = dict(places.municipalities(store, choice.lan))
    if choice.kommun and choice.kommun not in local:
        abroad = codes.counties[choice.kommun[:2]]
        local[choice.kommun] = f"{codes.municipalities[choice.kommun]} ({abroad})"
    return local


@lru_cache(maxsize=256)
def _kinds(store: Store, sector: str) -> dict[str, frozenset]:
    """What a sector has of each kind. Asked for in every rerun; the page's own work is small."""
    found = programmes.kinds(store, sector)
    return {name: frozenset(found[name]) for name in ("area", "study_form", "pace_pct")}
