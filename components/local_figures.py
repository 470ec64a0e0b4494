"""Local figures as a table: women and men side by side, who handed them in, when, from what."""

import pandas as pd

from components.sheet import Col, Figure
from components.text import lokalt as text
from components.text.words import SEX_ORDER
from data.local_format import KINDS
from data.questions import meta
from data.store import Store

_SOURCE = "lokala_siffror"
_LABELS = {kind.code: kind.label for kind in KINDS}

#: What stands once per row of the table; sex is spread out over three columns.
_ONCE = (
    "kind", "measure", "programme", "area", "period", "year", "unit", "role", "organisation",
    "given", "reference", "caveat",
)  # fmt: skip


def table(store: Store, figures: pd.DataFrame) -> Figure:
    """The table of ``figures`` (as ``questions.local.figures`` gives them, at least one row)."""
    wide = (
        figures.fillna({"organisation": "", "caveat": ""})
        .pivot_table(index=list(_ONCE), columns="sex", values="value", sort=False)
        .reindex(columns=list(SEX_ORDER))
        .reset_index()
        .replace("", pd.NA)
    )
    whole = (figures["value"] % 1 == 0).all()
    numbers = {sex: Col(sex.capitalize(), "count" if whole else "decimal", missing="–")
               for sex in SEX_ORDER}  # fmt: skip
    periods = list(figures.sort_values("year", kind="stable")["period"])
    return Figure(
        kind="table",
        title=text.TITLE,
        alt=text.rows(len(figures)),
        frame=wide.assign(about=wide["kind"].map(_LABELS), by=_by(wide)),
        columns={
            "about": Col("Gäller"),
            "measure": Col("Mått"),
            "programme": Col("Program eller inriktning"),
            "area": Col("Område"),
            "period": Col("Period"),
            **numbers,
            "unit": Col("Enhet"),
            "by": Col("Lämnad av"),
            "given": Col("Lämnad"),
            "reference": Col("Källa"),
            "caveat": Col("Att tänka på", missing="–"),
        },
        encoding={},
        sources=meta.sources(store, _SOURCE),
        period=text.period(periods[0], periods[-1]),
        caveats=meta.caveats(store, "local_figure"),
        processed=False,
    )


def handed(figures: pd.DataFrame) -> text.Handed | None:
    """How many there are and how new; None without any."""
    if figures.empty:
        return None
    newest = figures.iloc[0]
    return text.Handed(len(figures), newest["period"], figures["given"].max())


def _by(wide: pd.DataFrame) -> list[str]:
    """ "rektor, VIS"."""
    return [
        role if pd.isna(organisation) else f"{role}, {organisation}"
        for role, organisation in zip(wide["role"], wide["organisation"], strict=True)
    ]
