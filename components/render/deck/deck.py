"""Sheets as slides: the answer is the title, the figure is native, the rest is in the notes."""

import io
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from pptx import Presentation
from pptx import presentation as powerpoint
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN

from components.kit import words
from components.kit.numbers import day as written_day
from components.kit.sender import sender
from components.kit.sheet import Sheet
from components.render import fit
from components.render.deck import text as words_of_deck
from components.render.deck.sheet import SheetSlides
from components.render.deck.slide import (
    CONTENT,
    MARGIN,
    ROOM,
    WIDTH,
    Box,
    Line,
    foot,
    mark,
    tall,
    text,
    write,
)
from components.render.paper import text as paper
from components.render.stamp import day_of, repacked

AddressOf = Callable[[Sheet], str]

_TITLE_SLIDE = 0

#: Widescreen, with the typeface and the colours of the screen in light: a file to open and
#: change in PowerPoint, with the title slide as its first layout.
_TEMPLATE = Path(__file__).with_name("deck_template.pptx")


def deck(
    sheets: Sequence[Sheet],
    *,
    title: str,
    edition: str,
    address_of: AddressOf,
    place: str = "",
    day: date | None = None,
    about: Sequence[str] = (),
) -> bytes:
    """A .pptx file: a title slide, then each sheet's answer, figures and what they may not say.

    ``place`` is county and sector in words; ``day`` is written on the title slide when given, and
    so is what else there is to say ``about`` it. ``address_of`` gives a sheet's light page. The
    same input gives the same bytes.
    """
    presentation = Presentation(str(_TEMPLATE))
    made = day_of(edition)
    properties = presentation.core_properties
    properties.title, properties.subject = title, place
    properties.author = properties.last_modified_by = sender().organisation or words.APP
    properties.created = properties.modified = made
    properties.language, properties.revision = "sv-SE", 1
    _first(presentation, sheets, title, place, edition, day, about)
    footer = words_of_deck.footer(sender().organisation, edition)
    for sheet in sheets:
        SheetSlides(presentation, sheet, address_of(sheet), footer, made).add()
    out = io.BytesIO()
    presentation.save(out)
    return repacked(out.getvalue())


def _first(
    presentation: powerpoint.Presentation,
    sheets: Sequence[Sheet],
    title: str,
    place: str,
    edition: str,
    day: date | None,
    about: Sequence[str],
) -> None:
    slide = presentation.slides.add_slide(presentation.slide_layouts[_TITLE_SLIDE])
    mark(slide, Box(WIDTH - MARGIN - 300, 32, 300, 56))
    box = Box(MARGIN, 96, ROOM, 110)
    size = fit.size([title], box.width, box.height, (44, 40, 36, 32, 28, 24), bold=True)
    heading, subtitle = slide.placeholders[0], slide.placeholders[1]
    heading.left, heading.top, heading.width, heading.height = box.emu
    write(heading.text_frame, [Line(title, size, bold=True)], MSO_ANCHOR.BOTTOM)
    small = [sender().organisation, sender().contact, paper.edition_line(edition)]
    lines = [Line(place, 24, after=6)] if place else []
    lines += [Line(written_day(day), 18, after=6)] if day else []
    lines += [Line(line, 18, after=6) for line in about]
    lines += [Line(line, 14, after=2) for line in small if line]
    below = Box(MARGIN, 218, ROOM, tall(lines, ROOM))
    subtitle.left, subtitle.top, subtitle.width, subtitle.height = below.emu
    write(subtitle.text_frame, lines)
    for paragraph in [*heading.text_frame.paragraphs, *subtitle.text_frame.paragraphs]:
        paragraph.alignment = PP_ALIGN.LEFT
    if len(sheets) > 1:
        top = below.top + below.height + 16
        room = Box(MARGIN, top, ROOM, CONTENT.top + CONTENT.height - top)
        questions = [f"{number}. {sheet.question}" for number, sheet in enumerate(sheets, 1)]
        size = fit.size(questions, room.width, room.height - 26, (16, 14, 12, 10, 9), between=0.3)
        head = Line(words_of_deck.CONTENTS, size, bold=True, strong=True, after=4)
        text(slide, room, [head, *(Line(line, size, after=size * 0.3) for line in questions)])
    foot(slide, 1, words_of_deck.footer(sender().organisation, edition))
