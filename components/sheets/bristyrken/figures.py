"""The boards of occupations, of the county and of the country, and the tables behind them."""

import pandas as pd

from components.kit.columns import columns
from components.kit.sheet import Col, Figure
from components.sheets.bristyrken import text
from components.sheets.occupations import board
from components.sheets.occupations import situations as say
from data.questions import meta
from data.store import Store
from data.tables import Source


def every(
    store: Store,
    held: pd.DataFrame,
    nearby: pd.DataFrame,
    lacking: pd.DataFrame,
    counted: text.Situations,
    *,
    national_first: bool,
) -> tuple[Figure, ...]:
    """The county's board and what is near; the country's for what the edition lacks, first where
    the county has next to nothing. Rows of questions/occupations.py."""
    county = (_of_county(store, held, counted, beside=national_first),) if len(held) else ()
    near = (_of_county(store, nearby, counted, related=True),) if len(nearby) else ()
    country = (_national(store, lacking, counted),) if len(lacking) else ()
    return (*country, *county, *near) if national_first else (*county, *near, *country)


def _of_county(
    store: Store,
    rows: pd.DataFrame,
    counted: text.Situations,
    *,
    related: bool = False,
    beside: bool = False,
) -> Figure:
    """Names by situation, and one row per occupation; the country of the same round beside it."""
    lacking = say.coverage(counted.covered, counted.county)
    rows = board.ordered(rows, "situation")
    differs = rows["national_situation"] != rows["situation"]
    shown = rows.assign(
        now=list(map(say.situation, rows["situation"], rows["reasons"])),
        demand=list(map(say.trend, rows["trend"])),
        rests_on=list(map(say.basis, rows["basis"], rows["level"])),
        country=list(map(say.shape, rows["national_situation"])),
        **board.grouped(rows["situation"], rows["trend"]),
        texture=rows["basis"].map(board.TEXTURES),
        ground=rows["basis"].map(board.TEXTURES).map(board.GROUNDS),
        note=[
            text.beside(national) if other and own is not None and national is not None else None
            for own, national, other in zip(
                board.plain(rows["situation"]),
                board.plain(rows["national_situation"]),
                differs,
                strict=True,
            )
        ],
    )
    of = columns(store, "occupation_forecast")
    gap = (lacking,) if counted.covered < say.PUBLISHED else ()
    return Figure(
        kind="board",
        title=text.RELATED if related else text.TABLE,
        alt=text.alt(counted),
        frame=shown,
        columns={
            **of("occupation"),
            "now": Col("Läget i dag"),
            "demand": _demand(store),
            **of(rests_on="basis"),
            "country": Col("Läget i riket, samma omgång"),
        },
        encoding={**board.ENCODING, "note": "note", "texture": "texture", "basis": "ground"},
        sources=_sources(store),
        period=text.period(counted.round),
        caveats=(say.NO_SEX, text.ORDER, text.LEVELS, *gap),
        folded=related,
        beside=beside,
    )


def _national(store: Store, lacking: pd.DataFrame, counted: text.Situations) -> Figure:
    """The country, same round, for occupations that the edition lacks for the county."""
    rows = board.ordered(lacking, "national_situation")
    shown = rows.assign(
        now=list(map(say.situation, rows["national_situation"], rows["national_reasons"])),
        demand=list(map(say.trend, rows["national_trend"])),
        **board.grouped(rows["national_situation"], rows["national_trend"]),
    )
    return Figure(
        kind="board",
        title=text.NATIONAL,
        alt=text.alt_national(counted),
        frame=shown,
        columns={
            **columns(store, "occupation")("occupation"),
            "now": Col("Läget i riket i dag"),
            "demand": _demand(store).but(label="Efterfrågan på fem års sikt, riket"),
        },
        encoding=board.ENCODING,
        sources=_sources(store),
        period=text.period(counted.round),
        caveats=(say.NO_SEX, text.ORDER),
        folded=counted.held > 0,
    )


def _sources(store: Store) -> tuple[Source, ...]:
    return meta.sources(store, "af_yrkesbarometern", "egen_branschindelning")


def _demand(store: Store) -> Col:
    # That it says nothing of shortage is what the sheet says cannot be concluded.
    of = columns(store, "occupation_forecast")
    return of["five_year_trend"].but(missing="ingen bedömning", caveat="")
