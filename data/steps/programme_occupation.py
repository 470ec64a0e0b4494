"""Which occupations each application's programme leads to: what everything about reach asks.

By its SUN5 code. MYH publishes codes from application year 2023; an earlier programme is taken
to lead where later ones of the same name do.
"""

import pandas as pd

from data.rows import squeeze
from data.tables import Column, Table

BY_CODE, BY_NAME = "SUN5", "namn"

TABLE = Table(
    "programme_occupation",
    "YH-program och yrke",
    key=("diarienummer", "occupation"),
    sources=("myh_program", "egen_branschindelning"),
    caveats=(
        "Ansökningar före 2023 har ingen SUN5-kod: de följer senare ansökningar med samma namn "
        "och märks ”via namn”.",
    ),
    columns={
        "diarienummer": Column(str, "Diarienummer"),
        "occupation": Column(str, "Yrke"),
        "link": Column(str, "Leder dit", values=("direkt", "nära")),
        "via": Column(
            str,
            "Känt via",
            values=(BY_CODE, BY_NAME),
            estimated="Utan SUN5-kod: de yrken som senare program med samma namn leder till.",
        ),
    },
    indexes=(("occupation",),),
)


def shape(
    published: pd.DataFrame, yh_application: pd.DataFrame, sun5_occupation: pd.DataFrame
) -> pd.DataFrame:
    """One row per application and occupation. Where later programmes of one name have several
    codes, an occupation that one of them leads to directly is led to directly."""
    applications = yh_application.drop_duplicates("diarienummer")
    named = applications.assign(name=applications["programme"].map(squeeze))
    coded = named[named["sun5"].notna()]
    leads = sun5_occupation.dropna(subset=["occupation"])[["sun5", "occupation", "link"]]
    by_code = coded[["diarienummer", "sun5"]].merge(leads, on="sun5")
    later = coded[["name", "sun5"]].drop_duplicates().merge(leads, on="sun5")
    later = later.sort_values("link", kind="stable").drop_duplicates(["name", "occupation"])
    by_name = named.loc[named["sun5"].isna(), ["diarienummer", "name"]].merge(later, on="name")
    both = pd.concat([by_code.assign(via=BY_CODE), by_name.assign(via=BY_NAME)])
    return both[list(TABLE.columns)]
