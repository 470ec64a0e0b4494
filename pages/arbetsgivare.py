"""For employers: three answers, the programmes near, a mail to the provider, five steps."""

from components.screen import employer, filters, links, lists, screen, tell_us
from components.sheets.programmes import choices as programme_choices

edition, codes = links.edition(), links.codes()
options = programme_choices.options(edition, links.current())


def ask() -> None:
    """Where and what; the rest one press away. One legal value: not asked."""
    row = filters.programmes(options, codes)
    rest = {name: row.pop(name) for name in ("omrade",) if name in row}
    filters.draw(row, rest, filters.named(options))


lists.style()
screen.show("arbetsgivare", ask, employer.draw)
employer.order()
tell_us.show()
