import pandas as pd
import pytest

from data.problems import BuildStopped
from data.steps import occupation_forecast
from data.steps.occupation_forecast import basis


@pytest.fixture
def sormland(made):
    table = made["occupation_forecast"]
    here = table[(table["county_code"] == "04") & (table["round"] == "2025-2")]
    return here.merge(made["occupation"], on="occupation")


def test_sormland_industry(sormland):
    industry = sormland[sormland["sector"] == "industri"]
    assert industry["recruitment_situation"].value_counts().to_dict() == {
        "balans": 11,
        "brist": 9,
        "paradox": 2,
        "överskott": 2,
    }
    assert industry["recruitment_situation"].isna().sum() == 11
    assert (industry["basis"] == "lanet").sum() == 0


@pytest.mark.rule("Only 3 of 158 Sörmland assessments rest wholly on the county.")
def test_three_of_sormlands_158_assessments_rest_on_the_county_alone(sormland):
    assert sormland["recruitment_situation"].notna().sum() == 158
    assert (sormland["basis"] == "lanet").sum() == 3
    assert sormland.loc[sormland["recruitment_situation"].isna(), "basis"].isna().all()


def test_what_the_bundled_rounds_cover(made):
    sizes = made["occupation_forecast"].groupby(["round", "county_code"]).size()
    assert sizes["2025-2"][["00", "04", "18"]].tolist() == [218, 218, 218]
    assert set(sizes["2025-2"].drop(["00", "04", "18"])) == {45}
    assert len(sizes["2025-2"]) == 22
    assert sizes["2026-1"].to_dict() == {"00": 205}


def test_paradox_reasons_are_codes(made):
    reasons = made["occupation_forecast"]["paradox_reasons"].dropna().str.split(";").explode()
    assert set(reasons) == {"arbetslöshet", "deltidsarbete", "lämnare"}


@pytest.mark.rule('Each row says on what it rests: "länets uppgifter"')
@pytest.mark.parametrize(
    ("county", "level", "coverage", "rests_on"),
    [
        ("04", "län", "helt", "lanet"),
        ("04", "nuts2", "delvis", "delvis"),
        ("04", "nationellt", "delvis", "delvis"),
        ("04", "nuts1", "helt", "storre"),
        ("04", "nationellt", "helt", "riket"),
        ("00", "nationellt", "helt", "riket"),
        ("00", None, None, "riket"),
    ],
)
def test_what_an_assessment_rests_on(county, level, coverage, rests_on):
    row = {
        "county_code": county,
        "level": level,
        "coverage": coverage,
        "recruitment_situation": "balans",
    }
    assert basis(pd.DataFrame([row])).tolist() == [rests_on]


def test_no_assessment_rests_on_nothing():
    row = {
        "county_code": "04",
        "level": "län",
        "coverage": "helt",
        "recruitment_situation": None,
    }
    assert basis(pd.DataFrame([row])).isna().all()


def test_an_unknown_assessment_stops_the_build_and_names_the_occupation(changed, remake):
    def invent(table):
        row = (table["occupation"] == "Lokförare") & (table["county_code"] == "04")
        table.loc[row, "recruitment_situation"] = "stor brist"
        return table

    with pytest.raises(BuildStopped, match=r"okänt värde \(stor brist\) i 1 rader.*Lokförare"):
        remake(occupation_forecast, changed("occupation_forecasts.csv", invent))


def test_a_county_assessment_must_say_its_area(changed, remake):
    def forget(table):
        row = (table["occupation"] == "Lokförare") & (table["county_code"] == "04")
        table.loc[row, ["recruitment_situation", "job_opportunities"]] = ["brist", "stora"]
        table.loc[row, "level"] = ""
        return table

    with pytest.raises(BuildStopped, match="Lokförare, län 04, 2025-2: bedömningen saknar"):
        remake(occupation_forecast, changed("occupation_forecasts.csv", forget))
