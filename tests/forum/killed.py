"""Run by test_killed.py: writers of one book, each killed (SIGKILL) while it writes.

    python -m tests.forum.killed <address> <rounds> <seed> <orders or answers>

Each round forks a writer, which tells of every write after it is committed, and kills it at a
random moment. Then the book must open and be whole. Prints what was told and seen, as JSON.
*orders* are written by an editor, *answers* by phones, each of which changes its mind once.
"""

import json
import os
import random
import select
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from data.forum import answers, orders
from data.forum import engine as engines
from data.forum.editor import Editor
from data.forum.tables import (
    book,
    order,
    order_event,
    order_evidence,
    room_answer,
    room_question,
)
from tests.forum import made

#: A write that tells of what it has committed: whose, and its version.
Write = Callable[[Editor, Callable[[int, int], object]], None]

_EVIDENCE = {"sheet": "vagning", "choices": "lan=04", "edition": "2026-11-1a2b", "numbers": {}}


def write(editor: Editor, tell: Callable[[int, int], object]) -> None:
    """One order: drafted with its evidence, edited, made and sent."""
    order_id = orders.draft(editor, evidence=_EVIDENCE, **made.ORDER)
    tell(order_id, 1)
    tell(order_id, orders.edit(editor, order_id, 1, title="Drifttekniker, dagtid"))
    tell(order_id, orders.move(editor, order_id, 2, "beställd"))
    tell(order_id, orders.move(editor, order_id, 3, "skickad"))


def answer(editor: Editor, tell: Callable[[int, int], object]) -> None:
    """One phone's answer, and another in its place."""
    phone = int.from_bytes(os.urandom(6))
    for version, points in ((1, {"7": 10}), (2, {"7": 3, "9": 7})):
        answers.send(editor.engine, 1, str(phone), made.answer(points=points))
        tell(phone, version)


def killed_writer(editor: Editor, delay: float, write: Write) -> list[tuple[int, int]]:
    """The writes that a writer had told of when it was killed, ``delay`` s after its first."""
    reads, told = os.pipe()
    process = os.fork()
    if process == 0:
        with suppress(BaseException):
            while True:
                write(editor, lambda one, version: os.write(told, f"{one} {version}\n".encode()))
        os._exit(1)
    os.close(told)
    heard = b""
    if select.select([reads], [], [], 30)[0]:
        heard = os.read(reads, 65536)
    time.sleep(delay)
    os.kill(process, signal.SIGKILL)
    _, status = os.waitpid(process, 0)
    assert os.WIFSIGNALED(status), "the writer failed before it was killed"
    while more := os.read(reads, 65536):
        heard += more
    os.close(reads)
    lines = heard.decode().splitlines()
    return [(int(one), int(version)) for one, version in (line.split() for line in lines)]


def look_at_answers(engine: Engine, told: list[tuple[int, int]]) -> int:
    """As ``look``, for answers: each is there, as it was when it was last told of or after."""
    with engine.connect() as connection:
        rows = connection.execute(sa.select(room_answer)).all()
    versions = {int(row.sender): row.version for row in rows}
    whole = {1: {"7": 10}, 2: {"7": 3, "9": 7}}
    assert all(row.content["points"] == whole[row.version] for row in rows)
    lost = [(one, version) for one, version in told if versions.get(one, 0) < version]
    assert lost == [], f"told of, but not there: {lost}"
    return sum(versions.values())


def look(engine: Engine, told: list[tuple[int, int]]) -> int:
    """How many writes the book has, after checking that what was told of is there and that
    nothing is half done: an order has one event per version, its evidence, and the state of its
    last step."""
    with engine.connect() as connection:
        number = connection.execute(sa.select(book.c.version)).scalar_one()
        half = connection.execute(_HALF_DONE).all()
        written = connection.execute(sa.select(sa.func.sum(order.c.version))).scalar_one()
        ids = {one for one, _ in told}
        rows = connection.execute(sa.select(order.c.id, order.c.version).where(order.c.id.in_(ids)))
        versions = {row.id: row.version for row in rows}
    assert half == [], half
    assert number == written
    lost = [(one, version) for one, version in told if versions.get(one, 0) < version]
    assert lost == [], f"told of, but not there: {lost}"
    return number


_EVENTS = sa.select(sa.func.count()).where(order_event.c.order_id == order.c.id).scalar_subquery()
_FROZEN = sa.select(sa.func.count()).where(order_evidence.c.order_id == order.c.id)
_LAST = (
    sa.select(order_event.c.to_state)
    .where(order_event.c.order_id == order.c.id, order_event.c.to_state.is_not(None))
    .order_by(order_event.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
_HALF_DONE = sa.select(order).where(
    sa.or_(order.c.version != _EVENTS, order.c.state != _LAST, _FROZEN.scalar_subquery() != 1)
)


def ask(editor: Editor) -> None:
    """A question with room for every phone that is killed."""
    made.asked(editor)
    with editor.engine.begin() as connection:
        connection.execute(sa.update(room_question).values(most=10**6))


def main(url: str, rounds: int, seed: int, what: str) -> None:
    """Kill, look, count."""
    chance = random.Random(seed)
    editor = Editor(engines.of(url), "redaktör")
    do, see = (write, look) if what == "orders" else (answer, look_at_answers)
    if what == "answers":
        ask(editor)
    do(editor, lambda *_: None)  # statements are compiled once, not by each writer
    before = see(editor.engine, [])
    told: list[tuple[int, int]] = []
    for _ in range(rounds):
        editor.engine.dispose()  # a connection must not be shared with a forked process
        new = killed_writer(editor, chance.uniform(0, 0.03), do)
        see(editor.engine, new)
        told += new
    number = see(editor.engine, told)
    if editor.engine.dialect.name == "sqlite":
        with editor.engine.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    print(json.dumps({"killed": rounds, "told": len(told), "written": number - before}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
