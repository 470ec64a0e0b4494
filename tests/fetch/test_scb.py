"""SCB's tables come home whole and as they are, and into an edition."""

from data.fetch import cube, scb
from data.steps import (
    education_level,
    employment,
    labour_status,
    matching,
    occupation_age,
    yh_county,
)
from tests.fetch.files import made, table


def test_a_table_comes_home_as_it_is(world, fetch, ready):
    assert fetch("--source", "scb-sysselsatta") == 0
    head, rows = table(ready / "scb-sysselsatta" / "scb-sysselsatta.json")
    assert len(rows) == (3 + 3) * 3 * 16 * 5
    assert head["source"] == "scb_bas_slutlig"
    assert head["about"]["table"] == "TAB3204"
    assert head["about"]["licence"] == "CC0"
    assert head["about"]["updated"] == "2026-06-08T06:00:00Z"
    assert "slumpvisa avvikelser" in head["about"]["caveats"]
    assert set(rows["unit"]) == {"antal"}
    employed = world.scb.tables[0].value
    expected = {
        ("0484", sex, "B+C", "2024"): employed(("0484", code, "B+C", "", "", "2024"))
        for sex, code in {"kvinnor": "2", "män": "1", "totalt": "1+2"}.items()
    }
    found = rows.query("area_code == '0484' and sni == 'B+C' and year == '2024'")
    keys = zip(found["area_code"], found["sex"], found["sni"], found["year"], strict=True)
    assert dict(zip(keys, found["value"].astype(int), strict=True)) == expected


def test_a_missing_value_keeps_its_mark_and_is_never_zero(world, fetch, ready):
    assert fetch("--source", "scb-sysselsatta") == 0
    _, rows = table(ready / "scb-sysselsatta" / "scb-sysselsatta.json")
    missing = rows[rows["value"].isna()]
    assert set(missing["status"]) == {".."}
    assert set(zip(missing["area_code"], missing["sni"], strict=True)) == {("0480", "D+E")}
    assert set(rows["status"][rows["value"].notna()]) == {None}


def test_the_steps_have_the_columns_of_the_cubes():
    assert {one.kind: one.columns() for one in scb.CUBES} == {
        employment.FINAL: employment.COLUMNS,
        employment.PRELIMINARY: employment.COLUMNS,
        labour_status.KIND: labour_status.COLUMNS,
        education_level.KIND: education_level.COLUMNS,
        **dict(matching.INDICATORS.values()),
        occupation_age.KIND: occupation_age.COLUMNS,
        yh_county.KIND: yh_county.COLUMNS,
    }


def test_all_of_scb_becomes_tables_of_the_edition(world, fetch, ready):
    assert fetch("--source", "scb") == 0
    own = (
        "employment_municipality", "labour_status", "education_level", "matching",
        "occupation_age", "yh_county",
    )  # fmt: skip
    tables = made(ready, "employment", "fetched_table", *own)
    assert {name: len(tables[name]) > 0 for name in own} == dict.fromkeys(own, True)
    assert set(tables["fetched_table"]["kind"]) == {one.kind for one in scb.CUBES}
    bas = tables["employment"].query("series == 'BAS' and county_code == '18'")
    assert bas.groupby(["year", "source"])["value"].count().to_dict() == {
        **{(year, "scb_bas_slutlig"): 48 for year in range(2020, 2025)},
        (2025, "scb_bas"): 48,
    }
    status = tables["labour_status"]
    assert status["period"].min() == "2024-09"
    assert set(status["status"][status["value"].isna()]) == {".."}
    assert set(tables["matching"]["indicator"]) == {"U1a", "U3", "M1"}
    assert world.too_often == []


def test_since_says_the_first_year(world, fetch, ready):
    assert fetch("--source", "scb-utbildningsniva", "--since", "2019") == 0
    _, rows = table(ready / "scb-utbildningsniva" / "scb-utbildningsniva.json")
    assert sorted(set(rows["year"])) == [str(year) for year in range(2019, 2026)]


def test_a_break_and_noise_become_our_caveats(world, fetch, ready):
    world.scb.tables[0].notes = ("Tidsseriebrott: från 2024 är källan en annan.",)
    assert fetch("--source", "scb-sysselsatta", "--source", "scb-prel") == 0
    caveats = [
        table(ready / key / f"{key}.json")[0]["about"]["caveats"].split("\n")
        for key in ("scb-sysselsatta", "scb-prel-sysselsatta")
    ]
    assert caveats == [[cube.BREAK, cube.NO_SUMS], [cube.NOISE]]
