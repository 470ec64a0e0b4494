"""One programme for the hand: its facts, whom to ask, and the way to it from a row."""

from components.address.choices import Choice
from components.render.paper import one as one_page
from components.sheets.jamfor import one, text
from tests.conftest import TODAY

CHOICE = Choice(kommun="0483", radie=50, utb=("MYH2025/3189", "MYH2025/3888"))


def test_the_first_programme_of_the_address_in_words(store):
    found = one.one(store, CHOICE, TODAY)
    assert found.programme == "Drifttekniker inom kraft-, värme- och processindustri"
    assert found.who.endswith("Norrköpings kommun")
    assert found.start == "Kan starta jan 2027 eller hösten 2027 (beräknat): fråga"
    facts = dict(found.rows)
    assert facts["Avstånd från Katrineholms kommun"] == "45\u00a0km"
    assert facts[text.DECISION] == "Ansökan 2025, MYH\u00a02025/3189"
    assert text.STANDS not in facts
    assert found.ways
    assert found.source == (
        "Egen bearbetning av uppgifter från Arbetsförmedlingen, Utbildningsanordnarna, Årshjulet "
        "och Myndigheten för yrkeshögskolan (MYH), ansökan 2025."
    )
    assert one.title(found).startswith("Drifttekniker inom kraft-, värme- och processindustri, ")


def test_without_a_programme_there_is_no_page(store):
    assert one.one(store, CHOICE.but(utb=()), TODAY) is None


def test_an_address_is_written_as_one_types_it_and_a_search_is_not():
    assert one_page.shown("https://osyh.se/drift") == "osyh.se/drift"
    assert one_page.shown("mailto:lia@osyh.se") == "lia@osyh.se"
    assert one_page.shown("https://duckduckgo.com/?q=osyh") == ""
