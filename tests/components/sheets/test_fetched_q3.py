"""Q3 of an edition with fetched figures: YH per county, gymnasium and komvux of the county. The
invented figures are those of tests/fetched/counties.py."""

from dataclasses import replace

import pandas as pd
import pytest

from components import sheets
from components.address.choices import Choice
from components.kit.numbers import count
from components.sheets.skola import here, here_text
from components.sheets.skola.here_text import LocalProgramme
from components.sheets.yh_pagar import students_text, text
from data import store as stores
from data import writer
from data.forum import EmptyBook
from data.questions import school
from data.steps import gymnasium_offer, komvux_offer, municipality
from data.tables import Source
from tests.conftest import TODAY
from tests.fetched import counties as invented

TECHNICAL = "Teknik och tillverkning"


@pytest.fixture(scope="module")
def made(fetched_var):
    fetched = stores.current(fetched_var)

    def make(slug, lan, bransch="industri"):
        return sheets.sheet(slug, fetched, EmptyBook(), Choice(lan=lan, bransch=bransch), TODAY)

    return make


def titled(sheet, start):
    return next(figure for figure in sheet.figures if figure.title.startswith(start))


@pytest.mark.parametrize(
    ("start", "measure"), [("Studerande", "Antal studerande"), ("Examinerade", "Antal examinerade")]
)
def test_students_and_graduates_are_women_and_men_per_year(made, start, measure):
    frame = titled(made("yh-pagar", "18"), start).frame
    for year, sex, value in frame[["year", "sex", "value"]].itertuples(index=False):
        assert value == invented.people("18", TECHNICAL, measure, year)[sex]
    assert list(dict.fromkeys(frame["year"])) == list(invented.YH_YEARS)
    assert list(frame["sex"][:2]) == ["kvinnor", "män"]


def test_what_scb_counts_stands_beside_the_estimate_and_says_whose_it_is(made, store):
    sheet = made("yh-pagar", "04")
    number = invented.people("04", TECHNICAL, "Antal studerande", 2024)
    said = (
        f"Enligt SCB studerade {count(number['totalt'])} personer i yrkeshögskolan inom "
        f"{TECHNICAL} i Sörmland 2024 ({count(number['kvinnor'])} kvinnor och "
        f"{count(number['män'])} män)."
    )
    assert sheet.answer[1] == students_text.RULE
    assert sheet.answer[2].startswith(said)
    assert sheet.keys[-1].label == "Studerade 2024"
    assert sheet.keys[-1].value == count(number["totalt"])
    assert not sheet.keys[-1].estimated
    assert "Länet är där utbildningen ges" in titled(sheet, "Studerande").caveats[0]
    before = sheets.sheet("yh-pagar", store, EmptyBook(), Choice(), TODAY)
    assert text.RULE in before.answer


def test_a_zero_of_scb_is_no_nobody(made):
    county, area = invented.NO_YH
    zero = (
        f"SCB redovisar 0 studerande och 0 examinerade i yrkeshögskolan inom {area} på Gotland "
        "2024 (1 och 2 avrundas till 0 eller 3)."
    )
    assert zero in made("yh-pagar", county).answer
    studied = students_text.Students("Gotland", area, 2024, 6, 3, 9, 0, 0, 0)
    assert students_text.answer([studied]) == (
        f"Enligt SCB studerade 9 personer i yrkeshögskolan inom {area} på Gotland 2024 (6 kvinnor "
        "och 3 män). SCB redovisar 0 examinerade (1 och 2 avrundas till 0 eller 3).",
    )
    graduated = students_text.Students("Gotland", area, 2024, 0, 0, 0, 6, 3, 9)
    assert students_text.answer([graduated]) == (
        f"SCB redovisar 0 studerande i yrkeshögskolan inom {area} på Gotland 2024 (1 och 2 "
        "avrundas till 0 eller 3). 9 tog examen (6 kvinnor och 3 män).",
    )


def test_every_area_of_a_sector_is_in_the_table(made):
    table = titled(made("yh-pagar", "04", "it"), "Antagna, studerande och examinerade").frame
    assert set(table["measure"]) == set(invented.YH_MEASURES)
    assert (table["kvinnor"] + table["män"] == table["totalt"]).all()


def test_the_gymnasium_has_a_bar_per_programme_and_municipality_that_are_many_enough(made):
    sheet = made("skola", "04")
    bars = titled(sheet, "Avgångselever med examen").frame
    assert (bars["pupils"] >= 20).all()
    assert bars["degree"].is_monotonic_decreasing
    table = titled(sheet, "Gymnasiets resultat").frame
    few = table[table["pupils"] < 10]
    assert len(few)
    assert set(few["degree"]) == {"färre än tio elever"}
    some = table[(table["pupils"] >= 10) & (table["pupils"] < 20)]
    assert some["degree"].str.contains(" av |elever").all()
    assert not any("Utgåvan har inga uppgifter" in one.why for one in sheet.missing)
    assert any(sentence.startswith("Läsåret 2024/25 var andelen") for sentence in sheet.answer)
    assert not any("per kommun" in one.title for one in made("skola", "20").figures)


def programme(name="Teknikprogrammet", pupils=40.0, degree=85.0, status="", place="Flen"):
    return LocalProgramme(
        name, place, "2024/25", "2021/22", pupils, degree, 70.0, 80.0, degree_status=status
    )


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (programme(), "85\u00a0%"),
        (programme(pupils=16.0, degree=75.0), "12 av 16"),
        (programme(degree=100.0, status="~100"), "nästan alla"),
        (programme(degree=None, status=".."), "färre än tio elever"),
        (programme(degree=None, status="."), "redovisas inte"),
    ],
)
def test_a_share_in_a_cell(one, said):
    assert one.said("degree") == said


def test_the_highest_and_the_lowest_are_named():
    few = programme("El- och energiprogrammet", pupils=12.0, degree=99.0)
    best = programme("El- och energiprogrammet", degree=100.0, status="~100", place="Trosa")
    assert here_text.answer("Sörmland", [few, best, programme()]) == (
        "Läsåret 2024/25 var andelen med examen i Sörmland högst på El- och energiprogrammet, "
        "Trosa kommun (nästan alla) och lägst på Teknikprogrammet, Flens kommun (85 procent), av "
        "branschens program med minst 20 avgångselever.",
    )
    assert here_text.answer("Sörmland", [programme(), few]) == (
        "Läsåret 2024/25 hade 85 procent av avgångseleverna examen på Teknikprogrammet, Flens "
        "kommun.",
    )
    assert here_text.answer("Sörmland", [best]) == (
        "Läsåret 2024/25 hade nästan alla avgångselever examen på El- och energiprogrammet, Trosa "
        "kommun.",
    )
    assert here_text.answer("Sörmland", [programme(), programme(place="Trosa")]) == (
        "Läsåret 2024/25 hade 85 procent av avgångseleverna examen på vart och ett av branschens "
        "program med minst 20 avgångselever i Sörmland.",
    )
    assert here_text.answer("Sörmland", [few]) == ()


def test_the_school_years_of_a_table_say_whose_they_are():
    later = replace(programme(), period="2023/24")
    assert here_text.periods([programme(), later]) == (
        "avgångselever läsåret 2023/24 och 2024/25; nybörjare 2021/22"
    )
    assert here_text.periods([replace(later, began="")]) == "avgångselever läsåret 2023/24"
    assert here_text.periods([]) == ""


def test_the_country_is_not_said_to_be_all_where_the_countys_own_results_are_there(made, store):
    sheet = made("skola", "04")
    said = " ".join((*sheet.answer, *sheet.notes))
    assert "Länets uppgifter finns per program och kommun." in said
    assert "Antal elever per program har utgåvan för riket läsåret 2016/17. Då gick" in said
    assert "För Teknikprogrammet har utgåvan inget elevantal i riket." in said
    assert titled(sheet, "Gymnasiets resultat").period == (
        "avgångselever läsåret 2024/25; nybörjare 2021/22"
    )
    for without in (
        made("skola", "20"),
        sheets.sheet("skola", store, EmptyBook(), Choice(lan="04", bransch="industri"), TODAY),
    ):
        said = " ".join((*without.answer, *without.notes))
        assert "Utgåvan har inte uppgiften per län." in said
        assert "Per program har utgåvan bara riket läsåret 2016/17." in said
        assert "För Teknikprogrammet har utgåvan inga uppgifter per program." in said


@pytest.fixture
def offered(tmp_path, store):
    """An edition with nothing but the offer of gymnasium and komvux in two municipalities."""
    places = store.query("SELECT * FROM municipality WHERE county_code = '04'")
    schools = [
        ("0484", "1", "TE25", "Teknikprogrammet"),
        ("0484", "2", "TEP25", "Teknikprogrammet, produktionsteknik"),
        ("0484", "2", "EK25", "Ekonomiprogrammet"),
        ("0480", "3", "TE25", "Teknikprogrammet"),
    ]
    offers = pd.DataFrame(
        [
            dict.fromkeys(gymnasium_offer.TABLE.columns)
            | {
                "county_code": "04", "area_code": area, "school_code": code, "school": "Skola",
                "programme_code": short, "programme": name, "start": "2027-08-16", "source": "prov",
            }
            for area, code, short, name in schools
        ]
    )  # fmt: skip
    packages = pd.DataFrame(
        [
            dict.fromkeys(komvux_offer.TABLE.columns)
            | {
                "county_code": "04", "area_code": area, "event_id": str(number), "title": "Paket",
                "provider": provider, "distance": distance, "source": "prov",
            }
            for number, (area, provider, distance) in enumerate(
                [("0480", "A", "ja"), ("0480", "B", "nej"), ("0484", "A", "nej")]
            )
        ]
    )  # fmt: skip
    tables = {
        step.TABLE.name: (step.TABLE, step.TABLE.conform(frame))
        for step, frame in (
            (municipality, places), (gymnasium_offer, offers), (komvux_offer, packages),
        )
    }  # fmt: skip
    source = Source("prov", "P", "T", "u", "CC0", "2026-11", "varje dag", "ej angivet")
    used = [source, store.sources["scb_kommun"]]
    writer.write(tmp_path / "offer.sqlite", tables, used, "offer")
    return stores.Store(tmp_path / "offer.sqlite")


def test_what_is_offered_is_counted_per_school_and_municipality(offered):
    found = school.schools(offered, "04", ("Teknikprogrammet", "Naturbruksprogrammet"))
    assert list(found.itertuples(index=False, name=None)) == [
        ("Teknikprogrammet", "Eskilstuna", 2),
        ("Teknikprogrammet", "Nyköping", 1),
    ]
    assert list(school.packages(offered, "04").itertuples(index=False, name=None)) == [
        ("Nyköping", 2, 1, 2),
        ("Eskilstuna", 1, 0, 1),
    ]


def test_what_is_offered_are_tables_of_the_county(store, monkeypatch):
    schools = pd.DataFrame({"programme": ["T"], "municipality": ["Flen"], "schools": [1]})
    packages = pd.DataFrame(
        {"municipality": ["Flen"], "packages": [3], "at_distance": [1], "providers": [2]}
    )
    monkeypatch.setattr(school, "schools", lambda *given: schools)
    monkeypatch.setattr(school, "packages", lambda *given: packages)
    monkeypatch.setattr(here.meta, "sources", lambda *given: ())
    titles = [one.title for one in here.figures(store, "04", "Sörmland", ("T",), ())]
    assert titles == [
        "Branschens gymnasieprogram i Sörmland, var de erbjuds",
        "Kurspaket i komvux per kommun i Sörmland",
    ]
