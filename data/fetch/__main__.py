"""The command line: ``python -m data.fetch [--lan 04] [--source scb] [--since 2024] [--dry-run]``.

Exit codes: 0 every source is whole, 1 some were stopped, 2 the command is wrong, 3 another run
is at work, 130 interrupted (run again to go on).
"""

import argparse
import logging
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import httpx
from filelock import FileLock, Timeout
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from data import clock, editions
from data.fetch import report, run, scope, sources
from data.fetch.scope import LiveSource, Scope
from data.fetched import FOLDER

ALL_WHOLE, SOME_STOPPED, WRONG, BUSY, INTERRUPTED = 0, 1, 2, 3, 130

#: Seconds without a byte before a connection is given up (and tried again).
_PATIENCE = 60.0


def main(
    arguments: Sequence[str] | None = None, transport: httpx.BaseTransport | None = None
) -> int:
    """Fetch, or say what would be asked. ``transport`` is another one in tests."""
    parser = _parser()
    options = parser.parse_args(arguments)
    console = Console(stderr=True)
    try:
        wanted = sources.chosen(options.source)
    except KeyError as error:
        parser.error(f"Källan {error} finns inte. Välj bland: {_keys()}.")
    about = Scope(tuple(options.lan or scope.counties()), clock.today(), options.since)
    if options.dry_run:
        say(console, planned(wanted, about))
        return ALL_WHOLE
    root = editions.var()
    try:
        with _alone(root):
            renewals = _fetch(root, wanted, about, console, transport)
    except Timeout:
        say(console, "En annan hämtning pågår. Vänta tills den är klar.")
        return BUSY
    except KeyboardInterrupt:
        say(console, "Avbrutet. Kör samma kommando igen: det som är hämtat frågas inte om.")
        return INTERRUPTED
    say(console, report.words(renewals))
    say(console, "Bygg nu en utgåva: python -m data.build")
    return ALL_WHOLE if all(one.whole for one in renewals) else SOME_STOPPED


def planned(wanted: Sequence[LiveSource], about: Scope) -> str:
    """What would be asked of whom, at most: requests and megabytes, those counted apart last."""
    lines, sums = [], {False: [0, 0.0], True: [0, 0.0]}
    for source in sorted(wanted, key=lambda one: one.apart):
        lines.append(f"{source.name} ({source.key})")
        for part in source.wanted(about):
            lines.append(f"  högst {part.requests} frågor, {part.megabytes:.1f} MB: {part.what}")
            sums[source.apart][0] += part.requests
            sums[source.apart][1] += part.megabytes
    lines.append(f"Sammanlagt högst {sums[False][0]} frågor och {sums[False][1]:.0f} MB.")
    if sums[True][0]:
        lines.append(f"Annonser därutöver högst {sums[True][0]} frågor och {sums[True][1]:.0f} MB.")
    return "\n".join(lines)


def say(console: Console, text: str) -> None:
    """Lines as they are."""
    console.print(text, markup=False, highlight=False, soft_wrap=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m data.fetch", description="Hämta de öppna uppgifterna från utgivarna."
    )
    parser.add_argument(
        "--lan",
        action="append",
        choices=sorted(scope.counties()),
        metavar="LÄN",
        help="länskod för de källor som frågas län för län (04; får upprepas); annars alla län",
    )
    parser.add_argument(
        "--source",
        action="append",
        default=[],
        metavar="KÄLLA",
        help=f"hämta bara denna källa (får upprepas): {_keys()}",
    )
    parser.add_argument(
        "--since",
        type=_day,
        metavar="ÅÅÅÅ[-MM]",
        help="hämta källor med historik från och med detta år eller denna månad",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="säg bara vad som skulle frågas, utan att fråga"
    )
    return parser


def _day(text: str) -> date:
    year, _, month = text.partition("-")
    return date(int(year), int(month or 1), 1)


def _keys() -> str:
    return ", ".join(source.key for source in sources.SOURCES)


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """No two runs at once; the lock ends with the process, however it ends."""
    (root / FOLDER).mkdir(parents=True, exist_ok=True)
    with FileLock(root / FOLDER / ".hamtning.lock", timeout=0):
        yield


def _fetch(
    root: Path,
    wanted: Sequence[LiveSource],
    about: Scope,
    console: Console,
    transport: httpx.BaseTransport | None,
) -> list[report.Renewal]:
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with (
        Progress(*columns, TimeRemainingColumn(), console=console) as progress,
        httpx.Client(transport=transport, timeout=_PATIENCE, follow_redirects=True) as http,
    ):
        task = progress.add_task("Hämtar")
        left = {one.key: sum(part.requests for part in one.wanted(about)) for one in wanted}

        def begins(source: LiveSource) -> None:
            """What earlier sources did not need to ask is no longer ahead."""
            ahead = progress.tasks[0].completed + sum(left.values())
            progress.update(task, description=source.name, total=ahead)
            del left[source.key]

        job = run.Run(root, about, http, told=lambda: progress.advance(task))
        return job.all(wanted, begins)


if __name__ == "__main__":
    sys.exit(main())
