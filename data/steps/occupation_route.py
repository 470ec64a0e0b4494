"""The normal way into every occupation that Yrkesbarometern assesses (own compilation).

An occupation may have both a YH programme and another way in. One that a newer Yrkesbarometer
brings is answered in ``lokala_siffror.xlsx``, sheet Vägar in.
"""

import pandas as pd

from data import local_format as form
from data.inputs import Inputs
from data.problems import Problem, stop_on
from data.published import local_links
from data.published.myh import read_all
from data.tables import Column, Table

FILE = "occupation_routes.csv"

TABLE = Table(
    "occupation_route",
    "Vägen in i yrket",
    key=("occupation",),
    sources=("egen_branschindelning",),
    caveats=(
        "Vägen in är en egen sammanställning, prövad mot Arbetsförmedlingens beskrivning av "
        "utbildningskrav. Den säger det vanliga, inte det enda.",
    ),
    columns={
        "occupation": Column(str, "Yrke"),
        "route": Column(str, "Utbildas på", values=tuple(form.ROUTE_WORDS.values())),
        "route_text": Column(str, "Vägen in"),
        "note": Column(str, "Anmärkning", optional=True),
    },
)


def read(inputs: Inputs) -> pd.DataFrame:
    """One row per occupation, with the ``file``, ``sheet`` and ``row`` it is in; answers of the
    sheet last."""
    bundled = inputs.csv(FILE)
    bundled = bundled.assign(
        route=bundled["route"].map(form.ROUTE_WORDS),
        file=FILE,
        sheet="",
        row=range(2, len(bundled) + 2),
    )
    answers = read_all(inputs.files(form.KIND), local_links.routes)
    return pd.concat([bundled, *answers], ignore_index=True)


def shape(published: pd.DataFrame, occupation: pd.DataFrame) -> pd.DataFrame:
    """The last row of each occupation.

    Raises BuildStopped with every row of an occupation that is not there, and every occupation
    without a row.
    """
    table = published.drop_duplicates("occupation", keep="last")
    known = set(occupation["occupation"])
    problems = [
        Problem(
            f"Yrket {row.occupation!r} finns inte i Yrkesbarometern.",
            "Skriv yrket som i Yrkesbarometern, eller ta bort raden.",
            row.file,
            row.sheet,
            row.row,
        )
        for row in table[~table["occupation"].isin(known)].itertuples()
    ] + [
        Problem(
            f"Yrket {name!r} är nytt i Yrkesbarometern: hur utbildas man till det?",
            f"Fyll i en rad i {form.FILE}, bladet {form.ROUTES}: Yrke = {name}; Utbildas på = ett "
            "av listans ord; Vägen in = i korta ord, till exempel ”gymnasium eller yrkesvux”. "
            "Lägg filen i samma mapp och läs in igen.",
        )
        for name in sorted(known - set(table["occupation"]))
    ]
    stop_on(problems)
    return table[list(TABLE.columns)]
