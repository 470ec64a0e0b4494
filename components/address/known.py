"""What an edition knows, for reading addresses."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from components.address.choices import Known
from data import editions
from data.questions import compare, occupations, places
from data.store import Store, readable


@dataclass(frozen=True)
class _Kept:
    """The editions that can be opened, looked for one at a time: an address names one or none."""

    root: Path

    def __contains__(self, name: object) -> bool:
        good = isinstance(name, str) and editions.named(name)
        return good and readable(editions.path(str(name), self.root))


@lru_cache(maxsize=16)
def known(store: Store) -> Known:
    """Codes and names of everything an address may name, from one edition."""
    every = occupations.every(store)
    numbers = {number for one in every.values() for number in one.ssyk}
    return Known(
        counties=places.counties(store),
        municipalities=places.municipalities(store),
        sectors=places.sectors(store),
        areas=places.areas(store),
        years=places.application_years(store),
        editions=_Kept(editions.root_of(store.path)),
        programmes=compare.codes(store),
        other_names=places.county_names(store),
        occupations={code: one.name for code, one in every.items()},
        ssyk={
            number: tuple(code for code, one in every.items() if number in one.ssyk)
            for number in numbers
        },
        sector_of={code: one.sector for code, one in every.items()},
        called=occupations.called(store),
    )
