"""Arbetsförmedlingen's own file of Yrkesbarometern (yrkesbarometer.json): recognise and read.

The file is an array with one object per occupation and county (219 x 22, where county
"00" is the country), all of one round. The publisher overwrites it twice a year, so the
inbox keeps one file per round. A row number is the object's place in the array, from 1.
"""

import json
import logging
import re
from pathlib import Path

import pandas as pd

from data.area_codes import COUNTRY
from data.inputs import Inputs
from data.problems import BuildStopped, Problem

LOG = logging.getLogger(__name__)

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

_REQUIRED = ("yrkesomrade", "yb_yrke", "lan", "ssyk", "omgang")
_SSYK = r"\d{4}(;\d{4})*"
_ROUND = r"\d{4}-[12]"
_FETCH = "Hämta filen på nytt från Arbetsförmedlingen."
_CHANGED = "Filens format kan ha ändrats. Jämför med docs/data.md innan den läses in."


def recognise(path: Path) -> str | None:
    """``yrkesbarometer-2025-2.json`` (its round), or None when the file is something else.

    Raises BuildStopped for a broken or roundless yrkesbarometer.json.
    """
    if path.suffix.lower() != ".json":
        return None
    try:
        records = json.loads(path.read_text(encoding="utf-8-sig"))
    except ValueError as error:  # not JSON, or not UTF-8
        if "yrkesbarometer" not in path.name.lower():
            return None
        raise BuildStopped(
            Problem(f"Filen är inte hel ({error}).", _FETCH, file=path.name)
        ) from error
    first = records[0] if isinstance(records, list) and records else None
    if not isinstance(first, dict) or "yb_yrke" not in first:
        return None
    if not re.fullmatch(_ROUND, str(first.get("omgang"))):
        raise BuildStopped(
            Problem(
                f"Omgången (omgang) är {first.get('omgang')!r}, inte till exempel 2025-2.",
                _CHANGED,
                file=path.name,
                row=1,
            )
        )
    return f"yrkesbarometer-{first['omgang']}.json"


def received(inputs: Inputs) -> pd.DataFrame:
    """Every round in the inbox, oldest first: the columns of KEYS as text, ``file``, ``row``."""
    counties = {COUNTRY, *inputs.csv("counties.csv")["county_code"]}
    columns = [column for column in KEYS.values() if column]
    rounds = [read(path, name, counties) for path, name in inputs.files("yrkesbarometer")]
    return pd.concat([pd.DataFrame(columns=[*columns, "file", "row"]), *rounds], ignore_index=True)


def read(path: Path, name: str, counties: set[str]) -> pd.DataFrame:
    """One round. ``name`` is what the problems call the file. Several SSYK codes or paradox
    reasons are joined with ";"; an assessment that is not made is missing.

    Raises BuildStopped with every problem found.
    """
    records = json.loads(path.read_text(encoding="utf-8-sig"))
    frame = _frame(records, name)
    problems = _wrong_values(frame, name, counties) + _wrong_rows(frame, name, counties)
    if problems:
        raise BuildStopped(*problems)
    kept = {key: column for key, column in KEYS.items() if column}
    return frame.rename(columns=kept)[[*kept.values()]].assign(
        file=name, row=range(1, len(frame) + 1)
    )


def _frame(records: list, name: str) -> pd.DataFrame:
    """The 19 keys as text. Stops on anything that is not an object with all of them."""
    rows: dict[tuple[str, ...], list[int]] = {}
    for row, record in enumerate(records, start=1):
        lacking = tuple(key for key in KEYS if not isinstance(record, dict) or key not in record)
        if lacking:
            rows.setdefault(lacking, []).append(row)
    if rows:
        raise BuildStopped(
            *(
                _problem(f"Nycklarna {', '.join(keys)} saknas.", _CHANGED, at, name)
                for keys, at in rows.items()
            )
        )
    extra = sorted({key for record in records for key in record} - set(KEYS))
    if extra:
        LOG.warning("%s: okända nycklar läses inte in: %s.", name, ", ".join(extra))
    return pd.DataFrame([{key: _text(record[key]) for key in KEYS} for record in records])


def _text(value: object) -> str | None:
    if value is None or value == []:
        return None
    if isinstance(value, list):
        return ";".join(map(str, value))
    text = str(value)
    codes = re.fullmatch(r"\d{4}(\s*[,;]\s*\d{4})+", text)
    return re.sub(r"\s*[,;]\s*", ";", text) if codes else text


def _wrong_values(frame: pd.DataFrame, name: str, counties: set[str]) -> list[Problem]:
    """Blank cells that must be filled, and words, codes and counties that do not exist."""
    known = {key: frame[key].isin(values) for key, values in VOCABULARY.items()}
    known["paradox"] = frame["paradox"].map(
        lambda text: set(str(text).split(";")) <= set(PARADOX_REASONS)
    )
    known["lan"] = frame["lan"].isin(counties)
    known["ssyk"] = frame["ssyk"].str.fullmatch(_SSYK).fillna(False)
    problems = [
        _problem(f"Uppgiften {key} saknas.", _FETCH, _rows(frame[key].isna()), name, key)
        for key in _REQUIRED
        if frame[key].isna().any()
    ]
    for key, good in known.items():
        strange = frame[key][~good.astype(bool) & frame[key].notna()]
        problems += [
            _problem(f"{key} har det okända värdet {value!r}.", _CHANGED, at, name, key)
            for value, at in ((v, _rows(strange == v)) for v in strange.unique())
        ]
    return problems


def _wrong_rows(frame: pd.DataFrame, name: str, counties: set[str]) -> list[Problem]:
    """Rows of another round, rows that come twice, and occupations that lack a county."""
    problems = []
    other = frame["omgang"] != frame["omgang"].iloc[0]
    if other.any():
        problems.append(
            _problem("Filen blandar flera omgångar.", _FETCH, _rows(other), name, "omgang")
        )
    twice = frame.duplicated(["yb_yrke", "lan"])
    if twice.any():
        problems.append(
            _problem("Samma yrke och län finns på en tidigare rad.", _FETCH, _rows(twice), name)
        )
    for occupation, held in frame.groupby("yb_yrke", sort=False)["lan"]:
        lacking = sorted(counties - set(held))
        if lacking:
            what = f"Yrket {occupation!r} saknar länen {', '.join(lacking)}."
            problems.append(_problem(what, _FETCH, [int(held.index[0]) + 1], name))
    return problems


def _rows(marked: pd.Series) -> list[int]:
    return [int(index) + 1 for index in marked.index[marked]]


def _problem(what: str, do: str, rows: list[int], name: str, column: str = "") -> Problem:
    """One Problem for all ``rows`` with the same mistake, naming the first of them."""
    if len(rows) > 1:
        others = ", ".join(map(str, rows[1:6])) + (" med flera" if len(rows) > 6 else "")
        what = f"{what} Samma fel på {len(rows) - 1} rader till: {others}."
    return Problem(what, do, file=name, row=rows[0], column=column)
