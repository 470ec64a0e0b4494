"""Whether a refactoring changed anything that a reader gets: record before and after, compare.

``python -m bench.equal record FOLDER [--book FILE]`` starts the app over editions and a forum
book of its own, asks for ADDRESSES and writes what came, one text file per address and kind.
FILE keeps the book: the first recording makes it, the next one opens the same.
``python -m bench.equal compare BEFORE AFTER`` prints what differs; exit code 1 when anything does.

It knows addresses and Streamlit's own messages, and nothing of how the code is laid out.
"""

import argparse
import logging
import os
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator
from difflib import unified_diff
from pathlib import Path

import httpx
from rich.progress import track
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from bench import filled_book, plain
from bench.addresses import ADDRESSES, EDITED, OTHERS, SHEETS
from bench.session import visiting
from data import build, clock, editions
from tests import lia_workbook, local_workbook
from tests.server import Address, served

TODAY = "2026-11-16"
#: The server's name in all that it writes, QR codes too, whatever its port is.
NAME = "arshjulet.example"
#: Whoever comes by way of something is a reader; others may edit, since it is on locally.
READER = {"via": "1.1 bench"}

#: About the answer rather than what is read, and other each time or with each build of a file.
_UNTOLD = {"date", "server", "etag", "content-length", "last-modified", "content-encoding"}


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.equal", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    recording = commands.add_parser("record")
    recording.add_argument("folder", type=Path)
    recording.add_argument("--book", type=Path, help="the forum book; made when it is not there")
    comparing = commands.add_parser("compare")
    comparing.add_argument("before", type=Path)
    comparing.add_argument("after", type=Path)
    asked = parser.parse_args()
    if asked.command == "record":
        record(asked.folder, asked.book or asked.folder / "book.sqlite")
        return 0
    lines = list(differences(asked.before, asked.after))
    count = len(list(asked.after.glob("*.txt")))
    print("\n".join(lines) if lines else f"Nothing differs: {count} files.")
    return int(bool(lines) or not count)


def record(folder: Path, book: Path) -> None:
    """Write what the app answers, in place of what ``folder`` had."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.txt"):
        old.unlink()
    with tempfile.TemporaryDirectory() as temporary:
        var = Path(temporary, "var")
        own = {editions.VARIABLE: str(var), clock.VARIABLE: TODAY, "FORUM_URL": ""}
        os.environ |= own
        older = _editions(var, Path(temporary, "in"))
        if not book.exists():
            filled_book.write(book)
        filled_book.copy(book, var / "forum.sqlite")
        env = own | {"ARSHJULET_REDIGERA": "lokalt"}
        with (
            served(var, env=env, fresh=True) as base,
            httpx.Client(base_url=base, headers={"host": NAME}, timeout=120) as client,
        ):
            for number, line in enumerate(track(ADDRESSES, "Recording"), 1):
                address = line.replace("{older}", older)
                for kind, told in _answers(client, base, address):
                    name = f"{number:02d}.{re.sub('[/?&]', '_', kind)}.txt"
                    (folder / name).write_text(f"{address}\n{told}\n", encoding="utf-8")
            for number, address in enumerate(OTHERS, len(ADDRESSES) + 1):
                told = f"{address}\n{_get(client, address)}\n"
                (folder / f"{number}.txt").write_text(told, encoding="utf-8")


def differences(before: Path, after: Path) -> Iterator[str]:
    """A unified diff of each file that differs; what only one has differs as a whole."""
    for name in sorted({file.name for root in (before, after) for file in root.glob("*.txt")}):
        old, new = (
            file.read_text(encoding="utf-8").splitlines() if file.exists() else []
            for file in (before / name, after / name)
        )
        if old != new:
            yield f"\n{name}: {(old or new)[0]}"
            yield from unified_diff(old, new, "before", "after", lineterm="", n=2)


def _editions(var: Path, given: Path) -> str:
    """Publish the bundled facts, and then an edition with LIA and local figures; the older's id."""
    build.main([])
    logging.getLogger("httpx").setLevel(logging.WARNING)  # the build lets everybody talk
    older = str(editions.current())
    local_workbook.fill(given, {}, {"sex": "män", "value": 31})
    lia_workbook.fill(given, [{}, {"course": "LIA 2", "from_week": "2027-v12"}], [{}])
    if build.main(["--from", str(given)]) or editions.current() == older:
        raise SystemExit("the newer edition could not be built")
    return older


def _answers(client: httpx.Client, base: Address, address: str) -> Iterator[tuple[str, str]]:
    """Everything an address gives: kind and text."""
    page, _, query = address.strip("/").partition("?")
    drawn = _drawn(base, address, READER)
    yield "screen", plain.screen(drawn)
    if switches := plain.switches(drawn):  # maps, which are drawn when they are asked for
        yield "switched", plain.screen(_drawn(base, address, READER, switches))
    if page in EDITED:
        yield "editor", plain.screen(_drawn(base, address, base.editor()))
    yield "first", _get(client, address)
    if "lage=" in query:  # the light pages are as they are without
        return
    names = [f"{slug}{end}" for slug in SHEETS[page] for end in ("", ".csv", ".xlsx", ".pptx")]
    if page.startswith("q"):
        names += [page, f"{page}.pptx"]
    for name in names:
        yield name, _get(client, f"/blad/{name}?{query}")
    if page == "lia":
        yield "ics", _get(client, f"/lia.ics?{query}")


def _drawn(
    base: str, address: str, headers: dict[str, str] | None, on: Iterable[str] = ()
) -> list[ForwardMsg]:
    """What a new visitor is sent. ``on``: the identities of switches that are on."""
    page, _, query = address.strip("/").partition("?")
    widgets = [WidgetState(id=identity, bool_value=True) for identity in on]
    with visiting(base, page, headers, url=f"http://{NAME}{address}") as visitor:
        return visitor.rerun(query, widgets)[1]


def _get(client: httpx.Client, address: str) -> str:
    """The answer, and those that led to it."""
    last = client.get(address)
    came = [last]
    while last.is_redirect and len(came) < 5:
        last = client.get(last.headers["location"])
        came.append(last)
    return "\n".join(map(_told, came))


def _told(answer: httpx.Response) -> str:
    if answer.is_server_error:
        raise SystemExit(f"{answer.url} failed: nothing to compare with")
    headers = [f"{name}: {said}" for name, said in answer.headers.items() if name not in _UNTOLD]
    return "\n".join([str(answer.status_code), *headers, "", plain.served(answer.content)])


if __name__ == "__main__":
    sys.exit(main())
