"""One programme on one A4: facts in large letters, addresses written out, room for notes."""

from collections.abc import Sequence
from pathlib import Path

from components.kit import words
from components.kit.sender import sender
from components.render.paper import one_text as text
from components.render.paper import paper
from components.render.paper import text as text_of_paper

STYLE = (Path(__file__).parent / "one.css").read_text(encoding="utf-8")


def page(
    *,
    title: str,
    programme: str,
    who: str,
    start: str,
    rows: Sequence[tuple[str, str]],
    ways: Sequence[tuple[str, str]],
    apply: tuple[str, str],
    source: str,
    caution: str,
    edition: str,
    address: str,
    interactive: str,
    notices: Sequence[str] = (),
) -> str:
    """The whole HTML page. ``ways`` and ``apply`` are words and address ("" for words alone);
    ``address`` is its own, ``interactive`` where more is told."""
    return paper.fragment(
        "ett_blad.html.j2",
        title=title,
        description=f"{who}. {start}",
        programme=programme,
        who=who,
        start=start,
        rows=rows,
        ways=[(label, there, shown(there)) for label, there in ways],
        apply=apply,
        source=source,
        caution=caution,
        edition=text_of_paper.edition_line(edition),
        address=address,
        interactive=interactive,
        notices=notices,
        qr=paper.qr(address),
        sender=sender(),
        logo=paper.logo(),
        style=paper.STYLE + STYLE,
        text=text,
        words=words,
    )


def shown(address: str) -> str:
    """An address as it is written on paper; a search is too long to type, and is not."""
    if "?" in address:
        return ""
    return address.removeprefix("mailto:").removeprefix("https://").removeprefix("http://")
