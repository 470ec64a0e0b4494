"""The documentation says what the code does."""

import re
from importlib.util import find_spec
from pathlib import Path

import pytest
from starlette.routing import Match

from components.address import choices
from components.forum import invitation_text, meeting_text, room_text
from components.kit import words
from components.render.stage import text as stage
from components.sheets.forum import text as forum_text
from components.web import public
from components.web.routes import ROUTES
from data import build
from data.steps import STEPS
from tests.test_architecture import FLOORS, PROGRAM, SHARED

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
GUIDES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]

#: Named in the guides, but made by whoever follows them.
MADE = {".streamlit/secrets.toml", "licenser.md"}


def read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def test_every_parameter_of_the_address_is_documented_in_the_order_it_is_written():
    text = read(DOCS / "addresses.md")
    table = text[text.index("| parameter |") :]
    cells = re.findall(r"^\| (`.*?`) \|", table, re.MULTILINE)
    documented = [name for cell in cells for name in re.findall(r"`(\w+)`", cell)]
    assert documented == list(choices.NAMES)


def test_every_page_is_documented():
    (line,) = re.findall(r"^Pages: .*$", read(DOCS / "addresses.md"), re.MULTILINE)
    assert re.findall(r"`/(\w*)`", line) == list(words.PAGES)


def test_every_address_beside_the_pages_is_documented():
    documented = set(re.findall(r"`(/[^`?<]*)", read(DOCS / "addresses.md")))
    ours = {route.path.partition("{")[0] for route in ROUTES if route not in public.ROUTES}
    ours = {path for path in ours if not path.endswith(".js")}  # part of a page
    assert ours <= documented | {"/blad"}


def test_every_step_says_what_it_measures_and_every_column_has_a_label():
    for step in STEPS:
        assert step.__doc__, step.__name__
        assert step.TABLE.title, step.__name__
        assert [name for name, column in step.TABLE.columns.items() if not column.label] == []


@pytest.fixture(scope="module")
def files() -> list[str]:
    """Every file that can be named, with the folders it lies in."""
    tops = ("components", "data", "pages", "tests", "bench", "docs", "deploy")
    below = [file for top in tops for file in (ROOT / top).rglob("*.*")]
    return [f"/{file.relative_to(ROOT).as_posix()}" for file in [*ROOT.glob("*"), *below]]


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_every_file_that_a_guide_names_is_there(guide, files):
    """By its path, or the end of it. A name in a line of its own is about to be made."""
    named = re.findall(r"`([\w./]+\.(?:py|js|css|toml|sh|md|yaml))`", read(guide))
    about_to_be = re.findall(r"^`([\w./]+)`$", read(guide), re.MULTILINE)
    hidden = [f"/{file.relative_to(ROOT)}" for file in ROOT.glob(".*/*.toml")]
    missing = [
        name
        for name in {*named} - {*about_to_be} - MADE
        if not any(file.endswith(f"/{name}") for file in files + hidden)
    ]
    assert missing == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_every_link_of_a_guide_leads_somewhere(guide):
    led = re.findall(r"\]\((?!https?:)([^)#]+)(?:#([\w-]+))?\)", read(guide))
    assert [to for to, _ in led if not (guide.parent / to).exists()] == []
    for to, heading in led:
        if heading:
            headings = re.findall(r"^#+ (.*)$", read(guide.parent / to), re.MULTILINE)
            assert heading in {name.lower().replace(" ", "-") for name in headings}


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_every_command_of_a_guide_can_be_given(guide):
    targets = set(re.findall(r"^([a-z-]+):", read(ROOT / "Makefile"), re.MULTILINE))
    # A command begins a line, or is all that is in its back quotes.
    given = re.findall(r"(?:^ {4}|`)make ([a-z-]+)", read(guide), re.MULTILINE)
    assert set(given) <= targets
    modules = re.findall(r"python\S* -m ([\w.]+)(.*)", read(guide))
    assert [name for name, _ in modules if name.islower() and find_spec(name) is None] == []
    options = [
        option
        for name, rest in modules
        if name == "data.build"
        for option in re.findall(r"--[\w-]+", rest.partition("`")[0])
    ]
    assert set(options) <= set(re.findall(r'"(--[\w-]+)"', read(Path(build.__file__))))


def test_every_setting_is_documented_where_an_operator_looks():
    set_by = {
        name
        for file in PROGRAM
        for name in re.findall(r'^VARIABLE = "(\w+)"$', read(file), re.MULTILINE)
    }
    rows = re.findall(r"^\| `([A-Z_]+)` \|", read(DOCS / "operation.md"), re.MULTILINE)
    assert sorted(rows) == sorted(set_by)


def test_the_rooms_are_those_that_the_imports_are_held_to():
    text = read(DOCS / "architecture.md")
    rooms = re.findall(r"^\| `(?:components/)?(\w+)(?:/|\.py)` \|", text, re.MULTILINE)
    assert rooms == sorted(FLOORS, key=lambda room: (FLOORS[room], rooms.index(room)))
    assert [folder for folder in SHARED if f"`sheets/{folder}/`" not in text] == []


def test_a_decision_is_short_and_is_listed():
    records = sorted((DOCS / "decisions").glob("[0-9]*.md"))
    listed = re.findall(r"\((\d.*?\.md)\)", read(DOCS / "decisions" / "README.md"))
    assert listed == [record.name for record in records]
    for record in records:
        assert len(read(record).splitlines()) <= 25
        assert re.findall(r"^\*\*(\w+)\.\*\*", read(record), re.MULTILINE) == [
            "Context",
            "Decision",
            "Consequence",
        ]


def test_a_commit_is_checked_without_fetching_anything():
    text = read(ROOT / ".pre-commit-config.yaml")
    assert re.findall(r"repo: (.*)", text) == ["local"]
    entries = re.findall(r"entry: (.*)", text)
    assert entries
    assert all(entry.startswith(".venv/bin/python -m ruff ") for entry in entries)
    assert set(re.findall(r"language: (.*)", text)) == {"system"}


def test_the_presenters_guide_has_the_keys_the_buttons_and_the_addresses_that_there_are():
    guide = read(DOCS / "presenter.md")
    keys = guide[guide.index("| tangent |") :].partition("\n\n")[0]
    told = re.findall(r"^\| (.+?) \| (.+?) \|$", keys, re.MULTILINE)[1:]
    assert told == [*stage.KEYS, *stage.LETTERS]
    listener = read(ROOT / "components" / "screen" / "keys.js")
    names = {"→": "ArrowRight", "←": "ArrowLeft", "↓": "ArrowDown", "↑": "ArrowUp", "Esc": "Escape"}
    for pressed, _ in told:
        for key in pressed.replace("mellanslag", "").split():
            assert f'"{names.get(key, key.lower() if len(key) == 1 else key)}"' in listener, key
    buttons = {
        value
        for module in (meeting_text, invitation_text, room_text, forum_text, stage)
        for value in vars(module).values()
        if isinstance(value, str)
    }
    named = set(re.findall(r"(?<!\*)\*([^*\n]+)\*(?!\*)", guide))
    assert named - buttons == {"Forum"}  # a page
    for address in re.findall(r"`(/[^`]+)`", guide):
        path = re.sub(r"<\w+>|…", "1", address).partition("?")[0]
        scope = {"type": "http", "path": path, "method": "GET"}
        ours = any(route.matches(scope)[0] is not Match.NONE for route in ROUTES)
        assert ours or path.strip("/") in words.PAGES, address
