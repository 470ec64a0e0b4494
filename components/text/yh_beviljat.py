"""What was applied for, what was granted (answers.md A1). Grants "kan starta", never "startar"."""

from dataclasses import dataclass

from components.text.numbers import count, sentence, share
from components.text.words import in_county

QUESTION = "Vad söktes, vad beviljades, hur många platser per start?"
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att utbildningen har startat, att platserna är fyllda eller att "
    "de studerande bor i länet. Starter kan ställas in. Samma utbildning räknas i varje län den "
    "avser, så länen går inte att summera till riket. Endast den ordinarie ansökningsomgången "
    "med statliga medel ingår.",
)
NO_SEX = "Källan redovisar inte kön per utbildning."
INTENDED = "Fördelningen på kommuner är anordnarens avsikt i ansökan, inte bindande (MYH)."
PER_YEAR = "Ansökningar och beviljade per ansökningsår"
RELATED = "Närliggande ansökningar, som räknas i en annan bransch"

#: MYH publishes no seats per programme before this application year …
SEATS_FROM = 2020
#: … and no seats per start before this one.
SEATS_PER_START_FROM = 2021
#: In these years the seats of a programme in several municipalities are the applicant's intention.
INTENDED_YEARS = range(2020, 2023)


@dataclass(frozen=True)
class Grants:
    """The figures of one county, sector and year. ``per_start`` and ``total`` are seats or None.

    ``remote``: granted distance programmes. ``shared``: granted in several municipalities.
    ``left``: programmes of earlier decisions that may have starts left.
    """

    year: int
    county: str
    sector: str
    applied: int
    granted: int
    per_start: int | None
    total: int | None
    remote: int
    shared: int
    left: int
    national_applied: int
    national_granted: int


def title(grants: Grants) -> str:
    """What the sheet is, for a link or a slide."""
    return (
        f"YH-ansökningar och beslut {grants.year} inom {grants.sector} {in_county(grants.county)}"
    )


def table_title(year: int) -> str:
    """The table of applications."""
    return f"Ansökningar {year} (beslut januari {year + 1})"


def answer(g: Grants) -> tuple[str, ...]:
    """A1 with its variants: normal, none granted, none applied, seats missing, intended."""
    if g.applied == 0:
        return (
            f"Ingen sökte om att få ge en utbildning inom {g.sector} {in_county(g.county)} {g.year}. "
            "Det är inte ett avslag: ingen anordnare lämnade in någon ansökan.",
            *_national(g),
        )
    if g.granted == 0:
        none = (
            "Den enda ansökningen" if g.applied == 1 else f"Ingen av de {g.applied} ansökningarna"
        )
        verb = "beviljades inte" if g.applied == 1 else "beviljades"
        return (
            f"{none} inom {g.sector} som avser {g.county} {verb} {g.year}. {_left(g.left)}",
            *_national(g),
        )
    first = (
        f"I ansökan {g.year} (beslut januari {g.year + 1}) beviljades {count(g.granted)} av "
        f"{count(g.applied)} {'ansökning' if g.applied == 1 else 'ansökningar'} inom {g.sector} "
        f"som avser {g.county}. {_seats(g)} {_forms(g)}"
    )
    extra = []
    if g.year in INTENDED_YEARS and g.shared:
        extra.append(INTENDED)
    if g.remote == g.granted:
        extra.append(f"Ingen ny utbildning på plats {in_county(g.county)} beviljades.")
    return (first, *extra, *_national(g))


def _left(programmes: int) -> str:
    if programmes == 0:
        return "Ingen utbildning från tidigare beslut har starter kvar."
    noun = "utbildning" if programmes == 1 else "utbildningar"
    return f"{count(programmes)} {noun} från tidigare beslut kan ha starter kvar."


def _national(g: Grants) -> tuple[str, ...]:
    if g.national_applied == 0:
        return ()
    return (f"I riket beviljades {share(g.national_granted, g.national_applied)}.",)


def _seats(g: Grants) -> str:
    who = "Den" if g.granted == 1 else "De"
    if g.total is None:
        return f"MYH redovisade inga platser per utbildning {g.year}."
    if g.per_start is None:
        return (
            f"{who} ger högst {count(g.total)} platser totalt över alla beviljade starter; "
            f"MYH redovisade inga platser per start {g.year}."
        )
    return (
        f"{who} ger högst {count(g.per_start)} platser per start, "
        f"{count(g.total)} totalt över alla beviljade starter."
    )


def _forms(g: Grants) -> str:
    split = g.year not in INTENDED_YEARS
    tail = "; hur platserna fördelas mellan kommunerna redovisas inte" if split else ""
    if g.granted == 1:
        form = "Den är en distansutbildning" if g.remote else "Den ges på plats"
        return f"{form} och ges också i andra kommuner{tail}." if g.shared else f"{form}."
    remote = _of(g.remote, g.granted)
    shared = _of(g.shared, g.granted) if g.shared == g.granted else count(g.shared)
    return f"{sentence(remote)} är {_remote_noun(g)} och {shared} ges också i andra kommuner{tail}."


def _remote_noun(g: Grants) -> str:
    return "en distansutbildning" if g.remote <= 1 else "distansutbildningar"


def _of(part: int, whole: int) -> str:
    if part == 0:
        return "ingen"
    if part == whole:
        return "båda" if whole == 2 else "alla"
    return f"{count(part)} av {count(whole)}"
