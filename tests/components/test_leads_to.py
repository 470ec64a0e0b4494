"""From applications to occupations: the longest prefix, what is within reach, what has no link."""

import pandas as pd
import pytest

from components.sheets.occupations.leads_to import LeadsTo, leads_to, linked, prefixes
from components.sheets.vagning.weighing import Reach

NOW = 4053
LINKS = prefixes(
    pd.DataFrame(
        [("521", "Svetsare"), ("521ce", "Ingenjörer"), ("522cb", "Elkraft"), ("522cb", "Nät")],
        columns=["sun5_prefix", "occupation"],
    )
)


def application(number: str, sun5: str | None, **changes: object) -> dict:
    return {
        "diarienummer": number,
        "application_year": 2024,
        "decision": "Beviljad",
        "education_area": "Teknik och tillverkning",
        "sun5": sun5,
        "sector": "industri",
        "study_form": "bunden",
        "municipality_count": 1,
        "last_order": NOW,
        "per_start": 20,
        "total": 60,
    } | changes


def rejected(number: str, sun5: str | None, year: int) -> dict:
    seats = dict.fromkeys(("last_order", "per_start", "total"), None)
    return application(number, sun5, decision="Avslag", application_year=year, **seats)


def found(*rows: dict, remote: tuple[tuple[str, str], ...] = ()) -> LeadsTo:
    return leads_to(
        pd.DataFrame(rows, columns=list(application("", ""))),
        pd.DataFrame(remote, columns=["diarienummer", "sun5"]),
        LINKS,
        sector="industri",
        own={"Svetsare", "Ingenjörer"},
        since=2023,
        term_order=NOW,
    )


@pytest.mark.rule("Occupation ↔ programme through sun5_occupation.csv")
def test_the_longest_prefix_wins():
    assert linked("521ce", LINKS) == ("Ingenjörer",)
    assert linked("521zz", LINKS) == ("Svetsare",)
    assert linked("522cb", LINKS) == ("Elkraft", "Nät")
    assert linked("999aa", LINKS) == ()
    assert linked(None, LINKS) == ()


def test_on_site_shared_and_distance_apart_with_their_seats():
    reach = found(
        application("a", "521ce"),
        application("b", "521ce", municipality_count=4, per_start=5, total=20),
        application("c", "521ce", study_form="distans", municipality_count=4),
    ).occupations["Ingenjörer"]
    assert reach == Reach(on_site=1, shared=1, remote=1, per_start=45, total=140, applied=3)


def test_within_reach_until_the_last_start_has_ended():
    def within(last_order):
        return found(application("a", "521ce", last_order=last_order)).occupations["Ingenjörer"]

    assert within(NOW).programmes == 1
    assert within(NOW - 1).programmes == 0
    assert within(None).programmes == 0


def test_rejections_have_their_years():
    reach = found(
        rejected("a", "521ce", 2025), rejected("b", "521ce", 2023), application("c", "521ce")
    ).occupations["Ingenjörer"]
    assert (reach.rejected, reach.applied) == ((2023, 2025), 3)


def test_a_programme_with_two_occupations_counts_for_each():
    occupations = found(application("a", "522cb", sector="bygg")).occupations
    assert occupations["Elkraft"].on_site == occupations["Nät"].on_site == 1


def test_an_occupation_that_is_linked_but_not_applied_for_has_a_reach_of_nothing():
    assert found().occupations == dict.fromkeys(
        ("Svetsare", "Ingenjörer", "Elkraft", "Nät"), Reach()
    )


def test_distance_programmes_elsewhere_do_not_count_the_countys_own():
    reach = found(
        application("a", "521ce", study_form="distans"),
        remote=(("a", "521ce"), ("b", "521ce"), ("c", "521")),
    ).occupations["Ingenjörer"]
    assert (reach.remote, reach.elsewhere) == (1, 1)


def test_seats_that_are_not_published_are_missing_not_zero():
    reach = found(application("a", "521ce", per_start=None, total=None)).occupations["Ingenjörer"]
    assert (reach.per_start, reach.total) == (None, None)


@pytest.mark.rule("Occupation ↔ programme through sun5_occupation.csv")
def test_what_has_no_link_stands_by_area():
    areas = found(
        application("a", "999aa"),
        rejected("b", "999bb", 2024),
        application("c", None, application_year=2021),
        application("d", None, application_year=2020, last_order=NOW - 2),
        application("e", "999aa", sector="bygg"),
    ).areas
    unlinked = areas["Teknik och tillverkning"]
    assert (unlinked.codes, unlinked.early) == (("999aa", "999bb"), 1)
    assert (unlinked.reach.on_site, unlinked.reach.rejected) == (2, (2024,))


def test_an_area_with_nothing_within_reach_or_applied_for_is_left_out():
    assert found(application("d", None, application_year=2020, last_order=NOW - 2)).areas == {}


def test_programmes_weighed_in_another_sector_are_counted():
    assert found(application("a", "522cb"), application("b", "521ce")).moved == 1
