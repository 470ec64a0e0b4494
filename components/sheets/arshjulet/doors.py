"""Three ways on from the start page: for who leads a meeting, for employers, for counsellors.

What they say is what the sheets say: the quarter's most telling finding, and the tile of LIA.
"""

from dataclasses import dataclass
from datetime import date

from components.kit import words
from components.kit.sheet import Key, Sheet
from components.sheets.arshjulet import text

#: Quarter → the sheet whose finding is on the table.
_TELLING = {1: "sysselsattning", 2: "bristyrken", 3: "yh-beviljat", 4: "vagning"}

EMPLOYER, COUNSELLOR = "Du som är arbetsgivare", "Du som är vägledare"
NEAR_YOU = "Se utbildningarna nära dig, när studerande behöver LIA och vem du kontaktar"
SEND_ON = "Hitta, jämför och skicka en länk till just den vyn"
CONTACT = "Nära, när och vem"


@dataclass(frozen=True)
class Door:
    """A card: whom it is for, what it says, and the pages it leads to with their labels."""

    who: str
    title: str
    ways: tuple[tuple[str, str], ...]
    text: str = ""


def telling(today: date) -> str:
    """The slug of the sheet whose finding this quarter's meeting begins with."""
    return _TELLING[text.meeting(today).quarter]


def doors(start: Sheet, found: Sheet, today: date) -> tuple[Door, Door, Door]:
    """``start``: the start page's sheet; ``found``: the one that ``telling`` names."""
    meeting = text.meeting(today)
    lia = next((key for key in start.keys if key.page == "lia"), None)
    return (
        Door(
            who=f"På bordet i Q{meeting.quarter}",
            title=found.headline or found.question,
            ways=((meeting.page, f"Öppna {words.PAGES[meeting.page][0]}"),),
            text=found.discuss,
        ),
        Door(EMPLOYER, _need(lia), (("arbetsgivare", CONTACT),)),
        Door(
            COUNSELLOR,
            SEND_ON,
            tuple((page, words.PAGES[page][0]) for page in ("utbildningar", "jamfor")),
        ),
    )


def _need(lia: Key | None) -> str:
    """How many may need a place, as the tile says it."""
    if lia is None or not lia.value[0].isdigit() or lia.value == "0":
        return NEAR_YOU
    term = " ".join(lia.label.split()[-2:])
    who = f"{lia.value} studerande{' i riket' if 'riket' in lia.label else ''}"
    if lia.before:
        return f"{lia.before.capitalize()} {who} kan behöva LIA-plats {term} (beräknat)"
    return f"{who} behöver LIA-plats {term}"
