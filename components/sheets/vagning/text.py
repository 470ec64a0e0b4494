"""The weighing (answers.md A8): where the gap is widest, in words and never a number alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.kit.numbers import count, listing, some, years
from components.kit.words import in_county
from components.sheets.occupations import reach_text
from components.sheets.occupations.reach import Origin
from components.sheets.occupations.weighing import SHORTAGE as IN_SHORTAGE
from components.sheets.occupations.weighing import Case

QUESTION = "Sammanvägning: var är gapet störst?"
SHORTAGE = "Brist: det största gapet först"
PARADOX = "Paradox: en egen fråga"
REST = "Balans, överskott och yrken utan bedömning"
NO_SEX = "Källorna redovisar inte kön per yrke eller utbildning."
ORDER_KINDS = "Slag av beställning som läget talar för"
ORDER_KIND = "Slag av beställning (förslag)"
PROPOSED = (
    "Slaget av beställning är ett förslag som följer av läget: lång väg till yrket ger en "
    "utbildning, kort väg en kurs, finns kunnigt folk validering eller matchning, och lämnar folk "
    "yrket är frågan arbetsgivarnas. Forumet väljer."
)
OTHER = "Annan väg in, och närliggande YH"
ORDER = (
    "Raderna står i ordning efter läget och vad som finns inom räckhåll: brist utan utbildning "
    "och utan ansökan, brist med ansökan eller avslag, brist där utbildning bara finns på plats "
    "i annat län, bara på distans, i annat län och på distans, på plats i länet, och sist brist i "
    "yrken med en annan väg in än YH. Inom varje grupp i bokstavsordning. Hur efterfrågan väntas "
    "ändras påverkar inte ordningen: den väntas öka i de flesta yrken."
)
LINKED = (
    "Tre tal som inte läggs ihop: på plats i länet, på plats i annat län och på distans. Här "
    "räknas utbildningar som är gjorda för yrket. Närliggande är gjorda för något bredvid, eller "
    "för flera yrken, och räknas för sig. Vilket yrke en utbildning leder till är vår bedömning: "
    "se Om siffrorna."
)
SEATS = "Platserna gäller hela utbildningen när den delas mellan kommuner."
SEVERAL = (
    "En utbildning som leder till flera yrken räknas för vart och ett av dem. ”Via namn”: MYH "
    "redovisar inriktning från ansökan 2023; äldre utbildningar följer senare med samma namn."
)
NO_BOOK = (
    "Rapporterade behov är inte med i sammanvägningen: ingen forumbok förs i den här "
    "installationen."
)
SIDE_BY_SIDE = "Brist och paradox, och vad som finns inom räckhåll, län bredvid län"
SAME_WAY = (
    "Alla bedömningar i bilden är från samma omgång. Räckhåll är räknat på samma sätt för alla: "
    "från varje läns folkrikaste kommuner."
)
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att ett förslag är ett beslut. Det följer av läget, utbildningarna "
    "och avslagen i tabellen, och branschen i rummet kan veta mer.",
    "Du kan inte dra slutsatsen att ett gap är stort för att få utbildningar syns: yrket kan också "
    "läras i gymnasium, komvux, högskola eller på arbetsplatsen. Talen är bara YH-program.",
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


def not_in(round_: str) -> str:
    """Why a county is not beside another."""
    return f"inget av yrkena är bedömt för länet i omgång {round_} i utgåvan"


def period(w: Weighed) -> str:
    """The round of Yrkesbarometern and the application years."""
    return f"omgång {w.round} och ansökan {w.since}–{w.until}"


def rejected_heading(since: int, until: int) -> str:
    """The heading of the rejections: which years they are from."""
    return f"Avslag {years(range(since, until + 1))}"


def within_reach(origin: Origin) -> str:
    """The rule of what is within reach, with where and how far it is counted."""
    return (
        "inom räckhåll är en beviljad utbildning som kan starta eller pågår, enligt beviljade "
        "starter och utbildningens längd; där en termin behövs används den tidigaste. På plats i "
        f"länet; på plats i annat län inom {origin.radius} km "
        f"{reach_text.counted_from(origin)}, fågelvägen mellan kommunernas mittpunkter, avrundat "
        "till 5 km; på distans i hela landet."
    )


def unassessed(programmes: int, sector: str, county: str) -> tuple[str, ...]:
    """Programmes in the county that no row counts, since their occupation is not assessed or
    not known."""
    if programmes == 0:
        return ()
    where = f"inom {sector} {in_county(county)}"
    if programmes == 1:
        start = (
            f"En YH-utbildning {where} leder till ett yrke som Arbetsförmedlingen inte bedömer, "
        )
        start += "eller som inte är känt"
    else:
        start = f"{count(programmes)} YH-utbildningar {where} leder till yrken som "
        start += "Arbetsförmedlingen inte bedömer, eller som inte är kända"
    return (f"{start}, och är inte med i sammanvägningen.",)


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
    """Reported needs that mean none of the table's occupations."""
    if needs == 0:
        return ()
    start = "Ett rapporterat behov" if needs == 1 else f"{count(needs)} rapporterade behov"
    return (f"{start} är inte ett av yrkena här och syns bara i bladet om behov.",)


def unnumbered(needs: int) -> tuple[str, ...]:
    """Reported needs of the table's occupations that do not say how many persons."""
    if needs == 0:
        return ()
    if needs == 1:
        return ("Ett rapporterat behov saknar antal personer och räknas inte här.",)
    return (f"{count(needs)} rapporterade behov saknar antal personer och räknas inte här.",)


def in_text(occupation: str) -> str:
    """An occupation inside a sentence: lower case, unless it begins with an abbreviation."""
    return occupation if occupation[1:2].isupper() else occupation[:1].lower() + occupation[1:]


def _shortage(w: Weighed) -> str:
    found = w.named(*IN_SHORTAGE)
    start = _in_shortage(w, found)
    if not found:
        return f"{start}."
    groups = [
        (len(w.named(Case.HERE)), "har minst en YH-utbildning på plats i länet"),
        (len(w.named(Case.ACROSS, Case.MIXED)), "har YH på plats bara i annat län"),
        (len(w.named(Case.REMOTE)), "har YH bara på distans"),
        (len(w.named(Case.REJECTED)), "har ingen YH-utbildning inom räckhåll men avslag"),
        (
            len(w.named(Case.UNTRIED, Case.LAPSED)),
            "har varken YH-utbildning inom räckhåll eller avslag i länet",
        ),
        (len(w.named(Case.OTHER_WAY)), "har en annan väg in än YH"),
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
        (Case.UNTRIED, f"ingen YH-utbildning inom räckhåll, och ingen har sökt {span}"),
        (Case.LAPSED, f"ingen YH-utbildning inom räckhåll, trots ansökan {span}"),
        (Case.REJECTED, f"ingen YH-utbildning inom räckhåll, och avslag {span}"),
        (Case.ACROSS, "YH-utbildning finns bara på plats i annat län"),
        (Case.REMOTE, "YH-utbildning finns bara på distans"),
        (Case.MIXED, "YH-utbildning finns i annat län och på distans, men inte på plats i länet"),
    ):
        if names := w.named(wanted):
            return (f"Störst är gapet för {_names(names)}: {reason}.",)
    if not w.named(*IN_SHORTAGE):
        return ()
    if w.named(Case.HERE):
        return ("Inget bristyrke med YH som väg in saknar utbildning på plats i länet.",)
    return ("Inget av bristyrkena har YH som väg in: på varje rad står hur man utbildar sig.",)


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
