"""The suggestions of A8, one test per row of its table, and the order of the rows."""

import itertools

import pytest

from components.sheets.occupations import order_kinds
from components.sheets.occupations.leads_to import Closest, Counted, Reach, WayIn, Within
from components.sheets.occupations.suggestions import now, suggestion
from components.sheets.occupations.weighing import Case, case, order
from data.forum import life

YH = WayIn("yrkeshögskola", "yrkeshögskola eller gymnasium", True)
OTHER = WayIn("högskola", "högskola (läkarexamen)", False)
OREBRO = Closest("Örebro", 59.2, "Eskilstuna")
ONE = Counted(1, 0, 29, 87)

NOTHING = Reach(YH)
REJECTED = Reach(YH, applied=3, rejected=(2023, 2024, 2024))
LAPSED = Reach(YH, applied=1)
HERE = Reach(YH, Within(here=ONE, across=ONE, remote=ONE, nearest=OREBRO), applied=1)
ACROSS = Reach(YH, Within(across=ONE, nearest=OREBRO))
MIXED = Reach(YH, Within(across=ONE, remote=Counted(40), nearest=OREBRO))
REMOTE = Reach(YH, Within(remote=ONE))
OTHER_WAY = Reach(OTHER)
NEAR = Reach(OTHER, near=Within(remote=Counted(3)))


def said(situation: str | None, reach: Reach, reasons: str | None = None) -> str:
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
    assert said("brist", HERE) == (
        "Fyll den som finns: högst 29 platser per start, 87 totalt över alla beviljade starter. "
        "Fråga anordnaren om söktryck och LIA."
    )


@pytest.mark.answer("paradox (arbetslöshet)")
def test_paradox_of_unemployment():
    assert said("paradox", HERE, "arbetslöshet") == (
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
    assert said("överskott", HERE) == (
        "Ingen ny utbildning. Pröva ändrat innehåll eller omställning."
    )


@pytest.mark.answer('ingen bedömning | "Arbetsförmedlingen')
def test_no_assessment():
    assert said(None, HERE) == ("Arbetsförmedlingen gör ingen bedömning. Fråga branschen i rummet.")


@pytest.mark.answer("no occupation link")
def test_an_occupation_that_no_yh_leads_to_says_its_way_in():
    assert said("brist", OTHER_WAY) == "Utbildas på annat sätt: högskola (läkarexamen)."


@pytest.mark.answer("no occupation link")
def test_what_is_near_alone_is_another_way_in():
    assert said("brist", NEAR) == (
        "Utbildas på annat sätt: högskola (läkarexamen); närliggande: 3 YH-utbildningar på distans."
    )


def test_programmes_only_elsewhere_are_filled_and_said_to_be_elsewhere():
    assert said("brist", ACROSS) == (
        "På plats bara i annat län. Fyll den som finns: högst 29 platser per start, 87 totalt över "
        "alla beviljade starter. Fråga anordnaren om söktryck och LIA."
    )
    assert said("brist", MIXED).startswith(
        "På plats bara i annat län, och på distans. Fyll den som finns: högst 29 platser"
    )
    assert said("brist", REMOTE).startswith("Bara på distans. Fyll den som finns: högst 29")


def test_balance_which_a8_leaves_open_suggests_nothing_new():
    assert said("balans", REJECTED) == (
        "Balans: ingen ny utbildning föreslås. Stäm av med branschen i rummet."
    )


@pytest.mark.answer("paradox (deltidsarbete, lämnare)")
def test_both_kinds_of_paradox_get_both_answers():
    both = said("paradox", OTHER_WAY, "arbetslöshet;lämnare")
    assert both == f"{said('paradox', None, 'arbetslöshet')} {said('paradox', None, 'lämnare')}"


def test_a_paradox_without_reasons_does_not_guess_one():
    assert said("paradox", OTHER_WAY) == (
        "Fler platser är inte det första svaret. Orsaken är inte angiven: fråga arbetsgivarna i "
        "rummet."
    )


def test_applied_for_but_neither_rejected_nor_within_reach():
    assert said("brist", LAPSED) == (
        "Pröva ny utbildning. En ansökan de senaste 3 åren har inte lett till någon utbildning som "
        "kan starta eller pågår: fråga anordnaren varför."
    )
    assert "2 ansökningar de senaste 3 åren har inte lett" in said("brist", Reach(YH, applied=2))


@pytest.mark.answer("brist, programme exists")
def test_several_programmes_and_a_rejection():
    found = Reach(YH, Within(here=Counted(2, 0, 1080, 2000)), applied=3, rejected=(2025,))
    assert said("brist", found) == (
        "Fyll dem som finns: högst 1\u00a0080 platser per start, 2\u00a0000 totalt över alla "
        "beviljade starter. Fråga anordnaren om söktryck och LIA. 1 avslag 2025: stöd en ny "
        "ansökan om det inte räcker."
    )


@pytest.mark.answer("brist, programme exists")
def test_seats_that_are_not_published():
    assert said("brist", Reach(YH, Within(here=Counted(1)))).startswith(
        "Fyll den som finns: MYH redovisar inga platser per start."
    )


def test_the_widest_gap_comes_first_and_another_way_in_last():
    found = [
        ("brist", NEAR),
        ("brist", HERE),
        ("balans", NOTHING),
        ("brist", MIXED),
        ("brist", REMOTE),
        ("brist", REJECTED),
        ("brist", LAPSED),
        ("brist", ACROSS),
        ("brist", NOTHING),
    ]
    ordered = sorted(found, key=lambda pair: order(case(*pair)))
    assert ordered == [
        ("brist", NOTHING),
        ("brist", LAPSED),
        ("brist", REJECTED),
        ("brist", ACROSS),
        ("brist", REMOTE),
        ("brist", MIXED),
        ("brist", HERE),
        ("brist", NEAR),
        ("balans", NOTHING),
    ]


@pytest.mark.rule("is its own kind, not a step between brist and balans")
def test_a_paradox_is_its_own_kind_whatever_is_within_reach():
    for reach in (OTHER_WAY, NOTHING, REJECTED, HERE):
        assert case("paradox", reach) is Case.PARADOX


def test_every_situation_and_reach_has_words():
    reaches = (OTHER_WAY, NEAR, NOTHING, REJECTED, LAPSED, HERE, ACROSS, MIXED, REMOTE)
    situations = ("brist", "paradox", "balans", "överskott", None)
    for situation, reach in itertools.product(situations, reaches):
        assert said(situation, reach).endswith((".", "?"))


def test_a_situation_of_the_country_says_so():
    assert now("brist", None, here=True) == "▲\u00a0brist"
    assert now("brist", None, here=False) == "▲\u00a0brist i riket"
    assert now("paradox", "lämnare", here=False) == (
        "◆\u00a0paradox i riket. Arbetsgivare har svårt att rekrytera fast det finns människor som "
        "kan yrket: personer som lämnat yrket."
    )


GYMNASIUM = Reach(WayIn("gymnasium", "gymnasium (elprogrammet)", False))
LONG = "lång väg, och ingen YH-utbildning som leder dit finns inom räckhåll"


@pytest.mark.parametrize(
    ("situation", "reach", "reasons", "kinds"),
    [
        # A long way asks for a programme, a short one for a course.
        ("brist", NOTHING, None, ["ny YH-utbildning"]),
        ("brist", REJECTED, None, ["ny YH-utbildning"]),
        ("brist", LAPSED, None, ["ny YH-utbildning"]),
        ("brist", NEAR, None, ["vidareutbildning", None]),
        ("brist", GYMNASIUM, None, ["grundutbildning, gymnasium"]),
        ("brist", HERE, None, ["ändring i YH"]),
        ("brist", ACROSS, None, ["ändring i YH"]),
        ("brist", REMOTE, None, ["ändring i YH"]),
        # People exist who can the occupation; they leave it; both; nobody has said.
        ("paradox", HERE, "arbetslöshet", ["validering", "arbetsmarknadsutbildning"]),
        ("paradox", NOTHING, "lämnare;deltidsarbete", [None]),
        (
            "paradox",
            NOTHING,
            "arbetslöshet;lämnare",
            ["validering", "arbetsmarknadsutbildning", None],
        ),
        ("paradox", NOTHING, None, [None]),
        ("balans", NOTHING, None, [None]),
        ("överskott", HERE, None, ["ändring i YH"]),
        ("överskott", OTHER_WAY, None, [None]),
        (None, NOTHING, None, [None]),
    ],
)  # fmt: skip
def test_the_kind_of_order_follows_the_kind_of_shortage(situation, reach, reasons, kinds):
    found = order_kinds.proposed(case(situation, reach), reach, reasons)
    assert [one.kind for one in found] == kinds
    assert {one.kind for one in found} <= {None, *life.KINDS}
    said_ = order_kinds.said(found)
    assert all(one.why in said_ for one in found)
    assert said_.startswith((kinds[0] or order_kinds.NO_ORDER).capitalize()[:2])


def test_a_proposal_says_its_reason():
    found = order_kinds.proposed(Case.UNTRIED, NOTHING, None)
    assert order_kinds.said(found) == f"Ny YH-utbildning: {LONG}."
    leaving = order_kinds.proposed(Case.PARADOX, NOTHING, "lämnare")
    assert "arbetsgivarnas villkor" in order_kinds.said(leaving)
    assert order_kinds.said(()) is None


def test_a_proposal_does_not_argue_against_itself():
    # A course may be ordered of a högskola (its addressees say so), its programmes may not.
    assert "högskola" in life.KIND["vidareutbildning"].addressees
    course, nothing = order_kinds.proposed(case("brist", NEAR), NEAR, None)
    assert (course.kind, nothing.kind) == ("vidareutbildning", None)
    assert nothing.why.endswith("forumets beställningar gäller inte högskolans program")
    *_, training = order_kinds.proposed(Case.PARADOX, NOTHING, "arbetslöshet")
    assert training.why.startswith("många av dem är inskrivna arbetslösa: fråga Arbetsförmedlingen")
