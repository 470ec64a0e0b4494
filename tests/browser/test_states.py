"""Pages as they are when something is opened, missing, misspelt or presented."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from components.sheets.siffrorna import results
from tests import rotation
from tests.browser.rig import Tab

Open = Callable[..., Tab]

CHOICE = "lan=04&bransch=industri"

#: What can be opened in the row above a page and beside its title: what is pressed, what is seen.
OPENED = {
    ".telefonmeny > summary": ".telefonmeny a",
    ".st-key-dela-plats summary": ".dela h3",
    ".st-key-jamfor-lan-val button": "[data-testid=stPopoverBody]",
    ".st-key-lan input": "[role=listbox]",
}

#: Nothing found, nothing chosen, no such thing, and what is shown in a room.
ADDRESSES = [
    "/yrke?lan=99&bransch=ingen&yrke=finnsinte",
    f"/jamfor?{CHOICE}",
    f"/utbildningar?{CHOICE}&sok=zzzzqq",
    f"/utbildningar?{CHOICE}&sok=svetsare+katrineholm",
    f"/siffrorna?{CHOICE}&sok=zzzzqq",
    "/q4?lan=09&bransch=trygghet",
    f"/q2?{CHOICE}&utgava=2020-01-xxxxxxxx",
    f"/lia?{CHOICE}&lage=presentation",
    f"/q1?{CHOICE}&lage=presentation&punkt=1",
    f"/q2?{CHOICE}&lage=presentation&punkt=99",
    f"/q4?{CHOICE}&lage=presentation&punkt=2",
    f"/yrke?{CHOICE}&yrke=8191&lage=presentation",
]
LOOKS = [(390, "dark"), (1280, "light")]

#: Each address in one look, in turn; the first is opened often.
SEEN = [
    rotation.case(address, *look, often=number == 0)
    for number, address in enumerate(ADDRESSES)
    for look in (LOOKS[number % 2 :] + LOOKS[: number % 2])[: 1 if number == 0 else 2]
]


@pytest.mark.accessibility("axe", "zoom", "spacing")
@pytest.mark.parametrize(("address", "width", "scheme"), SEEN)
def test_it_is_for_everyone_also_when_something_is_missing(
    inside: Open, address: str, width: int, scheme: str
) -> None:
    view = inside(address, width=width, color_scheme=scheme)
    assert view.violations() + view.overflow() + view.cut() == []


@pytest.mark.accessibility("axe", "words")
@pytest.mark.parametrize(
    ("width", "scheme"), [rotation.case(390, "dark"), rotation.case(1280, "light", often=False)]
)
def test_what_is_opened_is_for_everyone_and_closes_with_escape(
    inside: Open, width: int, scheme: str
) -> None:
    view = inside(f"/q1?{CHOICE}", width=width, color_scheme=scheme)
    for pressed, seen in OPENED.items():
        button = view.page.locator(pressed).first
        if not button.is_visible():
            continue  # only on a phone
        button.click()
        expect(view.page.locator(seen).first).to_be_visible()
        view.settle()
        assert view.violations() == [], pressed
        assert view.english() == [], pressed
        view.page.keyboard.press("Escape")
        if view.page.locator(seen).first.is_visible():
            button.press("Enter")  # what is folded out is folded in as it was
        expect(view.page.locator(seen).first).not_to_be_visible()


@pytest.mark.parametrize(
    "known", [one for one in results.SHORTCOMINGS if one.rule], ids=lambda known: known.rule
)
def test_what_the_statement_names_is_still_so(tab: Open, known: results.Shortcoming) -> None:
    """When it is mended, it is to be taken out of shortcomings.toml."""
    view = tab(known.example)
    view.page.locator(".st-key-lan input").click()
    expect(view.page.locator("[role=listbox]")).to_be_visible()
    found = view.settle().found_by_axe()
    assert [line.partition(":")[0] for line, is_known in found if is_known] == [known.rule]


#: Among forty that look the same one is another, in each of the ways in which it can be.
_ALMOST_THE_SAME = """
<main><h1>Många</h1><style>
  li { color: #222; background: #fff; } li:nth-child(31) { color: #bbb; }
  li.dark { background: #333; } li span { font-size: 1rem; }
</style><ol>
  {alike}<li class="dark">på mörkt</li><li style="opacity: 0.4">blekt</li>
  <li><span style="color: #ccc">ljust</span></li>
</ol></main>
"""


def test_contrast_is_found_where_one_of_many_is_another(tab: Open) -> None:
    """axe is asked about two of those that are painted alike (``Tab.violations``)."""
    view = tab()
    view.page.goto(f"{view.base}/blad/finnsinte")
    view.complaints.clear()
    view.page.set_content(_ALMOST_THE_SAME.replace("{alike}", "<li>lika</li>" * 40))
    found = [line for line in view.violations() if line.startswith("color-contrast")]
    assert [text for text in ("lika", "på mörkt", "blekt", "ljust") if text in " ".join(found)] == [
        "lika", "på mörkt", "blekt", "ljust"
    ]  # fmt: skip
    assert len(found) == 4
