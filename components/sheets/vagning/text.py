"""The weighing (answers.md A8): where the gap is widest, in words and never a number alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.kit.numbers import count, listing, some, years
from components.kit.words import in_county
from components.sheets.vagning.suggestions import ASK_LINK
from components.sheets.vagning.weighing import SHORTAGE as IN_SHORTAGE
from components.sheets.vagning.weighing import Case

QUESTION = "Sammanvägning: var är gapet störst?"
SHORTAGE = "Brist: det största gapet först"
PARADOX = "Paradox: en egen fråga"
REST = "Balans, överskott och yrken utan bedömning"
AREAS = "YH-utbildningar utan koppling till ett yrke, per område"
NO_SEX = "Källorna redovisar inte kön per yrke eller utbildning."
ORDER = (
    "Raderna står i ordning efter läget och vad som finns inom räckhåll: brist utan utbildning "
    "och utan avslag, brist med avslag, brist där bara distansutbildning finns, brist där en "
    "utbildning på plats finns och sist brist där ingen yrkeskoppling är gjord, eftersom gapet "
    "där inte går att bedöma. Inom varje grupp i bokstavsordning. Hur efterfrågan väntas ändras "
    "påverkar inte ordningen: den väntas öka i de flesta yrken."
)
WITHIN_REACH = (
    "inom räckhåll är en beviljad utbildning som avser länet och som kan starta eller pågår, "
    "enligt beviljade starter och utbildningens längd; där en termin behövs används den "
    "tidigaste. Distansutbildningar i övriga landet räknas för sig."
)
SEATS = "Platserna gäller hela utbildningen när den delas mellan kommuner."
SEVERAL = "En utbildning som leder till flera yrken räknas för vart och ett av dem."
SUN5_FROM = (
    "Kopplingen går via SUN5, som MYH redovisar från ansökan 2023. Äldre utbildningar går inte "
    "att koppla till ett yrke och står per område."
)
NO_BOOK = (
    "Rapporterade behov är inte med i sammanvägningen: ingen forumbok förs i den här "
    "installationen."
)
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att ett förslag är ett beslut. Det följer av läget, utbildningarna "
    "och avslagen i tabellen, och branschen i rummet kan veta mer.",
    "Du kan inte dra slutsatsen att ett gap är stort för att få utbildningar syns: yrket kan också "
    "läras i gymnasium, komvux, högskola eller på arbetsplatsen. Här räknas bara YH-program.",
    "Du kan inte dra slutsatsen att en beviljad utbildning har startat eller att platserna är "
    "fyllda.",
)

_MOST_NAMES = 4


@dataclass(frozen=True)
class Weighed:
    """What a sector's occupations come to. ``cases``: (occupation, case), in the table's order.

    ``national``: the occupations whose situation is the country's, because the edition lacks
    the county's. ``since``–``until``: the application years of "the last years".
    """

    county: str
    sector: str
    round: str
    cases: tuple[tuple[str, Case], ...]
    national: frozenset[str]
    since: int
    until: int

    def named(self, *wanted: Case) -> list[str]:
        """The occupations of some cases."""
        return [name for name, case in self.cases if case in wanted]


def title(county: str, sector: str) -> str:
    """What the sheet is, for a link or a slide."""
    return f"Sammanvägning inom {sector} {in_county(county)}"


def answer(w: Weighed) -> tuple[str, ...]:
    """How many occupations are in shortage and what is within reach of them; where the gap is
    widest; paradox apart; whose assessments they are."""
    return (_shortage(w), *_widest(w), *_paradox(w), *_national(w))


def period(w: Weighed) -> str:
    """The round of Yrkesbarometern and the application years."""
    return f"omgång {w.round} och ansökan {w.since}–{w.until}"


def rejected_heading(since: int, until: int) -> str:
    """The heading of the rejections: which years they are from."""
    return f"Avslag {years(range(since, until + 1))}"


def moved(programmes: int, sector: str) -> tuple[str, ...]:
    """Programmes of the sector that are weighed in another, where their occupations are."""
    if programmes == 0:
        return ()
    said = (
        "En utbildning inom {} leder till yrken i andra branscher och vägs in där."
        if programmes == 1
        else f"{count(programmes)} utbildningar inom {{}} leder till yrken i andra branscher och "
        "vägs in där."
    )
    return (said.format(sector),)


def unmatched(needs: int) -> tuple[str, ...]:
    """Reported needs whose words are not the name of an occupation."""
    if needs == 0:
        return ()
    start = "Ett rapporterat behov" if needs == 1 else f"{count(needs)} rapporterade behov"
    return (f"{start} har inte ett yrkes namn och syns bara i bladet om behov.",)


def in_text(occupation: str) -> str:
    """An occupation inside a sentence: lower case, unless it begins with an abbreviation."""
    return occupation if occupation[1:2].isupper() else occupation[:1].lower() + occupation[1:]


def _shortage(w: Weighed) -> str:
    found = w.named(*IN_SHORTAGE)
    start = _in_shortage(w, found)
    if not found:
        return f"{start}."
    groups = [
        (len(w.named(Case.EXISTS)), "har minst en YH-utbildning inom räckhåll"),
        (len(w.named(Case.REJECTED)), "har ingen utbildning inom räckhåll men avslag"),
        (len(w.named(Case.UNTRIED, Case.LAPSED)), "har varken utbildning eller avslag i länet"),
        (len(w.named(Case.UNLINKED)), "saknar koppling till utbildning"),
    ]
    parts = [(number, said) for number, said in groups if number]
    if len(parts) == 1:
        whole = {1: "det", 2: "båda"}.get(len(found), "alla")
        return f"{start}; {whole} {parts[0][1]}."
    return f"{start}: {listing([f'{some(number)} {said}' for number, said in parts])}."


def _in_shortage(w: Weighed, found: Sequence[str]) -> str:
    """How many occupations are in shortage, and whether the county or the country says so."""
    of = f"{some(len(found))} av {count(len(w.cases))} yrken"
    abroad = len(w.national.intersection(found))
    if abroad == len(found) and (found or len(w.national) == len(w.cases)):
        return f"Inom {w.sector} råder brist enligt rikets bedömning i {of}"
    start = f"Inom {w.sector} {in_county(w.county)} råder brist i {of}"
    return f"{start} ({some(abroad)} av dem enligt rikets bedömning)" if abroad else start


def _widest(w: Weighed) -> tuple[str, ...]:
    span = f"{w.since}–{w.until}"
    for wanted, reason in (
        (Case.UNTRIED, f"ingen utbildning inom räckhåll, och ingen har sökt {span}"),
        (Case.LAPSED, f"ingen utbildning inom räckhåll, trots ansökan {span}"),
        (Case.REJECTED, f"ingen utbildning inom räckhåll, och avslag {span}"),
    ):
        if names := w.named(wanted):
            return (f"Störst är gapet för {_names(names)}: {reason}.",)
    unlinked = len(w.named(Case.UNLINKED))
    if not w.named(Case.EXISTS):
        return (f"Var gapet är störst går inte att säga. {ASK_LINK}",) if unlinked else ()
    if unlinked:
        those = "det yrke" if unlinked == 1 else f"de {count(unlinked)} yrken"
        return (f"För {those} som saknar koppling går gapet inte att bedöma.",)
    return ("Inget bristyrke saknar utbildning inom räckhåll.",)


def _paradox(w: Weighed) -> tuple[str, ...]:
    names = w.named(Case.PARADOX)
    if not names:
        return ()
    occupations = "ett yrke" if len(names) == 1 else f"{count(len(names))} yrken"
    return (f"I {occupations} råder paradox: där är fler platser inte det första svaret.",)


def _national(w: Weighed) -> tuple[str, ...]:
    if not w.national:
        return ()
    everyone = len(w.national) == len(w.cases)
    which = "Länets bedömning ingår inte i utgåvan för "
    which += "något av yrkena" if everyone else f"{some(len(w.national))} av yrkena"
    return (f"{which}: där visas rikets bedömning i samma omgång ({w.round}).",)


def _names(names: Sequence[str]) -> str:
    """Names hold both commas and "och", so semicolons and "samt" stand between them."""
    shown = [in_text(name) for name in names[:_MOST_NAMES]]
    if more := len(names) - len(shown):
        shown.append("ett yrke till" if more == 1 else f"{count(more)} yrken till")
    *first, last = shown
    return f"{'; '.join(first)} samt {last}" if first else last
