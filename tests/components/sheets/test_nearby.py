"""Near: true distances in order, a radius across county borders, a search that widens."""

import pandas as pd
import pytest
from haversine import haversine
from hypothesis import given, settings
from hypothesis import strategies as st

from components.address.choices import RADII, Choice
from components.sheets.programmes import nearby
from data.questions import places

POINTS = st.tuples(st.floats(55.3, 69.1), st.floats(10.9, 24.2))


def programmes(*rows: tuple[str, float, bool], **columns: list) -> pd.DataFrame:
    """(name, km, in_county) per programme, numbered from 1."""
    frame = pd.DataFrame(rows, columns=["programme", "km", "in_county"])
    return frame.assign(diarienummer=[f"MYH {number}" for number in range(1, len(rows) + 1)])


def found(frame: pd.DataFrame, municipality: str | None = "0483", radius: int | None = 20):
    """Names found, how far the search went, and the steps before."""
    rows, reach, tried = nearby.search(frame, nearby.steps(municipality, radius))
    return rows["programme"].tolist(), reach, tried


class TestDistances:
    @given(st.dictionaries(st.text(min_size=1), POINTS, min_size=1, max_size=30), st.data())
    def test_every_distance_is_to_the_nearest_origin(self, middles, data):
        origins = data.draw(st.lists(st.sampled_from(sorted(middles)), min_size=1, unique=True))
        km = nearby.distances(origins, middles)
        assert list(km) == list(middles)
        for code, away in km.items():
            true = min(haversine(middles[origin], middles[code]) for origin in origins)
            assert away == pytest.approx(true, abs=1e-6)

    @pytest.mark.parametrize(
        ("code", "km"),
        [("0483", 0), ("0484", 35.05), ("1984", 46.82), ("0581", 47.47), ("1880", 60.18)],
    )
    def test_from_katrineholm(self, store, code, km):
        away = nearby.distances(["0483"], places.middles(store))
        assert round(away[code], 2) == km

    def test_the_nearest_of_a_countys_municipalities_counts(self, store):
        middles = places.middles(store)
        county = places.municipalities(store, "04")
        away = nearby.distances(county, middles)
        assert away["0581"] == min(haversine(middles[code], middles["0581"]) for code in county)
        assert {away[code] for code in county} == {0}


class TestWhere:
    PLACES = pd.DataFrame(
        [("A", "0484", "Eskilstuna"), ("A", "1984", "Arboga"), ("B", "0581", "Norrköping")],
        columns=["diarienummer", "municipality_code", "municipality"],
    )

    def test_a_programme_in_several_municipalities_is_there_once_nearest_first(self):
        km = {"0484": 40.0, "1984": 10.0, "0581": 47.0}
        there = nearby.by_programme(self.PLACES, km, "04").loc["A"]
        assert there["km"] == 10.0
        assert there["names"] == ("Arboga", "Eskilstuna")
        assert there["codes"] == ("1984", "0484")
        assert there["in_county"]

    def test_a_programme_of_another_county_is_not_in_the_county(self):
        there = nearby.by_programme(self.PLACES, {"0484": 0, "1984": 1, "0581": 2}, "04")
        assert there["in_county"].to_dict() == {"A": True, "B": False}


class TestSearch:
    @settings(deadline=None)  # the machine's load is not what is tested
    @given(st.lists(st.floats(0, 2000), min_size=1, max_size=40))
    def test_rows_come_by_true_distance(self, away):
        frame = programmes(*[("X", km, False) for km in away])
        rows = nearby.search(frame, nearby.steps("0483", 100)).rows
        assert rows["km"].is_monotonic_increasing

    @settings(deadline=None)
    @given(
        st.lists(POINTS, min_size=2, max_size=12, unique=True),
        st.lists(st.sets(st.integers(0, 11), min_size=1, max_size=4), min_size=1, max_size=15),
        st.sampled_from([None, *RADII]),
    )
    def test_hits_are_those_of_all_pairs_by_true_distance(self, points, where, radius):
        """From the first point; programmes in several places; checked pair by pair."""
        middles = {f"{number:04}": point for number, point in enumerate(points)}
        places_of = {f"P{n}": {f"{i % len(points):04}" for i in at} for n, at in enumerate(where)}
        placed = pd.DataFrame(
            [(name, code, code) for name, codes in places_of.items() for code in codes],
            columns=["diarienummer", "municipality_code", "municipality"],
        )
        km = nearby.distances(["0000"], middles)
        frame = nearby.by_programme(placed, km, "00").reset_index()
        hits = nearby.search(
            frame.assign(programme=frame["diarienummer"]), nearby.steps("0000", radius)
        )

        true = {
            name: min(haversine(middles["0000"], middles[code]) for code in codes)
            for name, codes in places_of.items()
        }
        within = [step for step in (radius or 0, *RADII) if step >= (radius or 0)]
        reach = next((step for step in within if any(true[p] <= step for p in true)), None)
        expected = sorted(true[p] for p in true if reach is None or true[p] <= reach)
        assert hits.rows["km"].tolist() == pytest.approx(expected, abs=1e-6)
        assert hits.reach == ("lan" if reach is None else reach)
        assert [true[name] for name in hits.rows["diarienummer"]] == pytest.approx(
            expected, abs=1e-6
        )

    def test_equal_distances_come_by_name_as_swedish_sorts(self):
        frame = programmes(("Ö", 5, True), ("Z", 5, True), ("Å", 5, True), ("B", 4, True))
        assert found(frame)[0] == ["B", "Z", "Å", "Ö"]

    @pytest.mark.parametrize(
        ("km", "municipality", "radius", "reach", "tried"),
        [
            (0, "0483", None, 0, ()),
            (19.9, "0483", None, 20, (0,)),
            (20.0, "0483", 20, 20, ()),
            (20.1, "0483", 20, 50, (20,)),
            (99.0, "0483", 20, 100, (20, 50)),
            (99.0, "0483", 100, 100, ()),
            (120.0, "0483", 50, "riket", (50, 100, "lan")),
        ],
    )
    def test_it_widens_until_there_is_a_hit(self, km, municipality, radius, reach, tried):
        assert found(programmes(("X", km, False)), municipality, radius) == (["X"], reach, tried)

    def test_after_the_widest_radius_comes_the_county_then_the_country(self):
        far = programmes(("Långt bort", 300, True), ("I ett annat län", 200, False))
        assert found(far) == (["Långt bort"], "lan", (20, 50, 100))
        assert found(far.iloc[1:])[1:] == ("riket", (20, 50, 100, "lan"))

    def test_a_radius_crosses_the_county_border(self):
        frame = programmes(("Här", 5, True), ("Där", 15, False), ("I länet", 60, True))
        assert found(frame)[0] == ["Här", "Där"]

    def test_without_a_municipality_the_county_is_searched_first(self):
        frame = programmes(("Inom", 0, True), ("Utom", 30, False))
        assert found(frame, None, None) == (["Inom"], "lan", ())
        assert found(frame.iloc[1:], None, None) == (["Utom"], "riket", ("lan",))

    def test_nothing_anywhere_has_tried_every_step(self):
        assert found(programmes(("X", 1, True)).iloc[:0]) == ([], "riket", (20, 50, 100, "lan"))


class TestMatching:
    FRAME = pd.DataFrame(
        {
            "area": ["teknik", "teknik", "vard"],
            "study_form": ["bunden", "distans", "bunden"],
            "pace_pct": [100, 50, 100],
            "status": ["kan-starta", "pagar", "inga-starter"],
        }
    )

    @pytest.mark.parametrize(
        ("choice", "rows"),
        [
            (Choice(), [0, 1]),
            (Choice(status="kan-starta"), [0]),
            (Choice(status="pagar"), [1]),
            (Choice(status="alla"), [0, 1, 2]),
            (Choice(omrade="vard", status="alla"), [2]),
            (Choice(form="distans"), [1]),
            (Choice(takt=100), [0]),
        ],
    )
    def test_every_choice_must_agree(self, choice, rows):
        assert nearby.matching(self.FRAME, choice).index.tolist() == rows
