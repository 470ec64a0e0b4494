"""The weeks that can be chosen on /lia."""

from datetime import date

from components.address.choices import Choice
from components.sheets.lia import text
from components.sheets.lia.window import USUAL
from data import weeks

#: A year and a half: the starts that are granted today.
_AHEAD = 78

UNTIL = text.usual_weeks(USUAL)


def weeks_ahead(choice: Choice, today: date) -> dict[str, str]:
    """Week code → its name, from this week; and always those that the address has chosen."""
    now = weeks.of(today)
    ahead = {weeks.after(now, number) for number in range(_AHEAD)}
    chosen = {code for code in (choice.fran, choice.till) if code}
    return {code: text.week_option(code) for code in sorted(ahead | chosen)}
