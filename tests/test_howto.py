"""What docs/architecture.md says of adding things is done on a copy of the project, and works.

A fenced block under a line that is nothing but a file's name is that file, or a change of it
(``diff``: the lines with a blank or ``-`` stand once in the file, those with a blank or ``+``
take their place).
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from data import editions
from tests.conftest import ABSENT

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "docs" / "architecture.md"
LEFT = shutil.ignore_patterns("secrets.toml")

FOLDERS = ("components", "data", "pages", "docs", "tests", "bench", "deploy", ".streamlit")
FILES = (
    "app.py", "pyproject.toml", "requirements.in", "requirements.txt", "CHANGELOG.md", "Makefile",
    "README.md", "CONTRIBUTING.md", "LICENSE", ".pre-commit-config.yaml",
)  # fmt: skip

pytestmark = pytest.mark.timeout(600)

Block = tuple[str, str, str]


def blocks(heading: str) -> Iterator[Block]:
    """(file, language, text) of every block under a heading."""
    (section,) = re.findall(
        rf"^## {heading}\n(.*?)(?=^## |\Z)", GUIDE.read_text(encoding="utf-8"), re.S | re.M
    )
    file = ""
    for name, language, text in re.findall(
        r"^(?:`([\w./]+)`|```(\w+)\n(.*?)```)$", section, re.S | re.M
    ):
        file = name or file
        if language:
            yield file, language, text


def done(project: Path, block: Block) -> str:
    """Do what a block says; gives what it touched: a file, or the folder of a new sheet."""
    name, language, text = block
    file = project / name
    if language == "diff":
        lines = text.splitlines()
        before = "\n".join(line[1:] for line in lines if line[:1] != "+")
        after = "\n".join(line[1:] for line in lines if line[:1] != "-")
        whole = f"\n{file.read_text(encoding='utf-8')}"
        assert whole.count(f"\n{before}\n") == 1, f"{name} no longer has once:\n{before}"
        changed = whole.replace(f"\n{before}\n", f"\n{after}\n")[1:]
        file.write_text(changed, encoding="utf-8")
        return name
    assert not file.exists()
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file.parent.relative_to(project).as_posix()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project, with the tests of its form."""
    copy = tmp_path / "project"
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, copy / folder, ignore=LEFT)
    for file in FILES:
        shutil.copy(ROOT / file, copy)
    return copy


@pytest.fixture
def run(project: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """``run(var, "-c", code)``: Python in the copy, over the editions in ``var``."""

    def python(var: Path, *arguments: str) -> None:
        monkeypatch.setenv(editions.VARIABLE, str(var))
        monkeypatch.setenv("PYTHONPATH", f"{project}{os.pathsep}{ABSENT}")
        said = subprocess.run(
            [sys.executable, *arguments], cwd=project, capture_output=True, text=True, check=False
        )
        assert said.returncode == 0, f"{said.stdout}\n{said.stderr}"

    return python


CLIENT = """
from starlette.applications import Starlette
from starlette.testclient import TestClient
from components.web import routes
client = TestClient(Starlette(routes=routes.ROUTES))
"""

IN_FORM = ("-m", "pytest", "-q", "-n0", "-p", "no:cacheprovider",
           "tests/test_architecture.py", "tests/test_docs.py")  # fmt: skip


def test_a_sheet_is_one_new_folder_and_one_line(project, run, var):
    every = list(blocks("Adding a sheet"))
    touched = {done(project, block) for block in every}
    assert touched == {"components/sheets/sista_dag", "components/sheets/__init__.py"}
    lines = [text.count("\n+") for _, language, text in every if language == "diff"]
    assert lines == [1]
    run(
        var,
        "-c",
        CLIENT
        + """
page = client.get("/blad/sista-dag")
assert page.status_code == 200
assert "0 av 3 ansökningar har en bekräftad sista dag." in page.text
assert "Regionalt yrkesvux" in client.get("/blad/sista-dag.csv").text
assert "När stänger nästa ansökan" in client.get("/blad/q1").text
assert client.get("/blad/sista-dag.pptx").content[:2] == b"PK"
""",
    )


def test_a_choice_is_at_most_three_files(project, run, var):
    touched = {done(project, block) for block in blocks("Adding a choice")}
    assert len(touched) <= 3
    run(
        var,
        "-c",
        CLIENT
        + """
from components import sheets
from components.address import choices
from components.address.known import known
from data import store
codes = known(store.current())
arrival = choices.parse({"niva": [" NATIONELLT"]}, codes)
assert arrival.choice.niva == "nationellt" and not arrival.notices
assert choices.query(arrival.choice) == "lan=04&bransch=industri&niva=nationellt"
wrong = choices.parse({"niva": ["galaktiskt"]}, codes)
assert wrong.choice.niva is None and "nivå ”galaktiskt”" in wrong.notices[0]
assert "niva=galaktiskt" in choices.query(wrong.choice, wrong.unknown)
(offered,) = sheets.offered("stod", store.current(), arrival.choice)
assert (offered.name, len(offered.options)) == ("niva", 3)
every, national = (client.get(f"/blad/stod{asked}").text for asked in ("", "?niva=nationellt"))
assert "1 för flera län och 4 nationella" in every
assert "4 stöd och program" in national and "alla nationella" in national
""",
    )


def test_a_column_is_its_step_and_the_sheet_that_shows_it(project, run, tmp_path):
    touched = {done(project, block) for block in blocks("Adding a column")}
    assert touched == {"data/steps/actor.py", "components/sheets/aktorer/sheet.py"}
    built = tmp_path / "var"
    run(
        built,
        "-c",
        "from data import build\nassert not build.main([])\n"
        + CLIENT
        + """
import csv
from data import store
edition = store.current()
held = edition.query("SELECT counties FROM actor WHERE county_codes IS NOT NULL")
assert held["counties"].min() >= 1
rows = list(csv.reader(client.get("/blad/aktorer.csv?lan=04").text.splitlines(), delimiter=";"))
assert any("Län, antal" in cell or "Län (antal)" in cell for row in rows for cell in row), rows[:3]
page = client.get("/blad/aktorer?lan=04").text
assert "hela landet" in page and ">Län" in page
""",
    )


def test_with_all_of_it_the_project_is_still_in_form(project, run, var):
    for heading in ("Adding a sheet", "Adding a choice", "Adding a column"):
        for block in blocks(heading):
            done(project, block)
    run(var, *IN_FORM)
