"""What Yrkesbarometern's file promises, and where a file breaks it.

A row number is the object's place in the array, from 1. Equal mistakes are one Problem
that names the first rows.
"""

from collections.abc import Collection

import pandas as pd

from data.problems import Problem

#: The publisher's key -> our column. The keys without a column are required to be there
#: (their absence means that the format has changed) but are not used.
KEYS = {
    "yrkesomrade": "occupation_area",
    "yb_yrke": "occupation",
    "yb_concept_id": None,
    "lan": "county_code",
    "antal_ssyk": None,
    "del_av_ssyk": None,
    "ssyk": "ssyk",
    "ssyk_text": None,
    "yb_beskrivning": None,
    "jobbmojligheter": "job_opportunities",
    "rekryteringssituation": "recruitment_situation",
    "paradox": "paradox_reasons",
    "prognos": "five_year_trend",
    "text_jobbmojligheter": None,
    "text_rekryteringssituation": None,
    "hogsta_bedomningsniva": "level",
    "delvis_helt": "coverage",
    "omgang": "round",
    "taxonomi_version": None,
}

#: The words of each assessment; null means that the agency makes none.
VOCABULARY = {
    "jobbmojligheter": ("små", "medelstora", "stora"),
    "rekryteringssituation": ("brist", "paradox", "balans", "överskott"),
    "prognos": ("öka", "vara oförändrad", "minska"),
    "hogsta_bedomningsniva": ("län", "nuts2", "nuts1", "nationellt"),
    "delvis_helt": ("helt", "delvis"),
}
PARADOX_REASONS = ("arbetslöshet", "deltidsarbete", "lämnare")

#: What to do about a file that was damaged on the way, and about one in a new format.
FETCH = "Hämta filen på nytt från Arbetsförmedlingen."
CHANGED = "Filens format kan ha ändrats. Jämför med docs/data.md innan den läses in."

_REQUIRED = ("yrkesomrade", "yb_yrke", "lan", "ssyk", "omgang")
_SSYK = r"\d{4}(;\d{4})*"


def lacking_keys(records: list, name: str) -> list[Problem]:
    """One Problem per set of keys that is missing."""
    rows: dict[tuple[str, ...], list[int]] = {}
    for row, record in enumerate(records, start=1):
        lacking = tuple(key for key in KEYS if not isinstance(record, dict) or key not in record)
        if lacking:
            rows.setdefault(lacking, []).append(row)
    return [
        _problem(f"Nycklarna {', '.join(keys)} saknas.", CHANGED, at, name)
        for keys, at in rows.items()
    ]


def wrong_values(frame: pd.DataFrame, name: str, counties: Collection[str]) -> list[Problem]:
    """Blank cells that must be filled, and words, codes and counties that do not exist."""
    known = {key: frame[key].isin(values) for key, values in VOCABULARY.items()}
    known["paradox"] = frame["paradox"].map(
        lambda text: set(str(text).split(";")) <= set(PARADOX_REASONS)
    )
    known["lan"] = frame["lan"].isin(counties)
    known["ssyk"] = frame["ssyk"].str.fullmatch(_SSYK).fillna(False)
    problems = [
        _problem(f"Uppgiften {key} saknas.", FETCH, _rows(frame[key].isna()), name, key)
        for key in _REQUIRED
        if frame[key].isna().any()
    ]
    for key, good in known.items():
        strange = frame[key][~good.astype(bool) & frame[key].notna()]
        problems += [
            _problem(f"{key} har det okända värdet {value!r}.", CHANGED, at, name, key)
            for value, at in ((v, _rows(strange == v)) for v in strange.unique())
        ]
    return problems


def wrong_rows(frame: pd.DataFrame, name: str, counties: Collection[str]) -> list[Problem]:
    """Rows of another round, rows that come twice, and occupations that lack a county."""
    problems = []
    other = frame["omgang"] != frame["omgang"].iloc[0]
    if other.any():
        problems.append(
            _problem("Filen blandar flera omgångar.", FETCH, _rows(other), name, "omgang")
        )
    twice = frame.duplicated(["yb_yrke", "lan"])
    if twice.any():
        problems.append(
            _problem("Samma yrke och län finns på en tidigare rad.", FETCH, _rows(twice), name)
        )
    for occupation, held in frame.groupby("yb_yrke", sort=False)["lan"]:
        lacking = sorted(set(counties) - set(held))
        if lacking:
            what = f"Yrket {occupation!r} saknar länen {', '.join(lacking)}."
            problems.append(_problem(what, FETCH, [int(held.index[0]) + 1], name))
    return problems


def _rows(marked: pd.Series) -> list[int]:
    return [int(index) + 1 for index in marked.index[marked]]


def _problem(what: str, do: str, rows: list[int], name: str, column: str = "") -> Problem:
    """One Problem for all ``rows`` with the same mistake, naming the first of them."""
    if len(rows) > 1:
        others = ", ".join(map(str, rows[1:6])) + (" med flera" if len(rows) > 6 else "")
        what = f"{what} Samma fel på {len(rows) - 1} rader till: {others}."
    return Problem(what, do, file=name, row=rows[0], column=column)
