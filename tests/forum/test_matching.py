"""A new edition brings MYH's decisions. The edition is the real one: MYH 2025/3433, VA-ingenjör at
Campus Nyköping, two starts granted of two; 2025/3833, Projektledare El, three of five; 2025/3818,
VVS-ingenjör at Campus Nyköping, rejected."""

import pytest

from components.sheets.forum import text
from data.forum import EmptyBook, applications, matching, orders
from data.forum.errors import Conflict, Refused
from data.store import Store, open_edition
from tests.forum import made


@pytest.fixture
def store(edition) -> Store:
    return open_edition(edition)


@pytest.mark.rule("Only an exact diarienummer moves an order by itself")
@pytest.mark.parametrize(
    ("diarienummer", "state", "starts", "seats"),
    [
        ("MYH 2025/3433", "beviljad", 2, 35),
        ("MYH 2025/3833", "delvis beviljad", 3, 35),
        ("MYH 2025/3818", "avslag", 0, None),
    ],
)
def test_an_exact_diarienummer_moves_its_order(
    editor, book, store, diarienummer, state, starts, seats
):
    order_id, _ = made.applied(editor, diarienummer=diarienummer, starts_applied=None)
    (moved,) = matching.catch_up(book(), store)
    assert (moved.order_id, moved.diarienummer, moved.state) == (order_id, diarienummer, state)
    (found,) = book().applications(order_id)
    assert (found.state, found.starts_granted) == (state, starts)
    assert book().order(order_id).state == state
    last = book().events(order_id)[-1]
    assert (last.to_state, last.edition, last.role) == (state, store.edition, "utgåvan")
    assert last.reference == diarienummer
    real = store.query(
        "SELECT max(places) AS seats FROM yh_start WHERE diarienummer = :one", one=diarienummer
    )["seats"].iloc[0]
    assert found.places_per_start == seats == (None if seats is None else int(real))


def test_the_same_edition_again_changes_nothing(editor, book, store):
    order_id, _ = made.applied(editor, diarienummer="MYH 2025/3433")
    assert len(matching.catch_up(book(), store)) == 1
    before = book().version, book().events(order_id)
    assert matching.catch_up(book(), store) == ()
    assert (book().version, book().events(order_id)) == before


@pytest.mark.rule("Only an exact diarienummer moves an order by itself")
@pytest.mark.parametrize(
    "near", ["MYH 2025/3433-1", "MYH 2025/34333", "2025/3433", "MYH 2024/3433x"]
)
def test_a_diarienummer_that_is_nearly_right_moves_nothing(editor, book, store, near):
    order_id, _ = made.applied(editor, diarienummer=near)
    before = book().version
    assert matching.catch_up(book(), store) == ()
    assert (book().version, book().order(order_id).state) == (before, "ansökt")


def test_a_dropped_order_stays_dropped_but_the_decision_is_written_down(editor, book, store):
    order_id, _ = made.applied(editor, diarienummer="MYH 2025/3433")
    orders.move(editor, order_id, book().order(order_id).version, "avförd", reason="Inte längre.")
    matching.catch_up(book(), store)
    assert book().order(order_id).state == "avförd"
    assert book().applications(order_id)[0].state == "beviljad"
    assert book().events(order_id)[-1].edition == store.edition


def test_a_withdrawn_application_says_nothing_of_the_order(editor, book, store):
    withdrawn = store.query(
        "SELECT diarienummer FROM yh_application WHERE decision = 'Återkallad'"
    )["diarienummer"].iloc[0]
    order_id, _ = made.applied(editor, diarienummer=withdrawn)
    matching.catch_up(book(), store)
    assert book().applications(order_id)[0].state == "återkallad"
    assert book().order(order_id).state == "ansökt"


def test_a_course_is_matched_too(editor, book, store):
    course = {"kind": "vidareutbildning", "addressee_type": "anordnare"}
    order_id, version = made.order(editor, "beställd", "skickad", **course)
    applications.apply(
        editor, order_id, version, provider="Campus Nyköping", application_year=2025,
        diarienummer="MYH 2025/1544",
    )  # fmt: skip
    matching.catch_up(book(), store)
    assert book().order(order_id).state == "beviljad"


def earlier(editor):
    """An editor of 2025: an application made before its order is not what it led to."""
    return type(editor)(editor.engine, editor.role, editor.today.replace(year=2025))


@pytest.mark.rule("Only an exact diarienummer moves an order by itself")
def test_a_likeness_is_a_proposal_and_moves_nothing(editor, book, store):
    order_id, version = made.order(earlier(editor), "beställd", "skickad", title="VA-ingenjörer")
    before = book().version
    found = matching.proposals(book(), store, made.COUNTY, made.SECTOR)
    best = found[0]
    assert (best.diarienummer, best.name, best.decision) == (
        "MYH 2025/3433", "VA-ingenjör", "Beviljad",
    )  # fmt: skip
    assert (best.name_like > 0.9, best.provider_like) == (True, 1.0)
    assert (book().version, book().order(order_id).state) == (before, "skickad")
    matching.confirm(editor, store, order_id, version, "MYH 2025/3433")
    found = book().order(order_id)
    assert (found.state, found.passed) == (
        "beviljad", "utkast;beställd;skickad;åtagen;ansökt;beviljad",
    )  # fmt: skip
    assert book().events(order_id)[-1].role == "redaktör"
    assert matching.proposals(book(), store, made.COUNTY, made.SECTOR) == ()


def test_a_programme_that_leads_to_the_orders_occupation_is_proposed_whatever_it_is_called(
    editor, book, store
):
    """MYH 2025/3433, VA-ingenjör, leads directly to the occupation."""
    (occupation,) = store.query(
        "SELECT occupation FROM programme_occupation "
        "WHERE diarienummer = 'MYH 2025/3433' AND link = 'direkt'"
    )["occupation"]
    order_id, _ = made.order(
        earlier(editor), "beställd", "skickad", title="Något annat", occupation=occupation
    )
    before = book().version
    found = {
        one.diarienummer: one
        for one in matching.proposals(book(), store, made.COUNTY, made.SECTOR)
        if one.order_id == order_id
    }
    assert found["MYH 2025/3433"].leads_there
    assert "leder till yrket" in text.proposal(found["MYH 2025/3433"])
    assert book().version == before


def test_a_confirmed_proposal_names_the_application_that_was_typed_without_number(
    editor, book, store
):
    order_id, application = made.applied(editor)
    version = book().order(order_id).version
    assert matching.confirm(editor, store, order_id, version, "MYH 2025/3433") == application
    (found,) = book().applications(order_id)
    assert (found.diarienummer, found.state) == ("MYH 2025/3433", "beviljad")


def test_an_application_from_before_the_order_is_not_proposed(editor, book, store):
    made.order(editor, "beställd", "skickad", title="VA-ingenjör")  # ordered in 2026
    assert matching.proposals(book(), store, made.COUNTY, made.SECTOR) == ()


def test_what_is_confirmed_is_in_the_edition_and_seen(editor, store):
    order_id, version = made.order(editor, "beställd", "skickad")
    with pytest.raises(Refused, match="finns inte i utgåvan"):
        matching.confirm(editor, store, order_id, version, "MYH 2099/1")
    with pytest.raises(Conflict):
        matching.confirm(editor, store, order_id, version - 1, "MYH 2025/3433")


def test_without_a_book_there_is_nothing_to_match(store):
    assert matching.catch_up(EmptyBook(), store) == ()
    assert matching.proposals(EmptyBook(), store, "04", "industri") == ()
