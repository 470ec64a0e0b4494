"""What came of what an editor wrote, said where it was written. In the session only.

A receipt stands until something else is written or another view is opened, and not for one run:
whoever leaves a field by pressing a button makes two runs, of which the first may be cut short by
the second; and words that go while the pointer is down take the button away from under it, and
the press with it.
"""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from components.sheets.forum import text

_RECEIPTS = "_form-receipts"


@dataclass
class _Receipt:
    words: str
    wrong: bool
    view: Any = None


def forget() -> None:
    """Something else is being written: what was said before it is over."""
    st.session_state.pop(_RECEIPTS, None)


def say(name: str, words: str, *, wrong: bool = False) -> None:
    """Have something said at a form or button: what it did, or what was ``wrong``."""
    st.session_state.setdefault(_RECEIPTS, {})[name] = _Receipt(words, wrong)


def told(name: str) -> tuple[str, bool]:
    """What a form or button has to say ("" when nothing), and whether something was wrong."""
    found = _all().get(name)
    return (found.words, found.wrong) if found else ("", False)


def show(name: str, *, unsaved: bool = False) -> None:
    """Say it where the form or button is; of a form in which something ``unsaved`` has been typed
    since, that instead.

    Its place is there also when nothing is said: else what follows would move, and what somebody
    has opened there would close.
    """
    words, wrong = told(name)
    with st.container():
        if words and wrong:
            st.error(words)
        elif words and unsaved:
            st.info(text.UNSAVED_SINCE)
        elif words:
            st.success(words)


def opened(view: Any) -> None:
    """This run shows ``view``: what was said in another is over. Called before the page runs."""
    for name, receipt in list(_all().items()):
        receipt.view = receipt.view or view
        if receipt.view != view:
            del _all()[name]


def _all() -> dict[str, _Receipt]:
    found: dict[str, _Receipt] = st.session_state.get(_RECEIPTS, {})
    return found
