import pytest

from data.problems import BuildStopped
from data.steps import employment


@pytest.fixture
def bas(made):
    table = made["employment"]
    return table[table["series"] == "BAS"].set_index(["county_code", "year", "sni", "sex"])["value"]


def test_sormland_and_the_country_in_industry(bas):
    assert bas["04", 2022, "B+C", "totalt"] == 15_674
    assert bas["04", 2022, "D+E", "totalt"] == 1_357
    assert bas["04", 2025, "B+C", "totalt"] == 15_604
    assert bas["04", 2025, "D+E", "totalt"] == 1_630
    both = {
        year: sum(int(bas["00", year, sni, "totalt"]) for sni in ("B+C", "D+E"))
        for year in (2022, 2025)
    }
    assert both == {2022: 620_417, 2025: 621_911}


def test_the_publishers_total_is_kept_when_women_and_men_do_not_add_up(bas):
    women, men = bas["04", 2025, "B+C", "kvinnor"], bas["04", 2025, "B+C", "män"]
    assert (women, men, women + men) == (3_862, 11_740, 15_602)


def test_unknown_industry_of_the_country_has_no_women_and_no_total(bas):
    assert bas["00", 2025, "okänd", "män"] == 4_493
    assert ("00", 2025, "okänd", "totalt") not in bas.index


@pytest.mark.rule("RAMS says förvärvsarbetande, BAS sysselsatta; both by workplace here.")
def test_each_series_says_whom_it_counts(made):
    said = made["employment"][["series", "measure", "age"]].drop_duplicates()
    assert sorted(said.itertuples(index=False, name=None)) == [
        ("BAS", "sysselsatta", "15–74 år"),
        ("BAS (Regionfakta)", "sysselsatta", "ålder ej angiven"),
        ("RAMS2019–", "förvärvsarbetande", "16 år och äldre"),
        ("RAMS–2018", "förvärvsarbetande", "16 år och äldre"),
    ]


def test_regionfaktas_copy_of_bas_is_kept_apart_from_scbs(made):
    table = made["employment"]
    varmland = table[(table["county_code"] == "17") & (table["year"] >= 2020)]
    assert set(varmland["series"]) == {"BAS (Regionfakta)"}
    assert set(varmland["source"]) == {"regionfakta_bransch_17"}


def test_three_counties_have_nothing_after_2016(made):
    newest = made["employment"].groupby("county_code")["year"].max()
    assert sorted(newest[newest == 2016].index) == ["09", "10", "23"]


def test_an_unknown_industry_stops_the_build_and_names_the_row(changed, remake):
    def misspell(table):
        table.loc[0, "sni"] = "Q-vård"
        return table

    with pytest.raises(BuildStopped, match=r"sni: okänt värde \(Q-vård\).*'county_code': '00'"):
        remake(employment, changed("employment.csv", misspell))


def test_a_year_in_the_wrong_series_stops_the_build(changed, remake):
    def join(table):
        table.loc[table["series"] == "RAMS2019–", "series"] = "RAMS–2018"
        return table

    with pytest.raises(BuildStopped) as stopped:
        remake(employment, changed("employment.csv", join))
    assert [str(problem).split(". ")[0] for problem in stopped.value.problems] == [
        f"employment.csv, kolumn series: {year} kan inte höra till serien RAMS–2018"
        for year in (2019, 2020, 2021)
    ]


def test_a_misprinted_total_stops_the_build(changed, remake):
    def misprint(table):
        row = (table["county_code"] == "04") & (table["year"] == "2025") & (table["sni"] == "B+C")
        table.loc[row & (table["sex"] == "totalt"), "value"] = "51604"
        return table

    with pytest.raises(BuildStopped, match=r"med 36002 från totalen i 04, BAS, 2025, B\+C"):
        remake(employment, changed("employment.csv", misprint))


def test_an_unknown_county_stops_the_build(changed, remake):
    with pytest.raises(BuildStopped, match="Länskoden '4' finns inte"):
        remake(
            employment,
            changed("employment.csv", lambda table: table.replace({"county_code": {"04": "4"}})),
        )
