"""Q2: what is on its way: moves between two rounds of Yrkesbarometern, and advertisements."""

from datetime import date
from typing import NamedTuple

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit.rules import is_old
from components.kit.sheet import Missing, Sheet
from components.sheets.pa_vag import ads, changes, figures, finding, text
from data.area_codes import COUNTRY
from data.forum import Book
from data.questions import advertisements, meta, moves, occupations
from data.store import Store

USES = ("lan", "bransch")


class _Compared(NamedTuple):
    rows: pd.DataFrame
    kinds: list[str]
    moves: changes.Moves
    country: bool


class _Counted(NamedTuple):
    months: list[str]
    groups: dict[str, tuple[str, ads.Ads]]
    open: int | None
    day: str


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The county's two newest rounds, or the country's where it has one; and the advertisements
    of the sector's groups. What is missing says who has it."""
    sector = meta.sector(store, choice.bransch).in_text
    county = known(store).counties[choice.lan]
    held = moves.rounds(store, choice.lan)
    compared = _compared(store, choice, held)
    counted = _counted(advertisements.of_sector(store, choice.lan, choice.bransch))
    found = _found(county, sector, compared, counted)
    drawn = []
    if compared and compared.moves.assessed:
        drawn.append(figures.board(store, compared.rows, compared.kinds, found))
    if counted:
        drawn += figures.of_ads(store, counted.months, counted.groups, found, alone=not drawn)
    newest = counted.months[-1] if counted else compared.moves.after if compared else ""
    old = int(newest[:4]) if newest and is_old(int(newest[:4]), today) else None
    return Sheet(
        slug="pa-vag",
        title=text.title(county, sector),
        question=text.question(old),
        answer=text.answer(found),
        figures=tuple(drawn),
        missing=_missing(county, held, compared, counted),
        not_conclude=text.not_conclude(found) if drawn else (),
        old_year=old,
        headline=finding.headline(found),
        keys=finding.keys(found) if drawn else (),
        caution=finding.caution(found) if drawn else "",
        discuss=finding.discuss(found),
    )


def _compared(store: Store, choice: Choice, held: list[str]) -> _Compared | None:
    """The county's last two rounds where they have something to compare, else the country's; None
    where neither has two."""
    found = []
    for area, rounds in ((choice.lan, held), (COUNTRY, moves.rounds(store, COUNTRY))):
        if len(rounds) > 1:
            before, after = rounds[-2:]
            rows = moves.between(store, area, choice.bransch, before, after)
            whole = [
                changes.whole(occupations.coverage(store, area, one)) for one in (before, after)
            ]
            kinds = changes.kinds(rows, whole_before=whole[0], whole_after=whole[1])
            counted = changes.counted(kinds, rows, before, after)
            found.append(_Compared(rows, kinds, counted, area == COUNTRY))
    return next((one for one in found if one.moves.both), found[0] if found else None)


def _counted(rows: pd.DataFrame) -> _Counted | None:
    """Groups of the same occupations are one; None where nothing is counted."""
    monthly = rows[rows["measure"] == advertisements.PUBLISHED]
    months = ads.window(list(monthly["period"]))
    if not months:
        return None
    wide = monthly.pivot(index=["name", "ssyk"], columns="period", values="value")
    wide = wide.reindex(columns=months)
    groups = {}
    for name, part in wide.groupby(level="name"):
        counts = [
            ads.Ads(tuple(None if pd.isna(one) else int(one) for one in row))
            for row in part.itertuples(index=False, name=None)
        ]
        codes = ", ".join(part.index.get_level_values("ssyk"))
        groups[str(name)] = (codes, ads.together(counts))
    now = rows[rows["measure"] == advertisements.OPEN]
    now = now[now["period"] == now["period"].max()]
    known_now = len(now) and now["value"].notna().all()
    return _Counted(
        months,
        groups,
        int(now["value"].sum()) if known_now else None,
        str(now["period"].max()) if known_now else "",
    )


def _found(
    county: str, sector: str, compared: _Compared | None, counted: _Counted | None
) -> text.OnItsWay:
    moved = compared.moves if compared else None
    country = bool(compared and compared.country)
    if counted is None:
        return text.OnItsWay(county, sector, moved, country)
    ways = [one.direction for _, one in counted.groups.values()]
    return text.OnItsWay(
        county,
        sector,
        moved,
        country,
        ads.together([one for _, one in counted.groups.values()]),
        tuple(counted.months),
        ways.count(1),
        ways.count(-1),
        counted.open,
        counted.day,
    )


def _missing(
    county: str,
    held: list[str],
    compared: _Compared | None,
    counted: _Counted | None,
) -> tuple[Missing, ...]:
    alone = compared is None or compared.country or not compared.moves.both
    if alone and counted is None:
        return (Missing(text.neither(county, held), f"{text.COMES} {text.ADS_DO}"),)
    if alone:
        return (Missing(text.one_round(county, held), text.COMES),)
    return (Missing(text.no_ads(county), text.ADS_DO),) if counted is None else ()
