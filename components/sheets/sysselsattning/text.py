"""How employment develops, here and in the country (answers.md A5).

The industry is named by the sector's SNI sections, never by the sector: the figure counts
workplaces of an industry, and no sector is exactly that.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from components.kit import rules
from components.kit.numbers import (
    change_pct,
    count,
    decimal,
    direction,
    listing,
    percent,
    sentence,
    share,
    signed,
    years,
)
from components.kit.words import in_county
from components.kit.written import beside

NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att branschen behöver anställa fler eller färre: antalet visar "
    "hur många som arbetade, inte hur många som söktes.",
    "Antalet säger inte vad människor arbetar med. Näringsgrenen är arbetsplatsens: en ekonom på "
    "en fabrik räknas i tillverkning.",
)

#: SNI section → its words in running text. Commas between them come from ``industries``.
SECTIONS: dict[str, list[str]] = beside(__file__, "sections.toml")

#: What a series is called for a reader.
SERIES = {
    "RAMS–2018": "RAMS till 2018",
    "RAMS2019–": "RAMS från 2019",
    "BAS": "BAS",
    "BAS (Regionfakta)": "BAS via Regionfakta",
}

#: BAS in a year that SCB may change, beside years that are final; and the same of a number.
BAS_PRELIMINARY = "BAS, preliminärt"
PRELIMINARY = "preliminärt"

_ONE = {"sysselsatta": "sysselsatt"}
_VERBS = {1: "ökade", -1: "minskade"}


@dataclass(frozen=True)
class EmploymentChange:
    """Employed in the first and the last year that county and country have in one series."""

    first_year: int
    first: int
    last: int
    national_first: int
    national_last: int


@dataclass(frozen=True)
class Employment:
    """One county's newest figure of an industry. ``women``, ``national_*`` may be missing.

    ``measure`` is the series' own word: "sysselsatta" or "förvärvsarbetande". ``change`` is
    None when the series holds only one year that county and country share. ``preliminary``: the
    newest year is, and years before it are final.
    """

    county: str
    industries: str
    measure: str
    year: int
    total: int
    women: int | None = None
    national_total: int | None = None
    national_women: int | None = None
    change: EmploymentChange | None = None
    preliminary: bool = False


def industries(sections: Sequence[str]) -> str:
    """("B+C", "D+E") → "tillverkning, utvinning, energi och miljöverksamhet"."""
    return listing([name for section in sections for name in SECTIONS[section]])


def question(old_year: int | None) -> str:
    """The sheet's question; in the past tense when the newest figure is old."""
    if old_year is None:
        return "Hur utvecklas branschen här och i riket?"
    return f"Hur utvecklades branschen här och i riket till och med {old_year}?"


def title(industry: str, county: str, year: int | None = None) -> str:
    """What the sheet is, for a link or a slide."""
    when = f" {year}" if year else ""
    return f"Antal som arbetar inom {industry} {in_county(county)}{when}"


def answer(e: Employment) -> tuple[str, ...]:
    """A5 with its variants: rising, falling, unchanged, one year only, suppressed."""
    where = f"inom {e.industries} {in_county(e.county)}"
    if rules.suppressed(e.total):
        return (f"Färre än {rules.FEWEST_PERSONS} arbetade {where} {e.year}. Antalet visas inte.",)
    if e.change is None:
        noun = _ONE.get(e.measure, e.measure) if e.total == 1 else e.measure
        return (
            f"Senaste uppgift i utgåvan är från {e.year}. {sentence(e.industries)} "
            f"{in_county(e.county)} hade då {count(e.total)} {noun}. {_women(e)}",
        )
    said = f"Antalet som arbetade {where} {_changed(e.change, e.year)} {_women(e)}"
    return (said, *preliminary([e.year] if e.preliminary else []))


def _changed(c: EmploymentChange, year: int) -> str:
    own, national = change_pct(c.first, c.last), change_pct(c.national_first, c.national_last)
    way, national_way = direction(own), direction(national)
    span = f"mellan {c.first_year} och {year}"
    if way == 0:
        also = "Även i riket" if national_way == 0 else "I riket"
        numbers = f"från {count(c.first)} till {count(c.last)}"
        return f"var i stort sett oförändrat {span}, {numbers}. {_national(national, also)}"
    changed = f"{_VERBS[way]} med {decimal(abs(own))} procent {span}"
    if way != national_way:
        return f"{changed}, till {count(c.last)}. {_national(national)}"
    return f"{changed}, {_compared(own, national)}, till {count(c.last)}."


def _national(change: float, where: str = "I riket") -> str:
    way = direction(change)
    if way == 0:
        return f"{where} var antalet i stort sett oförändrat."
    return f"{where} {_VERBS[way]} antalet med {decimal(abs(change))} procent."


def _compared(own: float, national: float) -> str:
    """Only for two changes in the same direction."""
    written = f"({signed(national)})"
    if signed(own) == signed(national):
        return f"lika mycket som i riket {written}"
    return f"{'mer' if abs(own) > abs(national) else 'mindre'} än i riket {written}"


def _women(e: Employment) -> str:
    if e.women is None:
        return f"Källan redovisar inte kön för {e.county}."
    own = f"{share(e.women, e.total)} var kvinnor"
    if not e.national_total or e.national_women is None:
        return f"{own}."
    national = percent(100 * e.national_women / e.national_total)
    if own.endswith("procent var kvinnor"):
        national = national.removesuffix(" procent")
    return f"{own} (riket {national})."


def marked(title: str, preliminary: Sequence[int]) -> str:
    """A title that says which of its years are preliminary, where others are final."""
    return f"{title} ({years(preliminary)} preliminärt)" if preliminary else title


def preliminary(found: Sequence[int]) -> tuple[str, ...]:
    """The same as a caveat."""
    if not found:
        return ()
    return (f"{years(found)} är preliminärt och kan ändras; de andra åren är slutliga.",)


def counted(measure: str, age: str, series: str) -> str:
    """Who the figures count, and where."""
    return (
        f"Uppgifterna gäller {measure} ({age}) enligt SCB:s statistik {SERIES[series]}, "
        "räknat där arbetsplatsen ligger."
    )


#: The name of the country in figures.
COUNTRY = "riket"

#: The line: county and country from the same first year.
INDEX_TITLE = "Antal som arbetar, här och i riket"
INDEX_MARKED = "Antal som arbetar"


#: Why a county is not beside another.
NOT_THE_SAME = "uppgifter för samma år ur samma statistik ingår inte i utgåvan"


def index_title(county: str, others: Sequence[str], first: int) -> str:
    """The same with the counties that are set beside it."""
    return f"Antal som arbetar, {listing([county, *others, COUNTRY])}, {first} = 100"


def index_alt(finding: str, year: int, last: Mapping[str, float]) -> str:
    """The line, for those who do not see it: the finding, and where each line ends."""
    ends = listing([f"{area} {decimal(index)}" for area, index in last.items()])
    return f"{finding}. Linjer med index, {year}: {ends}."


#: What the middle of the strip says.
SAME = "oförändrat"


def strip_title(county: str, first: int, last: int) -> str:
    """The county among the others."""
    return f"{county} bland länen, förändring {first}–{last}"


def strip_alt(county: str, changes: Sequence[tuple[str, float]]) -> str:
    """The strip, for those who do not see it. ``changes``: name and per cent, lowest first."""
    own = dict(changes)[county]
    above = sum(change > own for _, change in changes)
    (low, lowest), (high, highest) = changes[0], changes[-1]
    return (
        f"{county} {signed(own)} procent: {count(above)} av {count(len(changes))} län ökade mer. "
        f"Lägst {low} {signed(lowest)}, högst {high} {signed(highest)} procent."
    )


def counties(shown: int, lacking: Sequence[str]) -> tuple[str, ...]:
    """How many counties are compared, and which are missing."""
    if not lacking:
        return ()
    return (
        f"{count(shown)} av {count(shown + len(lacking))} län: jämförbara uppgifter saknas för "
        f"{listing(lacking)}.",
    )


def shares_title(year: int) -> str:
    """Women and men as one bar."""
    return f"Kvinnor och män {year}"


def shares_alt(county: str, year: int, women: int, national: int | None) -> str:
    """The bar, for those who do not see it."""
    country = "" if national is None else f"; i riket var {national} procent kvinnor"
    return f"{county} {year}: {women} procent var kvinnor och {100 - women} procent män{country}."


def women_men_title(county: str, year: int) -> str:
    """The bars."""
    return f"Kvinnor och män per näringsgren {in_county(county)} {year}"


def women_men_alt(county: str, year: int) -> str:
    """The bars, for those who do not see them."""
    return f"Staplar: kvinnor och män per näringsgren, {county}, {year}."


def table_title(found: Sequence[int]) -> str:
    """Every year and series in one table."""
    return f"Antal per år, kvinnor och män, {years(found)}"


#: Who has the figures, and what to do.
WHO_HAS = "SCB har dem (BAS, TAB3204): be den som sköter Årshjulet att läsa in dem."


def no_data(county: str) -> str:
    """The county has no row in any series."""
    return (
        f"Uppgifter om sysselsättning per bransch {in_county(county)} ingår inte i den här utgåvan."
    )


def no_newer(county: str, year: int, alone: bool) -> str:
    """The newest figure is old, or ``alone``: no other year in its series to compare with."""
    start = f"Uppgifter om sysselsättning per bransch {in_county(county)} efter {year} ingår inte"
    end = ", så utvecklingen går inte att visa" if alone else ""
    return f"{start} i den här utgåvan{end}."


def touching(caveats: Sequence[str], shown: Sequence[tuple[str, int]]) -> tuple[str, ...]:
    """Those of the table's caveats that touch the (series, year) pairs of a figure."""
    return tuple(
        caveat
        for caveat in caveats
        for mark, touches in _TOUCHES.items()
        if mark in caveat and touches(shown)
    )


def breaks(caveats: Sequence[str], shown: Sequence[tuple[str, int]]) -> tuple[str, ...]:
    """The caveats that say why no change is counted across the series of a figure."""
    return tuple(c for c in touching(caveats, shown) if "jämföras" in c)


#: Words of a caveat → whether it touches (series, year) pairs.
_TOUCHES = {
    "där arbetsplatsen ligger": lambda shown: True,
    "Åren före 2019": lambda shown: min(y for _, y in shown) < 2019 <= max(y for _, y in shown),
    "RAMS räknar": lambda shown: len({series[:3] for series, _ in shown}) > 1,
    "preliminära årsuppgiften": lambda shown: any(series == "BAS" for series, _ in shown),
    "Från 2025": lambda shown: any(year >= 2025 for _, year in shown),
}
