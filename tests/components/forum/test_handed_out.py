"""The handout says what the forum has decided and ordered, and still fits its page."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.address.choices import Choice
from components.forum import handed_out
from components.forum import handed_out_text as text
from components.render.paper import handout
from components.render.paper.handout import Listed
from components.sheets import reading
from components.web import routes
from data import editions
from data.forum import decisions, meetings, place
from data.forum.editor import editor
from tests.forum import made

CHOICE = Choice(lan="04", bransch="industri")


@pytest.fixture
def client(var, tmp_path, monkeypatch) -> TestClient:
    monkeypatch.setenv(editions.VARIABLE, str(var))
    monkeypatch.setattr(place, "file", lambda: tmp_path / "forum.sqlite")
    return TestClient(Starlette(routes=routes.ROUTES))


def test_what_is_decided_and_ordered_stands_on_the_handout(client):
    assert handed_out.listed(reading.read(), CHOICE) == ()
    who = editor("redaktör")
    hidden, meeting = made.meeting(who), made.meeting(who)
    meetings.move(who, meeting, 1, "publicerad")
    decisions.decide(who, hidden, text="Nobody's yet", responsible="x")
    done = decisions.decide(who, meeting, text="Klart redan", responsible="x")
    decisions.edit(who, done, 1, state="klart")
    decisions.decide(
        who, meeting, text="Bjud in <b>SYV</b>", responsible="ordföranden", due="2027-01-10"
    )
    for number in range(handed_out.MOST + 2):
        made.order(who, "beställd", title=f"Yrke {number}")
    made.order(who, title="Utkast")
    found = handed_out.listed(reading.read(), CHOICE)
    assert found[0] == Listed(
        text.DECISIONS, ("Bjud in <b>SYV</b>. Ordföranden, senast 10 januari 2027 (beslutat).",)
    )
    assert found[1].lines[0] == "Yrke 5 (ny YH-utbildning), Campus Nyköping: beställd."
    assert found[1].lines[handed_out.MOST :] == ("Och 2 till, på sidan Forum.",)
    page = client.get("/handout?lan=04&bransch=industri").text
    assert "Bjud in &lt;b&gt;SYV&lt;/b&gt;. Ordföranden" in page
    assert "Yrke 5 (ny YH-utbildning)" in page
    assert "Utkast" not in page
    assert "<h2>Beslut och beställningar</h2>" in page


def test_a_long_decision_is_cut_and_room_is_kept_for_the_lines():
    said = text.decision("Ord " * 80, "regionen", None, "pågår")
    assert said.endswith(" … Regionen (pågår).")
    assert len(said) < 180
    lines = (Listed("Beslut", ("Ord " * 30,) * 8),)
    assert handout._lines(lines[0], 10, first=True) > 8 * 10
    assert handout._fits([[]], 10)
    assert not handout._fits([[]], 10, lines * 12)
