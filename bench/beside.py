"""Datasette over the same edition, in an environment of its own: its pins are not ours."""

import subprocess
import sys
import time
import venv
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.server import PATIENCE, free_port

VERSION = "0.65.5"


def program() -> Path | None:
    """Datasette, installed the first time; None where no registry of packages is reached."""
    folder = Path(sys.prefix) / f"datasette-{VERSION}"
    found = folder / "bin" / "datasette"
    if not found.exists():
        venv.create(folder, with_pip=True, clear=True)
        asked: list[str | Path] = [
            folder / "bin" / "python",
            "-m",
            "pip",
            "install",
            "-q",
            f"datasette=={VERSION}",
        ]
        if subprocess.run(asked, check=False).returncode:
            return None
    return found


@contextmanager
def serving(datasette: Path, edition: Path, number: int) -> Iterator[list[tuple[str, int]]]:
    """So many processes of it: address of each, with the edition's name, and process."""
    with ExitStack() as stack:
        found = []
        for _ in range(number):
            port = free_port()
            command = [str(datasette), "serve", "-i", str(edition), "-p", str(port)]
            process = stack.enter_context(
                subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            )
            stack.callback(process.kill)
            _wait(f"http://127.0.0.1:{port}/")
            found.append((f"http://127.0.0.1:{port}/{edition.stem}", process.pid))
        yield found


def _wait(address: str) -> None:
    last_chance = time.monotonic() + PATIENCE
    while time.monotonic() < last_chance:
        try:
            with urlopen(address, timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"{address} does not answer")
