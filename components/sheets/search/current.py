"""What every granted programme of the edition does on a day, in any sector."""

from datetime import date

from data import terms
from data.kept import MB, kept
from data.questions import search
from data.store import Store


@kept(4 * MB)
def statuses(store: Store, today: date) -> dict[str, terms.Status]:
    """Diarienummer → "kan-starta", "pagar" or "inga-starter"."""
    starts: dict[str, list[terms.Start]] = {}
    for number, earliest, latest, last in search.starts(store).itertuples(index=False, name=None):
        start = terms.Start(earliest, terms.ordinal(latest), last)
        starts.setdefault(number, []).append(start)
    return {number: terms.status_at(own, today).status for number, own in starts.items()}
