"""The board: every name in its group, at none, one and forty; what signs mean; nothing raw."""

import pandas as pd
import pytest

from components.kit.sheet import Col, Figure
from components.render import kinds
from components.render.pictures import board

GROUPS = {
    "▲ Brist": ("kort", "brist"),
    "● Balans": ("rad", "balans"),
    "– Ingen bedömning": ("tyst", "svag"),
}


def figure(**names: int) -> Figure:
    """Names by the place of their group among GROUPS: ``figure(a=2)``, two in the first."""
    rows = [
        (f"Yrke {letter}{number} & <mer>", group, *GROUPS[group], "↗", "väntas öka", "delvis",
         "bygger delvis på länet", "riket: balans" if number == 0 else None)
        for letter, group in zip("abc", GROUPS, strict=True)
        for number in range(names.get(letter, 0))
    ]  # fmt: skip
    columns = ["name", "group", "form", "tone", "mark", "said", "texture", "basis", "note"]
    frame = pd.DataFrame(rows, columns=columns)
    frame["group"] = pd.Categorical(frame["group"], list(GROUPS))
    return Figure(
        kind="board",
        title="Läget",
        alt="Tavla",
        frame=frame,
        columns={"name": Col("Yrke")},
        encoding={name: name for name in columns[1:]} | {"label": "name"},
        sources=(),
        period="2025",
    )


@pytest.mark.parametrize("names", [{"a": 1}, {"a": 40}, {"b": 40}, {"a": 9, "b": 11, "c": 3}])
def test_every_name_stands_once_and_escaped(names):
    drawn = kinds.drawing(figure(**names), 4)
    for letter, number in names.items():
        for place in range(number):
            assert drawn.count(f"Yrke {letter}{place} &amp; &lt;mer&gt;") == 1
    assert "<mer>" not in drawn


def test_a_group_has_its_sign_for_the_eye_and_its_number():
    drawn = board.html(figure(a=2, b=3), 4)
    head = (
        '<span class="namn"><span aria-hidden="true">▲</span> Brist</span> <b class="antal">2</b>'
    )
    assert f"<h4>{head}</h4>" in drawn
    assert "ton-brist" in drawn
    assert "ton-balans" in drawn


def test_only_the_groups_after_the_first_are_folded_where_it_is_narrow():
    first, second = board.html(figure(a=2, b=3), 4).split("<section")[1:]
    assert "<details>" not in first
    assert "<details><summary>" in second


def test_empty_groups_are_said_in_one_line():
    assert '<p class="inga">Inget i balans eller ingen bedömning.</p>' in board.html(figure(a=1), 4)
    assert "inga" not in board.html(figure(a=1, b=1, c=1), 4)


def test_a_quiet_group_is_folded_with_its_number():
    drawn = board.html(figure(c=2), 4)
    assert "<summary>Ingen bedömning: 2</summary>" in drawn
    assert "Yrke c0 &amp; &lt;mer&gt;, Yrke c1 &amp; &lt;mer&gt;" in drawn
    assert "<section" not in drawn


def test_what_a_sign_and_a_texture_mean_is_said_to_eye_and_ear():
    drawn = board.html(figure(a=2), 4)
    item = drawn[drawn.index("<li") : drawn.index("</li>")]
    assert 'class="namnet yta-delvis"' in item
    assert '<span class="tecken" aria-hidden="true">↗</span>' in item
    assert ": väntas öka; bygger delvis på länet</span>" in item
    assert "<small>riket: balans</small>" in item
    legend = drawn[drawn.index('class="nyckel"') :]
    assert legend.count("väntas öka") == legend.count("bygger delvis på länet") == 1


def test_without_a_categorical_the_groups_are_those_that_are_there():
    plain = figure(b=1, a=1)
    plain.frame["group"] = plain.frame["group"].astype(str)
    drawn = board.html(plain, 4)
    assert drawn.count("<section") == 2
    assert "Inget i" not in drawn
