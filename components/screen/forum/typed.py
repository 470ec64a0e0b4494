"""What an editor has typed and not saved, kept while the page moves on. In the session only.

A widget that a run does not draw is forgotten by Streamlit, and with it what stood in it. So what
each form holds besides what it was filled with is kept here, until it is saved or thrown away.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

import streamlit as st

from components.kit.sentences import plain
from components.sheets.forum import text

_TYPED = "_form-typed"

#: By field: its label, and what is typed in it.
Typed = Mapping[str, tuple[str, Any]]


def keep(form: str, changed: Typed) -> None:
    """Remember what is typed in a form; nothing of it when it is as it was."""
    if changed:
        st.session_state.setdefault(_TYPED, {})[form] = dict(changed)
    else:
        drop(form)


def of(form: str) -> Typed:
    """What was typed in a form and not saved."""
    return st.session_state.get(_TYPED, {}).get(form, {})


def drop(form: str) -> None:
    """What was typed is saved, or thrown away."""
    st.session_state.get(_TYPED, {}).pop(form, None)


def beyond(form: str, fields: Collection[str]) -> Typed:
    """What was typed in fields that a form no longer has."""
    return {name: held for name, held in of(form).items() if name not in fields}


def left(forms: Iterable[str], why: str, fields: Collection[str] = ()) -> None:
    """What was typed in forms that are no longer there, or that only have ``fields`` left, to
    copy; ``why`` says what happened."""
    for form in forms:
        found = beyond(form, fields)
        if not found:
            continue
        with st.container(border=True, key=f"osparat-{form}"):
            st.warning(why)
            for label, value in found.values():
                st.markdown(f"**{plain(label)}**")
                st.code(str(value), language=None, wrap_lines=True)
            st.button(text.THROW_AWAY, key=f"kasta-{form}", on_click=drop, args=(form,))
