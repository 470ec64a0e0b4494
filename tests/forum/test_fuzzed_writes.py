"""Whatever is typed, every write keeps what can be read back and printed, or refuses in words."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from itertools import count
from string import ascii_lowercase
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from data.forum import answers, decisions, goals, items, limits, meetings, needs, orders, rooms
from data.forum.editor import Editor, row
from data.forum.errors import Refused
from data.forum.reading import StoredBook
from data.forum.rows import ANSWERERS, RoomQuestion
from data.forum.tables import decision, item, meeting, need, order, year_goal
from tests.forum import made

#: Texts that have broken something somewhere, beside those that are drawn by chance.
HOSTILE = (
    "", " ", "\x00", "a\x00b", "\ufffe", "\uffff", "\U0001fffe", "\ud800", "13.٣٠", "１３:００",
    "٣", "25:00", "2026-02-30", "0000-00-00", "９９", "04\n", "-1", "1e9", "<b>&\"'</b>", "=1+1",
    "\u202e", "namn@exempel.se", "å" * 161, "e\u0301", "🧪", "🏳️‍🌈", "MYH 2026/٣", "myh2026/12",
)  # fmt: skip

VALUES = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=30),
    st.none(),
    st.booleans(),
    st.integers(-2, 3_000),
    st.integers(-(2**65), 2**65),
    st.floats(),
    st.dates(date(1, 1, 1), date(9999, 12, 31)),
    st.just(datetime(2026, 11, 16, 23, 59)),
    st.just(b"bytes"),
)

GOAL = {"county_code": "04", "sector": "industri", "year": 2026, "measure": "beställda"}

#: Table → its fields, what a good row has of them, and how a row is written.
WRITES: dict[str, tuple[Any, Mapping[str, limits.Field], dict[str, Any], Callable[..., int]]] = {
    "meeting": (
        meeting,
        meetings.FIELDS,
        {"county_code": "04", "sector": "industri", "quarter": 4, "day": "2026-11-16"},
        lambda editor, **fields: meetings.plan(editor, **fields),
    ),
    "item": (
        item,
        items.FIELDS,
        {"question": "Vem tar kontakt?"},
        lambda editor, **fields: items.append(editor, made.meeting(editor), **fields),
    ),
    "decision": (
        decision,
        {name: decisions.FIELDS[name] for name in ("text", "responsible", "due")},
        {"text": "Vi frågar.", "responsible": "regionen", "due": None},
        lambda editor, **fields: decisions.decide(editor, made.meeting(editor), **fields),
    ),
    "order": (order, orders.FIELDS, made.ORDER, lambda editor, **f: orders.draft(editor, **f)),
    "need": (need, needs.FIELDS, made.NEED, lambda editor, **f: needs.report(editor, **f)),
    "goal": (
        year_goal,
        goals.FIELDS,
        GOAL | {"number": 3},
        lambda editor, **fields: goals.set_goal(editor, **fields),
    ),
}

FUZZED = settings(max_examples=60, deadline=None, database=None)

#: What a form of the room holds.
GIVEN = dict.fromkeys((*answers.NEED_FIELDS, "occupation", "municipality_code"), VALUES)
GIVEN |= dict.fromkeys(("choice", "words"), VALUES)
GIVEN |= {"helps": st.lists(VALUES, max_size=3), "points": st.dictionaries(VALUES, VALUES)}


def changed(data: st.DataObject, fields: Mapping[str, limits.Field]) -> dict[str, Any]:
    """Up to three of the fields, with anything in them."""
    names = data.draw(st.lists(st.sampled_from(sorted(fields)), max_size=3, unique=True))
    return {name: data.draw(VALUES, label=name) for name in names}


def can_be_printed(values: Mapping[str, Any], fields: Mapping[str, limits.Field]) -> None:
    """Documents and calendars hold every text, and days and hours can be reckoned with."""
    for name, value in values.items():
        if isinstance(value, str):
            etree.Element("text").text = value
            assert value == value.strip()
        if value and isinstance(fields.get(name), limits.Day):
            date.fromisoformat(value)
        if value and isinstance(fields.get(name), limits.Clock):
            datetime.fromisoformat(f"2026-11-16T{value}")


def in_words(refused: Refused) -> None:
    """What is wrong and what to do, field by field."""
    for fault in refused.faults:
        assert fault.label
        assert fault.what.endswith(".")
        assert fault.do.endswith(".")


@pytest.mark.parametrize("what", WRITES)
def test_what_is_written_can_be_read_and_printed(editor: Editor, what: str) -> None:
    table, fields, good, write = WRITES[what]
    sectors = (f"{one}{other}" for one in ascii_lowercase for other in ascii_lowercase)
    came = []

    @FUZZED
    @given(data=st.data())
    def anything(data: st.DataObject) -> None:
        values = good | changed(data, fields)
        if what == "goal" and values["sector"] == good["sector"]:  # a year has one of a kind
            values["sector"] = next(sectors)
        try:
            number = write(editor, **values)
        except Refused as refused:
            in_words(refused)
            came.append(False)
            return
        with editor.writing() as connection:
            can_be_printed(row(connection, table, number), fields)
        came.append(True)

    anything()
    assert set(came) == {True, False}
    book = StoredBook(editor.engine)
    assert len(book.meetings("04", "industri")) >= (what in ("meeting", "item", "decision"))
    assert len(book.orders("04", "industri")) >= (what == "order")


def test_an_answer_from_the_room_can_be_read_and_printed(editor: Editor) -> None:
    held, _ = made.begun(editor)
    asked = [rooms.ask(editor, held, kind=kind, choices=made.CHOICES) for kind in answers._CLEAN]
    book = StoredBook(editor.engine)
    questions = book.room_questions(book.room(held).room_id)
    assert [one.question_id for one in questions] == asked
    senders = count()

    @FUZZED
    @given(
        st.sampled_from(questions),
        st.sampled_from(ANSWERERS) | VALUES,
        st.fixed_dictionaries(GIVEN),
    )
    def anything(question: RoomQuestion, role: Any, given_: dict[str, Any]) -> None:
        try:
            answer = answers.cleaned(question, {"0480"}, role, given_)
        except Refused as refused:
            return in_words(refused)
        can_be_printed({"words": answer.words, **answer.content}, {})
        sent = answers.send(editor.engine, question.question_id, str(next(senders)), answer)
        assert sent in (answers.Sent.NEW, answers.Sent.FULL)

    anything()
