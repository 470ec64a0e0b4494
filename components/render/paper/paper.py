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
from components.render import kinds, rows, tables
from components.render.calendar import html as calendar_html
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
STYLE = (_HERE / "paper.css").read_text(encoding="utf-8") + rows.STYLE
STYLE += calendar_html.STYLE

#: A link preview shows about this much.
_DESCRIPTION = 200


@dataclass(frozen=True)
class _Drawn:
    """A figure's three parts in HTML; ``svg`` is empty for a figure that is only a table."""

    title: str
    svg: str
    table: str
    small_print: str


def article(sheet: Sheet, *, level: int = 1) -> str:
    """The sheet's ``<article>``: question (a heading of ``level``), answer, figures, sources."""
    return _TEMPLATES.get_template("article.html.j2").render(
        sheet=sheet,
        figures=[_drawn(figure, level + 1) for figure in sheet.figures],
        words=words,
        level=level,
    )


def first(
    found: Sequence[Sheet],
    *,
    heading: str,
    menu: Sequence[tuple[str, str, bool]],
    chosen: Sequence[tuple[str, str]],
    before: str = "",
) -> str:
    """The first paint of an interactive page: its frame and the first of its sheets.

    ``menu``: address, label, whether it is this page. ``chosen``: label and value.
    ``before``: HTML of our own that stands before the sheet.
    """
    return _TEMPLATES.get_template("first.html.j2").render(
        heading=heading,
        menu=menu,
        chosen=chosen,
        before=before,
        contents=[(sheet.slug, sheet.question) for sheet in found],
        article=article(found[0], level=2),
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
) -> str:
    """The whole HTML page, of one sheet or of several.

    ``address`` is its own, ``interactive`` the page it belongs to. ``notices`` name what the
    address asked for that does not exist. ``kept``: number of a sheet → articles that stand
    in its place, as they once were.
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


def _drawn(figure: Figure, level: int) -> _Drawn:
    return _Drawn(
        title=figure.title,
        svg=kinds.drawing(figure, level + 1),
        table=kinds.rows(figure, level),
        small_print=tables.under(figure),
    )
