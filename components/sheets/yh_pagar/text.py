"""How many may be studying a YH programme now (answers.md A2): seats of granted starts."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.kit import cells
from components.kit.numbers import count, counted, listing, sentence
from components.kit.words import in_county, season, term

QUESTION = "Hur många går i YH-utbildning nu?"
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att så många studerar. En start kan ha ställts in, flyttats eller "
    "haft tomma platser, och studerande kan ha slutat i förtid.",
    "Du kan inte dra slutsatsen att de studerande bor i länet. De som läser på distans bor ofta "
    "någon annanstans. Samma utbildning räknas i varje län den avser, så länen går inte att "
    "summera till riket.",
)
RULE = (
    "Beräknat på beviljade platser. Antalet som verkligen studerar per län finns hos SCB (UF0701) "
    "men ingår inte i den här utgåvan."
)
ESTIMATED = (
    "platser på de starter som har börjat men inte slutat under terminen, om varje start börjar så "
    "tidigt som beslutet tillåter (den kan börja en termin senare). Antal terminer = YH-poäng "
    "delat med studietakten i procent, avrundat uppåt."
)
AHEAD = (
    "Kommande terminer räknar bara redan beviljade starter. Nya beslut kommer i januari varje år, "
    "så fallande staplar betyder inte att utbildningen minskar."
)
NOTHING_DO = (
    "Vad som har sökts och beviljats står i nästa fråga på sidan. MYH beslutar om nya utbildningar "
    "i januari varje år."
)
NO_SEX = "Källan redovisar inte kön per utbildning."
RIBBONS = "Starter som kan pågå, termin för termin (beräknat)"
PER_TERM = "Platser i YH-utbildning som kan pågå, per termin"
SPLIT = (
    "Platser som delas med andra kommuner: för ansökningar 2020–2022 räknas länets del enligt "
    "anordnarens avsikt i ansökan, inte bindande (MYH); från 2023 hela utbildningens platser, "
    "eftersom fördelningen inte redovisas."
)

ON_SITE = "på plats i en kommun i länet"
SHARED = "på plats, delas med andra kommuner"
REMOTE = "på distans"
#: Where the seats are, in the order they are drawn and listed.
PLACES = (ON_SITE, SHARED, REMOTE)


_WHERE = {ON_SITE: "på plats", SHARED: "på plats i flera kommuner", REMOTE: REMOTE}


@dataclass(frozen=True)
class Running:
    """Seats of the starts that may be running in a term ("2026ht"), in one county and sector.

    ``unknown``: programmes that may be running but whose seats per start MYH does not publish;
    they are in ``programmes`` but in none of the seats.
    """

    term: str
    county: str
    sector: str
    programmes: int
    on_site: int
    shared: int
    remote: int
    unknown: int

    @property
    def places(self) -> int:
        """All known seats."""
        return self.on_site + self.shared + self.remote


def title(running: Running) -> str:
    """What the sheet is, for a link or a slide."""
    where = in_county(running.county)
    return f"YH-utbildning som kan pågå {term(running.term)} inom {running.sector} {where}"


def ribbons(programmes: int, sector: str, county: str) -> str:
    """The ribbons for those who do not see them."""
    which = counted(programmes, "En utbildning", "utbildningar")
    return f"{which} med starter som kan pågå, termin för termin, {sector}, {county}."


def note(provider: str, municipalities: str | None, where: str) -> str:
    """Below a programme's name: who gives it, and where."""
    place = (
        municipalities if where == ON_SITE and isinstance(municipalities, str) else _WHERE[where]
    )
    return f"{provider} · {place}"


def seats(places: float | None) -> str:
    """On a ribbon: the number first, since a short one has no room for more."""
    known = cells.whole(places)
    return "platser redovisas inte" if known is None else f"{count(known)} platser per start"


def table_title(name: str) -> str:
    """The table of the programmes that are counted."""
    return f"Utbildningar som räknas {term(name)}"


def nothing(r: Running) -> str:
    """Why there is no figure: no granted start this term or in the terms ahead."""
    return (
        f"Ingen beviljad start inom {r.sector} med studieort {in_county(r.county)} pågår "
        f"{term(r.term)} eller de närmaste två åren."
    )


def answer(r: Running, rule: str = RULE) -> tuple[str, ...]:
    """A2: the seats and where they are, none running, seats unknown; the ``rule`` always."""
    if r.programmes == 0:
        none = (
            f"Ingen beviljad YH-utbildning inom {r.sector} med studieort {in_county(r.county)} "
            f"pågår {term(r.term)}, enligt beräkningen."
        )
        return (none, rule)
    if r.places == 0:
        return (_only_unknown(r), rule)
    may = (
        f"{sentence(term(r.term))} kan högst {count(r.places)} studerande gå en YH-utbildning inom "
        f"{r.sector} med studieort {in_county(r.county)} (beräknat). {_where(r)}"
    )
    return (may, *_unknown(r), rule)


def _where(r: Running) -> str:
    for part, words in (
        (r.on_site, "Alla platserna är på plats i en kommun i länet."),
        (r.shared, "Alla platserna är på plats och delas med andra kommuner."),
        (r.remote, "Alla platserna är på distans."),
    ):
        if part == r.places:
            return words
    return (
        f"{_some(r.on_site, 'Ingen')} av platserna är på plats i en kommun i länet, "
        f"{_some(r.shared, 'ingen')} delas med andra kommuner och "
        f"{_some(r.remote, 'ingen')} är på distans."
    )


def _some(places: int, none: str) -> str:
    return count(places) if places else none


def _unknown(r: Running) -> tuple[str, ...]:
    if r.unknown == 0:
        return ()
    which = counted(r.unknown, "En utbildning", "utbildningar")
    return (f"{which} kan också pågå men räknas inte: MYH redovisar inga platser per start.",)


def _only_unknown(r: Running) -> str:
    which = counted(r.unknown, "en YH-utbildning", "YH-utbildningar")
    return (
        f"{sentence(term(r.term))} kan {which} inom {r.sector} med studieort "
        f"{in_county(r.county)} pågå (beräknat). Hur många platser vet vi inte: MYH redovisar inga "
        "platser per start."
    )


def beside_title(when: str) -> str:
    """The bars of several counties."""
    return f"Så många kan högst gå en YH-utbildning {season(when)}, län bredvid län"


def beside_alt(when: str, seats: Sequence[tuple[str, int]]) -> str:
    """The bars, for those who do not see them. ``seats``: county and seats per start together."""
    said = listing([f"{county} högst {count(number)}" for county, number in seats])
    return f"Staplar: så många kan gå en YH-utbildning {season(when)} (beräknat). {said}."


#: Why a county is not beside another.
NO_SEATS = "antalet platser per start är inte känt för de utbildningar som kan pågå"
