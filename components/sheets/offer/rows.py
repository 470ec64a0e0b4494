"""Everything that is offered in a county, a row each: YH of every sector, gymnasium, komvux.

Columns: form (a key of ``text.FORMS``), said (it in words), name, who, codes and where (its
municipalities in the county), remote (at a distance), start and apply (words, or None), link
(words and address, or None), grants (diarienummer of YH), letters (that a gymnasium programme's
code begins with), words (what a search is met by).
"""

from collections.abc import Collection, Iterator
from datetime import date
from itertools import chain
from typing import Any

import pandas as pd

from components.kit import inside
from components.kit.numbers import listing
from components.sheets.offer import text
from components.sheets.programmes import announced
from components.sheets.programmes import list as programme_list
from components.sheets.search import current
from data.kept import MB, kept
from data.questions import announced as published
from data.questions import offer, places
from data.questions.places import swedish_order
from data.search.entries import Words
from data.search.index import index
from data.search.known_words import KnownWords
from data.search.words import stem, telling
from data.store import Store

_COLUMNS = (
    "form", "said", "name", "who", "codes", "where", "remote", "start", "apply", "link", "grants",
    "letters", "words",
)  # fmt: skip


@kept(16 * MB)
def of_county(store: Store, county: str, today: date) -> pd.DataFrame:
    """Every row, form by form and by name; none where nothing but YH that has been granted is
    known, which other lists have. Not to be changed: it is kept."""
    beside = [
        *_unmatched(store, county, today),
        *_gymnasium(store, county),
        *_komvux(store, county, today),
    ]
    made = chain(_granted(store, county, today), beside) if beside else ()
    rows = [_row(**one) for one in made]
    forms = list(text.FORMS)
    rows.sort(key=lambda row: (forms.index(row[0]), swedish_order(row[2]), row[5]))
    return pd.DataFrame(rows, columns=list(_COLUMNS), dtype="object")


def found(rows: pd.DataFrame, sought: str, numbers: frozenset[str]) -> pd.DataFrame:
    """The rows that every word of a search is met by, and YH that it means otherwise (``numbers``,
    diarienummer)."""
    typed = telling(sought)
    if not typed:
        return rows
    known = KnownWords(chain(*rows["words"]))
    ways = [known.meant(word).words.keys() for word in typed]
    kept_ = [
        all(not own.isdisjoint(way) for way in ways) or not numbers.isdisjoint(grants)
        for own, grants in zip(rows["words"], rows["grants"], strict=True)
    ]
    return rows[pd.Series(kept_, rows.index, dtype=bool)]


def leading(rows: pd.DataFrame, letters: Collection[str], names: Collection[Words]) -> pd.DataFrame:
    """The programmes of the gymnasium whose code begins with ``letters``, and the packages of
    komvux whose own name has all words of one of an occupation's ``names``, in any form."""
    called = [{stem(word) for word in name} for name in names if name]
    kept_ = []
    for row in rows.itertuples():
        own = {stem(word) for word in telling(row.name)} if row.form == "komvux" else set()
        named = any(name <= own for name in called)
        kept_.append(named or (row.form == "gymnasium" and row.letters in letters))
    return rows[pd.Series(kept_, rows.index, dtype=bool)]


def nearest_first(rows: pd.DataFrame, municipality: str | None) -> pd.DataFrame:
    """What is in a municipality before the rest."""
    elsewhere = pd.Series([municipality not in codes for codes in rows["codes"]], dtype=bool)
    return rows.iloc[elsewhere.argsort(kind="stable")] if municipality else rows


def _row(
    form: str, name: str, who: str | None, there: dict[str, str], **more: Any
) -> tuple[Any, ...]:
    where = listing(list(there.values()))
    words = telling(" ".join(filter(None, (name, who, where, text.FORMS[form]))))
    return (
        form, text.FORMS[form], name, who, tuple(there), where, more.get("remote", False),
        more.get("start"), more.get("apply"), more.get("link"), more.get("grants", frozenset()),
        more.get("letters", ""), frozenset(words),
    )  # fmt: skip


def _granted(store: Store, county: str, today: date) -> Iterator[dict[str, Any]]:
    """YH that can start or runs, with all its grants (sheets/programmes/merged.py)."""
    names, does = places.municipalities(store, county), current.statuses(store, today)
    every: dict[object, list[Any]] = {}
    for grant in index(store).grants:
        if does[grant.number] != "inga-starter" and any(code in names for code in grant.places):
            every.setdefault(grant.whole, []).append(grant)
    for same in every.values():
        numbers, one = sorted(grant.number for grant in same), same[0]
        starts = published.of_programmes(store).get(numbers[0], ())
        # A start elsewhere is the next one only where the county has none of its own.
        here = [start for start in starts if any(code in names for code in start.codes)]
        told = announced.said(here or starts, today, announced.retrieved(store), len(one.places))
        can = any(does[number] == "kan-starta" for number in numbers)
        status = text.CAN_START if can else text.RUNS
        there = inside.place(programme_list.ONE_PAGE, utb=programme_list.code(numbers[-1]))
        yield {
            "form": "yh",
            "name": one.name,
            "who": f"{one.provider} (distans)" if one.remote else one.provider,
            "there": {code: names[code] for code in one.places if code in names},
            "remote": one.remote,
            "start": f"{told.start} {announced.BY_PROVIDER}" if told and told.start else status,
            "apply": (told and told.apply) or None,
            "link": (text.ON_A_PAGE, there),
            "grants": frozenset(numbers),
        }


def _unmatched(store: Store, county: str, today: date) -> Iterator[dict[str, Any]]:
    """What Susa-navet has in the county and no granted programme is known to be: an education
    with all its starts."""
    names = places.municipalities(store, county)
    every: dict[object, list[published.Announced]] = {}
    for one in published.every(store):
        if not one.grants and any(code in names for code in one.codes):
            every.setdefault((one.education, one.codes), []).append(one)
    for starts in every.values():
        chosen = announced.next_start(starts, today)
        told = announced.said(starts, today, announced.retrieved(store))
        if chosen is None or told is None:
            continue
        one = chosen
        who = one.provider or ""
        yield {
            "form": "susa",
            "name": one.programme,
            "who": f"{who} (distans)".strip() if one.distance else one.provider,
            "there": {code: names[code] for code in one.codes if code in names},
            "remote": one.distance,
            "start": f"{told.start} {announced.BY_PROVIDER}" if told.start else None,
            "apply": told.apply or None,
            "link": (text.PAGE, one.page) if one.page else None,
        }


def _gymnasium(store: Store, county: str) -> Iterator[dict[str, Any]]:
    for row in offer.gymnasium(store, county).itertuples():
        yield {
            "form": "gymnasium",
            "name": row.programme,
            "who": row.school,
            "there": {row.municipality_code: row.municipality},
            "start": text.starts(None if pd.isna(row.start) else row.start),
            "letters": row.programme_code[:2],
        }


def _komvux(store: Store, county: str, today: date) -> Iterator[dict[str, Any]]:
    day = today.isoformat()
    for row in offer.komvux(store, county).itertuples():
        start = None if pd.isna(row.start) else row.start
        last = None if pd.isna(row.last_application) else row.last_application
        who = None if pd.isna(row.provider) else row.provider
        yield {
            "form": "komvux",
            "name": row.title,
            "who": f"{who or ''} (distans)".strip() if row.distance == "ja" else who,
            "there": {row.municipality_code: row.municipality},
            "remote": row.distance == "ja",
            "start": text.ANY_TIME if row.starting == "löpande" else text.starts(start),
            "apply": text.apply(last, day),
        }
