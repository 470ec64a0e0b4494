"""*Dela mötet*: all that is sent out before a meeting, in one place. Streamlit."""

import streamlit as st

from components.forum import invitation, invitation_page
from components.forum import invitation_text as text
from components.screen import links, screen
from data.forum.rows import Meeting


def show(meeting: Meeting) -> None:
    """The mail, the files, the addresses and the code of a meeting, for whoever may see it."""
    with st.expander(text.SHARE, key="dela-motet"):
        found = invitation.collect(links.reading(), meeting.meeting_id, f"{links.public()}/")
        if found is None:
            st.info(text.NOT_YET)
            return
        screen.written(invitation_page.share(found), "dela-motet-lankar")
        st.markdown(text.mail_heading(found))
        st.code(found.mail, language=None, wrap_lines=True)
