import pytest

from data.periods import last_year
from data.problems import BuildStopped
from data.questions import school
from data.steps import school_outcome
from data.store import Store


def _value(table, **where):
    for column, value in where.items():
        table = table[table[column] == value]
    assert len(table) == 1
    return table["value"].item()


def test_pupils_per_year_in_one_programme(made):
    pupils = [
        _value(
            made["school_outcome"],
            programme="Industritekniska programmet",
            indicator=f"Elever årskurs {year}",
        )
        for year in (1, 2, 3)
    ]
    assert pupils == [1344, 1419, 1494]


def test_women_and_men_of_sormland_who_go_on_to_university(made):
    where = {
        "area_code": "04",
        "indicator": "Påbörjat högskola inom 3 år efter gymnasiet",
        "period": "avslutat 2017/18",
    }
    shares = [_value(made["school_outcome"], sex=sex, **where) for sex in ("kvinnor", "män")]
    assert shares == [50.8, 36.1]


def test_the_neighbouring_county_of_the_facts_is_not_here(made):
    assert set(made["school_outcome"]["county_code"]) == {"00", "04", "18"}


def test_an_unknown_level_stops_the_build(changed, remake):
    def rename(table):
        return table.replace({"level": {"komvux": "vuxenutbildning"}})

    with pytest.raises(BuildStopped, match=r"level: okänt värde \(vuxenutbildning\) i 20 rader"):
        remake(school_outcome, changed("school_outcomes.csv", rename))


def test_a_county_has_the_newest_year_of_each_measure_and_the_country_all(made, edition):
    store, rows = Store(edition), made["school_outcome"]
    own = rows[rows["county_code"] == "04"]
    ends = own["period"].map(last_year)
    newest = own[ends == ends.groupby([own["indicator"], own["area_code"]]).transform("max")]
    kept = ["level", "indicator", "programme", "period", "sex", "value", "unit", "source"]
    found = school.of_county(store, "04")
    assert 0 < len(found) < len(own)
    assert sorted(map(tuple, found[kept].values)) == sorted(map(tuple, newest[kept].values))
    assert found["is_municipality"].sum() == (newest["area_code"].str.len() == 4).sum()
    country = rows[rows["county_code"] == "00"]
    assert sorted(map(tuple, school.of_country(store)[kept].values)) == sorted(
        map(tuple, country[kept].values)
    )
