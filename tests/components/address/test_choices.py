"""The address: read, repaired, written, never dropped silently."""

import string
from dataclasses import replace
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.address import choices
from components.address.choices import Choice, Known

KNOWN = Known(
    counties={"04": "Sörmland", "18": "Örebro län", "19": "Västmanland"},
    municipalities={"0484": "Eskilstuna", "0480": "Nyköping", "1880": "Örebro", "1984": "Arboga"},
    sectors={"industri": "Industri och teknik", "vard": "Vård och omsorg"},
    areas={"data-it": "Data/IT", "teknik-och-tillverkning": "Teknik och tillverkning"},
    years=(2025, 2024),
    editions=("2026-11-aaaaaaaa",),
    programmes=frozenset({"MYH2025/1", "MYH2025/2"}),
    other_names={"Södermanlands län": "04", "Region Örebro län": "18"},
)


def read(**address: str) -> choices.Arrival:
    return choices.parse({name: [value] for name, value in address.items()}, KNOWN)


def test_an_empty_address_is_the_default_county_and_sector():
    assert choices.parse({}, KNOWN).choice == Choice(lan="04", bransch="industri")


def test_an_empty_address_keeps_what_was_chosen_before():
    before = Choice(lan="18", kommun="1880", form="bunden")
    assert choices.parse({}, KNOWN, before).choice == before


def test_a_given_address_replaces_all_but_county_and_sector():
    before = Choice(lan="18", bransch="vard", form="bunden", takt=50)
    arrival = choices.parse({"form": ["distans"]}, KNOWN, before)
    assert arrival.choice == Choice(lan="18", bransch="vard", form="distans")


@pytest.mark.parametrize(
    ("name", "written", "expected"),
    [
        ("lan", "18", "18"),
        ("lan", "Örebro län", "18"),
        ("lan", "södermanlands län", "04"),
        ("lan", "Södermanland län", "04"),
        ("kommun", "Eskilstuna", "0484"),
        ("kommun", "eskilstna", "0484"),
        ("kommun", " 0484 ", "0484"),
        ("bransch", "Vård och omsorg", "vard"),
        ("omrade", "Data/IT", "data-it"),
        ("form", "DISTANS", "distans"),
        ("takt", "50", 50),
        ("radie", "20", 20),
        ("status", "pagar", "pagar"),
        ("ansokningsar", "2024", 2024),
        ("sok", "  svets  tekniker ", "svets tekniker"),
        ("sok", "o\u0308stersund", "östersund"),
        ("sok", "%C3%B6stersund", "östersund"),
        ("sok", "o%CC%88stersund", "östersund"),
        ("sok", "50 % takt", "50 % takt"),
        ("sok", "100%ab", "100%ab"),
        ("lan", "O\u0308rebro la\u0308n", "18"),
        ("lan", "%C3%96rebro%20l%C3%A4n", "18"),
        ("omrade", "Data%2FIT", "data-it"),
        ("utb", "MYH%202025/1", ("MYH2025/1",)),
        ("jamfor_lan", "18,19", ("18", "19")),
        ("jamfor_lan", "Örebro län, riket", ("18", "00")),
        ("jamfor_lan", "00,19", ("19", "00")),
        ("jamfor_lan", "vastmanland", ("19",)),
        ("fran", "2027-v5", "2027-v05"),
        ("till", "2026-v53", "2026-v53"),
        ("utb", "MYH 2025/1", ("MYH2025/1",)),
        ("utgava", "2026-11-aaaaaaaa", "2026-11-aaaaaaaa"),
        ("mote", "abc123", "abc123"),
        ("punkt", "3", 3),
        ("lage", "presentation", "presentation"),
    ],
)
def test_codes_names_and_obvious_misspellings_become_codes(name, written, expected):
    arrival = read(**{name: written})
    assert getattr(arrival.choice, name) == expected
    assert arrival.notices == ()


def test_every_parameter_of_the_contract_is_read():
    assert set(choices.NAMES) == set(choices._READ)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("lan", "99"),
        ("jamfor_lan", "99"),
        ("kommun", "Atlantis"),
        ("bransch", "rymden"),
        ("omrade", "<script>"),
        ("form", "teleportering"),
        ("takt", "33"),
        ("radie", "-1"),
        ("status", "0"),
        ("ansokningsar", "1999"),
        ("fran", "2027-v54"),
        ("fran", "2027-v53"),  # 2027 has 52 weeks
        ("till", "vecka 5"),
        ("utb", "MYH 1/1"),
        ("utgava", "../../etc/passwd"),
        ("mote", "a b"),
        ("punkt", "0"),
        ("lage", "x"),
    ],
)
def test_a_value_that_does_not_exist_is_named_and_stays_in_the_address(name, written):
    arrival = read(**{name: written})
    assert arrival.unknown == ((name, written),)
    assert written in arrival.notices[0]
    kept = choices.address(arrival.choice, arrival.unknown)[name]
    assert kept == ([written] if name in ("utb", "jamfor_lan") else written)
    assert getattr(arrival.choice, name) == getattr(Choice(), name)


def test_an_unknown_value_leaves_the_rest_of_the_address_working():
    arrival = read(lan="99", form="distans", takt="75")
    assert (arrival.choice.lan, arrival.choice.form, arrival.choice.takt) == ("04", "distans", 75)


def test_a_municipality_without_county_brings_its_county():
    arrival = read(kommun="1880")
    assert (arrival.choice.lan, arrival.notices) == ("18", ())


def test_a_municipality_of_another_county_moves_the_county_and_says_so():
    arrival = read(lan="04", kommun="1984")
    assert arrival.choice.lan == "19"
    assert arrival.notices == (
        "Arboga ligger i Västmanland, så länet i adressen ändrades till Västmanland.",
    )


@pytest.mark.rule("A municipality with a radius overrides the county")
def test_a_radius_reaches_over_the_county_border():
    arrival = read(lan="04", kommun="1984", radie="50")
    assert (arrival.choice.lan, arrival.choice.kommun, arrival.notices) == ("04", "1984", ())


def test_weeks_in_the_wrong_order_are_turned():
    choice = read(fran="2027-v20", till="2027-v03").choice
    assert (choice.fran, choice.till) == ("2027-v03", "2027-v20")


def test_a_new_county_drops_the_municipality_but_not_its_radius_search():
    assert choices.settle(Choice(lan="18", kommun="0484"), KNOWN).kommun is None
    kept = Choice(lan="18", kommun="0484", radie=50)
    assert choices.settle(kept, KNOWN) == kept


def test_a_chosen_municipality_is_searched_around_and_the_address_says_how_far():
    assert read(kommun="1880").choice == Choice(lan="18", kommun="1880", radie=50)
    assert "radie=50" in choices.query(choices.settle(Choice(kommun="0484"), KNOWN))
    for asked in (0, 20, 100):
        assert read(kommun="0484", radie=str(asked)).choice.radie == asked
    assert choices.settle(Choice(kommun="0484", radie=0), KNOWN).radie == 0
    assert read(lan="04").choice.radie is None


def test_the_municipality_itself_moves_the_county_as_one_without_a_radius():
    arrival = read(lan="04", kommun="1984", radie="0")
    assert (arrival.choice.lan, arrival.choice.radie) == ("19", 0)


def test_a_radius_without_a_municipality_is_kept_for_the_pages_that_count_from_the_county():
    assert choices.settle(Choice(radie=50), KNOWN).radie == 50


def test_at_most_four_programmes_are_compared_each_once():
    address = {"utb": ["MYH 2025/1", "MYH 2025/2", "MYH 2025/1"]}
    assert choices.parse(address, KNOWN).choice.utb == ("MYH2025/1", "MYH2025/2")


def test_of_several_programmes_those_that_exist_are_compared_and_the_others_are_named():
    arrival = choices.parse({"utb": ["MYH 2019/1", "MYH 2025/1", "MYH2019/2"]}, KNOWN)
    assert arrival.choice.utb == ("MYH2025/1",)
    assert arrival.unknown == (("utb", "MYH 2019/1"), ("utb", "MYH2019/2"))
    assert ["MYH 2019/1" in arrival.notices[0], "MYH2019/2" in arrival.notices[1]] == [True, True]
    kept = choices.address(arrival.choice, arrival.unknown)["utb"]
    assert kept == ["MYH2025/1", "MYH 2019/1", "MYH2019/2"]


def test_a_fifth_programme_is_left_out_and_that_is_said_also_after_a_redirect():
    numbers = [f"MYH2025/{number}" for number in range(1, 6)]
    known = replace(KNOWN, programmes=frozenset(numbers))
    arrival = choices.parse({"utb": numbers}, known)
    assert arrival.choice.utb == tuple(numbers[:4])
    assert arrival.notices == (
        "Adressen innehåller fem utbildningar att jämföra, men högst fyra får plats bredvid "
        "varandra. De fyra första visas.",
    )
    again = choices.parse(parse_qs(choices.query(arrival.choice, arrival.unknown)), known)
    assert again == arrival


def test_a_county_is_not_compared_with_itself():
    assert read(lan="18", jamfor_lan="18,19").choice.jamfor_lan == ("19",)
    moved = choices.settle(Choice(lan="19", jamfor_lan=("18", "19", "00")), KNOWN)
    assert moved.jamfor_lan == ("18", "00")


def test_counties_are_repeated_in_the_address_and_read_both_ways():
    choice = Choice(jamfor_lan=("18", "19", "00"))
    written = choices.query(choice)
    assert written == "lan=04&bransch=industri&jamfor_lan=18&jamfor_lan=19&jamfor_lan=00"
    assert choices.parse(parse_qs(written), KNOWN).choice == choice
    assert choices.parse({"jamfor_lan": ["18,19", "riket"]}, KNOWN).choice == choice


def test_a_fourth_county_is_left_out_and_that_is_said_also_after_a_redirect():
    known = replace(KNOWN, counties=KNOWN.counties | {"01": "Stockholms län", "03": "Uppsala län"})
    arrival = choices.parse({"jamfor_lan": ["riket,01,03,18,19"]}, known)
    assert arrival.choice.jamfor_lan == ("01", "03", "18", "00")
    assert arrival.notices == (
        "Adressen innehåller fyra län att jämföra med, men högst tre får plats i samma bild. De "
        "tre första visas.",
    )
    again = choices.parse(parse_qs(choices.query(arrival.choice, arrival.unknown)), known)
    assert again == arrival


def test_county_and_sector_are_written_also_when_they_are_the_default():
    assert choices.query(Choice()) == "lan=04&bransch=industri"


@given(
    st.dictionaries(
        st.sampled_from(choices.NAMES),
        st.lists(st.text(string.printable, max_size=200), min_size=1, max_size=3),
    )
)
def test_any_address_gives_a_choice_whose_own_address_reads_back_the_same(address):
    choice = choices.parse(address, KNOWN).choice
    written = choices.address(choice)
    lists = {name: [v] if isinstance(v, str) else v for name, v in written.items()}
    assert choices.parse(lists, KNOWN) == choices.Arrival(choice)


@given(
    st.builds(
        Choice,
        lan=st.sampled_from(["04", "18", "19"]),
        bransch=st.sampled_from(["industri", "vard"]),
        omrade=st.sampled_from([None, "data-it"]),
        form=st.sampled_from([None, *choices.FORMS]),
        takt=st.sampled_from([None, *choices.PACES]),
        status=st.sampled_from([None, *choices.STATUSES]),
        start=st.sampled_from([None, *choices.SOON]),
        ansokningsar=st.sampled_from([None, 2024, 2025]),
        sok=st.sampled_from(["", "svets & co", "å=ä?ö"]),
        utb=st.sampled_from([(), ("MYH2025/1",), ("MYH2025/1", "MYH2025/2")]),
    )
)
def test_every_choice_survives_its_address(choice):
    from urllib.parse import parse_qs

    assert choices.parse(parse_qs(choices.query(choice)), KNOWN).choice == choice
