"""The way to the form that stands open between a forum's meetings; nothing when it does not."""

from html import escape

import streamlit as st

from components.forum import room_text as text
from components.screen import links
from data.forum.errors import BookError


def show() -> None:
    """A heading and a link, while an editor holds the form open."""
    choice, book = links.current(), links.reading().book
    try:
        room = book.forum_room(choice.lan, choice.bransch)
        asked = book.room_questions(room.room_id) if room else []
    except BookError:
        return  # the page is whole without it, and its sheets say that the book cannot be read
    if room is None or not any(one.state == "öppen" for one in asked):
        return
    with st.container(key="beratta"):
        st.header(text.TELL_US, anchor="beratta")
        way = escape(text.address(links.server(), room))
        st.html(f'<p><a href="{way}">{text.TELL_US_WAY}</a></p>')
        st.markdown(text.TELL_US_HOW)
