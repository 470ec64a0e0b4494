"""When students may need LIA places, where and in what: choose, then calendar, list and map."""

from components.screen import filters, lia, links, lists, screen
from components.sheets.lia import choices as lia_choices
from components.sheets.lia import text
from components.sheets.programmes import choices as programme_choices
from data import clock

choice = links.current()
edition, codes = links.edition(), links.codes()
options = programme_choices.options(edition, choice)
weeks = lia_choices.weeks_ahead(choice, clock.today())


def ask() -> None:
    """Where and in what, and when: the rest one press away. One legal value: not asked."""
    row = filters.programmes(options, codes)
    rest = {name: row.pop(name) for name in ("omrade",) if name in row}
    rest["fran"] = lambda: links.select("fran", weeks, codes, none=text.FROM_NOW)
    rest["till"] = lambda: links.select("till", weeks, codes, none=lia_choices.UNTIL)
    filters.draw(row, rest, filters.named(options, fran=weeks, till=weeks))


lists.style()
screen.show("lia", ask, lia.draw)
