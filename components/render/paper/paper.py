"""A sheet as a light page: complete HTML without a script, good on paper, a phone and in a link.

The same article is the first paint of an interactive page and what Ctrl+P prints.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import segno
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from components.kit import loopback, words
from components.kit.sender import logo as sender_logo
from components.kit.sender import sender
from components.kit.sheet import Figure, Sheet
from components.render import fonts, kinds, tables
from components.render.card import card
from components.render.explained import explained
from components.render.paper import text
from data.kept import MB, kept

_HERE = Path(__file__).parent
_TEMPLATES = Environment(
    loader=FileSystemLoader(_HERE.parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
STYLE = fonts.STYLE + kinds.STYLE + card.STYLE + (_HERE / "paper.css").read_text(encoding="utf-8")

#: Rows of a list in the first paint.
_FIRST_ROWS = 3

#: A link preview shows about this much.
_DESCRIPTION = 200


@dataclass(frozen=True)
class _Parts:
    """A figure's parts in HTML; ``drawing`` is empty for one that is drawn above, or only rows."""

    drawing: str
    table: str
    small_print: str


def article(sheet: Sheet, *, level: int = 1) -> str:
    """The sheet's ``<article>``: question (a heading of ``level``), finding, key figures, picture;
    then all that a screen has one press away."""
    above = [figure for figure in (sheet.picture, *sheet.beside) if figure and figure.drawn]
    whole = _TEMPLATES.get_template("article.html.j2").render(
        sheet=sheet,
        head=card.head(sheet, level),
        pictures=card.drawn(above, level + 1),
        figures=[_drawn(figure, level + 1, figure in above) for figure in sheet.figures],
        words=words,
        level=level,
    )
    # What a word means stands inside the article, whose last tag is kept last.
    body, end, _ = whole.rpartition("</article>")
    return "".join(explained(sheet.slug, body)) + end


def first(
    sheet: Sheet,
    way: card.Way,
    *,
    heading: str,
    alone: bool,
    quarter: int,
    menu: Sequence[tuple[str, str, bool]],
    chosen: Sequence[tuple[str, str]],
    asked: Sequence[tuple[str, str]] = (),
    beside: Sequence[str] = (),
    instead: str = "",
) -> str:
    """The first paint of an interactive page: its frame and the first of its sheets, as a card.

    ``menu``: address, label, whether it is this page. ``chosen``: label and value; ``asked``:
    those of the sheet's own choices; ``beside``: the counties it is compared with. ``alone``: the
    page has no other sheet. ``quarter``: the present one. ``instead``: HTML of our own that stands
    in place of the card.
    """
    head, *parts = explained(
        sheet.slug,
        card.head(sheet, None if alone else 2),
        card.lists(sheet) + card.pictures(sheet, most=_FIRST_ROWS),
        card.missing(sheet) + card.decided(sheet),
        card.caution(sheet) + card.foot(sheet, way),
    )
    drawn = fragment(
        "card.html.j2",
        head=head,
        asked=asked,
        body="".join(parts),
    )
    return fragment(
        "first.html.j2",
        heading=heading,
        quarter=quarter,
        menu=menu,
        chosen=chosen,
        beside=beside,
        card=instead or drawn,
        words=words,
    )


def page(
    found: Sequence[Sheet],
    *,
    title: str,
    edition: str,
    address: str,
    interactive: str,
    notices: Sequence[str] = (),
    kept: Mapping[int, str] = MappingProxyType({}),
    easy: str = "",
    ways: str = "",
) -> str:
    """The whole HTML page, of one sheet or of several.

    ``address`` is its own, ``interactive`` the page it belongs to. ``notices`` name what the
    address asked for that does not exist. ``kept``: number of a sheet → articles that stand
    in its place, as they once were. ``easy``: the address of the same in easy Swedish. ``ways``:
    HTML of our own that stands first: how else it can be had.
    """
    several = len(found) > 1
    sources = dict.fromkeys(source for sheet in found for source in sheet.sources)
    return _TEMPLATES.get_template("blad.html.j2").render(
        articles=[
            kept.get(number) or article(sheet, level=2 if several else 1)
            for number, sheet in enumerate(found)
        ],
        heading=title if several else "",
        words=words,
        text=text,
        notices=notices,
        easy=easy,
        ways=ways,
        sender=sender(),
        logo=logo(),
        style=STYLE,
        title=f"{title} – {words.APP}",
        description=description(found[0]),
        edition=edition,
        releases=[text.release_line(source) for source in sources],
        address=address,
        interactive=interactive,
        qr=qr(address),
    )


def easy_page(
    sheet: Sheet,
    *,
    edition: str,
    address: str,
    ordinary: str,
    interactive: str,
    notices: Sequence[str] = (),
) -> str:
    """The sheet in easy Swedish as a whole page. ``ordinary``: the address of the other one.
    ``notices``: what the address holds that does not exist."""
    article_ = fragment(
        "latt.html.j2",
        sheet=sheet,
        source=text.easy_source(sheet.sources),
        ordinary=ordinary,
        text=text,
    )
    return _TEMPLATES.get_template("blad.html.j2").render(
        articles=[article_],
        heading="",
        words=words,
        text=text,
        notices=notices,
        easy="",
        ways="",
        sender=sender(),
        logo=logo(),
        style=STYLE,
        title=f"{sheet.easy[0]}, {text.EASY.lower()} – {words.APP}",
        description=" ".join(sheet.easy[1:2]),
        edition=edition,
        releases=(),
        address=address,
        interactive=interactive,
        qr=qr(address),
    )


def message(title: str, why: str, links: Mapping[str, str]) -> str:
    """A page that says what went wrong and where to go on (address → its words)."""
    return _TEMPLATES.get_template("message.html.j2").render(
        title=title,
        why=why,
        links=links,
        words=words,
        style=STYLE,
        sender=sender(),
        logo=logo(),
    )


def fragment(template: str, **values: object) -> str:
    """A piece of HTML from a template, with every value escaped."""
    return _TEMPLATES.get_template(template).render(**values)


def description(sheet: Sheet) -> str:
    """What a link preview says: the start of the answer, or why there is none."""
    text = " ".join(sheet.answer) or " ".join(missing.why for missing in sheet.missing)
    if len(text) <= _DESCRIPTION:
        return text
    return text[:_DESCRIPTION].rsplit(" ", 1)[0] + " …"


def logo() -> str:
    """The sender's logo as an ``<img>`` that asks nobody for anything; empty when there is none."""
    mark = sender_logo()
    return fragment("logga.html.j2", logo=mark).strip() if mark else ""


@kept(4 * MB)
def qr(address: str) -> str:
    """The address as a QR code, an inline ``<svg>`` in the size the style gives it; or why it has
    none, when it leads to this machine only."""
    if why := loopback.no_code(address):
        return f"<p>{why}</p>"
    code = segno.make(address, error="m", micro=False)
    return code.svg_inline(omitsize=True, border=2, title=text.QR_TITLE)


def _drawn(figure: Figure, level: int, above: bool) -> _Parts:
    return _Parts(
        drawing=card.picture(figure, level) if figure.drawn and not above else "",
        table=kinds.rows(figure, level),
        small_print=tables.under(figure),
    )
