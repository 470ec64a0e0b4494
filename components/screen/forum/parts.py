"""What an editor sees under the forum's sheet."""

import streamlit as st

from components.screen import links
from components.screen.forum import editing
from components.screen.forum import goals as forum_goals
from components.screen.forum import meetings as forum_meetings
from components.screen.forum import needs as forum_needs
from components.screen.forum import orders as forum_orders
from components.sheets.forum import text

_PARTS = {
    "moten": forum_meetings.show,
    "bestallningar": forum_orders.show,
    "behov": forum_needs.show,
    "mal": forum_goals.show,
}


def edit() -> None:
    """Everything that can be written, for an editor; nothing at all for a reader."""
    if editing.editor() is None:
        return
    book = links.reading().book
    with st.container(key="redigera"):
        st.header(text.EDIT, anchor=False)
        part = st.segmented_control(
            text.PART,
            list(text.PARTS),
            default="moten",
            key="forum-del",
            format_func=lambda part: text.PARTS[part],
            required=True,
        )
        if book.notice:
            st.error(text.MISSING_BOOK)
            return
        _PARTS[part](book)
