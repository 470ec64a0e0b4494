"""Words of answers from the room: what is asked, what a phone is told, what the chair sees."""

from collections.abc import Sequence

from components.forum.tally import Needed, Points, RoleGroup
from components.kit.numbers import count, counted, listing
from components.kit.words import APP
from data.forum.rows import POINTS, Room, RoomQuestion

ROOM = "Svar från rummet"
ANSWER = "Svara i telefonen"
ANSWER_NOW = "Svara i telefonen nu"

#: What is asked, by kind, and how the chair finds it in a list.
QUESTIONS = {
    "behov": "Vilken kompetens behöver ni?",
    "prioritera": "Vilka beställningar är viktigast?",
    "fråga": "Vad vill du fråga om?",
}
KINDS = {
    "behov": "Behov: vilken kompetens som saknas",
    "prioritera": "Prioritera: tio poäng på föreslagna beställningar",
    "fråga": "Fråga: till en punkt på dagordningen",
}
HOW = {
    "behov": "Beskriv det viktigaste behovet. Skriv inga namn på personer.",
    "prioritera": f"Du har {POINTS} poäng. Ge flest till det som är viktigast.",
    "fråga": "Välj en punkt och skriv din fråga. Skriv inga namn på personer.",
}
ROLES = {
    "arbetsgivare": "Arbetsgivare",
    "utbildare": "Utbildare",
    "fack": "Fackförbund",
    "offentlig": "Offentlig verksamhet",
    "annan": "Annan",
}
ROLE = "Jag är här som"
ROLE_HOW = "Frågas en gång. Inget namn sparas."
CHANGE_ROLE = "Ändra"

# On the phone.
CODE = "Kod"
CODE_HOW = "Koden står på skärmen i mötesrummet."
TO_QUESTIONS = "Till frågorna"
NO_ROOM = "Koden leder ingenstans"
NO_ROOM_WHY = (
    "Kontrollera koden på skärmen. Den gäller bara för ett möte och kan ha skrivits fel. Gå vidare "
    "härifrån:"
)
WRITE_CODE = "Skriv mötets kod"
NONE_OPEN = "Ingen fråga är öppen just nu."
AGAIN = "Läs in sidan igen"
OVER = "Mötet är stängt. Här är det som rummet svarade."
CHOOSE = "Välj"
NO_CHOICE = "Inget valt"
WHOLE_COUNTY = "Hela länet"
WHOLE_MEETING = "Mötet i stort"
OPTIONAL = "frivilligt"
OCCUPATION = "Yrke"
OWN_WORDS = "Annat yrke eller annan kompetens"
OWN_WORDS_HOW = "Visas för andra först när ordföranden har läst det."
PERSONS = "Hur många behöver ni?"
WHEN = "När?"
WHERE = "Kommun"
HELP = "Vad skulle hjälpa?"
POINT = "Punkt"
YOUR_QUESTION = "Din fråga"
SEND = "Skicka svaret"
CHANGE = "Ändra svaret"
ANSWERED = "Du har svarat. Så länge frågan är öppen kan du ändra dig."
FAULTY = "Svaret är inte sparat än"
RECEIPT = "Ditt svar är sparat"
RECEIPT_HOW = "Du kan ändra svaret så länge frågan är öppen."
RECEIPT_CLOSED = "Frågan är stängd, så svaret går inte längre att ändra."
NO_COOKIE = (
    "Telefonen tog inte emot den kaka som håller isär svaren, eller så har sidan stått öppen "
    "länge. Skicka igen; det du skrev står kvar. Händer det igen: tillåt kakor för sidan."
)
TOO_LATE = "Frågan är stängd"
TOO_LATE_WHY = "Svaret kom efter att frågan stängdes, så det är inte sparat."
TOO_LATE_KEPT = "Ditt tidigare svar gäller."
FULL = "Det finns inte plats för fler svar"
FULL_WHY = (
    "Frågan har fått så många svar som ordföranden har bestämt, så ditt är inte sparat. Räck upp "
    "handen: ordföranden kan ge plats för fler."
)
TOO_OFTEN = "För många svar på en gång. Vänta en minut och skicka igen; det du skrev står kvar."
TOO_MUCH = "Det som skickades är för stort för ett svar. Gå tillbaka och korta det."
PRIVACY = (
    "Inget namn, ingen adress och inget telefonnummer sparas. En kaka i telefonen håller isär "
    "svaren och gäller bara det här mötet."
)
PRIVACY_FORUM = (
    "Inget namn, ingen adress och inget telefonnummer sparas. En kaka i telefonen håller isär "
    "svaren och gäller bara det här formuläret."
)

# For the chair.
STATES = {"öppen": "öppen", "stängd": "stängd", "visad": "resultatet visas"}
ASK = "Öppna för svar"
ASKED = "Frågan är öppen. Koden står på skärmen."
CLOSE = "Stäng frågan"
CLOSED = "Frågan är stängd."
REOPEN = "Öppna igen"
REOPENED = "Frågan är öppen igen."
REVEAL = "Visa resultatet"
REVEAL_YES = "Ja, visa"
REVEAL_WHY = "Alla ser resultatet, på skärmen och i telefonen. Sedan kan frågan inte öppnas igen."
REVEALED = "Resultatet visas."
ROOM_FOR = "Ge plats för fler svar"
ROOM_FOR_DONE = "Nu ryms fler svar."
MODERATE = "Egna ord att släppa fram"
MODERATE_HOW = "Ingen annan ser orden förrän du släpper fram dem. Släpp inte fram namn på personer."
LET_THROUGH = "Släpp fram"
LET = "Orden visas med resultatet."
HOLD_BACK = "Ta bort från visningen"
HELD_BACK = "Orden visas inte längre."
OFF_HERE = (
    "Svar från rummet är avstängda: Årshjulet körs bara på den här datorn, så ingen telefon når "
    "det. Öppna sidan med serverns adress i nätet."
)
NOT_BEGUN = "Rummet kan svara när mötet pågår."
NOT_REHEARSED = "Rummet svarar inte på en repetition."

# What the answers come to.
PARTS_OF = "Så svarade rummet"
WHO = "Vilka svarade"
ANSWERS = "Svar"
PERSONS_NEEDED = "Personer"
POINTS_GIVEN = "Poäng"
BY_POINT = "Frågor per punkt"
OWN = "Med egna ord"
QUESTIONS_ASKED = "Frågor som släppts fram"
OTHER_COMPETENCE = "Annat, med egna ord"
WANTED_HELP = "Vad skulle hjälpa"
WHEN_NEEDED = "När behovet finns"
PLACES = "Var behovet finns"
OTHER_PLACES = "Övriga kommuner"
NOT_SAID = "ej angivet"
NO_ANSWERS = "Ingen svarade"
WAITING = "Resultatet visas när ordföranden visar det."
CAVEAT = (
    "Svaren kommer från dem som var i rummet och svarade, och är inget urval. En telefon ger ett "
    "svar."
)
CAVEAT_FEW = "Grupper med färre än fem svar är sammanslagna eller visas inte."
ANYBODY = (
    "Det här är vad de som svarade tycker, inte vad branschen som helhet tycker. Ingen "
    "kontrollerar vem som svarar."
)
NOT_CONCLUDE = ("Du kan inte dra slutsatsen att branschen som helhet svarar så.",)

# Between meetings.
TELL_US = "Berätta vad ni saknar"
TELL_US_WAY = "Öppna formuläret"
TELL_US_HOW = "Svaren läses av den som förbereder forumets nästa möte."
STAND_OPEN = "Låt formuläret stå öppet"
STAND_OPEN_HOW = (
    "Mellan mötena kan arbetsgivare berätta vad de saknar, på sidan För arbetsgivare. Det som "
    "skrivs med egna ord visas inte för någon annan än redaktörer innan det släpps fram."
)
STANDS_OPEN = "Formuläret står öppet på sidan För arbetsgivare."
END = "Stäng formuläret"
ENDED = "Formuläret är stängt."


def title(of: str) -> str:
    """The browser's title of the phone's page."""
    return f"Svara – {of} – {APP}"


def received(number: int) -> str:
    """The count, which is seen at once."""
    return f"{count(number)} svar"


def received_of(question: RoomQuestion, number: int) -> str:
    """The count as the chair sees it, and those that there was no room for."""
    said = f"{received(number)} av högst {count(question.most)}"
    if not question.beyond:
        return said
    return f"{said}. {count(question.beyond)} till har inte fått plats."


def address(server: str, room: Room) -> str:
    """Where a room answers."""
    return f"{server}/svara/{room.code}"


def group(one: RoleGroup) -> str:
    """Who a group is."""
    if len(one.members) == 1:
        return ROLES.get(one.members[0], one.members[0])
    return listing([ROLES[name].lower() for name in one.members]).capitalize()


def finding(kind: str, number: int, first: str) -> str:
    """The first line of a result: what came first, without a full stop."""
    if not number:
        return NO_ANSWERS
    if kind == "fråga":
        return f"{received(number).capitalize()} med frågor till punkterna"
    if not first:
        return received(number).capitalize()
    return f"Rummet sätter {first} först" if kind == "prioritera" else f"Flest behöver {first}"


def points_said(found: Sequence[Points], number: int) -> str:
    """The order that was given most, and by how many answers."""
    best = found[0]
    return f"{best.label} fick flest poäng, {count(best.total)}, av {received(number)}."


def needs_said(found: Sequence[Needed], number: int) -> str:
    """What most answers need."""
    named = [one for one in found if one.name]
    if not named:
        return f"{received(number).capitalize()}, alla med egna ord."
    best = named[0]
    how_many = f" ({counted(best.persons, 'en person', 'personer')})" if best.persons else ""
    return f"{best.name} behövs enligt {count(best.answers)} av {received(number)}{how_many}."


def asked_said(through: int, number: int) -> str:
    """How many questions came, and how many are shown."""
    return f"{received(number).capitalize()}, varav {count(through)} visas här."


# Answers that become needs of the book.
TO_NEEDS = "Gör svaren till behov"
TO_NEEDS_HOW = (
    "Ett behov per yrke, med personerna sammanlagda. Vem som svarade och varifrån följer inte med. "
    "Egna ord kan bli behov när de har släppts fram."
)
TO_NEED = "Skriv in som behov"
NEED_MADE = "Behovet är inskrivet. Det syns i Q2, och ett yrke i listan räknas i sammanvägningen."
NEED_THERE = "inskrivet som behov"


def need_from(day: str, of_meeting: bool) -> str:
    """Where a need comes from that a room has told."""
    return f"svar från mötesrummet {day}" if of_meeting else f"svar på formuläret {day}"


def need_said(about: str, persons: int | None) -> str:
    """A need that can be written in the book."""
    if persons is None:
        return f"{about}, antal {NOT_SAID}"
    return f"{about}, {persons} {'person' if persons == 1 else 'personer'}"
