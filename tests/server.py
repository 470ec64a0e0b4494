"""The real app, started as `make run` starts it. The browser tests and the bench share this."""

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import MappingProxyType
from typing import Protocol
from urllib.error import URLError
from urllib.request import urlopen

import httpx

from data import editions
from tests import forked
from tests.forked import Forked

ROOT = Path(__file__).parents[1]

#: Seconds before a server that does not answer is taken to hang. It is asked until it does.
PATIENCE = 300


class Address(str):
    """A server's address, the process that answers there, and what it printed when it started."""

    process: int
    printed: str

    @property
    def key(self) -> str:
        """``?nyckel=…`` of the address that was printed for whoever may write; "" of none."""
        return "".join(re.findall(r"http\S+/(\?nyckel=\S+)", self.printed))

    def editor(self) -> dict[str, str]:
        """The headers of a page of whoever has exchanged the key, for a program."""
        answer = httpx.get(self + "/" + self.key)
        name, _, kept = answer.headers["set-cookie"].partition(";")[0].partition("=")
        return {"Cookie": f"{name}={kept}", "Origin": str(self)}


@contextmanager
def served(
    var: Path,
    app: Path = ROOT / "app.py",
    *,
    folder: Path = ROOT,
    env: Mapping[str, str] = MappingProxyType({}),
    secrets: Path | None = None,
    said: Path | None = None,
    fresh: bool = False,
) -> Iterator[Address]:
    """A freshly started server over the editions in ``var``; gives its address.

    ``folder``: where it is started. Away from ROOT a script has Streamlit's own settings.
    ``env``: more of its environment. ``secrets``: its secrets.toml. ``said``: a file for its log.
    ``fresh``: started from nothing, as a bench must; else from what is loaded already.
    """
    port = free_port()
    arguments = ["run", str(app)]
    options = {"address": "127.0.0.1", "port": port, "headless": "true", "fileWatcherType": "none"}
    for name, value in options.items():
        arguments += [f"--server.{name}", str(value)]
    if secrets:
        arguments += ["--secrets.files", str(secrets)]
    own = {editions.VARIABLE: str(var), "ARSHJULET_BLAD_I_FORVAG": "nej"}
    whole = os.environ | own | env
    with tempfile.TemporaryDirectory() as kept:
        log = said or Path(kept, "logg")
        log.write_bytes(b"")
        process = (_fresh if fresh else _copied)(arguments, whole, folder, log)
        try:
            wait_until_healthy(f"http://127.0.0.1:{port}", process)
            address = Address(f"http://127.0.0.1:{port}")
            address.process = process.pid
            address.printed = log.read_text(encoding="utf-8", errors="replace")
            yield address
            if process.poll() is not None:
                raise RuntimeError(f"the server died with exit code {process.poll()}")
        except BaseException:
            print(log.read_text(encoding="utf-8", errors="replace"), file=sys.stderr)
            raise
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


class Process(Protocol):
    """What is asked of a server's process."""

    @property
    def pid(self) -> int: ...
    def poll(self) -> int | None: ...
    def wait(self) -> int: ...


def _fresh(arguments: list[str], env: dict[str, str], folder: Path, log: Path) -> Process:
    command = [sys.executable, "-m", "streamlit", *arguments]
    with log.open("wb") as out:
        return subprocess.Popen(
            command, cwd=folder, env=env, stdout=out, stderr=out, start_new_session=True
        )


def _copied(arguments: list[str], env: dict[str, str], folder: Path, log: Path) -> Process:
    return Forked(forked.streamlit, arguments, env=env, out=log, folder=folder)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_healthy(base: str, process: Process) -> None:
    """Ask until it answers; RuntimeError when it stops, or never does."""
    last_chance = time.monotonic() + PATIENCE
    while time.monotonic() < last_chance:
        if process.poll() is not None:
            raise RuntimeError(f"the server stopped with exit code {process.poll()}")
        try:
            with urlopen(f"{base}/_stcore/health", timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.05)
    raise RuntimeError(f"the server did not answer within {PATIENCE} seconds")
