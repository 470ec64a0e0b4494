"""What the presenter's view says: where we are, what is left out, what does not exist."""

import pytest

from components.render.stage import text


def test_the_place_in_the_run_sheet():
    assert text.place(2, 4) == "Punkt 2 av 4"


def test_the_title_says_quarter_item_and_sheet():
    assert (
        text.page_title("q3", 2, 4, "YH-ansökningar och beslut 2025 inom industrin i Sörmland")
        == "Q3 punkt 2 av 4: YH-ansökningar och beslut 2025 inom industrin i Sörmland – Årshjulet"
    )


@pytest.mark.parametrize(
    ("of", "said"),
    [
        (1, "Punkt 9 finns inte: dagordningen har en punkt. Här visas den sista."),
        (4, "Punkt 9 finns inte: dagordningen har 4 punkter. Här visas den sista."),
    ],
)
def test_an_item_after_the_last(of, said):
    assert text.beyond(9, of) == said


def test_bars_that_are_left_out_are_counted():
    assert text.shown_of(8, 12) == "Här visas 8 av 12, i tabellens ordning."


@pytest.mark.parametrize(
    ("rows", "columns_left_out", "drawn", "said"),
    [
        (35, 0, False, "Visa alla 35 rader"),
        (1, 0, False, "Visa hela tabellen"),
        (7, 3, False, "Visa alla 7 rader och alla kolumner"),
        (1, 3, False, "Visa hela raden och alla kolumner"),
        (7, 0, True, "Visa tabellen bakom figuren"),
    ],
)
def test_what_opens_the_whole_table(rows, columns_left_out, drawn, said):
    assert text.whole_table(rows, columns_left_out, drawn=drawn) == said
