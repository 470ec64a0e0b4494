"""The files of deploy/ say what the service does: units, the container, what is built into it."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from components.web.routes import ROUTES
from tests.deploy.rig import DEPLOY, exec_start
from tests.server import ROOT

UNITS = sorted((DEPLOY / "systemd").iterdir())
CONTAINER = ROOT / "Containerfile"


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_systemd_finds_no_fault_in_a_unit(unit: Path, tmp_path: Path) -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd is missing; on Debian: apt install systemd")
    for file in UNITS:  # the timer names its service
        text = file.read_text(encoding="utf-8")
        here = text.replace("/opt/arshjulet/.venv/bin/python", sys.executable)
        (tmp_path / file.name).write_text(here, encoding="utf-8")
    name = unit.name.replace("@.", "@8501.")
    if name != unit.name:
        (tmp_path / unit.name).rename(tmp_path / name)
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", tmp_path / name],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def test_the_container_is_built_as_its_linter_wants() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("hadolint"), CONTAINER],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "")


def test_the_container_runs_what_the_unit_runs_and_has_what_it_needs() -> None:
    text = CONTAINER.read_text(encoding="utf-8")
    (line,) = re.findall(r"^CMD \[(.*)\]$", text, re.MULTILINE)
    command = re.findall(r'"(.*?)"', line)
    unit = exec_start("arshjulet@.service", "8501")
    command[0], unit[0] = "python", "python"
    assert [word.replace("0.0.0.0", "127.0.0.1") for word in command] == unit
    copied = re.findall(r"^COPY (?!--from)(.*) \S+$", text, re.MULTILINE)
    sources = [word for line in copied for word in line.split()]
    assert [word for word in sources if not (ROOT / word).exists()] == []
    used = {
        "app.py",
        "components",
        "data",
        "deploy",
        "pages",
        "CHANGELOG.md",
        ".streamlit/config.toml",
    }
    assert used <= set(sources)
    assert not {"docs", "tests", "bench", "var", "."} & set(sources)
    assert text.index("USER 970") < text.rindex("CMD")
    (asked,) = re.findall(r"http://127\.0\.0\.1:8501(/\w+)", text)
    assert asked in {route.path for route in ROUTES}


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_pin_has_the_hash_of_what_was_pinned(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    pins = re.split(r"\n(?=[\w.-]+==)", f"\n{text}")[1:]
    assert len(pins) > 50
    assert [pin.partition("\n")[0] for pin in pins if "--hash=sha256:" not in pin] == []


def test_what_is_built_in_is_listed_with_licences(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, DEPLOY / "sbom.py", tmp_path], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    made = json.loads((tmp_path / "sbom.cdx.json").read_text(encoding="utf-8"))
    assert made["bomFormat"] == "CycloneDX"
    listed = {one["name"].lower(): one for one in made["components"]}
    assert {"streamlit", "pandas", "starlette", "sqlalchemy"} <= set(listed)
    assert not {"pytest", "playwright", "ruff"} & set(listed)
    pinned = re.findall(r"^streamlit==(\S+)", (ROOT / "requirements.txt").read_text(), re.M)
    assert [listed["streamlit"]["version"]] == pinned
    refs = {one["bom-ref"] for one in made["components"]}
    assert {to for one in made["dependencies"] for to in one.get("dependsOn", [])} <= refs
    licences = (tmp_path / "licenser.md").read_text(encoding="utf-8")
    named = {name.lower().replace("_", "-") for name in re.findall(r"^\| (\S+) ", licences, re.M)}
    assert {name.replace("_", "-") for name in listed} <= named


def test_every_address_beside_the_pages_has_its_place_in_nginx() -> None:
    """What is the same for everybody is given by any process and kept; what is not, is not."""
    text = (DEPLOY / "nginx/arshjulet.conf").read_text(encoding="utf-8")
    kept, own, others = set(), set(), set()
    for where, body in re.findall(r"^    location ([^{\n]+) \{\n(.*?)^    \}", text, re.S | re.M):
        pattern = where.removeprefix("~ ") if where.startswith("~ ") else None
        for route in ROUTES:
            path = re.sub(r"\{.*?\}", "x", route.path)
            if pattern and re.search(pattern, path):
                (kept if "proxy_cache arshjulet" in body else own).add(route.path)
    others = {route.path for route in ROUTES} - kept - own
    assert {path for path in own if not path.startswith(("/svara", "/halsa"))} == set()
    assert others == {"/blad", "/.well-known/security.txt", "/security.txt"}
