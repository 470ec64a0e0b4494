import pytest

from data.problems import BuildStopped
from data.steps import population


def test_eskilstuna_2018(made):
    people = made["population"].set_index(["area_code", "year", "age"])["value"]
    assert people["0484", 2018, "totalt"] == 105_924
    assert people["0484", 2018, "16–24 år"] == 11_363


def test_a_municipality_outside_its_county_stops_the_build(changed, remake):
    def move(table):
        table.loc[table["area_code"] == "0484", "county_code"] = "18"
        return table

    with pytest.raises(BuildStopped, match="Området '0484' hör inte till länet '18'"):
        remake(population, changed("population.csv", move))
