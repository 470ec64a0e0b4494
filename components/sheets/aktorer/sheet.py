"""Who does what: actors by type and level, in the cooperation's three areas (own list)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit import cooperation, numbers, rules
from components.kit.columns import columns
from components.kit.sender import sender
from components.kit.sheet import Col, Figure, Missing, Sheet
from components.sheets.aktorer import finding, text
from data.forum import Book
from data.questions import actors, meta
from data.store import Store

USES = ("lan",)
BY_TERM = True

#: What the list is drawn from, as a board.
_BOARD = {"label": "actor", "group": "group", "form": "form", "mark": "mark", "said": "said",
          "note": "note"}  # fmt: skip

#: Levels that only an actor of the county, or of some counties, can have.
_NEAR = ("lokalt", "regionalt")


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """National actors and those of the county: a board by level, then a map by type."""
    county = known(store).counties[choice.lan]
    found = actors.actors(store, choice.lan)
    if found.empty:
        return _empty(county)
    missing = []
    if not found["level"].isin(_NEAR).any():
        missing.append(Missing(text.no_regional(county), text.WHO_HAS))
    levels = found["level"].value_counts()
    stands = sender()
    [listed] = meta.sources(store, "aktorer")
    landscape = text.Landscape(
        county=county,
        levels=tuple((level, int(levels.get(level, 0))) for level in text.LEVELS),
        unchecked=int((found["verified"] == text.UNCHECKED).sum()),
    )
    return Sheet(
        slug="aktorer",
        title=text.title(county),
        question=text.QUESTION,
        answer=text.answer(landscape),
        headline=finding.headline(landscape),
        keys=finding.keys(landscape),
        caution=finding.CAUTION,
        discuss=finding.DISCUSS,
        figures=(_list(store, found, stands.contact, today), _map(store, found)),
        missing=tuple(missing),
        notes=(
            text.SIGNS,
            text.NEEDS_FLOW,
            text.keeper(stands.organisation, numbers.published(listed.retrieved)),
            text.how_to_suggest(stands.contact),
        ),
        not_conclude=text.NOT_CONCLUDE,
    )


def _empty(county: str) -> Sheet:
    return Sheet(
        slug="aktorer",
        title=text.title(county),
        question=text.QUESTION,
        answer=(),
        headline=finding.headline(text.Landscape(county, (), 0)),
        missing=(Missing(text.none(county), text.WHO_HAS),),
        not_conclude=text.NOT_CONCLUDE,
    )


def _map(store: Store, found: pd.DataFrame) -> Figure:
    """One row per type (and area, where actors of a type differ), one column per level."""
    rows: dict[tuple[tuple[str, ...], str], dict[str, list[str]]] = {}
    for row in found.itertuples():
        levels = rows.setdefault((row.areas, row.actor_type), {level: [] for level in text.LEVELS})
        levels[row.level].append(text.named(row.actor, row.verified != text.UNCHECKED))
    ordered = sorted(rows, key=lambda key: (_place(key[0]), key[1]))
    frame = pd.DataFrame(
        {
            "actor_type": [kind for _, kind in ordered],
            "area": [cooperation.area(areas) for areas, _ in ordered],
            "tone": [areas[0] if len(areas) == 1 else "flera" for areas, _ in ordered],
        }
        | {
            level: [text.BETWEEN.join(rows[key][level]) or None for key in ordered]
            for level in text.LEVELS
        }
    )
    heads = {level: Col(words[0], missing="–") for level, words in text.LEVELS.items()}
    shown = columns(store, "actor")("actor_type") | {"area": Col(cooperation.AREA), **heads}
    return _figure(store, text.MAP, frame, shown, period=_years(found))


def _place(areas: tuple[str, ...]) -> tuple[int, int]:
    """Those of several areas first, then area by area."""
    return (0, -len(areas)) if len(areas) > 1 else (1, list(cooperation.AREAS).index(areas[0]))


def _list(store: Store, found: pd.DataFrame, mailbox: str, today: date) -> Figure:
    frame = found.assign(
        page=[
            (actor, None if pd.isna(website) else website)
            for actor, website in zip(found["actor"], found["website"], strict=True)
        ],
        area=found["areas"].map(cooperation.area),
        tone=[areas[0] if len(areas) == 1 else "flera" for areas in found["areas"]],
        control=[_control(row, today) for row in found.itertuples()],
        suggest=[
            (text.SUGGEST, text.suggestion(actor, store.edition, mailbox) if mailbox else "")
            for actor in found["actor"]
        ],
    )
    of = columns(store, "actor")
    shown = {
        "page": of["actor"].but(kind="link"),
        **of("role", "actor_type", "level", "place"),
        "area": Col(cooperation.AREA),
        "control": of["verified"].but(kind="link"),
    }
    if mailbox:
        shown["suggest"] = Col("Ändra raden", "link")
    listed = _figure(store, text.LIST, _board(frame), shown, period=_years(found))
    return replace(
        listed, kind="board", alt=text.alt(len(frame)), encoding=listed.encoding | _BOARD
    )


def _board(frame: pd.DataFrame) -> pd.DataFrame:
    """With what the board is drawn from: levels in order, also the empty ones, and an area's
    sign before each name."""
    return frame.assign(
        group=pd.Categorical(
            frame["level"].map(finding.heading), [finding.heading(level) for level in text.LEVELS]
        ),
        form="rad",
        mark=[cooperation.AREAS[one[0]].sign if len(one) == 1 else "○" for one in frame["areas"]],
        said=[
            cooperation.AREAS[one[0]].name if len(one) == 1 else text.SEVERAL
            for one in frame["areas"]
        ],
        note=[
            text.named(kind, verified != text.UNCHECKED)
            for kind, verified in zip(frame["actor_type"], frame["verified"], strict=True)
        ],
    )


def _control(row: Any, today: date) -> tuple[str, str]:
    """What is known of the row's source, and the address that was read."""
    year = None if pd.isna(row.source_year) else int(row.source_year)
    old = year is not None and rules.is_old(year, today)
    read = row.verified != text.UNCHECKED and not pd.isna(row.source_url)
    return text.control(row.verified, year, old), row.source_url if read else ""


def _years(found: pd.DataFrame) -> str:
    years = found.loc[found["verified"] != text.UNCHECKED, "source_year"].dropna()
    return text.period(numbers.years(years) if len(years) else "")


def _figure(
    store: Store, title: str, frame: pd.DataFrame, shown: dict[str, Col], *, period: str
) -> Figure:
    sources = meta.sources(store, "aktorer", "egen_aktorsindelning")
    caveats, tone = meta.caveats(store, "actor"), {"tone": "tone"}
    return Figure.table(title, frame, shown, sources, period, encoding=tone, caveats=caveats)
