"""The words of key figures on companies: the publisher's own titles, cut for a heading."""

from collections.abc import Mapping

from components.kit.numbers import decimal, listing

COUNTRY = "riket"
ALL_INDUSTRIES = "Uppgiften gäller alla branscher."


def short(title: str) -> str:
    """ "Konkurser, antal/1000 företag" → "Konkurser"."""
    return title.partition(",")[0]


def unit(title: str) -> str:
    """ "Konkurser, antal/1000 företag" → "antal/1000 företag"; "" where the title has none."""
    return title.partition(", ")[2]


def title(of: str, county: str) -> str:
    """The lines."""
    return f"{short(of)}, {county} och riket, alla branscher"


def alt(of: str, year: int, last: Mapping[str, float]) -> str:
    """The lines, for those who do not see them: where each ends."""
    ends = listing([f"{area} {decimal(value)}" for area, value in last.items()])
    return f"{of}. Linjer, {year}: {ends}."
