"""What a guide and a script ask of systemctl, without systemd: ``systemctl.py ROOT ASKED…``.

Units lie in ROOT/etc/systemd/system, with paths below ROOT. A service is started as its unit says:
folder, settings and command; its log is ROOT/<name>.log and its number ROOT/<name>.pid.
"""

import os
import re
import shlex
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path


def main(root: Path, asked: list[str]) -> None:
    """One call. Ends with an error for what it does not know."""
    way, names = asked[0], [name for name in asked[1:] if not name.startswith("--")]
    if way == "daemon-reload":
        return
    for name in names:
        if name == "nginx":
            _nginx(root, way)
        elif name.endswith(".timer"):
            text = _unit(root, name)
            assert re.search("^OnCalendar=", text, re.MULTILINE)
            _unit(root, name.replace(".timer", ".service"))
        else:
            if way in ("stop", "restart"):
                _stop(root, name)
            if way in ("start", "restart") or "--now" in asked:
                _start(root, name)
            elif way != "stop":
                sys.exit(f"systemctl {way}?")


def _unit(root: Path, name: str) -> str:
    template, at, instance = name.removesuffix(".service").partition("@")
    file = root / "etc/systemd/system" / (name if "." in name else f"{template}{at}.service")
    return file.read_text(encoding="utf-8").replace("%i", instance)


def _start(root: Path, name: str) -> None:
    unit = _unit(root, name)
    said = dict(re.findall(r"^(\w+)=(.*)$", unit, re.MULTILINE))
    env = dict(os.environ)
    for pair in re.findall(r"^Environment=(.*)$", unit, re.MULTILINE):
        env.update([pair.split("=", 1)])
    file = Path(said["EnvironmentFile"].removeprefix("-"))
    if file.exists():
        lines = re.findall(r"^(\w+)=(.*)$", file.read_text(encoding="utf-8"), re.MULTILINE)
        env.update({key: shlex.split(value)[0] for key, value in lines})
    for folder in said["StateDirectory"].split():
        (root / "var/lib" / folder).mkdir(parents=True, exist_ok=True)
    command = shlex.split(said["ExecStart"])
    with (root / f"{name}.log").open("ab") as log:
        process = subprocess.Popen(
            command, cwd=said["WorkingDirectory"], env=env, stdin=subprocess.DEVNULL,
            stdout=log, stderr=log, start_new_session=True,
        )  # fmt: skip
    if said.get("Type") == "oneshot":
        sys.exit(process.wait())
    (root / f"{name}.pid").write_text(str(process.pid))


def _stop(root: Path, name: str) -> None:
    file = root / f"{name}.pid"
    if not file.exists():
        return
    pid = int(file.read_text())
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGTERM)
    while _runs(pid):
        time.sleep(0.05)
    file.unlink()


def _runs(pid: int) -> bool:
    """One that has ended may be left in the table, where nobody has asked how it ended."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False
    return "\nState:\tZ" not in status


def _nginx(root: Path, way: str) -> None:
    command = ["nginx"]
    file = root / "nginx.pid"
    if way == "reload" and file.exists() and file.read_text().strip():  # `nginx -t` leaves it empty
        command += ["-s", "reload"]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
