"""A picture that somebody has made, on a slide."""

from pptx.slide import Slide

from components.kit.sheet import Figure
from components.render import picture
from components.render.deck.slide import Box


def add(slide: Slide, box: Box, figure: Figure) -> int:
    """The picture as large as the box allows; its table is its description. No row is left."""
    content = figure.frame.iloc[0][figure.encoding["read"]]()
    if content:  # else its point was taken away meanwhile
        picture.add(slide, box, content, figure.alt)
    return 0
