"""Swedish wording of the letter that an order becomes."""

from collections.abc import Sequence
from datetime import date

from components.kit.numbers import counted, day, sentence
from components.kit.words import municipality, term

ASKED = "Vad vi ber er besluta"
WHY = "Varför vi beställer"
RESTS = "Vad beställningen bygger på"
STEPS = "Steg fram till start (beräknat)"
CERTAINTY = "Är datumet publicerat?"
NO_EVIDENCE = "Inga uppgifter sparades när beställningen gjordes."
NO_EVIDENCE_DO = "Fråga forumet, som kan visa sammanvägningen för yrket."
EDITION_GONE = (
    "Källa, period och förbehåll följer utgåvan, som inte längre finns kvar att läsa. Uppgifterna "
    "står här som de stod när beställningen gjordes."
)

NO_LETTER = "Brevet finns inte"
NO_LETTER_WHY = (
    "Adressen är inte en beställning som är gjord. Den kan vara felskriven, eller så är "
    "beställningen ett utkast. Gå vidare härifrån:"
)

# On the page and on screen: the ways to take the letter along.
LETTER = "Brev"
WAYS = "Skicka brevet"
DOCUMENT = "Hämta som Word-dokument"
MAIL_TEXT = "Hämta mejltexten"
MAIL = "Öppna som mejl"
COPY = "Markera och kopiera texten till ett mejl:"
SEE = "Brevet som sida, att länka till"
NOT_OF_A_DRAFT = "Brevet till mottagaren skrivs när beställningen är beställd."
COPY_HERE = "Mejltext att kopiera"

#: A mail program takes an address of about this many characters; the whole text is on the page.
LONGEST_MAIL = 1500


def title(what: str, kind: str) -> str:
    """The letter's heading and the mail's subject."""
    return f"Beställning: {what} ({kind})"


def to(addressee: str | None, type_: str) -> str:
    """Who it is to."""
    return f"Till: {addressee} ({type_})." if addressee else f"Till: {type_}."


def ordered(forum: str, what: str, kind: str) -> str:
    """Who orders what."""
    return f"{sentence(forum)} beställer: {what} ({kind})."


def size(
    places: int | None, starts: int | None, later: str | None, wanted: str | None, where: str | None
) -> str:
    """How many, when and where, as far as it is told. Seats are per start."""
    parts = [
        f"{counted(places, '1 plats', 'platser')} per start" if places else "",
        f"platserna {later}" if later else "",
        counted(starts, "1 start", "starter") if starts else "",
        f"första start önskas {term(wanted)}" if wanted else "",
        f"i {municipality(where)}" if where else "",
    ]
    said = [part for part in parts if part]
    return f"Omfattning: {', '.join(said)}." if said else ""


def decision(what: str) -> str:
    """The decision that is asked for."""
    return f"Beslut vi ber om: {what}."


def due(until: date, *, is_set: bool) -> str:
    """Until when an answer is awaited. A day that is not set is counted from today."""
    return f"Svar senast: {day(until)}{'' if is_set else ', om brevet skickas i dag'}."


def how(evidence: str, because: Sequence[str]) -> str:
    """What an answer holds, whichever it is."""
    reasons = f"{', '.join(because[:-1])} eller {because[-1]}"
    return (
        f"Svara ja eller nej. Vid ja: skriv vad beslutet framgår av när det finns ({evidence}). "
        f"Vid nej: skriv skälet ({reasons}), så kan forumet vända sig till någon annan."
    )


def state(name: str) -> str:
    """How far an order has come that no longer waits for an answer."""
    return f"Beställningens läge: {name}."


def contact(said: str) -> str:
    """Where an answer goes."""
    return f"Svara till: {said}" if said else ""


def see(address: str) -> str:
    """The page with the same, last in the mail."""
    return f"Brevet med tabeller, källor och förbehåll: {address}"
