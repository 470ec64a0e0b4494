"""What a light page says around its sheet."""

import re
from collections.abc import Sequence

from components.kit.numbers import listing, published
from data.tables import Source

ADDRESS = "Adress till just det här bladet:"
OPEN_INTERACTIVE = "Öppna i Årshjulet, där du kan välja län, bransch och mer"
QR_TITLE = "QR-kod till bladets adress"
NOT_FOUND = "Bladet finns inte"
NOT_FOUND_WHY = (
    "Adressen är inte ett blad i Årshjulet. Den kan vara felskriven eller gammal. "
    "Gå vidare härifrån:"
)
NO_MEETING = "Mötet finns inte"
NO_MEETING_WHY = (
    "Adressen är inte ett möte som är publicerat. Den kan vara felskriven, eller så är mötet "
    "inte publicerat än. Gå vidare härifrån:"
)
TOO_LONG = "Adressen är för lång"
TOO_LONG_WHY = (
    "Adressen innehåller mer än vad som går att välja. Kopiera länken på nytt från Årshjulet."
)
NO_PAGE = "Sidan finns inte"
NO_PAGE_WHY = (
    "Adressen är inte en sida i Årshjulet. Den kan vara felskriven eller gammal. "
    "Gå vidare härifrån:"
)
CLOSED = "Adressen är inte öppen"
CLOSED_WHY = (
    "Den hör till serverns inre och används inte av någon sida i Årshjulet. Gå vidare härifrån:"
)
BUSY = "Filen hann inte göras"
BUSY_WHY = (
    "Många filer görs just nu, en i taget, så din blev inte gjord. Försök igen om en halv minut. "
    "Bladen går att läsa under tiden:"
)
NO_EDITION = "Uppgifterna går inte att visa just nu"
NO_EDITION_WHY = (
    "Filen med uppgifterna kan inte läsas. Säg till den som förvaltar Årshjulet, och försök igen "
    "om en stund."
)
TOO_FAST = "Det går för fort"
TOO_FAST_WHY = (
    "Mycket nytt har hämtats från samma nätverk den senaste minuten. Vänta en minut och försök "
    "igen. Det som redan har visats går att läsa under tiden:"
)
FULL = "Just nu är det fullt"
FULL_WHY = (
    "Så många som ryms har Årshjulet öppet. Försök igen om någon minut. Bladen utan val går att "
    "läsa under tiden:"
)
#: Light pages, which take no seat.
FULL_WAYS = {
    "/handout": "Handouten, ett blad per kvartal",
    "/blad/q1": "Q1, utan val",
    "/blad/q2": "Q2, utan val",
    "/blad/q3": "Q3, utan val",
    "/blad/q4": "Q4, utan val",
}
BROKEN = "Sidan kunde inte visas"
BROKEN_WHY = "Något gick fel. Felet är noterat. Försök igen, eller gå vidare härifrån:"
FAILED = "Bladet kunde inte göras"
FAILED_WHY = (
    "Något gick fel när bladet skulle göras. Felet är noterat. De andra bladen fungerar; "
    "försök igen senare eller gå vidare härifrån:"
)


def edition_line(edition: str) -> str:
    """The edition that every number on the page comes from."""
    return f"Utgåva {edition}."


def release_line(source: Source) -> str:
    """A source and when its next figures are expected, or that nobody has said."""
    known = source.next_release != "ej angivet"
    when = published(source.next_release) if known else "ej angivet"
    return f"{source.publisher}, {source.table}: nästa publicering {when}."


#: The page in easy Swedish, and the way back from it.
EASY = "Lättläst"
ORDINARY = "Läs mer på den vanliga sidan"
NO_EASY = "Den här sidan finns inte på lättläst."


def easy_source(sources: Sequence[Source]) -> str:
    """Who has published the figures, with whole names."""
    names = dict.fromkeys(re.sub(r" \([^)]*\)$", "", one.publisher) for one in sources)
    if not names:
        return ""
    return f"Talen kommer från: {listing(list(names))}."
