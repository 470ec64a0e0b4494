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


@contextmanager
def served(bin: Path) -> Iterator[str]:
    """The server's address, where {} is for the name of a database.

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
        options = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=120"
        _run(user, bin / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
        try:
            yield f"postgresql://forum@/{{}}?host={folder}"
        finally:
            _run(user, bin / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
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
