"""The accessibility statement in easy Swedish: what does not work, and whom to tell."""

from collections.abc import Sequence

from components.kit.numbers import sentence
from components.kit.sender import sender
from components.sheets.siffrorna.accessibility import FAILING, NOT_ACCESSIBLE, Part

HEADING = "Fungerar Årshjulet för alla?"
WHAT = (
    "Alla ska kunna använda Årshjulet. Det säger lagen. Du ska till exempel kunna läsa, lyssna "
    "eller använda bara knapparna på tangentbordet."
)
SOME = "Det här fungerar inte än:"
ALMOST = f"Nästan allt fungerar. {SOME}"
ALL = "Vi har inte hittat något som inte fungerar."
NOT_TRIED = "Vi har inte låtit någon som lyssnar på sidan pröva. Något kan vara fel ändå."
NOT_SHOWN = "Vi kan inte visa just nu hur bra det fungerar. Ett datum är fel hos oss."
TELL = "Är det något du inte kan använda? Skriv till {contact} och berätta."
TELL_SOMEBODY = "Är det något du inte kan använda? Berätta för den som visade dig sidan."
COMPLAIN = "Får du ingen hjälp? Då kan du klaga hos Digg. Det är en myndighet. Webben: digg.se."


def easy(parts: Sequence[Part]) -> tuple[str, ...]:
    """The statement's parts, said easily: each thing that is not accessible by its name."""
    stands = sender()
    contact = stands.accessibility or stands.contact
    tell = TELL.format(contact=contact) if contact else TELL_SOMEBODY
    return (HEADING, WHAT, *_status(parts), NOT_TRIED, tell, COMPLAIN)


def _status(parts: Sequence[Part]) -> tuple[str, ...]:
    if not any(part.heading == "Datum" for part in parts):
        return (NOT_SHOWN,)
    names = [name for part in parts if (name := _fails(part))]
    if not names:
        return (ALL,)
    first = SOME if any(part.heading.startswith(FAILING) for part in parts) else ALMOST
    return (f"{first} {' '.join(f'{sentence(name)}.' for name in names)}",)


def _fails(part: Part) -> str:
    kind, _, name = part.heading.partition(": ")
    return name if kind in {NOT_ACCESSIBLE, FAILING} else ""
