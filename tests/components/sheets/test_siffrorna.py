"""The page about the figures holds everything: tables, columns, sources, pages, rules, words."""

import tomllib
from dataclasses import replace
from datetime import date
from html import unescape

import pytest

from components import sheets
from components.address.choices import Choice
from components.kit import changelog, numbers, words
from components.kit.glossary import WORDS
from components.kit.sender import Sender
from components.kit.sheet import Figure, Sheet
from components.render import tables
from components.sheets.siffrorna import changes_text, data_year_text, easy, results, text
from components.sheets.siffrorna import sheet as siffrorna
from components.sheets.siffrorna.accessibility import KINDS, STATUS, statement
from components.sheets.siffrorna.rules_text import RULES
from components.sheets.siffrorna.text import Coming, Freshness
from data import changes as kept_changes
from data import clock
from data.forum import EmptyBook
from data.questions.places import swedish_order
from data.store import Store
from tests.accessibility import as_toml
from tests.browser.rig import LET_BE
from tests.components import glanced

NOVEMBER = date(2026, 11, 21)
AF = Coming("Arbetsförmedlingen", "Yrkesbarometern", "2026-12")
MYH = Coming("MYH", "Resultat", "2027-01")
SCB = Coming("SCB", "Folkmängd", "2027-01")


@pytest.fixture
def sheet(store: Store) -> Sheet:
    return sheets.sheet("siffrorna", store, EmptyBook(), Choice(), NOVEMBER)


def figure(sheet: Sheet, title: str) -> Figure:
    return next(figure for figure in sheet.figures if figure.title == title)


def column(sheet: Sheet, title: str, name: str) -> list:
    return list(figure(sheet, title).frame[name])


# What the sheet must hold.


def test_every_source_is_there_with_its_address_and_licence(sheet, store):
    assert sorted(column(sheet, text.SOURCES, "key")) == sorted(store.sources)
    shown = unescape(tables.html(figure(sheet, text.SOURCES)))
    missing = [
        source.key
        for source in store.sources.values()
        if source.url.startswith("http") and f'href="{source.url}"' not in shown
    ]
    assert missing == []
    assert set(column(sheet, text.SOURCES, "licence")) == {
        source.licence for source in store.sources.values()
    }


def used(store) -> list[str]:
    """The tables of the edition, but those of sources that nobody has fetched."""
    by_row = set(store.columns.query("column_name == 'source'")["table_name"])
    empty = {name for name in by_row if store.query(f"SELECT 1 FROM {name} LIMIT 1").empty}
    return sorted(set(store.tables.index) - empty)


def test_every_table_is_there_with_all_its_caveats(sheet, store):
    shown = figure(sheet, text.TABLES).frame.set_index("table_name")
    assert sorted(shown.index) == used(store)
    for name, table in store.tables.loc[used(store)].iterrows():
        assert [
            caveat for caveat in table["caveats"] if caveat not in shown.loc[name, "caveats"]
        ] == []


def test_every_column_with_a_caveat_or_a_rule_is_there(sheet, store):
    columns = store.columns[store.columns["table_name"].isin(used(store))]
    wanted = columns[(columns["caveat"] != "") | (columns["estimated"] != "")]
    shown = figure(sheet, text.COLUMNS).frame.fillna("")
    assert sorted(shown[["label", "caveat", "estimated"]].itertuples(index=False, name=None)) == (
        sorted(wanted[["label", "caveat", "estimated"]].itertuples(index=False, name=None))
    )


def test_every_page_is_there_with_its_sheets(sheet):
    shown = dict(
        zip(column(sheet, text.PAGES, "Adress"), column(sheet, text.PAGES, "Sida"), strict=True)
    )
    assert shown == {f"/{name}": title for name, (_, title) in words.PAGES.items()}
    listed = ", ".join(figure(sheet, text.PAGES).frame["Blad på sidan"].dropna()).split(", ")
    assert sorted(listed) == sorted(sheets.SLUGS)


@pytest.mark.rule("The mapping is ours, shown on /siffrorna, editable")
def test_the_whole_mapping_of_sectors_is_there(sheet, store):
    for title, table in {
        text.SECTORS: "sector",
        text.SECTOR_SUN5: "sector_sun5",
        text.SECTOR_OCCUPATIONS: "sector_occupation",
        text.SECTOR_EDUCATION: "sector_education",
        text.SUN5_OCCUPATIONS: "sun5_occupation",
        text.WAYS_IN: "occupation_route",
    }.items():
        rows = int(store.query(f"SELECT count(*) AS n FROM {table}")["n"].iloc[0])
        assert len(figure(sheet, title).frame) == rows
        assert figure(sheet, title).sources == (store.sources["egen_branschindelning"],)
    assert "Bygg, anläggning och fastighet" in column(sheet, text.SECTORS, "name")


def test_the_mapping_can_be_searched(store):
    found = made(store, "svets")
    first = found.figures[0]
    assert first.title == "Vilket yrke en utbildningsinriktning leder till: ”svets”"
    assert not first.folded
    cells = first.frame.fillna("").agg(" ".join, axis=1).str.casefold()
    assert len(first.frame) > 3
    assert cells.str.contains("svets").all()
    assert {"link", "note", "basis"} <= set(first.columns)
    assert text.SUN5_OCCUPATIONS in [figure.title for figure in found.figures]


def test_a_search_without_hits_says_so(store):
    found = made(store, "enhörning")
    assert [one.why for one in found.missing] == [
        "Ingen utbildningsinriktning och inget yrke innehåller ”enhörning”."
    ]


def made(store, words):
    return siffrorna.build(store, EmptyBook(), Choice(sok=words), NOVEMBER)


def test_rules_words_statement_and_changes_are_there(sheet):
    assert len(column(sheet, text.RULES, "Regel")) == len(RULES)
    assert column(sheet, text.WORDS, "Ord") == list(WORDS)
    assert "Tillsyn" in column(sheet, text.ACCESSIBILITY, "heading")
    assert column(sheet, text.CHANGES, "Ändring") == [line.what for line in changelog.changes()]


def test_every_table_can_be_downloaded_and_has_its_own_title(sheet):
    titles = [figure.title for figure in sheet.figures]
    assert len(set(titles)) == len(titles)
    for found in sheet.figures:
        assert tables.csv_text(found).count("\r\n") >= len(found.frame) + 1


def test_what_is_expected_next_stands_first_soonest_first(sheet):
    assert sheet.figures[0].title == text.COMING
    expected = list(sheet.figures[0].frame["next_release"])
    assert expected == sorted(expected)
    assert text.UNKNOWN not in expected


# How it is said.


FRESH = Freshness(sources=61, publishers=8, retrieved=("2026-11",), coming=(AF, MYH), unknown=50)


def test_how_many_sources_how_new_and_what_comes_next():
    assert text.answer(FRESH, NOVEMBER) == (
        "Uppgifterna kommer från 61 källor hos 8 utgivare. De hämtades november 2026.",
        "Närmast väntas nya uppgifter från Arbetsförmedlingen (Yrkesbarometern), december 2026.",
        "För 50 källor är nästa publicering inte angiven.",
    )


def test_sources_read_at_different_times():
    first = text.answer(replace(FRESH, retrieved=("2026-11", "2027-01-15")), NOVEMBER)[0]
    assert first.endswith("De hämtades från november 2026 till 15 januari 2027.")


def test_a_round_read_later_and_a_smaller_one_are_said():
    assert text.read_on("2026-11", "2019: 2026-11-28", "Mindre än förut: 9 av 10 försvinner.") == (
        "november 2026; 2019 hämtad 28 november 2026. Mindre än förut: 9 av 10 försvinner."
    )
    assert text.read_on("2026-11") == "november 2026"


def test_two_releases_in_the_same_month_are_named_together():
    assert text.answer(replace(FRESH, coming=(MYH, SCB), unknown=0), NOVEMBER)[1:] == (
        "Närmast väntas nya uppgifter från MYH (Resultat) och SCB (Folkmängd), januari 2027.",
    )


def test_a_release_that_should_have_come_is_said_first():
    assert text.answer(replace(FRESH, unknown=1), date(2027, 1, 2))[1:] == (
        "Nya uppgifter kan ha kommit från Arbetsförmedlingen (Yrkesbarometern). De läses in när "
        "utgåvan byggs om.",
        "Närmast väntas nya uppgifter från MYH (Resultat), januari 2027.",
        "För en källa är nästa publicering inte angiven.",
    )


def test_nothing_is_known_of_what_comes():
    assert text.answer(replace(FRESH, coming=(), unknown=61), NOVEMBER)[1:] == (
        "För 61 källor är nästa publicering inte angiven.",
    )


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        ("2026-10", "oktober 2026: kan ha kommit"),
        ("2026-11", "november 2026"),
        ("2026-11-20", "20 november 2026: kan ha kommit"),
        ("2026-11-21", "21 november 2026"),
        ("ej angivet", "ej angivet"),
    ],
)
def test_the_next_release_in_a_cell(when, shown):
    assert text.release(when, NOVEMBER) == shown


def test_rules_are_full_sentences_each_once():
    sentences = [rule.rule for rule in RULES]
    assert len(set(sentences)) == len(sentences)
    assert [rule for rule in sentences if not (rule[0].isupper() or rule[0] == "”")] == []
    assert [rule for rule in sentences if not rule.endswith(".")] == []


def test_words_stand_in_swedish_order():
    assert list(WORDS) == sorted(WORDS, key=swedish_order)


# The accessibility statement.

RELEASED = {"1.0.0": date(2026, 11, 28), "1.1.0": date(2027, 2, 1)}
TRIED = results.Results(
    tested=date(2026, 12, 3),
    version="1.0.0",
    commit="0123456789",
    axe="4.12.1",
    browser="Chromium 142",
    checks=(results.Check("axe", 40, 0), results.Check("zoom", 28, 0)),
)
MAP = results.Shortcoming("Kartor", "Punkterna nås inte.", "Biblioteket.", "1.0.0", "2.1.1")
LISTS = results.Shortcoming("Listor", "De ligger för sig.", "Ramverket.", "1.0.0", rule="region")


NOBODY = Sender()


def said(sender=NOBODY, found=TRIED, known=(MAP, LISTS), today=date(2026, 12, 4)) -> dict:
    return {part.heading: part.text for part in statement(sender, found, known, RELEASED, today)}


def test_the_statement_names_the_sender_and_where_to_write():
    parts = said(Sender(organisation="Region Sörmland", contact="a@x.se", accessibility="b@x.se"))
    assert parts["Ansvarig"] == "Region Sörmland står bakom webbplatsen."
    assert parts["Om du hittar en brist som inte står här"] == "Skriv till b@x.se."


def test_the_statement_says_that_the_sender_is_missing():
    parts = said()
    assert parts["Ansvarig"].startswith("Ingen avsändare är angiven i den här installationen.")
    assert parts["Om du hittar en brist som inte står här"] == (
        "Ingen kontaktadress är angiven i den här installationen."
    )


def test_the_statement_has_what_the_law_asks_for():
    parts = said()
    assert "delvis förenligt" in parts[STATUS]
    assert parts["Det här är inte tillgängligt: Kartor"] == (
        "Punkterna nås inte. (WCAG 2.1.1) Varför: Biblioteket. Känd sedan version 1.0.0 (28 "
        "november 2026)."
    )
    assert "Listor" in "".join(parts)
    assert (
        "axe-core 4.12.1, ljust och mörkt, på mobil och stor skärm: 40 prov, inget visar fel."
        in parts["Hur vi har prövat"]
    )
    assert parts["Datum"].startswith(
        "Proven kördes 3 december 2026 på Årshjulet 1.0.0 (från 28 november 2026)"
    )
    shown = statement(Sender(contact="a@x.se"), TRIED, (), RELEASED, TRIED.tested)
    links = {part.heading: part.link for part in shown}
    assert links["Tillsyn"] == ("Anmäl till Digg", "https://www.digg.se/tdosanmalan")
    assert links["Om du hittar en brist som inte står här"] == ("a@x.se", "mailto:a@x.se")


def test_the_status_is_no_better_than_the_results():
    assert "helt förenligt" in said(known=())[STATUS]
    assert "helt förenligt" in said(known=(LISTS,))[STATUS]  # good practice is no law
    assert "delvis förenligt" in said(known=(MAP,))[STATUS]
    failing = replace(TRIED, checks=(results.Check("zoom", 28, 3),))
    parts = said(found=failing, known=())
    assert "delvis förenligt" in parts[STATUS]
    assert parts["Prov som visar fel: förstoring"].endswith("28 prov, 3 visar fel.")


def test_the_easy_statement_is_no_better_than_the_results():
    def easily(found, *known):
        return easy.easy(statement(NOBODY, found, known, RELEASED, TRIED.tested))

    failing = replace(
        TRIED, checks=tuple(results.Check(kind, 8, int(kind != "axe")) for kind in KINDS)
    )
    assert (
        "Det här fungerar inte än: Tangentbord. Förstoring. Större avstånd. Rörelse. Namn på "
        "svenska. Kartor."
    ) in easily(failing, MAP, LISTS)
    assert f"{easy.ALMOST} Kartor." in easily(TRIED, MAP, LISTS)
    assert easy.ALL in easily(TRIED, LISTS)


@pytest.mark.parametrize(
    ("found", "known", "today", "why"),
    [
        (TRIED, (), date(2026, 12, 2), "körts 3 december 2026, som inte har varit än"),
        (replace(TRIED, tested=date(2026, 11, 21)), (), date(2026, 12, 4),
         "körts 21 november 2026, före version 1.0.0 från 28 november 2026"),
        (replace(TRIED, version="0.9.0"), (), date(2026, 12, 4), "Version 0.9.0 har inte getts ut"),
        (TRIED, (replace(MAP, since="1.1.0"),), date(2027, 3, 1),
         "”Kartor” sägs ha kommit i version 1.1.0, efter proven"),
        (TRIED, (replace(MAP, since="2.0.0"),), date(2027, 3, 1), "Version 2.0.0 har inte getts"),
    ],
    ids=["in the future", "before the version", "no version", "later fault", "fault of none"],
)  # fmt: skip
def test_a_date_that_cannot_be_is_refused(found, known, today, why):
    with pytest.raises(results.ImpossibleDate, match=why):
        results.sound(found, known, RELEASED, today)
    parts = said(found=found, known=known, today=today)
    assert why in parts[STATUS]
    assert "förenligt" not in parts[STATUS]
    assert "Datum" not in parts


def test_the_kept_results_are_sound_and_of_this_version():
    found = results.read()
    assert results.sound(found, results.SHORTCOMINGS, changelog.releases(), clock.real()) == found
    assert found.version == changelog.version().number
    assert {check.kind for check in found.checks} == set(KINDS)
    assert all(check.tested > check.failed >= 0 for check in found.checks)


def test_the_results_are_written_as_they_are_read():
    written = {**vars(TRIED), "checks": [vars(check) for check in TRIED.checks]}
    assert results.results(tomllib.loads(as_toml(written))) == TRIED


def test_what_the_tests_leave_out_is_named_and_nothing_else_is():
    """tests/browser/test_states.py shows that axe still finds each."""
    ruled = {one.rule: one.within for one in results.SHORTCOMINGS if one.rule}
    assert ruled == LET_BE
    headings = "".join(said(known=results.SHORTCOMINGS))
    assert [one.heading for one in results.SHORTCOMINGS if one.heading not in headings] == []
    assert [one.heading for one in results.SHORTCOMINGS if one.rule and not one.example] == []


def test_the_easy_words_name_what_is_not_accessible():
    parts = statement(Sender(), TRIED, (MAP, LISTS), RELEASED, TRIED.tested)
    assert easy.easy(parts)[2] == f"{easy.ALMOST} Kartor."
    assert easy.easy(statement(Sender(), TRIED, (), RELEASED, TRIED.tested))[2] == easy.ALL
    refused = statement(Sender(), TRIED, (), RELEASED, date(2026, 1, 1))
    assert easy.easy(refused)[2] == easy.NOT_SHOWN


# The changelog.


def test_the_changelog_is_read_by_version_and_a_line_may_go_on():
    newest = "# Ändringar\n\nNyast först.\n\n## 1.1\n\n- Ny sida\n  om LIA.\n- Rättat.\n"
    assert changelog.parse(f"{newest}\n## 1.0\n\n- Först.\n") == (
        ("1.1", "Ny sida om LIA."),
        ("1.1", "Rättat."),
        ("1.0", "Först."),
    )


def test_the_first_edition_says_that_there_is_nothing_before_it(sheet):
    assert changes_text.FIRST in sheet.answer
    assert changes_text.CHANGED not in [one.title for one in sheet.figures]


def test_only_what_is_new_changed_or_gone_is_said():
    assert changes_text.answer("2026-10", 1, 1, 0, 0) == (
        "Jämfört med utgåva 2026-10 skiljer sig en tabell. Nya rader: 1."
    )


def test_what_is_new_and_what_could_not_be_fetched_are_tables(store, monkeypatch):
    counts = {"new": 168, "revised": 1008, "gone": 2, "times": ["2026"], "times_gone": []}
    said = {
        "before": "2026-10-aaaaaaaa",
        "tables": {"employment": counts, "redundancy": counts},  # of which nothing is fetched
        "stopped": [{"name": "SCB, YH per län", "keys": ["scb_bas"], "since": "2026-11-14"}],
    }
    monkeypatch.setattr(kept_changes, "read", lambda edition: said)
    found = siffrorna.build(store, EmptyBook(), Choice(), NOVEMBER)
    (row,) = figure(found, changes_text.CHANGED).frame.to_dict("records")
    assert [row[name] for name in ("new", "revised", "gone", "times")] == [168, 1008, 2, "2026"]
    assert list(figure(found, changes_text.STOPPED).frame.iloc[0]) == [
        "SCB, YH per län", "14 november 2026", changes_text.HELD,
    ]  # fmt: skip
    assert (
        "Jämfört med utgåva 2026-10-aaaaaaaa skiljer sig en tabell. Nya rader: 168. Ändrade rader: "
        "1\u00a0008. Borttagna rader: 2." in found.answer
    )
    assert "Gick inte att hämta: SCB, YH per län (sedan 14 november 2026)." in found.answer
    for changed, said_ in (
        ({"tables": {}}, " är inga rader nya"),
        ({"unreadable": True}, "sparat"),
    ):
        monkeypatch.setattr(kept_changes, "read", lambda edition, now=said | changed: now)
        answer = siffrorna.build(store, EmptyBook(), Choice(), NOVEMBER).answer
        assert any(said_ in sentence for sentence in answer)


def test_the_page_shows_without_error(visit):
    app = visit("siffrorna")
    assert not app.exception
    assert not app.error
    assert any(text.QUESTION in block.value for block in app.html)
    shown = "".join(block.value for block in (*app.html, *app.markdown))
    for title in (text.CHANGES, data_year_text.TITLE):
        assert f"<caption>{title}</caption>" in shown


def test_the_page_says_which_version_it_is(sheet):
    number, day = changelog.version()
    assert sheet.notes[0] == f"Det här är Årshjulet {number}, från {numbers.published(day)}."
    assert number in {line.version.split(" ")[0] for line in changelog.changes()}


def test_the_version_is_the_newest_that_has_a_number():
    text = "## Nästa utgåva\n\n- Nytt.\n\n## 1.2.0 – 2027-01-31\n\n- A.\n\n## 1.1.0 – 2026-12-01\n"
    assert changelog.newest(text) == ("1.2.0", "2027-01-31")
    with pytest.raises(ValueError, match="saknar en rubrik"):
        changelog.newest("## Nästa utgåva\n")


# Seen in five seconds.


def test_the_finding_and_the_key_figures():
    assert text.headline(FRESH) == "Uppgifterna kommer från 61 källor hos 8 utgivare"
    assert [(key.label, key.value, key.under) for key in text.keys(FRESH, NOVEMBER)] == [
        ("Källor", "61", "hämtade november 2026"),
        ("Utgivare", "8", ""),
        ("Nästa publicering", "december 2026", "Arbetsförmedlingen"),
    ]
    assert len(text.keys(FRESH, date(2027, 3, 1))) == 2


def test_the_finding_keeps_its_limits_and_counts_the_sources(sheet):
    assert glanced.faults(sheet) == []
    assert sheet.keys[0].value == numbers.count(len(figure(sheet, text.SOURCES).frame))
