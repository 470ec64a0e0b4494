"""What an edition knows, for reading addresses."""

from functools import lru_cache

from components.address.choices import Known
from data import editions
from data.questions import compare, places
from data.store import Store, readable


def known(store: Store) -> Known:
    """Codes and names of everything an address may name, from one edition."""
    root = editions.root_of(store.path)
    kept = (name for name in editions.kept(root) if readable(editions.path(name, root)))
    return _known(store, tuple(kept))


@lru_cache(maxsize=16)
def _known(store: Store, kept: tuple[str, ...]) -> Known:
    return Known(
        counties=places.counties(store),
        municipalities=places.municipalities(store),
        sectors=places.sectors(store),
        areas=places.areas(store),
        years=places.application_years(store),
        editions=kept,
        programmes=compare.codes(store),
        other_names=places.county_names(store),
    )
