"""Another process that has begun to write in a book and does not finish. Tests and the bench.

python -m tests.forum.held <address>     holds it until its input is closed
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from data.forum import engine as engines
from data.forum.tables import book

ROOT = Path(__file__).parents[2]


@contextmanager
def held(url: str) -> Iterator[subprocess.Popen]:
    """The book, held by another process from here on."""
    command = [sys.executable, "-m", "tests.forum.held", url]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        try:
            yield holder
        finally:
            holder.communicate("")


if __name__ == "__main__":
    with engines.writing(engines.of(sys.argv[1])) as connection:
        connection.execute(sa.update(book).values(version=book.c.version + 1))
        print("held", flush=True)
        sys.stdin.read()
        connection.rollback()
