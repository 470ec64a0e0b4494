"""The life of an order and its kinds, as far as the read side knows them."""

import pytest

from components.sheets.bestallningar import text as bestallningar
from components.sheets.earliest import text as earliest
from data.forum import life as orders

#: Every step of the chain in rules.md. States on one step are alternatives.
CHAIN = (
    {"utkast", "avförd"},
    {"beställd"},
    {"skickad"},
    {"åtagen", "avböjd"},
    {"ansökt", "beslutad lokalt"},
    {"beviljad", "delvis beviljad", "avslag"},
    {"startad", "inställd"},
    {"uppföljd"},
)


@pytest.mark.rule("utkast → beställd → skickad → åtagen | avböjd")
def test_the_chain_has_the_states_of_the_rules_in_their_order():
    steps: list[set[str]] = [set() for _ in CHAIN]
    for state, step in orders.STATES.items():
        steps[step].add(state)
    assert tuple(steps) == CHAIN


@pytest.mark.rule("An order ends when its outcome is reported back.")
def test_an_order_ends_when_its_outcome_is_reported_or_it_is_dropped():
    assert {"uppföljd", "avförd"} == orders.ENDED


@pytest.mark.parametrize("state", orders.STATES)
def test_every_state_has_words(state):
    assert bestallningar._STATES[state].split()[0] in {"är", "har"}


@pytest.mark.rule(
    "ny YH-utbildning",
    "ändring i YH",
    "grundutbildning, gymnasium",
    "yrkesvux",
    "arbetsmarknadsutbildning",
    "vidareutbildning",
    "validering",
)
def test_the_kinds_are_the_rows_of_the_table(document):
    section = document("rules.md").split("## Orders")[1].split("## Words")[0]
    rows = [line.split("|")[1].strip() for line in section.splitlines() if line.startswith("| ")]
    assert tuple(rows[1:]) == orders.KINDS


@pytest.mark.rule('"Svar senast" is 60 days unless set.')
def test_an_answer_is_expected_within_60_days():
    assert orders.ANSWER_WITHIN_DAYS == 60


@pytest.mark.parametrize(
    ("kind", "matter"),
    [
        ("ny YH-utbildning", "yh-program"),
        ("vidareutbildning", "yh-kurs"),
        ("yrkesvux", "yrkesvux"),
        ("grundutbildning, gymnasium", "gymnasium"),
        ("ändring i YH", None),
        ("arbetsmarknadsutbildning", None),
        ("validering", None),
    ],
)
def test_when_each_kind_can_start_follows_its_matter(kind, matter):
    assert earliest.MATTER_OF.get(kind) == matter
    assert set(earliest.MATTER_OF) <= set(orders.KINDS)


@pytest.mark.rule("avböjd needs a reason")
def test_a_declined_order_is_not_committed_but_one_sent_on_may_be():
    assert not orders.committed({"utkast", "beställd", "skickad", "avböjd"})
    assert orders.committed({"utkast", "beställd", "skickad", "avböjd", "åtagen"})


@pytest.mark.rule("avslag → ansökt and inställd → startad may repeat")
def test_a_rejected_application_may_be_followed_by_a_grant():
    passed = {"skickad", "åtagen", "ansökt", "avslag", "beviljad"}
    assert orders.applied(passed)
    assert orders.granted(passed)
    assert not orders.started(passed)


@pytest.mark.rule("startad, inställd, uppföljd are always entered by hand")
def test_an_edition_never_says_that_something_has_started():
    from_edition = {
        orders.decided(granted, 2, starts) for granted in (True, False) for starts in (1, 2)
    }
    assert from_edition == orders.BY_EDITION
    assert orders.BY_EDITION.isdisjoint({"startad", "inställd", "uppföljd"})
    assert set(orders.APPLICATION_STATES) <= {*orders.BY_EDITION, "ansökt", "återkallad"}


def test_every_kind_has_the_addressee_and_evidence_of_the_table(document):
    section = document("rules.md").split("## Orders")[1].split("## Words")[0]
    rows = [line.strip("| ").split(" | ") for line in section.splitlines() if line.startswith("| ")]
    addressed = {kind: addressee for kind, addressee, *_ in rows[1:]}
    for kind, of in orders.KIND.items():
        for addressee in of.addressees:
            words = {"kommuner tillsammans": "municipalities together"}.get(addressee, addressee)
            assert words in addressed[kind], kind


def test_reasons_for_declining_are_those_of_the_rules(document):
    assert ", ".join(orders.DECLINED_BECAUSE) in document("rules.md")
