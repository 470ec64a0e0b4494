"""The slides of one sheet: its answer, a slide per figure, what it may not say."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.presentation import Presentation
from pptx.slide import Slide

from components.kit import loopback, words
from components.kit.sheet import Figure, Key, Sheet
from components.render import fit, picture, tables
from components.render.deck import drawn, tiles
from components.render.deck import text as wording
from components.render.deck.slide import (
    CONTENT,
    MARGIN,
    ROOM,
    Box,
    Line,
    describe,
    foot,
    speak,
    tall,
    text,
    write,
)
from components.render.paper import text as paper

_TITLE_ONLY = 5
_QUESTION = Box(MARGIN, 24, ROOM, 20)
_QUESTION_SIZES = (14, 13, 12, 11, 10)
#: Over a figure the answer takes less room than alone.
_TITLE_SIZES, _TITLE_TALL = (28, 26, 24, 22, 20, 18), 102
_OVER_SIZES, _OVER_TALL = (24, 22, 20, 18), 66
_FIGURE_SIZE = 15
_BODY_SIZES = (24, 22, 20, 18, 16, 14, 12, 11, 10)
_BETWEEN = 0.4
#: Small print: type size and how many lines it may take in it.
_SMALL = ((11, 2), (10, 4), (9, 8))
#: The same under key figures, which share the slide with the figure.
_SHORT = ((11, 1), (10, 2), (9, 3))
_LEFT_SIZE = 12
_GAP = 8
_QR = 150


@dataclass(frozen=True)
class SheetSlides:
    """A sheet on its way into a presentation. ``footer`` is on every slide."""

    presentation: Presentation
    sheet: Sheet
    address: str
    footer: str
    made: datetime

    def add(self) -> None:
        """Add the slides. A folded figure's slide is hidden: it is there, but not shown.

        A sheet with a finding begins with it, its key figures and its first figure; what it says
        in words is in the notes. One without a finding begins with its words.
        """
        sheet = self.sheet
        words_first = not (sheet.headline and sheet.figures)
        if (
            words_first and (wording.after_headline(sheet) or sheet.notes or sheet.leads)
        ) or not sheet.figures:
            self._opening()
        for number, figure in enumerate(sheet.figures):
            self._figure(figure, first=number == 0)
        if not words_first and (sheet.missing or sheet.leads):
            self._lacking()
        if sheet.not_conclude:
            self._closing()

    def _opening(self) -> None:
        """The whole answer in large type; without one, why, and what to do."""
        sheet = self.sheet
        slide, box = self._slide(wording.headline(sheet))
        if sheet.keys and not sheet.figures:
            box = _tiles(slide, box, sheet.keys)
        body = [*wording.after_headline(sheet), *sheet.notes]
        if sheet.headline and sheet.discuss and not sheet.figures:
            body.append(wording.discuss(sheet))
        self._words(slide, box, body)

    def _lacking(self) -> None:
        """Why something is missing and what to do, after the figures that there are."""
        slide, box = self._slide(wording.headline(self.sheet), wording.LACKING)
        self._words(slide, box, wording.missing_lines(self.sheet.missing))

    def _words(self, slide: Slide, box: Box, body: list[str]) -> None:
        sheet = self.sheet
        for lead in sheet.leads:
            body += [lead.question, lead.answer, lead.source]
        _fill(slide, box, body, strong={lead.question for lead in sheet.leads})
        speak(slide, wording.notes(sheet, self.address))

    def _figure(self, figure: Figure, *, first: bool) -> None:
        under = tables.sentences_under(figure)
        slide, box = self._slide(wording.headline(self.sheet), figure.title)
        crowded = first and bool(self.sheet.keys)
        box = _small_print(slide, box, under, _SHORT if crowded else _SMALL)
        if crowded:
            box = _tiles(slide, box, self.sheet.keys)
        room = box._replace(height=box.height - _LEFT_SIZE * fit.LINE - _GAP)
        left = drawn.add(slide, room, figure, self.made)
        below = Box(box.left, box.top + box.height - _LEFT_SIZE * fit.LINE, box.width, 16)
        if left:
            line = wording.rows_left(left, self.address)
            size = fit.size([line], below.width, below.height, (_LEFT_SIZE, 11, 10, 9))
            cut = fit.cut(line, size, below.width, below.height)
            text(slide, below, [Line(cut, size, link=self.address)])
        elif first and (asked := wording.discuss(self.sheet)):
            # One line: what is too long for it is in the notes.
            size = fit.size([asked], below.width, below.height, (13, 12, 11))
            if fit.lines(asked, size, below.width, bold=True) == 1:
                text(slide, below, [Line(asked, size, bold=True, strong=True)])
        if figure.folded:
            slide.element.set("show", "0")
        speak(slide, wording.notes(self.sheet, self.address, under, figure))

    def _closing(self) -> None:
        """What the sheet may not say, and the way to it for a phone."""
        slide, box = self._slide(words.NOT_CONCLUDE, self.sheet.title)
        beside = box._replace(width=box.width - _QR - 40)
        _fill(slide, beside, list(self.sheet.not_conclude))
        place = Box(MARGIN + ROOM - _QR, box.top, _QR, _QR)
        if why := loopback.no_code(self.address):
            text(slide, place, [Line(why, 10)])
        else:
            describe(slide.shapes.add_picture(picture.qr(self.address), *place.emu), paper.QR_TITLE)
        below = Box(MARGIN + ROOM - _QR, box.top + _QR + 4, _QR, box.height - _QR - 4)
        address = fit.cut(self.address, 10, below.width, below.height)
        text(slide, below, [Line(paper.ADDRESS, 10, after=2), Line(address, 10, link=self.address)])
        speak(slide, wording.notes(self.sheet, self.address))

    def _slide(self, headline: str, below: str = "") -> tuple[Slide, Box]:
        """A slide with question, title and foot, and the box that is left for the rest."""
        slide = self.presentation.slides.add_slide(self.presentation.slide_layouts[_TITLE_ONLY])
        used = _title(slide, headline, below)
        question = wording.question(self.sheet)
        size = fit.size([question], ROOM, _QUESTION.height, _QUESTION_SIZES)
        fitted = fit.cut(question, size, ROOM, _QUESTION.height)
        text(slide, _QUESTION, [Line(fitted, size, strong=True)])
        foot(slide, len(self.presentation.slides), self.footer, self.address)
        return slide, Box(CONTENT.left, CONTENT.top + used, ROOM, CONTENT.height - used)


def _title(slide: Slide, headline: str, below: str) -> float:
    """Fill the title, as large as it can be; gives the height it takes.

    ``below`` (a figure's name) is part of it, so that every slide's title is its own.
    """
    most, sizes = (_OVER_TALL, _OVER_SIZES) if below else (_TITLE_TALL, _TITLE_SIZES)
    size = fit.size([headline], ROOM, most, sizes, bold=True)
    lines = [Line(fit.cut(headline, size, ROOM, most, bold=True), size, bold=True)]
    if below:
        fitted = fit.cut(below, _FIGURE_SIZE, ROOM, _FIGURE_SIZE * fit.LINE * 2)
        lines = [replace(lines[0], after=6), Line(fitted, _FIGURE_SIZE)]
    high = tall(lines, ROOM)
    title = slide.placeholders[0]
    title.left, title.top, title.width, title.height = Box(*CONTENT[:3], high).emu
    write(title.text_frame, lines)
    for paragraph in title.text_frame.paragraphs:
        paragraph.alignment = PP_ALIGN.LEFT
    return high + 2 * _GAP


def _tiles(slide: Slide, box: Box, keys: Sequence[Key]) -> Box:
    """The key figures at the top of the box; gives what is left below them."""
    used = tiles.add(slide, box, keys) + 1.5 * _GAP
    return box._replace(top=box.top + used, height=box.height - used)


def _small_print(
    slide: Slide, box: Box, sentences: list[str], sizes: Sequence[tuple[int, int]]
) -> Box:
    """Source line and caveats at the foot of the box; gives what is left above them.

    All of it stands on the slide when it can be read there; the notes have all of it always.
    """
    whole = " ".join(sentences)
    if not any(fit.lines(whole, size, box.width) <= most for size, most in sizes):
        whole = f"{sentences[0]} {wording.MORE_IN_NOTES}"
    size, most = next(
        (fitting for fitting in sizes if fit.lines(whole, fitting[0], box.width) <= fitting[1]),
        sizes[-1],
    )
    written = [Line(fit.cut(whole, size, box.width, most * size * fit.LINE), size)]
    high = tall(written, box.width)
    top = box.top + box.height - high
    text(slide, Box(box.left, top, box.width, high), written, MSO_ANCHOR.BOTTOM)
    return box._replace(height=box.height - high - _GAP)


def _fill(slide: Slide, box: Box, body: list[str], strong: Collection[str] = ()) -> None:
    """Paragraphs in the largest type that fits; what does not fit stands in the notes."""
    if not body:
        return
    size = fit.size(body, box.width, box.height, _BODY_SIZES, between=_BETWEEN)
    lines: list[Line] = []
    for paragraph in body:
        bold = paragraph in strong
        line = Line(paragraph, size, bold=bold, after=0 if bold else size * _BETWEEN)
        if tall([*lines, line], box.width) - line.after > box.height:
            more = Line(wording.MORE_IN_NOTES, size)
            while lines and tall([*lines, more], box.width) > box.height:
                lines.pop()
            lines.append(more)
            break
        lines.append(line)
    text(slide, box, lines)
