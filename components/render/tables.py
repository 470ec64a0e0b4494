"""A figure's table as HTML and as CSV. Streamlit's grid is a canvas: it does not print, and
a reader with a keyboard or a screen reader gets English; a plain table serves everyone."""

import csv
import io
from collections.abc import Sequence
from html import escape
from typing import Any

from components.kit import cells, words
from components.kit.sheet import Col, Figure
from components.render import anchor
from data.kept import MB, kept

#: A cell that starts with one of these is read as a formula by a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@kept(16 * MB)
def html(figure: Figure) -> str:
    """``<table>`` with caption, column headings and the first column as row headings.

    On a phone its rows are cards (tables.css): each cell knows its heading.
    """
    columns = list(figure.columns.values())
    heads = "".join(map(_head, columns))
    # What each cell of a column begins with.
    begun = [f'<td data-rubrik="{escape(cells.heading(one))}"{_side(one)}>' for one in columns]
    body = "".join(
        _row(values, columns, begun, tone)
        for values, tone in zip(cells.rows(figure), _tones(figure), strict=True)
    )
    return (
        f'<div class="blad-table" tabindex="0" role="region" aria-label="{escape(figure.title)}">'
        f"<table><caption>{escape(figure.title)}</caption>"
        f"<thead><tr>{heads}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>"
    )


def small_print(sentences: Sequence[str]) -> str:
    """Source line and caveats under a figure."""
    return f'<p class="kalla">{escape(" ".join(sentences))}</p>'


@kept(2 * MB)
def under(figure: Figure) -> str:
    """What stands under a figure: source line, the rule of an estimate, caveats."""
    return small_print(sentences_under(figure))


def sentences_under(figure: Figure) -> list[str]:
    """Source line, the rule of an estimate, caveats: beside the figure wherever it is shown."""
    rule = [words.estimated_rule(figure.estimated)] if figure.estimated else []
    source = words.source_line(figure.sources, figure.period, figure.processed)
    return [source, *rule, *figure.caveats]


def download(csv: str) -> str:
    """The link to a table as a file. A file that cannot be made says so in a tab of its own."""
    opens = 'target="_blank" rel="noopener"'
    return f'<p><a href="{escape(csv)}" {opens}>{words.DOWNLOAD_CSV}</a></p>'


def csv_text(figure: Figure) -> str:
    """The same table for a spreadsheet: semicolons, plain numbers, UTF-8 with BOM when encoded.

    Numbers are written with a decimal comma and without groups; text that a spreadsheet
    would run as a formula gets an apostrophe first.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([cells.heading(column) for column in figure.columns.values()])
    for values in cells.rows(figure):
        writer.writerow(
            [
                _plain(value, column)
                for value, column in zip(values, figure.columns.values(), strict=True)
            ]
        )
    return out.getvalue()


def _head(column: Col) -> str:
    side = ' class="number"' if column.kind in cells.NUMERIC else ""
    return f'<th scope="col"{side}>{escape(cells.heading(column))}</th>'


def _tones(figure: Figure) -> list[str]:
    """The class of each row: a border in the style, which says nothing that its text does not."""
    if "tone" not in figure.encoding:
        return [""] * len(figure.frame)
    return [f' class="ton-{escape(tone)}"' for tone in figure.frame[figure.encoding["tone"]]]


def _row(values: tuple, columns: Sequence[Col], begun: Sequence[str], tone: str) -> str:
    first, *rest = map(anchor.cell, values, columns)
    cells_html = "".join(f"{start}{said}</td>" for start, said in zip(begun[1:], rest, strict=True))
    return f'<tr{tone}><th scope="row"{_side(columns[0])}>{first}</th>{cells_html}</tr>'


def _side(column: Col) -> str:
    return ' class="number"' if column.kind in cells.NUMERIC else ""


def _plain(value: Any, column: Col) -> str:
    if column.kind in cells.NUMERIC and not cells.is_missing(value):
        number = int(value) if float(value).is_integer() else round(float(value), 4)
        return str(number).replace(".", ",")
    if day := cells.day(value, column):
        return day.isoformat()
    text = cells.cell(value, column)
    if column.kind == "link" and isinstance(value, tuple) and value[1]:
        text = f"{text} {value[1]}"
    return f"'{text}" if text.startswith(_FORMULA) else text
