"""A deployment in a folder: nginx and two processes, from the files in deploy/ and by their
commands, on high ports and as whoever runs the tests."""

import json
import os
import re
import shutil
import signal
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import httpx

from tests.server import PATIENCE, ROOT, free_port

NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
DEPLOY = ROOT / "deploy"
COOKIE = "arshjulet_plats"

#: What Debian's own nginx.conf has around our file, for somebody who is no administrator.
_MAIN = """
{user}
worker_processes 1;
pid {root}/nginx.pid;
error_log {root}/var/log/nginx/error.log warn;
events {{ worker_connections 512; }}
http {{
    client_body_temp_path {root}/body;
    proxy_temp_path {root}/proxy;
    fastcgi_temp_path {root}/fastcgi;
    uwsgi_temp_path {root}/uwsgi;
    scgi_temp_path {root}/scgi;
    include {root}/etc/nginx/conf.d/*.conf;
}}
"""


def exec_start(unit: str, instance: str = "") -> list[str]:
    """The command of a unit in deploy/systemd."""
    text = (DEPLOY / "systemd" / unit).read_text(encoding="utf-8")
    (line,) = re.findall(r"^ExecStart=(.*)$", text, re.MULTILINE)
    return line.replace("%i", instance).split()


@dataclass
class Deployment:
    """What is installed below ``root``, as if that were /. ``name``: what it is called."""

    root: Path
    name: str = "127.0.0.1"
    env: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    plain: int = field(default_factory=free_port)
    ports: tuple[int, ...] = field(default_factory=lambda: (free_port(), free_port()))

    @property
    def address(self) -> str:
        """Where browsers come."""
        return f"https://{self.name}:{self.port}"

    @property
    def tls(self) -> ssl.SSLContext:
        """Believes its certificate and no other."""
        return ssl.create_default_context(cafile=self.root / "etc/arshjulet/tls/cert.pem")

    def client(self, **options: object) -> httpx.Client:
        """A browser with a cookie jar of its own."""
        return httpx.Client(base_url=self.address, verify=self.tls, timeout=60, **options)

    @property
    def log(self) -> list[dict]:
        """What nginx has written of requests."""
        text = (self.root / "var/log/nginx/arshjulet.log").read_text(encoding="utf-8")
        return [json.loads(line) for line in text.splitlines(keepends=True) if line[-1] == "\n"]

    def process_of(self, cookie: str) -> int:
        """The port of the process that a browser with this cookie comes to."""
        before = len(self._asked())
        with self.client(cookies={COOKIE: cookie}) as client:
            client.get("/_stcore/health").raise_for_status()
        # nginx writes its line when the answer has been sent.
        eventually(lambda: len(self._asked()) > before, "nginx's line")
        return int(self._asked()[before].rpartition(":")[2])

    def _asked(self) -> list[str]:
        """The processes that have answered for Streamlit's health, in order."""
        return [one["process"] for one in self.log if one["adress"] == "/_stcore/health"]

    def run(self, command: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
        """A shell's command, as the guide writes it; it fails where the guide's would."""
        return subprocess.run(
            ["sh", "-euc", self.ported(command)],
            cwd=folder, env=self.env, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            check=False,
        )  # fmt: skip

    def start(self, port: int) -> None:
        """Start a process as its unit does; returns at once."""
        subprocess.run(["systemctl", "restart", f"arshjulet@{port}"], env=self.env, check=True)

    def pid(self, port: int) -> Path:
        """The file with the process's number, while it runs."""
        return self.root / f"arshjulet@{port}.pid"

    def kill(self, port: int) -> None:
        """End it as a fault does: nothing is said to anybody."""
        _kill(self.pid(port))

    def wait(self, port: int) -> None:
        """Until a process shows pages."""
        eventually(lambda: _answers(f"http://127.0.0.1:{port}/halsa"), f"port {port}")

    def said(self, port: int) -> str:
        """What a process has written in its log."""
        return (self.root / f"arshjulet@{port}.log").read_text(encoding="utf-8")

    def ported(self, text: str) -> str:
        """Commands or a file with everything below the root, and the ports that are free."""
        text = re.sub(r"(?<![\w./}])/(?=(?:etc|opt|var)\b)", f"{self.root}/", text)
        text = text.replace("https://arshjulet.example.se", self.address)
        text = text.replace("arshjulet.example.se", self.name)
        for before, after in zip(("8501", "8502"), self.ports, strict=True):
            text = re.sub(rf"\b{before}\b", str(after), text)
        text = re.sub(r"listen \[::\].*\n", "", text)
        text = text.replace("listen 80;", f"listen 127.0.0.1:{self.plain};")
        return text.replace("listen 443 ", f"listen 127.0.0.1:{self.port} ")

    def program(self, name: str, script: str) -> None:
        """What stands in for a program of the machine's."""
        file = self.root / "bin" / name
        file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        file.chmod(0o755)


def eventually(true: Callable[[], object], what: str = "it") -> None:
    """Look again and again until it is true."""
    last_chance = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < last_chance, f"never seen: {what}"
        time.sleep(0.05)


def _answers(address: str) -> bool:
    try:
        with urlopen(address, timeout=5):
            return True
    except (URLError, OSError):
        return False


def _kill(file: Path, how: int = signal.SIGKILL) -> None:
    with suppress(FileNotFoundError, ProcessLookupError, ValueError):
        os.kill(int(file.read_text()), how)
        file.unlink()


@contextmanager
def machine(**options: object) -> Iterator[Deployment]:
    """A folder that is taken for a machine: nginx as Debian sets it up, systemctl, and nothing of
    ours. What runs when it ends is killed."""
    root = Path(tempfile.mkdtemp(prefix="drift-")).resolve()  # short: a socket's path has a limit
    made = Deployment(root, **options)
    for folder in ("bin", "etc/nginx/conf.d", "etc/systemd/system", "opt", "var/log/nginx",
                   "var/lib/nginx", "var/run"):  # fmt: skip
        (root / folder).mkdir(parents=True)
    user = "user root;" if os.getuid() == 0 else ""
    (root / "etc/nginx/nginx.conf").write_text(_MAIN.format(root=root, user=user))
    made.program("nginx", f'exec {NGINX} -p {root} -c {root}/etc/nginx/nginx.conf "$@"')
    shim = Path(__file__).with_name("systemctl.py")
    made.program("systemctl", f'exec {sys.executable} {shim} {root} "$@"')
    own = {"PATH": f"{root}/bin:{os.environ.get('PATH', '')}", "ARSHJULET_BLAD_I_FORVAG": "nej"}
    made.env = os.environ | made.env | own
    try:
        yield made
    finally:
        for file in root.glob("*@*.pid"):
            _kill(file)
        _kill(root / "nginx.pid", signal.SIGTERM)  # it ends its workers
        shutil.rmtree(root, ignore_errors=True)
