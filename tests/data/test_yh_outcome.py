import pytest

from data.problems import BuildStopped
from data.steps import yh_outcome

AREA = "Teknik och tillverkning"


@pytest.fixture
def values(made):
    key = ["dataset", "indicator", "education_area", "sex", "year"]
    return made["yh_outcome"].set_index(key)["value"]


def test_admitted_and_applicants_by_sex(values):
    admitted = [
        values["sokande", "Antal antagna vid start", AREA, sex, 2024]
        for sex in ("totalt", "kvinnor", "män")
    ]
    assert admitted == [6014, 1434, 4580]
    assert values["sokande", "Antal sökande", AREA, "kvinnor", 2024] == 6283
    assert values["sokande", "Antal sökande", AREA, "totalt", 2024] == 20_388


def test_the_follow_up_of_2024(values):
    good = "Arbetet stämmer helt eller till största delen"
    assert values["sysselsattning", "Har arbete", AREA, "totalt", 2024] == 88
    assert values["overensstammelse", good, AREA, "totalt", 2024] == 63


@pytest.mark.rule("One dataset per figure: three different numbers exist")
def test_graduates_of_2021_are_counted_differently_by_each_dataset(values):
    counted = {
        dataset: values[dataset, "Antal examinerade", AREA, "totalt", 2021]
        for dataset in ("sokande", "2021", "sysselsattning")
    }
    assert counted == {"sokande": 2411, "2021": 2379, "sysselsattning": 1871}


def test_a_lost_decimal_of_the_publishers_key_figures_is_restored(values):
    degrees = [
        values["nyckeltal", "Examensgrad", "Totalt", sex, 2023]
        for sex in ("totalt", "kvinnor", "män")
    ]
    assert degrees == [67.7, 72.8, 61.9]


def test_every_row_names_the_table_of_its_dataset(made):
    pairs = made["yh_outcome"][["dataset", "source"]].drop_duplicates()
    assert dict(pairs.itertuples(index=False, name=None)) == yh_outcome.DATASETS


def test_a_share_over_hundred_stops_the_build(changed, remake):
    def lose_decimal(table):
        table.loc[table["value"] == "67.7", "value"] = "677"
        return table

    with pytest.raises(BuildStopped, match=r"1 andelar är över 100 procent.*'value': 677"):
        remake(yh_outcome, changed("yh_outcomes.csv", lose_decimal))


def test_an_unknown_area_stops_the_build(changed, remake):
    def rename(table):
        return table.replace({"education_area": {AREA: "Teknik"}})

    with pytest.raises(BuildStopped, match="YH-området 'Teknik' hör inte till någon bransch"):
        remake(yh_outcome, changed("yh_outcomes.csv", rename))
