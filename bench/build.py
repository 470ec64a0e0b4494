"""Build time, memory and file size of an edition, each against its limit."""

import resource
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from data.build import build
from data.inputs import BUNDLED, Inputs

LIMITS = {"seconds": 20.0, "peak memory, MB": 600.0}


def main() -> int:
    """Build once into a temporary folder. Exit code 1 when a limit is broken."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        file = build(Inputs(BUNDLED), Path(folder))
        seconds = time.perf_counter() - start
        size = file.stat().st_size / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    measured = {"seconds": seconds, "peak memory, MB": peak, "file, MB": size}
    table = Table("what", "measured", "limit", title="Building an edition")
    for what, value in measured.items():
        limit = LIMITS.get(what)
        table.add_row(what, f"{value:.1f}", f"{limit:.0f}" if limit else "–")
    Console().print(table)
    return int(any(measured[what] > limit for what, limit in LIMITS.items()))


if __name__ == "__main__":
    sys.exit(main())
