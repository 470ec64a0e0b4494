"""Comparing in a real browser: from a list row to one A4, by keyboard and on a phone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests import rotation
from tests.browser.rig import Tab
from tests.browser.test_paper import printed
from tests.conftest import COMPARED, COMPARED_QUERY

Open = Callable[..., Tab]

NEAR = "/utbildningar?lan=04&bransch=industri&kommun=0483&radie=50"

#: Four at a time: ordinary ones, and the fullest there are (long names, eight municipalities,
#: three areas, two numbers of starts, over and running).
FOURS = [
    ("MYH2025/3888", "MYH2023/3980", "MYH2023/4234", "MYH2025/2992"),
    ("MYH2023/4309", "MYH2023/4193", "MYH2024/3509", "MYH2025/3043"),
    ("MYH2023/4372", "MYH2020/5151", "MYH2021/4400", "MYH2024/4053"),
    ("MYH2025/3376", "MYH2025/4167", "MYH2024/4053", "MYH2020/3475"),
]


def four(chosen: tuple[str, ...]) -> str:
    return "lan=04&bransch=industri&kommun=0483&" + "&".join(f"utb={code}" for code in chosen)


def button(page: Page, programme: str) -> Locator:
    return page.locator(f'[data-compare~="{programme}"]')


@pytest.mark.parametrize("chosen", FOURS[:2], ids=lambda chosen: chosen[0])
def test_the_interactive_page_prints_the_same_sheet(inside: Open, chosen: tuple[str, ...]) -> None:
    [text] = printed(inside(f"/jamfor?{four(chosen)}").page)
    assert "Vadduintekandraförslutsats" in text


def test_from_the_list_to_the_comparison_by_keyboard(inside: Open) -> None:
    view = inside(NEAR)
    page = view.page
    first, second = (
        (page.locator("[data-compare]").nth(number).get_attribute("data-compare") or "").split()[0]
        for number in (0, 2)
    )
    for programme in (first, second):
        button(page, programme).focus()
        page.keyboard.press("Enter")
        expect(button(page, programme)).to_have_text("Ta bort ur jämförelsen")
        expect(button(page, programme)).to_be_focused()
        view.settle()
    expect(page.get_by_text("2 valda:")).to_be_in_viewport()
    assert f"utb={first.replace('/', '%2F')}&utb={second.replace('/', '%2F')}" in view.address

    page.locator(".st-key-jamforelse a").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/jamfor?**")
    question = "Hur skiljer sig de här två utbildningarna?"
    expect(page.locator("#jamfor")).to_have_text(question)
    assert page.title().endswith(" – jämförelse – Årshjulet")


def test_a_row_is_taken_out_again_and_the_bar_goes(inside: Open) -> None:
    view = inside(f"/utbildningar?lan=04&bransch=industri&utb={COMPARED[1]}")
    bar = view.page.locator(".st-key-jamforelse")
    expect(bar).to_contain_text("1 vald, lägg till minst en till:")
    view.page.locator("[data-more]").first.click()
    chosen = button(view.page, COMPARED[1])
    expect(chosen).to_have_text("Ta bort ur jämförelsen")
    chosen.click()
    expect(bar).to_have_count(0)
    expect(chosen).to_have_text("Jämför")
    assert "utb=" not in view.address


def test_with_four_chosen_the_other_rows_say_that_there_is_no_room(inside: Open) -> None:
    view = inside(f"{NEAR}&" + "&".join(f"utb={code}" for code in FOURS[0]))
    expect(view.page.get_by_text("4 valda (högst fyra):")).to_be_visible()
    others = view.page.locator("[data-compare]:not(.vald)")
    assert others.count() > 0
    assert all(other.is_disabled() for other in others.all())


def test_a_suggestion_is_added_and_compared_at_once(inside: Open) -> None:
    view = inside(f"/jamfor?lan=04&bransch=industri&kommun=0483&utb={COMPARED[0]}")
    view.page.locator(".st-key-forslag-jamfor [data-compare]").first.click()
    expect(view.page.locator(".fynd")).to_contain_text(" skiljer sig i ")
    expect(view.page.locator(".blad-table").first).to_be_visible()


@pytest.mark.parametrize("address", [f"/jamfor?{four(FOURS[1])}", f"/blad/jamfor?{four(FOURS[1])}"])
def test_on_a_phone_a_fact_is_a_card_and_nothing_is_scrolled_sideways(
    tab: Open, inside: Open, address: str
) -> None:
    if address.startswith("/blad"):
        view = tab(width=390)
        view.page.goto(view.base + address)
    else:
        view = inside(address, width=390)
    assert view.overflow() == []
    table = view.page.locator(".jamforda .blad-table")
    assert table.evaluate("element => element.scrollWidth <= element.clientWidth")
    cells = table.locator("tbody tr").first.locator("td")
    expect(cells).to_have_count(4)
    tops = [(cell.bounding_box() or {})["y"] for cell in cells.all()]
    assert tops == sorted(set(tops))  # below each other
    named = "element => getComputedStyle(element, '::before').content"
    heads = table.locator("thead th").all_text_contents()[1:]
    assert [cell.evaluate(named).strip('"') for cell in cells.all()] == heads


@pytest.mark.parametrize(
    ("width", "scheme"), [rotation.case(390, "dark", often=False), rotation.case(1280, "light")]
)
def test_axe_finds_nothing_with_rows_chosen(inside: Open, width: int, scheme: str) -> None:
    # A telephone's height: what lies under the bar of those chosen can be scrolled from under it.
    address = f"{NEAR}&{COMPARED_QUERY}"
    view = inside(address, width=width, height=844, color_scheme=scheme)
    assert view.violations() == []
    view.go(f"/jamfor?lan=04&bransch=industri&kommun=0483&utb={COMPARED[0]}")
    assert view.violations() == []
