"""/jamfor through the whole frame: links, the field, buttons on rows, wrong addresses."""

import json

from tests.conftest import COMPARED
from tests.pages.seen import questions, said
from tests.rotation import COUNTIES


def lists(app) -> list[dict]:
    """What is sent to each list of programmes in the page."""
    mounted = [item.proto for item in app.get("bidi_component")]
    return [json.loads(proto.json) for proto in mounted if proto.component_name == "programme_list"]


def notices(app) -> list[str]:
    return [warning.value for warning in app.warning]


def test_a_comparison_is_answered_in_every_county(visit):
    app = visit("jamfor", utb=list(COMPARED))
    for county in COUNTIES:
        app.selectbox(key="lan").set_value(county).run()
        assert app.query_params["lan"] == county
        assert [error.value for error in (*app.exception, *app.error)] == []
        assert questions(app) == ["Hur skiljer sig de här två utbildningarna?"]
        assert " skiljer sig i " in said(app)


def test_without_a_choice_it_says_how_and_suggests(visit):
    app = visit("jamfor", lan="04", kommun="0483")
    assert "Ingen utbildning är vald" in said(app)
    assert (
        app.subheader[0].value == "Förslag inom industrin nära Katrineholms kommun och på distans"
    )
    assert [given["compared"] for given in lists(app)] == [[]]


def test_the_field_changes_the_comparison_and_the_address(visit):
    app = visit("jamfor", lan="04", utb=[COMPARED[0]])
    field = app.multiselect(key="utb")
    field.set_value([*COMPARED]).run()
    assert app.query_params["utb"] == [*COMPARED]
    assert " skiljer sig i " in said(app)
    app.multiselect(key="utb").set_value([COMPARED[1]]).run()
    assert app.query_params["utb"] == COMPARED[1]
    assert "En utbildning är vald" in said(app)


def test_the_choice_follows_when_the_sector_is_changed(visit):
    app = visit("jamfor", lan="04", utb=[*COMPARED])
    app.selectbox(key="bransch").set_value("vard").run()
    assert app.query_params["utb"] == [*COMPARED]
    assert app.multiselect(key="utb").value == [*COMPARED]


def test_an_unknown_programme_is_named_and_the_rest_is_compared(visit):
    app = visit("jamfor", lan="04", utb=[*COMPARED, "MYH2019/9999"])
    assert ["”MYH2019/9999”, som inte finns" in notice for notice in notices(app)] == [True]
    assert questions(app) == ["Hur skiljer sig de här två utbildningarna?"]


def test_five_are_four_and_that_is_said(visit):
    five = [*COMPARED, "MYH2023/3980", "MYH2025/2992", "MYH2024/3469"]
    app = visit("jamfor", lan="04", utb=five)
    assert notices(app) == [
        "Adressen innehåller fem utbildningar att jämföra, men högst fyra får plats bredvid "
        "varandra. De fyra första visas."
    ]
    assert questions(app) == ["Hur skiljer sig de här fyra utbildningarna?"]
    assert app.multiselect(key="utb").value == five[:4]
    assert lists(app) == []


def test_the_lists_of_programmes_know_what_is_chosen_and_lead_here(visit):
    app = visit("utbildningar", lan="04", utb=[*COMPARED])
    assert {tuple(given["compared"]) for given in lists(app)} == {COMPARED}
    assert {given["full"] for given in lists(app)} == {False}
    assert "2 valda:" in [text.value for text in app.markdown]
    app.button(key="tom-jamforelse").click().run()
    assert "utb" not in app.query_params
    assert "2 valda:" not in [text.value for text in app.markdown]
