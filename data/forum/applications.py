"""The applications that orders lead to, and how the order follows the furthest of them. Writing."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from data.forum import life, limits
from data.forum.editor import Editor, add, change, row, seen
from data.forum.limits import LINE, Day, Number, Text, Word
from data.forum.orders import event, step
from data.forum.tables import order, order_application

FIELDS: Mapping[str, limits.Field] = {
    "diarienummer": limits.Diarienummer("Diarienummer", most=60),
    "provider": Text("Anordnare", needed=True, most=LINE),
    "application_year": Number(
        "Ansökningsår", needed=True, low=limits.FIRST_YEAR, high=limits.LAST_YEAR
    ),
    "places_per_start": Number("Platser per start", low=1, high=limits.MOST_PLACES),
    "starts_applied": Number("Sökta starter", low=1, high=limits.MOST_STARTS),
    "starts_granted": Number("Beviljade starter", low=0, high=limits.MOST_STARTS),
    "state": Word("Läge", needed=True, words=life.APPLICATION_STATES),
}

_DAY: Mapping[str, limits.Field] = {"day": Day("Datum", needed=True)}

#: States of an order that its applications decide.
_FOLLOWS = frozenset({"ansökt", "beviljad", "delvis beviljad", "avslag"})


def apply(editor: Editor, order_id: int, version: int, *, day: Any = None, **fields: Any) -> int:
    """A new application; its id. The order becomes ``ansökt``, if it was not there already.

    ``version`` is the order's. An application for an order that has been rejected is a new try,
    of a later application year. Applying takes on an order that nobody had answered.
    """
    values = limits.complete(FIELDS, {"state": "ansökt", **fields})
    told = limits.cleaned(_DAY, {"day": day or editor.today})
    with editor.writing() as connection:
        found = seen(connection, order, order_id, version, values)
        return insert(connection, editor, found, values, told["day"])


def insert(
    connection: Connection,
    editor: Editor,
    found: Mapping[str, Any],
    values: dict[str, Any],
    day: str,
) -> int:
    """``apply`` for an order that is read in this transaction."""
    if values["state"] != "ansökt":
        raise ValueError("an application begins as 'ansökt'")
    earlier = _of(connection, found["id"])
    attempt = max((one["attempt"] for one in earlier), default=1)
    if found["state"] == "avslag":
        attempt += 1
        latest = max((one["application_year"] for one in earlier), default=0)
        if values["application_year"] <= latest:
            raise limits.refuse(
                "application_year",
                FIELDS["application_year"].label,
                f"Det här är {attempt}:a försöket; det förra var ansökan {latest}.",
                f"Skriv ett ansökningsår efter {latest}.",
            )
    _refuse_twice(earlier, values["diarienummer"])
    made = add(connection, order_application, order_id=found["id"], attempt=attempt, **values)
    told = {
        "day": day,
        "application_id": made,
        "application_year": values["application_year"],
        "attempt": attempt,
        "reference": values["diarienummer"],
    }
    if found["state"] == "skickad":
        step(connection, editor, found, "åtagen", {"day": day, "addressee": None})
        found = row(connection, order, found["id"])
    if found["state"] in {"ansökt", "delvis beviljad"}:
        event(connection, editor, found["id"], "ansökan", **told)
        change(connection, order, found["id"], found["version"], {})
    else:
        step(connection, editor, found, "ansökt", told)
    return made


def edit(
    editor: Editor, application_id: int, version: int, *, day: Any = None, **fields: Any
) -> int:
    """Change an application (its decision included); its new version. The order follows."""
    values = limits.cleaned(FIELDS, fields)
    told = limits.cleaned(_DAY, {"day": day or editor.today})
    with editor.writing() as connection:
        found = seen(connection, order_application, application_id, version, values)
        _refuse_twice(
            [one for one in _of(connection, found["order_id"]) if one["id"] != application_id],
            values.get("diarienummer"),
        )
        return settle(connection, editor, found, values, told["day"])


def settle(
    connection: Connection,
    editor: Editor,
    found: Mapping[str, Any],
    values: Mapping[str, Any],
    day: str,
    edition: str | None = None,
) -> int:
    """Write ``values`` on an application and let its order follow the furthest child; the
    application's new version. ``edition`` is the one that brought a decision."""
    of = row(connection, order, found["order_id"], lock=True)
    version = change(connection, order_application, found["id"], found["version"], values)
    told = {
        "day": day,
        "application_id": found["id"],
        "application_year": values.get("application_year", found["application_year"]),
        "attempt": found["attempt"],
        "reference": values.get("diarienummer", found["diarienummer"]),
        "edition": edition,
    }
    changes = {name: [found[name], new] for name, new in values.items() if found[name] != new}
    event(connection, editor, of["id"], "ansökan", changes=changes, **told)
    to = life.furthest(one["state"] for one in _of(connection, of["id"]))
    if of["state"] in _FOLLOWS and to not in (None, of["state"]):
        step(connection, editor, of, to, told)
    return version


def _of(connection: Connection, order_id: int) -> list[Mapping[str, Any]]:
    query = sa.select(order_application).where(order_application.c.order_id == order_id)
    rows = connection.execute(query.order_by(order_application.c.id)).mappings()
    return [dict(row) for row in rows]


def _refuse_twice(others: list[Mapping[str, Any]], diarienummer: str | None) -> None:
    if diarienummer and diarienummer in {one["diarienummer"] for one in others}:
        raise limits.refuse(
            "diarienummer",
            FIELDS["diarienummer"].label,
            f"{diarienummer} står redan på beställningen.",
            "Ändra den ansökan i stället.",
        )
