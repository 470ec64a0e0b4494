"""Two processes behind nginx, one of them killed under load.

Sessions that open Q3 and filter it as people do, and readers of light pages. Then a process is
killed as a fault does it. What the readers notice, and how long until every session that it had
shows its page again at the other one. Target: 5 s. Exit code 1 when a light page is not answered
200, or a session does not come back to its address.
"""

import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median, quantiles
from threading import Event, Lock

import httpx
from rich.console import Console
from rich.table import Table
from websockets.exceptions import WebSocketException

from bench.machine import machine
from bench.session import visiting
from data.build import build
from data.inputs import BUNDLED, Inputs
from tests.deploy import guide
from tests.deploy.rig import COOKIE, NGINX, Deployment
from tests.forum import postgres

SESSIONS, READERS, SECONDS, TARGET = 20, 2, 15.0, 5.0
#: Seconds between two choices of a session.
PAUSE = 4.0
COUNTIES = ("03", "04", "05", "18")


class Seen:
    """What sessions and readers have seen, from all threads."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.stop, self.killed_at = Event(), 0.0
        self.back: list[float] = []
        self.lost: list[str] = []
        self.reading: list[tuple[float, float, int]] = []  # when, seconds, status


def main() -> int:
    """Measure, print a table, and say what broke."""
    bin = postgres.programs()
    if NGINX is None or bin is None:
        print("bench.killed: apt install nginx-light postgresql; mäts inte.", file=sys.stderr)
        return 0
    seen = Seen()
    with tempfile.TemporaryDirectory() as folder:
        var = Path(folder, "var")
        build(Inputs(BUNDLED), var)
        with (
            postgres.served(bin) as server,
            guide.installed(var, server, "https://login.example.se") as shell,
            ThreadPoolExecutor(SESSIONS + READERS) as pool,
        ):
            there = shell.there
            for number in range(SESSIONS):
                pool.submit(_session, there, number, seen)
            for number in range(READERS):
                pool.submit(_reader, there, number, seen)
            time.sleep(SECONDS)
            seen.killed_at = time.monotonic()
            there.kill(there.ports[0])
            time.sleep(SECONDS)
            seen.stop.set()
    return _told(seen)


def _session(there: Deployment, number: int, seen: Seen) -> None:
    """Somebody who filters Q3, and whose browser connects again when it is left."""
    county = COUNTIES[number % len(COUNTIES)]
    queries = [f"lan={county}&bransch={sector}" for sector in ("industri", "vard", "it")]
    with there.client() as client:
        client.get(f"/q3?{queries[0]}")
        headers = {"Cookie": f"{COOKIE}={client.cookies[COOKIE]}", "Origin": there.address}
    turn, left = 0, 0.0
    while not seen.stop.is_set():
        try:
            with visiting(there.address, "q3", headers, tls=there.tls) as session:
                while not seen.stop.is_set():
                    session.rerun(queries[turn % len(queries)])
                    if left:
                        with seen.lock:
                            seen.back.append(time.monotonic() - max(left, seen.killed_at))
                        left = 0.0
                    turn += 1
                    seen.stop.wait(PAUSE)
        except (WebSocketException, OSError):
            left = left or time.monotonic()
            seen.stop.wait(0.5)  # as Streamlit's page does
    if left:
        with seen.lock:
            seen.lost.append(headers["Cookie"])


def _reader(there: Deployment, number: int, seen: Seen) -> None:
    """Light pages, each asked of a process: no two addresses are the same."""
    turn = 0
    with there.client() as client:
        while not seen.stop.is_set():
            turn += 1
            start = time.monotonic()
            try:
                status = client.get(f"/blad/stod?lan=04&bransch=industri&a={number}-{turn}")
                code = status.status_code
            except httpx.HTTPError:
                code = 0
            with seen.lock:
                seen.reading.append((start, time.monotonic() - start, code))


def _told(seen: Seen) -> int:
    before = [took for when, took, _ in seen.reading if when < seen.killed_at]
    after = [took for when, took, _ in seen.reading if when >= seen.killed_at]
    wrong = [code for _, _, code in seen.reading if code != 200]
    table = Table("what", "measured", "target", title=f"One of two processes killed; {machine()}")
    for name, times in {"before": before, "after": after}.items():
        p95 = quantiles(times, n=20)[-1]
        said = f"{median(times) * 1000:.0f} / {p95 * 1000:.0f} / {max(times) * 1000:.0f}"
        table.add_row(f"light pages {name}: median / p95 / slowest, ms", said, "")
    table.add_row(
        "light pages read, and not answered 200", f"{len(seen.reading)}, {len(wrong)}", "0"
    )
    slowest = f"{max(seen.back):.1f}" if seen.back else "none"
    table.add_row(
        "sessions that came back, and did not", f"{len(seen.back)}, {len(seen.lost)}", "0"
    )
    table.add_row("the slowest of them, s", slowest, f"{TARGET:.0f}")
    Console().print(table)
    return int(bool(wrong or seen.lost or not seen.back))


if __name__ == "__main__":
    sys.exit(main())
