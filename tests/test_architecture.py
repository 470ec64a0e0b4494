"""What may depend on what. docs/architecture.md says it; this is what keeps it true."""

import ast
import re
import sys
from collections import defaultdict
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROGRAM = sorted(
    file for room in ("pages", "components", "data") for file in (ROOT / room).rglob("*.py")
)

#: Room → its floor. A module imports its own room and those on lower floors.
FLOORS = {
    "data": 0, "kit": 1, "address": 2, "render": 2, "sheets": 3, "forum": 4, "screen": 5,
    "web": 5, "shell": 6, "pages": 7,
}  # fmt: skip

#: What several sheets share. Every other folder of sheets/ belongs to one sheet.
SHARED = {"programmes", "occupations", "earliest", "local", "book", "counties", "search", "offer"}

#: The rooms that know Streamlit. Everything else is plain Python, which a test, a light page or
#: a slide can use.
STREAMLIT = {"pages", "shell", "screen"}

MOST_LINES = 450


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def module(file: Path) -> str:
    return name(file).removesuffix(".py").removesuffix("/__init__").replace("/", ".")


MODULES = {module(file): file for file in PROGRAM}


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


@cache
def imported(file: Path) -> frozenset[str]:
    """The full names of the modules that a file imports, anywhere in it."""
    found = set()
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name(file)}: relative import on line {node.lineno}"
            for alias in node.names:
                below = f"{node.module}.{alias.name}"
                found.add(below if below in MODULES else node.module or "")
    return frozenset(found)


def packages(file: Path) -> set[str]:
    return {module.partition(".")[0] for module in imported(file)}


def room(module: str) -> str:
    """The room of one of our modules: "components.render.svg" → "render"; "" for the others."""
    first, _, rest = module.partition(".")
    found = rest.partition(".")[0] if first == "components" else first
    return found if found in FLOORS else ""


def test_imports_run_downwards_through_the_rooms() -> None:
    upwards = [
        f"{name(file)} imports {other}"
        for file in PROGRAM
        for other in imported(file)
        if other.partition(".")[0] in {"app", "tests", "bench"} or _is_upwards(module(file), other)
    ]
    assert upwards == []


def _is_upwards(importer: str, other: str) -> bool:
    here, there = room(importer), room(other)
    return bool(there) and here != there and FLOORS[there] >= FLOORS[here]


def sheet_folder(module: str) -> str:
    """ "components.sheets.lia.text" → "lia"; "" outside the folders of sheets."""
    parts = module.split(".")
    return parts[2] if parts[:2] == ["components", "sheets"] and len(parts) > 3 else ""


def test_a_sheet_knows_itself_and_what_sheets_share() -> None:
    others = [
        f"{name(file)} imports {other}"
        for file in PROGRAM
        if (here := sheet_folder(module(file)))
        for other in imported(file)
        if (there := sheet_folder(other)) not in {"", here, *SHARED}
        or (here in SHARED and there not in {"", *SHARED})
    ]
    assert others == []


def test_the_frame_is_the_only_module_beside_the_rooms() -> None:
    beside = {file.name for file in (ROOT / "components").glob("*.py")}
    assert beside == {"__init__.py", "shell.py"}


def test_a_class_name_means_one_thing() -> None:
    found = defaultdict(list)
    for file in PROGRAM:
        for node in ast.walk(tree(file)):
            if isinstance(node, ast.ClassDef):
                found[node.name].append(name(file))
    assert {name: files for name, files in found.items() if len(files) > 1} == {}


def test_only_the_screen_knows_streamlit() -> None:
    elsewhere = [file for file in PROGRAM if room(module(file)) not in STREAMLIT]
    assert [name(file) for file in elsewhere if "streamlit" in packages(file)] == []


def strings(file: Path) -> list[str]:
    return [
        node.value
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


def test_a_page_asks_the_store_and_never_writes_sql() -> None:
    pages = [file for file in PROGRAM if room(module(file)) == "pages"]
    databases = {"sqlite3", "sqlite_utils", "sqlalchemy"}
    assert [name(file) for file in pages if packages(file) & databases] == []
    query = re.compile(r"\bSELECT\b.+\bFROM\b", re.S)
    assert [text for file in pages for text in strings(file) if query.search(text)] == []


def test_sql_is_never_glued_together_from_values() -> None:
    """A query is a constant with named parameters; f-strings may only name our own tables."""
    glued = [
        f"{name(file)}: {text}"
        for file in PROGRAM
        for node in ast.walk(tree(file))
        if isinstance(node, ast.JoinedStr)
        for text in [ast.unparse(node)]
        if re.search(r"(=|<|>|LIKE|VALUES \()\s*'?\{", text)
        and re.search(r"\b(SELECT|INSERT|UPDATE|DELETE)\b", text)
    ]
    assert glued == []


def test_every_package_the_program_imports_is_asked_for_by_name() -> None:
    """What only comes along with another package can leave with it."""
    lines = (ROOT / "requirements.in").read_text(encoding="utf-8").splitlines()
    asked = {re.split(r"[=<> ]", line)[0] for line in lines if line and not line.startswith("#")}
    given_by = packages_distributions()
    used = set().union(*(packages(file) for file in [*PROGRAM, ROOT / "app.py"]))
    others = used - set(sys.stdlib_module_names) - {"components", "data", "pages"}
    from_others = [
        name for name in others if not asked & {given.lower() for given in given_by.get(name, [])}
    ]
    assert from_others == []


def test_a_module_fits_in_one_reading() -> None:
    lines = {name(file): file.read_text(encoding="utf-8").count("\n") for file in PROGRAM}
    assert {file: number for file, number in lines.items() if number > MOST_LINES} == {}
