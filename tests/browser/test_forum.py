"""The forum in a browser: an editor on this machine, and a reader beside."""

from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Locator, expect

from components.forum import planning_text
from components.screen.forum import agenda_list
from components.sheets.forum import text
from components.web import picture_text
from data.forum import engine as engines
from data.forum.editor import Editor, editor
from data.forum.reading import StoredBook
from tests.browser.planned import open_part, plan, publish
from tests.browser.rig import Tab, eventually, new_window
from tests.components.web import hostile
from tests.forum import made
from tests.server import Address, served


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    return f"sqlite:///{tmp_path_factory.mktemp('forum') / 'forum.sqlite'}"


@pytest.fixture(scope="module")
def base(var: Path, browser: Browser, url: str) -> Iterator[Address]:
    with served(var, env={"ARSHJULET_REDIGERA": "lokalt", "FORUM_URL": url}) as address:
        yield address


@pytest.fixture
def who(base: Address, url: str) -> Iterator[Editor]:
    """Somebody else who writes in the same book."""
    engine = engines.of(url, None)
    yield editor("redaktör", engine)
    engine.dispose()


def agenda_of(who: Editor, meeting: int) -> list[int]:
    return [item.item_id for item in StoredBook(who.engine).items(meeting)]


#: Resolves when the script has begun and ended once more.
_AGAIN = """
() => {
  const app = document.querySelector('[data-testid="stApp"]');
  window.again = new Promise(resolve => {
    const watcher = new MutationObserver(() => {
      if (app.dataset.testScriptState === 'running') watcher.begun = true;
      else if (watcher.begun && app.dataset.testScriptState === 'notRunning') resolve();
    });
    watcher.observe(app, {attributes: true});
  });
}
"""


#: How far down the page something is, however far it is scrolled: not every browser scrolls along
#: when something above goes.
_DOWN = """
there => there.getBoundingClientRect().top
  + document.querySelector('[data-testid="stMain"]').scrollTop
"""


def press_slowly(view: Tab, button: Locator) -> None:
    """Press a button, from a field that was written in, and let go when what leaving the field
    led to is drawn: the button is still under the pointer."""
    button.hover()
    view.page.evaluate(_AGAIN)
    before = button.evaluate(_DOWN)
    view.page.mouse.down()
    view.page.evaluate("() => window.again")
    view.settle()
    assert button.evaluate(_DOWN) == before
    view.page.mouse.up()


def test_a_meeting_from_plan_to_minutes(
    tab: Callable[..., Tab], base: Address, browser: Browser, who: Editor
) -> None:
    view = tab("/forum?lan=04&bransch=industri", base=base)
    plan(view, "20261110")
    assert "mote=1" in view.address

    # A reader has no control, and sees nothing of a meeting that is only planned.
    outside = new_window(browser, extra_http_headers={"X-Forwarded-For": "203.0.113.9"})
    reader = Tab(outside.new_page(), base).open(view.address)
    expect(reader.page.get_by_text(text.EMPTY)).to_be_visible()
    expect(reader.page.get_by_text(text.EDIT, exact=True)).to_have_count(0)
    assert reader.page.goto(f"{base}/protokoll/1").status == 404

    assert publish(view) <= 12
    view.settle()
    planned = StoredBook(who.engine)
    assert (planned.meeting(1).state, len(planned.items(1))) == ("publicerad", 5)

    heading = "4. Var är det svårt att rekrytera nu"
    view.page.get_by_text(heading).click()
    view.settle()
    item = view.page.locator(".stExpander", has_text=heading)
    item.get_by_role("textbox", name="Anteckningar").fill("Företagen bekräftade bilden.")
    press_slowly(view, item.get_by_role("button", name=text.SAVE, exact=True).first)
    expect(view.page.get_by_text(text.SAVED)).to_be_visible()
    view.settle()
    assert view.violations() == []
    assert {width: view.resize(width).overflow() for width in (390, 1920)} == {390: [], 1920: []}

    reader.open(view.address)
    expect(reader.page.get_by_role("link", name=text.PROTOCOL)).to_be_visible()
    expect(reader.page.get_by_text(text.EDIT, exact=True)).to_have_count(0)
    assert reader.page.goto(f"{base}/protokoll/1").status == 200
    expect(reader.page.get_by_text("Från mötet: Företagen bekräftade bilden.")).to_be_visible()
    for address in ("/protokoll/1", "/beslutslogg/1"):
        assert reader.page.goto(f"{base}{address}").status == 200
        assert reader.violations() == []
    assert [line for line in reader.complaints if "404" not in line] == []
    outside.close()


def rows(view: Tab) -> Locator:
    """The points of the agenda, as they are ordered."""
    return view.page.locator("ol > li", has=view.page.locator(".handtag"))


def test_the_last_point_is_first_by_three_keys_or_one_drag(
    inside: Callable[..., Tab], base: Address, who: Editor
) -> None:
    points = [{"question": f"Fråga {number}", "clock_minutes": 10} for number in range(1, 9)]
    meeting = made.meeting(who, day="2026-12-08", starts="13", ends="14", agenda=points)
    ids = agenda_of(who, meeting)
    view = inside(f"/forum?lan=04&bransch=industri&mote={meeting}", base=base)
    listed, said = rows(view), view.page.get_by_role("status")
    expect(listed).to_have_count(8)
    expect(view.page.get_by_text("20 minuter för mycket: mötet slutar 14.00")).to_be_visible()
    listed.last.locator(".handtag").focus()
    for key in ("Space", "Home", "Space"):
        view.page.keyboard.press(key)
    expect(said.get_by_text(planning_text.moved("Fråga 8", 1, 8))).to_be_visible()
    assert agenda_of(who, meeting) == [ids[7], *ids[:7]]
    expect(listed.first.locator(".handtag")).to_be_focused()
    expect(listed.first).to_contain_text("✓ Sparat")
    assert listed.locator(".borjar").all_inner_texts()[:2] == ["13.00", "13.10"]

    # Arrows go from point to point; what is held is put back with Escape.
    for key in ("ArrowDown", "Enter", "End", "Escape"):
        view.page.keyboard.press(key)
    expect(said.get_by_text(planning_text.LEFT)).to_be_visible()
    expect(listed.nth(1).locator(".handtag")).to_be_focused()
    assert agenda_of(who, meeting) == [ids[7], *ids[:7]]

    listed.last.locator(".handtag").drag_to(listed.first, target_position={"x": 20, "y": 3})
    expect(said.get_by_text(planning_text.moved("Fråga 7", 1, 8))).to_be_visible()
    assert agenda_of(who, meeting) == [ids[6], ids[7], *ids[:6]]
    field = listed.first.get_by_role("spinbutton")
    field.fill("25")
    field.press("Enter")
    expect(listed.nth(1).locator(".borjar")).to_have_text("13.25")
    expect(said.get_by_text(planning_text.timed("Fråga 7", 25))).to_be_visible()
    view.settle()
    assert view.failures() == []


def test_what_a_lost_session_never_answers_is_drawn_as_the_book_has_it(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content('<p class="hur"></p><ol></ol><p class="summa"></p><p role="status"></p>')
    code = Path(agenda_list.__file__).with_suffix(".js").read_text(encoding="utf-8")
    points = [{"id": n, "title": f"Fråga {n}", "minutes": 10, "begins": ""} for n in (1, 2)]
    data = {"points": points, "words": agenda_list._WORDS, "sum": "", "said": "", "answered": 0}
    page.evaluate(
        """async ([code, data]) => {
            const made = await import("data:text/javascript," + encodeURIComponent(code));
            window.sent = [];
            window.drawn = (session) => made.default({
                parentElement: document.body, data: {...data, session},
                setTriggerValue: (name, value) => sent.push([name, value.id, value.minutes]),
            });
            drawn("den första");
        }""",
        [code, data],
    )
    fields, status = page.get_by_role("spinbutton"), page.get_by_role("status")
    for field, minutes in ((0, "20"), (1, "30")):
        fields.nth(field).fill(minutes)
        fields.nth(field).press("Enter")
    page.evaluate("drawn('den första')")
    assert page.evaluate("sent") == [["minuter", 1, 20]]  # the other one waits for its answer
    page.evaluate("drawn('den andra')")
    assert page.evaluate("sent") == [["minuter", 1, 20], ["minuter", 2, 30]]
    expect(status).to_have_text(planning_text.SAVING)
    fields.nth(1).blur()
    page.evaluate("drawn('den tredje')")
    expect(status).to_have_text("")
    assert [field.input_value() for field in fields.all()] == ["10", "10"]
    page.close()


def test_a_picture_of_ones_own_is_shown_wherever_the_point_is(
    inside: Callable[..., Tab], base: Address, who: Editor, tmp_path: Path
) -> None:
    own = {"question": "Vad visar företagens egen enkät?", "body": "Sjutton företag svarade."}
    meeting = made.meeting(who, day="2026-12-15", agenda=[own])
    [item] = agenda_of(who, meeting)
    (tmp_path / "foto.jpg").write_bytes(hostile.with_place())
    view = inside(f"/forum?lan=04&bransch=industri&mote={meeting}", base=base)
    view.page.get_by_text("1. Vad visar företagens egen enkät?").click()
    view.page.get_by_label(planning_text.FILE).set_input_files(tmp_path / "foto.jpg")
    expect(view.page.get_by_text(picture_text.KEPT)).to_be_visible()
    shown = view.page.locator(".egen-bild img")
    expect(shown).to_be_visible()
    view.settle()
    assert view.violations() == []
    [first] = StoredBook(who.engine).pictures([item]).values()
    # Another in its place, by the editor who has seen the first.
    (tmp_path / "foto.png").write_bytes(hostile.picture("PNG"))
    view.page.get_by_label(planning_text.FILE).set_input_files(tmp_path / "foto.png")
    eventually(view.page, lambda: first.name not in (shown.get_attribute("src") or first.name))
    [kept] = StoredBook(who.engine).pictures([item]).values()

    made.start(who, meeting)
    for page in (f"/motet?mote={meeting}", f"/motet?mote={meeting}&lage=presentation&punkt=1"):
        view.go(f"{page}&lan=04&bransch=industri")
        expect(shown).to_be_visible()
        eventually(view.page, lambda: shown.evaluate("one => one.naturalWidth") == kept.width)
        assert view.overflow() == []
    # The phone and the minutes are light pages: the picture is asked for where they say.
    for page in (f"/folj/{meeting}", f"/protokoll/{meeting}"):
        found = httpx.get(f"{base}{page}").text
        assert f'src="/bild/{kept.name}.' in found
        assert "Sjutton företag svarade." in found
    assert httpx.get(f"{base}{shown.get_attribute('src')}").headers["content-security-policy"]


#: Each part, and the form it begins with.
FORMS = {"moten": text.PLAN, "bestallningar": text.NEW_ORDER, "behov": text.NEW_NEED,
         "mal": text.NEW_GOAL}  # fmt: skip


@pytest.mark.accessibility("axe", "words")
def test_every_part_reads_for_all_and_fits_a_phone(inside: Callable[..., Tab], base: str) -> None:
    view = inside("/forum?lan=18&bransch=vard", base=base)
    for part, label in text.PARTS.items():
        open_part(view.resize(1280), label)
        form = view.page.locator(".st-key-redigera .stExpander", has_text=FORMS[part]).first
        expect(form).to_be_visible()
        if not form.locator("details[open]").count():
            form.locator("summary").click()
        expect(form.get_by_role("button").last).to_be_visible()
        view.settle()
        assert view.failures() == [], part
        assert view.english() == [], part
        assert view.violations() + view.resize(390).cut() == [], part
        assert {width: view.resize(width).overflow() for width in (320, 390)} == {320: [], 390: []}
