"""What a map of the map library is fitted to."""

import streamlit as st

from components.render import maps


def room() -> tuple[int, int]:
    """It cannot ask how wide it became; the browser tells what it is."""
    phone = "Mobi" in st.context.headers.get("User-Agent", "")
    return maps.PHONE if phone else maps.SCREEN
