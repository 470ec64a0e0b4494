"""From programmes to occupations: three numbers apart, direct and near apart, each counted once."""

from components.sheets.occupations import reach_text
from components.sheets.occupations.leads_to import (
    Applied,
    Closest,
    Counted,
    LeadsTo,
    Link,
    Reach,
    Reachable,
    WayIn,
    Within,
    leads_to,
)
from components.sheets.occupations.reach import Origin

YH = WayIn("yrkeshögskola", "yrkeshögskola eller gymnasium", True)
DOCTOR = WayIn("högskola", "högskola (läkarexamen)", False)
NO_EDUCATION = WayIn("ingen formell utbildning", "ingen formell utbildning, truckkort", False)
OREBRO = Closest("Örebro", 59.2, "Eskilstuna")
LINKS = {
    "a": (Link("Svetsare", True, False),),
    "b": (Link("Svetsare", False, False), Link("Rörläggare", True, False)),
    "old": (Link("Svetsare", True, True),),
}


def programme(number: str, where: str = "here", **changes: object) -> Reachable:
    made = Reachable(number, "industri", where, 20, 60, where == "here")
    return made._replace(**changes)


def found(*programmes: Reachable, applied: tuple[Applied, ...] = ()) -> LeadsTo:
    return leads_to(
        programmes,
        applied,
        LINKS,
        {"Svetsare": YH, "Rörläggare": YH, "Läkare": DOCTOR},
        sector="industri",
        own={"Svetsare", "Läkare"},
    )


def test_here_across_and_remote_are_three_numbers_with_their_own_seats():
    reach = found(
        programme("a"),
        programme("a", "across", nearest=OREBRO, per_start=5, total=10),
        programme("old", "remote", per_start=None, total=None),
    ).occupations["Svetsare"]
    assert reach.direct == Within(
        here=Counted(1, 0, 20, 60),
        across=Counted(1, 0, 5, 10),
        remote=Counted(1, 1, None, None),
        nearest=OREBRO,
    )
    assert reach.near == Within()


def test_direct_and_near_are_kept_apart():
    occupations = found(programme("b")).occupations
    assert occupations["Svetsare"].direct == Within()
    assert occupations["Svetsare"].near.here.programmes == 1
    assert occupations["Rörläggare"].direct.here.programmes == 1


def test_the_nearest_of_those_in_another_county_is_named():
    far = Closest("Norrköping", 80.0, "Nyköping")
    reach = found(
        programme("a", "across", nearest=far), programme("old", "across", nearest=OREBRO)
    ).occupations["Svetsare"]
    assert reach.direct.nearest == OREBRO
    assert reach_text.across(reach.direct) == (
        "2 (1 via namn): närmast Örebro kommun, 60\u00a0km från Eskilstuna kommun"
    )


def test_applications_count_through_direct_links_only():
    reach = found(
        applied=(
            Applied("a", 2025, True),
            Applied("a", 2023, True),
            Applied("a", 2024, False),
            Applied("b", 2024, True),
        )
    ).occupations["Svetsare"]
    assert (reach.applied, reach.rejected) == (3, (2023, 2025))


def test_an_occupation_that_nothing_leads_to_has_its_way_in():
    reach = found(programme("a")).occupations["Läkare"]
    assert reach == Reach(DOCTOR)
    assert reach_text.other(reach) == "Utbildas på annat sätt: högskola (läkarexamen)"


def test_programmes_of_the_county_that_no_row_counts_are_told():
    other = leads_to(
        [programme("b"), programme("x"), programme("x", "remote", names_county=True)],
        (),
        {"b": (Link("Rörläggare", True, False),)},
        {"Rörläggare": YH},
        sector="industri",
        own={"Svetsare"},
    )
    assert (other.moved, other.unassessed) == (1, 2)
    assert found(programme("a", "across", nearest=OREBRO), programme("x", "remote")).moved == 0


def test_what_is_near_is_said_by_place_and_never_as_one_sum():
    near = Within(here=Counted(1), across=Counted(2), remote=Counted(30))
    assert reach_text.near(near) == (
        "närliggande: 1 YH-utbildning på plats i länet, 2 på plats i annat län och 30 på distans"
    )
    assert reach_text.near(Within(remote=Counted(3))) == "närliggande: 3 YH-utbildningar på distans"
    assert reach_text.near(Within()) is None


def test_a_way_in_without_education_is_no_education():
    assert reach_text.way_in(NO_EDUCATION) == "Ingen formell utbildning, truckkort"


def test_a_number_says_how_much_of_it_is_known_by_name():
    assert reach_text.number(Counted(0)) == "0"
    assert reach_text.number(Counted(3, by_name=1)) == "3 (1 via namn)"
    assert reach_text.number(Counted(2, by_name=2)) == "2 (via namn)"


def test_where_it_is_counted_from_is_said():
    assert reach_text.counted_from(Origin(("Eskilstuna", "Nyköping"), False, 100)) == (
        "från länets folkrikaste kommuner (Eskilstuna kommun och Nyköpings kommun)"
    )
    assert reach_text.counted_from(Origin(("Gotland",), False, 100)) == (
        "från länets folkrikaste kommun (Gotlands kommun)"
    )
    assert reach_text.counted_from(Origin(("Flen",), True, 50)) == "från Flens kommun, som är vald"
