"""What a file in the folder is when it is none that we read: said, so that nobody has to guess."""

import re
from pathlib import Path

from data.worksheets import text
from data.xlsx import MOST_BYTES

#: So much of a file is looked at.
_BEGINNING = 65_536

_NOT_USED = "och används inte av Årshjulet."

#: Words in the beginning of a file -> whose it is. The first that fits.
_SIGNS = (
    (r'"freetext_concepts"|"removed_date"|"platsannons"|"number_of_vacancies"|"eventSummary"'
     r'|"occupation[_-]group"|"taxonomy/|"education_form"', "från JobTech (Arbetsförmedlingen)"),
    (r'"kpi"|"operating_area"|"municipality_type"|"has_ou_data"|"title":"Region [^"]*","type":"L"',
     "från Kolada"),
    (r'"education(?:Events|Infos|Providers)"|susa-?navet|"emil', "från Susa-navet"),
    (r'"educationEventId"|"programMetrics"|"adultTypeOfSchoolings"|"areaType"|"directionId"'
     r"|planned.educations?|\"programCode\"|skolenhet|syllabus|Valt (?:start)?läsår",
     "från Skolverket"),
    (r'"class":"dataset"|"json-stat2?"|"query":\[\{"code"|"variables":\[\{"code"|"px(?:file|web)'
     r'|"columns":\[\{"code"|"valueCodes"|"maxDataCells"|^(?:CHARSET|AXIS-VERSION)=|"TAB\d{4}"',
     "ur en statistikdatabas (PxWeb)"),
)  # fmt: skip

_KINDS = {
    ".zip": "den är en zip-fil: packa upp den i mappen.",
    ".px": f"den är en tabell ur en statistikdatabas (PxWeb) {_NOT_USED}",
    ".pdf": "den är en pdf: bara arbetsböcker och yrkesbarometer.json läses.",
}
_OTHER = "den är av ett annat slag."


def what(path: Path) -> str:
    """The end of the sentence "<fil> läses inte: ..."."""
    suffix = path.suffix.lower()
    if suffix in _KINDS:
        return _KINDS[suffix]
    if suffix not in {".csv", ".txt", ".json", ".jsonl", ".yml", ".yaml"}:
        return _OTHER
    with path.open("rb") as file:
        beginning = file.read(_BEGINNING)
    try:
        words = beginning.decode("utf-8-sig")
    except UnicodeDecodeError:
        words = beginning.decode("latin-1")
    if suffix in {".csv", ".txt"} and re.search(r"\bDiarienummer\b", text(words), re.IGNORECASE):
        return "den är en textfil med MYH:s tabell: öppna den i Excel och spara den som .xlsx."
    close = re.sub(r"(?<=[:,\[{])\s+|\s+(?=[:,\]}])", "", words)
    for sign, whose in _SIGNS:
        if re.search(sign, close, re.IGNORECASE):
            return f"den är {whose} {_NOT_USED}"
    if path.stat().st_size > MOST_BYTES:
        return f"den är {path.stat().st_size // 1_000_000} MB, större än någon fil som läses."
    return "den är en CSV-fil; bara arbetsböcker läses." if suffix == ".csv" else _OTHER
