"""Which weeks are looked at, and the terms they touch. Pure."""

from dataclasses import dataclass
from datetime import date

from components.address.choices import Choice
from data import terms, weeks

#: So many weeks are shown when nothing else is asked for, and at most.
USUAL, MOST = 16, 104
#: The chart of need per term shows at least so many terms.
_TERMS = 6


@dataclass(frozen=True)
class Window:
    """First and last week ("2027-v05"), both included. ``asked``: the last week asked for, when
    it lies beyond what is shown. ``usual``: from this week on, as when nothing was chosen."""

    first: str
    last: str
    usual: bool
    asked: str | None = None

    @property
    def weeks(self) -> tuple[str, ...]:
        """Every week in it."""
        return weeks.between(self.first, self.last)

    @property
    def first_day(self) -> date:
        """Its first Monday."""
        return weeks.first_day(self.first)

    @property
    def last_day(self) -> date:
        """Its last Sunday."""
        return weeks.last_day(self.last)

    @property
    def terms(self) -> tuple[int, ...]:
        """Ordinals of the terms that have a week in it; in the middle of a summer the one ahead."""
        first = terms.ordinal(terms.term_of(self.first_day))
        last = terms.ordinal(terms.term_of(self.last_day))
        return tuple(
            number
            for number in range(first, last + 1)
            if number == first or terms.first_day(terms.term(number)) <= self.last_day
        )

    @property
    def main(self) -> int:
        """The term that the answer is about: the last one in it, which can still be planned."""
        return self.terms[-1]

    @property
    def horizon(self) -> int:
        """The last term of the chart."""
        return max(self.terms[0] + _TERMS - 1, self.main)


def window(choice: Choice, today: date) -> Window:
    """The weeks of a choice: from this week, sixteen weeks, unless it says otherwise."""
    now = weeks.of(today)
    if choice.fran is None and choice.till is None:
        return Window(now, weeks.after(now, USUAL - 1), usual=True)
    if choice.fran is None:
        last = choice.till or now
        first = now if now <= last else weeks.after(last, 1 - USUAL)
    else:
        first, last = choice.fran, choice.till or weeks.after(choice.fran, USUAL - 1)
    most = weeks.after(first, MOST - 1)
    if last > most:
        return Window(first, most, usual=False, asked=last)
    return Window(first, last, usual=False)
