"""What is opened on a card is in the address: a button that opens it, and one that closes it.

Streamlit's own folded part would fetch an icon font of 375 kB.
"""

from components.screen import links
from components.screen import opening_text as text


def opened(view: str, title: str) -> bool:
    """Whether ``view`` (of choices.VIEWS) is open; and the button that changes it. ``title``: what
    is inside."""
    open_ = links.current().vy == view
    links.button(
        text.close(title) if open_ else text.open_(title),
        f"{'stang' if open_ else 'visa'}-{view}",
        links.codes(),
        vy=None if open_ else view,
    )
    return open_
