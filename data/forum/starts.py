"""When something ordered can start at the earliest (rules.md, "Orders"). Pure.

An application counts for the next time that the last known closing day comes round.
"""

from datetime import date

from data import terms

#: Kind of order (data/forum/life.py) → the matter of ``deadline`` that decides when it can start.
MATTER_OF = {
    "ny YH-utbildning": "yh-program",
    "vidareutbildning": "yh-kurs",
    "yrkesvux": "yrkesvux",
    "grundutbildning, gymnasium": "gymnasium",
}

#: Kinds whose application is decided the year after, and starts that year: in which term.
_YEAR_AFTER = {"yh-program": "ht", "yrkesvux": "vt"}


def apply_year(last_closed: date | None, ordered: date) -> int:
    """The first year in which an order of that day can still be applied for.

    Without a known closing day the year after, which is never too early.
    """
    if last_closed is None:
        return ordered.year + 1
    in_time = (ordered.month, ordered.day) <= (last_closed.month, last_closed.day)
    return ordered.year if in_time else ordered.year + 1


def earliest(kind: str, ordered: date, last_closed: date | None) -> str:
    """The first term ("2028ht") in which an order of ``kind`` made on that day can start. Where no
    rule is known it is the term of the order itself."""
    matter = MATTER_OF.get(kind)
    if matter in _YEAR_AFTER:
        return f"{apply_year(last_closed, ordered) + 1}{_YEAR_AFTER[matter]}"
    if matter == "yh-kurs":
        return f"{apply_year(last_closed, ordered)}ht"
    return terms.term_of(ordered)
