"""The bare page: the recorded calls, drawn by Streamlit from fixed data and nothing else.

Run by bench/rerun.py, which leaves the recordings in the file named by BENCH_RECORDING.
"""

import os
import pickle
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qsl

import streamlit as st

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.recording import Call


@st.cache_resource(show_spinner=False)
def recordings() -> dict[str, dict[str, Call]]:
    """Page → query → what it drew. Loaded once."""
    return pickle.loads(Path(os.environ["BENCH_RECORDING"]).read_bytes())


@st.cache_resource(show_spinner=False)
def mounted(name: str, html: str, css: str, js: str) -> Callable[..., object]:
    """A component with the same parts. Registered once."""
    return st.components.v2.component(
        name,
        html=html or None,
        css=f"{css}\n/**/" if css else None,
        js=f"{js}\n//\n" if js else None,
    )


def draw(call: Call, pages: dict[str, st.Page]) -> None:
    """Draw a call and what is inside it."""
    arguments = call.arguments
    if call.name == "page_link":
        query = dict(parse_qsl(arguments["query"]))
        st.page_link(pages[arguments["page"]], label=arguments["label"], query_params=query)
        return
    if call.name == "component":
        mounted(arguments["name"], arguments["html"], arguments["css"], arguments["js"])(
            key=arguments["name"], data=arguments["data"]
        )
        return
    made = getattr(st, call.name)(**arguments)
    if call.inside:
        with made:
            draw_inside(call, pages)


def draw_inside(call: Call, pages: dict[str, st.Page]) -> None:
    """Draw what a call contains, in order."""
    for _, inner in sorted(call.inside.items()):
        draw(inner, pages)


def page(name: str) -> st.Page:
    """A page that shows one of the two recordings, as the address says."""

    def show() -> None:
        query = "&".join(f"{key}={value}" for key, value in st.query_params.items())
        draw_inside(recordings()[name][query], PAGES)

    return st.Page(show, title=name or "start", url_path=name or None, default=name == "")


st.set_page_config(layout="wide")
PAGES = {name: page(name) for name in recordings()}
st.navigation(list(PAGES.values()), position="hidden").run()
