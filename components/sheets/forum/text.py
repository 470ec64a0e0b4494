"""Swedish wording of the forum: meetings, decisions, orders and needs as they are written."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from components.kit.numbers import count, listing, published, sentence
from components.kit.words import forum

if TYPE_CHECKING:
    from data.forum.matching import Proposal
from data.forum.rows import Goal, Meeting, Need, Order

QUESTION = "Vilka möten har forumet, och vad har beslutats?"
MEETINGS = "Möten"
DECISIONS = "Beslut"
NO_BOOK = "Ingen forumbok förs i den här installationen."
NO_BOOK_HOW = (
    "Här står forumets möten, minnesanteckningar och beslut, och beställningar följs tills de "
    "blivit verklighet. Den som förvaltar Årshjulet kan slå på redigering."
)
EMPTY = "Inga möten är publicerade för den här branschen och det här länet än."
EMPTY_HOW = (
    "Ett möte planeras av forumets redaktörer utifrån kvartalets blad och syns här när det är "
    "publicerat."
)
SOURCES = "Källa, period och förbehåll för uppgifterna står på minnesanteckningarnas sida."
NO_SEX = "Beslut redovisas inte efter kön. Deltagare redovisas i minnesanteckningarna."
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att ett beslut är genomfört. Läget är det som forumets "
    "redaktörer har skrivit.",
)
PROTOCOL = "Minnesanteckningar"
WHO_AND_WHAT = "Vilka deltog, och vad beslutades?"
NOTHING_NOTED = "Inget är antecknat under punkten."

# Editing.
EDIT = "Redigera"
PART = "Vad vill du arbeta med?"
PARTS = {"moten": "Möten", "bestallningar": "Beställningar", "behov": "Behov", "mal": "Mål"}
PLAN = "Planera ett möte"
NO_MEETING = "Välj ett möte"
MEETING = "Mötets uppgifter"
PUBLISH = "Publicera mötet"
UNPUBLISH = "Ta tillbaka mötet till planering"
PUBLISHED = "Mötet är publicerat och syns för alla."
UNPUBLISHED = "Mötet är inte längre publicerat."
OPEN_MEETING = "Öppna mötet: dagordning och presentation"
REMOVE_MEETING = "Ta bort mötet"
AGENDA = "Dagordning"
NO_ITEMS = "Dagordningen är tom. Lägg till blad eller en egen punkt."
REMOVE = "Ta bort punkten"
ADD = "Lägg till"
ADDED = "Tillagt."
SAVE = "Spara"
SAVED = "Sparat."
NOTHING_CHANGED = "Inget var ändrat, så inget sparades."
NEW_DECISION = "Nytt beslut"
DECIDE = "Skriv in beslutet"
DECIDED = "Beslutet är inskrivet."
PARTICIPANTS = "Deltagare"
PARTICIPANTS_HOW = "Antal per rollgrupp och kön. Inga namn."
FIELD, MINE, THEIRS = "Fält", "Det du skrev", "Det som är sparat nu"
CONFLICT_HOW = (
    f"Tryck på ”{SAVE}” igen för att spara det du skrev i stället för det som är sparat nu, "
    "eller läs in det som är sparat."
)
KEPT = "Det du skrev här är kvar, men det är inte sparat än."
#: In place of SAVED, and as high: one line on a phone.
UNSAVED_SINCE = "Det nya är inte sparat än."
YES = "Ja"
THROW_AWAY = "Kasta det"
CLOSED_UNSAVED = (
    "Mötet stängdes medan du skrev, så det här är inte sparat. Kopiera det du vill ha kvar: till "
    "ett tillägg till ett beslut, till anteckningarna, eller till nästa möte."
)
FIELD_UNSAVED = (
    "Det här gick inte längre att ändra när du skulle spara, så det är inte sparat. Kopiera det du "
    "vill ha kvar."
)
STEP_UNSAVED = (
    "Beställningen kom till ett annat läge medan du skrev, så det här är inte sparat. Kopiera det "
    "du vill ha kvar."
)
SUPPLEMENT = "Skriv in tillägget"
SUPPLEMENTED = "Tillägget är inskrivet och syns bredvid beslutet."
LOCKED = (
    "Mötet är stängt, så besluten står som de fattades. Läget kan ändras, och ett tillägg får "
    "dagens datum och syns bredvid beslutet."
)
TAKE_BACK = "Ta tillbaka"
TAKEN_BACK = "Tillbakatagen."
REMOVED_HOW = "Borttaget. Det går att ta tillbaka tills forumet stänger ett möte."
SURE_MEETING = (
    "Mötet tas bort med sin dagordning. Det går att ta tillbaka tills forumet stänger ett möte."
)
SURE_NEED = "Behovet tas bort. Det går att ta tillbaka tills forumet stänger ett möte."
SURE_POINT = "Punkten tas bort med sina anteckningar. Den går att ta tillbaka tills mötet stängs."
SURE_DROP = "Beställningen avförs. Det går att ta tillbaka tills forumet stänger ett möte."
REMOVE_YES = "Ja, ta bort"
TAKE_THEIRS = "Läs in det som är sparat"
ORDER_KIND = "Slag"
NEW_ORDER = "Ny beställning"
DRAFT = "Spara som utkast"
DRAFTED = "Beställningen är sparad som utkast. Välj den i listan för att skicka den."
ORDERS = "Beställning"
PROPOSAL = "Är det här ansökan som beställningen ledde till?"
CONFIRM = "Ja, det är den"
CONFIRMED = "Ansökan hör nu till beställningen, med MYH:s beslut."
NO_ORDER = "Välj en beställning"
EDIT_ORDER = "Beställningens uppgifter"
STEP = "Nytt läge"
NO_STEP = "Inget nytt läge"
MOVE_DUE = "Svar senast"
MOVE = "Flytta beställningen"
MOVED = "Beställningen är flyttad."
ENDED = "Inget mer händer med beställningen."
APPLICATIONS = "Ansökningar"
APPLY = "Skriv in ansökan"
APPLIED = "Ansökan är inskriven."
EVENTS = "Vad som har hänt"
EVIDENCE = "Underlag när beställningen gjordes"
NOTE = "Anteckning"
NEW_NEED = "Rapportera ett behov"
REPORT = "Spara behovet"
NEED_HOW = (
    "Välj yrket i listan, så räknas personerna i sammanvägningen. Ett behov med egna ord, som inte "
    "är ett yrkes namn, syns bara i Q2 och vägs inte."
)
REMOVE_NEED = "Ta bort behovet"
NO_NEEDS = "Inga behov är rapporterade än."
NOT_GIVEN = "Inte angivet"
NEW_GOAL = "Sätt ett mål för ett år"
SET_GOAL = "Spara målet"
GOAL_SET = "Målet är sparat och står i årets uppföljning."
GOAL_HOW = "Målet gäller beställningarna från ett år, och står bredvid vad som är nått."
GOAL_AWAY = "Töm antalet om målet inte gäller längre."
NO_GOALS = "Inga mål är satta än."
FROM_WEIGHING = "Beställ utifrån sammanvägningen"
ROW = "Yrke eller område"
ROW_FIRST = "Raden sparas som underlag, med siffrorna så som de står nu."
MISSING_BOOK = "Forumboken gick inte att läsa, så det går inte att redigera nu."

QUARTERS = {
    1: "Q1 Branschutveckling",
    2: "Q2 Nytt och förändring",
    3: "Q3 Utbildningsutfall",
    4: "Q4 Utbildningsbeställningar",
}
#: State of a meeting → the one word for it, in every text.
STATES = {
    "planerad": "planerat, inte publicerat",
    "publicerad": "publicerat",
    "pågår": "pågår",
    "stängd": "stängt",
}
WHAT = {
    "skapad": "Skapad",
    "läge": "Nytt läge",
    "ändrad": "Ändrad",
    "ansökan": "Ansökan",
    "not": "Anteckning",
    "underlag": "Underlag",
    "ångrad": "Tillbakatagen: inte längre avförd",
}


def title(county: str, sector: str) -> str:
    """What the sheet is, for a link or a slide."""
    return f"Möten och beslut i {forum(county, sector)}"


def meeting(one: Meeting) -> str:
    """A meeting in a list: when, which, how far it has come."""
    named = f"{one.title}, " if one.title else ""
    return f"{named}{QUARTERS[one.quarter]}, {published(one.day)} ({STATES[one.state]})"


def meeting_title(one: Meeting, county: str, sector: str) -> str:
    """The heading of its minutes."""
    named = f"{one.title}, " if one.title else ""
    return f"{named}{QUARTERS[one.quarter]}, {forum(county, sector)}, {published(one.day)}"


def state(one: Meeting) -> str:
    """How far a meeting has come."""
    return STATES[one.state]


def order(one: Order) -> str:
    """An order in a list."""
    return f"{one.title} ({one.state})"


def addressed(one: Order) -> str:
    """Who an order goes to, and until when an answer is awaited."""
    due = f" Svar senast {published(one.answer_due)}." if one.answer_due else ""
    return f"Mottagare: {one.addressee or 'inte angiven'} ({one.addressee_type}).{due}"


def can_start(term: str) -> str:
    """ "ht 2028": the first term that an order can start in."""
    return f"Tidigaste möjliga start: {term[4:]} {term[:4]}."


def need(one: Need) -> str:
    """A need in a list."""
    if one.persons is None:
        return f"{one.competence} ({one.origin})"
    noun = "person" if one.persons == 1 else "personer"
    return f"{one.competence}, {count(one.persons)} {noun} ({one.origin})"


def goal(one: Goal) -> str:
    """A goal in a list."""
    return f"{one.year}: {count(one.number or 0)} {one.measure}"


def answer(
    county: str,
    sector: str,
    held: int,
    running: Meeting | None,
    coming: Meeting | None,
    decided: int,
    open_: int,
) -> tuple[str, ...]:
    """How many meetings there have been, the one that is going on, the next one, and what is
    decided and not done."""
    who = sentence(forum(county, sector))
    if held == 0:
        first = f"{who} har inte haft något möte som är stängt här."
    elif held == 1:
        first = f"{who} har haft ett möte."
    else:
        first = f"{who} har haft {count(held)} möten."
    after = f" Nästa möte är {QUARTERS[coming.quarter]}, {published(coming.day)}." if coming else ""
    now = f" {QUARTERS[running.quarter]}, {published(running.day)}, pågår nu." if running else ""
    return (first + now + after, *_decided(decided, open_))


def _decided(decided: int, open_: int) -> tuple[str, ...]:
    if decided == 0:
        return ()
    if decided == 1:
        return ("Ett beslut är fattat, och det är " + ("inte klart." if open_ else "klart."),)
    if open_ == 0:
        return (f"{count(decided)} beslut är fattade, och alla är klara eller avskrivna.",)
    if open_ == decided:
        return (f"{count(decided)} beslut är fattade, och inget av dem är klart än.",)
    left = "är ett inte klart än" if open_ == 1 else f"är {count(open_)} inte klara än"
    return (f"{count(decided)} beslut är fattade. Av dem {left}.",)


def took_part(numbers: Mapping[str, int]) -> str:
    """How many took part, women and men (sex → number)."""
    total = sum(numbers.values())
    if total == 0:
        return "Antalet deltagare är inte angivet."
    who = "En person deltog" if total == 1 else f"{count(total)} personer deltog"
    parts = [
        f"{count(number)} {one if number == 1 else many}"
        for one, many in (("kvinna", "kvinnor"), ("man", "män"))
        if (number := numbers.get(many, 0))
    ]
    unknown = numbers.get("ej angivet", 0)
    parts += [f"{count(unknown)} utan angivet kön"] if unknown else []
    return f"{who}: {listing(parts)}."


def diarienummer(number: str | None) -> str:
    """Where the organisation keeps the minutes."""
    return f"Diarienummer: {number}." if number else "Diarienummer är inte angivet."


def noted(line: str) -> str:
    """The first line of what was said under an item."""
    return f"Från mötet: {line}"


def decision(text: str, responsible: str, due: str | None, state_: str, since: str = "") -> str:
    """A decision in running text, ``since`` being what was added to it."""
    when = f", klart senast {published(due)}" if due else ""
    return f"Beslut: {text} Ansvarig: {responsible}{when}. Läge: {state_}.{since}"


def proposal(one: "Proposal") -> str:
    """An application that is like an order."""
    same = ", samma kommun" if one.same_place else ""
    same += ", leder till yrket" if one.leads_there else ""
    return (
        f"{one.name}, {one.provider}, {one.diarienummer} "
        f"(ansökan {one.application_year}: {one.decision}{same})"
    )


def event(what: str, from_: str | None, to: str | None) -> str:
    """What happened to an order."""
    if to and from_:
        return f"{from_} → {to}"
    return WHAT.get(what, what) + (f": {to}" if to else "")


def changed(value: Any) -> str:
    """A value as it is shown when two versions are compared."""
    return "(tomt)" if value in (None, "") else str(value)


def order_for(occupation: str) -> str:
    """What opens the form of an order, on the page of an occupation."""
    return f"Beställ utbildning: {occupation}"


def kind_proposed(said: str) -> str:
    """What the weighing says of the kind of order; the editor chooses."""
    return f"Förslag på slag, utifrån läget: {said} Du väljer."


def reported(occupation: str | None, persons: int | None) -> str:
    """What became of a need that was saved: where it is seen, and whether it is weighed."""
    start = "Behovet är sparat och syns i Q2."
    if occupation is None:
        return f"{start} Det är inte knutet till ett yrke i listan, så det vägs inte."
    if persons is None:
        return f"{start} Antalet personer saknas, så det räknas inte i sammanvägningen."
    who = "En person räknas" if persons == 1 else f"{count(persons)} personer räknas"
    return f"{start} {who} på {occupation} i sammanvägningen."
