"""What day it is, in one place, so that a test or a meeting can say another day."""

import os
from datetime import date, datetime
from zoneinfo import ZoneInfo

#: An ISO date here is the day the whole app believes it is.
VARIABLE = "ARSHJULET_TODAY"


def today() -> date:
    """The day in Sweden, or the day named by ``ARSHJULET_TODAY``."""
    said = os.environ.get(VARIABLE)
    return date.fromisoformat(said) if said else datetime.now(ZoneInfo("Europe/Stockholm")).date()
