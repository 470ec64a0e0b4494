"""Old editions leave when nobody needs them. The published one stays, and what a meeting holds.

A file's time says when its edition was replaced, but a clock that has jumped, or a folder that was
copied, makes all of them old at once. So the editions' own days, which their names begin with, must
say the same: from the edition that came next to the newest one. Between two editions at most a
fourth of the setting is counted, whatever the clock said when the later one was made, and so the
latest few stay in any case.
"""

import logging
import os
import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from data import changes, editions, shelf
from data.forum import open_book
from data.forum.errors import BookError

_log = logging.getLogger(__name__)

#: Days that an edition is kept after another one was published.
VARIABLE = "ARSHJULET_UTGAVA_DAGAR"

#: A link that was sent in a mail must open next year too.
_DAYS = 730

#: Of the setting, what the time between two editions counts for at most.
_PART = 4

_DAY = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d)(?=-))?")


def prune(today: date, root: Path | None = None) -> list[str]:
    """Remove what was replaced longer ago than ``VARIABLE`` says; the ids that were removed.

    Nothing is removed when the setting or the forum book cannot be read: which editions its
    closed meetings were shown in is not known then.
    """
    said = os.environ.get(VARIABLE, "").strip() or str(_DAYS)
    if not said.isdecimal():
        _log.warning(
            "%s ska vara ett antal dagar, men är %r. Inga gamla utgåvor togs bort.", VARIABLE, said
        )
        return []
    try:
        needed = {editions.current(root), *open_book().held_editions()}
    except BookError as error:
        _log.warning("%s Inga gamla utgåvor togs bort.", error)
        return []
    kept = editions.kept(root)
    since = _since(kept, most=-(-int(said) // _PART))
    # Further back than there are days is never.
    first = today - timedelta(days=min(int(said), today.toordinal() - 1))
    removed, doubted = [], 0
    for edition in kept:
        file = editions.path(edition, root)
        if edition in needed or datetime.fromtimestamp(file.stat().st_mtime).date() >= first:
            continue
        if since.get(edition, -1) < int(said):
            doubted += 1
            continue
        file.unlink()
        shelf.forget(edition, root)
        changes.file(edition, root).unlink(missing_ok=True)
        removed.append(edition)
    if doubted:
        _log.warning(
            "%d gamla utgåvor är kvar: enligt klockan byttes de ut för mer än %s dagar sedan, men "
            "inte enligt utgåvornas egna datum. Kontrollera klockan, om utgåvorna inte har kommit "
            "glest.", doubted, said,
        )  # fmt: skip
    return removed


def _since(kept: Iterable[str], most: int) -> dict[str, int]:
    """Edition → days since the next one came, counted by the editions' own days, ``most`` between
    two of them. One whose name says no day is not there."""
    days = {edition: day for edition in kept if (day := _day(edition))}
    ordered = sorted(set(days.values()), reverse=True)
    passed = dict.fromkeys(ordered[:1], 0)
    counted = 0
    for newer, older in pairwise(ordered):
        passed[older] = counted
        counted += min((newer - older).days, most)
    return {edition: passed[day] for edition, day in days.items()}


def _day(edition: str) -> date | None:
    """The day that an edition's name begins with, or the first of its month."""
    found = _DAY.match(edition)
    try:
        return date(int(found[1]), int(found[2]), int(found[3] or 1)) if found else None
    except ValueError:
        return None
