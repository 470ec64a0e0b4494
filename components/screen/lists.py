"""The style of the pages of lists: filters, chips, a list with its map beside it."""

from pathlib import Path

import streamlit as st

_STYLE = Path(__file__).with_suffix(".css").read_text(encoding="utf-8")


def style() -> None:
    """Put into the page, before what it is for."""
    st.html(f"<style>{_STYLE}</style>")
