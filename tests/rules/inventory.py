"""Every rule of rules.md and every variant of answers.md, by name: where it is, what shows it.

``RULES`` and ``ANSWERS`` are walked by test_walk.py. A rule that belongs to a part of the
product that does not exist yet names the file that will carry it out; when that file appears
the walk fails until the rule has its function and its tests.
"""

from typing import NamedTuple


class Entry(NamedTuple):
    """A rule or a variant.

    ``words`` are the document's own, enough to find it. ``does`` names functions or values of
    the product, "module:name"; ``shown`` the tests that show it, by node id. ``awaits`` is the
    file of a part to come and ``later`` says why there is no product or test before it.
    """

    name: str
    words: str
    does: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    awaits: str = ""
    later: str = ""


def of(file: str, *tests: str) -> tuple[str, ...]:
    """Node ids of tests in a file under tests/: ``of("data/test_terms", "test_a", "test_b")``."""
    return tuple(f"tests/{file}.py::{test}" for test in tests)


def verbatim(*names: str) -> tuple[str, ...]:
    """Texts of test_verbatim.py, where the document's own words are compared."""
    return tuple(
        f"tests/rules/test_verbatim.py::test_a_sheet_says_the_words_of_the_document[{name}]"
        for name in names
    )
