"""What support there is: the answer in every variant, and the sheet as built."""

from datetime import date

import pytest

from components.kit.headline import fits
from components.kit.numbers import word
from components.kit.sheet import Key
from components.render import tables
from components.sheets.stod import glance, text
from components.sheets.stod.text import Support
from data.questions import places
from data.steps import support_programme

NATIONAL = ("nationellt", 4)
SEVERAL = ("flera län", 1)


@pytest.mark.parametrize(
    ("support", "sentence"),
    [
        (
            Support("Sörmland", (SEVERAL, NATIONAL), unchecked=5, ended=4),
            "5 stöd och program som gäller i Sörmland är aktuella: 1 för flera län och 4 "
            "nationella. 5 är inte kontrollerade och 4 är avslutade.",
        ),
        (
            Support("Gotland", (NATIONAL,), unchecked=1, ended=1),
            "4 stöd och program som gäller på Gotland är aktuella, alla nationella. 1 är inte "
            "kontrollerat och 1 är avslutat.",
        ),
        (
            Support("Skåne", (("regionalt", 1), ("nationellt", 1)), unchecked=0, ended=2),
            "2 stöd och program som gäller i Skåne är aktuella: 1 regionalt och 1 nationellt. 2 är "
            "avslutade.",
        ),
        (
            Support("Skåne", (("lokalt", 1),), unchecked=0, ended=0),
            "1 stöd eller program som gäller i Skåne är aktuellt, lokalt.",
        ),
        (
            Support("Skåne", (), unchecked=2, ended=0),
            "Inget stöd eller program som gäller i Skåne är känt som aktuellt. 2 är inte "
            "kontrollerade.",
        ),
    ],
)
def test_how_many_are_current_unchecked_and_ended(support, sentence):
    assert text.answer(support) == (sentence,)


@pytest.mark.parametrize(
    ("standing", "year", "old", "words"),
    [
        ("aktuell", 2025, False, "2025"),
        ("aktuell", 2022, True, "2022, äldre uppgift"),
        ("aktuell", None, False, "år ej angivet"),
        ("avslutad", 2024, False, "2024"),
        ("ej kontrollerad", 2021, True, "ej kontrollerad sedan 2021"),
        ("ej kontrollerad", None, False, "ej kontrollerad"),
    ],
)
def test_when_a_row_was_checked(standing, year, old, words):
    assert text.checked(standing, year, old) == words


def test_every_standing_and_level_of_the_store_has_words():
    columns = support_programme.TABLE.columns
    assert tuple(text.HEADINGS) == columns["standing"].values
    assert tuple(text.LEVELS) == columns["level"].values


# what is seen first


@pytest.mark.parametrize(
    ("current", "headline"),
    [
        ((SEVERAL, NATIONAL), "Fem stöd är aktuella i Sörmland, fyra av dem nationella"),
        ((NATIONAL,), "Fyra stöd är aktuella i Sörmland, alla nationella"),
        ((("nationellt", 2),), "Två stöd är aktuella i Sörmland, båda nationella"),
        ((("regionalt", 1), ("nationellt", 1)),
         "Två stöd är aktuella i Sörmland, ett av dem regionalt"),
        ((("flera län", 1),), "Ett stöd är aktuellt i Sörmland, för flera län"),
        ((), "Inget stöd är känt som aktuellt i Sörmland"),
    ],
)  # fmt: skip
def test_the_finding_many_one_and_none(current, headline):
    assert glance.headline(Support("Sörmland", current, 5, 4)) == headline


def test_key_figures():
    assert glance.keys(Support("Sörmland", (SEVERAL, NATIONAL), 5, 4)) == (
        Key("Aktuella stöd", "5", under="1 för flera län och 4 nationella"),
        Key("Ej kontrollerade", "5", under="kan ha upphört"),
    )


def test_what_closes_comes_before_what_is_always_open():
    periods = ["löpande", None, "ansökan april året före", "löpande utlysningar"]
    assert sorted(periods, key=text.urgency) == [
        "ansökan april året före", "löpande", "löpande utlysningar", None,
    ]  # fmt: skip


def test_the_finding_agrees_with_the_cards_everywhere(store, sheet):
    for code in places.counties(store):
        made = sheet("stod", lan=code)
        cards = made.figures[0]
        assert (cards.kind, cards.encoding) == (
            "cards",
            {"label": "page", "top": "period", "text": "target_group"},
        )
        assert made.keys[0].value == str(len(cards.frame))
        assert made.headline.lower().startswith(f"{word(len(cards.frame))} stöd")
        assert fits(made.headline)
        assert len(made.caution.split()) <= 16
        assert list(cards.frame["urgency"]) == sorted(cards.frame["urgency"])


# the sheet, built from the real edition


def test_sormland_has_the_current_first_and_the_rest_folded(sheet):
    found = sheet("stod", lan="04")
    assert found.answer == (
        "5 stöd och program som gäller i Sörmland är aktuella: 1 för flera län och 4 nationella. "
        "5 är inte kontrollerade och 4 är avslutade.",
    )
    assert found.missing == ()
    assert [(figure.title, figure.folded, len(figure.frame)) for figure in found.figures] == [
        ("Aktuella stöd och program", False, 5),
        ("Ej kontrollerade: fråga organisationen om de finns kvar", True, 5),
        ("Avslutade", True, 4),
    ]


def test_a_row_says_for_whom_when_and_where(sheet):
    current = sheet("stod", lan="04").figures[0]
    assert [column.label for column in current.columns.values()] == [
        "Stöd", "Organisation", "För vem", "Vad", "När", "Läget", "Kontrollerad",
    ]  # fmt: skip
    row = current.frame.set_index("name").loc["Omställningsstudiestöd"]
    assert row["page"] == (
        "Omställningsstudiestöd",
        "https://www.csn.se/bidrag-och-lan/studiestod/omstallningsstudiestod",
    )
    assert row["period"] == "ansökan öppnar april och oktober"
    assert row["checked"][0] == "2024"
    assert (
        '<a href="https://www.csn.se/bidrag-och-lan/studiestod/omstallningsstudiestod" '
        in tables.html(current)
    )


def test_a_row_nobody_read_is_not_linked_to_a_source(sheet):
    unchecked = sheet("stod", lan="18").figures[1]
    rows = unchecked.frame.set_index("name")["checked"]
    assert rows["Almi lån och rådgivning"] == ("ej kontrollerad", "")
    assert rows["Coompanion Örebro län"][0] == "ej kontrollerad sedan 2022"
    assert "tid ej angiven" in tables.html(unchecked)


def test_what_is_current_ages(sheet):
    later = sheet("stod", today=date(2027, 1, 1), lan="04").figures[0].frame.set_index("name")
    assert later["checked"]["Omställningsstudiestöd"][0] == "2024, äldre uppgift"


def test_a_county_has_its_own_support_and_never_another_countys(store, sheet):
    for code, name in places.counties(store).items():
        found = sheet("stod", lan=code)
        organisations = {row for figure in found.figures for row in figure.frame["organisation"]}
        assert ("Region Sörmland" in organisations) == (code == "04")
        assert ("Region Örebro län" in organisations) == (code == "18")
        assert "CSN" in organisations
        own = code in {"04", "18"}
        assert [missing.why for missing in found.missing] == (
            [] if own else [f"Regionala och lokala stöd {'på' if code == '09' else 'i'} {name} "
                            "ingår inte i den här utgåvan."]
        )  # fmt: skip
