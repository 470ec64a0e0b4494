"""Ribbons over terms: names once, every text, the first rows seen and the rest folded."""

import re

import pandas as pd

from components.kit.sheet import Col
from components.render.pictures import ribbons
from data import terms
from tests.components.render import drawn

FIRST = terms.ordinal("2026ht")
COLUMNS = {"name": Col("Utbildning"), "id": Col("Diarienummer")}


def made(rows: list[tuple], **roles: str) -> str:
    names = ["id", "name", "note", "first", "last", "text", "earlier", "later"]
    frame = pd.DataFrame(rows, columns=names)
    encoding = {"label": "name", "note": "note", "first": "first", "last": "last", "text": "text"}
    return ribbons.html(drawn.figure("ribbons", frame, COLUMNS, encoding | roles), 3)


def row(number: int, start: int = 0, end: int = 1, **more: str) -> tuple:
    given = {"name": f"Utbildning {number}", "note": "AVT", "text": "20 platser per start"}
    said = given | {"earlier": "nej", "later": "nej"} | more
    return (
        str(number), said["name"], said["note"], FIRST + start, FIRST + end, said["text"],
        said["earlier"], said["later"],
    )  # fmt: skip


def test_the_name_stands_once_and_each_start_says_when_and_what():
    html = made([row(1), row(1, 2, 4)], row="id")
    assert drawn.text(html) == (
        "ht 2026 vt 2027 ht 2027 vt 2028 ht 2028 Utbildning 1 AVT "
        "ht 2026–vt 2027: 20 platser per start ht 2027–ht 2028: 20 platser per start"
    )
    assert re.findall(r"grid-column:(\d+)/(\d+)", html) == [("1", "3"), ("3", "6")]
    assert 'role="group" aria-label="Det som syns."' in html


def test_two_of_one_name_are_two_rows_when_they_are_two():
    two = [row(1, name="Svetsare"), row(2, name="Svetsare")]
    assert made(two, row="id").count("<li>") == 2
    assert made(two).count("<li>") == 1


def test_what_goes_on_beyond_the_terms_shown_is_marked():
    beyond = [row(1, earlier="ja"), row(2, later="ja"), row(3)]
    html = made(beyond, earlier="earlier", later="later")
    assert re.findall(r'<div class="(\w*)" style="grid', html) == ["earlier", "later", ""]


def test_eight_are_seen_and_the_rest_are_folded():
    html = made([row(number) for number in range(40)])
    seen, folded = html.split("<details>")
    assert (seen.count("<li>"), folded.count("<li>")) == (8, 32)
    assert "<summary>Visa 32 till</summary>" in folded
    assert "<details>" not in made([row(1)])


def test_fewer_are_seen_when_each_has_many_ribbons():
    three = [row(number, start, start + 1) for number in range(40) for start in range(3)]
    seen, folded = made(three, row="id").split("<details>")
    assert (seen.count("<li>"), folded.count("<li>")) == (4, 36)
    assert made([row(1, start) for start in range(2)] * 7, row="id").count("<li>") == 1


def test_what_somebody_has_written_is_text():
    html = made([row(1, name=drawn.HOSTILE, note=drawn.HOSTILE, text=drawn.HOSTILE)])
    assert drawn.text(html).count(drawn.HOSTILE) == 3
    assert "<b onclick" not in html
