"""/arbetsgivare through the whole frame: choices are in the address, the steps lead on."""

from components.kit import words
from components.sheets.arbetsgivare import text

DEEP = {"lan": "04", "kommun": "0483", "radie": "50", "form": "bunden"}


def test_a_deep_link_restores_every_choice(visit):
    app = visit("arbetsgivare", **DEEP)
    chosen = {box.key: box.value for box in app.selectbox}
    assert chosen.items() >= {"kommun": "0483", "radie": 50, "form": "bunden"}.items()
    assert "inom 50 km från Katrineholms kommun" in app.markdown[0].value


def test_a_municipality_that_is_chosen_is_in_the_address_and_changes_the_answer(visit):
    app = visit("arbetsgivare", lan="04")
    assert "Välj kommun så visas avståndet." in app.markdown[0].value
    app.selectbox(key="kommun").set_value("0484").run()
    assert app.query_params["kommun"] in ("0484", ["0484"])
    assert "i Eskilstuna kommun" in app.markdown[0].value


def test_the_steps_lead_to_pages_that_exist_with_the_choices(visit):
    app = visit("arbetsgivare", **DEEP)
    links = {link.proto.page: link.proto for link in app.get("page_link")}
    labels = [link.proto.label for link in app.get("page_link")]
    assert text.ORDER in labels
    for page in ("q2", "q3", "q4", "utbildningar"):
        assert words.PAGES[page][1] in labels
        assert "kommun=0483" in links[page].query_string


def test_nothing_of_the_mail_is_a_choice(visit):
    app = visit("arbetsgivare", **DEEP)
    assert [box.key for box in app.text_input] == []
    assert set(app.query_params) <= {"bransch", *DEEP}
