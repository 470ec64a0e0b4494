"""Årshjulet: ``streamlit run app.py``. The script that runs is components/shell.py."""

import streamlit as st
from starlette.middleware import Middleware

from components.arrival import CompleteAddress, SwedishPage

app = st.App(
    "components/shell.py",
    middleware=[Middleware(CompleteAddress), Middleware(SwedishPage)],
)
