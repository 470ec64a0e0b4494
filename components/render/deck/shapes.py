"""Shapes that figures are drawn with, in the theme's colours, each with its own words."""

from pptx.enum.dml import MSO_LINE, MSO_THEME_COLOR
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.util import Pt

from components.render.deck.slide import Box, describe

SUBJECT, REST = MSO_THEME_COLOR.ACCENT_1, MSO_THEME_COLOR.ACCENT_6
PAPER, HAIR = MSO_THEME_COLOR.BACKGROUND_1, MSO_THEME_COLOR.BACKGROUND_2


def dot(
    slide: Slide,
    x: float,
    y: float,
    radius: float,
    said: str,
    *,
    subject: bool,
    filled: bool = True,
) -> Shape:
    """A circle around a point; ``said`` is its alternative text."""
    place = Box(x - radius, y - radius, 2 * radius, 2 * radius)
    shape = slide.shapes.add_shape(MSO_SHAPE.OVAL, *place.emu)
    _paint(shape, SUBJECT if subject else REST, filled=filled)
    describe(shape, said)
    return shape


def block(slide: Slide, box: Box, said: str = "", *, filled: bool = True) -> Shape:
    """A rectangle: in the subject's colour, or white with a hairline."""
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *box.emu)
    _paint(shape, SUBJECT if filled else HAIR, filled=filled)
    if said:
        describe(shape, said)
    return shape


def rule(
    slide: Slide, start: tuple[float, float], end: tuple[float, float], *, dashed: bool = False
) -> None:
    """A thin line."""
    points = (Pt(place) for place in (*start, *end))
    line = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *points)
    line.line.width = Pt(1)
    line.line.color.theme_color = HAIR
    if dashed:
        line.line.dash_style = MSO_LINE.DASH


def _paint(shape: Shape, colour: MSO_THEME_COLOR, *, filled: bool) -> None:
    shape.shadow.inherit = False
    shape.line.width = Pt(1.5 if colour is SUBJECT else 1)
    shape.line.color.theme_color = colour
    shape.fill.solid()
    shape.fill.fore_color.theme_color = colour if filled else PAPER
