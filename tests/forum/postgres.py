"""A private PostgreSQL server for the tests: in a folder of its own, on a socket, no network."""

import grp
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def programs() -> Path | None:
    """The folder of the newest server's programs; Debian keeps them outside PATH."""
    found = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    if newest := max(found, key=lambda path: int(path.parts[-3].split(".")[0]), default=None):
        return newest.parent
    initdb = shutil.which("initdb")
    return Path(initdb).parent if initdb else None


class Server(str):
    """The server's address, where {} is for the name of a database."""

    bin: Path
    folder: Path
    user: tuple[str, str] | None

    def start(self) -> None:
        """Returns when it answers."""
        options = f"-k {self.folder} -c listen_addresses='' -c fsync=off -c max_connections=120"
        self._pg_ctl("-l", self.folder / "log", "-o", options, "start")

    def stop(self) -> None:
        """At once, as a fault does: nobody is waited for."""
        self._pg_ctl("-m", "immediate", "stop")

    def _pg_ctl(self, *arguments: object) -> None:
        _run(self.user, self.bin / "pg_ctl", "-D", self.folder / "data", "-w", *arguments)


@contextmanager
def served(bin: Path) -> Iterator[Server]:
    """A server that runs.

    PostgreSQL refuses to run as root, so root starts it as the user of Debian's package.
    """
    folder = Path(tempfile.mkdtemp(prefix="pg-"))  # short: a socket's path has a limit
    user = _unprivileged()
    if user:
        shutil.chown(folder, *user)
    data = folder / "data"
    try:
        _run(user, bin / "initdb", "-D", data, "-U", "forum", "-A", "trust", "-E", "UTF8",
             "--locale=C.UTF-8", "--no-sync")  # fmt: skip
        server = Server(f"postgresql://forum@/{{}}?host={folder}")
        server.bin, server.folder, server.user = bin, folder, user
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unprivileged() -> tuple[str, str] | None:
    if os.getuid():
        return None
    for name in ("postgres", "nobody"):
        try:
            return name, _group(name)
        except KeyError:
            continue
    raise RuntimeError("no user to run PostgreSQL as")


def _group(name: str) -> str:
    return grp.getgrgid(pwd.getpwnam(name).pw_gid).gr_name


def _run(user: tuple[str, str] | None, *command: object) -> None:
    name, group = user or (None, None)
    done = subprocess.run(
        [str(part) for part in command],
        cwd="/",
        stdin=subprocess.DEVNULL,
        # The server keeps what it is given: a pipe would never be closed.
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL if "start" in command else subprocess.PIPE,
        check=False,
        user=name,
        group=group,
        extra_groups=[] if user else None,
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]}: {(done.stderr or b'').decode(errors='replace')}")
