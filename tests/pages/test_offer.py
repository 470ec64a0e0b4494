"""What is fetched of a county's offer, through the whole frame."""

import json

import pytest

from data import editions
from tests.pages.seen import said


@pytest.fixture
def visit_fetched(visit, fetched_var, monkeypatch):
    monkeypatch.setenv(editions.VARIABLE, str(fetched_var))
    return visit


def lists(app) -> list[str]:
    """The HTML of each list in the page."""
    mounted = [item.proto for item in app.get("bidi_component")]
    return [json.loads(m.json)["html"] for m in mounted if m.component_name == "programme_list"]


def test_the_whole_offer_is_opened_narrowed_and_searched(visit_fetched):
    app = visit_fetched("utbildningar", lan="04", vy="utbud")
    assert not app.exception
    whole = lists(app)[-1]
    assert "21 gymnasieprogram" in whole
    assert "Hela utbudet: antal per kommun" in said(app)
    app.selectbox(key="skolform").select("komvux").run()
    assert not app.exception
    assert app.query_params["skolform"] == "komvux"
    assert "Komvux Eskilstuna" in lists(app)[-1]
    assert "gymnasieprogram" not in lists(app)[-1]
    app.text_input(key="sok").input("undersköterska").run()
    assert not app.exception
    assert "Undersköterska" in lists(app)[-1]


def test_an_occupation_has_its_other_ways_in_on_the_page(visit_fetched):
    app = visit_fetched("yrke", lan="04", yrke="7212")
    assert not app.exception
    assert "Industritekniska programmet" in lists(app)[-1]
