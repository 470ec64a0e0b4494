"""The matrix of the weighing, and its tables: shortage, paradox, and the rest folded."""

from datetime import date

import pandas as pd

from components.kit.columns import columns
from components.kit.sheet import Col, Figure
from components.sheets.occupations import reach, reach_text
from components.sheets.occupations import suggestions as row_text
from components.sheets.occupations.weighing import NONE, SHORTAGE, Case
from components.sheets.vagning import matrix, matrix_text, text
from data import forum
from data.questions import meta
from data.store import Store
from data.tables import Source


def every(
    store: Store,
    rows: pd.DataFrame,
    origin: reach.Origin,
    weighed: text.Weighed,
    has_book: bool,
    today: date,
) -> tuple[Figure, ...]:
    """Shortage and paradox in the open; the rest folded."""
    sources = meta.sources(
        store, "af_yrkesbarometern", "myh_program", "egen_branschindelning", "scb_befolkning"
    )
    rejected = text.rejected_heading(weighed.since, weighed.until)
    persons = Col("Rapporterade behov", "count", "personer", missing="antal inte angivet")
    needs = {"persons": persons} if has_book else {}
    if has_book:
        sources = (*sources, forum.source("rapporterade behov", today.isoformat()))
    shortage = rows["case"].isin(SHORTAGE)
    paradox = rows["case"] == Case.PARADOX
    of = columns(store, "occupation_forecast")

    def yh(label: str) -> Col:
        return Col(label, missing=row_text.OTHER_WAY)

    def figure(
        title: str, chosen: pd.Series, *caveats: str, folded: bool = False
    ) -> tuple[Figure, ...]:
        if not chosen.any():
            return ()
        found = Figure.table(
            title,
            rows[chosen],
            {
                **of("occupation"),
                "now": Col("Läget i dag"),
                "here_said": yh(reach_text.HERE),
                "across_said": yh(reach_text.across_heading(origin.radius)),
                "remote_said": yh(reach_text.REMOTE),
                "suggestion": Col("Förslag"),  # a projector shows the first columns
                "other": Col(text.OTHER, missing="–"),
                "rejected": Col(rejected, "count", missing=row_text.OTHER_WAY),
                **needs,
                "basis": of["basis"].but(label="Läget bygger på"),
            },
            sources,
            text.period(weighed),
            caveats=(*caveats, text.LINKED, text.SEVERAL, text.NO_SEX),
            estimated=text.within_reach(origin),
            folded=folded,
        )
        return (found,)

    return (
        *_matrix(of["occupation"], rows, origin, sources, weighed),
        *figure(text.SHORTAGE, shortage, text.ORDER, text.SEATS),
        *figure(text.PARADOX, paradox),
        *figure(text.REST, ~shortage & ~paradox, folded=True),
        *_kinds(of["occupation"], rows, sources, weighed),
    )


def _kinds(
    occupation: Col, rows: pd.DataFrame, sources: tuple[Source, ...], weighed: text.Weighed
) -> tuple[Figure, ...]:
    """Which kind of order follows for each occupation, and why; nothing where none does."""
    proposed = rows[rows["order_kind"].notna()]
    if proposed.empty:
        return ()
    found = Figure.table(
        text.ORDER_KINDS,
        proposed,
        {
            "occupation": occupation,
            "now": Col("Läget i dag"),
            "order_kind": Col(text.ORDER_KIND),
        },
        sources,
        text.period(weighed),
        caveats=(text.PROPOSED, text.NO_SEX),
        folded=True,
    )
    return (found,)


def _matrix(
    occupation: Col,
    rows: pd.DataFrame,
    origin: reach.Origin,
    sources: tuple[Source, ...],
    weighed: text.Weighed,
) -> tuple[Figure, ...]:
    """Names by what is within reach; nothing without shortage and paradox."""
    frame = matrix.frame(rows, origin.radius)
    if frame.empty:
        return ()
    shortage, paradox = len(weighed.named(*SHORTAGE)), len(weighed.named(Case.PARADOX))
    found = Figure(
        kind="matrix",
        title=matrix_text.TITLE,
        alt=matrix_text.alt(shortage, len(weighed.named(*NONE)), paradox),
        frame=frame,
        columns={
            "name": occupation,
            "row": Col(matrix_text.ROW),
            "column": Col(matrix_text.COLUMN, missing=matrix_text.NO_COLUMN),
            "note": Col(matrix_text.NOTE),
        },
        encoding={"label": "name", "row": "row", "column": "column", "tone": "tone",
                  "hot": "hot", "note": "note", "under": "under"},
        sources=sources,
        period=text.period(weighed),
        caveats=(text.LINKED, text.NO_SEX),
        estimated=text.within_reach(origin),
    )  # fmt: skip
    return (found,)
