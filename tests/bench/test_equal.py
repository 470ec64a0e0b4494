"""The comparing bench: what varies goes, everything else stays and is told when it differs."""

import io
import re
import sys
import zipfile
from xml.sax.saxutils import escape

import httpx
import pyarrow as pa
import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from bench import equal, plain
from bench.addresses import ADDRESSES, EDITED, SHEETS
from components import sheets
from components.address.choices import NAMES


def heading(text: str, *path: int) -> ForwardMsg:
    message = ForwardMsg()
    message.metadata.delta_path.extend(path)
    message.delta.new_element.heading.body = text
    return message


def chart(identity: str, *values: int) -> ForwardMsg:
    message = ForwardMsg()
    message.metadata.delta_path.extend([0, 0])
    made = message.delta.new_element.vega_lite_chart
    made.id = identity
    made.spec = '{"mark": "bar", "width": 300}'
    table = pa.table({"platser": list(values)})
    stream = io.BytesIO()
    with pa.ipc.new_stream(stream, table.schema) as writer:
        writer.write_table(table)
    made.datasets.add().data.data = stream.getvalue()
    return message


def office(cell: str, when: str = "2026-11-16T08:00:00Z") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("docProps/core.xml", f"<a><dcterms:created>{when}</dcterms:created></a>")
        file.writestr("xl/sheet1.xml", f"<row><c>{escape(cell)}</c></row>")
    return made.getvalue()


def test_every_page_and_every_sheet_is_asked_for():
    assert SHEETS == sheets.PAGES
    asked = {address.partition("?")[0].strip("/") for address in ADDRESSES}
    assert asked == set(SHEETS) >= set(EDITED)
    assert len(ADDRESSES) == len(set(ADDRESSES)) == 44
    used = set(re.findall(r"[?&](\w+)=", " ".join(ADDRESSES)))
    assert used == set(NAMES)


def test_the_screen_is_told_in_its_own_order_however_it_came():
    first, second, later = heading("Ett", 0, 0), heading("Två", 0, 1), heading("Nytt", 0, 0)
    told = plain.screen([second, first])
    assert told.index("Ett") < told.index("Två")
    assert told == plain.screen([first, second])
    assert "Ett" not in plain.screen([first, second, later])


def test_a_new_element_takes_what_the_place_held():
    inside, instead = heading("Inuti", 0, 0, 3), heading("Nytt", 0, 0)
    assert "Inuti" not in plain.screen([inside, instead])


def test_identities_vary_and_keys_and_numbers_do_not():
    one = plain.screen([chart(f"$$ID-{'a' * 32}-lan", 7, 9)])
    assert one == plain.screen([chart(f"$$ID-{'b' * 32}-lan", 7, 9)])
    assert one != plain.screen([chart(f"$$ID-{'a' * 32}-bransch", 7, 9)])
    assert one != plain.screen([chart(f"$$ID-{'a' * 32}-lan", 7, 8)])
    assert "width: 300" in one
    assert "platser (int64)" in one


def test_what_can_be_switched_on_is_found():
    switch = ForwardMsg()
    switch.delta.new_element.checkbox.id = "$$ID-visa-karta"
    assert plain.switches([heading("Ett", 0, 0), switch]) == ["$$ID-visa-karta"]


def test_a_run_that_ends_in_another_way_differs():
    ended = ForwardMsg(script_finished=ForwardMsg.FINISHED_WITH_COMPILE_ERROR)
    fine = ForwardMsg(script_finished=ForwardMsg.FINISHED_SUCCESSFULLY)
    assert plain.screen([fine]) != plain.screen([ended])


def test_a_message_that_only_refers_to_another_is_refused():
    with pytest.raises(ValueError, match="not recorded"):
        plain.screen([ForwardMsg(ref_hash="abc")])


def test_a_file_of_office_differs_by_what_it_says_and_not_by_when_it_was_made():
    one = plain.served(office("Svetsare"))
    assert one == plain.served(office("Svetsare", "2027-01-01T08:00:00Z"))
    assert one != plain.served(office("Målare"))
    assert "Svetsare" in one


def test_html_has_a_tag_a_line_and_no_port():
    told = plain.served(b'<p><a href="http://127.0.0.1:4711/q1">Q1</a></p>')
    assert told.splitlines() == ["<p>", '<a href="http://127.0.0.1:PORT/q1">Q1</a>', "</p>"]


def test_a_page_that_fails_is_no_record():
    answer = httpx.Response(500, request=httpx.Request("GET", "http://arshjulet.example/q1"))
    with pytest.raises(SystemExit, match="q1 failed"):
        equal._told(answer)


@pytest.fixture
def records(tmp_path):
    folders = tmp_path / "before", tmp_path / "after"
    for folder in folders:
        folder.mkdir()
        (folder / "01.screen.txt").write_text("/q1\nEtt\nTvå\n", encoding="utf-8")
    return folders


def compared(records, monkeypatch) -> int:
    monkeypatch.setattr(sys, "argv", ["equal", "compare", *map(str, records)])
    return equal.main()


def test_equal_records_say_so(records, monkeypatch, capsys):
    assert compared(records, monkeypatch) == 0
    assert capsys.readouterr().out == "Nothing differs: 1 files.\n"


def test_what_differs_is_told_with_its_address(records, monkeypatch, capsys):
    (records[1] / "01.screen.txt").write_text("/q1\nEtt\nTre\n", encoding="utf-8")
    assert compared(records, monkeypatch) == 1
    said = capsys.readouterr().out.splitlines()
    assert "01.screen.txt: /q1" in said
    assert {"-Två", "+Tre"} <= set(said)


@pytest.mark.parametrize("place", [0, 1])
def test_what_only_one_has_differs(records, monkeypatch, capsys, place):
    (records[place] / "02.first.txt").write_text("/q2\nEtt\n", encoding="utf-8")
    assert compared(records, monkeypatch) == 1
    assert "02.first.txt: /q2" in capsys.readouterr().out


def test_nothing_is_not_equal_to_nothing(records, monkeypatch):
    for folder in records:
        (folder / "01.screen.txt").unlink()
    assert compared(records, monkeypatch) == 1
