"""Run by test_killed.py: writers of one book, each killed (SIGKILL) while it writes.

    python -m tests.forum.killed <address> <rounds> <seed>

Each round forks a writer, which tells of every write after it is committed, and kills it at a
random moment. Then the book must open and be whole. Prints what was told and seen, as JSON.
"""

import json
import os
import random
import select
import signal
import sys
import time
from contextlib import suppress

import sqlalchemy as sa

from data.forum import engine as engines
from data.forum import orders
from data.forum.editor import Editor
from data.forum.tables import book, order, order_event, order_evidence
from tests.forum import made

_EVIDENCE = {"sheet": "vagning", "choices": "lan=04", "edition": "2026-11-1a2b", "numbers": {}}


def write(url: str, told: int) -> None:
    """Orders, each drafted with its evidence, edited and made, until killed."""
    editor = Editor(engines.of(url), "redaktör")

    def tell(order_id: int, version: int) -> None:
        os.write(told, f"{order_id} {version}\n".encode())

    while True:
        order_id = orders.draft(editor, evidence=_EVIDENCE, **made.ORDER)
        tell(order_id, 1)
        tell(order_id, orders.edit(editor, order_id, 1, title="Drifttekniker, dagtid"))
        tell(order_id, orders.move(editor, order_id, 2, "beställd"))
        tell(order_id, orders.move(editor, order_id, 3, "skickad"))


def killed_writer(url: str, delay: float) -> list[tuple[int, int]]:
    """The writes that a writer had told of when it was killed, ``delay`` s after its first."""
    reads, told = os.pipe()
    process = os.fork()
    if process == 0:
        with suppress(BaseException):
            write(url, told)
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


def state(url: str) -> tuple[int, dict[int, int]]:
    """(book version, order → version), after checking that nothing is half done: an order has
    one event per version, its first one says it was made, its last one the state it is in."""
    engine = engines.of.__wrapped__(url)
    with engines.reading(engine) as connection:
        if engine.dialect.name == "sqlite":
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        number = connection.execute(sa.select(book.c.version)).scalar_one()
        rows = connection.execute(sa.select(order.c.id, order.c.version, order.c.state)).all()
        events: dict[int, list[str | None]] = {}
        for event in connection.execute(sa.select(order_event).order_by(order_event.c.id)):
            events.setdefault(event.order_id, []).append(event.to_state)
        frozen = connection.execute(sa.select(order_evidence.c.order_id)).scalars().all()
    engine.dispose()
    assert sorted(frozen) == sorted(events) == sorted(row.id for row in rows)
    for row in rows:
        assert len(events[row.id]) == row.version, row
        assert [state for state in events[row.id] if state][-1] == row.state, row
    assert number == sum(row.version for row in rows)
    return number, {row.id: row.version for row in rows}


def main(url: str, rounds: int, seed: int) -> None:
    """Kill, look, count."""
    chance = random.Random(seed)
    told: list[tuple[int, int]] = []
    for _ in range(rounds):
        told += killed_writer(url, chance.uniform(0, 0.03))
        _, versions = state(url)
        lost = [(one, version) for one, version in told if versions.get(one, 0) < version]
        assert lost == [], f"told of, but not there: {lost}"
    number, _ = state(url)
    print(json.dumps({"killed": rounds, "told": len(told), "written": number}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
