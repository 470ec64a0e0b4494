"""Numbers, lists and periods as Swedish writes them."""

from datetime import date

import pytest

from components.kit import cells, numbers
from components.kit.sheet import Col


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0"), (999, "999"), (17234, "17\u00a0234"), (-1200, "−1\u00a0200")]
)
def test_count(number, text):
    assert numbers.count(number) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [(1.25, "1,3"), (-1.25, "−1,3"), (0.04, "0,0"), (1.15, "1,2"), (12345.6, "12\u00a0345,6")],
)
def test_decimal_rounds_halves_away_from_zero(number, text):
    assert numbers.decimal(number) == text


@pytest.mark.parametrize(("number", "text"), [(52.8, "53 procent"), (0.5, "1 procent")])
def test_percent_has_no_decimals(number, text):
    assert numbers.percent(number) == text


@pytest.mark.parametrize(("number", "text"), [(1.2, "+1,2"), (-1.2, "−1,2"), (0, "0,0")])
def test_signed(number, text):
    assert numbers.signed(number) == text


@pytest.mark.parametrize(
    ("part", "whole", "text"), [(2, 7, "2 av 7"), (19, 19, "19 av 19"), (10, 20, "50 procent")]
)
def test_a_share_of_fewer_than_twenty_is_x_of_y(part, whole, text):
    assert numbers.share(part, whole) == text


@pytest.mark.parametrize(
    ("change", "margin", "expected"),
    [(0.5, 0, 1), (0.49, 0, 0), (-0.49, 0, 0), (-0.5, 0, -1), (3, 4, 0), (5, 4, 1), (-5, 4, -1)],
)
def test_a_small_change_or_one_inside_its_margin_has_no_direction(change, margin, expected):
    assert numbers.direction(change, margin) == expected


@pytest.mark.parametrize(
    ("items", "text"), [(["a"], "a"), (["a", "b"], "a och b"), (["a", "b", "c"], "a, b och c")]
)
def test_listing(items, text):
    assert numbers.listing(items) == text


def test_years_are_written_as_runs():
    assert numbers.years([2022, 2018, 2020, 2019]) == "2018–2020 och 2022"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11", "november 2026"),
        ("2026-11-21", "21 november 2026"),
        ("2026", "2026"),
        ("ej angivet", "ej angivet"),
    ],
)
def test_published(text, expected):
    assert numbers.published(text) == expected


def test_day():
    assert numbers.day(date(2026, 3, 1)) == "1 mars 2026"


@pytest.mark.parametrize(
    ("value", "column", "text"),
    [
        (17234, Col("Antal", "count"), "17\u00a0234"),
        (None, Col("Antal", "count"), "uppgift saknas"),
        (float("nan"), Col("Antal", "count", missing="redovisas inte"), "redovisas inte"),
        (0, Col("Antal", "count"), "0"),
        (2025, Col("År", "year"), "2025"),
        (52.8, Col("Andel", "percent"), "53\u00a0%"),
        (-1.23, Col("Ändring", "change"), "−1,2\u00a0%"),
        (("Sidan", "https://a.se"), Col("Sida", "link"), "Sidan"),
        ("0484", Col("Kommun"), "0484"),
    ],
)
def test_cell_is_written_by_its_kind_and_missing_is_never_zero(value, column, text):
    assert cells.cell(value, column) == text


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0 källor"), (1, "en källa"), (1200, "1\u00a0200 källor")]
)
def test_one_is_said_in_its_own_words(number, text):
    assert numbers.counted(number, "en källa", "källor") == text


@pytest.mark.parametrize(
    ("part", "whole", "text", "alone"),
    [
        (0, 4, "ingen", "ingen"),
        (1, 4, "1 av 4", "1"),
        (2, 2, "båda", "båda"),
        (4, 4, "alla", "alla"),
    ],
)
def test_a_part_of_a_whole(part, whole, text, alone):
    assert numbers.part_of(part, whole) == text
    assert numbers.alone(part, whole) == alone


def test_a_heading_inside_a_sentence():
    assert numbers.inside("Andel med arbete i Örebro") == "andel med arbete i Örebro"


@pytest.mark.parametrize(
    ("part", "whole", "text"), [(2, 7, "två av sju"), (10, 10, "tio av tio"), (2, 11, "2 av 11")]
)
def test_small_counts_of_a_finding_are_words_when_all_of_them_are_small(part, whole, text):
    assert numbers.of_all(part, whole) == text


def test_a_share_where_there_is_little_room():
    assert numbers.percent_sign(52.8) == "53\u00a0%"


def test_what_rounds_to_zero_has_no_minus_sign():
    assert [numbers.decimal(value) for value in (-0.04, 0.0, -0.0, 0.04)] == ["0,0"] * 4
