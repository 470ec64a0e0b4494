"""A link as HTML. One to our own pages stays in the tab, any other opens one of its own."""

from html import escape

from components.kit import inside


def html(said: str, address: str) -> str:
    """``said`` is HTML already; it stands alone when ``address`` is empty."""
    if not address:
        return said
    # Streamlit's Markdown opens a link that does not say where in a tab of its own.
    opens = '"_self"' if inside.is_place(address) else '"_blank" rel="noopener"'
    return f'<a href="{escape(address)}" target={opens}>{said}</a>'
