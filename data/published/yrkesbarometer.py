"""Arbetsförmedlingen's own file of Yrkesbarometern (yrkesbarometer.json): recognise and read.

The file is an array with one object per occupation and county (219 x 22, where county
"00" is the country), all of one round. The publisher overwrites it twice a year, so the
inbox keeps one file per round.
"""

import json
import logging
import re
import unicodedata
from pathlib import Path

import pandas as pd

from data.area_codes import COUNTRY
from data.inputs import Inputs
from data.problems import BuildStopped, Problem
from data.published.yrkesbarometer_format import (
    CHANGED,
    FETCH,
    KEYS,
    lacking_keys,
    wrong_rows,
    wrong_values,
)
from data.xlsx import MOST_BYTES

_log = logging.getLogger(__name__)

_ROUND = r"\d{4}-[12]"


def recognise(path: Path) -> str | None:
    """``yrkesbarometer-2025-2.json`` (its round), or None when the file is something else.

    Keys that we do not know are logged; they are not read. Raises BuildStopped for a
    broken or roundless yrkesbarometer.json.
    """
    if path.suffix.lower() != ".json":
        return None
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ValueError(f"den är större än {MOST_BYTES // 1_000_000} MB")
        records = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:  # not JSON, not UTF-8, or lists within lists
        if "yrkesbarometer" not in path.name.lower():
            return None
        deep = isinstance(error, RecursionError)
        why = "listor ligger i listor, djupare än i någon riktig fil" if deep else error
        raise BuildStopped(Problem(f"Filen är inte hel ({why}).", FETCH, file=path.name)) from error
    first = records[0] if isinstance(records, list) and records else None
    if not isinstance(first, dict) or "yb_yrke" not in first:
        return None
    if not re.fullmatch(_ROUND, str(first.get("omgang"))):
        raise BuildStopped(
            Problem(
                f"Omgången (omgang) är {first.get('omgang')!r}, inte till exempel 2025-2.",
                CHANGED,
                file=path.name,
                row=1,
            )
        )
    extra = sorted(set(first) - set(KEYS))
    if extra:
        _log.warning("%s: okända nycklar läses inte in: %s.", path.name, ", ".join(extra))
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
    return checked(json.loads(path.read_text(encoding="utf-8-sig")), name, counties)


def checked(records: list, name: str, counties: set[str]) -> pd.DataFrame:
    """The same of records that are read already."""
    lacking = lacking_keys(records, name)
    if lacking:
        raise BuildStopped(*lacking)
    frame = pd.DataFrame([{key: _text(record[key]) for key in KEYS} for record in records])
    problems = wrong_values(frame, name, counties) + wrong_rows(frame, name, counties)
    if problems:
        raise BuildStopped(*problems)
    kept = {key: column for key, column in KEYS.items() if column}
    return frame.rename(columns=kept)[[*kept.values()]].assign(
        file=name, row=range(1, len(frame) + 1)
    )


def _text(value: object) -> str | None:
    if value is None or value == []:
        return None
    if isinstance(value, list):
        value = ";".join(map(str, value))
    text = unicodedata.normalize("NFC", str(value))
    codes = re.fullmatch(r"\d{4}(\s*[,;]\s*\d{4})+", text)
    return re.sub(r"\s*[,;]\s*", ";", text) if codes else text
