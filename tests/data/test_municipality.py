import json

import pytest

from data.problems import BuildStopped
from data.steps import municipality


def test_all_290_with_codes_that_keep_their_zero(made):
    table = made["municipality"].set_index("municipality_code")
    assert len(table) == 290
    assert table.loc["0484", "municipality"] == "Eskilstuna"
    assert table.loc["0114", ["municipality", "county_code"]].tolist() == ["Upplands Väsby", "01"]
    assert table.groupby("county_code").size()[["04", "18", "14", "09"]].tolist() == [9, 12, 49, 1]


def test_every_municipality_has_a_shape_around_its_centroid(made):
    for row in made["municipality"].itertuples():
        shape = json.loads(row.geometry)
        polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else None
        assert polygons, row.municipality
        points = [point for polygon in polygons for ring in polygon for point in ring]
        assert min(x for x, _ in points) <= row.lon <= max(x for x, _ in points)
        assert min(y for _, y in points) <= row.lat <= max(y for _, y in points)


def test_a_municipality_in_the_wrong_county_stops_the_build(changed, remake):
    def move(table):
        table.loc[table["municipality_code"] == "0484", "county_code"] = "18"
        return table

    with pytest.raises(BuildStopped, match=r"Eskilstuna \(0484\) har länskoden '18'"):
        remake(municipality, changed("municipalities.csv", move))


def test_a_lost_municipality_stops_the_build(changed, remake):
    with pytest.raises(BuildStopped, match="289 kommuner, inte 290"):
        remake(municipality, changed("municipalities.csv", lambda table: table.iloc[1:]))
