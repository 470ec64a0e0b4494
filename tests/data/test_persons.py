"""What points out a person is found however it is written, and what only looks like it is not."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import persons
from data.problems import Problem
from data.rows import Row

NUMBER, MAIL, PHONE = "ett personnummer", "en e-postadress", "ett namn med telefonnummer"


PERSONAL_NUMBERS = (
    "850101-1234", "19850101-1234", "198501011234", "8501011234", "850101 1234", "85 01 01 1234",
    "19 85 01 01 12 34", "850101 12 34", "8 5 0 1 0 1 1 2 3 4", "850101_1234", "850101:1234",
    "850101,1234", "850101*1234", "850101—1234", "850101−1234", "850101/1234", "(850101)1234",
    "850101 (1234)", "[850101]-[1234]", "85/01/01-1234", "85-01-01-1234", "85-01-01 1234",
    "1985-01-01-1234", "1985 01 01 1234", "1985.01.01.1234", "850101+1234", "850161-1234",
    "198501611234", "19850161-1234", "850161 1234", "850191-1234", "850101-T123", "850101T123",
    "850101-R12 3", "８５０１０１－１２３４", "\u0668\u0665\u0660\u0661\u0660\u0661-1234",
    "8501\u200b01-1234", "850101\u2060-1234",
    "850101\u00ad1234", "850101-12\ufe0f34", "pnr850101-1234", "850101-1234a", "SE850101-1234",
    "19121212-1212", "121212-1212", "20100101-1234", "8501011234x", "1985-01-01–1234",
    "850101\u00ad-1234", "1 9 8 5 0 1 0 1 1 2 3 4", "850101  -  1234", "850101-   1234",
    "850101 . 1234", "850101 -- 1234", "850101.1234", "850101~1234", "850101=1234", "850101|1234",
    "850101\\1234", "#850101-1234", "18991231-1234", "/850101-1234", "850101 - 1234",
    "nr:850101-1234.", "85 01 01-1234",
)  # fmt: skip

MAIL_ADDRESSES = (
    "anna@region.se", "anna.berg(at)region.se", "anna.berg [at] region [dot] se",
    "anna.berg (snabel-a) region.se", "anna.berg snabela region.se",
    "anna.berg snabel-a region.se", "anna.berg snabel a region punkt se", "anna.berg@region,se",
    "anna.berg_at_region.se", "anna.berg-at-region.se", "anna.berg <at> region.se",
    "anna.berg *at* region.se", "anna.berg -at- region.se", "anna.berg at region.se",
    "anna.berg at region dot se", "anna.berg ät region punkt se", "anna.berg＠region．se",
    "anna.berg&#64;region.se", "anna.berg%40region.se", "mailto:anna.berg@region.se",
    "anna\u200b@\u200bregion.se", "anna.berg ﹫ region.se", "anna.berg @ region.se",
    "anna.berg @region.se", "anna.berg@ region.se", "anna.berg [snabel-a] region.se",
    "anna.berg(a)region.se", "anna.berg((at))region.se", "anna.berg {@} region.se",
    "ANNA.BERG(AT)REGION.SE", "anna.berg |at| region.se", "anna.berg/at/region.se",
    "anna.berg(ät)region.se", "anna.berg&commat;region.se", "anna.berg 'at' region.se",
    "anna.berg ”at” region.se", "anna.berg(at)region(dot)se", "anna@skolan.se",
    "anna (at) skolan.se", "anna[at]skolan[dot]se", "anna(a)skolan.se",
    "anna snabel-a skolan punkt se", "anna at skolan dot se", "anna @ skolan.se", "anna＠skolan.se",
    "ANNA AT SKOLAN.SE", "anna {at} skolan {punkt} se",
)  # fmt: skip

NAMED_PHONES = (
    "Anna Berg 070-123 45 67", "Anna Berg, tel. 0701234567", "070-123 45 67 Anna Berg",
    "Anna: 070-1234567", "Anna Berg (0046) 70 1234567", "Anna Berg 0046701234567",
    "Anna Berg 016/710 10 00", "Anna Berg 016‑710 10 00", "kontakta Anna Berg på 016-7101000",
    "ANNA BERG 070-1234567", "Zoë Çelik 070-1234567", "Łukasz 070-123 45 67",
    "Anna Berg +46701234567", "Anna Berg +46 (0)70-123 45 67", "Anna Berg 070 12 34 567",
    "Anna Berg 0 7 0 1 2 3 4 5 6 7", "Anna Berg 070.123.45.67", "Anna Berg 070\u200b1234567",
    "Anna Berg ٠٧٠١٢٣٤٥٦٧", "Anna Berg 070_123_45_67", "Anna Berg 070,1234567",
    "Anna-Karin Öberg, 016-710 10 00", "Anna Berg: 08-123 456 78", "Ring Berg 070-123 45 67",
    "Anna Berg 070–123 45 67", "A. Berg 070-123 45 67", "Anna Berg 010-123 45 67",
    "ring Anna på 070 123 45 67", "070.123.45.67 (Anna)", "Anna Berg, 0150-570 00",
    "Åsa Öberg-Ek 0046701234567",
)  # fmt: skip

#: Organisations, roles, days, numbers and words that only look like persons.
NO_PERSONS = (
    "556500-0000", "org.nr 212000-0357", "16556500-0000", "2026-11-10", "MYH 2025/4192",
    "2026-08-24–2026-12-18", "2026-11-10 2027", "läs 2025-01-01 till 2025-12-31",
    "växel 0150-570 00", "Eskilstuna kommun 016-710 10 00", "Campus Nyköping 0155-24 80 00",
    "SUN5 521ce 2025 2026 2027", "steg (a) och (b)", "följ @branschforum", "v. 34–43, 2027",
    "165565000000", "SE556500000001", "org.nr 5565000000", "702001-1234", "556500 0000",
    "55 65 00 00 00", "802400-1234", "969600-1234", "MYH 2026/7001", "SSYK 2512, 2513, 2514",
    "10 000 000 kr", "2026–2030, 1000 platser", "https://www.myh.se/ansok/2026/10/15/1234",
    "BUN 2026/12 § 4", "2026-10-15 kl. 13.00", "2026-10-15, 1300 personer",
    "2026-10-15 (1300 personer)", "2026-10-15 1 300 platser", "ht 2026, vt 2027: 25, 25, 30",
    "rektor, Campus Nyköping", "samordnaren i Region Sörmland", "0 12 30 40 50 60 Campus Nyköping",
    "på plats at any time",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "what"),
    [
        *((text, NUMBER) for text in (*PERSONAL_NUMBERS, "850101\n1234", "850101\t1234")),
        *((text, MAIL) for text in MAIL_ADDRESSES),
        *((text, PHONE) for text in (*NAMED_PHONES, "Anna Berg\n070-1234567")),
    ],
    ids=ascii,
)
def test_every_spelling_is_found(text: str, what: str) -> None:
    assert what in persons.pointed_out(text)
    assert text not in persons.masked(text)


@pytest.mark.parametrize("text", NO_PERSONS)
def test_what_is_no_person_is_let_be(text: str) -> None:
    assert persons.pointed_out(text) == ()
    assert persons.masked(text) == text


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
