"""/arbetsgivare through the whole frame: choices are in the address, the answers lead on."""

import json

from components.kit import words
from components.sheets.arbetsgivare import text
from tests.pages.seen import html, said

DEEP = {"lan": "04", "kommun": "0483", "radie": "50", "form": "bunden"}


def rows(app) -> list[str]:
    """What is sent to each list in the page."""
    mounted = [item.proto for item in app.get("bidi_component")]
    return [json.loads(m.json)["html"] for m in mounted if m.component_name == "near_list"]


def test_a_deep_link_restores_every_choice(visit):
    app = visit("arbetsgivare", **DEEP)
    chosen = {box.key: box.value for box in app.selectbox}
    assert chosen.items() >= {"kommun": "0483", "radie": 50, "form": "bunden"}.items()
    assert "inom 50 km från Katrineholms kommun" in said(app)


def test_a_municipality_that_is_chosen_is_in_the_address_and_changes_the_answer(visit):
    app = visit("arbetsgivare", lan="04")
    assert "Välj kommun så visas avståndet." in said(app)
    app.selectbox(key="kommun").set_value("0484").run()
    assert app.query_params["kommun"] in ("0484", ["0484"])
    assert "i Eskilstuna kommun" in said(app)


def test_the_three_answers_lead_on(visit):
    app = visit("arbetsgivare", **DEEP)
    topics = [part for part in ("Nära", "När", "Vem") if f'class="topp">{part}</p>' in html(app)]
    assert topics == ["Nära", "När", "Vem"]
    links = {link.proto.label: link.proto for link in app.get("page_link")}
    assert "kommun=0483" in links[text.LIA_PAGE].query_string
    assert f"[{text.MAIL_HEADING}](#mejl)" in [item.value for item in app.markdown]
    assert "anordnarens startsida](<https://" in html(app)


def test_the_list_starts_with_three_and_each_row_leads_to_the_mail(visit):
    [shown] = rows(visit("arbetsgivare", **DEEP))
    assert shown.count("<li") == shown.count('href="#mejl"') == 3
    assert "Visa 11 till</button>" in shown
    assert "Nästa LIA: någon gång under vt 2027 (beräknat)" in shown


def test_the_steps_are_opened_on_request_and_lead_to_pages_that_exist_with_the_choices(visit):
    app = visit("arbetsgivare", **DEEP)
    assert text.ORDER in [link.proto.label for link in app.get("page_link")]
    app.button(key="visa-steg").click().run()
    assert app.query_params["vy"] in ("steg", ["steg"])
    links = {link.proto.page: link.proto for link in app.get("page_link")}
    labels = [link.proto.label for link in app.get("page_link")]
    for page in ("q2", "q3", "q4", "utbildningar"):
        assert words.PAGES[page][1] in labels
        assert "kommun=0483" in links[page].query_string


def test_nothing_of_the_mail_is_a_choice(visit):
    app = visit("arbetsgivare", **DEEP)
    assert [box.key for box in app.text_input] == []
    assert set(app.query_params) <= {"bransch", *DEEP}
