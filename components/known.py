"""What an edition knows, for reading addresses."""

from functools import lru_cache

from components.choices import Known
from data import editions
from data.questions import places
from data.store import Store


@lru_cache(maxsize=16)
def known(store: Store) -> Known:
    """Codes and names of everything an address may name, from one edition."""
    return Known(
        counties=places.counties(store),
        municipalities=places.municipalities(store),
        sectors=places.sectors(store),
        areas=places.areas(store),
        years=places.application_years(store),
        editions=tuple(editions.kept(store.path.parent.parent)),
        other_names=places.county_names(store),
    )
