"""What a field may hold: lengths, numbers, characters, persons."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.forum import applications, decisions, items, limits, meetings, needs, orders
from data.forum.errors import Refused

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
@pytest.mark.parametrize(
    "bad", ["a\x00b", "\x1b[31m", "a\x7f", "\ud800", "a\u202eb", "a\u200fb", "\x0c", "a\tb"]
)
def test_control_characters_are_refused_in_every_text(field, bad):
    assert "styrtecken" in refused(field, bad)


@pytest.mark.parametrize("field", TEXTS.values(), ids=TEXTS)
def test_every_text_has_a_longest_length(field):
    assert str(field.most) in refused(field, "x" * (field.most + 1))


@pytest.mark.parametrize("field", TEXTS.values(), ids=TEXTS)
def test_mail_addresses_and_personal_numbers_are_refused_in_every_text(field):
    if field.most < 20:
        return  # too short a form to hold one
    assert "e-postadress" in refused(field, "anna@region.se")
    assert "personnummer" in refused(field, "19121212-1212")


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
    assert {unicodedata.category(c) for c in kept if c != "\n"}.isdisjoint({"Cc", "Cs"})
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
