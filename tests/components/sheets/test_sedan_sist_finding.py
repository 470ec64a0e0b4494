"""What is seen first since the last meeting."""

from dataclasses import replace

import pytest

from components.sheets.sedan_sist import finding
from components.sheets.sedan_sist.text import Since
from tests.components.first_seen import holds

FOUND = Since(
    quarter=2,
    day="2026-06-02",
    states=("klart", "pågår", "beslutat"),
    older=1,
    moved=2,
    shown=4,
    changed=3,
)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Ett av tre beslut är klart och två beställningar har gått vidare"),
        ({"moved": 1}, "Ett av tre beslut är klart och en beställning har gått vidare"),
        ({"moved": 0}, "Ett av tre beslut är klart"),
        ({"states": ("klart", "klart", "pågår"), "moved": 0}, "Två av tre beslut är klara"),
        ({"states": ("klart",) * 2, "moved": 0}, "Alla två beslut från förra mötet är klara"),
        ({"states": ("pågår",) * 2, "moved": 0}, "Inget av två beslut från förra mötet är klart"),
        ({"states": ("klart",), "moved": 0}, "Förra mötets beslut är klart"),
        ({"states": ("pågår",), "moved": 0}, "Förra mötets beslut är inte klart"),
        ({"states": ()}, "Två beställningar har gått vidare"),
        ({"states": (), "moved": 0}, "Ingen beställning har gått vidare sedan förra mötet"),
    ],
)
def test_the_finding(changes, said):
    assert finding.headline(replace(FOUND, **changes)) == said


def test_key_figures_leave_out_what_the_meeting_had_none_of():
    def shown(**changes: object) -> list[tuple]:
        found = finding.keys(replace(FOUND, **changes))
        return [(key.label, key.value, key.after, key.under) for key in found]

    assert shown() == [
        ("Beslut som är klara", "1", "av 3", "och 1 äldre inte klara"),
        ("Beställningar vidare", "2", "", ""),
        ("Blad med nya uppgifter", "3", "av 4", ""),
    ]
    assert [key[0] for key in shown(states=())] == [
        "Beställningar vidare",
        "Blad med nya uppgifter",
    ]
    assert shown(states=(), shown=0) == []


def test_before_the_second_meeting(sheet):
    found = sheet("sedan-sist", lan="04", bransch="industri")
    holds(found)
    assert found.headline == "Forumet har inget tidigare möte att jämföra med"
