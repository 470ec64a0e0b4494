"""The choices that only one sheet depends on, drawn under its answer or beside its presentation."""

from collections.abc import Callable, Mapping
from functools import partial

from components.address.choices import RADII, Choice, Known
from components.kit import words
from components.kit.numbers import NBSP
from components.kit.sheet import Sheet
from components.screen import links
from components.screen.forum import editing
from components.sheets.occupations import reach
from components.sheets.programmes import area as yh_area
from components.sheets.programmes.choices import Options
from data.questions import places
from data.store import Store


def of(slug: str) -> Callable[[], None] | None:
    """What draws a sheet's own choices; None when it has none."""
    return partial(_ASK[slug], links.edition(), links.codes()) if slug in _ASK else None


def both(slug: str, get: Callable[[str, Choice | None], Sheet]) -> Callable[[], None] | None:
    """What draws a sheet's own choices, and below them what an editor can do from it."""
    parts = [part for part in (of(slug), to_do(slug, get)) if part]

    def draw() -> None:
        for part in parts:
            part()

    return draw if parts else None


def where(options: Options, codes: Known) -> None:
    """Where and what kind of programme. What has one legal value is not asked."""
    links.select("kommun", options.municipalities, codes, none=words.WHOLE_COUNTY)
    if links.current().kommun:
        links.select("radie", options.radii, codes, none=words.NO_RADIUS)
    if len(options.areas) > 1:
        links.select("omrade", options.areas, codes, none=words.ALL_AREAS)
    if len(options.forms) > 1:
        links.select("form", options.forms, codes, none=words.ALL_FORMS)


def to_do(slug: str, get: Callable[[str, Choice | None], Sheet]) -> Callable[[], None] | None:
    """What an editor can do from a sheet: the weighing can start an order. Else None."""
    if slug != "vagning" or editing.editor() is None:
        return None
    from components.screen.forum import orders as forum_orders  # brings a database library

    return lambda: forum_orders.from_weighing(get(slug, None))


def _area(edition: Store, codes: Known) -> None:
    """The YH area, where the sector has more than one with figures."""
    areas = yh_area.options(edition, links.current().bransch)
    if len(areas) > 1:
        links.select("omrade", areas, codes)


def _year(edition: Store, codes: Known) -> None:
    """The application year; not chosen is the newest, also when a newer one has come."""
    years = {year: str(year) for year in codes.years}
    links.select("ansokningsar", years, codes, none=words.newest_year(codes.years[0]))


def _reach(edition: Store, codes: Known) -> None:
    """Where programmes in other counties are counted from, and how far."""
    here = places.municipalities(edition, links.current().lan)
    links.select("kommun", here, codes, none=words.LARGEST_MUNICIPALITIES)
    shorter = {km: f"{km}{NBSP}km" for km in RADII if km != reach.RADIUS}
    links.select("radie", shorter, codes, none=f"{reach.RADIUS}{NBSP}km")


def _mapping(edition: Store, codes: Known) -> None:
    """A word of the mapping between educations and occupations."""
    links.search("sok", codes, placeholder=words.SEARCH_MAPPING)


_ASK: Mapping[str, Callable[[Store, Known], None]] = {
    "yh-utfall": _area,
    "yh-beviljat": _year,
    "vagning": _reach,
    "siffrorna": _mapping,
}
