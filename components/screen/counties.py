"""Counties to set beside the chosen one: asked on request, and a chip for each to remove it."""

import streamlit as st

from components import sheets
from components.address.values import MOST_COUNTIES
from components.kit import words
from components.screen import filters_text as text
from components.screen import links
from data.area_codes import COUNTRY

_NAME = "jamfor_lan"


def names(chosen: str) -> dict[str, str]:
    """Who can be chosen beside the county ``chosen``, code → name; the country first."""
    others = {code: name for code, name in links.codes().counties.items() if code != chosen}
    return {COUNTRY: words.COUNTRY} | others


def choose() -> None:
    """A button that opens the choice."""
    choice = links.current()
    held = choice.jamfor_lan
    every = names(choice.lan)
    if len([code for code in held if code != COUNTRY]) == MOST_COUNTIES:  # only riket has room
        every = {code: name for code, name in every.items() if code in (*held, COUNTRY)}
    with st.container(key="jamfor-lan-val"), st.popover(words.COMPARE_COUNTIES):
        links.several(
            _NAME, every, links.codes(), most=MOST_COUNTIES + 1,
            placeholder=words.COMPARE_PLACEHOLDER,
        )  # fmt: skip


def chips() -> None:
    """Who is chosen, each a button that takes it away."""
    choice = links.current()
    if not choice.jamfor_lan:
        return
    called = names(choice.lan)
    with st.container(key="jamfors", horizontal=True, vertical_alignment="center"):
        st.html(f"<p>{words.COMPARED_WITH}</p>", width="content")
        for code in choice.jamfor_lan:
            left = tuple(other for other in choice.jamfor_lan if other != code)
            links.button(
                text.chip(called[code]), f"bort-{_NAME}-{code}", links.codes(), jamfor_lan=left
            )


def asked(page: str) -> bool:
    """Whether some sheet of the page can show counties side by side."""
    return any(_NAME in sheets.uses(slug) for slug in sheets.PAGES.get(page, ()))


def used(slug: str) -> bool:
    """Whether a sheet can; a meeting's own question cannot."""
    return slug in sheets.SLUGS and _NAME in sheets.uses(slug)
