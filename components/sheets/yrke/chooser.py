"""No occupation is chosen: the sector's occupations by situation, each a way to its page."""

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit.columns import columns
from components.kit.numbers import count
from components.kit.sheet import Col, Figure, Key, Sheet
from components.kit.words import in_county
from components.sheets.occupations import board
from components.sheets.occupations import situations as say
from components.sheets.yrke import easy
from data.area_codes import COUNTRY
from data.questions import meta, occupations
from data.store import Store

QUESTION = "Vilket yrke vill du veta mer om?"
BOARD = "Yrkena efter läget i dag"
COUNTRY_NOTE = "enligt riket"
CAUTION = "Säger inte att ett yrke utan bedömning saknar behov."
DISCUSS = "Vilket yrke behöver vi tala om, och vem i rummet kan det?"
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att ett yrke utan bedömning saknar behov: underlaget är för litet.",
)
ANSWER = "Varje namn leder till yrkets egen sida: läget, utbildningar inom räckhåll och vägar in."


def sheet(store: Store, choice: Choice) -> Sheet:
    """The board of a sector's occupations, near ones of other sectors too."""
    county, sector = known(store).counties[choice.lan], meta.sector(store, choice.bransch).in_text
    round_ = occupations.newest_round(store, choice.lan)
    round_ = round_ or occupations.newest_round(store, COUNTRY) or ""
    rows = _rows(occupations.situations(store, choice.lan, choice.bransch, round_))
    number = rows["now"].value_counts()
    shortage, assessed = int(number.get("brist", 0)), int(rows["now"].notna().sum())
    borrowed = bool((rows["covered"] == 0).any())
    return Sheet(
        slug="yrke",
        title=f"Yrken inom {sector} {in_county(county)}",
        question=QUESTION,
        answer=(f"{_few(shortage)} av {count(assessed)} bedömda yrken har brist.", ANSWER),
        figures=(_board(store, rows, round_, county),),
        not_conclude=NOT_CONCLUDE,
        headline=f"{_few(shortage)} av {count(assessed)} bedömda yrken har brist: välj ett",
        keys=tuple(
            Key(name.capitalize(), count(int(number.get(name, 0))), after=f"av {count(assessed)}",
                under=COUNTRY_NOTE.replace("enligt", "delvis enligt") if borrowed else "")
            for name in ("brist", "paradox", "balans", "överskott")
        ),
        caution=CAUTION,
        discuss=DISCUSS,
        easy=easy.nothing(),
    )  # fmt: skip


def _few(number: int) -> str:
    return "Inget" if number == 0 else "Ett" if number == 1 else count(number)


def _rows(found: pd.DataFrame) -> pd.DataFrame:
    """The county's assessment, or else the country's, which the name then says."""
    here = found["covered"] == 1
    return found.assign(
        now=found["situation"].where(here, found["national_situation"]),
        why=found["reasons"].where(here, found["national_reasons"]),
        later=found["trend"].where(here, found["national_trend"]),
        note=[None if covered else COUNTRY_NOTE for covered in here],
    )


def _board(store: Store, rows: pd.DataFrame, round_: str, county: str) -> Figure:
    ordered = board.ordered(rows, "now")
    of = columns(store, "occupation_forecast")
    return Figure(
        kind="board",
        title=BOARD,
        alt=f"{BOARD}, {county}: {count(len(rows))} yrken.",
        frame=ordered.assign(
            **board.grouped(ordered["now"], ordered["later"]),
            said_now=list(map(say.situation, ordered["now"], ordered["why"])),
            demand=list(map(say.trend, ordered["later"])),
        ),
        columns={
            **of("occupation"),
            "said_now": Col("Läget i dag"),
            "note": Col("Bedömningen", missing="länets"),
            "demand": of["five_year_trend"].but(missing="ingen bedömning", caveat=""),
        },
        encoding={**board.ENCODING, "note": "note"},
        sources=meta.sources(store, "af_yrkesbarometern", "egen_branschindelning"),
        period=f"omgång {round_}",
        caveats=(say.NO_SEX,),
    )
