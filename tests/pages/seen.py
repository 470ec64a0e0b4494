"""What a page says, as its visitor gets it: cards are HTML, the rest is Streamlit's own text."""

import re
from html import unescape

from streamlit.testing.v1 import AppTest

_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_QUESTION = re.compile(r'<(?:h2|p) class="fraga"[^>]*>(.*?)</(?:h2|p)>')


def html(app: AppTest) -> str:
    """Every piece of HTML and Markdown, in the page's order."""
    parts = [item.proto.body for item in app.get("html")]
    return "\n".join([*(item.value for item in app.markdown), *parts])


def said(app: AppTest) -> str:
    """The same as text."""
    return text(html(app))


def text(written: str) -> str:
    """HTML or Markdown as it is read."""
    return unescape(_TAG.sub(" ", _STYLE.sub("", written))).replace("\\", "")


def questions(app: AppTest) -> list[str]:
    """The question of each card."""
    return [unescape(_TAG.sub("", found)) for found in _QUESTION.findall(html(app))]
