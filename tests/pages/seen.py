"""What a page says, as its visitor gets it: cards are HTML, the rest is Streamlit's own text."""

import re
from html import unescape

from streamlit.testing.v1 import AppTest

_TAG = re.compile(r"<[^>]+>")
_QUESTION = re.compile(r'<(?:h2|p) class="fraga"[^>]*>(.*?)</(?:h2|p)>')


def html(app: AppTest) -> str:
    """Every piece of HTML and Markdown, in the page's order."""
    parts = [item.proto.body for item in app.get("html")]
    return "\n".join([*(item.value for item in app.markdown), *parts])


def said(app: AppTest) -> str:
    """The same as text."""
    return unescape(_TAG.sub(" ", html(app))).replace("\\", "")


def questions(app: AppTest) -> list[str]:
    """The question of each card."""
    return [unescape(_TAG.sub("", found)) for found in _QUESTION.findall(html(app))]
