"""The situation per occupation (answers.md A4). An assessment of today; the trend is demand."""

from dataclasses import dataclass

from components.kit.numbers import count, counted, some, word
from components.kit.words import in_county
from components.sheets.occupations.situations import READ_ALL, coverage

QUESTION = "Var är det svårt att rekrytera nu, och hur väntas efterfrågan ändras på fem års sikt?"
TABLE = "Läget per yrke i länet"
RELATED = "Närliggande yrken, som räknas i en annan bransch"
NATIONAL = "Läget i riket för de yrken som inte ingår för länet"
SIDE_BY_SIDE = "Läget per yrke, län bredvid län"
SAME_ROUND = "Alla bedömningar i bilden är från samma omgång."
ORDER = (
    "Brist, balans och överskott står först. Paradox står för sig: det är ett eget läge, inte "
    "ett steg mellan brist och balans."
)
LEVELS = (
    "Riksområde (NUTS 2) är flera län tillsammans, landsdel (NUTS 1) flera riksområden tillsammans."
)


@dataclass(frozen=True)
class Situations:
    """One sector, county and round. Counts are occupations.

    ``occupations``: of the sector. ``held``: of them in the edition for the county, with or
    without assessment. ``own``: assessments that rest wholly on the county. ``covered``: in the
    edition for the county, all sectors. ``newer``: a later round that has only the country.
    """

    county: str
    sector: str
    round: str
    occupations: int
    held: int
    shortage: int
    paradox: int
    balance: int
    surplus: int
    own: int
    growing: int
    unchanged: int
    shrinking: int
    covered: int
    newer: str | None = None

    @property
    def complete(self) -> bool:
        """No occupation of the sector is missing for the county."""
        return self.held == self.occupations

    @property
    def assessed(self) -> int:
        """Occupations with an assessment."""
        return self.shortage + self.paradox + self.balance + self.surplus

    @property
    def unassessed(self) -> int:
        """Occupations of the edition for which the agency makes no assessment."""
        return self.held - self.assessed


def title(county: str, sector: str) -> str:
    """What the sheet is, for a link or a slide."""
    return f"Läget per yrke inom {sector} {in_county(county)}"


def period(round_: str) -> str:
    """The round of Yrkesbarometern, which comes twice a year."""
    return f"omgång {round_}"


def not_in(round_: str) -> str:
    """Why a county is not beside another."""
    return f"inget av yrkena är bedömt för länet i omgång {round_} i utgåvan"


def answer(s: Situations) -> tuple[str, ...]:
    """A4 with its variants: normal, one occupation, no assessment, an edition with gaps.

    With no occupation at all the sheet says in ``Missing`` what to read in.
    """
    if s.held == 0:
        return (none_held(s.county, s.sector),)
    gap = () if s.complete else (f"{coverage(s.covered, s.county)} {READ_ALL}",)
    if s.assessed == 0:
        noun = "det enda yrket" if s.held == 1 else f"de {count(s.held)} yrkena"
        return (
            f"Arbetsförmedlingen gör ingen bedömning av {noun} inom {s.sector} som ingår "
            f"för {s.county} (omgång {s.round}): för litet underlag.",
            *gap,
        )
    return (f"{_situations(s)} {_basis(s)}", *gap, _demand(s))


def not_conclude(round_: str, surplus: int, growing: int) -> tuple[str, ...]:
    """What the assessments do not say. ``growing`` of the ``surplus`` occupations nationally
    are expected to see demand grow."""
    return (
        "Du kan inte dra slutsatsen att det blir brist eller överskott om fem år. Läget gäller "
        "rekryteringen i dag, och bedömningen på fem års sikt gäller efterfrågan. I riket väntas "
        f"efterfrågan öka också i {count(growing)} av de {count(surplus)} yrken där det råder "
        f"överskott (omgång {round_}).",
        "Du kan inte dra slutsatsen att ett yrke är viktigare än ett annat för att efterfrågan "
        "väntas öka: det gäller de flesta yrken.",
        "Du kan inte dra slutsatsen att fler utbildningsplatser löser en paradox. Där finns redan "
        "människor som kan yrket.",
    )


def newer_round(newer: str) -> str:
    """A later round that does not have the county is named but not shown beside it."""
    return (
        f"Omgång {newer} finns i utgåvan bara för riket och visas därför inte här: län och riket "
        "jämförs bara inom samma omgång."
    )


def none_held(county: str, sector: str) -> str:
    """No occupation of the sector is in the edition for the county."""
    return f"Inget av yrkena inom {sector} ingår i utgåvan för {county}."


def beside(national: str) -> str:
    """The country's assessment, where it is another than the county's."""
    return f"riket: {national}"


def alt(s: Situations) -> str:
    """The board for those who do not see it."""
    return (
        f"Tavla över yrken inom {s.sector} {in_county(s.county)}, omgång {s.round}: "
        f"{count(s.shortage)} med brist, {count(s.paradox)} med paradox, {count(s.balance)} i "
        f"balans, {count(s.surplus)} med överskott och {count(s.unassessed)} utan bedömning."
    )


def alt_national(s: Situations) -> str:
    """The country's board for those who do not see it."""
    return f"Tavla över läget i riket för yrken inom {s.sector}, omgång {s.round}."


def _situations(s: Situations) -> str:
    found = f"{_said(s.assessed)} inom {s.sector} {in_county(s.county)} (omgång {s.round})"
    start = f"Arbetsförmedlingen bedömer {found}."
    if not s.complete:
        start = (
            f"I utgåvan ingår {some(s.held)} av {_said(s.occupations)} inom {s.sector} "
            f"{in_county(s.county)} (omgång {s.round}). Arbetsförmedlingen bedömer "
            f"{'det' if s.held == 1 else f'{some(s.assessed)} av dem'}."
        )
    if s.assessed == 1:
        one = {"brist": s.shortage, "paradox": s.paradox, "balans": s.balance}
        situation = next((name for name, number in one.items() if number), "överskott")
        rest = f"; {_unassessed(s)}" if s.unassessed else ""
        return f"{start} Där råder {situation}{rest}."
    return (
        f"{start} I {some(s.shortage)} råder brist, i {some(s.paradox)} paradox, "
        f"i {some(s.balance)} balans och i {some(s.surplus)} överskott; {_unassessed(s)}."
    )


def _said(number: int) -> str:
    return counted(number, "ett yrke", "yrken")


def _unassessed(s: Situations) -> str:
    if s.unassessed == 0:
        return "inget saknar bedömning"
    return f"för {some(s.unassessed)} görs ingen bedömning"


def _basis(s: Situations) -> str:
    if s.assessed == 1:
        return f"Bedömningen bygger {'helt' if s.own else 'inte helt'} på uppgifter från länet."
    if s.own == 0:
        return "Ingen av bedömningarna bygger helt på uppgifter från länet."
    if s.own == s.assessed:
        return "Alla bedömningarna bygger helt på uppgifter från länet."
    own = "En" if s.own == 1 else count(s.own)
    return (
        f"{own} av bedömningarna bygger helt på uppgifter från länet, resten helt eller delvis "
        "på ett större område."
    )


def _demand(s: Situations) -> str:
    """Demand in words: the three counts, and that it is not a forecast of shortage."""
    groups = [
        (s.growing, "öka"),
        (s.unchanged, "vara oförändrad"),
        (s.shrinking, "minska"),
    ]
    tail = "Det är ingen prognos om brist."
    if s.assessed == 1:
        direction = next(said for number, said in groups if number)
        return f"På fem års sikt väntas efterfrågan {direction}. {tail}"
    parts = [f"{said} i {some(number)}" for number, said in groups]
    return (
        f"På fem års sikt väntas efterfrågan {parts[0]} av de {word(s.assessed)} yrkena, "
        f"{parts[1]} och {parts[2]}. {tail}"
    )
