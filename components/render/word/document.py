"""Sheets as a Word document: to send, to sign, to put among other papers.

What a light page says in the same order: headings for a screen reader, each table as a table, and
a picture of what can be drawn as one, with the words that a screen reader says for it.
"""

import io
from collections.abc import Sequence

from docx.document import Document as Word
from docx.shared import Emu

from components.kit import cells, words
from components.kit.sender import sender
from components.kit.sheet import Col, Figure, Sheet
from components.render import picture, tables
from components.render.deck import text as deck
from components.render.paper import text as paper
from components.render.stamp import day_of, repacked
from components.render.word import page, text

#: A table with more columns than fit the page's width is written row by row.
_MOST_COLUMNS = 6

#: Rows of a table in the document; the page has all of them.
_MOST_ROWS = 60


def document(
    found: Sequence[Sheet], *, title: str, edition: str, address: str, subject: str = ""
) -> bytes:
    """A .docx file of sheets under one title. ``address``: the light page with the same.
    The same input gives the same bytes."""
    word = page.new(title, subject, sender().organisation or words.APP, day_of(edition))
    word.add_heading(title, 1)
    for sheet in found:
        _sheet(word, sheet, address)
    last = word.add_paragraph(f"{paper.edition_line(edition)} {paper.ADDRESS} ", page.SMALL)
    page.link(last, address)
    if sender().contact:
        word.add_paragraph(sender().contact, page.SMALL)
    page.foot(word, deck.footer(sender().organisation, edition))
    out = io.BytesIO()
    word.save(out)
    return repacked(out.getvalue())


def _sheet(word: Word, sheet: Sheet, address: str) -> None:
    word.add_heading(sheet.question, 2)
    if sheet.under:
        word.add_paragraph(sheet.under, page.SMALL)
    if sheet.headline:
        word.add_paragraph().add_run(sheet.headline).bold = True
    if sheet.old_year:
        word.add_paragraph(words.old_figure(sheet.old_year))
    for paragraph in sheet.answer:
        word.add_paragraph(paragraph)
    if sheet.decided:
        word.add_heading(words.DECIDED, 3)
        for sentence in sheet.decided:
            word.add_paragraph(sentence, "List Bullet")
    for note in sheet.notes:
        word.add_paragraph(note)
    for missing in sheet.missing:
        word.add_paragraph(f"{missing.why} {missing.do}")
    for figure in sheet.figures:
        _figure(word, figure, address)
    if sheet.caution or sheet.not_conclude:
        word.add_heading(words.NOT_CONCLUDE, 3)
        for sentence in filter(None, (sheet.caution, *sheet.not_conclude)):
            word.add_paragraph(sentence)


def _figure(word: Word, figure: Figure, address: str) -> None:
    word.add_heading(figure.title, 3)
    if drawn := picture.png(figure):
        shape = word.add_picture(io.BytesIO(drawn))
        share = min(1.0, page.ROOM / shape.width)
        shape.width, shape.height = Emu(int(shape.width * share)), Emu(int(shape.height * share))
        shape._inline.docPr.set("descr", figure.alt)
        shape._inline.docPr.set("title", figure.title)
    columns = list(figure.columns.values())
    heads = [cells.heading(column) for column in columns]
    rows = [
        [_said(value, column) for value, column in zip(row, columns, strict=True)]
        for row in cells.rows(figure)
    ]
    if len(heads) <= _MOST_COLUMNS:
        page.table(word, figure.title, heads, rows[:_MOST_ROWS])
    else:
        for row in rows[:_MOST_ROWS]:
            _row(word, heads, row)
    if len(rows) > _MOST_ROWS:
        word.add_paragraph(deck.rows_left(len(rows) - _MOST_ROWS, address))
    for sentence in tables.sentences_under(figure):
        word.add_paragraph(sentence, page.SMALL)


def _row(word: Word, heads: Sequence[str], row: Sequence[str]) -> None:
    """One row as a paragraph: what it is about, then each cell after its heading."""
    paragraph = word.add_paragraph()
    paragraph.add_run(f"{row[0]}. ").bold = True
    paragraph.add_run(text.row(heads[1:], row[1:]))


def _said(value: object, column: Col) -> str:
    """A cell; a link to somebody else's page with its address."""
    said, to = cells.cell(value, column), cells.address(value, column)
    return f"{said} ({to})" if to.startswith("http") else said
