"""What a search says: what was understood, its answers, and the ways on. "Kan", never "startar"."""

from collections.abc import Mapping, Sequence

from components.kit.headline import fitting
from components.kit.numbers import NBSP, listing, sentence, word
from components.kit.words import in_county, municipality

GROUPS = {
    "yrke": "Yrken",
    "utbildning": "Utbildningar",
    "anordnare": "Anordnare",
    "plats": "Orter och län",
    "bransch": "Branscher",
    "andra": "Samma sökning i andra branscher",
    "vidare": "Vägar vidare",
}
WHAT, NAME, SAYS = "Vad", "Svar", "Vad det leder till"
ESTIMATED = (
    "första starten ligger mellan 1 juli beslutsåret och 30 juni året efter, varje följande start "
    "ett år senare (MYHFS 2018:4, 2020:2). En utbildning pågår om den sista starten, räknad från "
    "den tidigaste terminen, har börjat men inte slutat."
)
GRANTS = (
    "Antalet räknar beviljade ansökningar: samma utbildning kan ha beviljats flera gånger och "
    "räknas i varje län den avser."
)
NO_SEX = "Källan redovisar inte kön per utbildning."

NOT_UNDERSTOOD = "Sökningen stämmer inte med något i utgåvan"
SPELLING = (
    "Kontrollera stavningen, eller sök på ett yrke, en utbildning, en anordnare eller en ort. "
)

# The ways on, each a link.
ORDER = (
    "Beställ utbildningen genom branschforum",
    "Så blir ett behov en beställning till någon som har mandat.",
)
OTHERS = "Där räknas yrket."
ALL = "Listan utan sökningen."
ACTORS = (
    "Se vem som gör vad i länet",
    "Anordnare, kommuner och myndigheter, med sidor och brevlådor där de är kända.",
)
HAVE_MEETINGS = "De kan ha fysiska träffar på studieorten."
OVER = "Visa även utbildningar utan starter kvar"
APPLICATIONS = "Se vad som söktes och vad som beviljades"

#: A word of an occupation's way in → where that is looked for: what the link says, its address.
HIGHER = ("Sök högskoleutbildning på antagning.se", "https://www.antagning.se")
UPPER = ("Läs om gymnasieprogrammen på utbildningsguiden.skolverket.se",
         "https://utbildningsguiden.skolverket.se")  # fmt: skip
VALIDATE = ("Läs om validering hos MYH", "https://www.myh.se")
VALIDATION = "Den som redan kan yrket kan få kunskaperna bedömda. Fråga också kommunens komvux."
ADULT = "Yrkesvux: se vem som gör vad i länet"
ADULTS = "Yrkesvux ges av kommunerna tillsammans. Fråga kommunens vuxenutbildning."


def title(query: str) -> str:
    """Over the answers."""
    return f"Svar på ”{query}”"


def alt(query: str, hits: Sequence[str]) -> str:
    """The answers for those who do not see them."""
    return f"{title(query)}: {listing(hits)}."


def understood(read: Mapping[str, str], unknown: Sequence[str], left_out: Sequence[str]) -> str:
    """How the words were read, when not as they stand; "" when they were."""
    parts = [f"”{typed}” lästes som ”{meant}”" for typed, meant in read.items()]
    if unknown:
        parts.append(f"{_quoted(unknown)} stämmer inte med något i utgåvan")
    if left_out:
        parts.append(f"inget svar har också {_quoted(left_out)}")
    return f"{sentence('; '.join(parts))}." if parts else ""


def _quoted(words: Sequence[str]) -> str:
    return listing([f"”{one}”" for one in words])


def occupation(
    current: int, local: int, county: str, route: str, sector: str | None, *, straight: bool
) -> str:
    """How many programmes lead to an occupation, or when none does straight, how many are near
    it; and its normal way in. ``sector``: where it is counted, when that is not the chosen one."""
    there = f", {_of_them(local, current)} med studieort {in_county(county)}" if local else ""
    if straight:
        leads = f"{sentence(_programmes(current))} leder dit{there}"
    elif current:
        leads = f"Närliggande: {_programmes(current)}{there}"
    else:
        leads = "Ingen YH-utbildning som kan starta eller pågår leder dit"
    counted = f" Räknas i {sector}." if sector else ""
    return f"{leads}. Vanlig väg in: {route}.{counted}"


def _of_them(part: int, whole: int) -> str:
    return "alla" if part == whole and whole > 1 else word(part)


def programme(
    providers: Sequence[str], current: bool, local: int, county: str, sector: str | None
) -> str:
    """Who gives programmes of a name, whether any can start or runs, and where it is counted."""
    who = providers[0] if len(providers) == 1 else f"{sentence(word(len(providers)))} anordnare"
    does = "Kan starta eller pågår" if current else "Inga starter kvar"
    there = f", {word(local)} med studieort {in_county(county)}" if local and current else ""
    return f"{who}. {does}{there}.{f' Räknas i {sector}.' if sector else ''}"


def provider(every: int, here: int, sector: str) -> str:
    """How many programmes a provider has, and how many of them in the reader's sector."""
    if not every:
        return "Ingen YH-utbildning kan starta eller pågår: här visas tidigare beviljade."
    found = sentence(_programmes(every))
    if here == every:
        return f"{found} inom {sector} kan starta eller pågår."
    return f"{found} kan starta eller pågår, {word(here) if here else 'ingen'} inom {sector}."


def place(county: str | None, current: int, sector: str) -> str:
    """What a municipality (in ``county``) or a county (None) has in a sector."""
    there = f"Kommun {in_county(county)}. " if county else ""
    if not current:
        return f"{there}Ingen YH-utbildning inom {sector} har studieort där: de närmaste visas."
    found = f"{sentence(_programmes(current))} inom {sector}"
    return f"{there}{found} kan starta eller pågår med studieort där."


def place_name(name: str, *, county: bool) -> str:
    """ "Örebro län", "Örebro kommun": never "Örebro" alone."""
    return name if county else municipality(name)


def called_so(sector: str) -> str:
    """A sector that is called what was typed."""
    return f"Alla YH-utbildningar inom {sector}."


def in_sector(current: int) -> str:
    """How many programmes a search finds in another sector."""
    return f"{sentence(_programmes(current))} kan starta eller pågår."


def _programmes(number: int) -> str:
    return f"{word(number)} YH-utbildning{'' if number == 1 else 'ar'}"


def way_in(name: str, route: str) -> str:
    """The normal way into an occupation."""
    return f"Vanlig väg in i yrket {name}: {route}."


def every(sector: str) -> str:
    """The link to all of a sector's programmes."""
    return f"Visa alla YH-utbildningar inom {sector}"


def distance_in(sector: str) -> str:
    """The link to a sector's programmes at a distance."""
    return f"Visa distansutbildningar inom {sector}"


def distance(number: int) -> str:
    """How many of those at a distance there are."""
    noun = "distansutbildning" if number == 1 else "distansutbildningar"
    return f"{sentence(word(number))} {noun}. {HAVE_MEETINGS}"


def over(number: int) -> str:
    """How many granted programmes have no start left."""
    noun = "beviljad ansökan" if number == 1 else "beviljade ansökningar"
    return f"{sentence(word(number))} {noun} stämmer med sökningen men har inga starter kvar."


def application(what: str, name: str, provider: str, decision: str, year: int) -> str:
    """What a diarienummer is that no list has."""
    kind = "kurs" if what == "kurs" else "program"
    return f"Ansökan {year} om YH-{kind}: {name}, {provider}. {decision}."


def not_understood(query: str) -> str:
    """Nothing is called so."""
    return f"{NOT_UNDERSTOOD.replace('Sökningen', f'Sökningen ”{query}”')}."


def number_headline(number: str, decision: str | None) -> str:
    """The finding when a diarienummer is in no list."""
    said = number.replace(" ", NBSP)
    return {
        None: f"{said} finns inte bland ansökningarna i utgåvan",
        "Avslag": f"{said} är en ansökan som fick avslag",
        "Beviljad": f"{said} är beviljad, men är inget program med starter kvar",
    }.get(decision, f"{said} är en ansökan som drogs tillbaka")


def year(year_: int) -> str:
    """The link's line to an application year."""
    return f"Ansökan {year_}."


def no_number(number: str) -> str:
    """A diarienummer that the edition has not."""
    return f"{number.replace(' ', NBSP)} finns inte bland ansökningarna i utgåvan."


def none_here(sector: str, meant: str) -> str:
    """Why the sector has no list."""
    return f"Ingen YH-utbildning inom {sector} som kan starta eller pågår stämmer med {meant}."


def meaning(query: str, kind: str | None, name: str) -> str:
    """ "sökningen ”kock” (yrket kockar)"."""
    said = {"yrke": "yrket", "anordnare": "anordnaren", "utbildning": "utbildningen"}.get(
        kind or ""
    )
    return f"sökningen ”{query}”" + (f" ({said} {name})" if said else "")


def headline(sector: str, others: Sequence[tuple[str, int]], occupation_: str | None) -> str:
    """The finding when the sector has nothing: where there is something (sector and number, most
    first), or which way leads on."""
    if others:
        name, number = others[0]
        return fitting(
            f"Ingen YH-utbildning inom {sector}, men {word(number)} inom {name}",
            f"Ingen inom {sector}, men {word(number)} inom {name}",
        )
    if occupation_:
        return fitting(
            f"Ingen YH-utbildning leder nu till yrket {occupation_}, men det finns andra vägar in",
            f"Ingen YH-utbildning leder nu till yrket {occupation_}",
            "Ingen YH-utbildning leder dit nu, men det finns andra vägar in i yrket",
        )
    return NOT_UNDERSTOOD


def remote(number: int, sector: str, others: int) -> str:
    """The finding when the sector has programmes at a distance only; ``others``: how many the
    other sectors have."""
    noun = "distansutbildning" if number == 1 else "distansutbildningar"
    first = f"{sentence(word(number))} {noun} inom {sector}"
    if not others:
        return f"{first} stämmer med sökningen"
    return f"{first}, och {_programmes(others)} i andra branscher"


def see(on: str, groups: Sequence[str]) -> str:
    """Where to go on: the groups of answers that have links."""
    return f"{on}Gå vidare genom länkarna under {listing([f'”{GROUPS[one]}”' for one in groups])}."
