"""The HTML page a browser gets first already says, in Swedish, what the visitor came for.

Streamlit serves an empty page that says lang="en" and "Streamlit" until megabytes have come and
its script has run. This ASGI middleware puts title, description and the page's first sheet,
drawn by the paper renderer, into that page; they stay until Streamlit's first run is complete
(first.js). A visitor without JavaScript and a link preview read the same.
"""

import logging
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from pathlib import Path
from urllib.parse import parse_qs

import anyio.to_thread
import brotli
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components import sheets
from components.address import choices
from components.address.arrival import page_of
from components.address.known import known
from components.forum import run_sheet
from components.kit import inside, words
from components.kit.sheet import Sheet
from components.render import fonts
from components.render.card import card
from components.render.paper import paper, text
from components.render.stage import text as presenting
from components.sheets import reading
from components.sheets.arshjulet import dashboard
from components.sheets.jamfor import compared
from components.sheets.reading import Reading
from components.web import noscript, pace, style, swedish
from components.web.once import Once
from components.web.transfer import has, takes
from data import store
from data.area_codes import COUNTRY
from data.kept import weight

_log = logging.getLogger("arshjulet")
_HERE = Path(__file__).parent
_STYLE = style.DRAWN + (_HERE / "first.css").read_text(encoding="utf-8")
_SCRIPT = (_HERE / "first.js").read_text(encoding="utf-8")
_ARRIVE = (_HERE / "arrive.js").read_text(encoding="utf-8")
_MOST_KEPT = 24 * 1024 * 1024

#: What is asked of the page as it is with the paint in it. Of Streamlit a whole page in plain text
#: is asked: it would compress before this sees it, and its page is the same for every address.
_OURS = (b"accept-encoding", b"if-none-match", b"if-modified-since", b"range", b"if-range")

#: On a deep link Streamlit first looks for its server below the page's own address, and fails;
#: and it fetches its icon font (375 kB) before any icon asks for it.
_BASE = """
window.__streamlit = {
  BACKEND_BASE_URL: location.origin + "/",
  HOST_CONFIG_BASE_URL: location.origin + "/",
  MAIN_PAGE_BASE_URL: location.origin + "/",
};
document.fonts.load = ((load) => (font, text) =>
  font.includes("Material Symbols") ? Promise.resolve([]) : load.call(document.fonts, font, text)
)(document.fonts.load);
"""

#: Until the theme has come Streamlit asks for its own letters (170 kB); ours are at hand.
#: They must come after its style sheet, where HTML does not allow a <style>.
_LETTERS = f"""document.body.insertAdjacentHTML("beforeend", `<style>@font-face {{
  font-family: "Source Sans"; font-weight: 100 900; src: url({fonts.ADDRESS}) format("woff2");
}}</style>`)"""

#: The scripts that are written into Streamlit's page: what headers.py lets a browser run.
SCRIPTS = (_BASE, _LETTERS, _SCRIPT, _ARRIVE, swedish.SCRIPT)


@dataclass(frozen=True)
class Paint:
    """What is put into Streamlit's page, as HTML."""

    head: str
    body: str


class FirstPaint:
    """ASGI middleware: Streamlit's page with the first sheet in it, compressed."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._paints: Once[Paint] = Once(_MOST_KEPT, weight)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, as ASGI has it."""
        page = page_of(scope)
        if page is None:
            await self.app(scope, receive, send)
            return
        who, asked = pace.asked_by(scope), scope["query_string"].decode("latin-1")
        paint = await self._paint(page, asked, who)
        headers = Headers(scope=scope)
        plain = [pair for pair in scope["headers"] if pair[0] not in _OURS]
        await self.app(dict(scope, headers=plain), receive, _Rewriting(send, paint, headers))

    async def _paint(self, page: str, query: str, who: str) -> Paint:
        try:
            key, make, sound = await anyio.to_thread.run_sync(_asked, page, query)

            def counted() -> Paint:
                pace.PAGES.make(who)
                return make()

            return await self._paints.get(key, counted, sound)
        except pace.TooFast:  # the page itself comes, and says what it has to say
            return Paint(head=_head(words.APP, words.APP_DESCRIPTION), body="")
        except store.NoEdition:
            return Paint(head=_head(words.APP, text.NO_EDITION_WHY), body="")
        except Exception:  # the page itself will say that it failed, in its frame
            _log.exception("Första bilden av /%s kunde inte göras; sidan visas utan den.", page)
            return Paint(head=_head(words.APP, words.APP_DESCRIPTION), body="")


def _asked(page: str, query: str) -> tuple[Hashable, Callable[[], Paint], Callable[[], bool]]:
    """What the paint depends on, how it is made, and whether it may be kept. In a thread: names
    are matched, and the book is opened."""
    now = reading.read()
    choice = choices.parse(parse_qs(query, max_num_fields=200), known(now.newest)).choice
    # Enough for a run-sheet too: a quarter's is its sheets, a meeting's page has one of the book.
    of = now.of_book(sheets.PAGES[page], choice)
    key = (page, now.newest.edition, now.today, choice, of)
    return key, lambda: _make(page, now, choice), lambda: now.book.sound


def _make(page: str, now: Reading, choice: choices.Choice) -> Paint:
    edition, codes = now.edition(choice), now.known(choice)
    county, sector = codes.counties[choice.lan], codes.sectors[choice.bransch]

    def get(slug: str, choice: choices.Choice = choice) -> Sheet:
        return now.sheet(slug, choice)

    names = compared.called(edition, choice.utb) if page == "jamfor" else ()
    occupation = codes.occupations.get(choice.yrke or "", "")
    title = words.page_title(page, county, sector, names, occupation)
    if run := run_sheet.presented(page, choice, now.book, codes):
        found = [run.point.sheet(choice, get)]
        title = presenting.page_title(page, run.number, len(run.points), found[0].title)
    else:
        found = [get(slug) for slug in sheets.PAGES[page]]
    query = choices.query(choice)
    compares = any("jamfor_lan" in sheets.uses(slug) for slug in sheets.PAGES[page])
    body = paper.first(
        found[0],
        card.Way(found[0].slug, query),
        heading=words.heading(page, county, sector, occupation),
        alone=len(found) == 1,
        quarter=(now.today.month + 2) // 3,
        menu=[(f"/{name}?{query}", label, name == page) for name, label in words.menu()],
        chosen=[
            (choices.LABELS["lan"], county),
            (choices.LABELS["bransch"], sector),
            *([(choices.LABELS["jamfor_lan"], words.COMPARE_COUNTIES)] if compares else []),
        ],
        beside=[{COUNTRY: words.COUNTRY, **codes.counties}[code] for code in choice.jamfor_lan]
        if compares
        else (),
        asked=_asked_of(found[0].slug, edition, choice),
        instead="" if page else _start(now, choice),
    )
    without = noscript.block(page, [get(slug) for slug in sheets.PAGES[page]], query)
    head = _head(title, paper.description(found[0])) + noscript.STYLE
    return Paint(head=head, body=without + inside.complete(body, query))


def _asked_of(slug: str, edition: store.Store, choice: choices.Choice) -> list[tuple[str, str]]:
    """The sheet's own choices as they are, label and value: boxes until they work."""
    found = []
    for one in sheets.offered(slug, edition, choice):
        value = getattr(choice, one.name)
        names = one.options or {}
        found.append((choices.LABELS[one.name], names.get(value, value or one.none or "")))
    return found


def _start(now: Reading, choice: choices.Choice) -> str:
    """The start page, in place of a card: wheel, tiles and doors."""
    wheel, tiles, doors, sources = dashboard.of(now, choice)
    return paper.fragment("start.html.j2", wheel=wheel, tiles=tiles, doors=doors, sources=sources)


def _head(title: str, description: str) -> str:
    return (
        f"{fonts.PRELOAD}<script>{_BASE}</script><style>{_STYLE}</style><title>{escape(title)}</title>"
        f'<meta name="description" content="{escape(description)}">'
        f'<meta property="og:title" content="{escape(title)}">'
        f'<meta property="og:description" content="{escape(description)}">'
        f'<meta property="og:site_name" content="{words.APP}">'
        '<meta property="og:locale" content="sv_SE">'
    )


class _Rewriting:
    """Collects Streamlit's page, rewrites it once and sends it on."""

    def __init__(self, send: Send, paint: Paint, asked: Headers) -> None:
        self.send, self.paint, self.asked = send, paint, asked
        self.start: Message = {}
        self.body = b""

    async def __call__(self, message: Message) -> None:
        """One part of the answer; the last one sends the page on."""
        if message["type"] == "http.response.start":
            self.start = message
            return
        self.body += message.get("body", b"")
        if message.get("more_body"):
            return
        body = rewritten(self.body.decode("utf-8"), self.paint).encode("utf-8")
        headers = MutableHeaders(raw=self.start["headers"])
        headers["vary"] = "accept-encoding"
        for name in ("last-modified", "accept-ranges"):  # of Streamlit's file
            del headers[name]
        etag = sha256(body).hexdigest()[:32]
        headers["etag"] = f'"{etag}"'
        if has(self.asked, etag):
            self.start["status"] = 304
            del headers["content-length"], headers["content-type"]
            await self.send(self.start)
            await self.send({"type": "http.response.body", "body": b""})
            return
        if takes(self.asked, "br"):
            body = brotli.compress(body, quality=5)
            headers["content-encoding"] = "br"
        headers["content-length"] = str(len(body))
        await self.send(self.start)
        await self.send({"type": "http.response.body", "body": body})


def rewritten(html: str, paint: Paint) -> str:
    """Streamlit's page in Swedish, with the paint before its root.

    Its style sheet moves behind the paint, which does not need it, and the screen's comes after it;
    its text font is not fetched ahead, since the theme has the system's letters.
    """
    lines = html.splitlines()
    styles = [line for line in lines if 'rel="stylesheet"' in line]
    page = "\n".join(line for line in lines if line not in styles)
    page = _cut(page, "<noscript>", "</noscript>")
    page = _cut(page, '<link\n      rel="preload"', "/>")
    page = page.replace('<html lang="en"', '<html lang="sv"', 1)
    page = page.replace("<title>Streamlit</title>", "", 1)
    page = page.replace("<head>", f"<head>{paint.head}", 1)
    scripts = "".join(f"<script>{script}</script>" for script in SCRIPTS[1:])
    late = "".join(one.strip() for one in styles) + style.LINK
    return page.replace("<body>", f"<body>{paint.body}{late}{scripts}", 1)


def _cut(page: str, start: str, end: str) -> str:
    before, found, after = page.partition(start)
    return before + after.partition(end)[2] if found else page
