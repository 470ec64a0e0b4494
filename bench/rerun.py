"""Server time per rerun, against a bare Streamlit page with the same widgets and charts.

Both are real servers, asked in turn for the same page with alternating choices. Exit code 1
when a page takes more than twice the bare page's time.
"""

import os
import pickle
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from bench.recording import record
from bench.session import visiting
from components.kit import words
from data.build import build
from data.inputs import BUNDLED, Inputs
from tests.server import served

LIMIT = 2.0
ROUNDS = 25
CHOICES = ("lan=04&bransch=industri", "lan=18&bransch=industri")
BARE = Path(__file__).with_name("bare.py")


def main() -> int:
    """Measure every page, print a table, name the slowest."""
    with tempfile.TemporaryDirectory() as folder:
        var, recording = Path(folder, "var"), Path(folder, "recording")
        build(Inputs(BUNDLED), var)
        os.environ["BENCH_RECORDING"] = str(recording)
        with served(var, fresh=True) as app:
            recording.write_bytes(pickle.dumps({page: drawn(app, page) for page in words.PAGES}))
            with served(var, BARE, fresh=True) as bare:
                times = {page: side_by_side(app, bare, page) for page in words.PAGES}
    return report(times)


def drawn(app: str, page: str, choices: Sequence[str] = CHOICES) -> dict:
    """What the page draws for each of the choices, recorded."""
    with visiting(app, page) as visitor:
        return {query: record(visitor.rerun(query)[1]) for query in choices}


def side_by_side(
    app: str, bare: str, page: str, choices: Sequence[str] = CHOICES
) -> tuple[float, float]:
    """Seconds per rerun (median) of the app and of the bare page, asked in turn."""
    with visiting(app, page) as ours, visiting(bare, page) as theirs:
        for query in choices:  # fills the caches, and shows that both draw the same
            wanted, bare_drawn = (record(visitor.rerun(query)[1]) for visitor in (ours, theirs))
            if "error" in wanted.outline():
                raise SystemExit(f"/{page}?{query} failed; the app's log says why")
            if wanted.outline() != bare_drawn.outline():
                raise SystemExit(f"/{page}: the bare page does not draw what the page draws")
        rounds = [
            [visitor.rerun(choices[number % len(choices)])[0] for visitor in (ours, theirs)]
            for number in range(ROUNDS)
        ]
    ours_took, bare_took = zip(*rounds, strict=True)
    return median(ours_took), median(bare_took)


def report(times: dict[str, tuple[float, float]]) -> int:
    """Print the times; 1 when one is over the limit."""
    table = Table("page", "app, ms", "bare, ms", "ratio", title="Server time per rerun (median)")
    for page, (ours, bare) in times.items():
        row = [f"{1000 * ours:.1f}", f"{1000 * bare:.1f}", f"{ours / bare:.2f}"]
        table.add_row(f"/{page}", *row)
    console = Console()
    console.print(table)
    slowest = max(times, key=lambda page: times[page][0])
    worst = max(times, key=lambda page: times[page][0] / times[page][1])
    ratio = times[worst][0] / times[worst][1]
    console.print(f"Slowest page: /{slowest}, {1000 * times[slowest][0]:.1f} ms.")
    console.print(f"Highest ratio: /{worst}, {ratio:.2f} (limit {LIMIT}).")
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
