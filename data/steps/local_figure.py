"""Local figures that schools, Arbetsförmedlingen and others bring to the forum.

They have no open source. They enter through a workbook (``python -m data.local_template``
makes an empty one); without it the table has no rows.
"""

from pathlib import Path

import pandas as pd

from data import local_format as form
from data.inputs import Inputs
from data.published import local_figures
from data.published.myh import read_all
from data.tables import Column, Table

INBOX_SOURCE = "lokala_siffror"
KIND = form.KIND

TABLE = Table(
    "local_figure",
    "Lokala siffror",
    key=("area_code", "sector", "kind", "measure", "programme", "period", "sex", "unit"),
    sources=(INBOX_SOURCE,),
    caveats=(
        "Lämnade av den som står vid siffran; de är inte officiell statistik och inte granskade.",
        "Små tal är inte dolda: den som lämnar dem har valt att göra dem öppna.",
    ),
    columns={
        "county_code": Column(str, "Länskod"),
        "area_code": Column(str, "Område, kod", caveat="Länet, eller en av dess kommuner."),
        "sector": Column(str, "Bransch, kod", caveat="alla: siffran gäller alla branscher."),
        "kind": Column(
            str, "Vad siffran gäller, kod", values=tuple(kind.code for kind in form.KINDS)
        ),
        "measure": Column(str, "Mått"),
        "programme": Column(str, "Program eller inriktning"),
        "period": Column(str, "Period", caveat="Perioden är år, läsår eller termin."),
        "year": Column(int, "År då perioden slutar", low=2000, high=2101),
        "sex": Column(str, "Kön", values=form.SEXES),
        "value": Column(float, "Värde", low=0),
        "unit": Column(str, "Enhet", values=form.UNITS),
        "role": Column(str, "Lämnad av", values=form.ROLES),
        "organisation": Column(str, "Organisation", optional=True),
        "given": Column(str, "Lämnad", unit="ÅÅÅÅ-MM-DD"),
        "reference": Column(str, "Källa", caveat="Källan anges av den som lämnade siffran."),
        "caveat": Column(str, "Att tänka på", optional=True),
    },
    indexes=(("county_code", "sector"),),
)


def recognise(path: Path) -> str | None:
    """``lokala-siffror.xlsx``: a newer workbook takes the place of the older, whole."""
    return f"{KIND}.xlsx" if local_figures.is_local_figures(path) else None


def read(inputs: Inputs) -> pd.DataFrame:
    """One row per figure; no rows without a workbook."""
    files = inputs.files(KIND)
    if not files:
        return pd.DataFrame(columns=list(local_figures.COLUMNS))
    names = local_figures.Names.of(inputs)
    return pd.concat(read_all(files, lambda path, name: local_figures.read(path, name, names)))
