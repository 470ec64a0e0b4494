"""A deployment in a folder: nginx and two processes, from the files in deploy/ and by their
commands, on high ports and as whoever runs the tests."""

import json
import os
import re
import shlex
import shutil
import signal
import ssl
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import httpx

from data import editions
from tests.server import PATIENCE, ROOT, free_port

NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
DEPLOY = ROOT / "deploy"
COOKIE = "arshjulet_plats"

#: What Debian's own nginx.conf has around our file, for somebody who is no administrator.
_MAIN = """
{user}
daemon off;
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
    """The command of a unit in deploy/systemd, with this project and this Python in place of
    what it has in /opt."""
    text = (DEPLOY / "systemd" / unit).read_text(encoding="utf-8")
    (line,) = re.findall(r"^ExecStart=(.*)$", text, re.MULTILINE)
    here = line.replace("/opt/arshjulet/.venv/bin/python", sys.executable).replace("%i", instance)
    return shlex.split(here)


@dataclass
class Deployment:
    """Where it is, and its processes by port."""

    root: Path
    env: Mapping[str, str]
    port: int = field(default_factory=free_port)
    plain: int = field(default_factory=free_port)
    ports: tuple[int, ...] = field(default_factory=lambda: (free_port(), free_port()))

    @property
    def address(self) -> str:
        """Where browsers come."""
        return f"https://127.0.0.1:{self.port}"

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
        return [json.loads(line) for line in text.splitlines()]

    def process_of(self, cookie: str) -> int:
        """The port of the process that a browser with this cookie comes to."""
        with self.client(cookies={COOKIE: cookie}) as client:
            client.get("/_stcore/health").raise_for_status()
        (*_, line) = (one for one in self.log if one["adress"] == "/_stcore/health")
        return int(line["process"].rpartition(":")[2])

    def start(self, port: int) -> None:
        """Start a process as its unit does; returns at once."""
        command = [self.root / "bin/systemctl", "restart", f"arshjulet@{port}"]
        subprocess.run(command, env=self.env, check=True)

    def pid(self, port: int) -> Path:
        """The file with the process's number, while it runs."""
        return self.root / f"{port}.pid"

    def kill(self, port: int) -> None:
        """End it as a fault does: nothing is said to anybody."""
        file = self.pid(port)
        with suppress(FileNotFoundError, ProcessLookupError):
            os.kill(int(file.read_text()), signal.SIGKILL)
            file.unlink()

    def wait(self, port: int) -> None:
        """Until a process shows pages."""
        eventually(lambda: _answers(f"http://127.0.0.1:{port}/halsa"), f"port {port}")

    def said(self, port: int) -> str:
        """What a process has written in its log."""
        return (self.root / f"{port}.log").read_text(encoding="utf-8")


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


@contextmanager
def deployed(root: Path, var: Path, env: Mapping[str, str]) -> Iterator[Deployment]:
    """Two processes over the editions in ``var``, and nginx before them."""
    made = Deployment(root, os.environ | {editions.VARIABLE: str(var)} | env)
    _install(made)
    nginx = None
    try:
        for port in made.ports:
            made.start(port)
        nginx = subprocess.Popen(
            [NGINX, "-p", str(root), "-c", str(root / "etc/nginx/nginx.conf")],
            stderr=subprocess.DEVNULL,
        )
        for port in made.ports:
            made.wait(port)
        yield made
    finally:
        if nginx:
            nginx.terminate()
            nginx.wait()
        for port in made.ports:
            made.kill(port)


def _install(made: Deployment) -> None:
    """The files of deploy/ where the guide puts them, below the root."""
    root = made.root
    there = root / "etc/nginx/arshjulet"
    for folder in (there, root / "etc/nginx/conf.d", root / "etc/arshjulet/tls",
                   root / "var/log/nginx", root / "var/lib/nginx"):  # fmt: skip
        folder.mkdir(parents=True)
    user = "user root;" if os.getuid() == 0 else ""
    (root / "etc/nginx/nginx.conf").write_text(_MAIN.format(root=root, user=user))
    for file in ("processer.conf", "borta.html", "trangt.html"):
        shutil.copy(DEPLOY / "nginx" / file, there)
    (there / "processer.conf").write_text(ported((there / "processer.conf").read_text(), made))
    site = ported((DEPLOY / "nginx/arshjulet.conf").read_text(encoding="utf-8"), made)
    (root / "etc/nginx/conf.d/arshjulet.conf").write_text(site, encoding="utf-8")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
         "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
         "-keyout", root / "etc/arshjulet/tls/key.pem", "-out", root / "etc/arshjulet/tls/cert.pem"],
        check=True, capture_output=True,
    )  # fmt: skip
    command = shlex.join(exec_start("arshjulet@.service", "PORT")).replace("PORT", '"$port"')
    command = command.replace("/etc/arshjulet", f"{root}/etc/arshjulet")
    shim = root / "bin/systemctl"
    shim.parent.mkdir()
    shim.write_text(
        f"""#!/bin/sh
# systemctl restart arshjulet@PORT, without systemd.
set -eu
[ "$1" = restart ]
port=${{2#arshjulet@}}
if [ -e "{root}/$port.pid" ]; then
    pid=$(cat "{root}/$port.pid")
    kill "$pid" 2>/dev/null || true
    while grep -qs '^State:.[^Z]' "/proc/$pid/status"; do sleep 0.05; done
fi
cd "{ROOT}"
setsid {command} >>"{root}/$port.log" 2>&1 &
echo $! >"{root}/$port.pid"
"""
    )
    shim.chmod(0o755)
    made.env = {**made.env, "PATH": f"{shim.parent}:{made.env.get('PATH', '')}"}


def ported(text: str, made: Deployment) -> str:
    """A file of nginx's with everything below the root, and the ports that are free."""
    for folder in ("/etc/", "/var/"):
        text = re.sub(rf"(?<=[\s]){folder}", f"{made.root}{folder}", text)
    text = text.replace("arshjulet.example.se", "127.0.0.1")
    for before, after in zip(("8501", "8502"), made.ports, strict=True):
        text = text.replace(f"127.0.0.1:{before}", f"127.0.0.1:{after}")
    text = re.sub(r"listen \[::\].*\n", "", text)
    text = text.replace("listen 80;", f"listen 127.0.0.1:{made.plain};")
    return text.replace("listen 443 ", f"listen 127.0.0.1:{made.port} ")
