"""Build time, memory and file size of an edition, and what a build takes that stops at thousands
of wrong rows; each against its limit."""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from data import editions
from data.build import build
from data.inputs import BUNDLED, Inputs
from data.reporting import FILE
from tests import lia_workbook

LIMITS = {
    "seconds": 20.0,
    "peak memory, MB": 600.0,
    "seconds with wrong rows": 10.0,
    "lines about them": 60.0,
}
WRONG = 4_000


def main() -> int:
    """Build once into a temporary folder. Exit code 1 when a limit is broken."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        file = build(Inputs(BUNDLED), Path(folder))
        seconds = time.perf_counter() - start
        size = file.stat().st_size / 1e6
        wrong = _wrong(Path(folder))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    measured = {"seconds": seconds, "peak memory, MB": peak, "file, MB": size} | wrong
    table = Table("what", "measured", "limit", title="Building an edition")
    for what, value in measured.items():
        limit = LIMITS.get(what)
        table.add_row(what, f"{value:.1f}", f"{limit:.0f}" if limit else "–")
    Console().print(table)
    return int(any(measured[what] > limit for what, limit in LIMITS.items()))


def _wrong(var: Path) -> dict[str, float]:
    """A build of a workbook in which four cells of each of WRONG rows are wrong, all otherwise."""
    rows = [
        {
            "diarienummer": f"MYH x/{number}",
            "students": f"fler än {number}",
            "from_week": f"v {number}",
            "contact": f"anna{number}@skolan.se",
        }
        for number in range(WRONG)
    ]
    given = var / "given"
    given.mkdir()
    lia_workbook.fill(given, rows)
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "data.build", "--from", str(given)],
        env=os.environ | {editions.VARIABLE: str(var)},
        stderr=subprocess.PIPE,
        text=True,
    )
    seconds = time.perf_counter() - start
    kept = (var / FILE).read_text(encoding="utf-8")
    if done.returncode != 1 or any(f"MYH x/{number}'" not in kept for number in range(WRONG)):
        raise SystemExit(f"the build did not say every row: {done.stderr[-500:]}")
    return {
        "seconds with wrong rows": seconds,
        "lines about them": len(done.stderr.splitlines()),
    }


if __name__ == "__main__":
    sys.exit(main())
