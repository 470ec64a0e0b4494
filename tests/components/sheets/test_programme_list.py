"""The rows as HTML: every row says what it must and has its links; nothing is run."""

import re
from itertools import pairwise

import pandas as pd
import pytest

from components.render.paper import paper
from components.sheets.programmes import list as programme_list

ROW = {
    "diarienummer": "MYH 2025/3189",
    "application_year": 2025,
    "programme": "Drifttekniker",
    "provider": "Östsvenska Yrkeshögskolan",
    "ways": (("Anordnarens startsida", "https://osyh.se"),),
    "education_area": "Teknik och tillverkning",
    "own": 1,
    "sector": "Industri och teknik",
    "study_form": "bunden",
    "names": ("Norrköping",),
    "km": 47.47,
    "grants": ("MYH 2025/3189", "MYH 2022/4448"),
    "decisions": "ansökan 2025, MYH 2025/3189; ansökan 2022, MYH 2022/4448",
    "statuses": ("kan-starta", "pagar"),
    "ahead": ("2027vt", "2027ht"),
    "stands": "Kan starta jan 2027 eller hösten 2027 (beräknat): fråga",
    "pace_pct": 100,
    "points": 400,
    "announced": None,
    "qualification": "yrkeshögskoleexamen, SeQF-nivå 5",
    "lowest": 20,
    "highest": 20,
    "places": 60,
}


def rows(*changes: dict) -> pd.DataFrame:
    return pd.DataFrame([ROW | change for change in changes or ({},)])


def html(*changes: dict, **options: object) -> str:
    frame = rows(*changes)
    return programme_list.html(frame, **{"every": len(frame), **options})


def text(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


def test_a_row_in_words():
    assert text(html()) == (
        "Drifttekniker Östsvenska Yrkeshögskolan · Norrköpings kommun, 45 km "
        "Kan starta jan 2027 eller hösten 2027 (beräknat): fråga "
        "20 platser per start (60 totalt över alla beviljade starter) · heltid, 400 YH-poäng "
        "Öppen för ansökan? Se yrkeshogskolan.se . Examen och beslut "
        "yrkeshögskoleexamen, SeQF-nivå 5 · Teknik och tillverkning "
        "ansökan 2025, MYH 2025/3189; ansökan 2022, MYH 2022/4448 Skriv ut Anordnarens startsida"
    )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"km": None}, "Norrköpings kommun Kan starta"),
        (
            {"names": ("Eskilstuna", "Köping"), "km": 35.0},
            "delas mellan kommunerna Eskilstuna och Köping; närmast Eskilstuna, 35\u00a0km",
        ),
        (
            {"names": ("Eskilstuna", "Köping"), "km": None},
            "delas mellan kommunerna Eskilstuna och Köping Kan starta",
        ),
        ({"study_form": "distans"}, "studieort Norrköpings kommun Kan starta"),
        (
            {"study_form": "distans", "names": ("Kiruna", "Flen")},
            "studieorter i kommunerna Kiruna och Flen Kan starta",
        ),
        (
            {
                "ways": (
                    ("Utbildningens sida", "https://osyh.se/d"),
                    ("lia@osyh.se", "mailto:l"),
                )
            },
            "Skriv ut Utbildningens sida lia@osyh.se",
        ),
        (
            {"ways": (("Anordnarens sida är inte känd", ""),)},
            "Skriv ut Anordnarens sida är inte känd",
        ),
        ({"own": 0, "sector": "Bygg"}, "Räknas i Bygg"),
        ({"ahead": (), "stands": "Pågår (sista start"}, "kommun, 45 km Pågår (sista start"),
        ({"qualification": None}, "Examen och beslut Teknik och tillverkning"),
        (
            {"lowest": None, "highest": None},
            "platser per start redovisas inte (60 totalt över alla beviljade starter)",
        ),
    ],
)
def test_what_differs_between_rows(change, said):
    assert said.replace("\u00a0", " ") in text(html(change)).replace("\u00a0", " ")


def test_every_row_links_to_the_provider_and_to_where_one_applies():
    mailbox = {"ways": (("lia@kyh.se", "mailto:lia@kyh.se"), ("Sök", "https://sok.se/?q=kyh"))}
    assert re.findall(r'href="([^"]+)"', html({}, mailbox)) == [
        "https://www.yrkeshogskolan.se",
        "/utbildningsblad?utb=MYH2025%2F3189",
        "https://osyh.se",
        "https://www.yrkeshogskolan.se",
        "/utbildningsblad?utb=MYH2025%2F3189",
        "mailto:lia@kyh.se",
        "https://sok.se/?q=kyh",
    ]


def test_on_paper_a_page_is_written_out_and_a_search_is_not():
    ways = (
        ("Anordnarens startsida", "https://www.osyh.se/"),
        ("Anordnarens sida för Flen", "https://osyh.se/flen"),
        ("Sök", "https://sok.se/?q=kyh"),
    )
    assert re.findall(r'data-tryck="([^"]+)"', html({"ways": ways})) == [
        "startsida: osyh.se",
        "sida för Flen: osyh.se/flen",
    ]


@pytest.mark.parametrize(
    ("stands", "read"),
    [
        ("Kan starta jan 2027 eller hösten 2027 (beräknat): fråga", "Kan starta jan 2027"),
        ("Kan starta jan 2027, om den inte började hösten 2026 (beräknat): fråga",
         "Kan starta jan 2027"),
        ("Pågår (sista start ht 2025 eller vt 2026, beräknat)", "Pågår"),
        ("Inga starter kvar (sista start ht 2023 eller vt 2024, beräknat)", "Inga starter kvar"),
    ],
)  # fmt: skip
def test_the_first_words_of_when_it_can_start_stand_out(stands, read):
    [(first, rest)] = re.findall(r"<b[^>]*>(.*?)</b>(.*?)</p>", html({"stands": stands}))
    assert (first, first + rest) == (read, stands)


def test_a_row_can_be_marked_with_a_button_only_where_there_is_a_map():
    button = '<button type="button" aria-pressed="false" data-utb="MYH 2025/3189">Visa på kartan<'
    assert button in html(selectable=True)
    assert "<button" not in html()


def test_a_row_is_chosen_by_any_of_its_grants_the_one_that_starts_next_first():
    assert 'data-compare="MYH2025/3189 MYH2022/4448"' in html(comparable=True)


@pytest.mark.parametrize(
    ("every", "number", "label"),
    [(2, 250, "Visa 1 till"), (2000, 250, "Visa 250 till")],
)
def test_the_rest_of_a_long_list_is_one_press_away(every, number, label):
    assert f'<button type="button" data-more>{label}</button>' in html(every=every, number=number)


def test_what_a_publisher_wrote_is_text():
    markup = html({"programme": "<script>alert(1)</script>", "provider": 'A "B" & C'})
    assert "<script>" not in markup
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in markup
    assert "A &quot;B&quot; &amp; C" in markup


class TestPaper:
    @pytest.fixture
    def found(self, sheet):
        return sheet("utbildningar", lan="04", kommun="0483", radie=50)

    def test_the_light_page_has_every_row_and_no_button(self, found):
        article = paper.article(found).replace("\u00a0", " ")
        lists = [figure for figure in found.figures if figure.kind == "programmes"]
        for figure in lists:
            numbers = figure.frame["grants"].explode()
            assert all(number in article for number in numbers)
        assert article.count("<li data-row") == sum(len(figure.frame) for figure in lists)
        # Words that explain themselves need no script; what does is not there.
        assert re.findall(r"<button(?![^>]* popovertarget=)", article) == []

    def test_what_lies_beside_is_folded_with_its_number(self, found):
        folded = re.findall(
            r'<details class="utbildningar"><summary>(.*?)</summary>', paper.article(found)
        )
        assert folded == [figure.title for figure in found.figures if figure.folded]

    def test_headings_go_one_step_at_a_time(self, found):
        levels = [int(level) for level in re.findall(r"<h(\d)", paper.article(found))]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
