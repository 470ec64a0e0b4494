"""Which YH area a sheet is about, where SCB has figures per area and not per sector."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from components.address.choices import Choice
from data.questions import meta, outcomes
from data.store import Store


@lru_cache(maxsize=64)
def options(store: Store, sector: str) -> Mapping[str, str]:
    """YH area slug → name: the sector's areas that have figures, the largest first."""
    areas = outcomes.areas(store, meta.sector(store, sector).yh_education_areas)
    return MappingProxyType(areas)


def chosen(store: Store, choice: Choice) -> str:
    """The name of the area asked for when it is the sector's, else of the sector's largest."""
    areas = options(store, choice.bransch)
    return areas.get(choice.omrade or "") or next(iter(areas.values()))
