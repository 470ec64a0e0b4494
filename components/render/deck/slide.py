"""What is on every slide: boxes of text, alternative text, notes. Measures are points."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.text.text import Font, TextFrame
from pptx.util import Length, Pt

from components.kit.sender import logo
from components.render import fit

WIDTH, HEIGHT = 960, 540
MARGIN = 44
ROOM = WIDTH - 2 * MARGIN

_FOOT_TOP = HEIGHT - 26
_FOOT_SIZE = 9
#: A field must have an identity; this one says nothing and is the same every time.
_FIELD = "{00000000-0000-0000-0000-000000000001}"


class Box(NamedTuple):
    """A place on a slide."""

    left: float
    top: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[Length, Length, Length, Length]:
        """The same in PowerPoint's own unit."""
        return Pt(self.left), Pt(self.top), Pt(self.width), Pt(self.height)


@dataclass(frozen=True)
class Line:
    """A paragraph in one type size; ``strong`` has the theme's first accent, ``paper`` its
    background's colour, to stand on a filled shape.

    ``after`` is space below it, ``link`` an address.
    """

    text: str
    size: float
    bold: bool = False
    strong: bool = False
    paper: bool = False
    after: float = 0.0
    link: str = ""


#: Where the sender's logo stands on every slide, before the slide's number.
_MARK = Box(WIDTH - MARGIN - 44 - 110, _FOOT_TOP - 4, 110, 20)

#: Where a slide's content may stand: below the question, above the foot.
CONTENT = Box(MARGIN, 50, ROOM, _FOOT_TOP - 58)


def write(frame: TextFrame, lines: Sequence[Line], anchor: MSO_ANCHOR = MSO_ANCHOR.TOP) -> None:
    """Fill an empty text frame."""
    frame.word_wrap = True
    frame.auto_size = MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(0)
    frame.vertical_anchor = anchor
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.line_spacing = 1.0
        paragraph.space_before, paragraph.space_after = Pt(0), Pt(line.after)
        run = paragraph.add_run()
        run.text = line.text
        _letters(run.font, line)
        if line.link.startswith(("https://", "http://")):
            run.hyperlink.address = line.link


def text(
    slide: Slide, box: Box, lines: Sequence[Line], anchor: MSO_ANCHOR = MSO_ANCHOR.TOP
) -> Shape:
    """A box of text."""
    shape = slide.shapes.add_textbox(*box.emu)
    write(shape.text_frame, lines, anchor)
    return shape


def tall(lines: Sequence[Line], room: float) -> float:
    """How tall lines are in a box, with the space after each."""
    return sum(
        fit.lines(line.text, line.size, room, bold=line.bold) * line.size * fit.LINE + line.after
        for line in lines
    )


def describe(shape: BaseShape, alt: str) -> None:
    """The alternative text of a chart, picture or table."""
    shape.element.xpath("./*/p:cNvPr")[0].set("descr", alt)


def speak(slide: Slide, notes: str) -> None:
    """The speaker's notes."""
    frame = slide.notes_slide.notes_text_frame
    if frame is None:
        raise RuntimeError("the template's notes have no place for text")
    frame.text = notes
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.language_id = MSO_LANGUAGE_ID.SWEDISH


def foot(slide: Slide, number: int, words: str, address: str = "") -> None:
    """Whose slide it is, where the sheet can be read when there is room, the slide's number."""
    room = ROOM - 40 - mark(slide, _MARK)
    half = fit.width(words, _FOOT_SIZE) + 14
    text(slide, Box(MARGIN, _FOOT_TOP, half, 14), [Line(words, _FOOT_SIZE)])
    if address and half + fit.width(address, _FOOT_SIZE) <= room:
        line = Line(address, _FOOT_SIZE, link=address)
        text(slide, Box(MARGIN + half, _FOOT_TOP, room - half, 14), [line])
    shape = slide.shapes.add_textbox(*Box(WIDTH - MARGIN - 36, _FOOT_TOP, 36, 14).emu)
    write(shape.text_frame, [])
    paragraph = shape.element.xpath(".//a:p")[0]
    paragraph.append(parse_xml(f'<a:pPr {nsdecls("a")} algn="r"/>'))
    paragraph.append(
        parse_xml(
            f'<a:fld {nsdecls("a")} id="{_FIELD}" type="slidenum">'
            f'<a:rPr lang="sv-SE" sz="{_FOOT_SIZE}00"/><a:t>{number}</a:t></a:fld>'
        )
    )


def mark(slide: Slide, box: Box) -> float:
    """The sender's logo in the box's right end; returns how wide it is, 0 when there is none."""
    found = logo()
    if found is None:
        return 0
    width = min(box.width, box.height * found.shape)
    height = width / found.shape
    place = Box(box.left + box.width - width, box.top + (box.height - height) / 2, width, height)
    describe(slide.shapes.add_picture(io.BytesIO(found.png), *place.emu), found.alt)
    return width


def _letters(font: Font, line: Line) -> None:
    """Colours are the theme's, so that a region's own template recolours the slide."""
    font.size, font.bold = Pt(line.size), line.bold
    font.language_id = MSO_LANGUAGE_ID.SWEDISH
    plain = MSO_THEME_COLOR.BACKGROUND_1 if line.paper else MSO_THEME_COLOR.TEXT_1
    font.color.theme_color = MSO_THEME_COLOR.ACCENT_1 if line.strong else plain
