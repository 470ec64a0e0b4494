"""The documentation says what the code does."""

import re
from pathlib import Path

from components.address import choices
from components.kit import words
from data.steps import STEPS

DOCS = Path(__file__).parents[1] / "docs"


def test_every_parameter_of_the_address_is_documented_in_the_order_it_is_written():
    text = (DOCS / "addresses.md").read_text(encoding="utf-8")
    table = text[text.index("| parameter |") :]
    cells = re.findall(r"^\| (`.*?`) \|", table, re.MULTILINE)
    documented = [name for cell in cells for name in re.findall(r"`(\w+)`", cell)]
    assert documented == list(choices.NAMES)


def test_every_page_is_documented():
    text = (DOCS / "addresses.md").read_text(encoding="utf-8")
    (line,) = re.findall(r"^Pages: .*$", text, re.MULTILINE)
    assert re.findall(r"`/(\w*)`", line) == list(words.PAGES)


def test_every_step_says_what_it_measures_and_every_column_has_a_label():
    for step in STEPS:
        assert step.__doc__, step.__name__
        assert step.TABLE.title, step.__name__
        assert [name for name, column in step.TABLE.columns.items() if not column.label] == []
