"""Three ways on from the start page: for who leads a meeting, for employers, for counsellors.

The first says what the quarter's most telling sheet has found; no number of a tile is repeated.
"""

from dataclasses import dataclass
from datetime import date

from components.sheets.arshjulet import text

#: Quarter → the sheet whose finding is on the table.
_TELLING = {1: "sysselsattning", 2: "bristyrken", 3: "yh-beviljat", 4: "vagning"}

EMPLOYER, COUNSELLOR = "Arbetsgivare", "Vägledare"
NEAR_YOU = "Utbildningar och LIA-behov nära dig"
SEND_ON = "Hitta, jämför och dela utbildningar"


@dataclass(frozen=True)
class Door:
    """A card: whom it is for, what it says, and the page it leads to."""

    who: str
    title: str
    page: str


def telling(today: date) -> str:
    """The slug of the sheet whose finding this quarter's meeting begins with."""
    return _TELLING[text.meeting(today).quarter]


def doors(finding: str, today: date) -> tuple[Door, Door, Door]:
    """``finding``: of the sheet that ``telling`` names."""
    meeting = text.meeting(today)
    return (
        Door(f"På bordet i Q{meeting.quarter}", finding, meeting.page),
        Door(EMPLOYER, NEAR_YOU, "arbetsgivare"),
        Door(COUNSELLOR, SEND_ON, "utbildningar"),
    )
