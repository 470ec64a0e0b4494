"""What providers have announced, on the sheets: only of the one programme that is meant."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from components import sheets
from components.address.choices import Choice
from components.kit.sheet import Sheet
from components.sheets.jamfor import one as one_page
from components.sheets.jamfor import text as jamfor_text
from components.sheets.programmes import announced
from components.sheets.programmes import list as programme_list
from data import editions
from data.forum import EmptyBook
from data.questions import announced as published
from data.questions.announced import Announced
from data.store import Store, open_edition
from tests.conftest import TODAY

DAY = date(2026, 11, 28)

START = Announced(
    event="e",
    education="YH1",
    programme="Drifttekniker",
    provider="KYH",
    codes=("0484",),
    names=("Eskilstuna",),
    distance=False,
    start="2027-08-23",
    opens="2027-01-15",
    closes="2027-04-15",
    places=30,
    pace=100,
    points=400,
    requirements="Matematik 2; yrkeserfarenhet",
    page="https://kyh.se/d",
    contact=None,
    cancelled=False,
    grants=("MYH 2025/1",),
)
OVER = replace(START, event="o", start="2026-08-24", opens=None, closes="2026-04-15")


def said(*starts: Announced, places: int = 1, today: date = DAY) -> announced.NextStart:
    found = announced.said(starts, today, "2026-11-14", places)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("changes", "apply", "is_open"),
    [
        ({}, "Sök senast 15 april 2027, ansökan öppnar 15 januari 2027.", True),
        ({"opens": None}, "Sök senast 15 april 2027.", True),
        ({"opens": "2026-10-01"}, "Sök senast 15 april 2027.", True),
        ({"closes": "2026-11-28"}, "Sök senast 28 november 2026, ansökan öppnar 15 januari 2027.",
         True),
        ({"closes": "2026-11-27"},
         "Ansökan till starten 23 augusti 2027 stängde 27 november 2026.", False),
        ({"closes": None}, "", False),
        ({"cancelled": True}, "Starten 23 augusti 2027 är inställd.", False),
        ({"start": None, "closes": "2026-04-15"}, "Ansökan till starten stängde 15 april 2026.",
         False),
    ],
)  # fmt: skip
def test_until_when_one_can_apply(changes, apply, is_open):
    found = said(replace(START, **changes))
    assert (found.apply, found.is_open) == (apply, is_open)
    assert (found.closes is not None) == is_open


def test_a_start_that_has_been_is_no_next_start():
    found = said(OVER)
    assert (found.start, found.begins, found.closes, found.is_open) == ("", None, None, False)
    assert found.apply == "Ansökan till starten 24 augusti 2026 stängde 15 april 2026."


def test_the_next_start_is_the_first_that_one_can_apply_for():
    closed = replace(START, event="c", start="2027-01-11", closes="2026-10-15")
    later = replace(START, event="l", start="2028-01-10", closes="2027-10-15", opens=None)
    assert said(OVER, closed, START, later).start == "Start 23 augusti 2027"
    assert said(closed, later).start == "Start 10 januari 2028"
    assert said(OVER, closed).start == "Start 11 januari 2027"
    cancelled = replace(START, cancelled=True)
    assert said(cancelled, replace(later, closes=None)).start == "Start 10 januari 2028"
    assert said(cancelled).start == ""


def test_where_a_start_is_when_the_programme_is_elsewhere_too():
    assert said(START, places=2).start == "Start 23 augusti 2027 i Eskilstuna kommun"
    both = replace(START, names=("Eskilstuna", "Flen"))
    assert said(both, places=2).start == "Start 23 augusti 2027"
    assert said(both, places=3).start.endswith("i kommunerna Eskilstuna och Flen")


def test_what_it_takes_is_from_the_list_or_said_to_be_unnamed():
    assert said(START).required == "Matematik 2 och yrkeserfarenhet"
    assert said(replace(START, requirements=None)).required == "inga nämns"


def test_nothing_published_is_nothing_said():
    assert announced.said((), DAY, "2026-11-14") is None


@pytest.fixture(scope="module")
def fetched(fetched_var) -> Store:
    return open_edition(editions.path(str(editions.current(fetched_var)), fetched_var))


@pytest.fixture(scope="module")
def made(fetched: Store) -> Callable[..., Sheet]:
    def build(slug: str, **choices: object) -> Sheet:
        return sheets.sheet(slug, fetched, EmptyBook(), Choice(**choices), TODAY)

    return build


def test_a_list_says_what_is_published_with_source_and_day_and_else_todays_sentence(made):
    figure = next(f for f in made("utbildningar").figures if f.kind == "programmes")
    assert "susa_navet" in {source.key for source in figure.sources}
    assert announced.CAVEAT in figure.caveats
    told = figure.frame["announced"].notna()
    assert 0 < told.sum() < len(told)
    for row in figure.frame.itertuples():
        html = programme_list.html(figure.frame[figure.frame.index == row.Index], every=1)
        asks = "Öppen för ansökan? Se" in html
        if row.announced is None:
            assert asks
            assert "Sök senast" not in html
            continue
        assert "Susa-navet, hämtat 14 november 2026." in html
        assert f"Särskilda förkunskaper: {row.announced.required}" in html
        assert asks == (not row.announced.is_open)
        assert ("Sök senast" in html) == row.announced.is_open
    labels = [column.label for column in figure.columns.values()]
    assert {"Sista ansökningsdag", "Särskilda förkunskaper"} <= set(labels)


def test_easy_swedish_says_for_how_many_the_last_day_is_known(made, sheet):
    dated = made("utbildningar").figures[0].frame["closes"].notna().sum()
    assert f"Vi vet sista dagen att söka till {dated} utbildning" in " ".join(
        made("utbildningar").easy
    )
    assert "sista dagen" not in " ".join(sheet("utbildningar").easy)


def test_only_what_is_matched_is_told(made, fetched):
    matched = published.of_programmes(fetched)
    for figure in made("utbildningar", lan="18").figures:
        if figure.kind == "programmes":
            for row in figure.frame.itertuples():
                assert (row.announced is not None) == (row.diarienummer in matched)


def test_the_programmes_page_is_the_first_way(made, fetched):
    starts = published.of_programmes(fetched)
    rows = made("utbildningar").figures[0].frame
    told = [(row.ways, starts[row.diarienummer]) for row in rows.itertuples() if row.announced]
    paged = [ways for ways, own in told if any(one.page for one in own)]
    assert paged
    for ways in paged:
        label, address = ways[0]
        assert label == "Utbildningens sida"
        assert address.startswith("https://exempel.se/utbildning/")


def test_a_comparison_has_rows_of_it_only_when_something_is_published(made, fetched, sheet):
    rows = made("utbildningar").figures[0].frame
    told = rows[rows["begins"].notna()].iloc[0]
    silent = rows[rows["announced"].isna()].iloc[0]
    codes = tuple(programme_list.code(row["diarienummer"]) for row in (told, silent))
    beside = made("jamfor", utb=codes).figures[0]
    said_of = beside.frame.set_index("what")
    start, apply = said_of.loc[jamfor_text.NEXT], said_of.loc[jamfor_text.APPLY]
    assert start["p1"][0] == told["announced"].start
    assert apply["p1"][0] == told["announced"].apply
    assert start["p2"][0] == apply["p2"][0] == jamfor_text.NOT_ANNOUNCED
    assert told["announced"].required in said_of.loc[jamfor_text.ENTRY, "p1"][0]
    assert said_of.loc[jamfor_text.ENTRY, "p2"][0] == jamfor_text.ENTRY_RULE
    assert "susa_navet" in {source.key for source in beside.sources}
    bare = [figure.frame for figure in sheet("jamfor", utb=codes).figures[:2]]
    assert not any((frame["what"] == jamfor_text.APPLY).any() for frame in bare)
    page = one_page.one(fetched, Choice(utb=codes[:1]), TODAY)
    assert page is not None
    assert page.start == f"{told['announced'].start} enligt anordnaren"
    day = "Susa-navet, hämtat 14 november 2026."
    assert dict(page.rows)[jamfor_text.APPLY] == f"{told['announced'].apply} {day}"


def test_lia_leads_to_the_programmes_page_and_says_the_next_start(made):
    rows = next(f for f in made("lia").figures if f.kind == "lia").frame
    assert rows["begins"].notna().any()
    led = [ways for ways in rows["ways"] if ways[0][0] == "Utbildningens sida"]
    assert led
    assert all(address.startswith("https://") for ways in led for _, address in ways[:1])


def test_an_edition_without_it_says_nothing_of_it(sheet):
    figure = sheet("utbildningar").figures[0]
    assert figure.frame["announced"].isna().all()
    assert "susa_navet" not in {source.key for source in figure.sources}
    assert not {"begins", "closes", "required"} & set(figure.columns)
