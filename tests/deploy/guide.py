"""The commands of docs/operation.md, section by section, run on a folder that stands in for a
machine (rig.py)."""

import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.deploy.rig import Deployment, machine
from tests.forum.postgres import Server
from tests.server import ROOT

GUIDE = ROOT / "docs" / "operation.md"
PROJECT = (".streamlit", "components", "data", "deploy", "pages", "app.py", "CHANGELOG.md",
           "LICENSE", "requirements.txt")  # fmt: skip


def section(heading: str) -> list[tuple[str, str]]:
    """(file or "", text) of each block under a heading: commands, or what a file is to hold."""
    text = GUIDE.read_text(encoding="utf-8")
    (found,) = re.findall(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", text, re.S | re.M)
    blocks = re.findall(r"(?:^`(/[\w./-]+)`\n)?^```(?:sh|toml)\n(.*?)```$", found, re.S | re.M)
    return [(file, text) for file, text in blocks]


class Machine:
    """A shell at the machine; where it is stays from one block to the next."""

    def __init__(self, there: Deployment, provider: str) -> None:
        self.there, self.provider = there, provider
        self.folder = there.root / "src"

    def folder_of(self, name: str) -> Path:
        """A folder of the machine's, which is where the next block is done."""
        self.folder = self.there.root / name
        return self.folder

    def follow(self, heading: str) -> str:
        """Do what stands under a heading; what was said."""
        return "".join([self.do(*block) for block in section(heading)])

    def do(self, file: str, text: str) -> str:
        """One block: write a file, or run commands."""
        if file:
            there = Path(self.there.ported(file))
            text = text.replace("https://login.example.se", self.provider)
            there.write_text(self.there.ported(text), encoding="utf-8")
            return ""
        place = self.there.root / "pwd"
        done = self.there.run(f"{text}\npwd >{place}", self.folder)
        assert done.returncode == 0, f"{text}\n{done.stdout}\n{done.stderr}"
        self.folder = Path(place.read_text().strip())
        return done.stdout


@contextmanager
def installed(var: Path, server: Server, provider: str) -> Iterator[Machine]:
    """A machine where everything under *Install* has been done. ``provider``: who logs in."""
    with machine(name="localhost", env={"PGUSER": "arshjulet"}) as there:
        unpack(there)
        _programs(there, server)
        shell = Machine(there, provider)
        *blocks, is_it_well = section("Install")
        for block in blocks:
            if "data.build" in block[1]:  # building takes seconds, and is tested elsewhere
                shutil.copytree(var, there.root / "var/lib/arshjulet", dirs_exist_ok=True)
            shell.do(*block)
        for port in there.ports:
            there.wait(port)
        assert '"version"' in shell.do(*is_it_well)
        yield shell


def unpack(there: Deployment) -> None:
    """The project, with the machine's paths and ports in what deploy/ installs."""
    source = there.root / "src"
    source.mkdir()
    leave = shutil.ignore_patterns("__pycache__", "secrets.toml")
    for name in PROJECT:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, source / name, ignore=leave)
        else:
            shutil.copy(ROOT / name, source)
    for file in (source / "deploy").rglob("*.*"):
        if file.is_file():
            file.write_text(there.ported(file.read_text(encoding="utf-8")), encoding="utf-8")
    # What is installed is what the tests run with; CI runs the script itself before them.
    (source / "deploy/install.sh").write_text(
        'test -r "$2" && mkdir -p "$1/bin" && '
        f'printf \'#!/bin/sh\\nexec {sys.executable} "$@"\\n\' >"$1/bin/python" && '
        'chmod +x "$1/bin/python"\n'
    )


def _programs(there: Deployment, server: Server) -> None:
    """What is the administrator's, without being one."""
    (there.root / "var/run/postgresql").symlink_to(server.folder)
    there.env["PATH"] += f":{server.bin}"
    for name in ("apt-get", "adduser", "chown"):
        there.program(name, f'echo "{name} $*" >>{there.root}/asked')
    there.program(
        "runuser",
        f"""
[ "$1" = -u ] && [ "$3" = -- ] || exit 2
if [ "$2" = postgres ]; then export PGHOST={server.folder} PGUSER=forum; fi
shift 3
exec "$@" """,
    )
