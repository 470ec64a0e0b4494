"""Widgets over the address: what a widget holds is a code in the address, and back.

One dictionary-free rule: the choice in the session is the truth. An address that is new to
the session (a followed link, Back, Forward) becomes the choice; a widget's change becomes
the choice; and the choice is written to the address once per run, so that one change is one
entry in the history.
"""

from collections.abc import Mapping
from typing import Any, Literal
from urllib.parse import urlencode, urlsplit

import streamlit as st

from components.address import choices
from components.address.choices import Arrival, Choice, Known
from components.address.known import known as known_in
from components.kit import inside, site, words
from components.sheets.reading import Reading
from data.store import Store

_ARRIVAL, _SEEN, _CHOSEN, _READING = "_arrival", "_seen", "_chosen", "_reading"

#: How this page is shown, not what: links to other pages leave it out.
_HOW_SHOWN = ("lage", "punkt", "karta", "vy", "sprak")

#: In a widget "not chosen" is an empty text: None would mean that nothing is selected.
_NOT_CHOSEN = ""


def arrive(now: Reading) -> Choice:
    """Read the address, repair it, write it back if it differs; returns the choice. What this run
    reads is read ``now``."""
    st.session_state[_READING] = now
    known = known_in(now.newest)
    asked = {name: st.query_params.get_all(name) for name in st.query_params}
    address = urlencode(asked, doseq=True)
    before: Arrival | None = st.session_state.get(_ARRIVAL)
    # A choice made while an earlier run was under way comes with the address from before that run.
    chosen = st.session_state.pop(_CHOSEN, False)
    if before is None or (address != st.session_state[_SEEN] and not chosen):
        st.session_state[_ARRIVAL] = choices.parse(asked, known, before.choice if before else None)
    arrival: Arrival = st.session_state[_ARRIVAL]
    written = choices.query(arrival.choice, arrival.unknown)
    if written != address:
        st.query_params.from_dict(choices.address(arrival.choice, arrival.unknown))
    st.session_state[_SEEN] = written
    return arrival.choice


def server() -> str:
    """The server's own address, as this visitor reaches it; empty when nobody has said."""
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def public() -> str:
    """The address that others reach the server by: the deployment's own, or this visitor's."""
    return site.configured().rstrip("/") or server()


def current() -> Choice:
    """The choice of this session, as the address has it."""
    return st.session_state[_ARRIVAL].choice


def reading() -> Reading:
    """What this run reads; in a callback what the run read that drew the widget."""
    return st.session_state[_READING]


def edition() -> Store:
    """The edition that is shown."""
    return reading().edition(current())


def codes() -> Known:
    """What exists in the edition that is shown."""
    return known_in(edition())


def notices() -> tuple[str, ...]:
    """What the address asked for that does not exist."""
    return st.session_state[_ARRIVAL].notices


def choose(known: Known, **changes: Any) -> None:
    """Change the choice, as if a widget did. Run again to see it in the address."""
    changed = choices.settle(current().but(**changes), known)
    st.session_state[_ARRIVAL] = Arrival(changed)
    st.session_state[_CHOSEN] = True


def become(choice: Choice, known: Known) -> None:
    """Change to another choice, all of it at once."""
    choose(known, **{name: getattr(choice, name) for name in choices.NAMES})


def select(name: str, options: Mapping[Any, str], known: Known, *, none: str | None = None) -> None:
    """A list of codes with names. ``none`` names the first option, "not chosen"."""
    codes = _prepare(name, options, none)
    names = {_NOT_CHOSEN: none, **options}
    st.selectbox(
        choices.LABELS[name],
        codes,
        format_func=lambda code: str(names.get(code, code)),
        key=name,
        placeholder=words.PLACEHOLDER,
        on_change=_changed,
        args=(name, known),
    )


def several(
    name: str, options: Mapping[str, str], known: Known, *, most: int, placeholder: str
) -> None:
    """Codes with names, of which several, at ``most`` so many, are chosen; typing finds them."""
    st.session_state[name] = list(getattr(current(), name))
    st.multiselect(
        choices.LABELS[name],
        list(options),
        format_func=lambda code: options.get(code, code),
        key=name,
        placeholder=placeholder,
        max_selections=most,
        filter_mode="contains",
        select_all=False,  # its words are English
        wrap=True,
        on_change=_changed,
        args=(name, known),
    )


def search(name: str, known: Known, *, placeholder: str) -> None:
    """A line of free text."""
    st.session_state[name] = getattr(current(), name)
    st.text_input(
        choices.LABELS[name],
        key=name,
        placeholder=placeholder,
        max_chars=120,
        on_change=_changed,
        args=(name, known),
    )


def button(
    label: str,
    key: str,
    known: Known,
    *,
    kind: Literal["primary", "secondary"] = "secondary",
    **changes: Any,
) -> None:
    """A button that changes the choice on this page. (A link to the page a visitor is on would
    run it again without changing the address.)"""
    st.button(label, key=key, type=kind, on_click=choose, args=(known,), kwargs=changes)


def page_link(script: str, label: str, **changes: Any) -> None:
    """A link to one of our pages that carries every choice, with some of them changed.

    It leads to the page, not into a presentation of it or what was opened on this one, unless
    ``changes`` say so.
    """
    changed = current().but(**{**dict.fromkeys(_HOW_SHOWN), **changes})
    st.page_link(script, label=label, query_params=choices.address(changed))


def complete(html: str) -> str:
    """HTML of ours with every place in it written whole, for the choices of this session."""
    return inside.complete(html, choices.query(current()))


def csv(slug: str, number: int) -> str:
    """Where figure ``number`` of a sheet is fetched as CSV, for the choices of this session."""
    return f"blad/{slug}.{number}.csv?{choices.query(current())}"


def _prepare(name: str, options: Mapping[Any, str], none: str | None) -> list[object]:
    codes = ([_NOT_CHOSEN] if none is not None else []) + list(options)
    value = getattr(current(), name)
    value = _NOT_CHOSEN if value is None else value
    st.session_state[name] = value if value in codes else codes[0]
    return codes


def _changed(name: str, known: Known) -> None:
    value = st.session_state[name]
    value = tuple(value) if isinstance(value, list) else value
    changes = {name: None if value == _NOT_CHOSEN and name != "sok" else value}
    if name == "lan":  # a municipality with a radius would go on overriding the county
        changes |= {"kommun": None, "radie": None}
    elif name == "kommun" and changes["kommun"] is None:
        changes["radie"] = None  # around nothing
    choose(known, **changes)
