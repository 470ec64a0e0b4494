"""Q3, utbildningsutfall: what did the programmes give?"""

from components import links, yh_area
from components.known import known
from components.render import screen
from components.text import words
from data import store

choice = links.current()
edition = store.opened(choice.utgava)
codes = known(edition)


def area() -> None:
    """The YH area, where the sector has more than one with figures."""
    areas = yh_area.options(edition, choice.bransch)
    if len(areas) > 1:
        links.select("omrade", areas, codes)


def year() -> None:
    """The application year; not chosen is the newest, also when a newer one has come."""
    years = {year: str(year) for year in codes.years}
    links.select("ansokningsar", years, codes, none=words.newest_year(codes.years[0]))


screen.page("q3", ask={"yh-utfall": area, "yh-beviljat": year})
