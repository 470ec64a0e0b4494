"""What a page drew, as plain calls: enough to draw the same again from fixed data."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from streamlit.dataframe_util import convert_arrow_bytes_to_pandas_df
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

MAIN = 0


@dataclass
class Call:
    """``st.<name>(**arguments)``, and inside it the calls it contains."""

    name: str
    arguments: dict[str, Any]
    inside: dict[int, "Call"] = field(default_factory=dict)

    def outline(self) -> list[str]:
        """The names of all calls, in the order they are drawn."""
        inner = [name for _, call in sorted(self.inside.items()) for name in call.outline()]
        return [self.name, *inner]


def record(messages: Iterable[ForwardMsg]) -> Call:
    """The calls that would give these messages. Raises KeyError for an element it cannot draw."""
    root = Call("container", {})
    for message in messages:
        if message.WhichOneof("type") != "delta":
            continue
        top, *path = message.metadata.delta_path
        if top != MAIN:  # a style sheet: Streamlit itself moves it out of the page
            path = [-1 - path[0]]
        here = root
        for step in path[:-1]:
            here = here.inside[step]
        here.inside[path[-1]] = _call(message)
    return root


def _call(message: ForwardMsg) -> Call:
    delta = message.delta
    if delta.WhichOneof("type") == "add_block":
        return _BLOCKS[str(delta.add_block.WhichOneof("type"))](delta.add_block)
    kind = str(delta.new_element.WhichOneof("type"))
    return _ELEMENTS[kind](getattr(delta.new_element, kind))


def _key(identity: str) -> dict[str, str]:
    """The key at the end of ``$$ID-<hash>-<key>``; a widget without one ends in ``None``."""
    key = identity.split("-", 2)[-1]
    return {} if key in ("", "None") else {"key": key}


def _container(block: Any) -> Call:
    box = block.flex_container
    return Call(
        "container",
        {
            "horizontal": box.direction == box.HORIZONTAL,
            "border": box.border,
            **_key(block.id),
        },
    )


def _columns(block: Any) -> Call:
    return Call("container", {"horizontal": True})


def _plain_block(block: Any) -> Call:
    return Call("container", {})


def _expander(block: Any) -> Call:
    inner = block.expandable
    return Call("expander", {"label": inner.label, "expanded": inner.expanded})


def _popover(block: Any) -> Call:
    return Call("popover", {"label": block.popover.label})


def _heading(element: Any) -> Call:
    name = {"h1": "title", "h2": "header", "h3": "subheader"}[element.tag]
    anchor = False if element.hide_anchor else element.anchor or None
    return Call(name, {"body": element.body, "anchor": anchor})


def _markdown(element: Any) -> Call:
    return Call("markdown", {"body": element.body, "unsafe_allow_html": element.allow_html})


def _alert(element: Any) -> Call:
    name = {element.INFO: "info", element.WARNING: "warning", element.SUCCESS: "success"}
    return Call(name.get(element.format, "error"), {"body": element.body})


def _page_link(element: Any) -> Call:
    return Call(
        "page_link",
        {"page": element.page, "label": element.label, "query": element.query_string},
    )


def _selectbox(element: Any) -> Call:
    arguments = {"label": element.label, "options": list(element.options)}
    return Call("selectbox", {**arguments, "index": element.default, **_key(element.id)})


def _multiselect(element: Any) -> Call:
    arguments = {"label": element.label, "options": list(element.options)}
    return Call("multiselect", {**arguments, **_key(element.id)})


def _segments(element: Any) -> Call:
    options = [option.content for option in element.options]
    return Call("segmented_control", {"label": element.label, "options": options})


def _text_input(element: Any) -> Call:
    return Call("text_input", {"label": element.label, **_key(element.id)})


def _toggle(element: Any) -> Call:
    return Call("toggle", {"label": element.label, **_key(element.id)})


def _button(element: Any) -> Call:
    return Call("button", {"label": element.label, **_key(element.id)})


def _download(element: Any) -> Call:
    fixed: Callable[[], bytes] = bytes
    return Call(
        "download_button",
        {"label": element.label, "data": fixed, "on_click": "ignore", **_key(element.id)},
    )


def _component(element: Any) -> Call:
    return Call(
        "component",
        {
            "name": element.component_name,
            "html": element.html_content,
            "css": element.css_content,
            "js": element.js_content,
            "data": json.loads(element.json or "null"),
        },
    )


def _vega(element: Any) -> Call:
    frames = {
        part.name: convert_arrow_bytes_to_pandas_df(part.data.data) for part in element.datasets
    }
    spec = json.loads(element.spec) | {"datasets": frames}
    return Call("vega_lite_chart", {"spec": spec, "alt": element.alt, **_key(element.id)})


def _html(element: Any) -> Call:
    return Call("html", {"body": element.body})


_BLOCKS: dict[str, Callable[[Any], Call]] = {
    "flex_container": _container,
    "horizontal": _columns,
    "column": _plain_block,
    "expandable": _expander,
    "popover": _popover,
}

_ELEMENTS: dict[str, Callable[[Any], Call]] = {
    "bidi_component": _component,
    "heading": _heading,
    "markdown": _markdown,
    "alert": _alert,
    "html": _html,
    "page_link": _page_link,
    "selectbox": _selectbox,
    "multiselect": _multiselect,
    "button_group": _segments,
    "text_input": _text_input,
    "checkbox": _toggle,
    "button": _button,
    "download_button": _download,
    "vega_lite_chart": _vega,
}
