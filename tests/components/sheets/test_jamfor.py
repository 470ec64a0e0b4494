"""The comparison as a sheet: order of the rows, names, the empty states."""

import pandas as pd
import pytest

from components.address.choices import Choice
from components.kit import numbers
from components.render import tables
from components.sheets.jamfor import comparable, compared, text
from components.sheets.jamfor import facts as programme_facts
from components.sheets.jamfor import table as compared_table
from components.sheets.jamfor.compared import Fact
from data.questions import compare
from tests.conftest import TODAY

TWO = ("MYH2025/3888", "MYH2023/4234")
FOUR = (*TWO, "MYH2023/3980", "MYH2025/2992")


def row(label: str, *said: str, kept: bool = False) -> Fact:
    return Fact(label, tuple((words_, None) for words_ in said), (), kept)


def test_rows_that_differ_come_before_those_that_agree_each_in_their_order():
    rows = [row("a", "1", "1"), row("b", "1", "2"), row("c", "2", "2"), row("d", "1", "3")]
    found = compared.sort([*rows, row("e", "x", "x", kept=True)])
    assert [r.label for r in found.differ] == ["b", "d"]
    assert [r.label for r in found.agree] == ["a", "c"]
    assert [r.label for r in found.kept] == ["e"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("Svetsare", "A", "1"), ("Tekniker", "A", "2")], ("Svetsare", "Tekniker")),
        ([("Svetsare", "A", "1"), ("Svetsare", "B", "2")], ("Svetsare (A)", "Svetsare (B)")),
        (
            [("Svetsare", "A", "1"), ("Svetsare", "A", "2")],
            ("Svetsare (A) (1)", "Svetsare (A) (2)"),
        ),
    ],
)
def test_no_two_columns_have_one_name(rows, expected):
    frame = pd.DataFrame(rows, columns=["programme", "provider", "diarienummer"])
    assert compared.names(frame) == expected


@pytest.mark.parametrize("chosen", [TWO, FOUR[:3], FOUR])
def test_every_row_is_in_one_table_and_the_answer_counts_them(sheet, chosen):
    shown = sheet("jamfor", kommun="0483", utb=chosen)
    beside, alike, _ = shown.figures
    differing = beside.frame[beside.frame["counted"] == 1]
    for values in differing[[f"p{n}" for n in range(1, len(chosen) + 1)]].itertuples(index=False):
        assert len({cell[0] for cell in values}) > 1
    both = [*beside.frame["what"], *alike.frame["what"]]
    assert len(both) == len(set(both)) == 19
    first, second = shown.answer
    every = numbers.word(len(differing) + len(alike.frame))
    assert f"skiljer sig i {numbers.word(len(differing))} av {every} uppgifter" in first
    order = [second.index(text.lower(label)) for label in both if text.lower(label) in second]
    assert order == sorted(order)
    assert second.startswith("Det som skiljer står först: anordnare, ")


def test_the_order_of_the_programmes_is_that_of_the_address(sheet):
    columns = [sheet("jamfor", utb=chosen).figures[0].columns for chosen in (TWO, TWO[::-1])]
    assert [c["p1"].label for c in columns] == [
        "CNC - Beredningstekniker",
        "Flygtekniker / El- och Avioniktekniker",
    ]


def test_the_same_programme_in_one_respect_is_said_in_words(sheet):
    same = text.answer(("A", "B"), (), ("Anordnare", "Kommun"))
    assert same == ("A och B är lika i alla två uppgifter som jämförs.",)
    assert text.differ_title(0) == "Inget skiljer dem: sidor och beslut"
    one = text.answer(("A", "B"), ("SeQF-nivå",), ("LIA",))
    assert one == (
        "A och B skiljer sig i en av två uppgifter som jämförs.",
        "Det som skiljer står först: SeQF-nivå. Lika för alla: LIA.",
    )


@pytest.mark.parametrize(
    ("chosen", "why"),
    [
        ((), "Ingen utbildning är vald."),
        (
            TWO[:1],
            "En utbildning är vald, CNC - Beredningstekniker. Minst två behövs för en jämförelse.",
        ),
    ],
)
def test_with_fewer_than_two_it_says_how_to_choose(sheet, chosen, why):
    shown = sheet("jamfor", utb=chosen)
    assert (shown.figures, shown.answer) == ((), ())
    [missing] = shown.missing
    assert missing.why == why
    assert "tryck ”Jämför” på en rad" in missing.do


def test_the_title_names_the_programmes(sheet):
    assert sheet("jamfor", utb=TWO).title == (
        "CNC - Beredningstekniker och Flygtekniker / El- och Avioniktekniker – jämförelse"
    )


def test_a_programme_without_starts_left_is_named(sheet):
    over = "MYH2020/5151"
    [note] = sheet("jamfor", utb=(over, TWO[0])).notes
    assert note.startswith("Systemutvecklare inriktning automation")
    assert "har inga beviljade starter kvar (beräknat)" in note
    assert sheet("jamfor", utb=TWO).notes == ()


def test_an_unchecked_page_is_marked_and_an_unknown_one_is_said_to_be(sheet):
    [figure, *_] = sheet("jamfor", utb=("MYH2022/5307", "MYH2025/3888")).figures
    pages = figure.frame.set_index("what").loc["Vem man frågar", ["p1", "p2"]]
    assert pages["p1"] == ("Anordnarens startsida (ej kontrollerad)", "https://www.insu.se")
    said, address = pages["p2"]
    assert said == "Anordnarens sida är inte känd. Sök anordnaren på webben"
    assert address.startswith("https://duckduckgo.com/?q=")
    assert '<a href="https://www.insu.se" target="_blank"' in tables.html(figure)
    drawn = compared_table.html(figure, 2)
    assert '</a><i class="tryck">: insu.se</i>' in drawn
    assert "duckduckgo.com</i>" not in drawn


@pytest.mark.parametrize(
    ("weeks", "said"),
    [
        (("2027-v05", "2027-v14"), "vecka 5–14 2027 (12 studerande)"),
        (("2027-v05", "2027-v05"), "vecka 5 2027 (12 studerande)"),
        (("2026-v50", "2027-v03"), "vecka 50 2026–vecka 3 2027 (12 studerande)"),
    ],
)
def test_weeks_of_a_confirmed_period(weeks, said):
    assert text.lia_period(*weeks, 12) == said


def test_confirmed_periods_ahead_stand_beside_their_programme_with_their_source(store, monkeypatch):
    """The edition has none: a period is put where the question gives it."""
    columns = ["diarienummer", "from_week", "to_week", "students"]
    given = pd.DataFrame([("MYH 2023/4234", "2027-v05", "2027-v14", 24)], columns=columns)
    asked = []

    def periods(store, county, sector, first_day, last_day):
        asked.append((county, first_day))
        return given

    monkeypatch.setattr(programme_facts.lia, "periods", periods)
    choice = Choice(utb=TWO)
    found = programme_facts.facts(store, compare.programmes(store, TWO), choice, TODAY)
    [lia] = [row for row in found.rows if row.label == text.LIA]
    assert [words for words, _ in lia.cells] == [
        "Hur stor del som är LIA står i utbildningsplanen.",
        "Minst 25 procent av utbildningen är LIA. Bekräftat: vecka 5–14 2027 (24 studerande).",
    ]
    assert "lia_mall" in lia.sources
    assert "lia_mall" in store.sources
    assert asked == [(None, "2026-11-16")]


class TestComparable:
    def test_all_that_can_be_added_are_found_by_name_provider_and_place(self, store):
        found = comparable.comparable(store, Choice(kommun="0483"), TODAY)
        assert "Elektronikingenjör, Teknikhögskolan, Eskilstuna" in found.options.values()
        assert len(found.options) > 100

    def test_suggestions_are_near_and_not_already_chosen(self, store):
        chosen = ("MYH2022/4694",)
        found = comparable.comparable(store, Choice(kommun="0483", utb=chosen), TODAY).near
        on_site = found[found["study_form"] == "bunden"]
        assert list(on_site["km"]) == sorted(on_site["km"])
        assert on_site["km"].max() < 50
        assert set(found["status"]) <= {"kan-starta", "pagar"}
        assert chosen[0] not in set(found["code"])
        assert (found["study_form"] == "distans").sum() == comparable.REMOTE

    def test_the_chosen_ones_areas_come_first(self, store):
        area = "Journalistik och information"
        found = comparable.comparable(store, Choice(utb=("MYH2024/3256",)), TODAY).near
        assert found[found["study_form"] == "distans"]["education_area"].iloc[0] == area

    def test_four_are_enough(self, store):
        found = comparable.comparable(store, Choice(utb=FOUR), TODAY)
        assert tuple(found.options) == FOUR
        assert found.near.empty
