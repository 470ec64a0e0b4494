"""The year of the data: what comes before which meeting, as a wheel with its list and table."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd

from components.kit.numbers import published
from components.kit.sheet import Col, Figure
from components.sheets.siffrorna import data_year_text as text

#: A publisher that is ourselves, or whoever sends a file: nothing is waited for.
_NOBODY = ("vid ändring", "inför varje möte")


def figures(sources: pd.DataFrame, today: date, edition: str) -> tuple[Figure, ...]:
    """``sources``: as ``about.sources`` has them. None where no source says anything."""
    waited = sources[~sources["rhythm"].isin(_NOBODY) & (sources["publisher"] != "Årshjulet")]
    rows = pd.DataFrame(_rows(waited), columns=["release", "group", "publisher", "table", "next"])
    if rows.empty:
        return ()
    frame = _by_publisher(rows)
    in_time = [int((frame["group"] == name).sum()) for name in text.MEETINGS]
    unknown = int(frame.loc[frame["group"] == text.NOT_KNOWN, "sources"].sum())
    return (
        Figure(
            kind="wheel",
            title=text.TITLE,
            alt=text.alt(in_time, unknown, today),
            frame=frame,
            columns={
                "group": Col("Möte"),
                "when": Col("Kommer"),
                "publisher": Col("Utgivare"),
                "tables": Col("Tabell eller publikation"),
                "next": Col("Nästa publicering", missing=text.UNKNOWN),
            },
            sources=(),
            period=f"utgåva {edition}",
            encoding={
                "group": "group", "note": "note", "label": "label", "month": "month",
                "today": today.isoformat(),
            },
            caveats=text.HOW,
            processed=False,
            folded=True,
        ),
    )  # fmt: skip


def _rows(sources: pd.DataFrame) -> Iterator[tuple[Any, ...]]:
    """A row per release of each source."""
    for source in sources.itertuples():
        for release in text.releases(source.rhythm, source.next_release):
            known = _next(source.next_release, release)
            yield release, text.group(release), source.publisher, source.table, known


def _next(next_release: str, release: text.Release) -> str | None:
    """The source's next release, where it is this one of its releases."""
    if release.when == text.ALWAYS:
        return text.ALWAYS
    ahead = text.releases("", next_release)[0]
    return published(next_release) if set(ahead.months) & set(release.months) else None


def _by_publisher(rows: pd.DataFrame) -> pd.DataFrame:
    """One row for what a publisher gives out at one time, by meeting and the year's months."""
    rows = rows.assign(
        group=pd.Categorical(rows["group"], list(text.GROUPS), ordered=True),
        when=[release.when for release in rows["release"]],
        month=pd.array([release.month for release in rows["release"]], dtype="Int64"),
    )
    # December is in time for the first meeting of the year after, and so before January.
    order = (rows["month"] % 12).fillna(0)
    rows = rows.assign(order=order).sort_values(["group", "order", "publisher"], kind="stable")
    kept = ["group", "when", "month", "publisher"]
    found = rows.groupby(kept, sort=False, dropna=False, observed=True)
    frame = found.agg(
        tables=("table", lambda names: text.tables(list(names))),
        next=("next", lambda known: next(iter(known.dropna()), None)),
        sources=("table", "size"),
    ).reset_index()
    label = [
        f"{text.short(publisher)}: {tables}"
        for publisher, tables in zip(frame["publisher"], frame["tables"], strict=True)
    ]
    # What the heading says is not said again.
    return frame.assign(label=label, note=frame["when"].where(frame["month"].notna(), ""))
