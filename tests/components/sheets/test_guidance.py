"""Which published days still guide: by their own words, to the day."""

from datetime import date

import pytest

from components.sheets.earliest import guidance

TODAY = date(2026, 11, 16)


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("26 apr 2024", date(2024, 4, 26)),
        ("4 sep (2018), 18 jun (2019), 16 jun (2020)", date(2020, 6, 16)),
        ("31 oktober 2023; nya vart tredje år", date(2023, 10, 31)),
        ("maj 2026 (planerat)", date(2026, 5, 31)),
        ("2024-02-29", date(2024, 2, 29)),
        ("31 april 2024", date(2024, 4, 30)),
        ("lokalt beslut", None),
        ("ansökan april året före", None),
        ("kalenderåret 2025", None),
    ],
)
def test_the_newest_day_of_a_text(said, last):
    assert guidance.newest(said) == last


def test_the_newest_of_several_texts():
    assert guidance.newest("1 apr 2024", "lokalt", "2 jul 2024", "26 apr 2024") == date(2024, 7, 2)
    assert guidance.newest() is None


@pytest.mark.parametrize(
    ("said", "last", "shown"),
    [
        ("2 jul 2024", date(2024, 7, 2), "Datum för 2027 är inte publicerat i utgåvan"),
        ("24 dec 2023", date(2023, 12, 24), "Datum för 2026 är inte publicerat i utgåvan"),
        ("31 okt 2023; nya vart tredje år", date(2023, 10, 31), "nya vart tredje år"),
        ("16 nov 2024", date(2024, 11, 16), "16 nov 2024"),
        ("15 nov 2024", date(2024, 11, 15), "Datum för 2027 är inte publicerat i utgåvan"),
        ("lokalt beslut", None, "lokalt beslut"),
        ("lokalt beslut", date(2020, 1, 1), "lokalt beslut"),
    ],
)
def test_what_is_older_than_24_months_is_not_shown(said, last, shown):
    assert guidance.still(said, last, TODAY) == shown
