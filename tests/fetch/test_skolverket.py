"""Susa-navet, Planned Educations and SIRIS: what is stored is right, or nothing is."""

import json
from pathlib import Path

import pytest

from data.fetch import planned, susa
from data.steps import gymnasium_offer, gymnasium_result, komvux_offer, yh_event
from tests.fetch.files import made, table
from tests.fetch.pxweb_service import PERSON
from tests.fetch.skolverket_services import ADULT, PROGRAMME, event, info, provider, swedish
from tests.fetch.world import cut_off, edited, html, status

SUSA, GYMNASIUM, KOMVUX = "susa", planned.GYMNASIUM, planned.KOMVUX
RESULTS = "skolverket-gymnasieresultat"
DESCRIBED = Path(__file__).parents[3] / "shared/raw/skolverket/planned-educations-v4-openapi.json"


def said_by(capsys) -> str:
    return " ".join(capsys.readouterr().err.split())


def test_a_start_is_stored_with_its_education_and_provider(world, fetch, ready):
    assert fetch("--source", SUSA) == 0
    assert len(world.lines("educationEvents")) == 3
    head, rows = table(ready / "susa" / "susa-yh.json")
    assert head["about"]["licence"] == "CC0"
    assert rows.iloc[0].to_dict() == {
        "event_id": "e.myh.yh.0", "area_code": "0484", "education_code": "YH00839-2026",
        "title": "Exempelutbildning 0", "provider": "Exempelskolan AB", "distance": "nej",
        "start": "2027-08-23", "end": "2029-06-01", "first_application": "2027-02-01",
        "last_application": "2027-04-15", "places": "30", "pace": "100", "points": "400",
        "level": "5", "requirements": "Matematik 2; Engelska 6; körkort",
        "page": "https://exempelskolan.se/utbildning/0", "contact": "info@exempelskolan.se",
        "cancelled": "nej",
    }  # fmt: skip
    assert len(rows) == 7
    assert set(made(ready, "yh_event")["yh_event"]["county_code"]) == {"04"}


def test_starts_that_are_over_are_left_out_and_those_without_a_place_are_kept(world, fetch, ready):
    world.susa.lists["educationEvents"] = [
        event(0, execution={"start": "2023-08-23", "end": "2025-06-01"}),
        event(1, execution={"start": "2027-08-23", "end": None}, locations=[]),
        event(2, execution={"start": None, "end": None}, places=None, paceOfStudy=None),
        {"id": "e.myh.yh.9", "status": "DELETED", "content": None},
    ]
    assert fetch("--source", SUSA) == 0
    _, rows = table(ready / "susa" / "susa-yh.json")
    assert dict(zip(rows["event_id"], rows["area_code"], strict=True)) == {
        "e.myh.yh.1": "00",
        "e.myh.yh.2": "0484",
    }
    assert list(rows["places"]) == ["30", None]
    made(ready, "yh_event")


NO_WORDS = {"strings": [{"lang": "swe", "text": "x"}]}


@pytest.mark.parametrize(
    ("name", "record", "words"),
    [
        ("Events", event(0, title="bara text"), "En text i EMIL 3 har en okänd form (str)"),
        ("Events", event(0, title=NO_WORDS), "varken value eller content"),
        ("Events", event(0, places="trettio"), "Antalet platser i EMIL 3 är inte ett tal"),
        ("Events", event(0, paceOfStudy={"percentage": [50, 100]}), "Studietakten"),
        ("Infos", info(0, qualificationLevel={"code": "hög"}), "Kvalifikationsnivån"),
        ("Infos", info(0, credits={"credits": {"value": 400}}), "Poängen"),
        ("Providers", provider(1, name=[1]), "En text i EMIL 3 har en okänd form (list)"),
        ("Events", {"id": "e.1", "content": {"title": None}}, "saknar education, providers"),
        ("Events", event(0, education="i.8"), "utbildningar som inte finns: i.8"),
    ],
)
def test_a_type_that_is_not_known_stops(world, fetch, ready, capsys, name, record, words):
    world.susa.lists[f"education{name}"][0] = record
    assert fetch("--source", SUSA) == 1
    said = said_by(capsys)
    assert words in said
    assert f"https://api.skolverket.se/susa-navet/emil3/education{name}" in said
    assert not ready.exists()


def test_a_level_may_be_a_number_or_a_code(world, fetch, ready):
    world.susa.lists["educationInfos"] = [
        info(0, qualificationLevel={"code": "SeQF_6"}),
        info(1, qualificationLevel="5"),
        info(2, qualificationLevel=None),
    ]
    assert fetch("--source", SUSA) == 0
    _, rows = table(ready / "susa" / "susa-yh.json")
    assert dict(zip(rows["education_code"].str[3], rows["level"], strict=True)) == {
        "0": "6", "1": "5", "2": None
    }  # fmt: skip


@pytest.mark.parametrize(
    ("contact", "kept"),
    [
        (["yh-info@skolan.se"], "yh-info@skolan.se"),
        (["svea.klint@skolan.se"], None),
        ([], None),
        (["svea@skolan.se", "antagning.eskilstuna@skolan.se"], "antagning.eskilstuna@skolan.se"),
    ],
)
def test_only_role_mailboxes_are_kept(world, fetch, ready, contact, kept):
    world.susa.lists["educationProviders"] = [provider(1, emailAddresses=contact)]
    assert fetch("--source", SUSA) == 0
    assert set(table(ready / "susa" / "susa-yh.json")[1]["contact"]) == {kept}


def test_an_education_named_after_a_person_with_a_number_is_left_out(world, fetch, ready):
    world.susa.lists["educationInfos"][0] = info(0, title=swedish(PERSON))
    for number in (0, 3, 6):
        world.susa.lists["educationEvents"][number] = event(number, title=swedish(PERSON))
    assert fetch("--source", SUSA) == 0
    _, rows = table(ready / "susa" / "susa-yh.json")
    assert sorted(set(rows["title"])) == ["Exempelutbildning 1", "Exempelutbildning 2"]


def _twice(said):
    """The last row of a page is the first of the next one: a row is lost."""
    said["educationEvents"][0] = event(2)


def _grown(said):
    said["page"]["totalElements"] += 1


def test_pages_that_changed_while_they_were_read_stop(world, fetch, ready, capsys):
    world.breaks("educationEvents.*page=1", edited(_twice))
    assert fetch("--source", SUSA) == 1
    assert "gav 6 poster men säger sig ha 7" in said_by(capsys)
    world.breaks("educationEvents.*page=2", edited(_grown))
    world.clock.sleep(10**6)
    assert fetch("--source", SUSA) == 1
    assert "ändrades medan den lästes" in said_by(capsys)
    assert not ready.exists()


def test_a_row_that_comes_twice_is_stored_once(world, fetch, ready):
    again = edited(lambda said: said["educationEvents"].append(event(2)))
    world.breaks("educationEvents.*page=1", again)
    assert fetch("--source", SUSA) == 0
    assert len(table(ready / "susa" / "susa-yh.json")[1]) == 7


@pytest.mark.parametrize("change", [status(503, Retry_After="60"), cut_off, html])
def test_susa_may_be_away_for_a_while(world, fetch, ready, change):
    world.breaks("educationInfos", change, times=2)
    assert fetch("--source", SUSA) == 0
    assert len(table(ready / "susa" / "susa-yh.json")[1]) == 7


def test_the_offer_of_a_county_is_read_to_its_last_page(world, fetch, ready):
    assert fetch("--source", GYMNASIUM, "--source", KOMVUX, "--lan", "04") == 0
    assert len(world.lines("/education-events")) == 3
    _, programmes = table(ready / GYMNASIUM / f"{GYMNASIUM}-04.json")
    _, packages = table(ready / KOMVUX / f"{KOMVUX}-04.json")
    assert sorted(programmes["programme_code"]) == ["EE0", "EE1", "EE2", "EE3", "EE4"]
    assert packages.iloc[0].to_dict() == {
        "event_id": "e.x.0484.0", "area_code": "0484", "title": "Svetsare",
        "provider": "Exempelkommun", "start": "2027-01-11", "last_application": "2026-12-01",
        "starting": "fast datum", "pace": "100", "points": "100", "distance": "nej",
    }  # fmt: skip
    tables = made(ready, "gymnasium_offer", "komvux_offer")
    assert len(tables["gymnasium_offer"]) == len(tables["komvux_offer"]) == 5


def test_each_county_has_a_file_of_its_own(world, fetch, ready):
    for county in ("04", "18"):
        assert fetch("--source", KOMVUX, "--lan", county) == 0
    assert len(made(ready, "komvux_offer")["komvux_offer"]) == 10


def test_what_planned_educations_writes_oddly_is_read_as_it_is_meant(world, fetch, ready):
    world.planned.packages = [
        ADULT
        | {
            "titleSv": "<![CDATA[Undersköterska, paket]]>", "paceOfStudy": "null",
            "lastApplicationDate": "2099-12-31T00:00:00", "executionCondition": 2,
            "semesterStartFrom": None,
        }
    ]  # fmt: skip
    assert fetch("--source", KOMVUX, "--lan", "04") == 0
    (row,) = table(ready / KOMVUX / f"{KOMVUX}-04.json")[1].to_dict("records")
    assert row["title"] == "Undersköterska, paket"
    assert [row[name] for name in ("pace", "last_application", "start")] == [None] * 3
    assert row["starting"] == "löpande"


def test_another_countys_rows_stop(world, fetch, ready, capsys):
    other = edited(
        lambda said: said["body"]["_embedded"]["educationEvents"][0].update(
            geographicalAreaCode="0180"
        )
    )
    world.breaks("/education-events", other)
    assert fetch("--source", GYMNASIUM, "--lan", "04") == 1
    assert "Svaret för län 04 har områdena 0180" in said_by(capsys)
    assert not ready.exists()


def test_a_county_without_an_offer_has_no_rows(world, fetch, ready):
    world.planned.packages = []
    assert fetch("--source", KOMVUX, "--lan", "04") == 0
    assert len(made(ready, "komvux_offer")["komvux_offer"]) == 0


def test_the_invented_answers_have_the_fields_of_the_official_description():
    if not DESCRIBED.exists():
        pytest.skip("Skolverkets officiella beskrivning finns inte här: den läggs aldrig i arkivet")
    paths = json.loads(DESCRIBED.read_text("utf-8"))["paths"]
    for path, name, invented in (
        ("/v4/adult-education-events", "listedAdultEducationEvents", ADULT),
        ("/v4/education-events", "educationEvents", PROGRAMME),
    ):
        (content,) = paths[path]["get"]["responses"]["200"]["content"].values()
        body = content["example"]["body"]
        assert set(body["_embedded"][name][0]) == set(invented)
        assert {"size", "totalElements", "totalPages", "number"} == set(body["page"])
        described = {one["name"] for one in paths[path]["get"]["parameters"]}
        ((kind, _),) = [chosen for at, chosen, *_ in planned._KINDS.values() if at == path]
        assert {kind, "geographicalAreaCode", "page", "size"} <= described


def test_the_steps_have_the_columns_of_the_sources():
    assert yh_event.COLUMNS == susa.COLUMNS
    assert gymnasium_offer.COLUMNS == planned.GYMNASIUM_COLUMNS
    assert komvux_offer.COLUMNS == planned.KOMVUX_COLUMNS
    assert set(gymnasium_result.COLUMNS) == {RESULTS, "skolverket-jamforelsetal"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "latin-1"])
def test_siris_is_read_with_its_commas_and_marks(world, fetch, ready, encoding):
    world.siris.encoding = encoding
    assert fetch("--source", RESULTS, "--lan", "04") == 0
    _, rows = table(ready / RESULTS / f"{RESULTS}-04.json")
    assert set(rows["area_code"]) == {"0484"}  # Nyköping has none
    assert set(rows["programme"]) == {"Bygg- och anläggningsprogrammet"}
    found = {(row.measure, row.period): (row.value, row.status) for row in rows.itertuples()}
    assert found == {
        ("Avgångselever", "2024/25"): ("45", None),
        ("Andel med examen", "2024/25"): ("71.1", None),
        ("Andel med grundläggande behörighet", "2024/25"): ("100", "~100"),
        ("Nybörjare", "2022/23"): ("45", None),
        ("Examen inom 3 år", "2022/23"): ("71.1", None),
        ("Examen inom 4 år", "2022/23"): (None, ".."),
        ("Examen inom 5 år", "2022/23"): (None, "."),
    }
    result = made(ready, "gymnasium_result")["gymnasium_result"]
    assert result["value"].isna().sum() == 2


def test_a_year_that_is_not_published_is_not_an_error(world, fetch, ready):
    world.siris.newest = {"89": 2023, "91": 2021}
    assert fetch("--source", RESULTS, "--lan", "18") == 1  # the year before has nothing either
    world.siris.newest = {"89": 2024, "91": 2021}
    assert fetch("--source", RESULTS, "--lan", "18") == 0


def _other_number(text):
    """The row that stands twice says another thing the second time."""
    first, _, rest = text.partition(";45;")
    return first + ";45;" + rest.replace(";45;", ";46;", 1) if rest else text


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda text: text.replace("grundl.", "allm."), "saknar kolumnerna Andel (%) med grundl."),
        (lambda text: text.replace("Kommun;", "Ort;"), "ingen rad som börjar med Kommun"),
        (lambda text: text.replace("Valt läsår", "Vald tid"), "inte vilket läsår"),
        (lambda text: text.replace("71,1", "många"), "inte är ett tal"),
        (_other_number, "finns två gånger"),
        (lambda text: text.replace(";0484;", ";0180;"), "har kommunen 0180"),
    ],
)
def test_an_export_that_is_not_what_it_was_stops(world, fetch, ready, capsys, edit, words):
    world.siris.edit = edit
    assert fetch("--source", RESULTS, "--lan", "04") == 1
    assert words in said_by(capsys)
    assert not ready.exists()
