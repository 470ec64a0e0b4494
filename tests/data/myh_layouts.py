"""Excerpts of MYH's workbooks, one per layout it has used: its sheets and headings, our rows.

MYH prints no licence on the workbooks, so what stands in them is invented: per round a
programme in Eskilstuna that was granted and one that was not, and from 2020 one that is given
in Nyköping and Kumla. test_myh_workbooks.py compares the headings with the real ones.
"""

from pathlib import Path

from tests.data.myh_books import APPLICATION, COURSE, SEVERAL, Cells, write

Layout = dict[str, list[str]]


def _split(headings: str) -> list[str]:
    return headings.split(" | ")


_ROUNDS = "Sökta utbildningsomgångar | Beviljade utbildningsomgångar"
_APPLIED = "Sökta platser per utbildningsomgång | Sökta platser totalt"
_STARTS = " | ".join(f"Beviljade platser utbildningsomgång {k}" for k in range(1, 6))
_BY = "Utbildningsanordnare administrativ enhet | Huvudmannatyp"
_2020 = (
    "Utbildningsområde | Utbildningsnamn | Län | Kommun | Flera studiekommuner | {count} | "
    f"Antal län | YH-poäng | Studieform | Studietakt % | {_BY} | {{more}} | Diarienummer | Beslut"
)
_2022 = (
    "Utbildningsområde | Utbildningsnamn | Beslut | Diarienummer | Län | Kommun | Flera kommuner | "
    f"Antal kommuner | YH-poäng | Studieform | Studietakt % | Typ av examen | {_BY} | "
)
_2023 = "Utbildningsområde | SUN5 inriktning | SUN5 inriktning namn | Utbildningsnamn | Beslut"
_TABELL_3 = (
    f"{_2023} | Diarienummer | Flera kommuner | Antal kommuner | Län | Kommun | YH-poäng | "
    f"Studieform | Studietakt % | {{degree}} | SeQF nivå | Smalt yrkesområde | {_BY} | {_ROUNDS} | "
    f"{_APPLIED} | {_STARTS} | Beviljade platser totalt"
)
_TABELL_4 = _split(f"{_2023} | Diarienummer | Län | Kommun | Antal kommuner")
_FROM_2023 = {"Tabell 3": _split(_TABELL_3.format(degree="Typ av examen")), "Tabell 4": _TABELL_4}

#: Application year of a round of programmes → its sheets and their headings.
PROGRAMMES: dict[int, Layout] = {
    2018: {
        "Lista": _split(
            "Utbildningsområde | Utbildningsnamn | Län | Kommun | YH-poäng | Studieform | "
            "Studietakt % | Anordnare administrativ enhet | Huvudmannatyp | Diarienummer | Beslut"
        )
    },
    2020: {
        "Tabell 3": _split(_2020.format(count="Antal kommuner", more=_ROUNDS)),
        "Tabell 4": _split(
            _2020.format(
                count="Antal studiekommuner",
                more=f"{_APPLIED} | Beviljade platser per utbildningsomgång | "
                "Beviljade platser totalt",
            )
        ),
    },
    2022: {
        "Tabell 3": _split(_2022 + _ROUNDS),
        "Tabell 4": _split(f"{_2022}{_APPLIED} | {_STARTS} | Beviljade platser totalt"),
    },
    2023: _FROM_2023,
    2024: _FROM_2023,
    2025: {"Tabell 3": _split(_TABELL_3.format(degree="Examenstyp")), "Tabell 4": _TABELL_4},
}

_PLACES = "Kommun | Län | FA-region | Antal kommuner | Antal län | Antal FA-regioner"
_OTHERS = _split(
    "Diarienummer | Utbildningsnamn | Antal kommuner | Antal län | Antal FA-regioner | Kommun | "
    "Län | FA-region"
)


def _courses(name: str, decision: str, *seats: str) -> Layout:
    starts = " | ".join(f"Antal beviljade platser {when}" for when in seats)
    headings = _split(
        f"Diarienummer | {decision}Anordnare namn | Utbildningsnamn | Utbildningsområde | {starts} "
        f"| Totalt antal beviljade platser | YH-poäng | {_PLACES}"
    )
    return {name: headings, "Lista flera kommuner": _OTHERS}


_ALL = "Lista ansökningar"
_2023_COURSES = _courses(_ALL, "Beslut | ", "2023", "2024")

#: Name in the inbox of a list of courses → its sheets and their headings.
COURSES: dict[str, Layout] = {
    "myh-kurser-2021-beviljade": _courses("Lista beviljade ansökningar", "", "2021", "2022"),
    "myh-kurser-2023-beviljade": _2023_COURSES,
    "myh-kurser-2023": _2023_COURSES,
    "myh-kurser-2024": _courses(
        _ALL, "Beslut | ", "start 2024", "start och slut 2024", "start 2025"
    ),
    "myh-kurser-2025": _courses(_ALL, "Beslut | ", "start 2025", "start 2026"),
}


def programmes(path: Path, year: int) -> Path:
    """The round of that year: two applications, from 2020 three."""
    no = "Ej beviljad" if year <= 2020 else "Avslag"
    nothing: Cells = {h: 0 for h in APPLICATION if h.startswith("Beviljade")}
    # Two starts with as many seats in each: MYH gave one figure for both.
    total: Cells = {"Beviljade platser totalt": 60} if year == 2020 else {}
    alone = _written(APPLICATION | total, f"MYH {year}/1")
    rejected = _written(APPLICATION | nothing | {"Beslut": no}, f"MYH {year}/2")
    several = _written(SEVERAL | total | {"Antal kommuner": 2}, f"MYH {year}/3")
    given = [
        several | {"Län": county, "Kommun": name}
        for county, name in (("Södermanland", "Nyköping"), ("Örebro", "Kumla"))
    ]
    if year < 2020:
        sheets = [[alone, rejected]]
    else:  # until 2022 each application has its seats in the sheet that names municipalities
        sheets = [[alone, rejected, several], [alone, rejected, *given] if year < 2023 else given]
    title = f"Ansökningar om program, ansökningsår {year} med beslutsår {year + 1}"
    return write(
        path,
        {
            name: _cut(rows, headings)
            for (name, headings), rows in zip(PROGRAMMES[year].items(), sheets, strict=True)
        },
        ["Yrkeshögskolan", "", title, ""] if year >= 2023 else [],
    )


def courses(path: Path, name: str) -> Path:
    """The list of that name: two courses, and one rejected where decisions are listed."""
    year = int(name.split("-")[2])
    (main, headings), (other, names) = COURSES[name].items()
    starts = [h for h in headings if h.startswith("Antal beviljade platser")]
    seats: Cells = dict(zip(starts, (20, 15, 0), strict=False))
    alone = _written(COURSE | seats, f"MYH {year}/1001")
    there = f'Se "{other}"'
    elsewhere: Cells = {"Kommun": there, "Län": there, "FA-region": there, "Antal kommuner": "2"}
    several = alone | {"Diarienummer": f"MYH {year}/1003"} | elsewhere
    nothing: Cells = dict.fromkeys([*starts, "Totalt antal beviljade platser"], 0)
    rejected = alone | {"Diarienummer": f"MYH {year}/1002", "Beslut": "Avslag"} | nothing
    rows = [alone, *([] if name.endswith("beviljade") else [rejected]), several]
    given = [
        several | {"Län": county, "Kommun": place}
        for county, place in (("Skåne", "Malmö"), ("Halland", "Varberg"))
    ]
    return write(path, {main: _cut(rows, headings), other: _cut(given, names)})


def _written(cells: Cells, number: str) -> Cells:
    """A row with every heading that MYH has had for the same thing."""
    same = {
        "Typ av examen": "Examenstyp",
        "Anordnare administrativ enhet": "Utbildningsanordnare administrativ enhet",
        "Flera studiekommuner": "Flera kommuner",
        "Antal studiekommuner": "Antal kommuner",
        "Beviljade platser per utbildningsomgång": "Beviljade platser utbildningsomgång 1",
    }
    own: Cells = {"Diarienummer": number, "Antal län": 1}
    return cells | own | {new: cells[old] for new, old in same.items() if old in cells}


def _cut(rows: list[Cells], headings: list[str]) -> list[Cells]:
    return [{heading: row[heading] for heading in headings} for row in rows]
