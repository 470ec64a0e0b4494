"""Which occupations a YH programme leads to, by its SUN5 code (own mapping).

The bundled file has every code of MYH's workbooks. A code that a newer workbook brings is
answered in ``lokala_siffror.xlsx``, sheet Kopplingar, whose rows for a code take the place of
the bundled ones; an occupation, or "ingen" with the reason.
"""

import pandas as pd

from data import local_format as form
from data.inputs import Inputs
from data.problems import Problem, stop_on
from data.published import local_links
from data.published.myh import read_all
from data.tables import Column, Table

FILE = "sun5_occupation.csv"

#: What was meant for the occupation's own programme, and what trains for something beside it.
DIRECT, NEAR = "direkt", "nära"
#: The file's words -> ours.
_LINKS = {"direkt": DIRECT, "nara": NEAR}
#: What an answer of the sheet Kopplingar rests on.
LOCAL = "lokalt svar"
#: So many occupations a code leads to at most: with more it says nothing about any of them.
MOST = 3

TABLE = Table(
    "sun5_occupation",
    "Utbildningsinriktning och yrke",
    key=("sun5", "rank"),
    sources=("egen_branschindelning",),
    caveats=(
        "Vilket yrke en utbildningsinriktning leder till är vår egen bedömning. Direkt: "
        "utbildningen är gjord för yrket. Nära: den är gjord för något bredvid, eller för flera "
        "yrken, och räknas därför för sig.",
    ),
    columns={
        "sun5": Column(str, "SUN5-kod"),
        "rank": Column(int, "Ordning", low=1, high=MOST),
        "sun5_name": Column(str, "Utbildningsinriktning"),
        "occupation": Column(str, "Yrke", optional=True),
        "link": Column(str, "Leder dit", optional=True, values=(DIRECT, NEAR)),
        "note": Column(str, "Anmärkning", optional=True),
        "basis": Column(str, "Bygger på", values=("publik nyckel", "namn", "program", LOCAL)),
    },
    indexes=(("occupation",),),
)


def read(inputs: Inputs) -> pd.DataFrame:
    """One row per code and occupation, with the ``file``, ``sheet`` and ``row`` it is in; no
    occupation where a code leads to none."""
    bundled = inputs.csv(FILE)
    bundled = bundled.assign(
        link=bundled["link"].map(_LINKS), file=FILE, sheet="", row=range(2, len(bundled) + 2)
    )
    answers = read_all(inputs.files(form.KIND), local_links.links)
    answered = {code for rows in answers for code in rows["sun5"]}
    kept = bundled[~bundled["sun5"].isin(answered)]
    return pd.concat([kept, *(rows.assign(basis=LOCAL) for rows in answers)], ignore_index=True)


def shape(
    published: pd.DataFrame, occupation: pd.DataFrame, yh_application: pd.DataFrame
) -> pd.DataFrame:
    """Direct links first. A name that an answer leaves out is MYH's.

    Raises BuildStopped with every row that names an occupation that is not there, and every
    code of MYH's that has no row.
    """
    codes = yh_application.dropna(subset=["sun5"]).drop_duplicates("sun5").set_index("sun5")
    problems = [*_wrong(published, set(occupation["occupation"])), *_unanswered(published, codes)]
    stop_on(problems)
    names = published["sun5_name"].fillna(published["sun5"].map(codes["sun5_name"]))
    ordered = published.assign(sun5_name=names.fillna(published["sun5"])).sort_values(
        ["sun5", "link"], kind="stable"
    )  # "direkt" comes before "nära", and no link last
    return ordered.assign(rank=ordered.groupby("sun5").cumcount() + 1)[list(TABLE.columns)]


def _wrong(published: pd.DataFrame, known: set[str]) -> list[Problem]:
    """Rows whose occupation does not exist, stands twice, or has too many beside it."""
    twice = published.duplicated(["sun5", "occupation"])
    number = published.groupby("sun5").cumcount()
    lone = published.groupby("sun5")["sun5"].transform("size") == 1
    problems = []
    for row, again, place, alone in zip(published.itertuples(), twice, number, lone, strict=True):
        what = None
        if isinstance(row.occupation, str) and row.occupation not in known:
            what = f"Yrket {row.occupation!r} finns inte i Yrkesbarometern."
        elif again:
            what = f"{row.sun5} och yrket står redan på en annan rad."
        elif not isinstance(row.occupation, str) and not alone:
            what = f"{row.sun5} leder både till ett yrke och till inget."
        elif place >= MOST:
            what = f"{row.sun5} har fler än {MOST} yrken."
        if what:
            do = "Skriv yrket som i Yrkesbarometern, eller ta bort raden."
            problems.append(Problem(what, do, row.file, row.sheet, row.row))
    return problems


def _unanswered(published: pd.DataFrame, codes: pd.DataFrame) -> list[Problem]:
    """MYH's codes without a row: which application brought it, and the row to fill in."""
    return [
        Problem(
            f"MYH:s utbildningsinriktning {code} {row['sun5_name']} är ny ({row['diarienummer']} "
            f"{row['programme']}, ansökan {row['application_year']}): vilket yrke leder den till?",
            f"Fyll i en rad i {form.FILE}, bladet {form.LINKS}: SUN5 = {code}; Yrke = yrkets namn "
            f"i Yrkesbarometern, med Leder dit = {DIRECT} eller {NEAR}, eller Yrke = "
            f"{form.NO_OCCUPATION} med ett skäl. Lägg filen i samma mapp och läs in igen.",
        )
        for code, row in codes[~codes.index.isin(published["sun5"])].sort_index().iterrows()
    ]
