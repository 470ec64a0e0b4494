"""Yrkesbarometern, MYH, Kolada, JobTech and varsel: what is stored is right, or nothing is."""

from datetime import date

import pytest

from data.fetch import annonser, kolada, scope, varsel
from data.fetch.scope import Scope
from data.steps import county_indicator, job_ad, redundancy
from tests.data.myh_books import APPLICATION, programmes
from tests.fetch.files import content, made, table
from tests.fetch.other_services import barometer
from tests.fetch.world import edited, html

MONTHS = annonser.MONTHS


def said_by(capsys) -> str:
    return " ".join(capsys.readouterr().err.split())


def test_every_round_of_yrkesbarometern_is_kept(world, fetch, ready):
    assert fetch("--source", "yrkesbarometern") == 0
    world.barometer.records, world.barometer.tag = barometer("2027-1"), '"2"'
    world.clock.sleep(86_400)
    assert fetch("--source", "yrkesbarometern") == 0
    assert sorted(content(ready)) == [
        "yrkesbarometern/yrkesbarometer-2026-2.json",
        "yrkesbarometern/yrkesbarometer-2027-1.json",
    ]


def test_a_file_that_has_not_changed_is_not_sent_again(world, fetch, ready):
    assert fetch("--source", "yrkesbarometern") == 0
    before = content(ready)
    world.clock.sleep(86_400)
    assert fetch("--source", "yrkesbarometern") == 0
    assert [one.headers.get("if-none-match") for one in world.asked] == [None, '"1"']
    assert content(ready) == before


def _without_a_key(said):
    del said[3]["prognos"]


def _without_a_county(said):
    del said[3]


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (_without_a_key, "prognos saknas"),
        (lambda said: said[3].update(prognos="minska kraftigt"), "okända värdet 'minska kraftigt'"),
        (_without_a_county, "saknar länen 04"),
        (lambda said: said.append(said[0]), "finns på en tidigare rad"),
        (lambda said: {"yrken": said}, "inte längre en lista"),
    ],
)
def test_a_yrkesbarometer_that_is_not_what_it_was_stops(world, fetch, ready, capsys, edit, words):
    world.breaks("yrkesbarometer", edited(edit))
    assert fetch("--source", "yrkesbarometern") == 1
    said = said_by(capsys)
    assert words in said
    assert "https://data.arbetsformedlingen.se/prognoser/yrkesbarometer.json" in said
    assert not ready.exists()


def test_new_workbooks_are_found_on_myhs_pages(world, fetch, ready):
    assert fetch("--source", "myh") == 0
    assert sorted(content(ready)) == [
        "myh-kurser/myh-kurser-2025-beviljade.xlsx",
        "myh-program/myh-program-2025.xlsx",
    ]
    assert world.lines("2016") == []
    year = made(ready, "yh_application")["yh_application"].query("application_year == 2025")
    assert list(year["diarienummer"]) == ["MYH 2025/1"]
    world.clock.sleep(86_400)
    before = content(ready)
    assert fetch("--source", "myh") == 0
    assert content(ready) == before


def test_a_workbook_that_is_not_what_it_was_stops(world, fetch, ready, capsys, tmp_path):
    renamed = {("Avgörande" if k == "Beslut" else k): v for k, v in APPLICATION.items()}
    book = programmes(tmp_path / "x.xlsx", renamed)
    world.myh.books["resultat-2025.xlsx"] = book.read_bytes()
    assert fetch("--source", "myh-program") == 1
    said = said_by(capsys)
    assert "kolumn Beslut: Kolumnen saknas" in said
    assert "https://www.myh.se/download/18.1/resultat-2025.xlsx" in said
    assert not ready.exists()


def test_two_workbooks_of_the_same_year_stop(world, fetch, ready, capsys):
    world.myh.books["resultat-2025-ny.xlsx"] = world.myh.books["resultat-2025.xlsx"]
    world.myh.links["resultat-for-program"].append(("/x/resultat-2025-ny.xlsx", "Resultat 2025"))
    assert fetch("--source", "myh-program") == 1
    assert "Två arbetsböcker har samma tabell och år" in said_by(capsys)
    assert not ready.exists()


def test_a_page_without_workbooks_stops(world, fetch, capsys):
    world.myh.links["resultat-for-program"] = [("/om-oss", "Om oss")]
    assert fetch("--source", "myh-program") == 1
    said = said_by(capsys)
    assert "Sidan länkar inte till någon arbetsbok" in said
    assert "https://www.myh.se/yrkeshogskolan/resultat-ansokningsomgangar" in said


def test_a_workbook_that_is_a_web_page_stops(world, fetch, ready, capsys):
    world.breaks(r"18\.1/resultat-2025", html, times=9)
    assert fetch("--source", "myh-program") == 1
    assert "resultat-2025.xlsx" in said_by(capsys)
    assert not ready.exists()


def test_kolada_figures_are_found_by_id_or_title(world, fetch, ready):
    assert fetch("--source", "kolada", "--lan", "04") == 0
    head, rows = table(ready / "kolada" / "kolada-04.json")
    assert set(rows["kpi"]) == {"N17524", "N03937", "N00999", "N00926", "N17467"}
    assert set(rows["area_code"]) == {"00", "04", "0480", "0484"}
    assert head["about"]["licence"] == "CC BY"
    women = rows[rows["sex"] == "kvinnor"]
    assert {(row.value, row.status) for row in women.itertuples()} == {(None, "Missing")}
    assert set(rows["value"][rows["sex"] == "totalt"]) == {"12.5"}
    indicator = made(ready, "county_indicator")["county_indicator"]
    assert indicator["value"].isna().sum() == len(women)
    assert indicator["status"].notna().sum() == len(women)


@pytest.mark.parametrize(
    ("id_", "title", "words"),
    [
        ("N03937", "Invånare, antal", "Nyckeltalet N03937 heter nu ”Invånare, antal”"),
        ("N17469", "Gymnasieelever med examen inom 4 år, hemkommun, män, andel (%)", "2 passar"),
        ("N17467", "Elever med examen", "ingen passar"),
    ],
)
def test_a_key_figure_that_is_not_exactly_one_stops(world, fetch, ready, capsys, id_, title, words):
    world.kolada.titles[id_] = title
    assert fetch("--source", "kolada", "--lan", "04") == 1
    said = said_by(capsys)
    assert words in said
    assert "https://api.kolada.se/v3/kpi" in said
    assert not ready.exists()


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda said: said.update(next_url="https://api.kolada.se/v3/x"), "fler sidor än en"),
        (lambda said: said.update(count=99), "Antalet poster ska vara 99"),
        (lambda said: said["values"][0].update(municipality="0180"), "annat än det som frågades"),
        (lambda said: said["values"][0]["values"][0].update(gender="X"), "Könet 'X' är okänt"),
        (lambda said: said["values"][0]["values"][0].update(value="hög"), "inte ett tal"),
        (lambda said: said["values"][0].pop("period"), "saknar period"),
    ],
)
def test_kolada_that_is_not_what_it_was_stops(world, fetch, ready, capsys, edit, words):
    world.breaks("/data/kpi", edited(lambda said: edit(said) and None))
    assert fetch("--source", "kolada", "--lan", "04") == 1
    assert words in said_by(capsys)
    assert not ready.exists()


def test_advertisements_are_counted_per_group_and_month(world, fetch, ready):
    assert fetch("--source", MONTHS, "--lan", "04") == 0
    _, rows = table(ready / MONTHS / f"{MONTHS}-04.json")
    codes = annonser.groups()
    assert sorted(set(rows["period"])) == [f"{m:%Y-%m}" for m in months_until("2026-09")]
    newest = rows[rows["period"] == "2026-09"]
    assert dict(zip(newest["ssyk"], newest["value"].astype(int), strict=True)) == {
        code: int(code) % 5 for code in codes
    }
    assert all("limit=0" in line for line in world.lines())
    assert made(ready, "job_ad")["job_ad"]["value"].min() == 0


def months_until(last: str) -> list[date]:
    every = annonser.months(Scope(("04",), date(2026, 11, 16)))
    return [month for month in every if f"{month:%Y-%m}" <= last]


def test_months_that_are_over_are_asked_for_once(world, fetch):
    assert fetch("--source", MONTHS, "--lan", "04") == 0
    first = len(world.asked)
    assert first == 12 * 2
    world.clock.sleep(7 * 86_400)
    assert fetch("--source", MONTHS, "--lan", "04") == 0
    assert len(world.asked) - first == 3 * 2


def test_a_hole_in_the_archive_is_missing_and_not_zero(world, fetch, ready):
    def empty(said):
        said["total"]["value"], said["stats"][0]["values"] = 0, []

    world.breaks("historical-from=2026-03", edited(empty), times=2)
    assert fetch("--source", MONTHS, "--lan", "04") == 0
    _, rows = table(ready / MONTHS / f"{MONTHS}-04.json")
    hole = rows[rows["period"] == "2026-03"]
    assert len(hole) == len(annonser.groups())
    assert {(row.value, row.status) for row in hole.itertuples()} == {(None, "saknas")}


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda said: said["total"].update(value=10**6), "Summan av yrkesgruppernas annonser"),
        (lambda said: said["stats"][0]["values"][0].update(code="9999"), "Andra yrkesgrupper"),
        (lambda said: said.pop("stats"), "saknar stats"),
    ],
)
def test_counts_that_do_not_add_up_stop(world, fetch, ready, capsys, edit, words):
    world.breaks("historical-from=2026", edited(lambda said: edit(said) and None))
    assert fetch("--source", MONTHS, "--lan", "04") == 1
    assert words in said_by(capsys)
    assert not ready.exists()


def test_since_says_the_first_month(world, fetch, ready):
    assert fetch("--source", MONTHS, "--lan", "04", "--since", "2026-05") == 0
    _, rows = table(ready / MONTHS / f"{MONTHS}-04.json")
    assert rows["period"].min() == "2026-05"


def test_notices_are_read_per_county_and_year(world, fetch, ready):
    assert fetch("--source", "af-varsel") == 0
    _, rows = table(ready / "af-varsel" / "af-varsel.json")
    assert len(rows) == 2 * 2 * 21
    assert set(rows["industry"]) == {"Tillverkning", "Bygg"}
    bygg = rows[(rows["industry"] == "Bygg") & (rows["year"] == "2025")].set_index("area_code")
    assert tuple(bygg.loc["01", ["value", "status"]]) == (None, "-")
    assert tuple(bygg.loc["03", ["value", "status"]]) == (None, "..")
    assert bygg.loc["04", "value"] == "5"
    assert made(ready, "redundancy")["redundancy"]["value"].isna().sum() == 4


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda rows: rows[1].__setitem__(3, "Sverige"), "saknar länen 04"),
        (lambda rows: rows.insert(3, rows[2]), "har raden Tillverkning två gånger"),
        (lambda rows: rows.pop(4), "ingen rad med summan"),
        (lambda rows: rows[2].__setitem__(3, "cirka 7"), "inte är ett antal"),
        (lambda rows: rows.pop(1), "ingen rad med län"),
    ],
)
def test_notices_that_are_not_what_they_were_stop(world, fetch, ready, capsys, change, words):
    world.af.change = change
    assert fetch("--source", "af-varsel") == 1
    assert words in said_by(capsys)
    assert not ready.exists()


def test_notices_must_be_one_workbook(world, fetch, capsys):
    world.af.links.append(("/y/varsel-lan-bransch-gammal.xlsx", "Varsel"))
    assert fetch("--source", "af-varsel") == 1
    assert "2 passar" in said_by(capsys)


def test_the_steps_have_the_columns_of_the_sources():
    assert county_indicator.COLUMNS == kolada.COLUMNS
    assert job_ad.COLUMNS == annonser.COLUMNS
    assert set(job_ad.KINDS) == {annonser.MONTHS, annonser.NOW}
    assert redundancy.COLUMNS == varsel.COLUMNS
    assert scope.counties()["04"] == "Södermanlands län"
