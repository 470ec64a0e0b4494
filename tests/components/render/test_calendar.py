"""The calendar: bars stand at their weeks, in every drawing, told apart by form and words."""

import re

import pandas as pd
import pytest

from components.kit.sheet import Figure
from components.render.calendar import html as calendar_html
from components.render.calendar import svg as calendar_svg
from components.render.calendar.plan import plan, ticks
from tests.components import sheets_made as made


def bar(number: int, first: str, last: str, *, sure: bool, group: str = "A") -> dict:
    said = f"utbildning {number}, {first}"
    return {
        "programme": f"Utbildning <{number}>",
        "provider": "Skolan",
        "place": "Flens kommun",
        "diarienummer": f"MYH {number}",
        "group": group,
        "sure": sure,
        "from_day": first,
        "to_day": last,
        "said": said,
        "brief": said,
    }


def calendar(*rows: dict, first: str = "2026-v47", last: str = "2027-v09") -> Figure:
    columns = {"programme": made.Col("Utbildning"), "said": made.Col("När")}
    return made.figure(
        "weeks", pd.DataFrame(rows), columns, encoding={"first": first, "last": last}
    )


SURE = bar(1, "2026-12-28", "2027-01-10", sure=True)  # week 53 and week 1
TERM = bar(2, "2027-01-18", "2027-06-13", sure=False, group="B")  # vt 2027, goes on after
BEFORE = bar(2, "2026-08-17", "2027-01-17", sure=False, group="B")  # ht 2026, began before
SHOWN = calendar(SURE, BEFORE, TERM)


def test_bars_stand_at_their_weeks_over_new_year():
    found = plan(SHOWN)
    weeks = found.weeks
    (one,) = found.groups[0].rows[0].bars
    assert (weeks[one.first], weeks[one.last]) == ("2026-v53", "2027-v01")
    assert (one.before, one.after) == (False, False)
    early, late = found.groups[1].rows[0].bars
    assert (weeks[early.first], weeks[early.last]) == ("2026-v47", "2027-v02")
    assert (weeks[late.first], weeks[late.last]) == ("2027-v03", "2027-v09")
    assert (early.before, early.after, late.before, late.after) == (True, False, False, True)


def test_a_programme_is_one_row_with_all_of_its_bars():
    found = plan(SHOWN)
    assert [group.name for group in found.groups] == ["A", "B"]
    assert found.rows == 2
    assert found.first(1).rows == 1
    assert [group.name for group in found.first(1).groups] == ["A"]


@pytest.mark.parametrize(("columns", "most", "number"), [(16, 16, 16), (17, 16, 9), (104, 16, 15)])
def test_not_more_weeks_are_written_than_there_is_room_for(columns, most, number):
    last = {16: "2027-v09", 17: "2027-v10", 104: "2028-v45"}[columns]
    found = plan(calendar(SURE, last=last))
    assert len(found.weeks) == columns
    assert len(ticks(found, most)) == number


def test_html_says_every_bar_in_words_and_draws_it_for_the_eye_only():
    html = calendar_html.paper(SHOWN, 3)
    for row in (SURE, BEFORE, TERM):
        assert row["said"] in html
    assert "Utbildning &lt;1&gt;" in html
    tracks = re.findall(r'<div class="spar" aria-hidden="true">(.*?)</div>', html)
    assert [len(re.findall("grid-column", track)) for track in tracks] == [1, 2]
    assert 'class="stapel saker" style="grid-column: 7 / 9"' in tracks[0]
    assert 'class="stapel fore" style="grid-column: 1 / 10"' in tracks[1]
    assert 'class="stapel efter" style="grid-column: 10 / 17"' in tracks[1]
    assert "data-more" not in html


def test_a_long_estimates_words_stand_in_its_bar_and_others_under_the_name():
    html = calendar_html.paper(SHOWN, 3)
    assert f'<p class="ord">{SURE["said"]}</p>' in html
    assert f'<p class="tyst">{TERM["said"]}</p>' in html
    assert f'17"><b>{TERM["brief"]}</b></span>' in html
    short = bar(3, "2027-02-22", "2027-06-13", sure=False)  # its last week only
    assert f'<p class="ord">{short["said"]}</p>' in calendar_html.paper(calendar(short), 3)


def test_the_first_rows_are_seen_and_the_rest_is_one_press_away():
    rows = [bar(number, "2027-01-18", "2027-06-13", sure=False) for number in range(12)]
    shown = calendar(*rows)
    shown.encoding.update({"head": "5", "rest": "Visa 7 på distans"})
    first, rest = calendar_html.html(shown).split("<details>")
    assert "<summary>Visa 7 på distans</summary>" in rest
    assert (first.count("<li "), rest.count("<li ")) == (5, 7)
    found = plan(shown)
    assert (found.first(5).rows, found.after(5).rows, found.after(12).rows) == (5, 7, 0)


def test_a_long_calendar_is_cut_and_a_button_shows_the_rest():
    rows = [bar(number, "2027-01-18", "2027-06-13", sure=False) for number in range(300)]
    long = calendar(*rows)
    some = calendar_html.html(long, most=12, number=100)
    assert some.count("<li ") == 12
    assert "Visa 100 utbildningar till</button>" in some
    assert "Visa 88 utbildningar till</button>" in calendar_html.html(long, most=212, number=100)
    assert "data-more" not in calendar_html.html(long, number=100)
    assert calendar_html.paper(calendar(*rows), 3).count("<li ") == 300


def test_the_drawing_fits_its_box_and_says_how_many_are_left():
    rows = [bar(number, "2027-01-18", "2027-06-13", sure=number < 2) for number in range(40)]
    svg = calendar_svg.drawing(calendar(*rows), (640, 340))
    wide, tall = map(float, re.findall(r'viewBox="0 0 (\d+) (\d+)"', svg)[0])
    assert (wide, tall <= 340) == (640, True)
    drawn = svg.count("<title>")
    assert 4 < drawn < 12
    assert f"… {40 - drawn} utbildningar till i tabellen" in svg
    assert svg.count('fill="url(#lia-skraffering)"') == drawn - 2 + 1  # and one in the key
    assert 'aria-label="Linje: studerande per år."' in svg


def test_nothing_is_told_by_colour_alone():
    """Every drawing uses one colour, the text's; form and words tell the kinds apart."""
    svg = calendar_svg.drawing(SHOWN)
    assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', svg)) <= {
        "currentColor",
        "url(#lia-skraffering)",
    }
    assert re.findall(r"#[0-9a-fA-F]{3,6}\b", calendar_html.STYLE) == []
