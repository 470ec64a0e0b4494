"""A county's whole offer as a list and a map; and what of it leads to an occupation."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.kit.columns import columns
from components.kit.numbers import count, listing, published
from components.kit.sheet import Col, Figure
from components.kit.words import municipality
from components.sheets.offer import list as offer_list
from components.sheets.offer import text
from components.sheets.programmes import announced, where
from data.questions import meta, offer, places
from data.questions.announced import SOURCE as SUSA
from data.questions.announced import every
from data.store import Store
from data.tables import Source

_SOURCES = {
    "yh": ("myh_program", "anordnare"),
    "susa": (SUSA,),
    "gymnasium": (offer.SOURCE,),
    "komvux": (offer.SOURCE,),
}

_COLUMNS = {
    "said": Col("Skolform"),
    "name": Col("Utbildning"),
    "who": Col("Anordnare eller skola", missing="anges inte"),
    "where": Col("Kommun"),
    "start": Col("Start", missing="anges inte"),
    "apply": Col("Ansökan", missing="anges inte"),
    "link": Col("Läs mer", "link", missing="–", sparse=True),
}


def whole(
    store: Store, county: str, name: str, rows: pd.DataFrame, chosen: str | None
) -> tuple[Figure, ...]:
    """The list of ``rows`` (offer/rows.py; none: nothing) and where those on site are. ``name``:
    the county's; ``chosen``: a key of ``text.CHOSEN``."""
    if rows.empty:
        return ()
    shown = rows[rows["form"].isin(text.CHOSEN[chosen])] if chosen else rows
    if shown.empty:  # what is chosen is not fetched here: everything, as its title says
        shown, chosen = rows, None
    numbers = {str(form): int(n) for form, n in shown["form"].value_counts().items()}
    near = shown[~shown["remote"].astype(bool)]  # rules.md, YH: distance is on no municipal map
    lacking = () if near.empty else text.not_on_the_map(len(shown) - len(near))
    made = _list(
        store,
        shown,
        text.title(name, len(shown), chosen),
        {"list": "offer", "note": " ".join((text.counted(numbers), *lacking))},
        (text.EVERY_SECTOR, text.YH_COUNTED, *_caveats(shown), *_without_place(store, shown)),
    )
    if near.empty:
        return (made,)
    caveats = (*lacking, text.YH_COUNTED, text.NO_SEX)
    return (made, _where(store, county, name, near, made.sources, made.period, caveats))


def ways(store: Store, rows: pd.DataFrame, title: str) -> Figure:
    """What of the offer leads to an occupation (at least one row)."""
    encoding = {"list": "ways", "note": ""}
    return _list(store, rows, title, encoding, (text.NAMED, *_caveats(rows)), folded=False)


def _list(
    store: Store,
    rows: pd.DataFrame,
    title: str,
    encoding: Mapping[str, str],
    caveats: tuple[str, ...],
    *,
    folded: bool = True,
) -> Figure:
    told = rows["apply"].notna() & rows["form"].eq("yh")
    keys = [key for form in text.FORMS if (rows["form"] == form).any() for key in _SOURCES[form]]
    sources = meta.sources(store, *keys, *([SUSA] if told.any() else []))
    return Figure.table(
        title,
        rows.reset_index(drop=True),
        _COLUMNS,
        sources,
        _period(sources),
        kind=offer_list.KIND,
        encoding=encoding,
        caveats=caveats,
        estimated="",
        folded=folded,
    )


def _period(sources: tuple[Source, ...]) -> str:
    days = {source.retrieved for source in sources if source.key in (SUSA, offer.SOURCE)}
    return f"hämtat {published(max(days))}" if days else "beviljat från ansökan 2020"


def _caveats(rows: pd.DataFrame) -> tuple[str, ...]:
    forms = set(rows["form"])
    return (
        *((text.UNMATCHED,) if "susa" in forms else ()),
        *((announced.CAVEAT,) if "yh" in forms and rows["apply"].notna().any() else ()),
        text.NO_PLACES,
        text.NO_SEX,
    )


def _without_place(store: Store, rows: pd.DataFrame) -> tuple[str, ...]:
    nowhere = {one.education for one in every(store) if not one.codes and not one.grants}
    return text.without_place(len(nowhere)) if (rows["form"] == "susa").any() else ()


def _where(
    store: Store,
    county: str,
    name: str,
    rows: pd.DataFrame,
    sources: tuple[Source, ...],
    period: str,
    caveats: tuple[str, ...],
) -> Figure:
    """How many there are in each municipality, of each form (at least one row)."""
    pairs = [(code, form) for codes, form in zip(rows["codes"], rows["form"], strict=True)
             for code in codes]  # fmt: skip
    number = pd.DataFrame(pairs, columns=["code", "form"]).value_counts().unstack(fill_value=0)
    drawn = places.shapes(store, "kommun", county).set_index("code")
    by_form: dict[str, Any] = {
        form: number[form].reindex(drawn.index) for form in text.FORMS if form in number
    }
    in_all = number.sum(axis=1).reindex(drawn.index)
    frame = drawn.assign(programmes=in_all, **by_form).reset_index()
    kinds = dict.fromkeys(("programmes", *by_form), "Int64")
    frame = where.in_order(frame.astype(kinds), "programmes")
    known = frame.dropna(subset="programmes")
    pairs_ = zip(known["name"], known["programmes"].astype(int), strict=True)
    most = [f"{municipality(one)} {count(number)}" for one, number in pairs_]
    return Figure(
        kind="circles",
        title=text.WHERE,
        alt=text.where_alt(name, listing(most[:3])),
        frame=frame,
        columns={
            **columns(store, "municipality")(name="municipality"),
            "programmes": Col("Alla", "count", missing="inget"),
            **{form: Col(text.FORMS[form], "count", missing="inget") for form in by_form},
        },
        encoding=where.encoding("programmes", country=False) | {"of": "offer"},
        sources=sources,
        period=period,
        caveats=caveats,
        folded=True,
    )
