"""A letter as a mail: plain text to copy, and an address that opens it in a mail program. Pure."""

from urllib.parse import quote

from components.forum import letter_text as text
from components.forum.letter import Letter
from components.kit import cells
from components.kit.numbers import NBSP
from components.kit.sheet import Figure, Sheet
from components.render import tables


def mail(letter: Letter, address: str) -> str:
    """All that the letter says, as lines. ``address``: of the letter's page, which stands last."""
    parts = ["\n".join(_part(part)) for part in letter.parts]
    return "\n\n".join([letter.title, *parts, text.see(address)]).replace(NBSP, " ") + "\n"


def opens(letter: Letter, address: str) -> str:
    """A ``mailto:`` with the text; with only what is asked for where a mail program has no room
    for all of it. To nobody: the book holds no addresses."""
    body = mail(letter, address)
    if len(quote(body)) > text.LONGEST_MAIL:
        first = "\n".join(_part(letter.parts[0]))
        body = "\n\n".join([letter.title, first, text.see(address)]).replace(NBSP, " ")
    subject = quote(letter.title.replace(NBSP, " "))
    return f"mailto:?subject={subject}&body={quote(body.replace(chr(10), chr(13) + chr(10)))}"


def _part(sheet: Sheet) -> list[str]:
    missing = [f"{one.why} {one.do}" for one in sheet.missing]
    figures = [line for figure in sheet.figures for line in _figure(figure)]
    return [sheet.question.upper(), *sheet.answer, *missing, *figures]


def _figure(figure: Figure) -> list[str]:
    """Each row of one fact as a line, what stands under the figure last."""
    columns = list(figure.columns.values())
    lines = []
    for row in cells.rows(figure):
        said = [cells.cell(value, column) for value, column in zip(row, columns, strict=True)]
        lines.append(f"- {said[0]}: {said[1]}" if len(said) > 1 else f"- {said[0]}")
    return [*lines, *tables.sentences_under(figure)]
