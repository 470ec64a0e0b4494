"""What points out a person is found however it is written, and what only looks like it is not."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import persons
from data.problems import Problem
from data.rows import Row

NUMBER, MAIL, PHONE = "ett personnummer", "en e-postadress", "ett namn med telefonnummer"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        *((text, NUMBER) for text in (
            "850101-1234", "19850101-1234", "198501011234", "8501011234", "850101 1234",
            "85 01 01-1234", "1985-01-01-1234", "1985.01.01 1234", "850101+1234", "850101–1234",
            "850101 - 1234", "850161-1234", "850101-T123", "８５０１０１-１２３４",
            "nr:850101-1234.",
        )),
        *((text, MAIL) for text in (
            "anna@skolan.se", "anna (at) skolan.se", "anna[at]skolan[dot]se", "anna(a)skolan.se",
            "anna snabel-a skolan punkt se", "anna at skolan dot se", "anna @ skolan.se",
            "anna＠skolan.se", "ANNA AT SKOLAN.SE", "anna {at} skolan {punkt} se",
        )),
        *((text, PHONE) for text in (
            "Anna Berg 070-123 45 67", "ring Anna på 070 123 45 67", "070.123.45.67 (Anna)",
            "Anna Berg, 0150-570 00", "Anna Berg +46 70 123 45 67", "Åsa Öberg-Ek 0046701234567",
        )),
    ],
)  # fmt: skip
def test_every_spelling_is_found(text: str, what: str) -> None:
    assert what in persons.pointed_out(text)


@pytest.mark.parametrize(
    "text",
    [
        "556500-0000", "org.nr 212000-0357", "16556500-0000", "2026-11-10", "MYH 2025/4192",
        "2026-08-24–2026-12-18", "2026-11-10 2027", "läs 2025-01-01 till 2025-12-31",
        "växel 0150-570 00", "Eskilstuna kommun 016-710 10 00", "Campus Nyköping 0155-24 80 00",
        "SUN5 521ce 2025 2026 2027", "steg (a) och (b)", "följ @branschforum", "v. 34–43, 2027",
    ],
)  # fmt: skip
def test_what_is_no_person_is_let_be(text: str) -> None:
    assert persons.pointed_out(text) == ()


@given(
    born=st.dates(dt.date(1910, 1, 1), dt.date(2019, 12, 31)),
    last=st.integers(2100, 9999),
    form=st.sampled_from(["%y%m%d", "%Y%m%d", "%y %m %d", "%Y-%m-%d", "%y.%m.%d", "%Y/%m/%d"]),
    between=st.sampled_from(["", "-", " ", "+", "–", " - ", "\u00a0", "‑", "/"]),
)
def test_a_personal_number_is_found_in_any_form(
    born: dt.date, last: int, form: str, between: str
) -> None:
    assert NUMBER in persons.pointed_out(f"Elev {born.strftime(form)}{between}{last} i år 2")


@given(st.from_regex(r"\A[125-9]\d[2-9]\d{3}-\d{4}\Z"))
def test_an_organisation_number_is_never_a_personal_number(number: str) -> None:
    assert NUMBER not in persons.pointed_out(f"Bolaget, {number}")


@pytest.mark.parametrize("mark", "\u202e\u202a\u2066\u2069\u200f\u200e\u061c\x07\x00")
def test_characters_that_hide_are_named(mark: str) -> None:
    assert persons.unreadable(f"Verk{mark}staden") == f"ett osynligt styrtecken (U+{ord(mark):04X})"


def test_a_name_of_32_000_characters_is_refused_and_not_repeated() -> None:
    assert persons.unreadable("A" * 32_000) == "32000 tecken, fler än de 500 som ryms"
    assert persons.unreadable("Verkstaden i Ärla AB") is None


def test_a_message_repeats_no_person() -> None:
    problems: list[Problem] = []
    row = Row({"start": "x"}, {"start": "Start"}, 7, "Blad", "fil.xlsx", problems)
    row.problem("start", "'anna.berg@skolan.se 850101-1234' är ingen termin.", "Rätta.")
    assert problems[0].what == "[borttaget] [borttaget]' är ingen termin."


@pytest.mark.parametrize("piece", ["a", "a ", "0", "07 ", "A", "Aa ", "a at ", "(", "@", "19 "])
def test_a_long_text_is_searched_piece_by_piece(piece: str) -> None:
    """20 000 characters, as minutes may hold; a pattern that starts over at each would not end."""
    assert isinstance(persons.pointed_out(piece * (20_000 // len(piece))), tuple)
