"""The choices that only one sheet depends on, drawn under its answer or beside its presentation."""

from collections.abc import Callable, Mapping

from components import links, yh_area
from components.choices import Known
from components.text import words
from data.store import Store


def _area(edition: Store, codes: Known) -> None:
    """The YH area, where the sector has more than one with figures."""
    areas = yh_area.options(edition, links.current().bransch)
    if len(areas) > 1:
        links.select("omrade", areas, codes)


def _year(edition: Store, codes: Known) -> None:
    """The application year; not chosen is the newest, also when a newer one has come."""
    years = {year: str(year) for year in codes.years}
    links.select("ansokningsar", years, codes, none=words.newest_year(codes.years[0]))


#: Sheet → what draws its own choices.
ASK: Mapping[str, Callable[[Store, Known], None]] = {"yh-utfall": _area, "yh-beviljat": _year}
