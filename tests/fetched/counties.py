"""What counties and municipalities have: employment, companies, notices, YH and gymnasium.

Employment, notices and YH of every county, the rest of two counties and their municipalities.
Some numbers are left out, as publishers do.
"""

from collections.abc import Iterable, Iterator
from zlib import crc32

from data.area_codes import COUNTRY
from data.fetch.scope import counties, municipalities
from data.fetched import Cell, Described, Product
from data.steps import (
    county_indicator,
    employment,
    gymnasium_result,
    redundancy,
    yh_county,
)

#: Counties whose municipalities have figures, and their codes.
COUNTIES = ("04", "18")
MUNICIPALITIES = tuple(code for code in municipalities() if code[:2] in COUNTIES)

FINAL, PRELIMINARY = range(2020, 2025), 2025
#: (area, industry) that SCB leaves out; Gotland lacks the preliminary year.
SUPPRESSED = {("0428", "D+E"), ("1881", "B+C"), ("1881", "D+E")}
LACKS_PRELIMINARY = "09"

NOTICES = range(2019, 2026)
#: Arbetsförmedlingen's industries are its own.
INDUSTRIES = (
    "Tillverkning", "Bygg", "Handel", "Transport", "Hotell och restaurang",
    "Information och kommunikation", "Vård och omsorg", "Utbildning",
)  # fmt: skip
#: A county, an industry and a year without a number.
NO_NOTICES = ("18", "Utbildning", "2025")

AREAS_OF_EDUCATION = (
    "Totalt", "Teknik och tillverkning", "Data/IT", "Hälso- och sjukvård samt socialt arbete",
    "Ekonomi, administration och försäljning", "Samhällsbyggnad och byggteknik",
)  # fmt: skip
YH_MEASURES = ("Antal antagna som påbörjat studier", "Antal studerande", "Antal examinerade")
YH_YEARS = range(2019, 2025)
#: A county and an area of education that nobody studies.
NO_YH = ("09", "Teknik och tillverkning")

PROGRAMMES = (
    "Industritekniska programmet", "El- och energiprogrammet", "Teknikprogrammet",
    "Vård- och omsorgsprogrammet", "Bygg- och anläggningsprogrammet", "Ekonomiprogrammet",
)  # fmt: skip
SCHOOL_YEAR, START_YEAR = "2024/25", "2021/22"
#: Municipalities whose gymnasium has every programme; of the others some have some.
LARGE = ("0480", "0483", "0484", "1880", "1883")

KEY_FIGURES = {
    "N00999": "Nystartade företag, antal/1000 invånare 16-64 år",
    "N00926": "Konkurser, antal/1000 företag",
}


def products() -> Iterator[Product]:
    """Every table."""
    yield from employed()
    yield _notices()
    yield _yh()
    for county in COUNTIES:
        yield _results(county)
        yield _key_figures(county)


def employed() -> Iterator[Product]:
    """Final and preliminary years, of the country, all counties and some municipalities."""
    for kind, source, years in (
        (employment.FINAL, "scb_bas_slutlig", FINAL),
        (employment.PRELIMINARY, "scb_bas", [PRELIMINARY]),
    ):
        places = [COUNTRY, *counties(), *MUNICIPALITIES]
        rows = [
            (area, sex, sni, str(year), "antal", *_cell(number))
            for area in places
            for sni in [*list(employment.INDUSTRIES)[:-1], "US"]
            for year in years
            for sex, number in persons(area, sni, year).items()
        ]
        yield _product(kind, source, employment.COLUMNS, rows)


def persons(area: str, sni: str, year: int) -> dict[str, int | None]:
    """Women, men and total; None where the number is left out."""
    if (area, sni) in SUPPRESSED or (area, year) == (LACKS_PRELIMINARY, PRELIMINARY):
        return dict.fromkeys(("kvinnor", "män", "totalt"))
    base = _number(area, sni) % _largest(area)
    change = 1 + (year - 2020) * (_number(sni, area, "takt") % 9 - 3) / 100
    total = round((base + _largest(area) // 4) * change)
    women = total * (20 + _number(sni) % 60) // 100
    return {"kvinnor": women, "män": total - women, "totalt": total}


def _largest(area: str) -> int:
    if area == COUNTRY:
        return 400_000
    return 20_000 if len(area) == 2 else 600 + 5000 * (area in LARGE)


def _notices() -> Product:
    rows = [
        (county, industry, str(year), *_cell(noticed(county, industry, str(year))))
        for county in counties()
        for industry in INDUSTRIES
        for year in NOTICES
    ]
    return _product(redundancy.KIND, "af_varsel", redundancy.COLUMNS, rows)


def noticed(county: str, industry: str, year: str) -> int | None:
    if (county, industry, year) == NO_NOTICES:
        return None
    return _number(county, industry, year) % (400 if industry == "Tillverkning" else 120)


def _yh() -> Product:
    rows = [
        (
            sex, f"T{place}", area, county, measure, str(year), "antal",
            *_cell(people(county, area, measure, year)[sex]),
        )
        for place, area in enumerate(AREAS_OF_EDUCATION)
        for county in (COUNTRY, *counties())
        for measure in YH_MEASURES
        for year in YH_YEARS
        for sex in ("kvinnor", "män", "totalt")
    ]  # fmt: skip
    return _product(yh_county.KIND, "scb_yh_lan", yh_county.COLUMNS, rows)


def people(county: str, area: str, measure: str, year: int) -> dict[str, int | None]:
    """Women, men and total, rounded as SCB does: to 0 or 3 where they are few."""
    if (county, area) == NO_YH:
        return dict.fromkeys(("kvinnor", "män", "totalt"), 0)
    size = 60 if county == COUNTRY else 1
    part = {"Antal studerande": 3, "Antal examinerade": 1}.get(measure, 2)
    whole = 4 if area == "Totalt" else 1
    total = (60 + _number(county, area) % 180) * size * part * whole * (90 + year - 2019) // 100
    women = total * (25 + _number(area) % 50) // 100
    return {"kvinnor": women, "män": total - women, "totalt": total}


def _results(county: str) -> Product:
    rows: list[tuple[Cell, ...]] = []
    for code in MUNICIPALITIES:
        if code[:2] != county:
            continue
        for programme in PROGRAMMES:
            if code not in LARGE and _number(code, programme) % 5:
                continue
            rows += _of_programme(code, programme)
    return _product(
        gymnasium_result.PROGRAMMES,
        "skolverket_resultat",
        gymnasium_result.COLUMNS[gymnasium_result.PROGRAMMES],
        rows,
        area=county,
    )


def _of_programme(code: str, programme: str) -> Iterator[tuple[Cell, ...]]:
    pupils = _number(code, programme, "elever") % 60 + 4
    share = 60 + _number(programme, code) % 40
    shares: dict[str, tuple[Cell, Cell]] = {
        "Andel med examen": ("100", "~100") if share > 97 else (str(share), None),
        "Andel med grundläggande behörighet": (str(share - 20), None),
    }
    yield code, programme, "Avgångselever", SCHOOL_YEAR, "antal", str(pupils), None
    for measure, cell in shares.items():
        few: tuple[Cell, Cell] = (None, "..") if pupils < 10 else cell
        yield code, programme, measure, SCHOOL_YEAR, "procent", *few
    yield code, programme, "Nybörjare", START_YEAR, "antal", str(pupils + 3), None
    for years in (3, 4, 5):
        done = (None, "..") if pupils < 10 else (str(share - 12 + 2 * years), None)
        yield code, programme, f"Examen inom {years} år", START_YEAR, "procent", *done


def _key_figures(county: str) -> Product:
    places = [COUNTRY, county, *(code for code in MUNICIPALITIES if code[:2] == county)]
    rows = [
        (
            kpi,
            title,
            place,
            str(year),
            "totalt",
            str(4 + _number(kpi, place, str(year)) % 90 / 10),
            None,
        )
        for kpi, title in KEY_FIGURES.items()
        for place in places
        for year in range(2016, 2026)
    ]
    return _product(county_indicator.KIND, "kolada", county_indicator.COLUMNS, rows, area=county)


def _product(
    kind: str,
    source: str,
    columns: tuple[str, ...],
    rows: Iterable[tuple[Cell, ...]],
    area: str = "",
) -> Product:
    about = Described("Påhittad tabell", "X1", "https://example.org", "CC0")
    return Product(kind, source, about, columns, list(rows), area=area)


def _cell(number: int | None) -> tuple[Cell, Cell]:
    return (None, "..") if number is None else (str(number), None)


def _number(*parts: object) -> int:
    return crc32(" ".join(map(str, parts)).encode())
