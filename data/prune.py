"""Old editions leave when nobody needs them. The published one stays, and what a meeting holds."""

import logging
import os
from datetime import date, datetime, timedelta
from pathlib import Path

from data import changes, editions, shelf
from data.forum import open_book
from data.forum.errors import BookError

_log = logging.getLogger(__name__)

#: Days that an edition is kept after another one was published.
VARIABLE = "ARSHJULET_UTGAVA_DAGAR"

#: A link that was sent in a mail must open next year too.
_DAYS = 730


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
    # Further back than there are days is never.
    first = today - timedelta(days=min(int(said), today.toordinal() - 1))
    removed = []
    for edition in editions.kept(root):
        file = editions.path(edition, root)
        if edition not in needed and datetime.fromtimestamp(file.stat().st_mtime).date() < first:
            file.unlink()
            shelf.forget(edition, root)
            changes.file(edition, root).unlink(missing_ok=True)
            removed.append(edition)
    return removed
