"""The columns of MYH's result workbooks for programmes, and the words in their cells."""

from data.published.myh import DIARIENUMMER
from data.published.myh_places import PLACE
from data.worksheets import Columns

#: From this application year each row says whether it names several municipalities.
NAMES_SEVERAL = 2020

#: From this application year the seats stand in the sheet of applications.
SEATS_WITH_APPLICATION = 2023

#: Our column -> the application year MYH began to publish it, and its headings.
_APPLICATION = {
    "diarienummer": (2018, DIARIENUMMER),
    "decision": (2018, ("Beslut",)),
    "education_area": (2018, ("Utbildningsområde",)),
    "programme": (2018, ("Utbildningsnamn",)),
    "provider": (
        2018,
        ("Utbildningsanordnare administrativ enhet", "Anordnare administrativ enhet"),
    ),
    "provider_type": (2018, ("Huvudmannatyp",)),
    "yh_points": (2018, ("YH-poäng",)),
    "study_form": (2018, ("Studieform",)),
    "pace_pct": (2018, ("Studietakt %", "Studietakt")),
    **{name: (2018, headings) for name, headings in PLACE.items()},
    "several": (NAMES_SEVERAL, ("Flera kommuner", "Flera studiekommuner")),
    "count": (NAMES_SEVERAL, ("Antal kommuner", "Antal studiekommuner")),
    "rounds_applied": (2020, ("Sökta utbildningsomgångar",)),
    "rounds_granted": (2020, ("Beviljade utbildningsomgångar",)),
    "diploma": (2021, ("Typ av examen", "Examenstyp")),
    "seqf_level": (2023, ("SeQF nivå",)),
    "sun5": (2023, ("SUN5 inriktning",)),
    "sun5_name": (2023, ("SUN5 inriktning namn",)),
    "narrow_occupation": (2023, ("Smalt yrkesområde",)),
}
#: Seats granted per start, round 1-5.
ROUNDS = tuple(f"places_round{number}" for number in range(1, 6))

#: 2020 only: the seats of each start, in one column.
EACH_START = "places_each"
_TOTAL = {"places_granted": ("Beviljade platser totalt",)}
_EACH = {EACH_START: ("Beviljade platser per utbildningsomgång",)}
_BY_START = {
    name: (f"Beviljade platser utbildningsomgång {number}",)
    for number, name in enumerate(ROUNDS, start=1)
}

#: 2019 only: an application stands once per place of study.
REPEATED = ("Flera studieorter",)

#: Headings of MYH's that are not read, or not in every sheet where they stand.
KNOWN = (
    *(name for _, names in _APPLICATION.values() for name in names),
    *(names[0] for names in (_TOTAL | _BY_START).values()),
    *("Flera studieorter", "Antal studieorter", "Antal län", "Sökta platser totalt"),
    *("Sökta platser per utbildningsomgång", "Beviljade platser per utbildningsomgång"),
)

FORMS = {"Bunden": "Bunden", "Distans": "Distans"}
TYPES = {name: name for name in ("Privat", "Kommun", "Region", "Landsting", "Statlig")}
DIPLOMAS = {
    name: name for name in ("Yrkeshögskoleexamen", "Kvalificerad yrkeshögskoleexamen", "Ingen")
}
YES_OR_NO = {"Ja": "Ja", "Nej": "Nej"}


def application(year: int) -> Columns:
    """The columns that one application of that year must have."""
    return {name: headings for name, (since, headings) in _APPLICATION.items() if year >= since}


def seats(year: int) -> Columns:
    """The columns with granted seats in workbooks of that year, none before 2020."""
    if year < NAMES_SEVERAL:
        return {}
    return _TOTAL | (_EACH if year == NAMES_SEVERAL else _BY_START)
