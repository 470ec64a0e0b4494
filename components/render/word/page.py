"""A document before anything is written in it: A4, in Swedish, headings that can be read.

python-docx's own template is American: paper, language and pale headings are set here, and what
the library has no word for (alternative texts, heading rows, page numbers) is said in OOXML.
"""

from collections.abc import Sequence
from datetime import datetime

from docx import Document
from docx.document import Document as Word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

LANGUAGE = "sv-SE"
_WIDTH, _HEIGHT, _MARGIN = Mm(210), Mm(297), Mm(22)

#: Text between the margins.
ROOM = Mm(210 - 2 * 22)

_FONT = "Calibri"
_BODY, _SMALL = Pt(11), Pt(9)
_HEADINGS = (Pt(20), Pt(15), Pt(12))
_INK, _QUIET = RGBColor(0x10, 0x1A, 0x20), RGBColor(0x4D, 0x5C, 0x65)

#: Our own style of what stands small under a figure.
SMALL = "Small print"


def new(title: str, subject: str, author: str, made: datetime) -> Word:
    """An empty document that says what it is. ``made``: the day that its figures are of."""
    word = Document()
    about = word.core_properties
    about.title, about.subject = title, subject
    about.author = about.last_modified_by = author
    about.created = about.modified = made
    about.language, about.comments, about.revision = LANGUAGE, "", 1
    section = word.sections[0]
    section.page_width, section.page_height = _WIDTH, _HEIGHT
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN
    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)
    for language in word.settings.element.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), LANGUAGE)
    _styles(word)
    return word


def _styles(word: Word) -> None:
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, _BODY
    normal.paragraph_format.space_after = Pt(6)
    for level, size in enumerate(_HEADINGS, start=1):
        heading = word.styles[f"Heading {level}"]
        heading.font.size, heading.font.color.rgb = size, _INK
        heading.font.name = _FONT
        for fonts in heading.element.iter(qn("w:rFonts")):  # the theme's would be used before ours
            for name in [name for name in fonts.attrib if "Theme" in name]:
                del fonts.attrib[name]
    small = word.styles.add_style(SMALL, 1)
    small.base_style = normal
    small.font.size, small.font.color.rgb = _SMALL, _QUIET


def foot(word: Word, said: str) -> None:
    """The foot of every page: what it is of, and the page's number."""
    paragraph = word.sections[0].footer.paragraphs[0]
    paragraph.style = word.styles[SMALL]
    paragraph.add_run(f"{said}   Sida ")
    for kind, instruction in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()._r
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = instruction
        run.append(mark)


def table(word: Word, title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    """A table whose first row is repeated on every page and known as its headings."""
    made = word.add_table(rows=0, cols=len(heads), style="Table Grid")
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), title)
    made._tbl.tblPr.append(caption)
    for place, cells in enumerate((heads, *rows)):
        row = made.add_row()
        for cell, said in zip(row.cells, cells, strict=True):
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(0)
            paragraph.add_run(said).bold = place == 0
        _row(row, heading=place == 0)
    word.add_paragraph().paragraph_format.space_after = Pt(0)
    return made


def _row(row: _Row, *, heading: bool) -> None:
    about = row._tr.get_or_add_trPr()
    about.append(OxmlElement("w:cantSplit"))
    if heading:
        about.append(OxmlElement("w:tblHeader"))


def link(paragraph: Paragraph, address: str) -> None:
    """An address that can be followed, written out for who reads it on paper."""
    to = paragraph.part.relate_to(
        address,
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
        is_external=True,
    )
    made = OxmlElement("w:hyperlink")
    made.set(qn("r:id"), to)
    run = paragraph.add_run(address)
    run.underline = True
    made.append(run._r)
    paragraph._p.append(made)
