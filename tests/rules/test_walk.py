"""The walk: every part of the two documents is shown by a test, or is known to wait.

A test that shows a rule of docs/rules.md has ``@pytest.mark.rule("…")``, one that shows a
variant of docs/answers.md ``@pytest.mark.answer("…")``: words of the document, without its
emphasis, that stand in one part of it. Marks are read from the files, so that a run of these
tests alone sees those of all the others.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from tests.rules import awaited
from tests.rules.test_verbatim import TEXTS, plain

TESTS = Path(__file__).parents[1]
SHARED = TESTS.parents[1] / "shared"

#: Mark → the document, what of it waits, and what is shown without a decorator.
DOCUMENTS = {
    "rule": ("rules.md", awaited.RULES, []),
    "answer": ("answers.md", awaited.ANSWERS, [plain(text.words) for text in TEXTS.values()]),
}


def parts(document: str) -> list[str]:
    """Every bullet, table row, quotation and paragraph; not headings, not what stands first."""
    lines = [*document.splitlines(), ""]
    found, begun = [], False
    for line, following in pairwise(lines):
        begun = begun or line.startswith(("## ", "- "))
        heads_a_table = line.startswith("|") and _is_rule(following)
        if begun and line.strip() and line[0] != "#" and not _is_rule(line) and not heads_a_table:
            found.append(plain(line))
    return found


def _is_rule(line: str) -> bool:
    return re.fullmatch(r"[|\- ]*---[|\- ]*", line) is not None


@cache
def marked(mark: str) -> frozenset[str]:
    """The words of every such mark on a test."""
    files = (file.read_text(encoding="utf-8") for file in TESTS.rglob("test_*.py"))
    return frozenset(words for source in files for words in marks(source, mark))


def marks(source: str, mark: str) -> Iterator[str]:
    """The words of every such mark on a test in a module."""
    for test in ast.walk(ast.parse(source)):
        if isinstance(test, ast.FunctionDef) and test.name.startswith("test_"):
            for by in test.decorator_list:
                if isinstance(by, ast.Call) and ast.unparse(by.func) == f"pytest.mark.{mark}":
                    yield from map(ast.literal_eval, by.args)


@pytest.mark.parametrize("mark", DOCUMENTS)
def test_every_part_is_shown_or_waits(document, mark):
    name, waits, quoted = DOCUMENTS[mark]
    words = [*marked(mark), *waits, *quoted]
    assert [part for part in parts(document(name)) if not any(w in part for w in words)] == []


@pytest.mark.parametrize("mark", DOCUMENTS)
def test_words_of_a_mark_stand_in_one_part(document, mark):
    name, waits, _ = DOCUMENTS[mark]
    found = parts(document(name))
    times = {words: sum(words in part for part in found) for words in [*marked(mark), *waits]}
    assert {words: n for words, n in times.items() if n != 1} == {}


@pytest.mark.parametrize("mark", DOCUMENTS)
def test_what_waits_is_not_shown(mark):
    _, waits, quoted = DOCUMENTS[mark]
    shown = [*marked(mark), *quoted]
    assert [(w, s) for w in waits for s in shown if w in s or s in w] == []


@pytest.mark.parametrize("name", ["rules.md", "answers.md"])
def test_the_copy_is_the_newest_where_the_agreed_document_is_at_hand(document, name):
    if not (SHARED / name).exists():
        pytest.skip(f"{SHARED / name} is not at hand: docs/{name} is what binds")
    assert document(name) == (SHARED / name).read_text(encoding="utf-8"), "docs/ has an older one"


def test_a_part_without_a_mark_is_noticed():
    document = (
        "# Title\nBinding.\n\n## Part\n- One **rule**.\n\n| head | er |\n|---|---|\n| a | b |\n"
        "> Said.\n\nLast.\n"
    )
    assert parts(document) == ["- One rule.", "| a | b |", "> Said.", "Last."]


def test_marks_are_those_of_tests_alone():
    source = (
        '@pytest.mark.rule("a", "b")\ndef test_one(): ...\n'
        'class TestMore:\n    @pytest.mark.rule("c")\n    def test_two(self): ...\n'
        '@pytest.mark.rule("d")\ndef helper(): ...\n@pytest.mark.answer("e")\ndef test_3(): ...\n'
    )
    assert list(marks(source, "rule")) == ["a", "b", "c"]
