"""What a drawing that is HTML shows: its text, its description, and what is where."""

import re
from html import unescape

import pandas as pd

from components.kit.sheet import Col, Figure
from tests.components.sheets_made import SOURCE

HOSTILE = '<b onclick="x">&"'


def text(html: str) -> str:
    """Everything that is read in it, with single spaces."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def alt(html: str) -> str:
    """What those who do not see it are told."""
    [found] = re.findall(r'role="img" aria-label="([^"]*)"', html)
    return unescape(found)


def figure(
    kind: str,
    frame: pd.DataFrame,
    columns: dict[str, Col],
    encoding: dict[str, str],
    **more: object,
) -> Figure:
    """A figure of our own, with a source and a description."""
    rest = {"title": "Rubrik", "alt": "Det som syns.", "period": "2025", "sources": (SOURCE,)}
    return Figure(kind=kind, frame=frame, columns=columns, encoding=encoding, **(rest | more))
