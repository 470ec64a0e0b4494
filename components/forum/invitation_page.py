"""The agenda of a meeting to print: each point with a code to its sheet. A light page; no HTTP."""

from pathlib import Path

from components.forum import invitation_text as text
from components.forum.invitation import Invitation
from components.kit import loopback, words
from components.kit.sender import sender
from components.render.paper import paper

STYLE = paper.STYLE + Path(__file__).with_suffix(".css").read_text(encoding="utf-8")


def page(invitation: Invitation) -> str:
    """The whole HTML page."""
    codes = not loopback.no_code(invitation.base)
    return paper.fragment(
        "kallelse.html.j2",
        title=text.page_title(invitation),
        description=f"{invitation.title}. {invitation.when}.",
        invitation=invitation,
        facts=text.facts(invitation),
        points=[
            (one, paper.qr(one.address) if codes and one.address else "")
            for one in invitation.points
        ],
        codes=codes,
        qr=paper.qr(invitation.follow),
        sender=sender(),
        logo=paper.logo(),
        style=STYLE,
        text=text,
        words=words,
    )


def share(invitation: Invitation) -> str:
    """What is shared from the meeting's page: its code, its files and its addresses."""
    return paper.fragment(
        "dela_motet.html.j2",
        invitation=invitation,
        subject=text.subject(invitation),
        qr=paper.qr(invitation.follow),
        text=text,
    )
