"""Which short YH courses have been granted: every number of the answer against the CSV files."""

from tests.oracle import courses, facts, reading
from tests.oracle.conftest import Build
from tests.oracle.reading import NUMBER

#: The newest application year with decisions, and the newest year of SCB's outcomes.
YEAR, OUTCOME_YEAR = 2025, 2024

PLACE = r"inom (?P<sector>.+?) som avser (?P<county>.+?)"
GRANTED = (
    rf"I ansökan (?P<year>\d{{4}}) har (?:(?P<granted>{NUMBER}) av (?P<applied>{NUMBER}) "
    rf"ansökningar om korta YH-kurser {PLACE} beviljats|en kort YH-kurs "
    r"inom (?P<sector_one>.+?) som avser (?P<county_one>.+?) beviljats, den enda som söktes)\. "
    rf"De[n]? har högst (?P<seats>{NUMBER}) platser totalt över alla beviljade starter, "
    rf"(?:alla med start (?P<only>\d{{4}})|(?P<first>{NUMBER}) med start (?P<first_year>\d{{4}}) "
    rf"och (?P<second>{NUMBER}) med start (?P<second_year>\d{{4}}))\."
    rf"(?: (?:(?P<shared>{NUMBER}) av (?P<of>{NUMBER})|(?P<word>Alla|Båda|Den|En)) ges också i "
    r"andra kommuner; hur platserna fördelas redovisas inte\.)?"
)
NONE_GRANTED = (
    rf"(?:Ingen av de (?P<applied>{NUMBER}) ansökningarna om korta YH-kurser {PLACE} har beviljats"
    r"|Den enda ansökningen om en kort YH-kurs inom (?P<sector_one>.+?) som avser "
    r"(?P<county_one>.+?) har inte beviljats) (?P<year>\d{4})\."
)
NONE_APPLIED = (
    r"Ingen sökte om att få ge en kort YH-kurs inom (?P<sector>.+?) (?:i|på) (?P<county>.+?) "
    r"(?P<year>\d{4})\. Det är inte ett avslag: ingen anordnare lämnade in någon ansökan\."
)
COUNTRY = rf"I riket har (?P<share>{NUMBER} procent|{NUMBER} av {NUMBER}) beviljats\."
OUTCOME = (
    rf"I riket började (?P<began>{NUMBER}) personer en YH-kurs inom (?P<area>.+?) "
    r"(?P<year>\d{4}); "
    rf"(?P<women>{NUMBER}) procent var kvinnor bland de antagna och (?P<eligible>{NUMBER}) procent "
    r"bland de behöriga sökande\. Uppgiften finns inte per län\."
)
BEGAN, ELIGIBLE = "Antal antagna som påbörjat studier", "Antal behöriga sökande"


def expected(county: str, sector: str) -> dict[str, object]:
    found = courses.applied(county, sector, YEAR)
    granted = [course for course in found if course.granted]
    country = courses.applied(facts.COUNTRY, sector, YEAR)
    said: dict[str, object] = {
        "year": YEAR,
        "county": facts.counties()[county],
        "sector": facts.sectors()[sector]["in_text"],
        "applied": len(found),
        "granted": len(granted),
    }
    if found:
        said["country"] = reading.share(sum(c.granted for c in country), len(country))
    if granted:
        by_year = sum(
            (course.seats_by_year for course in granted), start=type(granted[0].seats_by_year)()
        )
        said |= {"seats": sum(course.seats for course in granted), "by year": dict(by_year)}
        said["shared"] = sum(course.shared for course in granted)
    area = facts.parts(facts.sectors()[sector]["yh_education_areas"])[0]
    return said | {"outcome": (area, OUTCOME_YEAR, *_outcome(area))}


def _outcome(area: str) -> tuple[int, str, str]:
    women, men = (
        {name: courses.outcome(area, name, sex, OUTCOME_YEAR) for name in (BEGAN, ELIGIBLE)}
        for sex in ("kvinnor", "män")
    )
    began, eligible = women[BEGAN] + men[BEGAN], women[ELIGIBLE] + men[ELIGIBLE]
    return (
        began,
        reading.share(women[BEGAN], began),
        reading.share(women[ELIGIBLE], eligible),
    )


def read(answer: tuple[str, ...]) -> dict[str, object]:
    first, *country, outcome = answer
    template = GRANTED if first.startswith("I ansökan") else NONE_GRANTED
    part = reading.read(NONE_APPLIED if first.startswith("Ingen sökte") else template, first)
    part = {name.removesuffix("_one"): text for name, text in part.items()}
    said: dict[str, object] = {name: part[name] for name in ("county", "sector")}
    applied = "0" if first.startswith("Ingen sökte") else part.get("applied", "1")
    granted = reading.number(part.get("granted", "1" if template == GRANTED else "0"))
    said |= {"year": int(part["year"]), "applied": reading.number(applied), "granted": granted}
    if "seats" in part:
        seats = reading.number(part["seats"])
        said["seats"] = seats
        said["by year"] = (
            {int(part["only"]): seats}
            if "only" in part
            else {
                int(part["first_year"]): reading.number(part["first"]),
                int(part["second_year"]): reading.number(part["second"]),
            }
        )
        words = {"Alla": granted, "Båda": 2, "Den": 1, "En": 1}
        said["shared"] = words.get(part.get("word", ""), reading.number(part.get("shared", "0")))
        assert reading.number(part.get("of", str(granted))) == granted
    if country:
        said["country"] = reading.read(COUNTRY, country[0])["share"]
    ended = reading.read(OUTCOME, outcome)
    return said | {
        "outcome": (
            ended["area"],
            int(ended["year"]),
            reading.number(ended["began"]),
            f"{ended['women']} procent",
            f"{ended['eligible']} procent",
        )
    }


def test_every_county_and_sector_agrees_with_the_csv_files(sheet: Build) -> None:
    wrong = [
        f"{county} {sector}: {name} is {said.get(name)!r}, recomputed as {right.get(name)!r}"
        for county in facts.counties()
        for sector in facts.sectors()
        for right in [expected(county, sector)]
        for said in [read(sheet("kurser", lan=county, bransch=sector).answer)]
        for name in sorted(right.keys() | said.keys())
        if said.get(name) != right.get(name)
    ]
    assert wrong == []
