"""What may depend on what. The design says it; this is what keeps it true."""

import ast
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LAYERS = ("pages", "components", "data")  # each may import itself and what comes after
PROGRAM = sorted(file for layer in LAYERS for file in (ROOT / layer).rglob("*.py"))

#: Everything else is plain Python, which a test, a light page or a slide can use.
MAY_USE_STREAMLIT = {
    "components/shell.py",
    "components/screen/links.py",
    "components/screen/forum/editing.py",
    "components/screen/forum/holding.py",
    "components/screen/forum/meeting.py",
    "components/screen/employer.py",
    "components/screen/compare.py",
    "components/screen/forum/form.py",
    "components/screen/forum/parts.py",
    "components/screen/forum/meetings.py",
    "components/screen/forum/needs.py",
    "components/screen/forum/orders.py",
    "components/screen/presenting.py",
    "components/screen/screen.py",
    "components/screen/calendar.py",
    "components/screen/lia.py",
    "components/screen/map_chart.py",
    "components/screen/programmes.py",
    "components/screen/share.py",
}

MOST_LINES = 450


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def imported(file: Path) -> set[str]:
    """The full names of the modules that a file imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name(file)}: relative import on line {node.lineno}"
            found.add(node.module or "")
    return found


def packages(file: Path) -> set[str]:
    return {module.partition(".")[0] for module in imported(file)}


@pytest.mark.parametrize("file", PROGRAM, ids=name)
def test_imports_run_from_pages_to_components_to_data(file: Path) -> None:
    layer = LAYERS.index(file.relative_to(ROOT).parts[0])
    upwards = set(LAYERS[:layer]) | {"app", "tests", "bench"}
    assert packages(file) & upwards == set()


@pytest.mark.parametrize("file", PROGRAM, ids=name)
def test_only_the_screen_knows_streamlit(file: Path) -> None:
    if file.parent.name == "pages" or name(file) in MAY_USE_STREAMLIT:
        return
    assert "streamlit" not in packages(file)


@pytest.mark.parametrize("file", sorted((ROOT / "pages").glob("*.py")), ids=name)
def test_a_page_asks_the_store_and_never_writes_sql(file: Path) -> None:
    assert packages(file) & {"sqlite3", "sqlite_utils", "sqlalchemy"} == set()
    texts = [
        node.value
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    assert [text for text in texts if re.search(r"\bSELECT\b.+\bFROM\b", text, re.S)] == []


@pytest.mark.parametrize("file", PROGRAM, ids=name)
def test_sql_is_never_glued_together_from_values(file: Path) -> None:
    """A query is a constant with named parameters; f-strings may only name our own tables."""
    glued = [
        ast.unparse(node)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.JoinedStr)
        and re.search(r"(=|<|>|LIKE|VALUES \()\s*'?\{", ast.unparse(node))
        and re.search(r"\b(SELECT|INSERT|UPDATE|DELETE)\b", ast.unparse(node))
    ]
    assert glued == []


def test_every_package_the_program_imports_is_asked_for_by_name() -> None:
    """What only comes along with another package can leave with it."""
    lines = (ROOT / "requirements.in").read_text(encoding="utf-8").splitlines()
    asked = {re.split(r"[=<> ]", line)[0] for line in lines if line and not line.startswith("#")}
    given_by = packages_distributions()
    used = set().union(*(packages(file) for file in [*PROGRAM, ROOT / "app.py"]))
    others = used - set(sys.stdlib_module_names) - set(LAYERS)
    from_others = [
        name for name in others if not asked & {given.lower() for given in given_by.get(name, [])}
    ]
    assert from_others == []


@pytest.mark.parametrize("file", PROGRAM, ids=name)
def test_a_module_fits_in_one_reading(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= MOST_LINES
