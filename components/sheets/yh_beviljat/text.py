"""What was applied for, what was granted (answers.md A1). Grants "kan starta", never "startar"."""

from dataclasses import dataclass

from components.kit import cells
from components.kit.numbers import alone, count, counted, part_of, sentence, share
from components.kit.words import in_county

QUESTION = "Vad söktes, vad beviljades, hur många platser per start?"
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att utbildningen har startat, att platserna är fyllda eller att "
    "de studerande bor i länet. Starter kan ställas in. Samma utbildning räknas i varje län den "
    "avser, så länen går inte att summera till riket. Endast den ordinarie ansökningsomgången "
    "med statliga medel ingår.",
)
NO_SEX = "Källan redovisar inte kön per utbildning."
INTENDED = "Fördelningen på kommuner är anordnarens avsikt i ansökan, inte bindande (MYH)."
APPLIED_AND_GRANTED = "Sökta och beviljade utbildningar"
PER_YEAR = "Sökta och beviljade YH-utbildningar per ansökningsår"
RELATED = "Närliggande ansökningar, som räknas i en annan bransch"
#: In a table the form is one word; what distance may hold stands below it.
FORMS = {"bunden": "på plats", "distans": "distans"}
NEVER_DO = (
    "Behövs en utbildning kan forumet beställa den (Q4). Fråga anordnarna i arbetsutskottet vem "
    "som kan söka hos MYH."
)
#: A cell for seats of an application that was not granted.
NO_SEATS = "–"
SECTOR_BREAK = (
    "Från ansökan 2023 avgör utbildningens inriktning (SUN5) vilken bransch den räknas i, "
    "tidigare år utbildningsområdet. Jämför därför försiktigt över 2022–2023."
)

#: The list of 2018 has one municipality per application; from this year all of them are named.
SHARED_FROM = 2019
#: MYH publishes no seats per programme before this application year.
SEATS_FROM = 2020
#: In these years the seats of a programme in several municipalities are the applicant's intention.
INTENDED_YEARS = range(2020, 2023)
#: From this year they belong to the whole programme.
NOT_SPLIT_FROM = 2023


@dataclass(frozen=True)
class Grants:
    """The figures of one county, sector and year. ``per_start`` and ``total`` are seats or None.

    ``remote``: granted distance programmes. ``shared``: granted in several municipalities.
    ``left``: programmes of earlier decisions that may have starts left; None where MYH did
    not publish the starts of earlier decisions. ``on_site``: (year, granted on site) of every
    year, oldest first. ``named``: another year than the newest was chosen, or it is old.
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
    left: int | None
    national_applied: int
    national_granted: int
    on_site: tuple[tuple[int, int], ...] = ()
    named: bool = False


def title(grants: Grants) -> str:
    """What the sheet is, for a link or a slide."""
    return (
        f"YH-ansökningar och beslut {grants.year} inom {grants.sector} {in_county(grants.county)}"
    )


def period(year: int) -> str:
    """Application year and decision year together: one of them alone is ambiguous."""
    return f"ansökan {year} (beslut januari {year + 1})"


def table_title(year: int) -> str:
    """The table of applications."""
    return f"Ansökningar {year} (beslut januari {year + 1}), beviljade först"


def per_year(sector: str, county: str, year: int, granted: int, applied: int) -> str:
    """What the squares show, for those who do not see them."""
    return (
        f"En ruta per ansökan och år, beviljade fyllda: {count(granted)} av {count(applied)} "
        f"beviljades {year}, {sector}, {county}."
    )


def card(provider: str, form: str, per_start: int | None) -> str:
    """On a card: who gives it, how, and its seats where MYH publishes them."""
    known = cells.whole(per_start)
    seats = [] if known is None else [f"{count(known)} platser per start"]
    return " · ".join([provider, FORMS[form], *seats])


def remark(programme: str, words: str) -> str:
    """Where MYH contradicts itself about a programme."""
    return f"{programme}: {words}"


def never(g: Grants, years: tuple[int, ...]) -> str:
    """Why there is no figure: no application in any year of the edition."""
    return (
        f"Ingen ansökan inom {g.sector} som avser {g.county} finns bland MYH:s resultat för "
        f"{min(years)}–{max(years)}."
    )


def answer(g: Grants) -> tuple[str, ...]:
    """A1 with its variants: normal, none granted, none applied, seats missing, intended."""
    if g.applied == 0:
        return (
            f"Ingen sökte om att få ge en utbildning inom {g.sector} {in_county(g.county)} "
            f"{g.year}. Det är inte ett avslag: ingen anordnare lämnade in någon ansökan.",
        )
    if g.granted == 0:
        return (f"{_none_granted(g)}{_left(g.left)}", *_national(g))
    extra = []
    if g.year in INTENDED_YEARS and g.shared:
        extra.append(INTENDED)
    if g.remote == g.granted:
        extra.append(f"Ingen ny utbildning på plats {in_county(g.county)} beviljades.")
    return (f"{_decided(g)} {_seats(g)} {_forms(g)}", *extra, *_national(g))


def _decided(g: Grants) -> str:
    which = f"{count(g.granted)} av {count(g.applied)} ansökningar"
    if g.applied == 1:
        which = "den enda ansökningen"
    return (
        f"I ansökan {g.year} (beslut januari {g.year + 1}) beviljades {which} inom {g.sector} "
        f"som avser {g.county}."
    )


def _none_granted(g: Grants) -> str:
    concerns = f"inom {g.sector} som avser {g.county}"
    when = f"{g.year} (beslut januari {g.year + 1})"
    if g.applied == 1:
        return f"Den enda ansökningen {concerns} beviljades inte {when}."
    return f"Ingen av de {count(g.applied)} ansökningarna {concerns} beviljades {when}."


def _left(programmes: int | None) -> str:
    if programmes is None:
        return ""
    if programmes == 0:
        return (
            " Ingen utbildning från tidigare beslut har starter kvar, om varje start sker så "
            "tidigt som beslutet tillåter."
        )
    which = counted(programmes, "1 utbildning", "utbildningar")
    return f" {which} från tidigare beslut kan ha starter kvar."


def _national(g: Grants) -> tuple[str, ...]:
    return (f"I riket beviljades {share(g.national_granted, g.national_applied)}.",)


def _seats(g: Grants) -> str:
    who = "Den" if g.granted == 1 else "De"
    if g.total is None:
        return f"MYH redovisade inga platser per utbildning {g.year}."
    if g.per_start is None:
        return (
            f"{who} ger högst {count(g.total)} platser totalt över alla beviljade starter; "
            "platserna per start redovisas inte."
        )
    return (
        f"{who} ger högst {count(g.per_start)} platser per start, "
        f"{count(g.total)} totalt över alla beviljade starter."
    )


def _forms(g: Grants) -> str:
    if g.year < SHARED_FROM:
        return _forms_alone(g)
    unsplit = g.shared and g.year >= NOT_SPLIT_FROM
    tail = "; hur platserna fördelas mellan kommunerna redovisas inte" if unsplit else ""
    if g.granted == 1:
        form = "en distansutbildning" if g.remote else "en utbildning på plats"
        also = f" och ges också i andra kommuner{tail}" if g.shared else ""
        return f"Den är {form}{also}."
    shared = "en" if g.shared == 1 else alone(g.shared, g.granted)
    return f"{_remote(g)} och {shared} ges också i andra kommuner{tail}."


def _forms_alone(g: Grants) -> str:
    """2018: MYH named one municipality per application, and not whether there were more."""
    tail = f"också ges i andra kommuner redovisade MYH inte {g.year}"
    if g.granted == 1:
        form = "en distansutbildning" if g.remote else "en utbildning på plats"
        return f"Den är {form}; om den {tail}."
    return f"{_remote(g)}; om de {tail}."


def _remote(g: Grants) -> str:
    form = "en distansutbildning" if g.remote < 2 else "distansutbildningar"
    return sentence(f"{part_of(g.remote, g.granted)} är {form}")
