"""Which programmes can start or are running near me: counts, lists and distances against the
CSV files, for every county and sector, and around municipalities with every radius."""

from datetime import date, timedelta
from functools import cache
from math import asin, cos, radians, sin, sqrt

import pytest

from components.kit.sheet import Sheet
from tests.conftest import TODAY
from tests.oracle import facts, programmes, reading
from tests.oracle.conftest import Build
from tests.oracle.programmes import Programme
from tests.oracle.reading import COUNT, NUMBER

RADII = (20, 50, 100)
EARTH_KM = 6371.0

#: Inland and coast, an island, one town that is a county border away, and the far north.
MUNICIPALITIES = ("0483", "0180", "0980", "2326", "1980")

FOUND = (
    rf"(?P<number>(?i:{COUNT})) YH-utbildning(?:ar)? "
    r"inom (?P<sector>.+?) kan starta eller pågår "
    rf"(?:inom (?P<km>{NUMBER}) km från (?P<centre>.+?) kommun \(fågelvägen mellan kommunernas "
    rf"mittpunkter\), (?:(?P<outside>{COUNT}) av dem utanför .+?|(?P<all>alla )?"
    r"(?P<side>utanför|i|på) .+?)|(?P<where>(?:i|på) .+?)(?P<none_in_county>, alla utanför .+?)?)\."
    rf"(?: Dessutom finns (?P<distance>{COUNT}) distansutbildning(?:ar)? i hela landet\.)?"
)


def listed_now(programme: Programme) -> bool:
    """It can start, or its last start is under way, if each start is as early as it may be."""
    if not (programme.granted and programme.starts):
        return False
    begins = 2 * (programme.year + programme.starts) + 1
    last = begins + programme.terms - 1
    return programmes.start_ahead(programme, TODAY) or last_day(last) >= TODAY


def last_day(term: int) -> date:
    """The Sunday of week 23 (vt) or of week 02 the year after (ht)."""
    year, autumn = divmod(term, 2)
    return programmes.week(year + autumn, 2 if autumn else 23) + timedelta(days=6)


@cache
def kilometres(a: str, b: str) -> float:
    """Between the midpoints of two municipalities, as the crow flies."""
    (lat, lon), (lat_b, lon_b) = _midpoint(a), _midpoint(b)
    half = sin((lat_b - lat) / 2) ** 2 + cos(lat) * cos(lat_b) * sin((lon_b - lon) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))


def _midpoint(code: str) -> tuple[float, float]:
    (row,) = facts.grouped("municipalities", "municipality_code")[code]
    return radians(float(row["lat"])), radians(float(row["lon"]))


def distance(programme: Programme, code: str) -> float:
    """To the nearest of the programme's municipalities."""
    return min(kilometres(code, other) for other in programme.municipalities())


@cache
def _providers() -> dict[str, str]:
    return {row["provider"]: row["provider_name"] for row in facts.rows("providers")}


def same(programme: Programme) -> tuple:
    """What makes two grants one programme: name, provider, form, pace and municipalities."""
    row = programme.rows[0]
    provider = _providers().get(row["provider"]) or row["provider"]
    where = frozenset(programme.municipalities())
    return row["programme"], provider, row["study_form"], row["pace_pct"], where


@cache
def on_site(sector: str) -> list[Programme]:
    found = filter(listed_now, programmes.naming(facts.COUNTRY, sector))
    return [programme for programme in found if not programme.distance]


@cache
def at_a_distance(sector: str) -> int:
    found = filter(listed_now, programmes.naming(facts.COUNTRY, sector))
    return len({same(programme) for programme in found if programme.distance})


def searched(sector: str, county: str, code: str | None, radius: int | None) -> tuple:
    """What is found at the first step that gives anything, and which step that is."""
    steps: list[tuple[str, list[Programme]]] = []
    every = on_site(sector)
    if code:
        if radius is None:
            steps.append(("municipality", [p for p in every if code in p.municipalities()]))
        for km in RADII:
            if km >= (radius or 0):
                steps.append((f"{km} km", [p for p in every if distance(p, code) <= km]))
    steps.append(("county", [p for p in every if p.municipalities(county)]))
    steps.append(("country", every))
    return next((step, found) for step, found in steps if found)


def disagreements(
    sheet: Sheet, sector: str, county: str, code: str | None, radius: int | None
) -> list[str]:
    """What the sheet says otherwise than the recomputation, in words and in its list."""
    step, found = searched(sector, county, code, radius)
    outside = len({same(p) for p in found if not p.municipalities(county)})
    part = reading.read(FOUND, sheet.answer[0])
    said = reading.number(part["number"])
    right: list[tuple[str, object, object]] = [
        ("number", said, len({same(programme) for programme in found})),
        ("sector", part["sector"], facts.sectors()[sector]["in_text"]),
        ("distance", reading.number(part.get("distance", "ingen")), at_a_distance(sector)),
    ]
    if "km" in part:
        right.append(("step", f"{part['km']} km", step))
        if "outside" in part:
            right.append(("outside", reading.number(part["outside"]), outside))
        else:
            right.append(("outside", said if part["side"] == "utanför" else 0, outside))
    else:
        name = facts.counties()[county]
        where = {"country": "i hela landet", "county": f"i {name}".replace("i Gotl", "på Gotl")}
        right.append(("step", part["where"], where.get(step, part["where"])))
        assert part["where"].endswith(" kommun") == (step == "municipality")
        assert ("none_in_county" in part) == (step == "country")
    near = sheet.figures[0].frame
    numbers = {programme.diarienummer for programme in found}
    kinds = {same(programme) for programme in found}
    # A row has also its grants that are over.
    every = {p.diarienummer for p in programmes.naming(facts.COUNTRY, sector) if same(p) in kinds}
    rows = [set(grants) for grants in near["grants"]]
    right.append(("rows", len(rows), len(kinds)))
    right.append(("one row each", [len(row & numbers) > 0 for row in rows], [True] * len(rows)))
    right.append(("list", numbers - set().union(*rows), set()))
    right.append(("nothing else", set().union(*rows) - every, set()))
    right.append(("none twice", sum(map(len, rows)), len(set().union(*rows))))
    if code and step != "municipality":
        shown = {number: row["away"] for row in near.to_dict("records") for number in row["grants"]}
        for programme in found:
            # Shown to the nearest five kilometres, or not at all in the municipality itself.
            away, km = shown[programme.diarienummer], distance(programme, code)
            if reading.cell(away) is not None and abs(away - km) > 2.51:
                right.append((f"distance to {programme.diarienummer}", away, km))
    return [
        f"{county} {code} {radius} {sector}: {name} is {is_}, recomputed as {should}"
        for name, is_, should in right
        if is_ != should
    ]


def test_every_county_and_sector_agrees_with_the_csv_files(sheet: Build) -> None:
    wrong: list[str] = []
    for county in facts.counties():
        for sector in facts.sectors():
            built = sheet("utbildningar", lan=county, bransch=sector)
            wrong += disagreements(built, sector, county, None, None)
    assert wrong == []


@pytest.mark.parametrize("code", MUNICIPALITIES)
def test_around_a_municipality_with_every_radius(sheet: Build, code: str) -> None:
    wrong: list[str] = []
    for sector in ("industri", "bygg", "vard", "utbildning"):
        for radius in (None, *RADII):
            built = sheet("utbildningar", lan=code[:2], kommun=code, radie=radius, bransch=sector)
            wrong += disagreements(built, sector, code[:2], code, radius)
    assert wrong == []


def test_katrineholm_is_as_far_from_its_neighbours_as_published() -> None:
    # Eskilstuna 35 km, Arboga and Norrköping 47.
    assert [round(kilometres("0483", other)) for other in ("0484", "1984", "0581")] == [35, 47, 47]
