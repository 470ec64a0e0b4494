"""An item of a run-sheet as HTML: what stands on it, what is cut and where the rest is."""

import re
from html import unescape

import pandas as pd
import pytest

from components import sheets
from components.forum.run_sheet import RunPoint, RunSheet
from components.kit import loopback, words
from components.kit.sheet import Col, Figure, Key, Missing, Sheet
from components.render.stage import stage
from components.render.stage import type as stage_type
from components.screen import chair

ADDRESS = "http://regionen.example/blad/prov?lan=04&bransch=industri"


def figure(kind, frame, columns, **encoding):
    return Figure(
        kind=kind,
        title="Rubriken",
        alt="Vad figuren visar.",
        frame=pd.DataFrame(frame),
        columns=columns,
        sources=(),
        period="2025",
        encoding=encoding,
    )


def table(rows=3, columns=2, kind="text", cell="ord"):
    names = [f"k{number}" for number in range(columns)]
    return figure(
        "table", {name: [cell] * rows for name in names}, {name: Col(name, kind) for name in names}
    )


def bars(categories, beside=1):
    rows = [(f"p{c}", f"s{b}", c) for c in range(categories) for b in range(beside)]
    frame = pd.DataFrame(rows, columns=["place", "side", "number"])
    columns = {"place": Col("Plats"), "side": Col("Sida"), "number": Col("Antal", "count")}
    color = {"color": "side"} if beside > 1 else {}
    return figure("bar", frame, columns, x="place", y="number", **color)


def made(*figures, **parts):
    given = {"answer": ("Svaret.",), "not_conclude": ("Du kan inte dra slutsatsen att …",)}
    return Sheet("prov", "Titel", "Frågan?", figures=figures, **{**given, **parts})


def html(sheet, part=0, *, notices=(), **item):
    given = {"page": "q3", "number": 2, "of": 4, "before": "Förra frågan?", "after": "Nästa fråga?"}
    return stage.html(stage.StageItem(sheet, **{**given, **item}), part, ADDRESS, notices)


def read(page):
    return unescape(re.sub(r"<[^>]+>", " ", re.sub(r"<svg.*?</svg>", "", page, flags=re.S)))


def test_parts_are_named_by_their_figures_and_what_to_know_is_last():
    assert stage.parts(made(bars(3), table())) == ("Rubriken", "Rubriken", "Att veta")
    assert stage.parts(made()) == ("Att veta",)


def test_an_item_says_question_finding_limits_and_where_we_are():
    found = made(
        table(),
        headline="Två av sju beviljades",
        discuss="Vad gör vi nu?",
        keys=(Key("Beviljade", "2", after="av 7"),),
    )
    said = read(html(found))
    for expected in (
        "Frågan?",
        "Två av sju beviljades",
        "Vad gör vi nu?",
        "Punkt 2 av 4",
        "Källa: Årshjulets egen sammanställning, 2025",
    ):
        assert expected in said
    assert "Svaret." not in said
    known = read(html(found, part=1))
    for expected in ("Svaret.", words.NOT_CONCLUDE, "Du kan inte dra slutsatsen att …"):
        assert expected in known


def test_key_figures_stand_beside_a_drawing_and_leave_names_their_room():
    keys = tuple(Key(f"Nyckeltal {number}", str(number)) for number in range(4))
    beside = read(html(made(bars(3), table(), keys=keys)))
    assert [f"Nyckeltal {number}" in beside for number in range(4)] == [True, True, False, False]
    assert "Nyckeltal" not in read(html(made(bars(3), table(), keys=keys), part=1))


def test_the_neighbours_questions_are_told_by_the_buttons():
    page = html(made(table()))
    assert 'title="Förra frågan?"' in page
    assert 'title="Nästa fråga?"' in page


def test_the_ends_of_the_run_sheet_lead_nowhere():
    first = html(made(), before="", number=1)
    assert 'data-ga="-1" aria-disabled="true"' in first
    assert 'data-ga="1" aria-disabled="false"' in first


def test_an_old_figure_and_a_bad_address_are_said():
    said = read(html(made(table(), old_year=2023), notices=("Punkt 9 finns inte.",)))
    assert "Äldre uppgift: 2023" in said
    assert "Punkt 9 finns inte." in said


def test_text_from_publishers_and_addresses_stays_text():
    page = html(made(table(cell="<b>&")), notices=("<script>alert(1)</script>",))
    assert "<script>" not in page
    assert "&lt;b&gt;&amp;" in page


def test_what_is_missing_stands_among_what_to_know_with_who_has_it():
    sheet = made(table(), missing=(Missing("Uppgiften saknas.", "Fråga rektor."),))
    assert "Uppgiften saknas." in read(html(sheet, part=1))
    assert "Fråga rektor." in read(html(sheet, part=1))


def test_a_table_shows_its_beginning_and_has_the_rest_behind():
    page = html(made(table(rows=35)))
    cut, whole = page.split('<details class="lager tabell">')
    assert cut.count("<tr>") == 1 + 16
    assert whole.count("<tr>") == 1 + 35
    assert "Visa alla 35 rader" in read(whole)


def test_columns_that_do_not_fit_are_left_out_and_that_is_said():
    long = table(rows=2, columns=7, cell="kompetensförsörjningsansvarig")
    assert len(stage.cut(long).columns) == 5
    assert "Visa alla 2 rader och alla kolumner" in read(html(made(long)))


def test_seven_short_columns_fit_and_the_eighth_is_left_out():
    assert len(stage.cut(table(columns=8)).columns) == 7


def test_links_are_in_the_whole_table_only():
    linked = table(kind="link", cell=("Sidan", "https://example.org/"))
    cut, whole = html(made(linked)).split('<details class="lager tabell">')
    assert cut.count('href="https://example.org/"') == 0
    assert whole.count('href="https://example.org/"') == 6


@pytest.mark.parametrize(("beside", "shown"), [(1, 16), (2, 5)])
def test_many_bars_are_cut_to_the_first_and_that_is_said(beside, shown):
    many = bars(49, beside)
    assert list(dict.fromkeys(stage.cut(many).frame["place"])) == [f"p{n}" for n in range(shown)]
    assert f"Här visas {shown} av 49" in read(html(made(many)))


def test_few_bars_are_all_shown_and_nothing_is_said():
    assert len(stage.cut(bars(5)).frame) == 5
    assert "Här visas" not in read(html(made(bars(5))))


def test_a_drawing_says_what_it_shows_and_keeps_its_table_behind():
    page = html(made(bars(3)))
    assert 'aria-label="Vad figuren visar."' in page
    assert words.TABLE_BEHIND in read(page)


def test_more_text_gets_smaller_type():
    short, long = made(answer=("Kort.",)), made(answer=("Ett ord och ett till. " * 140,))
    assert stage_type.of_what_to_know(short) == 1.3
    assert stage_type.of_what_to_know(long) < 1.3


@pytest.mark.parametrize("slug", [slug for page in sheets.QUARTERS for slug in sheets.PAGES[page]])
@pytest.mark.parametrize("choice", [{"lan": "04"}, {"lan": "14", "bransch": "handel"}], ids=str)
def test_every_sheet_can_be_presented_with_everything_it_says(sheet, slug, choice):
    shown = sheet(slug, **choice)
    pages = [html(shown, part) for part in range(max(len(stage.parts(shown)), 1))]
    said = " ".join(" ".join(map(read, pages)).split())
    sentences = [shown.question, *shown.answer, *shown.notes, *shown.not_conclude]
    sentences += [text for missing in shown.missing for text in (missing.why, missing.do)]
    sentences += [caveat for figure in shown.figures for caveat in figure.caveats]
    assert [text for text in sentences if " ".join(text.split()) not in said] == []
    assert len([page for page in pages if "<table>" in page]) == len(shown.figures)


def test_a_sentence_stands_in_place_of_the_code_when_a_telephone_gets_nowhere():
    page = html(made(), no_code="Ingen QR-kod här.")
    assert "Ingen QR-kod här." in read(page)
    assert ADDRESS not in unescape(page)
    assert 'class="qr' not in page


@pytest.mark.parametrize(
    "server",
    [
        "http://localhost:8501",
        "http://LOCALHOST",
        "http://127.0.0.1:8501",
        "http://127.8.0.9",
        "http://[::1]:8501",
    ],
)
def test_a_loopback_address_has_no_code(server):
    run = RunSheet("q1", (RunPoint("skola"),), 1)
    assert chair.no_code(run, server) == loopback.ONLY_HERE


@pytest.mark.parametrize("server", ["https://arshjulet.example", "http://10.0.0.7:8501", ""])
def test_an_address_that_others_reach_has_its_code(server):
    assert chair.no_code(RunSheet("q1", (RunPoint("skola"),), 1), server) == ""
