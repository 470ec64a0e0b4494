"""A real browser that remembers what went wrong, without a fixed wait anywhere."""

import re
import shutil
import time
from collections import Counter
from collections.abc import Callable
from colorsys import rgb_to_hsv
from contextlib import suppress
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    Request,
    Response,
    TimeoutError,
    expect,
)

from components.sheets.siffrorna import results
from components.web import swedish

#: The headless shell is Chromium without its own windows and menus: a page takes a third less.
CHROMIUM = next(
    filter(
        None,
        map(
            shutil.which,
            (
                "chromium-headless-shell",
                "chromium",
                "chromium-browser",
                "google-chrome",
                "google-chrome-stable",
            ),
        ),
    ),
    None,
)

#: WebGL in software, so that maps are drawn on a machine without a graphics card; only WebGL,
#: since everything else is drawn much quicker without.
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--use-gl=angle",
    "--use-angle=swiftshader-webgl",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
]

#: Milliseconds before what is waited for is taken to be missing. A test goes on as soon as it sees
#: what it waits for; only one that fails waits this long, so a busy machine is no fault.
PATIENCE = 90_000

WCAG_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

#: axe, once per document. Contrast, which takes it most of its time, is looked at in the first two
#: of the texts that have the same path of tags and classes, the same letters and the same colours
#: behind them; inside what lies over the page, in the first two there. It can tell of no text in a
#: drawing: a drawing counts as an image.
_AXE = """
([script, options]) => {
  if (!window.axe) {
    (0, eval)(script);
    axe.configure({rules: [{id: 'color-contrast', selector: ':not([data-som-ovan], svg *)'}]});
  }
  const kept = new Map(), seen = new Map();
  const behind = element => {
    if (!element) return '';
    if (!kept.has(element)) {
      const style = getComputedStyle(element);
      const painted = ['backgroundColor', 'backgroundImage', 'opacity', 'filter', 'mixBlendMode'];
      kept.set(element, [behind(element.parentElement), element.tagName,
        element.getAttribute('class'), ...painted.map(name => style[name]),
        /absolute|fixed|sticky/.test(style.position) && kept.size].join('|'));
    }
    return kept.get(element);
  };
  for (const element of document.body.querySelectorAll('*:not(svg, svg *, script, style)')) {
    element.removeAttribute('data-som-ovan');
    if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
    const style = getComputedStyle(element);
    const look = [behind(element), style.color, style.fontSize, style.fontWeight, style.textShadow,
      !!element.closest(':disabled, [aria-disabled=true]'), element.checkVisibility()].join();
    seen.set(look, (seen.get(look) ?? 0) + 1);
    element.toggleAttribute('data-som-ovan', seen.get(look) > 2);
  }
  return axe.run(document, options).then(({violations}) => violations);
}
"""

#: axe's rule → the part of a page it is let be in: what the accessibility statement names.
LET_BE = {one.rule: one.within for one in results.SHORTCOMINGS if one.rule}

#: Streamlit says when its script runs; what it draws afterwards (charts, lazily loaded parts)
#: shows only in the page. So: connected, not running, nothing stale, the first paint gone, and
#: the page unchanged for a quarter of a second and two frames, however late those come. A light
#: page draws nothing by itself: two frames.
_SETTLED = """
() => new Promise(resolve => {
  const root = document.getElementById('root');
  const ready = () => {
    if (!root) return true;
    const app = document.querySelector('[data-testid="stApp"]');
    return app
      && app.dataset.testConnectionState === 'CONNECTED'
      && app.dataset.testScriptState === 'notRunning'
      && !document.querySelector('#forsta, [data-stale="true"], [data-testid="stSkeleton"]')
      && !document.getAnimations().some(moves);
  };
  // What is opened grows for a while; what turns for ever is no change.
  const moves = one =>
    one.playState === 'running' && one.effect.getComputedTiming().endTime < Infinity;
  let turn = 0;
  const watcher = new MutationObserver(() => again());
  const again = () => {
    const mine = ++turn;
    const then = next => () => { if (mine === turn) next(); };
    const frame = next => () => requestAnimationFrame(then(next));
    setTimeout(then(frame(frame(() => {
      if (!ready()) return again();
      watcher.disconnect();
      resolve();
    }))), root ? 250 : 0);
  };
  watcher.observe(document, {subtree: true, childList: true, attributes: true});
  again();
})
"""

#: Elements that stick out to the right of the window, where nothing around them can be scrolled.
_STICKING_OUT = """
() => {
  const width = document.documentElement.clientWidth;
  const frame = ['stMain', 'stApp', 'stAppViewContainer'];
  const scrolls = element => {
    for (let parent = element.parentElement; parent; parent = parent.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(parent).overflowX)
          && parent.getBoundingClientRect().right <= width + 1
          && !frame.includes(parent.dataset.testid)) return true;
    }
    return false;
  };
  const found = [...document.body.querySelectorAll('*')].filter(element => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && box.right > width + 1 && !scrolls(element);
  }).map(element => element.outerHTML.slice(0, 120));
  for (const id of frame) {
    const box = document.querySelector(`[data-testid="${id}"]`);
    if (box && box.scrollWidth > box.clientWidth + 1) found.push(`${id} can be scrolled sideways`);
  }
  return found;
}
"""

#: Names, tips and texts of a page.
_SAID = """
() => [...document.querySelectorAll('body *:not(script, style)')].flatMap(element =>
  ['aria-label', 'title', 'placeholder', 'aria-roledescription', 'aria-valuetext']
    .map(name => element.getAttribute(name)).filter(Boolean)
    .concat([...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE)
      .map(node => node.data.trim()))
)
"""

_GO = """
address => {
  document.activeElement?.blur();
  history.pushState({}, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}
"""

_TOP = """document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0)"""

_WITHIN = "([target, within]) => !!document.querySelector(target)?.closest(within)"

_CONTROLS = """
() => {
  const seen = element => element.checkVisibility({visibilityProperty: true, opacityProperty: true})
    && element.getClientRects().length > 0;
  window.__controls = [...document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [role=button], [tabindex="0"]'
  )].filter(element => seen(element) && element.tabIndex >= 0 && !element.disabled
    && element.type !== 'hidden' && !element.closest('[aria-hidden=true], [inert], #forsta'));
  window.__controls.forEach((element, number) => { element.dataset.control = number; });
  document.activeElement?.blur();
  return window.__controls.length;
}
"""

#: Where focus is. One stop may stand for several controls: a group of options is entered once,
#: then arrows move. Inside a component's own tree the stop is the innermost.
_STOP = """
() => {
  let here = document.activeElement;
  if (!here || here === document.body || here === document.documentElement) return null;
  const group = here.closest('[role=radiogroup], [role=group], [role=toolbar], [role=combobox]')
    || here;
  const reached = [here, ...group.querySelectorAll('[data-control]')]
    .map(element => element.dataset.control).filter(Boolean).map(Number);
  const host = here;
  while (here.shadowRoot?.activeElement) here = here.shadowRoot.activeElement;
  let ring = false, held = false;
  for (let part = here, up = 0; part; part = part.parentElement, up++) {
    const style = getComputedStyle(part);
    ring ||= up < 2 && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1
      || up < 2 && /0px 0px 0px [1-9]/.test(style.boxShadow);
    held ||= /fixed|sticky/.test(style.position) || up < 6 && style.position === 'absolute';
  }
  const box = here.getBoundingClientRect();
  const first = here.getClientRects()[0] || box;  // a link of several lines begins in the first
  const over = document.elementFromPoint(
    first.left + Math.min(first.width / 2, 20), first.top + Math.min(first.height / 2, 20));
  const own = host.closest('[data-testid]') || host;
  const covered = over && host.id !== 'stMain' && !host.contains(over) && !over.contains(host)
    && !own.contains(over) && !over.closest('label');
  const main = document.querySelector('[data-testid="stMain"]');
  const wrong = [[!ring, 'no ring'], [covered, 'covered by ' + over?.outerHTML.slice(0, 80)]];
  return {
    reached, held, html: here.outerHTML.slice(0, 160),
    top: box.top + (main?.scrollTop || scrollY), bottom: box.bottom + (main?.scrollTop || scrollY),
    left: box.left, right: box.right,
    wrong: wrong.filter(([is]) => is).map(([, why]) => why),
  };
}
"""

#: Rows of a list in which nothing was reached.
_ROWS_WITHOUT = """
reached => [...document.querySelectorAll('.utbildningar li')]
  .filter(row => row.checkVisibility() && !row.parentElement.closest('li, details'))
  .filter(row => ![row, ...row.querySelectorAll('*')]
    .some(element => reached.includes(Number(element.dataset.control ?? -1))))
  .map(row => row.outerHTML)
"""

_CUT = """
() => {
  // What an element is cut off by: its clipping ancestors up to what can be scrolled. null: only
  // for those who listen, or outside the flow.
  const kept = new Map([[document.body, []]]);
  const clipping = part => {
    if (!kept.has(part)) {
      const style = getComputedStyle(part), above = clipping(part.parentElement);
      const hidden = /inset\\(50%/.test(style.clipPath) || style.clip !== 'auto';
      const cuts = /hidden|clip/.test(style.overflowX + style.overflowY);
      const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY);
      kept.set(part, above === null || hidden || style.position === 'fixed' ? null
        : cuts ? [...above, [part, style]] : scrolls ? [] : above);
    }
    return kept.get(part);
  };
  return [...document.querySelectorAll('body *:not(svg, svg *, script, style)')]
    .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())
      && clipping(element)?.length && !element.closest('#utskrift, [aria-hidden=true]')
      && element.checkVisibility({visibilityProperty: true, opacityProperty: true}))
    .filter(element => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const text = range.getBoundingClientRect();
      return text.width > 1 && text.height > 1 && clipping(element).some(([part, style]) => {
        const box = part.getBoundingClientRect();
        return box.width > 1 && (/hidden|clip/.test(style.overflowX)
          && (text.right > box.right + 1.5 || text.left < box.left - 1.5)
          || /hidden|clip/.test(style.overflowY)
          && (text.bottom > box.bottom + 3 || text.top < box.top - 3));
      });
    }).map(element => 'cut: ' + element.outerHTML.slice(0, 160));
}
"""

#: The spacing that WCAG 1.4.12 says a page must bear.
_SPACE = """
on => {
  window.__spacing ||= new CSSStyleSheet();
  window.__spacing.replaceSync(on ? `
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }` : '');
  if (!document.adoptedStyleSheets.includes(window.__spacing))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, window.__spacing];
}
"""

#: Names of what can be pressed, also of what one press shows. A word that explains itself may have
#: its button elsewhere.
_PRESSED = """
() => [...document.querySelectorAll('a[href], button:not([popovertarget]), summary')]
  .filter(element => element.checkVisibility() || element.closest('details:not([open])'))
  .map(element => element.textContent.replace(/[\\s\\u00ad]+/g, ' ').trim())
  .filter(Boolean)
"""

_MOVING = """
() => [...document.querySelectorAll('body *')].filter(element => element.checkVisibility())
  .filter(element => {
    const style = getComputedStyle(element);
    return style.animationName !== 'none' && parseFloat(style.animationDuration) > 0.01
      || style.transitionDuration.split(',').some(part => parseFloat(part) > 0.01)
        && /all|transform|translate|rotate|scale|left|top|width|height|margin/
          .test(style.transitionProperty);
  }).map(element => element.outerHTML.slice(0, 120))
"""


def _backwards(before: dict[str, Any], after: dict[str, Any]) -> bool:
    """Whether the second stop stands above the first and not to the right of it."""
    if before["held"] or after["held"]:
        return False
    return after["bottom"] < before["top"] - 8 and after["left"] < before["right"] - 8


def new_window(browser: Browser, **options: Any) -> BrowserContext:
    """A browser window of its own, with nothing kept. Swedish, and patient."""
    window = browser.new_context(locale="sv-SE", **options)
    window.set_default_timeout(PATIENCE)
    return window


def eventually(page: Page, seen: Callable[[], bool]) -> None:
    """Look again, whenever the page has nothing to do, until it is seen.

    For what no locator can wait for: what a canvas is painted with, what is in the store.
    """
    last_chance = time.monotonic() + PATIENCE / 1000
    while not seen():
        if time.monotonic() > last_chance:
            raise AssertionError(f"never seen: {seen.__doc__ or seen}")
        page.evaluate("() => new Promise(done => requestIdleCallback(done, {timeout: 1000}))")


def insist(act: Callable[[], object], follows: Locator) -> None:
    """Do it again if nothing follows.

    A press can be lost: the list under it closes when the page moves, and the map takes it for a
    long press when the machine is so busy that a quarter of a second passes before the release.
    """
    for patience in (15_000, 30_000):
        act()
        with suppress(AssertionError):
            expect(follows).to_be_visible(timeout=patience)
            return
    act()
    expect(follows).to_be_visible()


class Tab:
    """A browser tab that remembers everything it asked for and everything that went wrong."""

    def __init__(self, page: Page, base: str) -> None:
        self.page = page
        self.base = base
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", self._asked)
        page.on("response", self._answered)
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.complaints.append(f"page error: {error}"))

    def open(self, address: str) -> "Tab":
        """Go to an address of the app ("/q1?lan=18") and wait until it is drawn."""
        self.page.goto(self.base + address)
        return self.settle()

    def go(self, address: str) -> "Tab":
        """Go there from the page that is open, as its own links do: what is loaded stays."""
        self.page.evaluate(_GO, address)
        return self.settle()

    def resize(self, width: int) -> "Tab":
        """Make the window another width, and wait until the page has followed."""
        self.page.set_viewport_size({"width": width, "height": 900})
        return self.settle()

    def settle(self) -> "Tab":
        """Wait until the script has finished and the page no longer changes."""
        self.page.evaluate(_SETTLED)
        return self

    @property
    def address(self) -> str:
        """Path and choices, without the host."""
        parts = urlsplit(self.page.url)
        return parts.path + (f"?{parts.query}" if parts.query else "")

    @property
    def text(self) -> str:
        """What can be read in the main part."""
        return self.page.get_by_test_id("stMain").inner_text()

    def choose(self, label: str, option: str, inside: Locator | None = None) -> None:
        """Pick an option in a list, as a visitor does. The caller waits for what follows.

        A list closes when the page under it moves, so it is brought into view first, and opened
        again if it closed all the same. ``inside``: the part of the page that has the list.
        """
        field = (inside or self.page).get_by_role("combobox", name=label)
        field.evaluate("field => field.scrollIntoView({block: 'center', behavior: 'instant'})")
        self.settle()
        wanted = self.page.get_by_role("option", name=option, exact=True)
        for patience in (5_000, 15_000, 30_000, PATIENCE):
            if not wanted.is_visible():
                field.click()
            try:
                return wanted.click(timeout=patience)
            except TimeoutError:
                if patience == PATIENCE:
                    raise

    def chosen(self, name: str) -> str:
        """What the widget for a choice shows: a list's text, or the pressed option."""
        widget = self.page.locator(f".st-key-{name}")
        box = widget.locator("input")
        if box.count():
            return box.first.input_value()
        return widget.locator("[aria-checked=true], [aria-pressed=true]").inner_text()

    def failures(self) -> list[str]:
        """What the page says went wrong: a traceback, or our own sentence with a number."""
        failed = '[data-testid="stException"], [data-testid="stAlertContentError"]'
        return self.page.locator(failed).all_inner_texts()

    def violations(self) -> list[str]:
        """What axe finds against WCAG 2.2 A and AA and good practice, one line per rule and
        element, but for what the statement names."""
        return [line for line, known in self.found_by_axe() if not known]

    def found_by_axe(self) -> list[tuple[str, bool]]:
        """Everything that axe finds, and whether the statement names it."""
        options = {"runOnly": {"type": "tag", "values": WCAG_AA}, "resultTypes": ["violations"]}
        return [
            (
                f"{rule['id']}: {node['target']} {node['html'][:160]} — {node['failureSummary']}",
                rule["id"] in LET_BE
                and self.page.evaluate(_WITHIN, [node["target"][-1], LET_BE[rule["id"]]]),
            )
            for rule in self.page.evaluate(_AXE, [Axe().axe_script, options])
            for node in rule["nodes"]
        ]

    def look(self, width: int, scheme: str) -> "Tab":
        """Make the window another width, in another theme, and go to the top of the page."""
        self.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        self.resize(width)
        # Where it happened to be scrolled to, the bar at its foot may cover half of a button.
        self.page.evaluate(_TOP)
        return self

    def walk(self) -> list[str]:
        """Go through the page with the Tab key: what is not reached, in which stop no ring is
        seen or something lies over it, which stop comes before what stands above it, and whether
        one gets out at the other end."""
        number = self.page.evaluate(_CONTROLS)
        found, reached, before = [], set(), None
        for _ in range(2 * number + 40):
            self.page.keyboard.press("Tab")
            stop = self.page.evaluate(_STOP)
            if stop is None or (before is not None and 0 in stop["reached"] and 0 in reached):
                if before is None:
                    continue  # the browser's own
                break
            reached |= set(stop["reached"])
            found += [f"{why}: {stop['html']}" for why in stop["wrong"]]
            if before and _backwards(before, stop):
                found.append(f"before what stands above it: {before['html']} → {stop['html']}")
            before = stop
        else:
            found.append("never out at the other end")
        missed = sorted(set(range(number)) - reached)
        names = [self.page.evaluate("n => window.__controls[n].outerHTML", n) for n in missed]
        rows = self.page.evaluate(_ROWS_WITHOUT, sorted(reached))
        return found + [f"not reached: {one[:160]}" for one in [*names, *rows]]

    def cut(self) -> list[str]:
        """Texts of which a part is cut off by what they stand in."""
        return self.page.evaluate(_CUT)

    def spaced(self) -> list[str]:
        """What is cut off, or sticks out, when the reader's text spacing is on (WCAG 1.4.12)."""
        self.page.evaluate(_SPACE, True)
        found = self.settle().cut() + self.overflow()
        self.page.evaluate(_SPACE, False)
        return found

    def lost(self, width: int) -> list[str]:
        """Names of links and buttons that are there now and not in a window of that width."""
        before = self.page.evaluate(_PRESSED)
        after = set(self.resize(width).page.evaluate(_PRESSED))
        return sorted(set(before) - after)

    def moving(self) -> list[str]:
        """What moves although the reader has asked for less motion."""
        self.page.emulate_media(reduced_motion="reduce")
        found = self.page.evaluate(_MOVING)
        self.page.emulate_media(reduced_motion="no-preference")
        return found

    def english(self) -> list[str]:
        """Streamlit's own words that stand in the page, names and texts."""
        said = self.page.evaluate(_SAID)
        same = {word for word in swedish.WORDS if word == swedish.WORDS[word]}
        own = set(swedish.WORDS) - same
        patterns = [re.compile(pattern, re.DOTALL) for pattern in swedish.PATTERNS]
        return [one for one in said if one in own or any(p.search(one) for p in patterns)]

    def overflow(self) -> list[str]:
        """What sticks out of the window to the right."""
        return self.page.evaluate(_STICKING_OUT)

    def _asked(self, request: Request) -> None:
        self.requests.append(request.url)
        if urlsplit(request.url).scheme in ("http", "https", "ws", "wss") and (
            urlsplit(request.url).netloc != urlsplit(self.base).netloc
        ):
            self.complaints.append(f"left the origin: {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.complaints.append(f"{response.status}: {response.url}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(f"console: {message.text}")


def colours(drawn: Locator) -> int:
    """How many colours an element is really painted with; a blank canvas has one."""
    return sum(1 for pixels in _pixels(drawn).values() if pixels >= 4)


def ink(drawn: Locator) -> int:
    """How many pixels are neither black, white nor grey: marks, not axes and text."""
    return sum(
        pixels
        for colour, pixels in _pixels(drawn).items()
        if rgb_to_hsv(*(channel / 255 for channel in colour))[1] > 0.25
    )


def _pixels(drawn: Locator) -> Counter[tuple[int, ...]]:
    drawn.scroll_into_view_if_needed()
    picture = Image.open(BytesIO(drawn.screenshot())).convert("RGB").tobytes()
    return Counter(zip(picture[::3], picture[1::3], picture[2::3], strict=True))


class Wire:
    """What a page gets over the network from now on, as Chromium counts it: bytes and hosts."""

    def __init__(self, page: Page) -> None:
        self.answers = 0
        self.messages = 0
        self.requests: list[str] = []
        self._open: dict[str, str] = {}
        self.cdp = page.context.new_cdp_session(page)
        self.cdp.on("Network.requestWillBeSent", self._asked)
        self.cdp.on("Network.loadingFinished", self._finished)
        self.cdp.on("Network.loadingFailed", self._failed)
        self.cdp.on("Network.webSocketFrameReceived", self._message)
        self.cdp.send("Network.enable")

    @property
    def bytes(self) -> int:
        """Answers as sent (compressed, with headers) and what came through the web socket."""
        return self.answers + self.messages

    @property
    def hosts(self) -> set[str]:
        """Every host that was asked for anything."""
        return {urlsplit(url).netloc for url in self.requests if url.startswith("http")}

    def unanswered(self, base: str) -> list[str]:
        """What this server has been asked for and has not yet given."""
        return [url for url in self._open.values() if url.startswith(base)]

    def _asked(self, event: dict[str, Any]) -> None:
        self.requests.append(event["request"]["url"])
        self._open[event["requestId"]] = event["request"]["url"]

    def _failed(self, event: dict[str, Any]) -> None:
        self._open.pop(event["requestId"], None)

    def _finished(self, event: dict[str, Any]) -> None:
        self._open.pop(event["requestId"], None)
        self.answers += int(event["encodedDataLength"])

    def _message(self, event: dict[str, Any]) -> None:
        payload, binary = event["response"]["payloadData"], event["response"]["opcode"] == 2
        self.messages += len(payload) * 3 // 4 if binary else len(payload.encode())
