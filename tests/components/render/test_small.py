"""A figure so small that it stands on a handout."""

import re
from html import unescape

import pandas as pd
import pytest

from components.render import fit
from components.render.paper import handout, small
from tests.components import sheets_made as made
from tests.components.render import test_deck_kinds as kinds_made

ROOM = 256.0


def words(found):
    return unescape(re.sub(r"<[^>]+>", " ", found.html))


@pytest.mark.parametrize("number", [1, 5, 40])
def test_a_board_is_the_names_of_each_group_as_many_as_a_few_lines_hold(number):
    found = small.small(kinds_made.board(number), ROOM)
    said = words(found)
    groups = re.findall(r"([▲◆●]) (\w+) \((\d+)\)", said)
    assert [name for _, name, _ in groups] == ["Brist", "Paradox", "Balans"][: len(groups)]
    shown = len(re.findall(r"inom område \d+", said))
    left = sum(map(int, re.findall(r"och (\d+) till", said)))
    assert shown + left == sum(int(count) for *_, count in groups) == number - number // 4
    assert "Ingen bedömning" not in said
    lines = sum(
        fit.lines(unescape(re.sub("<.*?>", "", one)), small.SIZE, ROOM, bold=True)
        for one in re.findall("<p>(.*?)</p>", found.html)
    )
    assert lines <= 4 * len(groups)
    assert found.height >= lines * small.SIZE * 1.3


def test_a_matrix_is_the_names_of_each_cell_in_the_order_of_rows_and_columns():
    said = words(small.small(kinds_made.matrix(8), ROOM))
    assert re.findall(r"[▲◆] [\w, ]+ \(\d\)", said) == [
        "▲ Brist, ingen utbildning (2)",
        "▲ Brist, bara distans (2)",
        "▲ Brist, på plats (2)",
        "◆ Paradox (2)",
    ]


def test_what_would_be_too_high_or_is_only_rows_is_not_small():
    assert small.small(made.bars(40), ROOM) is None
    assert small.small(kinds_made.ribbons(3), ROOM) is None
    assert small.small(made.table(), ROOM) is None
    crowd = kinds_made.units(3)
    crowd.frame["applied"] = pd.array([200, 9, 9], dtype="Int64")
    assert small.small(crowd, ROOM) is None


def test_the_first_picture_that_can_be_small_is_taken():
    sheet = made.sheet(made.bars(40), made.lines(beside=True), made.bars(3, beside=True))
    assert small.of_sheet(sheet, ROOM).title == "Studerande per år"
    assert "linjer" in small.of_sheet(sheet, ROOM).html
    assert small.of_sheet(made.sheet(made.bars(40)), ROOM) is None


def test_only_the_most_telling_sheet_of_a_quarter_has_key_figures_and_picture():
    keys = tuple(kinds_made.KEYS)
    quarter = [
        made.sheet(made.lines(), slug=slug, headline=f"Fyndet i {slug}", keys=keys)
        for slug in ("a", "b")
    ]
    html = handout.page(
        {"q1": quarter, "q2": []},
        place="Prov",
        edition=made.EDITION,
        address="https://a.se/handout",
        interactive="https://a.se/",
        address_of=lambda sheet: f"https://a.se/blad/{sheet.slug}",
        order=("b", "a"),
    )
    assert html.index("Fyndet i b") < html.index("Fyndet i a")
    first, second = html[html.index("Fyndet i b") :].split("Fyndet i a")
    assert [part.count('class="liten"') for part in (first, second)] == [1, 0]
    assert [part.count("<dt>") for part in (first, second)] == [3, 0]
    assert "Källa: Provmyndigheten, 2019–2023 (egen bearbetning) · Läs mer:" in first
    assert handout.text.NONE in second


def test_a_key_figure_says_what_it_is_compared_with_and_that_it_is_estimated():
    key = handout.Key("Platser", "64", before="högst", after="av 70", changed="+2 %", under="riket",
                      estimated="regeln")  # fmt: skip
    assert handout.Tile.of(key) == handout.Tile(
        "Platser", "högst 64 av 70", "+2 % · riket · beräknat"
    )


def test_a_sheet_without_a_finding_says_its_answers_first_sentence():
    assert handout.said(made.sheet(made.lines())) == "År 2023 studerade 17 personer."
    assert handout.said(made.sheet(headline="Fyndet")) == "Fyndet"
