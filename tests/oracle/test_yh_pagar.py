"""Who may be in YH now: seats of granted starts that are under way, against the CSV files."""

from datetime import date

import pytest

from components.kit.sheet import Figure, Sheet
from tests.conftest import TODAY
from tests.oracle import facts, programmes, reading
from tests.oracle.conftest import Build
from tests.oracle.programmes import Programme, Running, Term
from tests.oracle.reading import NUMBER

HERE = "på plats i en kommun i länet"
SHARED = "på plats, delas med andra kommuner"
DISTANCE = "på distans"

TERMS_AHEAD = 4

RUNS = (
    rf"(?P<term>[HV]t \d{{4}}) kan högst (?P<all>{NUMBER}) studerande gå en YH-utbildning inom "
    r"(?P<sector>.+?) med studieort (?P<county>(?:i|på) .+?) \(beräknat\)\. "
    rf"(?:(?P<here>{NUMBER}|Ingen) av platserna är på plats i en kommun i länet, "
    rf"(?P<shared>{NUMBER}|ingen) delas med andra kommuner och "
    rf"(?P<distance>{NUMBER}|ingen) är på distans"
    r"|Alla platserna är (?P<only>på plats i en kommun i länet|på plats och delas med andra "
    r"kommuner|på distans))\."
)
NOTHING_RUNS = (
    r"Ingen beviljad YH-utbildning inom (?P<sector>.+?) med studieort (?P<county>(?:i|på) .+?) "
    r"pågår (?P<term>[hv]t \d{4}), enligt beräkningen\."
)
ALWAYS = (
    "Beräknat på beviljade platser. Antalet som verkligen studerar per län finns hos SCB (UF0701) "
    "men ingår inte i den här utgåvan."
)


def where(programme: Programme) -> str:
    if programme.distance:
        return DISTANCE
    return SHARED if programme.shared else HERE


def seats(found: list[Running]) -> dict[str, int]:
    """Seats by where they are; all three keys."""
    return {
        place: sum(start.seats for start in found if where(start.programme) == place)
        for place in (HERE, SHARED, DISTANCE)
    }


def term_in_progress(today: date) -> Term:
    """ht is week 34 to 02, vt week 03 to 23; in the summer the autumn ahead counts."""
    year, week, _ = today.isocalendar()
    if week <= 2:
        return Term.of(f"{year - 1}ht")
    return Term.of(f"{year}vt" if week <= 23 else f"{year}ht")


def expected(county: str, sector: str, term: Term) -> dict[str, object]:
    found = list(programmes.running(county, sector, term))
    return {
        "term": term.words,
        "county": facts.counties()[county],
        "sector": facts.sectors()[sector]["in_text"],
        **seats(found),
    }


def read(answer: tuple[str, ...]) -> dict[str, object]:
    first, *rest = answer
    assert rest == [ALWAYS]
    part = reading.read(NOTHING_RUNS if first.startswith("Ingen bev") else RUNS, first)
    preposition, county = part["county"].split(" ", 1)
    assert preposition == ("på" if county == "Gotland" else "i")
    said: dict[str, object] = {
        "term": part["term"].lower(),
        "county": county,
        "sector": part["sector"],
    } | dict.fromkeys((HERE, SHARED, DISTANCE), 0)
    if "only" in part:
        place = part["only"].replace("på plats och delas", "på plats, delas")
        said[place] = reading.number(part["all"])
    elif "all" in part:
        named = {HERE: part["here"], SHARED: part["shared"], DISTANCE: part["distance"]}
        numbers = {place: reading.number(text) for place, text in named.items()}
        assert sum(numbers.values()) == reading.number(part["all"])
        said |= numbers
    return said


def disagreements(sheet: Sheet, county: str, sector: str, today: date) -> list[str]:
    now = term_in_progress(today)
    case = f"{county} {sector} {today}"
    right, said = expected(county, sector, now), read(sheet.answer)
    wrong = [
        f"{case}: {name} is said as {said[name]!r}, recomputed as {right[name]!r}"
        for name in right
        if said[name] != right[name]
    ]
    return wrong + [f"{case}: {text}" for text in _in_frames(sheet, county, sector, now)]


def _in_frames(sheet: Sheet, county: str, sector: str, now: Term) -> list[str]:
    drawn: dict[tuple[str, str], int] = {}
    listed: dict[str, tuple] = {}
    wrong: list[str] = []
    for figure in sheet.figures:
        if figure.kind == "ribbons":
            wrong += _in_ribbons(figure, county, sector, now)
            continue
        for row in figure.frame.to_dict("records"):
            if "term" in row:
                drawn[row["term"], row["where"]] = row["places"]
            else:
                total = reading.cell(row["places"])
                listed[row["diarienummer"]] = (row["where"], row["starts"], total, row["ends"])
    bars: dict[tuple[str, str], int] = {}
    for number in range(now.number, now.number + TERMS_AHEAD + 1):
        term = Term(number)
        for place, count in seats(list(programmes.running(county, sector, term))).items():
            bars[term.words, place] = count
    if not any(bars.values()):
        bars = {}
    rows: dict[str, tuple] = {}
    under_way: dict[Programme, list[Running]] = {}
    for start in programmes.running(county, sector, now):
        under_way.setdefault(start.programme, []).append(start)
    for programme, starts in under_way.items():
        last = max(now.number - start.term + programme.terms for start in starts)
        total = sum(start.seats for start in starts)
        rows[programme.diarienummer] = (where(programme), len(starts), total, Term(last).words)
    return wrong + [
        f"{place} is {kind} as {shown.get(place)}, recomputed as {right.get(place)}"
        for kind, shown, right in (("drawn", drawn, bars), ("listed", listed, rows))
        for place in sorted(shown.keys() | right.keys())
        if shown.get(place) != right.get(place)
    ]


def _in_ribbons(figure: Figure, county: str, sector: str, now: Term) -> list[str]:
    """Every start of the terms shown: from and to, cut at the ends, and its seats."""
    last = now.number + TERMS_AHEAD
    right: dict[tuple[str, int], tuple] = {}
    for number in range(now.number, last + 1):
        for start in programmes.running(county, sector, Term(number)):
            begins = number - start.term + 1
            ends = begins + start.programme.terms - 1
            right[start.programme.diarienummer, begins] = (
                max(begins, now.number), min(ends, last), start.seats,
                Term(begins).words, Term(ends).words,
            )  # fmt: skip
    shown = {}
    for row in figure.frame.to_dict("records"):
        shown[row["diarienummer"], int(row["earliest_order"])] = (
            row["first"], row["last"], reading.cell(row["places"]), row["begins"], row["ends"],
        )  # fmt: skip
    return [
        f"ribbon {place} is {shown.get(place)}, recomputed as {right.get(place)}"
        for place in sorted(shown.keys() | right.keys())
        if shown.get(place) != right.get(place)
    ]


def test_every_county_and_sector_agrees_with_the_csv_files(sheet: Build) -> None:
    wrong: list[str] = []
    for county in facts.counties():
        for sector in facts.sectors():
            built = sheet("yh-pagar", lan=county, bransch=sector)
            wrong += disagreements(built, county, sector, TODAY)
    assert wrong == []


@pytest.mark.parametrize(
    "today", [date(2026, 1, 11), date(2026, 1, 12), date(2026, 7, 1), date(2027, 3, 1)]
)
def test_the_term_follows_the_day(sheet: Build, today: date) -> None:
    wrong: list[str] = []
    for county in ("01", "04", "09", "18"):
        built = sheet("yh-pagar", today, lan=county, bransch="industri")
        wrong += disagreements(built, county, "industri", today)
    assert wrong == []


@pytest.mark.rule("Sörmland, industri, vt 2027: 612 seats, of which 419 distance")
def test_sormland_industry_in_spring_2027_after_the_first_term() -> None:
    """Published for LIA: students in term two or later of programmes of at least 200 points."""
    found = [
        start
        for start in programmes.running("04", "industri", Term.of("2027vt"))
        if start.term >= 2 and start.programme.points >= 200
    ]
    assert len({start.programme for start in found}) == 14
    assert sum(start.seats for start in found) == 612
    assert seats(found) == {HERE: 148, SHARED: 45, DISTANCE: 419}
    assert len({start.programme for start in found if where(start.programme) == HERE}) == 4
