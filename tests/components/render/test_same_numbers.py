"""Screen, paper, deck, workbook and CSV say the same numbers: those of the sheet's figures.

Each export is read back by a reader that knows nothing of how it was written, and compared
cell by cell with the figure's frame.
"""

import csv
import io
import math
import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from html import unescape
from html.parser import HTMLParser

import openpyxl
import pandas as pd
import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from components import sheets
from components.kit import numbers
from components.kit.cells import cell
from components.render import kinds, sheet_data, tables
from components.render.calendar.plan import plan
from components.render.deck.deck import deck
from components.render.paper import paper
from tests import rotation
from tests.components.sheets_made import ADDRESS, EDITION
from tests.conftest import COMPARED, OCCUPATION

#: A middling county, the one with most rows, and one where much is missing.
PLACES = [("04", "industri"), ("14", "handel"), ("09", "kultur")]
#: Each sheet in one of them, in turn; in all of them in a sweep.
SHOWN = [
    rotation.case(slug, *at, id=f"{slug}-{'-'.join(at)}", often=(place + number) % 3 == 0)
    for place, slug in enumerate(sheets.SLUGS)
    for number, at in enumerate(PLACES)
]

#: Decimals that each kind of number is written with.
DECIMALS = {"count": 0, "percent": 0, "year": 0, "decimal": 1, "change": 1}

MISSING = None


def test_the_reader_of_numbers_reads_what_people_read():
    assert read("17\u00a0234") == 17234
    assert read("−1,2\u00a0%") == Decimal("-1.2")
    assert read("+0,5\u00a0%") == Decimal("0.5")
    assert rounded(2.25, "decimal") == Decimal("2.3")
    assert rounded(-0.05, "change") == Decimal("-0.1")
    assert rounded(12.5, "percent") == 13


@pytest.mark.parametrize(("slug", "county", "sector"), SHOWN)
def test_the_same_numbers_everywhere(sheet, slug, county, sector):
    shown = sheet(slug, lan=county, bransch=sector, utb=COMPARED, yrke=OCCUPATION)
    article = paper.article(shown)
    on_paper, in_lists = _Tables.of(article), _Rows.of(article)
    book = openpyxl.load_workbook(
        io.BytesIO(sheet_data.workbook(shown, edition=EDITION, address=ADDRESS))
    )
    slides = _slides(shown)
    for place, figure in enumerate(shown.figures):
        [on_screen] = _Tables.of(tables.html(figure))
        assert_written(figure, on_screen)
        if figure.kind in ("programmes", "lia"):
            assert_listed(figure, in_lists)
        elif figure.kind == "near":
            assert_near(figure, kinds.rows(figure, 2))
            assert kinds.rows(figure, 2) in _unexplained(article)
        elif figure.kind == "cards":
            assert_cards(figure, kinds.rows(figure, 2))
            assert kinds.rows(figure, 2) in _unexplained(article)
        else:
            assert_written(figure, on_paper.pop(0))
        assert_csv(figure, tables.csv_text(figure))
        assert_typed(figure, book.worksheets[place + 1])
        assert_slide(figure, slides[figure.title])
        assert_drawn(figure)
    assert on_paper == []
    assert len(book.worksheets) == len(shown.figures) + 1


def _unexplained(html: str) -> str:
    """Without the buttons of words that explain themselves (render/explained.py)."""
    html = re.sub(r'<button type="button" class="ordf"[^>]*>(.*?)</button>', r"\1", html)
    return re.sub(r'<span class="ihop">([^<]*)</span>', r"\1", html)


def assert_written(figure, rows):
    """A table for people: headings with units, numbers rounded, missing in words."""
    assert rows[0] == [heading(column) for column in figure.columns.values()]
    expected = [
        [in_words(value, column) for value, column in zip(row, columns(figure), strict=True)]
        for row in cells_of(figure)
    ]
    found = [
        [number_or_text(text, column) for text, column in zip(row, columns(figure), strict=True)]
        for row in rows[1:]
    ]
    assert found == expected


def assert_listed(figure, listed):
    """A list of programmes: each row's name and every number of it stand in the row's text."""
    for row in figure.frame.to_dict("records"):
        text = listed[row["diarienummer"]]
        assert row["programme"] in text
        said = {read(number) for number in re.findall(r"\d+(?:\u00a0\d{3})*", text)}
        counts = [row[name] for name, column in figure.columns.items() if column.kind == "count"]
        assert {Decimal(int(value)) for value in counts if not gone(value)} <= said


def assert_on_cards(figure, cards):
    """Every cell of a row stands on its card, rounded and in words as in the table."""
    assert len(cards) == len(figure.frame)
    for card, values in zip(cards, cells_of(figure), strict=True):
        for value, column in zip(values, columns(figure), strict=True):
            assert cell(value[0] if isinstance(value, tuple) else value, column) in card


def assert_csv(figure, text):
    """The whole numbers, with a decimal comma; a text that could be a formula is quoted."""
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert rows[0] == [heading(column) for column in figure.columns.values()]
    assert len(rows) - 1 == len(figure.frame)
    for row, values in zip(rows[1:], cells_of(figure), strict=True):
        for written, value, column in zip(row, values, columns(figure), strict=True):
            if column.kind in DECIMALS and not gone(value):
                assert Decimal(written.replace(",", ".")) == round(Decimal(str(value)), 4)
            elif column.kind == "link" and not gone(value):
                assert written == " ".join(part for part in value if not gone(part) and part)
            else:
                assert written.removeprefix("'") == (column.missing if gone(value) else value)


def assert_typed(figure, page):
    """A workbook: the frame's own values, blank where a number is missing."""
    rows = list(page.iter_rows(max_row=len(figure.frame) + 1, values_only=True))
    assert list(rows[0]) == [heading(column) for column in figure.columns.values()]
    for row, values in zip(rows[1:], cells_of(figure), strict=True):
        for found, value, column in zip(row, values, columns(figure), strict=True):
            if column.kind in DECIMALS:
                assert found == (MISSING if gone(value) else pytest.approx(float(value)))
            else:
                text = value[0] if isinstance(value, tuple) else value
                assert (found or "") == (column.missing if gone(text) else text)


def assert_near(figure, html):
    """A row for each programme, with its name and the number of its students."""
    rows = re.split(r"<li[ >]", html)[1:]
    assert len(rows) == len(figure.frame)
    for values, row in zip(figure.frame.to_dict("records"), rows, strict=True):
        said = words_of(row)
        assert values["programme"] in said
        if not gone(values["students"]):
            assert rounded(values["students"], "count") in numbers_in(said)


def assert_cards(figure, html):
    """A card for each row, with every cell of it in words."""
    cards = html.split("<li>")[1:]
    assert len(cards) == len(figure.frame)
    for values, card in zip(cells_of(figure), cards, strict=True):
        said = words_of(card)
        for value, column in zip(values, columns(figure), strict=True):
            wanted = in_words(value, column)
            assert wanted in (numbers_in(said) if column.kind in DECIMALS else said)


def assert_slide(figure, slide):
    """What is on the slide has the frame's values; what has no room there is counted."""
    drawn = next((shape for shape in slide.shapes if shape.has_chart), None)
    listed = next((shape for shape in slide.shapes if shape.has_table), None)
    left = sum(rows_left(shape.text_frame.text) for shape in slide.shapes if shape.has_text_frame)
    if figure.kind in SHAPES:
        SHAPES[figure.kind](figure, slide, left)
    elif drawn is not None:
        assert_chart(figure, drawn.chart, left)
    elif listed is not None:
        rows = [[cell.text_frame.text for cell in row.cells] for row in listed.table.rows]
        assert len(rows) - 1 + left == len(figure.frame)
        if rows[1:] and not any(text.endswith(" …") for row in rows for text in row):
            assert_written(first(figure, len(rows) - 1), rows)
    else:
        assert figure.kind in ("map", "wheel")
        assert [s for s in slide.shapes if s.shape_type == MSO_SHAPE_TYPE.PICTURE]


def assert_bars(figure, slide, left):
    """A shape per row of the table, in its order and words; the rest is counted."""
    said = [text for text in alts(slide) if text and text in set(figure.frame["said"])]
    assert said == figure.frame["said"].tolist()[: len(figure.frame) - left]


def assert_dots(figure, slide, left):
    """A dot for each row, with its name and number."""
    e = figure.encoding
    column = figure.columns[e["y"]]
    found = dict(text.rsplit(" ", 1) for text in alts(slide) if text)
    assert left == 0
    assert {name: read(said) for name, said in found.items()} == {
        name: rounded(value, column.kind)
        for name, value in zip(figure.frame[e["label"]], figure.frame[e["y"]], strict=True)
    }


def assert_names(figure, slide, left):
    """Every name is in a box or a cell of the slide, or counted."""
    texts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    for shape in slide.shapes:
        if shape.has_table:
            texts += [cell.text_frame.text for row in shape.table.rows for cell in row.cells]
    said = "\n".join(texts)
    names = figure.frame[figure.encoding["label"]].tolist()
    assert sum(name in said for name in names) + left >= len(names)
    assert left < len(names)


def assert_steps(figure, slide, left):
    """A shape for each of the first rows, in order, with its words."""
    e = figure.encoding
    roles = ("label", "text") if figure.kind == "ribbons" else ("x", "text")
    found = [text for text in alts(slide) if text]
    assert len(found) == len(figure.frame) - left > 0
    for text, row in zip(found, figure.frame.to_dict("records"), strict=False):
        for role in roles:
            assert str(row[e[role]]) in text


SHAPES = {
    "weeks": assert_bars, "strip": assert_dots, "board": assert_names, "matrix": assert_names,
    "ribbons": assert_steps, "timeline": assert_steps,
}  # fmt: skip


def alts(slide):
    return [shape._element.xpath("./*/p:cNvPr")[0].get("descr") for shape in slide.shapes]


def assert_chart(figure, chart, left):
    """Every value of the frame is in the chart once, at its category, and nothing else is."""
    expected = marks_of(figure)
    plot = chart.plots[0]
    categories = list(plot.categories)
    several = len({series for _, series in expected}) > 1
    found = {
        (category, series.name if several else next(iter(expected))[1]): value
        for series in plot.series
        for category, value in zip(categories, series.values, strict=True)
    }
    shown = {mark: value for mark, value in expected.items() if mark[0] in categories}
    assert {mark: value for mark, value in found.items() if value is not None} == {
        mark: pytest.approx(value) for mark, value in shown.items() if value is not None
    }
    rows = len(expected) if figure.kind in COLOURED else len({mark[0] for mark in expected})
    drawn = len(shown) if figure.kind in COLOURED else len({mark[0] for mark in shown})
    assert rows - drawn == left


COLOURED = ("line", "bar", "column")


def marks_of(figure):
    """Category and series → the frame's number, None where it has none."""
    e, found = figure.encoding, {}
    x = figure.columns[e["x"]]
    for values in figure.frame.itertuples(index=False, name=None):
        row = dict(zip(figure.frame.columns, values, strict=True))
        label = str(int(row[e["x"]])) if x.kind == "year" else str(row[e["x"]])
        label = f"{row[e['group']]}: {label}" if "group" in e else label
        if figure.kind in COLOURED:
            parts = [row[e[role]] for role in ("color", "dash") if role in e]
            found[label, ", ".join(parts)] = plain(row[e["y"]])
        elif figure.kind == "dumbbell":
            for side in ("left", "right"):
                found[label, figure.columns[e[side]].label] = plain(row[e[side]])
        else:
            found |= parts_of(figure, row, label)
    return found


def parts_of(figure, row, label):
    """A part and what is left of the whole; or the whole where no part is drawn."""
    e = figure.encoding
    part, whole = ("y", "of") if figure.kind == "units" else ("part", "y")
    if part not in e:
        return {(label, figure.columns[e["y"]].label): plain(row[e["y"]])}
    some, every = plain(row[e[part]]), plain(row[e[whole]])
    of = figure.columns[e[whole]].label
    rest = None if every is None else every - (some or 0)
    return {
        (label, figure.columns[e[part]].label): some,
        (label, f"Övriga {of[0].lower()}{of[1:]}"): rest,
    }


def plain(value):
    return None if gone(value) else float(value)


#: What stands in words in the drawing of the screen and of paper, for every row.
WRITTEN = {
    "bar": ("x", "y"), "board": ("label",), "matrix": ("label", "note"), "units": ("x", "y"),
    "chain": ("x", "y"), "dumbbell": ("x", "left", "right"), "ribbons": ("label", "text"),
    "timeline": ("label", "x", "text"), "strip": (), "line": (), "column": ("x",),
    "circles": ("value",), "wheel": ("label", "note"),
}  # fmt: skip


def assert_drawn(figure):
    """What the screen's and the paper's drawing says."""
    if figure.kind == "weeks":
        drawn = [
            bar.said for group in plan(figure).groups for row in group.rows for bar in row.bars
        ]
        assert drawn == figure.frame["said"].tolist()
        return
    if not figure.drawn or figure.kind == "map":
        return
    html = kinds.drawing(figure, 3)
    said = words_of(html)
    found = numbers_in(said)
    rows = figure.frame
    if figure.kind == "circles":  # a municipality without a number has no circle
        rows = rows[rows[figure.encoding["value"]].notna()]
    for row in rows.to_dict("records"):
        for role in WRITTEN[figure.kind]:
            name = figure.encoding[role]
            if role == "x" and figure.frame[name].nunique() == 1:
                continue  # the only one is what the title is about
            column = figure.columns.get(name)
            if gone(row[name]):
                assert column is None or column.missing in said
            elif column and column.kind in DECIMALS:
                assert rounded(row[name], column.kind) in found
            else:
                assert str(row[name]) in said
    if figure.kind == "strip":
        assert html.count("<b") == len(figure.frame)


def words_of(html):
    """The text of a piece of HTML, its tags as blanks, without soft hyphens."""
    return unescape(re.sub(r"<[^>]+>", " ", html)).replace("\u00ad", "")


def numbers_in(said):
    """Every number of a text."""
    return {read(one) for one in re.findall(r"[−+]?\d+(?:\u00a0\d{3})*(?:,\d+)?", said)}


class _Tables(HTMLParser):
    """The rows of every table of a page, each a list of its cells' texts, without the addresses
    that are written out after links on paper."""

    def __init__(self):
        super().__init__()
        self.tables = []
        self.inside = self.address = False

    @classmethod
    def of(cls, html):
        reader = cls()
        reader.feed(html)
        return reader.tables

    def handle_starttag(self, tag, attrs):
        if tag == "table":
            self.tables.append([])
        if tag == "tr" and self.tables:
            self.tables[-1].append([])
        if tag in ("td", "th") and self.tables:
            self.inside = True
            self.tables[-1][-1].append("")
        if tag == "i":
            self.address = ("class", "tryck") in attrs

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.inside = False
        if tag == "i":
            self.address = False

    def handle_data(self, data):
        if self.inside and not self.address:
            self.tables[-1][-1][-1] += data


class _Rows(HTMLParser):
    """The text of each row of a list of programmes, by the programme's diarienummer."""

    def __init__(self):
        super().__init__()
        self.rows, self.row = {}, ""

    @classmethod
    def of(cls, html):
        reader = cls()
        reader.feed(html)
        return reader.rows

    def handle_starttag(self, tag, attrs):
        if tag == "li":
            self.row = dict(attrs).get("data-row", "")
            self.rows[self.row] = ""

    def handle_endtag(self, tag):
        if tag == "li":
            self.row = ""

    def handle_data(self, data):
        if self.row:
            self.rows[self.row] += f"{data} "


class _Cards(HTMLParser):
    """The text of each card of a page, in order."""

    def __init__(self):
        super().__init__()
        self.cards, self.depth = [], 0

    @classmethod
    def of(cls, html):
        reader = cls()
        reader.feed(html)
        return reader.cards

    def handle_starttag(self, tag, attrs):
        if tag == "div" and (self.depth or dict(attrs).get("class") == "kortlek"):
            self.depth += 1
        if tag == "li" and self.depth:
            self.cards.append("")

    def handle_endtag(self, tag):
        if tag == "div" and self.depth:
            self.depth -= 1

    def handle_data(self, data):
        if self.depth and self.cards:
            self.cards[-1] += data


def _slides(shown):
    """Each figure's slide, by the figure's name in the slide's title."""
    found = deck([shown], title="Prov", edition=EDITION, address_of=lambda sheet: ADDRESS)
    titled = {}
    for slide in Presentation(io.BytesIO(found)).slides:
        lines = slide.shapes.title.text_frame.text.split("\n")
        titled |= dict.fromkeys(lines[1:], slide)
    return titled


def rows_left(text):
    """ "… 1 200 rader till i bladet: …" → 1200."""
    head, found, _ = text.partition(" till i bladet: ")
    return int(read(head.removeprefix("… ").rpartition(" ")[0])) if found else 0


def first(figure, number):
    return replace(figure, frame=figure.frame.head(number))


def columns(figure):
    return list(figure.columns.values())


def cells_of(figure):
    return list(figure.frame[list(figure.columns)].itertuples(index=False, name=None))


def heading(column):
    return f"{column.label} ({column.unit})" if column.unit else column.label


def gone(value):
    return not isinstance(value, tuple) and bool(pd.isna(value))


def in_words(value, column):
    """The number as it should be read, or the text."""
    if isinstance(value, tuple):
        value = value[0]
    if gone(value):
        return column.missing
    return rounded(value, column.kind) if column.kind in DECIMALS else str(value)


def number_or_text(text, column):
    return text if column.kind not in DECIMALS or text == column.missing else read(text)


def rounded(value, kind):
    """Half away from zero, as people do; the noise of binary numbers is cut off first."""
    exact = round(Decimal(repr(float(value))), 6)
    step = Decimal(1).scaleb(-DECIMALS[kind])
    return exact.quantize(step, rounding=ROUND_HALF_UP)


def read(text):
    """A number as Swedish writes it → the number."""
    plain = text.replace(numbers.NBSP, "").removesuffix("%").replace("−", "-").replace(",", ".")
    number = Decimal(plain)
    assert math.isfinite(number)
    return number
