"""Whom to contact: what is known, the nearest to the programme first, and never more than that."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pandas as pd
import pytest

from components.sheets.programmes import contact
from components.sheets.programmes import rows as programme_rows
from components.sheets.programmes.contact import Contact
from data.questions import contacts
from tests.conftest import TODAY

KNOWN = Contact(
    provider="Östsvenska Yrkeshögskolan",
    programme="Drifttekniker",
    place="Norrköping",
    programme_page="https://osyh.se/drifttekniker",
    place_page="https://osyh.se/norrkoping",
    mailbox="lia@osyh.se",
    start_page="https://osyh.se",
)
NOTHING = replace(KNOWN, programme_page=None, place_page=None, mailbox=None, start_page=None)


def test_the_order_is_programme_place_mailbox_start_page():
    assert contact.ways(KNOWN) == (
        ("Utbildningens sida", "https://osyh.se/drifttekniker"),
        ("Anordnarens sida för Norrköping", "https://osyh.se/norrkoping"),
        ("lia@osyh.se", "mailto:lia@osyh.se"),
        ("Anordnarens startsida", "https://osyh.se"),
    )


def test_a_start_page_is_called_that_and_one_that_nobody_has_opened_says_so():
    only = replace(NOTHING, start_page="https://osyh.se")
    assert contact.ways(only) == (("Anordnarens startsida", "https://osyh.se"),)
    assert contact.ways(replace(only, unread=True)) == (
        ("Anordnarens startsida (ej kontrollerad)", "https://osyh.se"),
    )
    assert contact.page_label(KNOWN) == "Utbildningens sida"
    assert contact.page_label(replace(KNOWN, programme_page=None)) == (
        "Anordnarens sida för Norrköping"
    )


def test_without_a_page_there_is_a_search_to_follow():
    (said, nowhere), (label, address) = contact.ways(NOTHING)
    assert (said, nowhere) == ("Anordnarens sida är inte känd", "")
    assert label == "Sök anordnaren på webben"
    asked = parse_qs(urlsplit(address).query)["q"]
    assert asked == ["Östsvenska Yrkeshögskolan Drifttekniker Norrköping"]


def test_a_municipality_has_a_switchboard_but_no_number_is_invented():
    *_, last = contact.ways(replace(NOTHING, municipal=True))
    assert last == (
        "Anordnaren är kommunal: fråga i kommunens växel. Numret finns inte i uppgifterna.",
        "",
    )
    mailbox = contact.ways(replace(NOTHING, municipal=True, mailbox="yh@flen.se"))
    assert [label for label, _ in mailbox] == [
        "yh@flen.se",
        "Anordnarens sida är inte känd",
        "Sök anordnaren på webben",
    ]


class TestEntered:
    """Rows of the coordinator's workbook, by how near they are to the programme."""

    ROWS = pd.DataFrame(
        [
            ("", "", "info@yh.se", None),
            ("0484", "", "yh.eskilstuna@yh.se", "https://yh.se/eskilstuna"),
            ("", "MYH 2025/1", None, "https://yh.se/svetsare"),
        ],
        columns=["municipality_code", "diarienummer", "mailbox", "page"],
    )

    @pytest.fixture
    def of(self, store, monkeypatch):
        monkeypatch.setattr(contacts, "entered", lambda _: {"YH AB": self.ROWS})

        def found(number: str, *places: tuple[str, str]) -> Contact:
            return contact.of(
                store,
                provider="YH AB",
                programme="Svetsare",
                grants=(number,),
                places=places,
                website=pd.NA,
                website_status=pd.NA,
            )

        return found

    def test_the_programmes_own_before_the_places_before_the_providers(self, of):
        mine = of("MYH 2025/1", ("0483", "Katrineholm"), ("0484", "Eskilstuna"))
        assert (mine.programme_page, mine.place, mine.place_page, mine.mailbox) == (
            "https://yh.se/svetsare",
            "Eskilstuna",
            "https://yh.se/eskilstuna",
            "yh.eskilstuna@yh.se",
        )

    def test_what_is_about_another_place_or_programme_is_left_out(self, of):
        other = of("MYH 2025/2", ("0483", "Katrineholm"))
        assert (other.programme_page, other.place_page, other.mailbox) == (None, None, "info@yh.se")


def test_every_programme_of_the_edition_has_a_way_on(store):
    every = programme_rows.measured(store, "industri", "04", "0483", TODAY)
    assert all(any(address for _, address in ways) for ways in every["ways"])
    unknown = every["website"].isna()
    assert 0 < unknown.sum() < len(every)
    said = [[label for label, _ in ways] for ways in every["ways"]]
    assert [contact.NO_PAGE in labels for labels in said] == unknown.tolist()
    assert any(contact.SWITCHBOARD in labels for labels in said)
