"""What was applied for and granted: every number against the CSV files.

All 21 counties × 11 sectors × 8 application years. A changed wording fails here too: the
sentences are read by their exact templates.
"""

from datetime import date

import pytest

from components.kit.sheet import Sheet
from tests import rotation
from tests.conftest import TODAY
from tests.oracle import facts, programmes, reading
from tests.oracle.conftest import Build
from tests.oracle.programmes import Programme
from tests.oracle.reading import NUMBER

YEARS = range(2018, 2026)

DECIDED = (
    r"I ansökan (?P<year>\d{4}) \(beslut januari (?P<decided>\d{4})\) beviljades "
    rf"(?:(?P<granted>{NUMBER}) av (?P<applied>{NUMBER}) ansökningar|den enda ansökningen) "
    r"inom (?P<sector>.+?) som avser (?P<county>.+?)\."
)
SEATS = (
    rf" (?:D[e|en]+ ger högst (?P<per_start>{NUMBER}) platser per start, "
    rf"(?P<total>{NUMBER}) totalt över alla beviljade starter"
    r"|MYH redovisade inga platser per utbildning (?P<without>2018|2019))\."
)
NOT_SPLIT = r"(?P<not_split>; hur platserna fördelas mellan kommunerna redovisas inte)?\."
FORM_OF_ONE = (
    r" Den är en (?P<form>distansutbildning|utbildning på plats)"
    r"(?P<also> och ges också i andra kommuner)?" + NOT_SPLIT
)
FORM_OF_MANY = (
    rf" (?:(?P<distance>{NUMBER}) av (?P<of>{NUMBER})|(?P<word>Alla|Båda|Ingen)) är "
    r"(?:distansutbildningar|en distansutbildning) och "
    rf"(?P<shared>alla|båda|ingen|en|{NUMBER}) ges också i andra kommuner" + NOT_SPLIT
)
#: The list of 2018 names one municipality per application, and not whether there are more.
FORM_OF_ONE_2018 = (
    r" Den är en (?P<form>distansutbildning|utbildning på plats); "
    r"om den också ges i andra kommuner redovisade MYH inte 2018\."
)
FORM_OF_MANY_2018 = (
    rf" (?:(?P<distance>{NUMBER}) av (?P<of>{NUMBER})|(?P<word>Alla|Båda|Ingen)) är "
    r"(?:distansutbildningar|en distansutbildning); "
    r"om de också ges i andra kommuner redovisade MYH inte 2018\."
)
NONE_APPLIED = (
    r"Ingen sökte om att få ge en utbildning inom (?P<sector>.+?) (?P<county>(?:i|på) .+?) "
    r"(?P<year>\d{4})\. Det är inte ett avslag: ingen anordnare lämnade in någon ansökan\."
)
NONE_GRANTED = (
    rf"(?:Ingen av de (?P<applied>{NUMBER}) ansökningarna inom (?P<sector>.+?) som avser "
    r"(?P<county>.+?) beviljades|Den enda ansökningen inom (?P<sector1>.+?) som avser "
    r"(?P<county1>.+?) beviljades inte) (?P<year>\d{4}) \(beslut januari (?P<decided>\d{4})\)\."
    rf"(?: (?:(?P<left>{NUMBER}) utbildning(?:ar)? från tidigare beslut kan ha starter kvar\."
    r"|(?P<none_left>Ingen utbildning från tidigare beslut har starter kvar, "
    r"om varje start sker så tidigt som beslutet tillåter\.)))?"
)
NO_NEW_ON_SITE = r"Ingen ny utbildning på plats (?P<county>(?:i|på) .+?) beviljades\."
INTENDED = r"Fördelningen på kommuner är anordnarens avsikt i ansökan, inte bindande \(MYH\)\."
COUNTRY = rf"I riket beviljades (?P<share>{NUMBER} procent|{NUMBER} av {NUMBER})\."


def in_county(county: str) -> str:
    return f"{'på' if county == 'Gotland' else 'i'} {county}"


def seats_per_start(granted: list[Programme], county: str) -> int:
    return sum(max(programme.seats_by_start(county), default=0) for programme in granted)


def seats_in_all(granted: list[Programme], county: str) -> int:
    return sum(sum(programme.seats_by_start(county)) for programme in granted)


def expected(county: str, sector: str, year: int, today: date) -> dict[str, object]:
    """Everything the answer says, recomputed."""
    found = programmes.applied(county, sector, year)
    granted = programmes.granted(found)
    country = programmes.applied(facts.COUNTRY, sector, year)
    said: dict[str, object] = {
        "year": year,
        "county": facts.counties()[county],
        "sector": facts.sectors()[sector]["in_text"],
        "applied": len(found),
        "granted": len(granted),
    }
    if not found:
        return said
    said["country"] = reading.share(len(programmes.granted(country)), len(country))
    if not granted:
        earlier = [p for p in programmes.naming(county, sector) if p.year < year]
        # Before 2020 MYH published no starts, so nothing is known of what is left.
        if year > 2020:
            said["left"] = sum(programmes.start_ahead(p, today) for p in earlier)
        return said
    shared = sum(p.shared for p in granted)
    said["distance"] = sum(p.distance for p in granted)
    if year > 2018:
        said["shared"] = shared
    if year >= 2020:
        said["per_start"] = seats_per_start(granted, county)
        said["total"] = seats_in_all(granted, county)
    if shared and 2020 <= year <= 2022:
        said["intended"] = True
    if shared and year >= 2023:
        said["not_split"] = True
    if all(p.distance for p in granted):
        said["no_new_on_site"] = True
    return said


def read(answer: tuple[str, ...]) -> dict[str, object]:
    """Everything the answer says, read out of its sentences."""
    first, *rest = answer
    if first.startswith("Ingen sökte"):
        part = reading.read(NONE_APPLIED, first)
        assert part["county"] == in_county(part["county"].split(" ", 1)[1])
        assert not rest
        county = part["county"].split(" ", 1)[1]
        return {
            "year": int(part["year"]),
            "county": county,
            "sector": part["sector"],
            "applied": 0,
            "granted": 0,
        }
    said = _none_granted(first) if " ansökan" not in first[:9] else _granted(first)
    for sentence in rest:
        if sentence.startswith("Ingen ny"):
            part = reading.read(NO_NEW_ON_SITE, sentence)
            assert part["county"] == in_county(str(said["county"]))
            said["no_new_on_site"] = True
        elif sentence.startswith("Fördelningen"):
            reading.read(INTENDED, sentence)
            said["intended"] = True
        else:
            said["country"] = reading.read(COUNTRY, sentence)["share"]
    return said


def _granted(first: str) -> dict[str, object]:
    one = "beviljades den enda" in first or "beviljades 1 av" in first
    forms = (FORM_OF_ONE, FORM_OF_MANY)
    if first.startswith("I ansökan 2018"):
        forms = (FORM_OF_ONE_2018, FORM_OF_MANY_2018)
    part = reading.read(DECIDED + SEATS + forms[not one], first)
    assert int(part["decided"]) == int(part["year"]) + 1
    granted = reading.number(part.get("granted", "1"))
    said: dict[str, object] = {
        "year": int(part["year"]),
        "county": part["county"],
        "sector": part["sector"],
        "applied": reading.number(part.get("applied", "1")),
        "granted": granted,
    }
    if one:
        said["distance"] = int(part["form"] == "distansutbildning")
        if said["year"] != 2018:
            said["shared"] = int("also" in part)
    else:
        assert reading.number(part.get("of", str(granted))) == granted
        all_or_none = {"Alla": granted, "Båda": 2, "Ingen": 0}
        said["distance"] = (
            all_or_none[part["word"]] if "word" in part else reading.number(part["distance"])
        )
        if word := part.get("shared"):
            said["shared"] = granted if word == "alla" else reading.number(word)
    said |= {
        name: reading.number(part[name])
        for name in ("per_start", "total", "unsplit")
        if name in part
    }
    if "without" in part:
        assert part["without"] == part["year"]
    if "not_split" in part:
        said["not_split"] = True
    return said


def _none_granted(first: str) -> dict[str, object]:
    part = reading.read(NONE_GRANTED, first)
    assert int(part["decided"]) == int(part["year"]) + 1
    said: dict[str, object] = {
        "year": int(part["year"]),
        "county": part.get("county") or part["county1"],
        "sector": part.get("sector") or part["sector1"],
        "applied": reading.number(part.get("applied", "1")),
        "granted": 0,
    }
    if "left" in part or "none_left" in part:
        said["left"] = reading.number(part.get("left", "0"))
    return said


def disagreements(sheet: Sheet, county: str, sector: str, year: int) -> list[str]:
    """What the sheet says otherwise than the recomputation, in words and in its frames."""
    case = f"{county} {sector} {year}"
    right, said = expected(county, sector, year, TODAY), read(sheet.answer)
    wrong = [
        f"{case}: {name} is said as {said.get(name)!r}, recomputed as {right.get(name)!r}"
        for name in sorted(right.keys() | said.keys())
        if said.get(name) != right.get(name)
    ]
    return wrong + [f"{case}: {text}" for text in _in_frames(sheet, county, sector, year)]


#: What is drawn per year: its name here, and in the frame.
DRAWN = {"Sökta": "applications", "Beviljade": "granted", "Beviljade på plats": "on_site"}


def _in_frames(sheet: Sheet, county: str, sector: str, year: int) -> list[str]:
    drawn: dict[tuple[int, str], int] = {}
    listed: dict[str, tuple] = {}
    for figure in sheet.figures:
        for row in figure.frame.to_dict("records"):
            if figure.kind == "units":
                for what, name in DRAWN.items():
                    drawn[row["application_year"], what] = row[name]
            elif figure.kind == "table" and row["own"]:
                listed[row["diarienummer"]] = tuple(
                    reading.cell(row[name])
                    for name in ("decision", "study_form", "starts", "per_start", "places")
                )
    of_year = {y: programmes.applied(county, sector, y) for y in YEARS}
    bars = {(y, "Sökta"): len(found) for y, found in of_year.items()} | {
        (y, what): sum(not (on_site and p.distance) for p in programmes.granted(found))
        for what, on_site in (("Beviljade", False), ("Beviljade på plats", True))
        for y, found in of_year.items()
    }
    if not any(bars.values()):
        bars = {}
    wrong = [
        f"{place} is drawn as {drawn.get(place)}, recomputed as {bars.get(place)}"
        for place in sorted(bars.keys() | drawn.keys())
        if drawn.get(place) != bars.get(place)
    ]
    rows = {p.diarienummer: _row(p, county) for p in of_year[year]}
    return wrong + [
        f"{number} is listed as {listed.get(number)}, recomputed as {rows.get(number)}"
        for number in sorted(rows.keys() | listed.keys())
        if listed.get(number) != rows.get(number)
    ]


def _row(programme: Programme, county: str) -> tuple:
    form = "distans" if programme.distance else "bunden"
    decision = programme.rows[0]["decision"]
    if not programme.granted or programme.year < 2020:
        return (decision, form, None, None, None)
    seats = programme.seats_by_start(county)
    return (decision, form, programme.starts, max(seats), sum(seats))


#: The newest year everywhere; the earlier years take turns with counties and sectors.
PLACES = [
    rotation.case(year, number + more, id=f"{year}-{number + more}", often=late or not more)
    for number, year in enumerate(YEARS)
    for late in [year == YEARS[-1]]
    for more in range(rotation.TURNS)
]


@pytest.mark.parametrize(("year", "turn"), PLACES)
def test_every_county_and_sector_agrees_with_the_csv_files(
    sheet: Build, year: int, turn: int
) -> None:
    wrong: list[str] = []
    for county, sector in rotation.turn(turn):
        chosen = {} if year == YEARS[-1] else {"ansokningsar": year}
        built = sheet("yh-beviljat", lan=county, bransch=sector, **chosen)
        wrong += disagreements(built, county, sector, year)
    assert wrong == []


def test_sormland_industry_2025(sheet: Build) -> None:
    # Published figures, kept by hand: they hold even if both computations go wrong together.
    said = read(sheet("yh-beviljat", lan="04", bransch="industri").answer)
    assert said == {
        "year": 2025,
        "county": "Sörmland",
        "sector": "industrin",
        "applied": 7,
        "granted": 2,
        "per_start": 64,
        "total": 192,
        "distance": 2,
        "shared": 2,
        "not_split": True,
        "no_new_on_site": True,
        "country": "53 procent",
    }
    country = programmes.applied(facts.COUNTRY, "industri", 2025)
    assert (len(programmes.granted(country)), len(country)) == (94, 178)


def test_granted_programmes_per_year_are_those_myh_published() -> None:
    granted = programmes.granted(programmes.programmes())
    assert [sum(p.year == year for p in granted) for year in YEARS] == [
        496, 420, 484, 426, 420, 477, 344, 462,
    ]  # fmt: skip
