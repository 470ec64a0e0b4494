"""Every picture has a style of its own: two that shared a class would redraw each other."""

import re
from collections import Counter
from pathlib import Path

from components.render import pictures

STYLES = sorted(Path(pictures.__file__).parent.glob("*.css"))


def outermost(style: str) -> set[str]:
    """The classes that rules begin with, outside every other rule."""
    return set(re.findall(r"^\.([\w-]+)", style, re.MULTILINE))


def test_a_picture_s_rules_are_nested_under_one_class() -> None:
    assert {file.name: len(outermost(file.read_text("utf-8"))) for file in STYLES} == {
        file.name: 1 for file in STYLES
    }


def test_no_two_pictures_share_that_class() -> None:
    found = Counter(name for file in STYLES for name in outermost(file.read_text("utf-8")))
    assert [name for name, times in found.items() if times > 1] == []


def test_colours_come_from_the_tokens_and_letters_are_sized_in_em() -> None:
    for file in STYLES:
        style = file.read_text("utf-8")
        assert not re.findall(r"#[0-9a-f]{3,8}\b|rgba?\(", style), file.name
        assert not re.findall(r"font-size: [\d.]+(?:px|rem)", style), file.name
