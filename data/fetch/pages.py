"""An answer that comes in pages, read to its end and counted."""

import json
from collections.abc import Callable
from typing import Any

from data.fetch.ask import Ask
from data.fetch.client import Client
from data.fetch.stopped import Changed, Unsettled


def every(client: Client, ask: Callable[[int], Ask], key: str = "") -> list[dict[str, Any]]:
    """The records of all pages, counted from 0, each once. A page is kept as ``{"total",
    "pages", "rows", "gone"}``; ``gone`` is the number of records without content.

    With ``key`` a record is known by it, without by all that is kept of it (several records of
    the service's may then be one). Raises SourceStopped when the records are not as many as the
    service says, or one is another on another page: the service changed meanwhile.
    """
    where = ask(0).url
    first = client.get(ask(0))
    found: dict[str, dict[str, Any]] = {}
    came = gone = 0
    for number in range(max(1, first["pages"])):
        page = client.get(ask(number)) if number else first
        if page["total"] != first["total"]:
            raise Unsettled(f"{where} ändrades medan den lästes, sida för sida.")
        gone += page["gone"]
        for row in page["rows"]:
            came += 1
            name = str(row[key]) if key else json.dumps(row)
            if found.setdefault(name, row) != row:
                raise Changed(f"{name} finns två gånger, med olika innehåll.", where)
    held = gone + (len(found) if key else came)
    if held != first["total"]:
        raise Unsettled(f"{where} gav {held} poster men säger sig ha {first['total']}.")
    return list(found.values())
