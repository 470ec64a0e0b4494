"""Local figures as a table: women and men side by side, who handed them in, when, from what."""

import pandas as pd

from components.kit.sheet import Col, Figure, Kind
from components.kit.words import SEX_ORDER, municipality
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
    # Counties and municipalities stand in one column, and some share a name ("Örebro").
    local = figures["is_municipality"] == 1
    figures = figures.assign(area=figures["area"].mask(local, figures["area"].map(municipality)))
    wide = (
        figures.fillna({"organisation": "", "caveat": ""})
        .pivot_table(index=list(_ONCE), columns="sex", values="value", sort=False)
        .reindex(columns=list(SEX_ORDER))
        .reset_index()
        .replace("", pd.NA)
    )
    rows = list(wide.itertuples())
    periods = list(figures.sort_values("year", kind="stable")["period"])
    columns = {
        "about": Col("Gäller"),
        "programme": Col("Program eller inriktning"),
        "area": Col("Område"),
        "period": Col("Period"),
        **{sex: Col(sex.capitalize(), _kind(figures), missing="–") for sex in SEX_ORDER},
        "unit": Col("Enhet"),
        "by": Col("Lämnad av"),
        "reference": Col("Källa"),
        "caveat": Col("Att tänka på", missing="–"),
    }
    frame = wide.assign(
        about=[text.about(_KINDS[row.kind], row.measure) for row in rows],
        by=[text.by(row.role, row.organisation, row.given) for row in rows],
    )
    return Figure(
        kind="table",
        title=text.TITLE,
        alt=text.rows(len(figures)),
        frame=frame,
        columns={name: column for name, column in columns.items() if frame[name].notna().any()},
        encoding={},
        sources=meta.sources(store, _SOURCE),
        period=text.period(periods[0], periods[-1]),
        caveats=meta.caveats(store, "local_figure"),
        processed=False,
    )


def handed(figures: pd.DataFrame) -> text.LocalFigures | None:
    """How many there are and how new; None without any."""
    if figures.empty:
        return None
    newest = figures.iloc[0]
    return text.LocalFigures(len(figures), newest["period"], figures["given"].max())


def _kind(figures: pd.DataFrame) -> Kind:
    """Decimals only where a value has one."""
    return "count" if (figures["value"] % 1 == 0).all() else "decimal"
