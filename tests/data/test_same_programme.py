"""Which granted programme a start in Susa-navet is of: exactly one, or none."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import editions, same_programme
from data.same_programme import Announcement, Decided, same, spelled
from data.steps import yh_event
from data.store import open_edition


def programme(grants="A", name="Drifttekniker", providers="kyh", places="0484", **_) -> Decided:
    return Decided(
        frozenset(grants.split()), name, frozenset(providers.split()), frozenset(places.split())
    )


def event(number="e", education="YH1", name="Drifttekniker", provider="KYH AB", places="0484"):
    return Announcement(number, education, name, provider, frozenset(places.split()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UX-Designer", "UX designer"),
        ("Front end developer", "Frontend Developer"),
        ("Transportledare, grön logistik", "Transportledare - Grön logistik"),
        ("Bygglovshandläggare / Byggnadsinspektör", "Bygglovshandläggare/Byggnadsinspektör"),
        ("Systemutvecklare.net", "Systemutvecklare .NET"),
        ("Va\u0308rmetekniker", "Värmetekniker"),
        ("Drifttekniker\u00a0–  vatten", "drifttekniker vatten"),
    ],
)
def test_spellings_of_one_name_are_one(one, other):
    assert spelled(one) == spelled(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("C-utvecklare", "C++-utvecklare"),
        ("C-utvecklare", "C#-utvecklare"),
        ("Elteknik 1.5", "Elteknik 15"),
        ("Nivå 2-3", "Nivå 23"),
        ("R&D-ingenjör", "RD-ingenjör"),
        ("Tandsköterska", "Tandskoterska"),
        ("Drifttekniker", "Drifttekniker vatten"),
    ],
)
def test_what_tells_two_names_apart_stays(one, other):
    assert spelled(one) != spelled(other)


def test_name_provider_and_municipality_say_which():
    found = same([event()], [programme(), programme("B", places="1880")])
    assert found == {"e": programme()}


@pytest.mark.parametrize(
    "other",
    [
        {"name": "Drifttekniker vatten"},
        {"provider": "TUC"},
        {"places": "1880"},
        {"places": ""},
        {"places": "0484 1880"},  # somewhere where it is not granted
    ],
)
def test_what_differs_is_another(other):
    assert same([event(**other)], [programme()]) == {}


def test_two_programmes_that_it_may_be_are_none():
    assert same([event()], [programme(), programme("B", places="0484 1880")]) == {}


def test_the_municipalities_of_a_start_may_be_some_of_the_programmes():
    assert set(same([event()], [programme(places="0484 1880")])) == {"e"}


def test_starts_of_one_education_are_all_its_programmes():
    starts = [event("ht"), event("vt")]
    assert set(same(starts, [programme()])) == {"ht", "vt"}


def test_more_educations_than_grants_in_one_municipality_are_none():
    starts = [event("ht", "YH1"), event("vt", "YH2")]
    assert same(starts, [programme("A")]) == {}
    assert set(same(starts, [programme("A B")])) == {"ht", "vt"}
    apart = [event("ht", "YH1", places="0484"), event("vt", "YH2", places="1880")]
    assert set(same(apart, [programme("A", places="0484 1880")])) == {"ht", "vt"}


def test_a_spelling_that_two_providers_share_is_neithers():
    known = [("Hermods AB Lund", "Hermods"), ("Campus", "Campus A"), ("Campus", "Campus B")]
    assert same_programme.spellings(known) == {
        "Hermods": {"hermodslund", "hermods"},
        "Campus A": {"campusa"},
        "Campus B": {"campusb"},
    }


def test_the_form_of_a_company_is_no_part_of_its_name():
    written = same_programme.provider_spelled
    assert written("KYH AB") == written("KYH Aktiebolag") == written("kyh") == "kyh"
    assert written("Nordic AB (publ)") == "nordic"
    assert written("ABF Stockholm") == "abfstockholm"
    assert written("AB") == "ab"


NAMES = st.sampled_from(["Svetsare", "svetsare", "Svetsare 2", "C+", "C"])
PROVIDERS = st.sampled_from(["KYH AB", "KYH", "TUC"])
PLACES = st.frozensets(st.sampled_from(["0484", "0480", "1880"]), max_size=3)
PROGRAMMES = st.lists(
    st.builds(
        Decided,
        st.frozensets(st.sampled_from("ABCDEF"), min_size=1, max_size=2),
        NAMES,
        PROVIDERS.map(lambda name: frozenset([same_programme.provider_spelled(name)])),
        PLACES,
    ),
    max_size=6,
    unique_by=lambda one: one.grants,
)
EVENTS = st.lists(
    st.builds(
        Announcement, st.uuids().map(str), st.sampled_from(["1", "2"]), NAMES, PROVIDERS, PLACES
    ),
    max_size=6,
    unique_by=lambda one: one.event,
)


@given(EVENTS, PROGRAMMES, st.randoms(use_true_random=False))
def test_never_one_that_may_be_two_and_never_by_order(events, programmes, random):
    found = same(events, programmes)
    for one in events:
        if one.event in found:
            alike = [
                other
                for other in programmes
                if spelled(other.name) == spelled(one.name)
                and same_programme.provider_spelled(one.provider) in other.providers
                and other.places & one.places
            ]
            assert alike == [found[one.event]]
            assert one.places <= found[one.event].places
    random.shuffle(events)
    random.shuffle(programmes)
    assert same(events, programmes) == found


def test_in_an_edition(fetched_var):
    """Of the invented starts (tests/fetched/offers.py): those that are there as granted."""
    root = fetched_var
    store = open_edition(editions.path(editions.current(root), root))
    found = store.query("SELECT * FROM programme_event")
    every = set(store.query("SELECT event_id FROM yh_event")["event_id"])
    matched = set(found["event_id"])
    number = {one: int(one.split(".")[2].rstrip("b")) for one in every if ".ny." not in one}
    assert not [one for one in matched if ".ny." in one]
    assert not [one for one in matched if number[one] % 7 == 5]
    grants = found.groupby("event_id").size()
    twice = [one for one in every if one in number and number[one] % 13 == 4]
    assert [one for one in twice if one not in matched]
    assert all(grants[one] > 1 for one in twice if one in matched)
    assert len(matched) > len(every) / 2
    names = store.query(
        "SELECT DISTINCT e.title, a.programme FROM programme_event JOIN yh_event AS e "
        "USING (event_id) JOIN yh_application AS a USING (diarienummer)"
    )
    assert (names["title"].map(spelled) == names["programme"].map(spelled)).all()


def test_a_page_that_is_no_safe_address_is_left_out():

    pages = ["https://yh.se/a", "http://yh.se/a", "javascript:alert(1)", "https://a b.se", None]
    whole = dict.fromkeys(("places", "pace", "points"))
    frame = pd.DataFrame(
        [{"area_code": "0484", "page": page, **whole} for page in pages], dtype="str"
    )
    assert yh_event.shape(frame)["page"].tolist()[0] == "https://yh.se/a"
    assert yh_event.shape(frame)["page"].isna().tolist() == [False, True, True, True, True]
