"""The year's wheel, its four meetings, and what is on the table now."""

import streamlit as st

from components.kit import words
from components.screen import links, screen
from components.sheets.arshjulet import text, wheel
from data import clock

today = clock.today()
with st.container(key="ingress"):
    st.markdown(text.INTRO)

left, right = st.columns([2, 3], gap="large", vertical_alignment="center")
with left:
    screen.picture(wheel.svg(today), key="hjulet")
with right:
    st.header(text.MEETINGS_HEADING, anchor=False)
    for meeting in text.MEETINGS:
        with st.container(key=f"lank-{meeting.page}", gap=None):
            links.page_link(f"../pages/{meeting.page}.py", text.label(meeting, today))
            st.markdown(text.about(meeting))

screen.show(screen.get("arshjulet"))

st.header(text.VISITORS_HEADING, anchor=False)
for column, visitor in zip(st.columns(len(text.VISITORS), gap="large"), text.VISITORS, strict=True):
    with column, st.container(key=f"lank-{visitor.key}", gap="xsmall"):
        st.subheader(visitor.who, anchor=False)
        st.markdown(visitor.can)
        for page in visitor.pages:
            if page in words.PAGES:
                links.page_link(f"../pages/{page}.py", words.PAGES[page][1])
