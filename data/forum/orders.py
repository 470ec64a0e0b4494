"""Orders: drafted, changed, moved along their life (data/forum/life.py). Writing.

Whatever happens to an order is an event beside it, in the same transaction.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date, timedelta
from typing import Any

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from data import store, terms
from data.forum import life, limits, starts
from data.forum.editor import Editor, add, change, now, row, seen
from data.forum.errors import Fault, Refused
from data.forum.limits import LINE, PARAGRAPH, Day, Number, Text, Word
from data.forum.tables import meeting, order, order_event, order_evidence, state_event
from data.questions.deadlines import deadlines

#: What an order says of its seats when they are not known yet.
SEATS_LATER = "framgår senare"

FIELDS: Mapping[str, limits.Field] = {
    "county_code": limits.COUNTY,
    "sector": limits.SECTOR,
    "kind": Word("Slag", needed=True, words=life.KINDS),
    "addressee_type": Text("Slag av mottagare", needed=True, most=LINE),
    "addressee": Text("Mottagare", most=LINE),
    "title": Text("Beställning", needed=True, most=LINE),
    "occupation": Text("Yrke", most=LINE),
    "area": Text("Utbildningsområde", most=LINE),
    "reason": Text("Skäl", needed=True, most=PARAGRAPH, lines=True),
    "municipality_code": limits.MUNICIPALITY,
    "places_per_start": Number("Platser per start", low=1, high=limits.MOST_PLACES),
    "seats_later": Word("Om platserna inte är kända", words=(SEATS_LATER,)),
    "starts": Number("Antal starter", low=1, high=limits.MOST_STARTS),
    "wanted_start": limits.TERM,
    "answer_due": Day("Svar senast"),
}

EVIDENCE_FIELDS: Mapping[str, limits.Field] = {
    "sheet": limits.Pattern("Blad", needed=True, most=60, form=limits.SHEET.form, like="vagning"),
    "choices": limits.CHOICES,
    "edition": limits.Pattern(
        "Utgåva", needed=True, most=40, form=limits.EDITION.form, like=limits.EDITION.like
    ),
}

#: What may be told with a step to another state. Which of it a state needs: ``_needed``.
STEP_FIELDS: Mapping[str, limits.Field] = {
    "day": Day("Datum", needed=True),
    "reason": Text("Skäl", most=PARAGRAPH, lines=True),
    "note": Text("Anteckning", most=PARAGRAPH, lines=True),
    "addressee": Text("Mottagare", most=LINE),
    "addressee_type": Text("Slag av mottagare", most=LINE),
    "answer_due": Day("Svar senast"),
    "reference": Text("Underlag för beslutet", most=LINE),
    "application_year": Number("Ansökningsår", low=limits.FIRST_YEAR, high=limits.LAST_YEAR),
    "started_women": Number("Började, kvinnor"),
    "started_men": Number("Började, män"),
    "finished_women": Number("Blev klara, kvinnor"),
    "finished_men": Number("Blev klara, män"),
}

#: What belongs to some steps only; the rest may be told with any.
_ONLY_FOR = {
    "addressee": {"skickad"},
    "addressee_type": {"skickad"},
    "answer_due": {"skickad"},
    "application_year": {"startad"},
    "started_women": {"startad", "uppföljd"},
    "started_men": {"startad", "uppföljd"},
    "finished_women": {"uppföljd"},
    "finished_men": {"uppföljd"},
}

#: States that come with an application or a decision on it: data/forum/applications.py.
_BY_APPLICATION = frozenset({"ansökt"})

#: In these the order's own fields can be changed; later on they stand as they were sent.
_OPEN = frozenset({"utkast", "beställd"})

#: Numbers of the evidence, as JSON text, in characters.
MOST_NUMBERS = 200_000


def draft(
    editor: Editor,
    *,
    meeting_id: int | None = None,
    evidence: Mapping[str, Any] | None = None,
    **fields: Any,
) -> int:
    """A new order, as a draft; its id. ``evidence``: see ``attach``."""
    values = _agreeing(limits.complete(FIELDS, fields))
    with editor.writing() as connection:
        if meeting_id is not None:
            row(connection, meeting, meeting_id)
        made = add(connection, order, meeting_id=meeting_id, state="utkast", **values)
        event(connection, editor, made, "skapad", to_state="utkast")
        if evidence is not None:
            _freeze(connection, made, evidence)
    return made


def edit(editor: Editor, order_id: int, version: int, **fields: Any) -> int:
    """Change fields of an order that is not sent yet (and ``answer_due`` until it is answered);
    its new version. The event keeps what stood before. Raises Conflict, Refused."""
    values = limits.cleaned(FIELDS, fields)
    with editor.writing() as connection:
        found = seen(connection, order, order_id, version, values)
        late = {"answer_due"} if found["state"] == "skickad" else set()
        if found["state"] not in _OPEN and values.keys() - late:
            raise limits.refuse(
                "state",
                "Läge",
                f"Beställningen är {found['state']} och kan inte skrivas om.",
                "Avför den och gör en ny, eller skriv en anteckning.",
            )
        now_ = _agreeing({**found, **values})
        if found["state"] == "beställd":
            _refuse_half_told(now_, _came(connection, order_id, "beställd") or editor.today)
        changes = {
            name: [found[name], value] for name, value in values.items() if found[name] != value
        }
        event(connection, editor, order_id, "ändrad", changes=changes)
        return change(connection, order, order_id, version, values)


def note(editor: Editor, order_id: int, text: str) -> None:
    """Write something down about an order, in any state."""
    field = Text("Anteckning", needed=True, most=PARAGRAPH, lines=True)
    text = limits.cleaned({"note": field}, {"note": text})["note"]
    with editor.writing() as connection:
        row(connection, order, order_id)
        event(connection, editor, order_id, "not", note=text)


def attach(editor: Editor, order_id: int, evidence: Mapping[str, Any]) -> None:
    """Freeze what the order rests on: ``sheet``, ``choices``, ``edition`` and ``numbers`` (JSON
    values). Evidence is added, never changed."""
    with editor.writing() as connection:
        row(connection, order, order_id)
        _freeze(connection, order_id, evidence)
        event(connection, editor, order_id, "underlag", note=evidence["sheet"])


def move(editor: Editor, order_id: int, version: int, to: str, **told: Any) -> int:
    """To another state by hand, told with STEP_FIELDS; the order's new version.

    Raises Refused for a step that the order's life does not have, or that lacks what it needs;
    Conflict when somebody else was first. ``ansökt`` comes with an application: see
    data/forum/applications.py.
    """
    if to not in life.STATES:
        raise ValueError(f"not a state of an order: {to!r}")
    values = limits.cleaned(STEP_FIELDS, {"day": editor.today, **told})
    with editor.writing() as connection:
        found = seen(connection, order, order_id, version, {"state": to, **values})
        if to in _BY_APPLICATION:
            raise limits.refuse(
                "state", "Läge", "Ansökan saknas.", "Lägg till ansökan med anordnare och år."
            )
        return step(connection, editor, found, to, values)


def take_back(editor: Editor, order_id: int, version: int) -> int:
    """An order that was dropped is again in the state that it was dropped from; its new version.

    Both are events. Raises Refused when it is not dropped, or the forum has closed a meeting
    since; Conflict.
    """
    with editor.writing() as connection:
        found = seen(connection, order, order_id, version, {})
        steps = sa.select(order_event.c.from_state, order_event.c.at).where(
            order_event.c.order_id == order_id, order_event.c.to_state.is_not(None)
        )
        last = connection.execute(steps.order_by(order_event.c.id.desc()).limit(1)).one()
        if found["state"] != "avförd" or _closed_since(connection, found, last.at):
            raise limits.refuse(
                "state",
                "Läge",
                "Beställningen kan inte tas tillbaka: den är inte avförd, eller så har forumet "
                "stängt ett möte sedan dess.",
                "Gör en ny beställning.",
            )
        event(connection, editor, order_id, "ångrad", from_state="avförd")
        return change(connection, order, order_id, version, {"state": last.from_state})


def _closed_since(connection: Connection, found: Mapping[str, Any], at: str) -> bool:
    """Whether the order's forum has closed a meeting since a time."""
    of = sa.select(meeting.c.id).where(
        meeting.c.county_code == found["county_code"], meeting.c.sector == found["sector"]
    )
    closed = sa.exists().where(
        state_event.c.subject == "meeting",
        state_event.c.to_state == "stängd",
        state_event.c.subject_id.in_(of),
        state_event.c.at >= at,
    )
    return bool(connection.execute(sa.select(closed)).scalar())


def step(
    connection: Connection,
    editor: Editor,
    found: Mapping[str, Any],
    to: str,
    told: Mapping[str, Any],
) -> int:
    """Move the order that is read in this transaction and write the event; its new version."""
    state, order_id = found["state"], found["id"]
    if to not in life.following(state, found["kind"]):
        raise limits.refuse(
            "state",
            "Läge",
            f"En beställning som är {state} kan inte bli {to}.",
            "Läs in sidan på nytt och välj ett läge som finns där.",
        )
    _told_enough(found, to, told)
    _in_time(connection, editor, order_id, told["day"])
    values: dict[str, Any] = {"state": to}
    written = {name: value for name, value in told.items() if name in order_event.c}
    if to == "skickad":
        values |= _sent(found, told)
        written["addressee"] = values["addressee"]
    if to == "startad":
        written["attempt"] = 1 + _times(connection, order_id, "inställd")
    changes = {
        name: [found[name], value]
        for name, value in values.items()
        if name != "state" and found[name] != value
    }
    event(
        connection,
        editor,
        order_id,
        "läge",
        from_state=state,
        to_state=to,
        changes=changes or None,
        **written,
    )
    return change(connection, order, order_id, found["version"], values)


def _sent(found: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
    """Who it is sent to, and until when an answer is awaited: 60 days unless set."""
    values = {name: told.get(name) or found[name] for name in ("addressee", "addressee_type")}
    _agreeing({**found, **values})
    due = told.get("answer_due")
    if due is None and found["state"] != "avböjd":
        due = found["answer_due"]
    if due is None:
        due = date.fromisoformat(told["day"]) + timedelta(days=life.ANSWER_WITHIN_DAYS)
    return values | {"answer_due": str(due)}


def _times(connection: Connection, order_id: int, state: str) -> int:
    """How many times the order has come to a state."""
    query = sa.select(sa.func.count()).where(
        order_event.c.order_id == order_id, order_event.c.to_state == state
    )
    return connection.execute(query).scalar_one()


def _came(connection: Connection, order_id: int, state: str) -> date | None:
    """The day when the order first came to a state."""
    query = sa.select(sa.func.min(order_event.c.day)).where(
        order_event.c.order_id == order_id, order_event.c.to_state == state
    )
    day = connection.execute(query).scalar()
    return date.fromisoformat(day) if day else None


def event(connection: Connection, editor: Editor, order_id: int, what: str, **values: Any) -> None:
    """Write down what happened. Nothing of it is ever changed."""
    add(
        connection,
        order_event,
        order_id=order_id,
        what=what,
        role=editor.role,
        at=now(),
        **{"day": editor.today.isoformat(), **values},
    )


def _agreeing(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """What must fit together: the addressee with the kind, the municipality with the county, and
    the seats with whether they are known."""
    allowed = life.KIND[values["kind"]].addressees
    if values["addressee_type"] not in allowed:
        raise limits.refuse(
            "addressee_type",
            FIELDS["addressee_type"].label,
            f"{values['kind']} kan inte beställas där.",
            f"Välj ett av: {', '.join(allowed)}.",
        )
    limits.in_county(values)
    if values["places_per_start"] is not None and values["seats_later"] is not None:
        raise limits.refuse(
            "seats_later",
            FIELDS["seats_later"].label,
            f"Beställningen har både platser per start och ”{SEATS_LATER}”.",
            "Töm det ena.",
        )
    return values


def earliest_start(kind: str, ordered: date) -> str:
    """The first term in which an order of ``kind`` made on that day can start, by the closing day
    that the published edition knows. Without an edition nothing is taken to be closed."""
    last: date | None = date(ordered.year, 12, 31)
    if matter := starts.MATTER_OF.get(kind):
        with suppress(store.NoEdition, KeyError):
            said = deadlines(store.current(), matter)["last_closed"].iloc[0]
            last = None if pd.isna(said) else date.fromisoformat(said)
    return starts.earliest(kind, ordered, last)


def _refuse_half_told(found: Mapping[str, Any], ordered: date) -> None:
    """Raises Refused, with everything that an order made on that day lacks."""
    if faults := tuple(_lacking(found, ordered)):
        raise Refused(*faults)


def _lacking(found: Mapping[str, Any], ordered: date) -> Iterator[Fault]:
    def lacks(field: str, do: str, what: str = "Fältet är tomt.") -> Fault:
        return Fault(field, FIELDS[field].label, what, do)

    if found["addressee"] is None:
        yield lacks("addressee", "Skriv vem beställningen går till.")
    if found["places_per_start"] is None and found["seats_later"] is None:
        yield lacks("places_per_start", f"Skriv ett antal, eller välj ”{SEATS_LATER}”.")
    first, wanted = earliest_start(found["kind"], ordered), found["wanted_start"]
    if wanted is None:
        yield lacks("wanted_start", f"Välj en start, tidigast {first[4:]} {first[:4]}.")
    elif terms.ordinal(wanted) < terms.ordinal(first):
        yield lacks(
            "wanted_start",
            f"Välj {first[4:]} {first[:4]} eller senare.",
            f"Det som beställs {ordered} kan inte starta så tidigt som {wanted[4:]} {wanted[:4]}.",
        )


def _told_enough(found: Mapping[str, Any], to: str, told: Mapping[str, Any]) -> None:
    """Raises Refused when a step lacks what rules.md asks of it."""

    def need(field: str, do: str) -> None:
        if told.get(field) is None:
            raise limits.refuse(field, STEP_FIELDS[field].label, "Fältet är tomt.", do)

    for field, states in _ONLY_FOR.items():
        if told.get(field) is not None and to not in states and "application_id" not in told:
            label = STEP_FIELDS[field].label
            raise limits.refuse(field, label, f"Fältet hör inte till {to}.", "Töm det.")
    if to == "beställd":
        _refuse_half_told(found, date.fromisoformat(told["day"]))
    if to == "avförd":
        need("reason", "Skriv varför beställningen avförs.")
    if to == "avböjd":
        need("reason", "Välj skälet till att den avböjdes.")
        if told["reason"] not in life.DECLINED_BECAUSE:
            raise limits.refuse(
                "reason",
                "Skäl",
                "Skälet finns inte i listan.",
                f"Välj ett av: {', '.join(life.DECLINED_BECAUSE)}. Berätta mer i anteckningen.",
            )
        if told["reason"] == "annat":
            need("note", "Skriv vilket skäl.")
    if to == "skickad":
        addressee = told.get("addressee")
        if found["state"] == "avböjd" and addressee in (None, found["addressee"]):
            raise limits.refuse(
                "addressee", "Mottagare", "Mottagaren har avböjt.", "Välj en annan mottagare."
            )
        if addressee is None and found["addressee"] is None:
            need("addressee", "Skriv vem beställningen skickas till.")
    if to == "beslutad lokalt":
        need("reference", f"Skriv vad beslutet framgår av: {life.KIND[found['kind']].evidence}.")
    if to == "startad":
        need("started_women", "Skriv hur många kvinnor som började, 0 om ingen.")
        need("started_men", "Skriv hur många män som började, 0 om ingen.")
        if found["state"] == "inställd":
            need("application_year", "Skriv vilket ansökningsår den nya starten hör till.")
    if to == "uppföljd" and found["state"] == "startad":
        need("finished_women", "Skriv hur många kvinnor som blev klara, 0 om ingen.")
        need("finished_men", "Skriv hur många män som blev klara, 0 om ingen.")


def _in_time(connection: Connection, editor: Editor, order_id: int, day: str) -> None:
    """Raises Refused for a day that has not come, or lies before the state that is left."""
    latest = connection.execute(
        sa.select(sa.func.max(order_event.c.day)).where(
            order_event.c.order_id == order_id, order_event.c.to_state.is_not(None)
        )
    ).scalar()
    if day > editor.today.isoformat():
        raise limits.refuse(
            "day", "Datum", f"{day} har inte varit än.", "Skriv dagen då det hände."
        )
    if latest is not None and day < latest:
        raise limits.refuse(
            "day",
            "Datum",
            f"Beställningen kom till läget den är i först {latest}.",
            "Skriv en senare dag.",
        )


def _freeze(connection: Connection, order_id: int, evidence: Mapping[str, Any]) -> None:
    numbers = evidence["numbers"]
    values = limits.complete(
        EVIDENCE_FIELDS, {name: value for name, value in evidence.items() if name != "numbers"}
    )
    values["choices"] = values["choices"] or ""
    limits.json_within(numbers, MOST_NUMBERS, "numbers", "Siffror")
    add(connection, order_evidence, order_id=order_id, numbers=numbers, at=now(), **values)
