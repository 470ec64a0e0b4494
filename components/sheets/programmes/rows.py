"""A sector's programmes in words, and how far each one is: by grant, and by programme."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit import numbers, words
from components.sheets.programmes import announced, contact, merged, nearby
from components.sheets.programmes import row_text as text
from components.sheets.programmes.search_text import Near, Nearest
from data import terms
from data.kept import MB, kept
from data.questions import announced as published
from data.questions import meta, places, programmes
from data.search.find import find
from data.store import Store


@kept(16 * MB)
def measured(
    store: Store, sector: str, county: str, municipality: str | None, today: date
) -> pd.DataFrame:
    """Every grant of a sector, in no particular order. Not to be changed: it is kept.

    The columns of ``programmes.programmes`` and ``programmes.standing``, what a row says in
    words (stands, extent, qualification, open, where), soon (whether it can start within a
    year), what the provider has announced (announced.NextStart, or None; closes, begins and
    required of it, or None), where the programme is (``nearby.by_programme``), counted from the
    municipality or else from the county, and whom to contact: ways (``contact.ways``), page
    (provider and nearest page) and mailbox.
    """
    return _there(store, _written(store, sector, today)[0], sector, county, municipality, today)


def _there(
    store: Store,
    rows: pd.DataFrame,
    sector: str,
    county: str,
    municipality: str | None,
    today: date,
) -> pd.DataFrame:
    """The rows with where they are, and whom to contact."""
    where, alone = _written(store, sector, today)[1], _at_one_place(store, sector, today)
    origins = [municipality] if municipality else list(places.municipalities(store, county))
    km = nearby.distances(origins, places.middles(store))
    own = where[where["diarienummer"].isin(rows["diarienummer"])]
    out = rows.join(nearby.by_programme(own, km, county), on="diarienummer")
    asked = out[[*_ASKED, "codes", "names"]].itertuples(index=False)
    told = [alone.get(row.diarienummer) or _told(store, row) for row in asked]
    return out.assign(**{name: [one[name] for one in told] for name in _TOLD})


#: What is told of a programme by its places, and what else that rests on.
_TOLD = ("where", "ways", "page", "mailbox")
_ASKED = ["diarienummer", "provider", "programme", "website", "website_status"]


@kept(16 * MB)
def _at_one_place(store: Store, sector: str, today: date) -> Mapping[str, dict[str, Any]]:
    """Diarienummer → what is told of a grant with one place, which none is nearer than."""
    grants, where = _written(store, sector, today)
    once = where.drop_duplicates("diarienummer", keep=False)
    once = once.assign(
        codes=[(code,) for code in once["municipality_code"]],
        names=[(name,) for name in once["municipality"]],
    )
    rows = grants[_ASKED].merge(once[["diarienummer", "codes", "names"]], on="diarienummer")
    return {row.diarienummer: _told(store, row) for row in rows.itertuples(index=False)}


def _told(store: Store, row: Any) -> dict[str, Any]:
    """Where it is in words, and whom to contact, about the nearest place first."""
    found = contact.of(
        store,
        provider=row.provider,
        programme=row.programme,
        grants=(row.diarienummer,),
        places=list(zip(row.codes, row.names, strict=True)),
        website=row.website,
        website_status=row.website_status,
    )
    return {
        "where": numbers.listing(row.names),
        "ways": contact.ways(found),
        "page": contact.page_of(found),
        "mailbox": contact.mailbox_of(found),
    }


@kept(16 * MB)
def _merged(
    store: Store, sector: str, county: str, municipality: str | None, today: date
) -> pd.DataFrame:
    programmes = _programmes(store, sector, today)
    # In one piece again: every choice of rows from it takes a third of the time.
    return _there(store, programmes, sector, county, municipality, today).copy()


def matching(store: Store, choice: Choice, county: str, today: date) -> pd.DataFrame:
    """The sector's programmes with a grant that agrees with area, form, pace, status
    (``nearby.matching``) and what a search means: one row each, as merged.py makes them, in no
    particular order."""
    grants, _ = _written(store, choice.bransch, today)
    wanted = set(nearby.matching(grants, choice)["diarienummer"])
    if choice.sok:
        meant = find(store, choice.sok, choice.bransch, choice.lan).numbers
        wanted = wanted if meant is None else wanted & meant
    every = _merged(store, choice.bransch, county, choice.kommun, today)
    return merged.having(every, wanted)


@kept(4 * MB)
def _programmes(store: Store, sector: str, today: date) -> pd.DataFrame:
    """A sector's grants as programmes: what makes them one does not depend on where one stands."""
    grants, where = _written(store, sector, today)
    codes = where.groupby("diarienummer")["municipality_code"].agg(tuple).rename("codes")
    return merged.merge(grants.join(codes, on="diarienummer")).drop(columns="codes")


@kept(16 * MB)
def _written(store: Store, sector: str, today: date) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The programmes in words, and their places: what does not depend on where one stands."""
    where = programmes.places(store, sector)
    frame = programmes.programmes(store, sector)
    frame = frame.merge(programmes.standing(store, sector, today), on="diarienummer")
    said = pd.DataFrame(
        [_words(row, today) | _announced(store, row, today) for row in frame.itertuples()],
        index=frame.index,
    )
    return _plain(frame.assign(**said)), where


def _plain(frame: pd.DataFrame) -> pd.DataFrame:
    """Texts as Python's own: pandas keeps a column of its own text by itself, and so many columns
    take three times as long whenever rows are chosen."""
    texts = [name for name, kind in frame.dtypes.items() if kind == "str"]
    return frame.astype(dict.fromkeys(texts, "object")).copy()


def _words(row: Any, today: date) -> dict[str, Any]:
    earliest, latest = words.term(row.earliest), words.term(row.latest)
    return {
        "stands": text.next_start(row.ahead, text.status(row.status, earliest, latest)),
        "soon": any(terms.begins_within(terms.ordinal(term), 12, today) for term in row.ahead),
        "extent": text.extent(row.study_form, int(row.pace_pct), int(row.points)),
        "qualification": text.qualification(
            None if pd.isna(row.diploma) else row.diploma,
            None if pd.isna(row.seqf_level) else int(row.seqf_level),
        ),
        "open": (text.OPEN_WHERE, text.OPEN_ADDRESS),
    }


def _announced(store: Store, row: Any, today: date) -> dict[str, Any]:
    starts = published.of_programmes(store).get(row.diarienummer, ())
    when, number = announced.retrieved(store), int(row.municipality_count)
    said = announced.said(starts, today, when, number)
    return {
        "announced": said,
        "closes": said and said.closes,
        "begins": said and said.begins,
        "required": said and said.required,
    }


def near(
    store: Store,
    choice: Choice,
    county: str,
    hits: nearby.Found,
    narrowed: Sequence[str],
    *,
    nearest: bool,
    remote: int = 0,
) -> Near:
    """What was found near, for an answer in words; ``nearest``: name the first of the rows."""
    codes, rows = known(store), hits.rows
    first = rows.iloc[0] if nearest and len(rows) else None
    return Near(
        sector=meta.sector(store, choice.bransch).in_text,
        county=codes.counties[county],
        municipality=codes.municipalities[choice.kommun] if choice.kommun else None,
        reach=hits.reach,
        tried=hits.tried,
        found=len(rows),
        outside=len(rows) - int(rows["in_county"].sum()),
        remote=remote,
        status=choice.status,
        form=choice.form,
        start=choice.start,
        nearest=None
        if first is None
        else Nearest(first["programme"], first["names"][0], float(first["km"])),
        narrowed=tuple(narrowed),
    )
