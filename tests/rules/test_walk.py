"""The walk: every rule and every variant has its function and its tests, and none is forgotten."""

import ast
import importlib
import re
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from tests.rules.inventory import Entry
from tests.rules.of_answers import ANSWERS
from tests.rules.of_rules import RULES
from tests.rules.test_verbatim import TEXTS

ROOT = Path(__file__).parents[2]
ENTRIES = RULES + ANSWERS
DOCUMENTS = {"rules.md": RULES, "answers.md": ANSWERS}


def by_name(entry: Entry) -> str:
    return entry.name


@cache
def functions(file: str) -> frozenset[str]:
    """The names of the tests in a file, read without running it."""
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def parts(document: str) -> list[str]:
    """Every bullet, table row, quotation and paragraph; not headings, not what stands first."""
    lines = [*document.splitlines(), ""]
    found, begun = [], False
    for line, following in pairwise(lines):
        begun = begun or line.startswith(("## ", "- "))
        heads_a_table = line.startswith("|") and _is_rule(following)
        if begun and line.strip() and line[0] != "#" and not _is_rule(line) and not heads_a_table:
            found.append(one_line(line))
    return found


def _is_rule(line: str) -> bool:
    return re.fullmatch(r"[|\- ]*---[|\- ]*", line) is not None


def one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("entry", ENTRIES, ids=by_name)
def test_what_carries_it_out_is_there(entry):
    for name in entry.does:
        module, _, attribute = name.partition(":")
        assert hasattr(importlib.import_module(module), attribute), name


@pytest.mark.parametrize("entry", ENTRIES, ids=by_name)
def test_the_tests_that_show_it_are_there(entry):
    for node in entry.shown:
        file, _, test = node.partition("::")
        test, _, text = test.partition("[")
        assert test in functions(file), node
        assert not text or text.removesuffix("]") in TEXTS, node


@pytest.mark.parametrize("entry", ENTRIES, ids=by_name)
def test_it_is_either_shown_or_waits_for_a_part_that_is_not_built(entry):
    """When the part comes, its rules get their functions and tests, and stop waiting."""
    if entry.awaits:
        assert entry.later
        assert not (ROOT / entry.awaits).exists(), f"{entry.awaits} is here: show {entry.name!r}"
    else:
        assert entry.does
        assert entry.shown


@pytest.mark.parametrize("entries", DOCUMENTS.values(), ids=DOCUMENTS)
def test_no_name_stands_twice(entries):
    names = [entry.name for entry in entries]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_part_of_the_document_has_an_entry(document, name):
    words = [one_line(entry.words) for entry in DOCUMENTS[name]]
    missing = [part for part in parts(document(name)) if not any(w in part for w in words)]
    assert missing == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_entry_is_in_the_document(document, name):
    found = parts(document(name))
    missing = [e.name for e in DOCUMENTS[name] if not any(one_line(e.words) in p for p in found)]
    assert missing == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_copy_is_the_newest_where_the_forums_own_is_at_hand(document, name):
    """The two documents are agreed outside the project; docs/ has what the texts follow."""
    newest = ROOT.parent / "shared" / name
    if not newest.exists():
        pytest.skip(f"{newest} is not at hand: docs/{name} is what binds")
    assert document(name) == newest.read_text(encoding="utf-8"), f"copy {newest} to docs/{name}"


def test_a_rule_without_an_entry_is_noticed():
    document = (
        "# Title\nBinding.\n\n## Part\n- One rule.\n\n| head | er |\n|---|---|\n| a | b |\nLast.\n"
    )
    assert parts(document) == ["- One rule.", "| a | b |", "Last."]
