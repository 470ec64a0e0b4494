"""Filters of a page: a few in a row, the rest on request, and what is chosen as chips to remove.

Whether the rest is shown is the visitor's own, in the session; what is chosen is in the address.
"""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from components.address.choices import RADIUS, Choice, Known
from components.kit import words
from components.screen import filters_text as text
from components.screen import links
from components.sheets.programmes.choices import Options

_MORE = "_fler-val"

#: Values that nobody has chosen, and that removing would lead back to.
_NOTHING = (None, "", ())
_GIVEN = {"radie": (None, RADIUS)}

#: The name of a choice → what draws its widget.
Widgets = Mapping[str, Callable[[], None]]


def draw(row: Widgets, more: Widgets, named: Callable[[str, Any], str], *, about: str = "") -> None:
    """The widgets of ``row`` beside each other, those of ``more`` when they are asked for, and a
    chip for each that is chosen. ``named``: a choice's name and value → the words of its chip.
    ``about``: the choice that the page is about, which narrows nothing."""
    asked = bool(st.session_state.get(_MORE))
    with st.container(key="urval", horizontal=True, vertical_alignment="bottom"):
        for widget in row.values():
            widget()
        if more:
            # On a phone the style leaves out some of the row until the rest is asked for.
            key, label = ("farre-val", text.LESS) if asked else ("fler-val", text.MORE)
            st.button(label, key=key, on_click=_turn)
    if more and asked:
        with st.container(key="urval-fler", horizontal=True, vertical_alignment="bottom"):
            for widget in more.values():
                widget()
    chosen = {
        name: value
        for name in (*row, *more)
        if name != about
        and (value := getattr(links.current(), name)) not in _GIVEN.get(name, _NOTHING)
    }
    if chosen:
        with st.container(key="chips", horizontal=True):
            for name, value in chosen.items():
                st.button(
                    text.chip(named(name, value)),
                    key=f"bort-{name}",
                    on_click=links.choose,
                    args=(links.codes(),),
                    kwargs=_without(name),
                )


def programmes(options: Options, codes: Known) -> dict[str, Callable[[], None]]:
    """Widgets for where and what kind of programme. What has one legal value is not asked."""
    choice = links.current()
    found: dict[str, Callable[[], None]] = {
        "kommun": lambda: links.select(
            "kommun", options.municipalities, codes, none=words.WHOLE_COUNTY
        )
    }
    if choice.kommun:
        found["radie"] = lambda: links.select("radie", options.radii, codes)
    if len(options.forms) > 1:
        found["form"] = lambda: links.select("form", options.forms, codes, none=words.ALL_FORMS)
    if len(options.areas) > 1:
        found["omrade"] = lambda: links.select("omrade", options.areas, codes, none=words.ALL_AREAS)
    return found


def named(options: Options, **more: Mapping[Any, str]) -> Callable[[str, Any], str]:
    """The words of a chip for each of the choices among a sector's programmes, and of ``more``."""
    every: dict[str, Mapping[Any, str]] = {
        "kommun": options.municipalities,
        "radie": options.radii,
        "omrade": options.areas,
        "form": options.forms,
        "takt": options.paces,
        "status": options.statuses,
        "start": options.starts,
        **more,
    }
    return lambda name, value: every[name].get(value, str(value)) if name in every else str(value)


def _without(name: str) -> dict[str, object]:
    """Nothing chosen; a radius has no meaning without its municipality."""
    nothing = {name: getattr(Choice(), name)}
    return nothing | {"radie": None} if name == "kommun" else nothing


def _turn() -> None:
    st.session_state[_MORE] = not st.session_state.get(_MORE)
