"""A reader who sends every write over Streamlit's own protocol: nothing changes, all is logged."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.state.session_state import STREAMLIT_INTERNAL_KEY_PREFIX

from bench.session import visiting
from components.address.choices import Choice
from components.forum import agenda
from components.screen.forum.editing import EDITS
from data.forum import answers, engine, meetings, needs, orders, rooms
from data.forum.editor import editor
from tests.forum import made
from tests.server import Address, served

QUERY = "lan=04&bransch=industri&mote=1"
#: The meeting that is being held, whose room is asked.
HELD = "lan=04&bransch=industri&mote=2"
FORUM = {"county_code": "04", "sector": "industri"}

#: Somebody beyond a proxy. The address must not be in the log.
OUTSIDE = {"X-Forwarded-For": "203.0.113.9"}


class Served(NamedTuple):
    base: Address
    book: Path
    log: Path

    def rows(self) -> list[str]:
        with closing(sqlite3.connect(self.book)) as connection:
            return list(connection.iterdump())

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")


@pytest.fixture
def app(var: Path, tmp_path: Path) -> Iterator[Served]:
    """A server on this machine with local editing, and a book with a meeting, order and need."""
    file = tmp_path / "forum.sqlite"
    url = f"sqlite:///{file}"
    who = editor("redaktör", engine.of(url, None))
    points = [agenda.entry("vagning", Choice()), {"question": "Vad säger programråden?"}]
    meetings.plan(who, **FORUM, quarter=4, day="2026-12-01", agenda=points)
    orders.draft(
        who,
        **FORUM,
        kind="ny YH-utbildning",
        addressee_type="YH-anordnare",
        title="Automationstekniker",
        reason="Företagen hittar inte folk.",
    )
    needs.report(who, **FORUM, competence="Svetsare", origin="workshop")
    held, _ = made.begun(who, day="2026-11-16")
    asked = rooms.ask(who, held, kind="fråga")
    answers.send(who.engine, asked, "a", made.answer(words="Hur går det?", choice=None))
    rooms.move(who, rooms.ask(who, held, kind="behov"), 1, "stängd")
    env = {"ARSHJULET_REDIGERA": "lokalt", "FORUM_URL": url}
    env |= {"ARSHJULET_ADRESS": "https://forum.example.se"}  # where phones get to
    with served(var, env=env, said=tmp_path / "logg") as base:
        yield Served(base, file, tmp_path / "logg")


def widgets(came: list[ForwardMsg]) -> dict[str, str]:
    """The identity of every widget that was drawn, and its kind."""
    found: dict[str, str] = {}
    for message in came:
        if message.WhichOneof("type") == "delta" and message.delta.HasField("new_element"):
            kind = str(message.delta.new_element.WhichOneof("type"))
            identity = getattr(getattr(message.delta.new_element, kind), "id", "")
            if "-" in identity:
                found[identity] = kind
    return found


def edits(found: dict[str, str]) -> dict[str, str]:
    return {name: kind for name, kind in found.items() if f"-{EDITS}" in name}


def sent(identity: str, kind: str) -> WidgetState:
    """What a browser would send for a widget that is pressed or filled."""
    state = WidgetState(id=identity)
    if kind == "button":
        state.trigger_value = True
    elif kind == "bidi_component":  # the agenda, with its last point put first
        moved = {"press": 1, "ids": [2, 1], "id": 2}
        state.id = f"{STREAMLIT_INTERNAL_KEY_PREFIX}_{identity}__events"
        state.json_trigger_value = json.dumps([{"event": "flytta", "value": moved}])
    elif kind == "number_input":
        state.double_value = 7
    elif kind == "date_input":
        state.string_array_value.data.append("2026-11-01")
    else:
        state.string_value = "Avsändarens text"
    return state


def chosen(found: dict[str, str], key: str, value: str) -> WidgetState:
    (identity,) = (name for name in found if name.endswith(f"-{key}"))
    state = WidgetState(id=identity)
    if found[identity] == "button_group":
        state.string_array_value.data.append(value)
    else:
        state.string_value = value
    return state


def every_write(base: Address) -> dict[str, str]:
    """Every widget that edits, as an editor's browser gets them, part by part."""
    found: dict[str, str] = {}
    with visiting(base, "q4", base.editor()) as at_home:
        found |= edits(widgets(at_home.rerun(QUERY)[1]))
    with visiting(base, "motet", base.editor()) as at_home:
        found |= edits(widgets(at_home.rerun(HELD)[1]))
    with visiting(base, "forum", base.editor()) as at_home:
        drawn = widgets(at_home.rerun(QUERY)[1])
        found |= edits(drawn)
        for part in ("Beställningar", "Behov"):
            states = [chosen(drawn, "forum-del", part)]
            shown = widgets(at_home.rerun(QUERY, states)[1])
            found |= edits(shown)
            if part == "Beställningar":
                states.append(chosen(shown, "forum-bestallning", "Automationstekniker (utkast)"))
                shown = widgets(at_home.rerun(QUERY, states)[1])
                found |= edits(shown)
                states.append(chosen(shown, "forum-steg-1", "beställd"))
                found |= edits(widgets(at_home.rerun(QUERY, states)[1]))
    return found


def test_every_write_of_a_reader_is_refused_and_logged(app: Served) -> None:
    writes = every_write(app.base)
    names = {name.split(f"-{EDITS}")[-1] for name, kind in writes.items() if kind == "button"}
    assert names >= {
        "nytt-mote-spara",
        "mote-1-spara",
        "mote-1-lage",
        "mote-borta",
        "deltagare-1-spara",
        "punkt-1-spara",
        "dagordning-1-1-bort",
        "nytt-blad-1-spara",
        "ny-fraga-1-spara",
        "nytt-beslut-1-0-spara",
        "nytt-beslut-1-1-spara",
        "ny-bestallning-spara",
        "bestallning-1-spara",
        "steg-1-1-spara",
        "not-1-spara",
        "ny-ur-vagning-spara",
        "nytt-behov-spara",
        "behov-1-spara",
        "behov-1-bort",
        "rum-fraga-2-spara",
        "rum-1-lage",
        "rum-1-plats-spara",
        "rum-2-igen",
        "rum-2-visa",
        "ord-1",
    }
    lists = {name.split(f"-{EDITS}")[-1] for name in writes if writes[name] == "bidi_component"}
    assert lists == {"dagordning-1", "fil-2"}
    before = app.rows()
    everything = [sent(name, kind) for name, kind in writes.items()]
    for page, query in {"forum": QUERY, "q4": QUERY, "motet": HELD}.items():
        with visiting(app.base, page, OUTSIDE) as outside:
            drawn = widgets(outside.rerun(query)[1])
            assert edits(drawn) == {}
            assert [name for name in drawn if "-forum-" in name] == []
            outside.rerun(query, everything)
            for one in everything:
                if one.HasField("trigger_value") or one.HasField("json_trigger_value"):
                    outside.rerun(query, [one])

    assert app.rows() == before
    refused = [line for line in app.said().splitlines() if "Skrivning nekad" in line]
    presses = sum(kind in ("button", "bidi_component") for kind in writes.values())
    assert len(refused) == 3 * (1 + presses)
    assert all("inte lokal" in line for line in refused)
    assert "203.0.113.9" not in app.said()
    assert "Avsändarens text" not in app.said()
    assert "Hur går det?" not in app.said()


def test_the_same_message_from_an_editor_writes(app: Served) -> None:
    before = app.rows()
    with visiting(app.base, "forum", app.base.editor()) as at_home:
        drawn = edits(widgets(at_home.rerun(QUERY)[1]))
        (publish,) = (name for name in drawn if name.endswith(f"-{EDITS}mote-1-lage"))
        drawn = edits(widgets(at_home.rerun(QUERY, [sent(publish, "button")])[1]))
        assert app.rows() != before
        (ordered,) = (name for name in drawn if name.endswith(f"-{EDITS}dagordning-1"))
        held = WidgetState(id=ordered, json_value="{}")  # a browser says what all widgets hold
        at_home.rerun(QUERY, [held, sent(ordered, "bidi_component")])
    places = [row for row in app.rows() if row.startswith('INSERT INTO "item" VALUES(')]
    assert [row.split(",")[3] for row in places[:2]] == ["2", "1"]
    assert "Skrivning nekad" not in app.said()


#: What a program or a proxy says at the handshake, and whether that is a page of this server's.
HANDSHAKES = [
    ({}, True),
    ({"Origin": ""}, False),
    ({"Host": "arshjulet.example", "Origin": "http://arshjulet.example"}, False),
    ({"Host": "localhost:3000", "Origin": "http://localhost:3000"}, False),
    ({"X-Forwarded-For": "127.0.0.1"}, False),
    ({"Via": "1.1 proxy"}, False),
]


def test_who_has_the_key_and_comes_straight_from_this_server_may_write(app: Served) -> None:
    key = app.base.editor()
    cookies = [key["Cookie"], key["Cookie"] + "x", ""]
    for changed, straight in HANDSHAKES:
        for number, cookie in enumerate(cookies):
            said = {**key, "Cookie": cookie, **changed}
            with visiting(app.base, "forum", {name: x for name, x in said.items() if x}) as one:
                drawn = edits(widgets(one.rerun(QUERY)[1]))
            assert bool(drawn) == (straight and number == 0), (changed, number)
