"""What a field may hold: lengths, numbers, characters, persons."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.forum import applications, decisions, items, limits, meetings, needs, orders
from data.forum.errors import Refused
from tests.data.test_persons import MAIL_ADDRESSES, NAMED_PHONES, NO_PERSONS, PERSONAL_NUMBERS

EVERY = {
    f"{module.__name__.rpartition('.')[2]}.{name}": field
    for module, fields in (
        (meetings, meetings.FIELDS),
        (meetings, meetings.PARTICIPANT_FIELDS),
        (items, items.FIELDS),
        (decisions, decisions.FIELDS),
        (needs, needs.FIELDS),
        (orders, orders.FIELDS),
        (orders, orders.STEP_FIELDS),
        (orders, orders.EVIDENCE_FIELDS),
        (applications, applications.FIELDS),
    )
    for name, field in fields.items()
}
TEXTS = {name: field for name, field in EVERY.items() if isinstance(field, limits.Text)}
NUMBERS = {name: field for name, field in EVERY.items() if isinstance(field, limits.Number)}
DAYS = {name: field for name, field in EVERY.items() if isinstance(field, limits.Day)}


def refused(field, value):
    with pytest.raises(Refused) as found:
        limits.cleaned({"field": field}, {"field": value})
    (fault,) = found.value.faults
    assert fault.field == "field"
    assert fault.label == field.label
    assert fault.what.endswith(".")
    assert fault.do.endswith(".")
    return fault.what


@pytest.mark.parametrize("field", EVERY.values(), ids=EVERY)
def test_every_field_has_a_label_and_takes_no_odd_value(field):
    assert field.label
    assert field.label[0].isupper()
    for odd in (object(), ["x"], {"a": 1}, 1.5, True):
        refused(field, odd)


@pytest.mark.parametrize("field", TEXTS.values(), ids=TEXTS)
def test_what_cannot_be_seen_is_refused_in_every_text(field):
    marks = "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069"
    controls = "\x00\x1b\x7f\x0c\t\x85\ud800\u2028\u2029\ufeff\u206e\U000e0041"
    none = "\ufffe\uffff\U0001fffe\U0010ffff"  # no file of Word or PowerPoint can hold them
    for mark in marks + controls + none:
        for bad in (f"a{mark}b", mark, f"{mark}ab", f"ab{mark}"):
            assert "styrtecken" in refused(field, bad)


def test_what_belongs_to_how_a_word_is_written_is_kept():
    newer = "\U0001fae9\ufdd0"  # what this Python has no name for is not invisible for that
    for text in ("kompetens\u00adförsörjning", "👩\u200d🔧 svetsare", "می\u200cخواهم", newer):
        assert items.FIELDS["minutes"].clean(text) == text


def test_what_is_read_as_a_number_is_written_with_the_digits_that_are_read():
    clock = meetings.FIELDS["starts"]
    for text in ("13.٣٠", "13.３０", "１３", "٣"):
        assert "inget klockslag" in refused(clock, text)
    assert [clock.clean(text) for text in ("9", "1330", "kl.\u00a013.30")] == [
        "09:00", "13:30", "13:30",
    ]  # fmt: skip
    refused(limits.COUNTY, "٠٤")
    refused(limits.TERM, "20٢٨ht")


@pytest.mark.parametrize("field", TEXTS.values(), ids=TEXTS)
def test_every_text_has_a_longest_length_and_repeats_nothing_longer(field):
    assert str(field.most) in refused(field, "x" * (field.most + 1))
    said = refused(field, "Å" * 32_000)
    assert "32000 tecken" in said
    assert len(said) < 200


#: Persons as they are spelled by those who know that they may not, by what is then said.
PERSONS = {
    "ett personnummer": PERSONAL_NUMBERS,
    "en e-postadress": MAIL_ADDRESSES,
    "ett namn med telefonnummer": NAMED_PHONES,
}


@pytest.mark.parametrize("what", PERSONS)
@pytest.mark.parametrize("field", TEXTS.values(), ids=TEXTS)
def test_persons_are_refused_in_every_text_however_they_are_spelled(field, what):
    for person in PERSONS[what]:
        for text in (person, f"Fråga {person}, år 2"):
            if len(text) <= field.most:
                said = refused(field, text)
                # What is not seen is refused before what it hides.
                assert what in said or "styrtecken" in said, text
                assert person not in said


#: Every free text that a role, an organisation and its numbers have to get into.
FREE = {name: field for name, field in TEXTS.items() if type(field) is limits.Text}


@pytest.mark.parametrize("field", FREE.values(), ids=FREE)
def test_organisations_and_roles_are_let_in(field):
    assert len(FREE) > 15
    for text in NO_PERSONS:
        if len(text) <= field.most:
            assert field.clean(text) == text


@pytest.mark.parametrize("field", NUMBERS.values(), ids=NUMBERS)
def test_every_number_has_its_bounds(field):
    kept = [field.clean(value) for value in (field.low, field.high, None)]
    assert kept == [field.low, field.high, None]
    for value in (field.low - 1, field.high + 1, -(10**30), 10**30, "3"):
        refused(field, value)


@pytest.mark.parametrize("field", DAYS.values(), ids=DAYS)
def test_days_are_days(field):
    assert field.clean(date(2026, 12, 1)) == field.clean("2026-12-01") == "2026-12-01"
    for value in ("2026-02-30", "1/12 2026", "0001-01-01", "2100-01-01", "i morgon"):
        refused(field, value)


@given(st.text(max_size=300))
def test_a_text_that_is_accepted_is_visible_composed_and_as_long_as_it_may_be(value):
    field = limits.Text("Text", most=100, lines=True)
    try:
        kept = field.clean(value)
    except ValueError:
        return
    if kept is None:
        assert not value.strip()
        return
    assert kept == kept.strip() == unicodedata.normalize("NFC", kept)
    assert 1 <= len(kept) <= 100
    assert {unicodedata.category(c) for c in kept if c != "\n"}.isdisjoint({"Cc", "Cs", "Zl", "Zp"})
    assert field.clean(kept) == kept


def test_every_fault_is_told_at_once():
    with pytest.raises(Refused) as found:
        limits.complete(needs.FIELDS, {"county_code": "4", "persons": 0, "competence": "\x00"})
    assert [fault.field for fault in found.value.faults] == [
        "county_code", "sector", "competence", "persons", "origin", "reported",
    ]  # fmt: skip


def test_a_name_that_is_no_field_is_a_mistake_in_the_program():
    with pytest.raises(TypeError, match="rang"):
        limits.cleaned(needs.FIELDS, {"rang": 1})


def test_line_breaks_are_kept_in_minutes_and_refused_in_a_line():
    assert items.FIELDS["minutes"].clean("a\r\nb\rc") == "a\nb\nc"
    refused(orders.FIELDS["title"], "a\nb")
