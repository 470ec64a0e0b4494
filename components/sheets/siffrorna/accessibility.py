"""The accessibility statement (tillgänglighetsredogörelse) that the law asks for.

Contents as Digg lists them: who, which service, how well it complies, what is not
accessible and why, dates, method, how to tell us and how to tell the authority.
"""

from datetime import date
from typing import NamedTuple

from components.kit.numbers import day
from components.kit.sender import Sender
from components.kit.words import APP

#: When we last went through the service against the law's requirements.
ASSESSED = date(2026, 11, 21)
#: When this text was last changed.
UPDATED = date(2026, 11, 21)

_NO_SENDER = (
    "Ingen avsändare är angiven i den här installationen. Den som driver webbplatsen är ansvarig "
    "och ska ange sitt namn och en kontaktadress."
)
_NO_CONTACT = "Ingen kontaktadress är angiven i den här installationen."


class Part(NamedTuple):
    """A heading of the statement, what stands under it, and (text, address) of a link."""

    heading: str
    text: str
    link: tuple[str, str] | None = None


def statement(sender: Sender) -> tuple[Part, ...]:
    """The whole statement for a deployment's sender."""
    contact = sender.accessibility or sender.contact
    who = f"{sender.organisation} står bakom webbplatsen." if sender.organisation else _NO_SENDER
    reach = f"Skriv till {contact}." if contact else _NO_CONTACT
    return (
        Part("Ansvarig", who),
        Part(
            "Vad redogörelsen gäller",
            f"Webbplatsen {APP}, alla sidor, och de filer som går att hämta där.",
        ),
        Part(
            "Hur väl kraven är uppfyllda",
            f"{APP} är delvis förenligt med lagen om tillgänglighet till digital offentlig "
            "service (DOS-lagen, 2018:1937), på grund av bristerna nedan.",
        ),
        *(Part(f"Brist: {heading}", text) for heading, text in _LIMITS.items()),
        Part(
            "Oskäligt betungande anpassning",
            "Inget innehåll är undantaget som oskäligt betungande att anpassa.",
        ),
        Part(
            "Innehåll som inte omfattas",
            "Andra organisationers webbplatser som vi länkar till. De har egna redogörelser.",
        ),
        Part(
            "Om du inte kan använda något",
            f"{reach} Säg vilken sida det gäller (kopiera adressen) och vad du behöver, till "
            "exempel uppgifterna som tabell.",
        ),
        Part(
            "Om du hittar en brist som inte står här",
            reach,
            (contact, f"mailto:{contact}") if contact else None,
        ),
        Part(
            "Tillsyn",
            "Myndigheten för digital förvaltning (Digg) har tillsyn. Är du inte nöjd med svaret "
            "kan du anmäla bristen dit.",
            ("Anmäl till Digg", "https://www.digg.se/tdosanmalan"),
        ),
        Part("Hur vi har prövat", _METHOD),
        Part(
            "Datum",
            f"Bedömningen gjordes {day(ASSESSED)}. Texten ändrades senast {day(UPDATED)}.",
        ),
    )


#: What is not accessible, with the success criterion and the reason.
_LIMITS = {
    "engelska ord": (
        "Ramverket Streamlit har några texter på engelska som inte går att ändra. De står i "
        "tabellen Texter på engelska. En skärmläsare läser dem som svenska (WCAG 3.1.2)."
    ),
    "diagrammens delar": (
        "Går du in i ett diagram med skärmläsare sägs axlar och staplar med engelska ord (WCAG "
        "3.1.2). Varje diagram har en mening som sammanfattar det, och en tabell med samma tal."
    ),
    "kartor": (
        "En kartas områden nås inte med tangentbordet (WCAG 2.1.1). Samma uppgifter står i "
        "tabellen vid kartan."
    ),
    "skärmläsare är inte prövade": (
        "Vi har inte låtit någon som använder skärmläsare, förstoring eller röststyrning pröva "
        "webbplatsen, så det kan finnas brister som vi inte känner till."
    ),
}

_METHOD = (
    "Vi har prövat själva; ingen utomstående har granskat. Varje sida prövas automatiskt: mot WCAG "
    "2.2 nivå AA med axe-core i ljust och mörkt läge på mobil och stor skärm, att allt nås med "
    "tabbtangenten och att inget hamnar utanför bilden på 320 punkters bredd (400 procents "
    "förstoring). Automatiska prov hittar bara en del av bristerna."
)
