"""Local figures as a table: women and men side by side, who handed them in, when, from what."""

import pandas as pd

from components.kit import sexes
from components.kit.columns import columns
from components.kit.sheet import Col, Figure
from components.sheets.local import text
from data.local_format import KINDS
from data.questions import meta
from data.store import Store

_SOURCE = "lokala_siffror"
_KINDS = {kind.code: kind for kind in KINDS}

#: What stands once per row of the table; sex is spread out over three columns.
_ONCE = (
    "kind", "measure", "programme", "area", "period", "year", "unit", "role", "organisation",
    "given", "reference", "caveat",
)  # fmt: skip


def table(store: Store, figures: pd.DataFrame) -> Figure:
    """The table of ``figures`` (as ``questions.local.figures`` gives them, at least one row).

    Columns that no row fills (a sex, something to bear in mind) are left out.
    """
    named = figures.assign(area=sexes.areas(figures["area"], figures["is_municipality"]))
    filled = named.fillna({"organisation": "", "caveat": ""})
    wide = sexes.spread(filled, _ONCE).replace("", pd.NA)
    rows = list(wide.itertuples())
    periods = list(figures.sort_values("year", kind="stable")["period"])
    of = columns(store, "local_figure")
    return Figure.table(
        text.TITLE,
        wide.assign(
            about=[text.about(_KINDS[row.kind], row.measure) for row in rows],
            by=[text.by(row.role, row.organisation, row.given) for row in rows],
        ),
        {
            "about": Col("Gäller"),
            "programme": of["programme"].but(sparse=True),
            "area": Col("Område"),
            **of("period"),
            **sexes.columns(figures["value"]),
            **of("unit"),
            **of(by="role"),
            **of("reference"),
            "caveat": of["caveat"].but(missing="–", sparse=True),
        },
        meta.sources(store, _SOURCE),
        text.period(periods[0], periods[-1]),
        alt=text.rows(len(figures)),
        caveats=meta.caveats(store, "local_figure"),
        processed=False,
    )


def handed(figures: pd.DataFrame) -> text.LocalFigures | None:
    """How many there are and how new; None without any."""
    if figures.empty:
        return None
    newest = figures.iloc[0]
    return text.LocalFigures(len(figures), newest["period"], figures["given"].max())
