"""A7 and the rules of distance: near, nowhere near, at a distance, and what a row says."""

from dataclasses import replace

import pytest

from components.sheets.programmes import nearby
from components.sheets.programmes import row_text as row
from components.sheets.programmes.search_text import Near, Nearest
from components.sheets.utbildningar import text
from data.questions import places

NEAR = Near(
    sector="industrin",
    county="Sörmland",
    municipality="Katrineholm",
    reach=50,
    tried=(),
    found=12,
    outside=9,
    remote=24,
)


def _lists(built):
    return [figure for figure in built.figures if figure.kind == "programmes"]


def said(**changes: object) -> str:
    return " ".join(text.answer(replace(NEAR, **changes)))


@pytest.mark.rule("Distances: between municipal centroids, rounded to 5 km")
@pytest.mark.answer("{n} YH-utbildningar inom {bransch} kan starta eller pågår inom {radie} km")
def test_normal():
    assert said() == (
        "12 YH-utbildningar inom industrin kan starta eller pågår inom 50 km från Katrineholms "
        "kommun (fågelvägen mellan kommunernas mittpunkter), 9 av dem utanför Sörmland. Dessutom "
        "finns 24 distansutbildningar i hela landet."
    )


@pytest.mark.answer("{n} YH-utbildningar inom {bransch} kan starta eller pågår inom {radie} km")
@pytest.mark.parametrize(
    ("found", "outside", "ending"),
    [
        (1, 0, "mittpunkter), i Sörmland."),
        (1, 1, "mittpunkter), utanför Sörmland."),
        (3, 0, "mittpunkter), alla i Sörmland."),
        (3, 3, "mittpunkter), alla utanför Sörmland."),
    ],
)
def test_how_many_are_outside_the_county(found, outside, ending):
    assert said(found=found, outside=outside).split(" Dessutom")[0].endswith(ending)


@pytest.mark.answer("{n} YH-utbildningar inom {bransch} kan starta eller pågår inom {radie} km")
def test_one_and_none_at_a_distance():
    assert said(remote=1).endswith("Dessutom finns en distansutbildning i hela landet.")
    assert said(remote=0).endswith("Ingen distansutbildning i landet stämmer med valen.")


@pytest.mark.answer("Ingen inom 50 km.")
def test_none_near_names_the_nearest_and_how_far_it_looked():
    nearest = Nearest("Drifttekniker", "Västerås", 93.0)
    assert said(reach=100, tried=(20, 50), found=2, outside=2, nearest=nearest).endswith(
        "Ingen inom 20 km. Närmast: Drifttekniker i Västerås kommun, 95\u00a0km. Sökte till 100 km "
        "eftersom 20 och 50 inte gav träff."
    )


@pytest.mark.answer("Distance chosen: municipality and radius no longer filter")
def test_distance_chosen_is_the_whole_country_and_may_have_meetings():
    assert said(form="distans", found=0) == (
        "24 distansutbildningar inom industrin kan starta eller pågår i hela landet. "
        "Distansutbildningar visas från hela landet. De kan ha fysiska träffar på studieorten."
    )


@pytest.mark.rule("A grant is a decision, not a start.", 'shown "ht 2026 eller vt 2027 (beräknat)"')
@pytest.mark.answer("Row status: Kan starta {termin}")
@pytest.mark.parametrize(
    ("standing", "words"),
    [
        ("kan-starta", "Kan starta ht 2026 eller vt 2027 (beräknat)"),
        ("pagar", "Pågår (sista start ht 2026 eller vt 2027, beräknat)"),
        ("inga-starter", "Inga starter kvar (sista start ht 2026 eller vt 2027, beräknat)"),
    ],
)
def test_the_status_of_a_row(standing, words):
    assert row.status(standing, "ht 2026", "vt 2027") == words


@pytest.mark.rule('"Öppen för ansökan? Se yrkeshogskolan.se" (we do not know)')
@pytest.mark.answer("Öppen för ansökan?")
def test_every_row_asks_whether_it_is_open_and_says_where_to_look(sheet):
    for figure in _lists(sheet("utbildningar")):
        assert figure.columns["open"].label == "Öppen för ansökan?"
        assert set(figure.frame["open"]) == {("yrkeshogskolan.se", "https://www.yrkeshogskolan.se")}


@pytest.mark.rule("Lists show the first two by default.")
@pytest.mark.answer("Row status: Kan starta {termin}")
def test_those_without_starts_left_are_shown_only_when_asked_for(sheet):
    status = {standing for f in _lists(sheet("utbildningar")) for standing in f.frame["status"]}
    everything = _lists(sheet("utbildningar", status="alla"))
    assert status == {"kan-starta", "pagar"}
    assert "inga-starter" in {standing for f in everything for standing in f.frame["status"]}


@pytest.mark.rule("Distans programmes belong to the whole country")
def test_distance_programmes_stand_beside_those_that_are_near(sheet):
    near, remote = sheet("utbildningar", kommun="0483", radie=50).figures[:2]
    assert set(near.frame["study_form"]) == {"bunden"}
    assert set(remote.frame["study_form"]) == {"distans"}
    assert "away" not in remote.columns


@pytest.mark.rule("A municipality with a radius overrides the county")
@pytest.mark.parametrize(("code", "km"), [("0484", 35), ("1984", 47), ("0581", 47)])
def test_from_katrineholm_to_the_neighbours_of_the_rules(store, code, km):
    """Eskilstuna 35 km; Arboga and Norrköping, in other counties, 47."""
    away = nearby.distances(["0483"], places.middles(store))
    assert round(away[code]) == km


@pytest.mark.rule("Distances: between municipal centroids, rounded to 5 km")
@pytest.mark.parametrize(
    ("km", "shown"),
    [(1.0, "5"), (12.4, "10"), (12.5, "15"), (46.9, "45"), (50.1, "drygt 50"), (49.9, "50")],
)
def test_a_distance_is_rounded_to_five_kilometres(km, shown):
    assert row.distance(km) == f"{shown}\u00a0km"


@pytest.mark.rule("A municipality with a radius overrides the county")
def test_a_municipality_with_a_radius_reaches_over_the_county_border(sheet):
    found = sheet("utbildningar", lan="04", kommun="0483", radie=50)
    assert " inom 50 km från Katrineholms kommun" in found.answer[0]
    assert "utanför Sörmland" in found.answer[0]
    assert not found.figures[0].frame["in_county"].all()


@pytest.mark.rule("Platser never alone")
@pytest.mark.parametrize(
    ("lowest", "highest", "total", "words"),
    [
        (30, 30, 60, "30 platser per start (60 totalt över alla beviljade starter)"),
        (20, 30, 50, "20–30 platser per start (50 totalt över alla beviljade starter)"),
        (1, 1, 1, "1 plats per start (1 totalt över alla beviljade starter)"),
        (
            None,
            None,
            60,
            "platser per start redovisas inte (60 totalt över alla beviljade starter)",
        ),
        (None, None, None, "platser redovisas inte"),
    ],
)
def test_seats_of_a_row_are_never_alone(lowest, highest, total, words):
    assert row.seats(lowest, highest, total) == words
