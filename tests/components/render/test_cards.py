"""Cards: everything of a row stands on its card, the name as a heading."""

import re

import pandas as pd
import pytest

from components.kit.sheet import Col
from components.render.pictures import cards
from tests.components.render import drawn

COLUMNS = {
    "name": Col("Stöd", "link"),
    "who": Col("För vem"),
    "when": Col("När", missing="tid ej angiven"),
    "quote": Col("Citat"),
    "number": Col("Antal", "count"),
}


def deck(rows, **roles):
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    roles = {"label": "name", "top": "when"} | roles
    return cards.html(drawn.figure("cards", frame, COLUMNS, roles), 3)


ROW = (("Yrkesvux", "https://skolverket.se/"), "kommuner", "april", "Bra.", 1200)


def test_a_card_has_its_line_above_its_name_and_the_rest_with_headings():
    html = deck([ROW])
    assert drawn.text(html) == ("Rubrik april Yrkesvux Mer För vem kommuner Citat Bra. Antal 1 200")
    assert "<h3>Rubrik</h3>" in html
    assert (
        '<h4><a href="https://skolverket.se/" target="_blank" rel="noopener">Yrkesvux</a>' in html
    )


def test_a_long_compound_in_a_name_can_be_parted_where_it_is_joined_never_in_an_address():
    address = "https://example.se/arbetsmarknadsutbildning"
    html = deck([(("yrkesvux, arbetsmarknadsutbildning, drifttekniker", address), *ROW[1:])])
    assert f'href="{address}"' in html
    assert ">yrkesvux, arbetsmarknads&shy;utbildning, drifttekniker</a>" in html


def test_a_text_stands_without_its_heading():
    assert "Citat" not in drawn.text(deck([ROW], text="quote"))


def test_what_is_missing_is_said():
    html = deck([(("A", ""), "alla", None, "x", None)])
    assert "tid ej angiven A" in drawn.text(html)
    assert "Antal uppgift saknas" in drawn.text(html)
    assert "<a " not in html


@pytest.mark.parametrize("number", [1, 40])
def test_a_card_per_row(number):
    assert len(re.findall("<li>", deck([ROW] * number))) == number


def test_words_are_never_read_as_html():
    html = deck([((drawn.HOSTILE, "https://a.se/?a=1&b=2"), drawn.HOSTILE, "x", "y", 1)])
    assert "<b onclick" not in html
    assert 'href="https://a.se/?a=1&amp;b=2"' in html
