"""The wheel: four quarters, the one of the day lit, and a text for those who do not see it."""

import re
from datetime import date
from xml.etree import ElementTree

import pytest

from components.sheets.arshjulet import wheel

SVG = "{http://www.w3.org/2000/svg}"
NOVEMBER = date(2026, 11, 21)


def drawn(today: date) -> ElementTree.Element:
    return ElementTree.fromstring(wheel.svg(today))


def filled(root: ElementTree.Element) -> list[str]:
    """The arcs of the ring that are drawn in full, as the masks they use."""
    return [path.get("mask") for path in root.findall(f"{SVG}path") if path.get("mask")]


@pytest.mark.parametrize(
    ("today", "quarter"),
    [
        (date(2026, 1, 1), 1),
        (date(2026, 3, 31), 1),
        (date(2026, 4, 1), 2),
        (date(2026, 9, 30), 3),
        (date(2026, 12, 31), 4),
    ],
)
def test_only_the_quarter_of_the_day_is_lit(today, quarter):
    assert filled(drawn(today)) == [f"url(#arshjulet-nu-{quarter})"]


def test_the_other_three_are_pale_and_say_their_topic_in_the_texts_own_colour():
    root = drawn(NOVEMBER)
    pale = [path for path in root.findall(f"{SVG}path") if path.get("fill-opacity") == "0.12"]
    assert len(pale) == 3
    assert root.get("fill") == "currentColor"
    shown = ["".join(text.itertext()) for text in root.findall(f"{SVG}text")]
    assert shown == [
        "Q1Bransch-utveckling",
        "Q2Nytt ochförändring",
        "Q3Utbildnings-utfall",
        "I dag är det21 november2026",
    ]


def test_the_text_of_the_lit_quarter_is_cut_out_of_it():
    mask = drawn(NOVEMBER).find(f"{SVG}mask")
    assert "".join(mask.itertext()) == "Q4Utbildnings-beställningar"
    assert mask.find(f"{SVG}g").get("fill") == "#000"


def test_the_alternative_names_every_meeting_and_the_day():
    root = drawn(NOVEMBER)
    assert root.get("role") == "img"
    assert root.get("aria-label") == (
        "Årshjul med fyra möten: Q1 arbetsutskott om branschutveckling, Q2 branschforum om nytt "
        "och förändring, Q3 arbetsutskott om utbildningsutfall, Q4 branschforum om "
        "utbildningsbeställningar. I dag, 21 november 2026, är det Q4."
    )


@pytest.mark.parametrize(
    ("today", "tip"),
    [
        (date(2026, 1, 1), "211.7 18.0"),
        (date(2026, 7, 2), "210.0 402.0"),
        (date(2028, 7, 2), "208.4 402.0"),
    ],
)
def test_the_pointer_goes_clockwise_from_the_top_and_knows_leap_years(today, tip):
    *_, pointer = re.findall(r'<path d="M([\d. ]+)L', wheel.svg(today))
    assert pointer == tip
