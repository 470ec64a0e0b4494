"""The suggestions of A8, one test per row of its table, and the order of the rows."""

import itertools

import pytest

from components.sheets.vagning.suggestions import area, now, suggestion, within
from components.sheets.vagning.weighing import Case, Reach, case, order

NOTHING = Reach()
REJECTED = Reach(applied=3, rejected=(2023, 2024, 2024))
EXISTS = Reach(remote=1, per_start=29, total=87, applied=1)


def said(situation: str | None, reach: Reach | None, reasons: str | None = None) -> str:
    return suggestion(case(situation, reach), reach, reasons, last_years=3)


@pytest.mark.answer("brist, no programme within reach, none applied")
def test_shortage_without_programme_and_none_applied():
    assert said("brist", NOTHING) == (
        "Pröva ny utbildning. Ingen har sökt de senaste 3 åren: vilken anordnare kan ta det?"
    )


@pytest.mark.answer("brist, rejected")
def test_shortage_and_rejected():
    assert said("brist", REJECTED) == (
        "Stöd en ny ansökan. 3 avslag 2023–2024; anordnaren kan söka igen nästa ansökningsomgång."
    )


@pytest.mark.answer("brist, programme exists")
def test_shortage_where_a_programme_exists():
    assert said("brist", EXISTS) == (
        "Fyll den som finns: högst 29 platser per start, 87 totalt över alla beviljade starter. "
        "Fråga anordnaren om söktryck och LIA."
    )


@pytest.mark.answer("paradox (arbetslöshet)")
def test_paradox_of_unemployment():
    assert said("paradox", EXISTS, "arbetslöshet") == (
        "Fler platser löser inte detta först. Pröva validering, kurs eller matchning med "
        "Arbetsförmedlingen."
    )


@pytest.mark.answer("paradox (deltidsarbete, lämnare)")
@pytest.mark.parametrize("reasons", ["deltidsarbete", "lämnare", "deltidsarbete;lämnare"])
def test_paradox_of_part_time_or_leaving(reasons):
    assert said("paradox", NOTHING, reasons) == (
        "Folk finns men lämnar eller arbetar deltid. Frågan ligger hos arbetsgivarna: villkor, "
        "schema, introduktion."
    )


@pytest.mark.answer('överskott | "Ingen ny utbildning.')
def test_surplus():
    assert said("överskott", EXISTS) == (
        "Ingen ny utbildning. Pröva ändrat innehåll eller omställning."
    )


@pytest.mark.answer('ingen bedömning | "Arbetsförmedlingen')
def test_no_assessment():
    assert said(None, EXISTS) == (
        "Arbetsförmedlingen gör ingen bedömning. Fråga branschen i rummet."
    )


def test_no_link_between_occupation_and_programme():
    assert said("brist", None) == (
        "Ingen koppling mellan utbildning och yrke gjord. Gör den i sun5_occupation.csv."
    )


def test_balance_which_a8_leaves_open_suggests_nothing_new():
    assert said("balans", REJECTED) == (
        "Balans: ingen ny utbildning föreslås. Stäm av med branschen i rummet."
    )


@pytest.mark.answer("paradox (deltidsarbete, lämnare)")
def test_both_kinds_of_paradox_get_both_answers():
    both = said("paradox", None, "arbetslöshet;lämnare")
    assert both == f"{said('paradox', None, 'arbetslöshet')} {said('paradox', None, 'lämnare')}"


def test_a_paradox_without_reasons_does_not_guess_one():
    assert said("paradox", None) == (
        "Fler platser är inte det första svaret. Orsaken är inte angiven: fråga arbetsgivarna i "
        "rummet."
    )


def test_applied_for_but_neither_rejected_nor_within_reach():
    assert said("brist", Reach(applied=1)) == (
        "Pröva ny utbildning. En ansökan de senaste 3 åren har inte lett till någon utbildning som "
        "kan starta eller pågår: fråga anordnaren varför."
    )
    assert "2 ansökningar de senaste 3 åren har inte lett" in said("brist", Reach(applied=2))


@pytest.mark.answer("brist, programme exists")
def test_several_programmes_and_a_rejection():
    found = Reach(on_site=1, shared=1, per_start=1080, total=2000, applied=3, rejected=(2025,))
    assert said("brist", found) == (
        "Fyll dem som finns: högst 1\u00a0080 platser per start, 2\u00a0000 totalt över alla "
        "beviljade starter. Fråga anordnaren om söktryck och LIA. 1 avslag 2025: stöd en ny "
        "ansökan om det inte räcker."
    )


@pytest.mark.answer("brist, programme exists")
def test_seats_that_are_not_published():
    assert said("brist", Reach(on_site=1)).startswith(
        "Fyll den som finns: MYH redovisar inga platser per start."
    )


@pytest.mark.parametrize(
    ("elsewhere", "tail"),
    [
        (1, "kan ta det? 1 distansutbildning i övriga landet kan starta eller pågår."),
        (6, "kan ta det? 6 distansutbildningar i övriga landet kan starta eller pågår."),
    ],
)
def test_distance_programmes_in_the_rest_of_the_country_are_offered(elsewhere, tail):
    assert said("brist", Reach(elsewhere=elsewhere)).endswith(tail)


def test_the_widest_gap_comes_first():
    on_site = Reach(on_site=1)
    found = [
        ("brist", None),
        ("brist", on_site),
        ("balans", NOTHING),
        ("brist", EXISTS),
        ("brist", REJECTED),
        ("brist", NOTHING),
    ]
    ordered = sorted(found, key=lambda pair: order(case(*pair), pair[1]))
    assert ordered == [
        ("brist", NOTHING),
        ("brist", REJECTED),
        ("brist", EXISTS),
        ("brist", on_site),
        ("brist", None),
        ("balans", NOTHING),
    ]


@pytest.mark.rule("is its own kind, not a step between brist and balans")
def test_a_paradox_is_its_own_kind_whatever_is_within_reach():
    for reach in (None, NOTHING, REJECTED, EXISTS):
        assert case("paradox", reach) is Case.PARADOX


def test_every_situation_and_reach_has_words():
    reaches = (None, NOTHING, REJECTED, EXISTS, Reach(applied=1))
    situations = ("brist", "paradox", "balans", "överskott", None)
    for situation, reach in itertools.product(situations, reaches):
        assert said(situation, reach).endswith((".", "?"))


@pytest.mark.rule("Occupation ↔ programme through sun5_occupation.csv")
@pytest.mark.parametrize(
    ("reach", "words"),
    [
        (None, "ingen yrkeskoppling gjord"),
        (NOTHING, "ingen"),
        (Reach(on_site=2), "2 på plats"),
        (
            Reach(on_site=1, shared=2, remote=3),
            "1 på plats, 2 delas mellan kommuner, 3 på distans",
        ),
    ],
)
def test_on_site_shared_and_distance_are_counted_apart(reach, words):
    assert within(reach) == words


def test_a_situation_of_the_country_says_so():
    assert now("brist", None, here=True) == "▲\u00a0brist"
    assert now("brist", None, here=False) == "▲\u00a0brist i riket"
    assert now("paradox", "lämnare", here=False) == (
        "◆\u00a0paradox i riket. Arbetsgivare har svårt att rekrytera fast det finns människor som "
        "kan yrket: personer som lämnat yrket."
    )


def test_why_an_area_has_no_occupation():
    link = "Ingen koppling mellan utbildning och yrke gjord. Gör den i sun5_occupation.csv."
    early = "går inte att koppla: MYH redovisade inte SUN5 då."
    assert area(["525da"], 0) == link
    assert area([], 1) == f"1 utbildning från ansökan före 2023 {early}"
    assert area(["525da"], 6) == f"{link} 6 utbildningar från ansökan före 2023 {early}"
