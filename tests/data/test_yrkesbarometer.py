"""Arbetsförmedlingen's file, generated at full size: 219 occupations x 22 areas."""

import json
import logging

import pandas as pd
import pytest

from data import provenance
from data.inputs import BUNDLED, MANIFEST, Inputs
from data.problems import BuildStopped
from data.published import yrkesbarometer
from data.published.yrkesbarometer_format import VOCABULARY
from data.steps import occupation, occupation_forecast

NEW = "Provyrke inom IT"


@pytest.fixture(scope="module")
def records() -> list[dict]:
    """4 818 objects as published: every occupation is "balans" in every county."""
    inputs = Inputs(BUNDLED)
    names = inputs.csv("occupations.csv")[["occupation", "occupation_area", "ssyk"]]
    names.loc[len(names)] = [NEW, "Data/IT", "2519"]
    counties = ["00", *inputs.csv("counties.csv")["county_code"]]
    return [
        _record(name, area, ssyk.replace(";", ", "), county)
        for name, area, ssyk in names.itertuples(index=False)
        for county in counties
    ]


def _record(name: str, area: str, ssyk: str, county: str) -> dict:
    return {
        "yrkesomrade": area,
        "yb_yrke": name,
        "yb_concept_id": "PDNm_NZ2_WRh",
        "lan": county,
        "antal_ssyk": 1,
        "del_av_ssyk": 0,
        "ssyk": ssyk,
        "ssyk_text": name,
        "yb_beskrivning": None,
        "jobbmojligheter": "medelstora",
        "rekryteringssituation": "balans",
        "paradox": [],
        "prognos": "öka",
        "text_jobbmojligheter": "",
        "text_rekryteringssituation": "",
        "hogsta_bedomningsniva": "nationellt" if county == "00" else "nuts2",
        "delvis_helt": "helt" if county == "00" else "delvis",
        "omgang": "2025-2",
        "taxonomi_version": 27,
    }


@pytest.fixture
def inbox(tmp_path):
    """``inbox(records)``: the bundled facts with one received yrkesbarometer.json."""

    def received(content: list[dict]) -> Inputs:
        name = f"yrkesbarometer-{content[0]['omgang']}.json"
        (tmp_path / name).write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        entry = {
            "received": "2026-11-16",
            "original": "yrkesbarometer.json",
            "source": occupation_forecast.INBOX_SOURCE,
        }
        (tmp_path / MANIFEST).write_text(json.dumps({name: entry}), encoding="utf-8")
        return Inputs(BUNDLED, tmp_path)

    return received


def _problems(inputs: Inputs) -> list[str]:
    with pytest.raises(BuildStopped) as stopped:
        yrkesbarometer.received(inputs)
    return [str(problem) for problem in stopped.value.problems]


def test_a_full_file_replaces_its_round_for_all_counties(records, inbox, remake):
    inputs = inbox(records)
    table = remake(occupation_forecast, inputs)
    sizes = table.groupby(["round", "county_code"]).size()
    assert len(records) == 4818
    assert set(sizes["2025-2"]) == {219}
    assert len(sizes["2025-2"]) == 22
    assert sizes["2026-1"].to_dict() == {"00": 205}
    assert set(table.loc[table["round"] == "2025-2", "recruitment_situation"]) == {"balans"}
    rounds = set(table["round"])
    source = provenance.dated(inputs.sources["af_yrkesbarometern"], rounds, inputs.manifest)
    assert (source.retrieved, source.rounds) == ("2026-11", "2025-2: 2026-11-16")


def test_a_newer_round_leaves_the_earlier_ones(records, inbox, remake):
    newer = [record | {"omgang": "2026-2"} for record in records]
    sizes = remake(occupation_forecast, inbox(newer)).groupby("round").size()
    assert sizes.to_dict() == {"2025-2": 1509, "2026-1": 205, "2026-2": 4818}


def test_a_new_occupation_gets_the_sector_of_its_area(records, inbox, remake):
    table = remake(occupation, inbox(records)).set_index("occupation")
    assert len(table) == 219
    assert table.loc[NEW, "sector"] == "it"
    assert table.loc["Finansanalytiker och finansmäklare", "ssyk"] == "2413;2414;3311"


def test_a_new_occupation_in_an_unknown_area_stops_the_build(records, inbox, remake):
    strange = [
        record | {"yrkesomrade": "Rymdarbete"} if record["yb_yrke"] == NEW else record
        for record in records
    ]
    with pytest.raises(BuildStopped) as stopped:
        remake(occupation, inbox(strange))
    assert str(stopped.value.problems[0]) == (
        f"yrkesbarometer.json, rad {len(records)}: Yrket '{NEW}' i yrkesområdet 'Rymdarbete' har "
        "ingen bransch. Lägg till yrkesområdet i sectors.csv eller yrket i sector_occupations.csv."
    )


def test_recognised_by_its_round(records, tmp_path):
    path = tmp_path / "nedladdad.json"
    path.write_text(json.dumps(records[:22]), encoding="utf-8")
    assert yrkesbarometer.recognise(path) == "yrkesbarometer-2025-2.json"


@pytest.mark.parametrize("content", ['{"a": 1}', "[]", "[1, 2]", '[{"yrke": "x"}]', "inte json"])
def test_other_files_are_not_taken_for_it(tmp_path, content):
    path = tmp_path / "annat.json"
    path.write_text(content, encoding="utf-8")
    assert yrkesbarometer.recognise(path) is None


def test_a_broken_download_says_so(records, tmp_path):
    path = tmp_path / "yrkesbarometer.json"
    path.write_text(json.dumps(records)[:1000], encoding="utf-8")
    with pytest.raises(BuildStopped, match=r"yrkesbarometer.json: Filen är inte hel .* på nytt"):
        yrkesbarometer.recognise(path)


def test_a_round_of_another_form_is_refused(records, tmp_path):
    path = tmp_path / "yrkesbarometer.json"
    path.write_text(json.dumps([records[0] | {"omgang": "hösten 2025"}]), encoding="utf-8")
    with pytest.raises(BuildStopped, match=r"Omgången .* är 'hösten 2025'"):
        yrkesbarometer.recognise(path)


def test_missing_keys_name_the_rows(records, inbox):
    bad = [dict(record) for record in records]
    for row in (2, 5):
        del bad[row - 1]["prognos"]
    assert _problems(inbox(bad)) == [
        "yrkesbarometer.json, rad 2: Nycklarna prognos saknas. Samma fel på 1 rader till: 5. "
        "Filens format kan ha ändrats. Jämför med docs/data.md innan den läses in."
    ]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"rekryteringssituation": "stor brist"}, "kolumn rekryteringssituation: "),
        ({"prognos": "rusa"}, "prognos har det okända värdet 'rusa'"),
        ({"hogsta_bedomningsniva": "eu"}, "hogsta_bedomningsniva har det okända värdet 'eu'"),
        ({"paradox": ["arbetslöshet", "pension"]}, "okända värdet 'arbetslöshet;pension'"),
        ({"ssyk": "251"}, "ssyk har det okända värdet '251'"),
        ({"yb_yrke": None}, "Uppgiften yb_yrke saknas"),
        ({"omgang": "2026-1"}, "Filen blandar flera omgångar"),
        ({"lan": 1}, "lan har det okända värdet '1'"),
        ({"lan": "99"}, "lan har det okända värdet '99'"),
    ],
)
def test_a_wrong_value_names_file_and_row(records, inbox, change, message):
    bad = [*records]
    bad[6] = bad[6] | change
    found = _problems(inbox(bad))
    assert message in found[0]
    assert found[0].startswith("yrkesbarometer.json, rad 7")


def test_a_row_twice_and_a_lost_county_are_both_told(records, inbox):
    bad = [*records]
    bad[1] = bad[0]
    assert _problems(inbox(bad)) == [
        "yrkesbarometer.json, rad 2: Samma yrke och län finns på en tidigare rad. "
        "Hämta filen på nytt från Arbetsförmedlingen.",
        f"yrkesbarometer.json, rad 1: Yrket {records[0]['yb_yrke']!r} saknar länen 01. "
        "Hämta filen på nytt från Arbetsförmedlingen.",
    ]


def test_extra_keys_are_told_once_and_ignored(records, inbox, tmp_path, caplog):
    inputs = inbox([record | {"nyckel_x": 1} for record in records])
    with caplog.at_level(logging.WARNING):
        yrkesbarometer.recognise(tmp_path / "yrkesbarometer-2025-2.json")
        table = yrkesbarometer.received(inputs)
    assert [record.getMessage() for record in caplog.records] == [
        "yrkesbarometer-2025-2.json: okända nycklar läses inte in: nyckel_x."
    ]
    assert "nyckel_x" not in table.columns


def test_no_assessment_stays_missing(records, inbox):
    none = dict.fromkeys(VOCABULARY)
    table = yrkesbarometer.received(inbox([records[0] | none, *records[1:]]))
    columns = ["recruitment_situation", "job_opportunities", "five_year_trend", "paradox_reasons"]
    assert table.loc[0, columns].isna().all()


def test_paradox_reasons_are_joined(records, inbox):
    reasons = {"rekryteringssituation": "paradox", "paradox": ["arbetslöshet", "lämnare"]}
    table = yrkesbarometer.received(inbox([records[0] | reasons, *records[1:]]))
    assert table.loc[0, "paradox_reasons"] == "arbetslöshet;lämnare"
    assert pd.isna(table.loc[1, "paradox_reasons"])
