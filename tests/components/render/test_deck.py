"""A deck read back: titles, notes, charts, tables, alternative texts; nothing overflows."""

import io
import zipfile
from datetime import date

import openpyxl
import pandas as pd
import pytest
from pptx import Presentation
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE_TYPE

from components import sheets
from components.kit import sentences, words
from components.kit.sheet import Col, Key, Lead, Missing
from components.render import chart_plan, fit
from components.render.deck import text
from components.render.deck.deck import deck
from tests import rotation
from tests.components import sheets_made as made
from tests.conftest import COMPARED, OCCUPATION

#: The most rows and the longest names; the fewest figures.
PLACES = [("14", "handel"), ("09", "trygghet")]


def slides(*found, **options):
    return list(opened(*found, **options).slides)


def opened(*found, **options):
    return Presentation(io.BytesIO(written(*found, **options)))


def written(*found, **options):
    given = {"title": "Q3: Utbildningsutfall", "edition": made.EDITION, "place": "Industri"}
    return deck(found, address_of=lambda sheet: made.ADDRESS, **(given | options))


def title(slide):
    return slide.shapes.title.text_frame.text.split("\n")


def notes(slide):
    return slide.notes_slide.notes_text_frame.text


def texts(slide):
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def chart(slide):
    return next(shape.chart for shape in slide.shapes if shape.has_chart)


def table(slide):
    found = next(shape.table for shape in slide.shapes if shape.has_table)
    return [[cell.text_frame.text for cell in row.cells] for row in found.rows]


def alt(shape):
    return shape.element.xpath("./*/p:cNvPr")[0].get("descr")


def figure_slide(figure, **options):
    """The slide of a sheet's only figure, after the title and the answer."""
    return slides(made.sheet(figure, **options))[2]


def test_the_first_slide_says_what_for_whom_and_from_which_edition():
    first = slides(made.sheet(made.lines()), made.sheet(made.table()))[0]
    assert title(first) == ["Q3: Utbildningsutfall"]
    assert first.placeholders[1].text_frame.text.split("\n") == [
        "Industri",
        f"Utgåva {made.EDITION}.",
    ]
    assert "1. Hur många studerar?\n2. Hur många studerar?" in texts(first)


def test_a_date_is_written_only_when_it_is_given():
    sheet = made.sheet(made.lines())
    first = slides(sheet, day=date(2026, 11, 16))[0]
    assert "16 november 2026" in first.placeholders[1].text_frame.text
    assert "november" not in slides(sheet)[0].placeholders[1].text_frame.text


def test_a_sheet_is_its_answer_its_figures_and_what_it_may_not_say():
    found = slides(made.sheet(made.lines(), made.table()))
    assert [title(slide) for slide in found[1:]] == [
        ["År 2023 studerade 17 personer."],
        ["År 2023 studerade 17 personer.", "Studerande per år"],
        ["År 2023 studerade 17 personer.", "Alla utbildningar"],
        [words.NOT_CONCLUDE, "Studerande i Sörmland"],
    ]
    assert "Det var fler än 2019.\nI riket 170." in texts(found[1])
    assert all("Hur många studerar?" in texts(slide) for slide in found[1:])
    assert "Du kan inte dra slutsatsen att de blev klara." in texts(found[4])


def test_an_answer_of_one_sentence_needs_no_slide_of_its_own():
    found = slides(made.sheet(made.lines(), answer=("År 2023 studerade 17 personer.",)))
    assert len(found) == 3


FOUND = {
    "headline": "Sex kvinnor och elva män studerade 2023",
    "keys": (
        Key("Studerande 2023", "17", change=-4.0, changed="4 färre än 2022", under="riket 170"),
        Key("Platser per start", "20", before="högst", after="av 30", estimated="regeln"),
    ),
    "caution": "Säger inte att de blev klara",
    "discuss": "Känner ni igen det?",
}


def test_a_sheet_with_a_finding_begins_with_it_its_key_figures_and_its_first_figure():
    found = slides(made.sheet(made.lines(), made.table(), **FOUND))
    assert [title(slide) for slide in found[1:]] == [
        [FOUND["headline"], "Studerande per år"],
        [FOUND["headline"], "Alla utbildningar"],
        [words.NOT_CONCLUDE, "Studerande i Sörmland"],
    ]
    first = found[1]
    assert chart(first)
    assert [shape.text_frame.text for shape in first.shapes if shape.name.startswith("Rect")] == [
        "Studerande 2023\n17\n▼ 4 färre än 2022 · riket 170",
        "Platser per start\nhögst 20 av 30\nberäknat",
    ]
    assert "Att diskutera: Känner ni igen det?" in texts(first)
    assert "Studerande 2023" not in texts(found[2])
    for slide in found[1:]:
        assert "Hur många studerar?" in texts(slide)
        assert outside(slide) == []


def test_the_notes_have_the_finding_the_answer_the_caution_and_the_question_to_the_room():
    spoken = notes(slides(made.sheet(made.lines(), **FOUND))[1]).split("\n\n")
    assert f"Fynd:\n{FOUND['headline']}" in spoken
    assert "Svar:\nÅr 2023 studerade 17 personer. Det var fler än 2019.\nI riket 170." in spoken
    assert (
        f"{words.NOT_CONCLUDE}:\nSäger inte att de blev klara\n"
        "Du kan inte dra slutsatsen att de blev klara."
    ) in spoken
    assert "Att diskutera: Känner ni igen det?" in spoken


def test_a_question_that_has_no_room_on_the_slide_is_in_the_notes():
    slide = slides(made.sheet(made.table(200), **FOUND))[1]
    assert "till i bladet" in texts(slide)
    assert "Känner ni" not in texts(slide)
    assert "Känner ni igen det?" in notes(slide)


def test_what_is_missing_beside_figures_has_a_slide_after_them():
    missing = Missing("Uppgiften finns inte per län.", "Läs in den från SCB.")
    found = slides(made.sheet(made.lines(), missing=(missing,), not_conclude=(), **FOUND))
    assert [title(slide)[1] for slide in found[1:]] == ["Studerande per år", text.LACKING]
    assert "Uppgiften finns inte per län.\nLäs in den från SCB." in texts(found[2])


def test_a_finding_without_figures_stands_over_its_key_figures_and_why():
    missing = Missing("Uppgiften finns inte per län.", "Läs in den från SCB.")
    shown = made.sheet(answer=(), not_conclude=(), missing=(missing,), **FOUND)
    [_, only] = slides(shown)
    assert title(only) == [FOUND["headline"]]
    for said in ("högst 20 av 30", "Läs in den från SCB.", "Känner ni igen det?"):
        assert said in texts(only)


def test_source_and_caveats_stand_under_the_figure():
    shown = texts(figure_slide(made.lines(estimated="platser delat med två.")))
    assert (
        "Egen bearbetning av uppgifter från Provmyndigheten, Provtabell 1, 2019–2023. Hämtad "
        "november 2026. Beräknat: platser delat med två. Förbehållet." in shown
    )


def test_the_notes_have_the_whole_answer_sources_caveats_and_the_address():
    spoken = notes(figure_slide(made.lines()))
    assert spoken.split("\n\n") == [
        "Hur många studerar?",
        "Svar:\nÅr 2023 studerade 17 personer. Det var fler än 2019.\nI riket 170.",
        "Källa och förbehåll:\nStuderande per år: Linje: studerande per år.\nEgen bearbetning av "
        "uppgifter från Provmyndigheten, Provtabell 1, 2019–2023. Hämtad november 2026.\n"
        "Förbehållet.",
        "Vad du inte kan dra för slutsats:\nDu kan inte dra slutsatsen att de blev klara.",
        f"Adress till just det här bladet: {made.ADDRESS}",
    ]


def test_caveats_too_long_for_the_slide_are_in_the_notes():
    long = made.lines(caveats=("Ett förbehåll om hur siffrorna kan läsas. " * 60,))
    slide = figure_slide(long)
    assert f"Hämtad november 2026. {text.MORE_IN_NOTES}" in texts(slide)
    assert long.caveats[0] in notes(slide)


def test_a_sheet_without_figures_says_why_and_what_to_do():
    missing = Missing("Uppgiften finns inte per län. SCB har den.", "Läs in den från SCB.")
    [_, only] = slides(made.sheet(answer=(), not_conclude=(), missing=(missing,)))
    assert title(only) == ["Uppgiften finns inte per län."]
    assert "SCB har den.\nLäs in den från SCB." in texts(only)
    assert "Läs in den från SCB." in notes(only)


def test_other_sheets_answers_stand_with_question_and_source():
    lead = Lead("q3", "yh-beviljat", "Vad söktes?", "7 söktes.", "Källa: MYH.")
    [_, only] = slides(made.sheet(leads=(lead,), not_conclude=()))
    assert "Vad söktes?\n7 söktes.\nKälla: MYH." in texts(only)


def test_an_old_figure_is_said_to_be_old():
    assert "Hur många studerar? · Äldre uppgift: 2019" in texts(
        figure_slide(made.lines(), old_year=2019)
    )


def test_a_folded_figure_is_a_hidden_slide():
    found = slides(made.sheet(made.lines(), made.table(folded=True)))
    assert [slide.element.get("show") for slide in found[2:4]] == [None, "0"]


def test_a_chart_has_women_first_a_gap_for_what_is_missing_and_lines_that_break():
    drawn = chart(figure_slide(made.lines()))
    assert list(drawn.plots[0].categories) == ["2019", "2020", "2021", "2022", "2023"]
    assert [(series.name, tuple(series.values)) for series in drawn.plots[0].series] == [
        ("kvinnor, BAS", (None, None, None, 9, 6)),
        ("kvinnor, RAMS", (7, 8, None, None, None)),
        ("män, BAS", (None, None, None, 12, 11)),
        ("män, RAMS", (10, None, None, None, None)),
    ]
    assert drawn._chartSpace.xpath("//c:dispBlanksAs/@val") == ["gap"]


def test_lines_have_their_names_and_last_values_at_their_ends_and_no_legend():
    drawn = chart(figure_slide(made.lines()))
    assert not drawn.has_legend
    labels = drawn._chartSpace.xpath("//c:dLbl")
    assert [label.xpath("./c:idx/@val") for label in labels] == [["4"], ["1"], ["4"], ["0"]]
    for label in labels:
        assert label.xpath("./c:showSerName/@val") == ["1"]
        assert label.xpath("./c:showVal/@val") == ["1"]


def test_names_of_lines_that_end_together_are_moved_apart():
    figure = made.lines()
    figure.frame["people"] = figure.frame["people"].where(figure.frame["year"] != 2023, 9)
    drawn = chart(figure_slide(figure))
    moved = drawn._chartSpace.xpath("//c:dLbl[c:idx/@val='4']//c:manualLayout/c:y/@val")
    assert len(moved) == 2
    assert abs(float(moved[0]) - float(moved[1])) > 0.04


def test_what_the_subject_is_compared_with_is_grey():
    frame = pd.DataFrame(
        {"year": [2022, 2022, 2023, 2023], "area": ["riket", "Gotland"] * 2, "n": [1, 2, 3, 4]}
    )
    columns = {"year": Col("År", "year"), "area": Col("Område"), "n": Col("Antal", "count")}
    encoding = {"x": "year", "y": "n", "color": "area", "own": "Gotland"}
    drawn = chart(figure_slide(made.figure("line", frame, columns, encoding=encoding)))
    colours = {one.name: one.format.line.color.theme_color for one in drawn.series}
    assert colours["riket"] == MSO_THEME_COLOR.ACCENT_6
    assert colours["Gotland"] != MSO_THEME_COLOR.ACCENT_6


def test_a_number_that_bars_are_compared_with_is_written():
    figure = made.bars(1)
    figure.frame["country"] = 47.0
    figure.encoding.update({"mark": "country", "mark_name": "riket"})
    drawn = chart(figure_slide(figure))
    said = drawn.value_axis.axis_title.text_frame.text
    assert said == "Andel (procent). Kommun 1, riket: 47\u00a0%"


def test_an_older_series_is_dashed():
    dashes = [series.format.line.dash_style for series in chart(figure_slide(made.lines())).series]
    assert dashes[0] == dashes[2]
    assert dashes[1] == dashes[3] != dashes[0]


def test_bars_start_at_zero_and_a_line_only_where_the_figure_says_so():
    assert chart(figure_slide(made.bars())).value_axis.minimum_scale == 0
    assert chart(figure_slide(made.lines())).value_axis.minimum_scale == 0
    index = made.lines()
    index.encoding["zero"] = "no"
    assert chart(figure_slide(index)).value_axis.minimum_scale == 6


def test_the_first_bar_is_on_top_and_the_numbers_are_below():
    drawn = chart(figure_slide(made.bars()))
    assert drawn.category_axis.reverse_order
    assert drawn._chartSpace.xpath("//c:valAx/c:crosses/@val") == ["max"]


def test_bars_have_their_margin_of_error():
    space = chart(figure_slide(made.bars()))._chartSpace
    assert space.xpath("//c:errBars/c:plus//c:v/text()") == ["3", "3", "3"]
    assert space.xpath("//c:errBars/c:minus//c:v/text()") == ["2", "2", "2"]


def test_numbers_on_bars_and_axes_have_the_columns_format():
    drawn = chart(figure_slide(made.bars()))
    assert drawn.plots[0].data_labels.number_format == '0"\u00a0%"'
    assert drawn.value_axis.tick_labels.number_format == '0"\u00a0%"'
    assert drawn.value_axis.axis_title.text_frame.text == "Andel (procent)"


def test_stacked_bars_lie_on_each_other():
    frame = pd.DataFrame({"term": ["ht", "ht"], "form": ["a", "b"], "seats": [1, 2]})
    columns = {"term": Col("Termin"), "form": Col("Form"), "seats": Col("Studerande", "count")}
    encoding = {"x": "term", "y": "seats", "color": "form", "stack": "yes"}
    drawn = chart(figure_slide(made.figure("column", frame, columns, encoding=encoding)))
    assert drawn._chartSpace.xpath("//c:grouping/@val") == ["stacked"]
    assert drawn.plots[0].overlap == 100


def test_what_has_no_native_form_is_a_sharp_picture():
    frame = pd.DataFrame({"area": ["Flen", "Flen"], "pct": [1.0, 2.0]})
    columns = {"area": Col("Kommun"), "pct": Col("Andel", "percent")}
    twice = made.figure("bar", frame, columns, encoding={"x": "area", "y": "pct"})
    assert chart_plan.plan(twice) is None
    slide = figure_slide(twice)
    [picture] = [shape for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]
    assert alt(picture) == twice.alt
    assert picture.image.size[0] >= 2 * picture.width.pt


def test_more_bars_than_there_is_room_for_are_counted():
    slide = figure_slide(made.bars(60))
    shown = len(list(chart(slide).plots[0].categories))
    assert 5 < shown < 60
    assert text.rows_left(60 - shown, made.ADDRESS) in texts(slide)


def test_a_long_table_is_cut_and_says_how_much_is_left():
    slide = figure_slide(made.table(200))
    rows = table(slide)
    assert rows[0][:2] == ["Utbildning", "Platser per start (högst)"]
    assert rows[1][:2] == ["Utbildning 1", "1\u00a0001"]
    assert text.rows_left(200 - len(rows) + 1, made.ADDRESS) in texts(slide)
    assert "till i bladet" not in texts(figure_slide(made.table(3)))


def test_a_table_is_written_as_on_screen_and_its_links_lead_somewhere():
    slide = figure_slide(made.table(3))
    assert table(slide)[1] == [
        "Utbildning 1", "1\u00a0001", "1,3", "1\u00a0%", "−1,5\u00a0%", "2001", "Sida 1", "01",
    ]  # fmt: skip
    assert table(slide)[3] == [
        "okänd", "redovisas inte", "–", "–", "redovisas inte", "uppgift saknas", "ingen sida",
        "okänd",
    ]  # fmt: skip
    found = next(shape.table for shape in slide.shapes if shape.has_table)
    run = found.cell(1, 6).text_frame.paragraphs[0].runs[0]
    assert run.hyperlink.address == "https://exempel.se/?a=1&b=2"


def test_a_row_taller_than_the_slide_is_cut():
    columns = {"what": Col("Vad"), "text": Col("Text")}
    frame = pd.DataFrame({"what": ["a", "b"], "text": ["ord " * 1500, "kort"]})
    slide = figure_slide(made.figure("table", frame, columns))
    assert table(slide)[1][1].endswith(" …")
    assert text.rows_left(1, made.ADDRESS) in texts(slide)
    assert outside(slide) == []


def test_one_row_left_is_said_in_the_singular():
    assert text.rows_left(1, "https://a") == "… 1 rad till i bladet: https://a"
    assert text.rows_left(1200, "https://a") == "… 1\u00a0200 rader till i bladet: https://a"


def test_no_label_is_run_as_a_formula_in_the_charts_workbook():
    figure = made.bars()
    figure.frame["area"] = ["=1+1", "+Flen", "@x"]
    part = chart(figure_slide(figure)).part.chart_workbook.xlsx_part
    sheet = openpyxl.load_workbook(io.BytesIO(part.blob))["Sheet1"]
    assert [(cell.value, cell.data_type) for cell in sheet["A"][1:]] == [
        ("=1+1", "s"), ("+Flen", "s"), ("@x", "s"),
    ]  # fmt: skip
    assert [cell.value for cell in sheet["B"]] == ["Andel", 50, 51, 52]


def test_the_same_sheets_give_the_same_bytes(monkeypatch):
    sheet = made.sheet(made.lines(), made.bars(), made.table())
    first = written(sheet)
    monkeypatch.setattr("time.time", lambda: 4e9)
    assert written(sheet) == first
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = opened(sheet).core_properties
    assert (properties.created.isoformat(), properties.modified.isoformat()) == (
        "2026-11-01T00:00:00",
        "2026-11-01T00:00:00",
    )
    assert (properties.title, properties.language) == ("Q3: Utbildningsutfall", "sv-SE")


def test_the_deck_is_widescreen_in_our_letters_and_colours():
    found = opened(made.sheet(made.lines()))
    assert found.slide_width / found.slide_height == pytest.approx(16 / 9)
    with zipfile.ZipFile(io.BytesIO(written(made.sheet(made.lines())))) as package:
        theme = package.read("ppt/theme/theme1.xml").decode()
    assert 'typeface="Arial"' in theme
    assert "Calibri" not in theme
    assert '<a:accent1><a:srgbClr val="0B5A7A"/></a:accent1>' in theme


@pytest.mark.parametrize(
    ("county", "sector"), [rotation.case(*PLACES[0]), rotation.case(*PLACES[1], often=False)]
)
def test_every_sheet_of_the_edition_is_slides_that_can_be_projected(sheet, county, sector):
    """Titles, notes, language, alternative texts; nothing outside its box or the slide."""
    for slug in sheets.SLUGS:
        shown = sheet(slug, lan=county, bransch=sector, utb=COMPARED, yrke=OCCUPATION)
        found = opened(shown)
        said = shown.headline or sentences.first(shown.answer)
        headline = said or sentences.first((shown.missing[0].why,))
        pages = list(found.slides)[1:]
        assert len(pages) >= max(len(shown.figures), 1)
        assert {title(page)[0] for page in pages} <= {headline, words.NOT_CONCLUDE}, slug
        assert len({tuple(title(page)) for page in pages}) == len(pages), slug
        for key in shown.keys:
            assert key.label in texts(pages[0]), slug
            assert key.value in texts(pages[0]), slug
        for figure in shown.figures:
            [page] = [page for page in pages if figure.title in title(page)[1:]]
            spoken = (shown.caution, shown.discuss, *shown.not_conclude, *shown.answer)
            for sentence in (*figure.caveats, *spoken, made.ADDRESS):
                assert sentence in notes(page), slug
            assert words.source_line(figure.sources, figure.period, figure.processed) in texts(page)
        for page in found.slides:
            assert outside(page) == [], slug
            assert without_alt(page) == [], slug
            assert languages(page) == {"sv-SE"}, slug


def without_alt(slide):
    return [
        shape.name
        for shape in slide.shapes
        if (shape.has_chart or shape.has_table or shape.shape_type == MSO_SHAPE_TYPE.PICTURE)
        and not alt(shape)
    ]


def languages(slide):
    """The language of every run of letters on the slide, in its tables and in its charts."""
    found = set(slide.element.xpath(".//a:r/a:rPr/@lang"))
    for shape in slide.shapes:
        if shape.has_chart:
            found |= set(shape.chart._chartSpace.xpath("./c:lang/@val"))
    return found | set(slide.element.xpath(".//a:fld/a:rPr/@lang"))


def outside(slide):
    """What is drawn outside the slide, and texts too tall for their boxes, by our measure."""
    page = slide.part.package.presentation_part.presentation
    faults = [
        shape.name
        for shape in slide.shapes
        if shape.left < 0
        or shape.top < 0
        or shape.left + shape.width > page.slide_width
        or shape.top + shape.height > page.slide_height
    ]
    for shape in slide.shapes:
        if shape.has_text_frame and tall(shape.text_frame, shape.width.pt) > shape.height.pt + 0.1:
            faults.append(f"{shape.name} overflows: {shape.text_frame.text}")
        if shape.has_table:
            faults += table_faults(shape)
    return faults


def table_faults(shape):
    rows = list(shape.table.rows)
    faults = [] if sum(row.height for row in rows) <= shape.height + 9 else ["table"]
    for row in rows:
        for place, cell in enumerate(row.cells):
            room = (shape.table.columns[place].width - cell.margin_left - cell.margin_right) / 12700
            high = row.height.pt - cell.margin_top.pt - cell.margin_bottom.pt
            if tall(cell.text_frame, room) > high + 0.1:
                faults.append(f"cell overflows: {cell.text_frame.text}")
    return faults


def tall(frame, room):
    """The height of a frame's texts; without the space after the last one."""
    used, after = 0.0, 0.0
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            points, bold = run.font.size.pt, bool(run.font.bold)
            used += after + fit.lines(run.text, points, room + 0.05, bold=bold) * points * fit.LINE
            after = paragraph.space_after.pt if paragraph.space_after else 0.0
    return used
