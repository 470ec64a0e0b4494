"""An occupation in the address: its code, or what somebody wrote instead."""

import pytest

from components.address import choices
from components.address.known import known
from data import occupation_codes
from data.questions import occupations


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("8191", "8191"),
        ("Drifttekniker vid värme- och vattenverk", "8191"),
        ("drifttekniker vid värme och vattenverk", "8191"),
        ("5120-kockar", "5120-kockar"),
        ("5120-kokcar", "5120-kockar"),
        ("KOCKAR", "5120-kockar"),
        ("2228", "2226"),  # the second code of the one occupation that has it
        ("8191-hette-forr-nagot-annat", "8191"),
    ],
)
def test_codes_names_and_misspellings_lead_to_the_occupation(store, written, code):
    arrival = choices.parse({"yrke": [written]}, known(store))
    assert (arrival.choice.yrke, arrival.notices) == (code, ())


def test_the_sector_follows_unless_the_address_names_one(store):
    assert choices.parse({"yrke": ["5120-kockar"]}, known(store)).choice.bransch == "besok"
    kept = choices.parse({"yrke": ["5120-kockar"], "bransch": ["it"]}, known(store)).choice
    assert (kept.yrke, kept.bransch) == ("5120-kockar", "it")


@pytest.mark.parametrize("written", ["9999", "astronaut", "5120-astronaut", "<script>"])
def test_what_is_no_occupation_is_named_and_stays_in_the_address(store, written):
    arrival = choices.parse({"yrke": [written]}, known(store))
    assert arrival.choice.yrke is None
    assert f"yrke ”{written}”, som inte finns" in arrival.notices[0]
    assert choices.address(arrival.choice, arrival.unknown)["yrke"] == written


def test_a_code_of_several_occupations_names_them(store):
    arrival = choices.parse({"yrke": ["5120"]}, known(store))
    assert arrival.choice.yrke is None
    assert arrival.notices == (
        "Adressen innehåller SSYK 5120, som är flera yrken: Kallskänkor och Kockar. Välj ett av "
        "dem.",
    )


def test_every_occupation_has_a_code_of_its_own_that_reads_back(store):
    every = occupations.every(store)
    assert len({one.name for one in every.values()}) == len(every) == 218
    for code in every:
        assert choices.parse({"yrke": [code]}, known(store)).choice.yrke == code


def test_a_code_is_the_first_ssyk_and_a_shared_one_has_the_name():
    ssyk = {"Kockar": "5120", "Kallskänkor": "5120", "Jurister": "2611;2612", "Målare": "7131"}
    assert occupation_codes.of(ssyk) == {
        "Kockar": "5120-kockar",
        "Kallskänkor": "5120-kallskankor",
        "Jurister": "2611",
        "Målare": "7131",
    }


def test_what_people_call_an_occupation_leads_to_the_only_one_or_to_a_choice(store):
    # The first is called so alone, and is no misspelling of any name; the second is several.
    found = choices.parse({"yrke": ["Sjuksköterska"]}, known(store))
    name = known(store).occupations[found.choice.yrke]
    assert (name, found.choice.bransch) == ("Grundutbildade sjuksköterskor", "vard")
    assert found.notices == ()
    several = choices.parse({"yrke": ["ekonom"]}, known(store))
    assert several.choice.yrke is None
    assert several.notices[0].startswith("Det som kallas ”ekonom” är flera yrken: ")
    assert several.notices[0].endswith(". Välj ett av dem.")
