"""Which YH programmes can start or are running near me: choose, then the lists and the map."""

from components.kit import words
from components.screen import compare, filters, links, lists, programmes, screen
from components.sheets.programmes import choices as programme_choices

choice = links.current()
edition, codes = links.edition(), links.codes()
options = programme_choices.options(edition, choice)


def ask() -> None:
    """What is asked for often in a row, the rest one press away. One legal value: not asked."""
    every = filters.programmes(options, codes)
    rest = {name: every.pop(name) for name in ("omrade",) if name in every}
    row = {"sok": lambda: links.search("sok", codes, placeholder=words.SEARCH_PROGRAMMES)} | every
    row["start"] = lambda: links.select("start", options.starts, codes, none=words.ANY_START)
    rest["status"] = lambda: links.select(
        "status", options.statuses, codes, none=words.DEFAULT_STATUS
    )
    if len(options.paces) > 1:
        rest["takt"] = lambda: links.select("takt", options.paces, codes, none=words.ALL_PACES)
    filters.draw(row, rest, filters.named(options))


lists.style()
screen.show("utbildningar", ask, programmes.draw)
compare.bar(codes)
