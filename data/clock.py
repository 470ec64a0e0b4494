"""What day it is, in one place, so that a test or a meeting can say another day."""

import os
from datetime import date, datetime
from zoneinfo import ZoneInfo

#: An ISO date here is the day the whole app believes it is.
VARIABLE = "ARSHJULET_TODAY"


def today() -> date:
    """The day in Sweden, or the day named by ``ARSHJULET_TODAY``; ValueError when that is none."""
    said = os.environ.get(VARIABLE)
    if not said:
        return real()
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise ValueError(
            f"{VARIABLE} är ”{said}”, som inte är ett datum. Skriv det som 2026-11-28, eller ta "
            "bort variabeln."
        ) from None


def real() -> date:
    """The day in Sweden, whatever the app believes."""
    return datetime.now(ZoneInfo("Europe/Stockholm")).date()
