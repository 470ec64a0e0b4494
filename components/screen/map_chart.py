"""A "map" figure on screen, when it is asked for: the map library is 3 MB."""

from html import escape

import streamlit as st

from components.kit import words
from components.kit.sheet import Figure
from components.render import maps

_HEIGHT = 520


def show(figure: Figure, key: str) -> None:
    """The switch, and the map with its legend when it is on. The table stands below anyway."""
    if not st.toggle(words.SHOW_MAP, key=f"visa-{key}"):
        return
    dark = st.context.theme.type == "dark"
    drawn = maps.choropleth(figure, dark, room())
    with st.container(key=f"karta-{key}"):
        st.pydeck_chart(drawn, height=_HEIGHT, key=f"kartbild-{key}", alt=figure.alt)
        st.html(legend(figure, dark))


def room() -> tuple[int, int]:
    """What a map is fitted to. It cannot ask how wide it became; the browser tells what it is."""
    phone = "Mobi" in st.context.headers.get("User-Agent", "")
    return maps.PHONE if phone else maps.SCREEN


def legend(figure: Figure, dark: bool) -> str:
    """Each colour and the values it stands for, lowest first."""
    column = figure.columns[figure.encoding["value"]]
    heading = f"{column.label}, {column.unit}" if column.unit else column.label
    items = "".join(
        f'<li><span style="background:{step.colour}"></span>{escape(step.values)}</li>'
        for step in maps.steps(figure, dark)
    )
    return f'<div class="fargnyckel"><p>{escape(heading)}</p><ul>{items}</ul></div>'
