"""The forum as an editor works with it: plan, edit, publish, decide, order, follow, need."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components import sheets
from components.forum import planning_text
from components.screen.forum import agenda_list
from components.screen.forum.editing import EDITS
from components.sheets.forum import text
from data import editions
from data.forum import decisions, items, meetings, needs, orders, pictures, place, reading
from data.forum.editor import Editor, editor
from data.forum.errors import Gone
from tests.conftest import PATIENCE, SHELL
from tests.forum import made
from tests.pages.seen import questions

SECRETS = {"auth": {"client_id": "x"}, "redaktorer": {"grupper": ["redaktorer"]}}
EDITOR = {"is_logged_in": True, "groups": ["redaktorer"]}


@pytest.fixture
def book(var, tmp_path, monkeypatch):
    """Reads a book of this test's own."""
    monkeypatch.setenv(editions.VARIABLE, str(var))
    monkeypatch.setattr(place, "file", lambda: tmp_path / "forum.sqlite")

    def opened() -> reading.StoredBook:
        found = reading.open_kept()
        assert isinstance(found, reading.StoredBook)
        return found

    return opened


@pytest.fixture
def enter(book) -> Callable[..., AppTest]:
    """Open a page as somebody: ``enter("forum", user=EDITOR)``."""

    def opened(page: str = "forum", user: Any = EDITOR, **choices: str) -> AppTest:
        app = AppTest.from_file(SHELL, default_timeout=PATIENCE)
        for section, values in SECRETS.items():
            app.secrets[section] = values
        app.user = user
        app.run()
        app.switch_page(f"../pages/{page}.py")
        for name, value in choices.items():
            app.query_params[name] = value
        app.run()
        assert not app.exception
        return app

    return opened


def fill(app: AppTest, form: str, **values: Any) -> AppTest:
    """Fill a form and save it."""
    for name, value in values.items():
        app.get_by_key(f"{EDITS}{form}-{name}").set_value(value)
    app.get_by_key(f"{EDITS}{form}-spara").click()
    app.run()
    assert not app.exception
    return app


def press(app: AppTest, name: str) -> AppTest:
    app.get_by_key(f"{EDITS}{name}").click()
    app.run()
    assert not app.exception
    return app


def part(app: AppTest, name: str) -> AppTest:
    app.get_by_key("forum-del").set_value(name)
    return app.run()


def plan(app: AppTest) -> AppTest:
    return fill(app, "nytt-mote", quarter=4, day=date(2026, 12, 1))


def test_a_meeting_is_planned_from_the_quarters_sheets(enter, book):
    app = enter()
    assert app.get_by_key(f"{EDITS}nytt-mote-quarter").value == 4  # the present one
    assert [box.label.replace("\\", "") for box in app.checkbox if box.value] == [
        "Vad har vi beställt, och vad blev det av det?",
        "Sammanvägning: var är gapet störst?",
    ]
    # Every sheet that says something is offered with what it says; a sheet without is not.
    offered = {str(box.key).rpartition("-blad-")[2] for box in app.checkbox}
    assert {"bristyrken", "yh-beviljat"} <= offered
    assert "behov" not in offered
    assert any("bedömda yrken" in said.value for said in app.caption)
    plan(app)
    (one,) = book().meetings("04", "industri")
    assert (one.quarter, one.day, one.state) == (4, "2026-12-01", "planerad")
    assert [item.sheet for item in book().items(one.meeting_id)] == ["bestallningar", "vagning"]
    assert {item.choices for item in book().items(one.meeting_id)} == {"lan=04&bransch=industri"}
    assert app.query_params["mote"] == str(one.meeting_id)
    assert planning_text.PLANNED in [said.value for said in app.success]


def test_a_meeting_is_planned_like_last_years(enter, book):
    who = editor("redaktör")
    own = {"question": "Vad säger enkäten?", "body": "Sjutton svar.", "clock_minutes": 25}
    sheet = {
        "sheet": "yh-beviljat",
        "choices": "lan=04&bransch=industri&ansokningsar=2024&ar=2025",
        "question": "Räcker det?",
    }
    told = {"day": "2025-11-18", "starts": "13", "ends": "15", "place": "Campus", "title": "Höst"}
    made.start(who, made.meeting(who, agenda=[sheet, own], **told))
    pictures.keep(who, 2, b"png", media="image/png", width=1, height=1)
    app = enter()
    app.get_by_key(f"{EDITS}nytt-mote-fran").set_value("forra")
    app.run()
    fill(app, "nytt-mote", day=date(2026, 12, 1), starts="9.30")
    one = book().meeting(2)
    assert (one.day, one.starts, one.ends, one.place) == ("2026-12-01", "09:30", "15:00", "Campus")
    assert one.title is None  # it says what that meeting was
    first, second = book().items(2)
    assert (first.sheet, first.question) == ("yh-beviljat", "Räcker det?")
    assert first.choices == "lan=04&bransch=industri"  # the newest year, not that one's
    assert (second.question, second.body, second.clock_minutes) == tuple(own.values())
    [kept] = book().pictures([second.item_id]).values()
    assert book().picture_file(kept.picture_id) == b"png"
    # What is sent and what is pressed is about the picture that the page showed.
    found = [json.loads(item.proto.json) for item in app.get("bidi_component")]
    assert [data["seen"] for data in found if "seen" in data] == [kept.name]
    told = {"media": "image/png", "width": 1, "height": 1, "instead_of": kept.name}
    pictures.keep(who, second.item_id, b"another's", **told)
    press(app, f"bild-{second.item_id}")
    assert "Bilden har bytts ut sedan du såg den." in app.error[0].value
    assert len(book().pictures([second.item_id])) == 1


def test_sheets_are_added_and_each_point_has_its_time(enter, book):
    app = plan(enter())
    assert [item.clock_minutes for item in book().items(1)] == [15, 15]
    press(app, "nytt-blad-1-spara")
    assert planning_text.NONE_CHOSEN in app.error[0].value
    for slug in ("bristyrken", "yh-beviljat"):
        app.get_by_key(f"{EDITS}nytt-blad-1-blad-{slug}").set_value(True)
    others = {f"{EDITS}nytt-blad-12-blad-bristyrken": True, f"{EDITS}nytt-mote-fran": "forra"}
    for key, chosen in others.items():
        app.session_state[key] = chosen
    press(app, "nytt-blad-1-spara")
    assert {key: app.session_state[key] for key in others} == others  # another meeting's stay
    assert [item.sheet for item in book().items(1)][2:] == ["bristyrken", "yh-beviljat"]
    assert not [box for box in app.checkbox if box.key == f"{EDITS}nytt-blad-1-blad-bristyrken"]
    fill(app, "mote-1", starts="13", ends="13.45")
    found = [json.loads(item.proto.json) for item in app.get("bidi_component")]
    [listed] = [data for data in found if "points" in data]
    assert [point["begins"] for point in listed["points"]] == ["13.00", "13.15", "13.30", "13.45"]
    assert (listed["over"], "15 minuter för mycket" in listed["sum"]) == (True, True)
    fill(app, "mote-1", ends="12")
    assert "Mötet slutar 12:00, men det börjar 13:00." in app.error[0].value


def test_minutes_of_a_point_that_somebody_took_away_are_refused_in_words(book, monkeypatch):
    who = editor("redaktör")
    made.meeting(who)
    left, gone = book().items(1)
    items.remove(who, gone.item_id, gone.version)
    monkeypatch.setattr(agenda_list.st, "session_state", {})
    monkeypatch.setattr(agenda_list.forms, "press", lambda name, action, do, done: do(who))
    asked = {"press": 1, "id": gone.item_id, "minutes": 5}
    with pytest.raises(Gone, match="finns inte längre"):
        agenda_list._timed("dagordning-1", asked, [left], ["Beställningar"])
    assert book().items(1) == [left]


def test_its_agenda_is_edited_and_it_is_published(enter, book):
    app = plan(enter())
    first, _ = book().items(1)
    fill(app, "ny-fraga-1", question="Vad säger programråden?")
    fill(app, f"punkt-{first.item_id}", minutes="Vi gick igenom beställningarna.")
    own = book().items(1)[-1]
    assert (own.sheet, own.question) == (None, "Vad säger programråden?")
    press(app, f"dagordning-1-{own.item_id}-bort")
    assert len(book().items(1)) == 2

    press(app, "mote-1-lage")
    assert book().meeting(1).state == "publicerad"
    assert text.PUBLISHED in [said.value for said in app.success]


def test_what_came_of_it_is_said_until_something_else_is_done(enter, book):
    app = plan(enter())
    (first, _) = book().items(1)
    app.get_by_key(f"{EDITS}mote-1-lage").click().run()

    def said() -> list[str]:
        assert not app.exception
        return [one.value for one in (*app.success, *app.error)]

    # What is pressed from a field that was written in makes two runs, or one cut short by another.
    app.get_by_key(f"{EDITS}punkt-{first.item_id}-minutes").set_value("Halvskrivet").run()
    assert said() == [text.PUBLISHED]
    press(app, f"punkt-{first.item_id}-spara")
    assert said() == [text.SAVED]
    minutes = app.get_by_key(f"{EDITS}punkt-{first.item_id}-minutes")
    minutes.set_value("Mer").run()
    assert (said(), [one.value for one in app.info]) == ([], [text.UNSAVED_SINCE])
    minutes.set_value("Halvskrivet").run()
    assert said() == [text.SAVED]
    press(app, f"punkt-{first.item_id}-spara")
    assert said() == [text.NOTHING_CHANGED]
    app.switch_page("../pages/q4.py").run()
    app.switch_page("../pages/forum.py").run()
    assert said() == []


def test_decisions_and_participants_are_written_down(enter, book):
    app = plan(enter())
    first = book().items(1)[0]
    fill(
        app,
        f"nytt-beslut-1-{first.item_id}",
        text="Be Campus Nyköping om en ansökan.",
        responsible="regionens strateg",
        due=date(2027, 2, 1),
    )
    (decided,) = book().decisions(1)
    assert (decided.text, decided.state, decided.due) == (
        "Be Campus Nyköping om en ansökan.",
        "beslutat",
        "2027-02-01",
    )
    fill(app, f"beslut-{decided.decision_id}", state="klart")
    assert book().decisions(1)[0].state == "klart"

    fill(app, "deltagare-1", **{"företag|kvinnor": 3, "företag|män": 4})
    fill(app, "deltagare-1", **{"region|kvinnor": 1})
    counted = {(row.role_group, row.sex): row.number for row in book().participants(1)}
    assert counted == {("företag", "kvinnor"): 3, ("företag", "män"): 4, ("region", "kvinnor"): 1}


def test_an_order_is_drafted_sent_and_applied_for(enter, book):
    app = part(enter(), "bestallningar")
    fill(
        app,
        "ny-bestallning",
        title="Automationstekniker",
        reason="Företagen hittar inte folk.",
        places_per_start=25,
        wanted_start="2028ht",
    )
    (one,) = book().order_rows("04", "industri")
    assert (one.kind, one.addressee_type, one.state) == (
        "ny YH-utbildning",
        "YH-anordnare",
        "utkast",
    )

    app.get_by_key("forum-bestallning").set_value(one.order_id)
    app.run()
    lacking = f"steg-{one.order_id}-1"
    app.get_by_key(f"forum-steg-{one.order_id}").set_value("beställd")
    app.run()
    fill(app, lacking, note="Enligt mötet.")
    assert "Mottagare: Fältet är tomt." in app.error[0].value
    assert app.get_by_key(f"{EDITS}{lacking}-note").value == "Enligt mötet."
    fill(app, f"bestallning-{one.order_id}", addressee="Campus")
    for to, told in (("beställd", {}), ("skickad", {"addressee": "Campus Nyköping"})):
        options = app.get_by_key(f"forum-steg-{one.order_id}").options
        assert "uppföljd" not in options
        app.get_by_key(f"forum-steg-{one.order_id}").set_value(to)
        app.run()
        number = {"beställd": 1, "skickad": 2}[to]
        fill(app, f"steg-{one.order_id}-{number}", **told)
        assert book().order(one.order_id).state == to
    assert book().order(one.order_id).answer_due == "2027-01-15"
    shown = [part.value.replace("\\", "") for part in app.markdown]
    assert "Mottagare: Campus Nyköping (YH-anordnare). Svar senast 15 januari 2027." in shown
    fill(app, f"svar-{one.order_id}", answer_due=date(2027, 2, 1))
    assert book().order(one.order_id).answer_due == "2027-02-01"

    fill(app, f"ny-ansokan-{one.order_id}", provider="Campus Nyköping", application_year=2026)
    assert book().order(one.order_id).state == "ansökt"
    assert [event.to_state for event in book().events(one.order_id) if event.to_state] == [
        "utkast",
        "beställd",
        "skickad",
        "åtagen",
        "ansökt",
    ]


def test_an_order_from_the_weighing_keeps_its_row(enter, book):
    app = enter("q4", lan="04", bransch="industri")
    row = app.get_by_key(f"{EDITS}ny-ur-vagning-row").options[0]
    fill(app, "ny-ur-vagning", row=row, kind="ny YH-utbildning", reason="Störst gap.")
    (one,) = book().order_rows("04", "industri")
    (kept,) = book().evidence(one.order_id)
    assert (one.title, one.state) == (row, "utkast")
    assert (kept.sheet, kept.choices) == ("vagning", "lan=04&bransch=industri")
    assert kept.edition
    assert kept.numbers["occupation"] == row


def test_an_order_from_an_occupations_page_is_for_it_and_keeps_its_row(enter, book):
    app = enter("yrke", lan="04", bransch="industri", yrke="5120-kockar")
    fill(app, "ny-ur-vagning", kind="yrkesvux", reason="Brist i länet.")
    (one,) = book().order_rows("04", "industri")  # the chosen forum's
    (kept,) = book().evidence(one.order_id)
    assert (one.title, one.occupation, one.kind) == ("Kockar", "Kockar", "yrkesvux")
    assert (kept.sheet, kept.choices) == ("vagning", "lan=04&bransch=besok")
    assert kept.numbers["occupation"] == "Kockar"


def test_a_need_is_reported_and_reaches_the_sheets(enter, book):
    app = part(enter(), "behov")
    fill(app, "nytt-behov", competence="CNC-operatörer", persons=4, origin="workshop i maj")
    (need,) = book().need_rows("04", "industri")
    assert (need.competence, need.persons, need.reported) == ("CNC-operatörer", 4, "2026-11-16")
    seen = enter("q2", lan="04", bransch="industri")
    assert "CNC-operatörer" in " ".join(block.proto.body for block in seen.get("html"))
    press(part(enter(), "behov"), f"behov-{need.need_id}-bort")
    assert book().need_rows("04", "industri") == []


def test_what_is_not_accepted_is_said_and_stays_in_the_form(enter, book):
    app = part(enter(), "behov")
    fill(app, "nytt-behov", competence="Svetsare", origin="anna@foretag.example")
    assert book().need_rows("04", "industri") == []
    assert app.get_by_key(f"{EDITS}nytt-behov-competence").value == "Svetsare"
    (error,) = app.error
    assert "Kommer från" in error.value


def second_to_save(enter, book) -> tuple[AppTest, str]:
    """The page of who saved notes on a point after somebody else did, and the form."""
    app = plan(enter())
    item = book().items(1)[0]
    form = f"punkt-{item.item_id}"
    items.edit(editor("redaktör"), item.item_id, item.version, minutes="Den andras.")
    return fill(app, form, minutes="Mina."), form


def test_the_second_to_save_sees_both_versions_and_keeps_what_was_typed(enter, book):
    app, form = second_to_save(enter, book)
    assert book().items(1)[0].minutes == "Den andras."
    assert app.get_by_key(f"{EDITS}{form}-minutes").value == "Mina."
    shown = "\n".join(part.value for part in app.markdown)
    assert "| Anteckningar | Mina. | Den andras. |" in shown
    fill(app, form)
    assert book().items(1)[0].minutes == "Mina."


def test_the_second_to_save_can_take_what_the_first_wrote(enter, book):
    app, form = second_to_save(enter, book)
    assert app.error
    press(app, f"{form}-las")
    assert app.get_by_key(f"{EDITS}{form}-minutes").value == "Den andras."
    assert not app.error


def test_changes_of_different_fields_can_both_stand(enter, book):
    app = plan(enter())
    one = book().meeting(1)
    meetings.edit(editor("redaktör"), 1, one.version, diarienummer="RS 2026/17")
    fill(app, "mote-1", quarter=3)
    now = book().meeting(1)
    assert (now.quarter, now.diarienummer) == (3, "RS 2026/17")


@pytest.mark.parametrize("user", [{}, {"is_logged_in": False}, {"is_logged_in": True}])
def test_a_reader_sees_no_editing_control(enter, book, user):
    meetings.plan(
        editor("redaktör"), county_code="04", sector="industri", quarter=4, day="2026-12-01"
    )
    for page in ("forum", "q4", "q2"):
        app = enter(page, user=user, lan="04", bransch="industri", mote="1")
        keys = [str(element.key) for element in app.main if getattr(element, "key", None)]
        assert [key for key in keys if key.startswith((EDITS, "forum-"))] == []
    assert "1 december" not in " ".join(block.proto.body for block in app.get("html"))


def test_a_right_that_is_lost_is_noticed_when_something_is_saved(enter, book, caplog):
    app = plan(enter())
    app.secrets["redaktorer"] = {"grupper": ["andra"]}
    fill(app, "mote-1", quarter=2)
    assert book().meeting(1).quarter == 4
    assert "Skrivning nekad: meeting.edit (inte på listan)." in caplog.text
    assert "falska eller sena" in caplog.text


def test_a_decision_reaches_its_order_and_a_likeness_waits(enter, book):
    """MYH 2025/3433 is granted in the real edition; the next write brings it to the order."""
    exact, _ = made.applied(editor("redaktör"), diarienummer="MYH 2025/3433")
    earlier = Editor(editor("redaktör").engine, "redaktör", date(2025, 3, 1))
    like, _ = made.order(earlier, "beställd", "skickad", title="VVS-ingenjörer")
    enter("q4", user={"is_logged_in": False}, lan="04", bransch="industri")
    assert book().order(exact).state == "ansökt"  # who reads writes nothing
    app = enter("forum")
    fill(app, "nytt-mote", quarter=4, day=date(2026, 12, 1))
    assert book().order(exact).state == "beviljad"
    assert book().events(exact)[-1].role == "utgåvan"
    assert book().order(like).state == "skickad"

    app = part(enter(), "bestallningar")
    app.get_by_key("forum-bestallning").set_value(like)
    app.run()
    press(app, f"forslag-{like}-0")
    (applied,) = book().applications(like)
    assert (applied.diarienummer, book().order(like).state) == ("MYH 2025/3818", "avslag")


def inside_a_question(app: AppTest, name: str) -> bool:
    """Whether a button stands in a box that is opened first, and that says what it does."""
    boxes = [node for node in within(app.main) if getattr(node, "type", "") == "popover"]
    return any(
        f"{EDITS}{name}" in [getattr(node, "key", None) for node in within(box)]
        and any("tillbaka" in part.value for part in box.markdown)
        for box in boxes
    )


def within(node: Any) -> Iterator[Any]:
    """A part of a page and everything in it."""
    yield node
    for child in getattr(node, "children", {}).values():
        yield from within(child)


@pytest.fixture
def everything(enter, book) -> AppTest:
    """A planned meeting, an order and a need."""
    who = editor("redaktör")
    made.meeting(who)
    made.order(who)
    needs.report(who, **made.NEED)
    return enter("forum", lan="04", bransch="industri", mote="1")


@pytest.mark.parametrize(
    ("where", "remove", "back"),
    [
        ("moten", "mote-borta", "mote-1-ater"),
        ("moten", "dagordning-1-2-bort", "punkt-2-ater"),
        ("behov", "behov-1-bort", "behov-1-ater"),
        ("bestallningar", "steg-1-13-spara", "steg-1"),
    ],
)
def test_what_is_removed_is_asked_about_first_and_can_be_taken_back(
    everything, book, where, remove, back
):
    def there() -> list:
        orders_ = book().order_rows("04", "industri")
        return [
            *book().meetings("04", "industri"),
            *book().items(1),
            *book().need_rows("04", "industri"),
            *(one for one in orders_ if one.state != "avförd"),
        ]

    app = part(everything, where)
    if where == "bestallningar":
        app.get_by_key("forum-bestallning").set_value(1)
        app.run()
        app.get_by_key("forum-steg-1").set_value("avförd")
        app.run()
        app.get_by_key(f"{EDITS}steg-1-13-reason").set_value("Av misstag")
    before = len(there())
    assert inside_a_question(app, remove)
    press(app, remove)
    assert len(there()) < before
    press(app, back)
    assert len(there()) == before


def test_closing_asks_first(enter, book):
    who = editor("redaktör")
    made.start(who, made.meeting(who))
    app = enter("motet", lan="04", bransch="industri", mote="1")
    assert inside_a_question(app, "halla-1")


def test_a_decision_of_a_closed_meeting_is_added_to(enter, book):
    who = editor("redaktör")
    meeting, version = made.begun(who)
    first = book().items(meeting)[0].item_id
    decision = decisions.decide(who, meeting, first, text="Fråga.", responsible="strategen")
    made.close(who, meeting, version)
    app = enter("forum", lan="04", bransch="industri", mote=str(meeting))
    assert text.LOCKED in [info.value for info in app.info]
    keys = [str(element.key) for element in app.main if getattr(element, "key", None)]
    assert not [key for key in keys if f"beslut-{decision}-text" in key or "nytt-beslut" in key]
    fill(app, f"beslut-{decision}", state="pågår")
    fill(app, f"tillagg-{decision}", text="Två har svarat.")
    (found,) = book().decisions(meeting)
    assert (found.text, found.state) == ("Fråga.", "pågår")
    assert [added.text for added in found.additions] == ["Två har svarat."]
    shown = " ".join(part.value for part in app.markdown).replace("\\", "")
    assert "Fråga. Ansvarig: strategen. Läge: pågår. Tillägg 16 november 2026: Två har" in shown


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (
            {"occupation": "Svetsare och gasskärare", "persons": 12},
            "12 personer räknas på Svetsare och gasskärare i sammanvägningen.",
        ),
        (
            {"competence": "svetsare och gasskärare", "persons": 1},
            "En person räknas på Svetsare och gasskärare i sammanvägningen.",
        ),
        ({"occupation": "Svetsare och gasskärare"}, "Antalet personer saknas, så det räknas inte"),
        ({"competence": "Truckkort", "persons": 4}, "inte knutet till ett yrke i listan"),
    ],
)
def test_the_receipt_of_a_need_says_what_is_true(enter, book, told, said):
    app = part(enter("forum", lan="04", bransch="industri"), "behov")
    assert text.NEED_HOW in [one.value for one in app.markdown]
    fill(app, "nytt-behov", origin="workshop", **told)
    (receipt,) = [one.value for one in app.success]
    assert said in receipt
    counted = " ".join(
        block.proto.body for block in enter("q4", lan="04", bransch="industri").get("html")
    )
    rows = re.split("Svetsare och gasskärare(?:</a>)?</th>", counted)[1:]
    number = f'class="number">{told.get("persons", "antal inte angivet")}</td>'
    found = any(number in row.partition("</tr>")[0] for row in rows)
    assert found is ("Truckkort" not in told.values())


def test_what_is_typed_in_one_part_is_there_after_another(enter, book):
    app = part(enter(), "behov")
    app.get_by_key(f"{EDITS}nytt-behov-competence").set_value("Svetsare")
    app.run()
    part(part(app, "moten"), "behov")
    assert app.get_by_key(f"{EDITS}nytt-behov-competence").value == "Svetsare"
    assert text.KEPT in [info.value for info in app.info]
    app.get_by_key(f"{EDITS}nytt-behov-persons").set_value(2).run()
    assert text.KEPT in [info.value for info in app.info]  # else the form moves meanwhile
    fill(app, "nytt-behov", origin="workshop")
    assert [need.competence for need in book().need_rows("04", "industri")] == ["Svetsare"]
    part(part(app, "moten"), "behov")
    assert app.get_by_key(f"{EDITS}nytt-behov-competence").value == ""


def test_another_kind_of_order_keeps_what_is_typed(enter, book):
    app = part(enter(), "bestallningar")
    app.get_by_key(f"{EDITS}ny-bestallning-title").set_value("Svetsare")
    app.run()
    app.get_by_key("forum-slag").set_value("yrkesvux")
    app.run()
    assert app.get_by_key(f"{EDITS}ny-bestallning-title").value == "Svetsare"
    fill(app, "ny-bestallning", reason="Många kan redan.")
    (one,) = book().order_rows("04", "industri")
    assert (one.kind, one.addressee_type) == ("yrkesvux", "kommuner tillsammans")


def test_a_step_is_kept_when_somebody_else_moves_the_order(enter, book):
    who = editor("redaktör")
    order_id, version = made.order(who, "beställd")
    app = part(enter(), "bestallningar")
    app.get_by_key("forum-bestallning").set_value(order_id)
    app.run()
    app.get_by_key(f"forum-steg-{order_id}").set_value("skickad")
    app.run()
    app.get_by_key(f"{EDITS}steg-{order_id}-2-note").set_value("Mitt brev.")
    app.run()
    orders.move(who, order_id, version, "skickad")
    app.run()
    assert not app.exception
    assert text.STEP_UNSAVED in [warning.value for warning in app.warning]
    assert "Mitt brev." in [code.value for code in app.code]


def test_a_goal_is_set_changed_given_up_and_set_again(enter, book):
    app = part(enter(), "mal")
    fill(app, "nytt-mal", measure="startade", number=3)
    assert text.GOAL_SET in [said.value for said in app.success]
    (goal,) = book().goals("04", "industri")
    assert (goal.year, goal.measure, goal.number) == (2026, "startade", 3)
    fill(app, f"mal-{goal.goal_id}", number=4)
    assert [one.number for one in book().goals("04", "industri")] == [4]
    fill(app, f"mal-{goal.goal_id}", number=None)
    assert book().goals("04", "industri") == []
    fill(app, "nytt-mal", measure="startade", number=2)
    assert [one.number for one in book().goals("04", "industri")] == [2]


def test_the_letter_of_an_order_that_is_sent_is_there_to_send_on(enter, book):
    order_id, _ = made.order(editor("redaktör"), "beställd", "skickad")
    app = part(enter(), "bestallningar")
    app.get_by_key("forum-bestallning").set_value(order_id)
    app.run()
    assert not app.exception
    [mail] = [code.value for code in app.code]
    assert made.ORDER["title"] in mail
    assert f"/bestallning/{order_id}" in mail
    ways = " ".join(item.proto.body for item in app.get("html"))
    assert f"/bestallning/{order_id}.docx" in ways
    assert "mailto:?" in ways


def test_without_a_book_that_is_said_once(visit, enter, book):
    asked = {"lan": "04", "bransch": "industri"}
    assert len(questions(visit("forum", **asked))) == 1
    meetings.plan(
        editor("redaktör"), county_code="04", sector="industri", quarter=4, day="2026-12-01"
    )
    assert len(questions(enter("forum", **asked))) == len(sheets.PAGES["forum"])
