"""A shared link is the view: every widget on every page is set, and the link brings it all back.

No list of widgets: whatever a page draws is found, set to another value and looked for in a
fresh session that knows nothing but the address. A widget whose value is not in the address
fails here, and so does one of a kind that this test cannot set.
"""

import json
import re
from html import unescape
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
import streamlit as st
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import (
    Button,
    Checkbox,
    Element,
    Multiselect,
    Radio,
    Selectbox,
    TextInput,
    Toggle,
    UnknownElement,
    Widget,
)

from components import sheets
from components.kit import words
from components.screen import presenting
from components.web import routes
from tests import rotation
from tests.pages import seen

#: Many widgets in one county and sector, several areas in the other.
BASES = [{"lan": "04", "bransch": "industri"}, {"lan": "14", "bransch": "handel"}]

#: Words that some programme has, so that a search leaves something to compare.
SEARCH = "tekniker"


def widgets(app: AppTest) -> dict[str, Widget]:
    """Everything on the page that holds a choice, by its key."""
    found = {}
    for node in app._tree:
        if isinstance(node, Widget) and not isinstance(node, Button):
            found[node.key or node.id] = node
        elif isinstance(node, UnknownElement):
            # A kind that AppTest cannot set, and that a visitor can: ours hold no choice.
            assert not chooses(node), f"cannot be set by this test: {node.type}"
    return found


def chooses(node: Element) -> bool:
    """Whether an element that AppTest does not know sends something to the session."""
    ours = ("bidi_component", "deck_gl_json_chart", "arrow_vega_lite_chart")
    return bool(getattr(node.proto, "id", "")) and node.type not in ours


def set_another(widget: Widget) -> None:
    """Give a widget a value it does not have."""
    if isinstance(widget, Selectbox | Radio):
        assert len(widget.options) > 1, f"{widget.key} has one legal value and should not be shown"
        widget.set_value(widget.options[(widget.index + 1) % len(widget.options)])
    elif isinstance(widget, Multiselect):
        left = [option for option in widget.options if option not in widget.value]
        widget.set_value([*widget.value, left[0]])
    elif isinstance(widget, TextInput):
        widget.set_value(SEARCH)
    elif isinstance(widget, Checkbox | Toggle):
        widget.set_value(not widget.value)
    else:
        pytest.fail(f"teach this test how to set a {type(widget).__name__}: {widget.key}")


def walked(app: AppTest, set_before: set[str]) -> AppTest:
    """Set every widget, also those that come with another one's value."""
    while left := [name for name in widgets(app) if name not in set_before]:
        set_another(widgets(app)[left[0]])
        set_before.add(left[0])
        app.run()
        assert [error.value for error in (*app.exception, *app.error)] == []
    return app


def values(app: AppTest) -> dict[str, object]:
    return {key: widget.value for key, widget in widgets(app).items()}


def said(app: AppTest) -> list[str]:
    """Everything that is shown, as it is sent to the browser."""
    texts = [item.value for item in (*app.title, *app.header, *app.subheader, *app.markdown)]
    parts = [item.proto.body for item in app.get("html")]
    drawn = [json.loads(item.proto.json) for item in app.get("bidi_component")]
    for one in drawn:
        one.pop("session", None)  # which session it is: a presentation's tab keeps drafts by it
    return texts + parts + [json.dumps(one) for one in drawn]


def query(app: AppTest) -> str:
    """What the address bar has, which is what *Kopiera länk till vyn* copies."""
    return urlencode({name: app.query_params[name] for name in app.query_params}, doseq=True)


def arrived(visit, page: str, asked: str) -> AppTest:
    """A fresh session that was sent the link."""
    return visit(page, **parse_qs(asked))


def box(app: AppTest) -> str:
    """The HTML of the box *Dela*."""
    drawn = [item.proto for item in app.get("bidi_component")]
    [found] = [json.loads(proto.json) for proto in drawn if proto.component_name == "dela"]
    return found["html"]


#: Each page from one of them, in turn; from both in a sweep.
FROM = [
    rotation.case(page, base, id=f"{page or 'start'}-{base['bransch']}", often=place % 2 == number)
    for place, page in enumerate(words.PAGES)
    for number, base in enumerate(BASES)
]


@pytest.mark.parametrize(("page", "base"), FROM)
def test_a_copied_link_brings_back_every_choice_and_all_that_is_said(visit, page, base):
    changed: set[str] = set()
    app = walked(visit(page, **base), changed)
    assert changed >= {"lan", "bransch"}

    there = arrived(visit, page, query(app))

    assert values(there) == values(app)
    assert said(there) == said(app)
    assert query(there) == query(app)


@pytest.mark.parametrize("page", sheets.QUARTERS)
def test_an_item_that_is_presented_is_brought_back_too(visit, page):
    for number in range(1, len(sheets.PAGES[page]) + 1):
        asked = BASES[1] | {"lage": "presentation", "punkt": str(number)}
        app = walked(visit(page, **asked), set())

        there = arrived(visit, page, query(app))

        assert values(there) == values(app)
        assert said(there) == said(app)


@pytest.mark.parametrize("page", words.PAGES)
def test_a_locked_link_has_every_choice_and_the_same_answer(visit, page):
    app = walked(visit(page, **BASES[1]), set())
    client = TestClient(Starlette(routes=routes.ROUTES))
    links = re.findall(r'data-copy="([^"]+)"', box(app))
    assert [urlsplit(link).path for link in map(unescape, links)] == [
        f"/blad/{slug}" for slug in sheets.PAGES[page]
    ]
    shown = seen.said(app)
    # There is no book, which the page says once, and each light page of the forum says for itself.
    for link in map(unescape, links[:1] if page == "forum" else links):
        assert urlsplit(link).query == query(app)
        light = client.get(f"{urlsplit(link).path}?{urlsplit(link).query}")
        # The start page shows the sheet's key figures and no card.
        said_there = r'<p class="(?:fynd|svar)">(.*?)</p>' if page else r"<dt>(.*?)</dt>"
        # A word that explains itself is a button on the light page.
        answers = [re.sub(r"<[^>]+>", "", one) for one in re.findall(said_there, light.text)]
        assert answers
        assert [answer for answer in answers if unescape(answer) not in shown] == []


@pytest.mark.parametrize("kind", ["selectbox", "radio", "toggle", "text_input", "slider", "pills"])
def test_a_widget_that_is_not_in_the_address_is_found(visit, monkeypatch, kind):
    """The test of the test: somebody adds a widget and forgets the address."""

    def forgotten(here: str) -> None:
        draw = getattr(st, kind)
        given = {"selectbox": (["a", "b"],), "radio": (["a", "b"],), "pills": (["a", "b"],)}
        draw("Annat", *given.get(kind, ()), key="annat")

    monkeypatch.setattr(presenting, "start", forgotten)
    with pytest.raises((AssertionError, pytest.fail.Exception)):
        test_a_copied_link_brings_back_every_choice_and_all_that_is_said(visit, "q1", BASES[0])
