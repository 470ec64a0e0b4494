import pytest

from data.problems import BuildStopped
from data.steps import municipality, occupation, sector_occupation, sun5_occupation


@pytest.fixture
def occupations(made):
    return made["occupation"].set_index("occupation")


@pytest.mark.rule("sector_occupations.csv (by occupation)")
def test_an_occupation_follows_its_area(occupations):
    assert occupations.loc["Processoperatörer inom metall", "sector"] == "industri"


@pytest.mark.rule("sector_occupations.csv (by occupation)")
def test_an_own_sector_wins_over_the_area_and_may_have_a_neighbour(occupations):
    row = occupations.loc["Bil- och tunnplåtslagare"]
    assert (row["occupation_area"], row["sector"], row["sector_also"]) == (
        "Industriell tillverkning",
        "transport",
        "industri",
    )


def test_several_ssyk_codes_are_separated_by_semicolon(occupations):
    assert occupations.loc["Finansanalytiker och finansmäklare", "ssyk"] == "2413;2414;3311"


@pytest.mark.rule("an unmapped area, SUN5 or occupation stops the build")
def test_an_occupation_without_sector_stops_the_build_naming_its_row(changed, remake):
    def new_area(table):
        table.loc[3, "occupation_area"] = "Rymdarbete"
        return table

    with pytest.raises(BuildStopped, match=r"occupations.csv, rad 5: .*'Rymdarbete' har ingen"):
        remake(occupation, changed("occupations.csv", new_area))


def test_a_moved_occupation_must_exist(changed, remake):
    inputs = changed(
        "sector_occupations.csv", lambda table: table.replace("Optiker", "Optikermästare")
    )
    with pytest.raises(BuildStopped, match="Yrket 'Optikermästare' finns inte"):
        remake(occupation, inputs)


def test_an_occupation_is_moved_to_a_sector_that_exists(changed, remake):
    inputs = changed("sector_occupations.csv", lambda table: table.replace("trygghet", "tryggt"))
    with pytest.raises(BuildStopped, match="branschen 'tryggt' finns inte"):
        remake(sector_occupation, inputs)


def test_a_programme_leads_to_occupations_that_exist(made, changed, remake):
    table = made["sun5_occupation"].query("sun5 == '523fa'")
    assert set(table["occupation"]) == {
        "Ingenjörer och tekniker inom elektroteknik",
        "Ingenjörer och tekniker inom maskinteknik",
        "Industrielektriker (med certifikat)",
    }
    inputs = changed("sun5_occupation.csv", lambda t: t.replace("Lokförare", "Tågförare"))
    with pytest.raises(BuildStopped, match=r"_occupation.csv, rad \d+: .*'Tågförare' finns inte"):
        remake(sun5_occupation, inputs)


def test_distances_are_counted_from_municipalities_of_the_county(changed, remake):
    inputs = changed("counties.csv", lambda t: t.replace("0484;0480", "0484;1880"))
    with pytest.raises(BuildStopped, match=r"counties.csv.*kommunen '1880' finns inte i länet"):
        remake(municipality, inputs)
