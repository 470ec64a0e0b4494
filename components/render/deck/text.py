"""What a deck and a workbook say around their sheets."""

from collections.abc import Sequence

from components.kit import sentences, words
from components.kit.numbers import count
from components.kit.sheet import Figure, Missing, Sheet
from components.render.paper import text as paper
from components.render.stage import text as stage

ANSWER = "Svar"
FINDING = "Fynd"
#: A slide's title beside the finding, where some figure is missing.
LACKING = "Det som saknas"
SOURCE = "Källa och förbehåll"
CONTENTS = "Frågorna"
MORE_IN_NOTES = "Mer står i anteckningarna."


def place(county: str, sector: str) -> str:
    """ "Industri i Sörmland", "Vård på Gotland": what a deck or a handout is about."""
    return f"{sector} {words.in_county(county)}"


def footer(organisation: str, edition: str) -> str:
    """Whose slide it is, and the edition of its numbers."""
    who = [words.APP, organisation] if organisation else [words.APP]
    return " · ".join([*who, f"utgåva {edition}"])


def question(sheet: Sheet) -> str:
    """The question over a slide, and that its figures are old when they are."""
    old = [words.old_figure(sheet.old_year)] if sheet.old_year else []
    return " · ".join([sheet.question, *old])


def rows_left(number: int, address: str) -> str:
    """Under a table that is cut to what can be read in the room."""
    return f"… {count(number)} {'rad' if number == 1 else 'rader'} till i bladet: {address}"


def table_alt(figure: Figure) -> str:
    """A table's alternative text: its title says what is in it."""
    return f"Tabell: {figure.title}"


def notes(
    sheet: Sheet, address: str, under: Sequence[str] = (), figure: Figure | None = None
) -> str:
    """The speaker's notes: the whole answer, what is behind the figure, what it may not say.

    ``under``: source line and caveats of the ``figure``.
    """
    drawn = "" if figure is None else f"{figure.title}: {figure.alt}"
    parts = [
        sheet.question,
        _part(FINDING, [sheet.headline] if sheet.headline else ()),
        _part(ANSWER, sheet.answer),
        _part(words.DECIDED, sheet.decided),
        _part(words.WHAT_TO_KNOW, sheet.notes),
        "\n".join(missing_lines(sheet.missing)),
        _part(SOURCE, [drawn, *under] if under else ()),
        _part(words.NOT_CONCLUDE, [*filter(None, [sheet.caution]), *sheet.not_conclude]),
        discuss(sheet),
        f"{paper.ADDRESS} {address}",
    ]
    return "\n\n".join(part for part in parts if part)


def missing_lines(missing: Sequence[Missing]) -> list[str]:
    """Why there is no figure and what to do, one line each."""
    return [line for item in missing for line in (item.why, item.do)]


def headline(sheet: Sheet) -> str:
    """A slide's title: the finding; else the answer's first sentence, or why there is none."""
    if sheet.headline:
        return sheet.headline
    why = tuple(item.why for item in sheet.missing)
    return sentences.first(sheet.answer or why) or sheet.question


def after_headline(sheet: Sheet) -> list[str]:
    """What a sheet says in words, without the headline."""
    if sheet.headline:
        return [*sheet.answer, *missing_lines(sheet.missing)]
    if sheet.answer:
        return [*sentences.rest(sheet.answer), *missing_lines(sheet.missing)]
    lines = missing_lines(sheet.missing)
    return [*sentences.rest(tuple(lines[:1])), *lines[1:]]


def discuss(sheet: Sheet) -> str:
    """The question to the room; "" when there is none."""
    return f"{stage.DISCUSS} {sheet.discuss}" if sheet.discuss else ""


def _part(heading: str, lines: Sequence[str]) -> str:
    return "\n".join([f"{heading}:", *(line for line in lines if line)]) if lines else ""
