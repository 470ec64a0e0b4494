"""Which YH area a sheet is about, where SCB has figures per area and not per sector."""

from components.address.choices import Choice
from data.questions import meta, outcomes
from data.store import Store


def options(store: Store, sector: str) -> dict[str, str]:
    """YH area slug → name: the sector's areas that have figures, the largest first."""
    return outcomes.areas(store, meta.sector(store, sector).yh_education_areas)


def chosen(store: Store, choice: Choice) -> str:
    """The name of the area asked for when it is the sector's, else of the sector's largest."""
    areas = options(store, choice.bransch)
    return areas.get(choice.omrade or "") or next(iter(areas.values()))
