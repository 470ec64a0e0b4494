"""From *Planera* to a published meeting, as an editor does it with a pointer."""

from playwright.sync_api import expect

from components.forum import planning_text
from components.sheets.forum import text
from tests.browser.rig import Tab

#: What the template leaves out of the fourth quarter, and this meeting wants too.
ADDED = ("Hur utvecklas branschen", "Var är det svårt att rekrytera", "Vad söktes")


def open_part(view: Tab, name: str) -> None:
    """Open one part of what can be written."""
    view.page.get_by_text(name, exact=True).first.click()
    view.settle()


def plan(view: Tab, day: str) -> None:
    """A meeting of the fourth quarter on a day ("20261110"), with its sheets and three others."""
    view.page.evaluate(
        "() => { window.klick = 0; addEventListener('pointerdown', () => klick++, true); }"
    )
    open_part(view, text.PLAN)
    view.page.get_by_role("spinbutton", name="år, Datum").click()
    view.page.keyboard.type(day)
    for question in ADDED:
        view.page.get_by_text(question).last.click()
    view.page.get_by_role("button", name=text.PLAN, exact=True).click()
    expect(view.page.get_by_text(planning_text.PLANNED)).to_be_visible()
    view.settle()


def publish(view: Tab) -> int:
    """Let everybody see it; how many presses it all took."""
    view.page.get_by_role("button", name=text.PUBLISH).click()
    expect(view.page.get_by_text(text.PUBLISHED)).to_be_visible()
    presses: int = view.page.evaluate("() => window.klick")
    return presses
