import pytest

from data.problems import BuildStopped
from data.steps import actor, actor_area, deadline, support_programme


def test_unverified_support_is_never_current(made):
    table = made["support_programme"]
    unread = table[table["status"].str.startswith("Ej kontrollerad")]
    assert len(unread) == 5
    assert set(unread["standing"]) == {"ej kontrollerad"}
    assert table["standing"].value_counts().to_dict() == {
        "ej kontrollerad": 8,
        "aktuell": 5,
        "avslutad": 4,
    }


def test_actors_without_a_read_source_are_marked(made):
    table = made["actor"].set_index("actor")
    assert (len(table), (table["verified"] == "ej kontrollerad").sum()) == (60, 18)
    assert table.loc[table["source_url"].isna(), "verified"].unique().tolist() == [
        "ej kontrollerad"
    ]
    assert table.loc["TUC Sweden AB", "county_codes"] == "04;18"


def test_an_actors_own_row_goes_before_its_types(made):
    table = made["actor"].set_index("actor")["areas"]
    assert table["Skolverket"] == "utbildning"
    assert table["Länsstyrelsen i Örebro län"] == "forberedande"
    assert table["Arbetsförmedlingen"] == "utbildning;omstallning;forberedande"
    assert table["KYH AB"] == "utbildning"


@pytest.mark.parametrize(
    ("of", "becomes", "message"),
    [
        ("YH-anordnare", "YH-anordnar", "'YH-anordnar' är varken en aktör eller en typ"),
        ("Inkubator", None, "'Create Business Incubator' av typen 'Inkubator' hör inte till"),
    ],
)
def test_an_actor_outside_the_mapping_stops_the_build(changed, remake, of, becomes, message):
    def write(table):
        return table[table["of"] != of] if becomes is None else table.replace({"of": {of: becomes}})

    with pytest.raises(BuildStopped, match=message):
        remake(actor, changed(actor_area.FILE, write))


def test_an_area_that_does_not_exist_stops_the_build(changed, remake):
    def write(table):
        table.loc[0, "areas"] = "utbildning;grön"
        return table

    with pytest.raises(BuildStopped, match="'utbildning;grön' innehåller något annat än"):
        remake(actor_area, changed(actor_area.FILE, write))


@pytest.mark.rule("Dates not confirmed are marked so, with the last known one")
def test_the_next_closing_dates_are_not_confirmed(made):
    table = made["deadline"].set_index("matter")
    assert table.loc["yh-kurs", ["last_closed", "confirmed"]].tolist() == ["2026-02-12", "nej"]
    assert table.loc["yrkesvux", "last_closed"] == "2024-04-26"
    assert set(table.index[table["confirmed"] == "ja"]) == {"gymnasium", "yrkesbarometern"}


@pytest.mark.parametrize(
    ("step", "file", "column", "value", "message"),
    [
        (support_programme, "support_programmes.csv", "standing", "kanske", "kanske"),
        (actor, "actors.csv", "verified", "ja", r"okänt värde \(ja\)"),
        (deadline, "deadlines.csv", "last_closed", "12 feb 2026", "'12 feb 2026' är inget datum"),
    ],
)
def test_a_value_outside_the_vocabulary_stops_the_build(
    changed, remake, step, file, column, value, message
):
    def write(table):
        table.loc[0, column] = value
        return table

    with pytest.raises(BuildStopped, match=message):
        remake(step, changed(file, write))
