"""The YH areas as MYH names them; other publishers spell a few of them otherwise."""

import pandas as pd

from data.problems import BuildStopped, Problem, stop_on
from data.sectors import cells, slug

#: What publishers call all areas together, and its code.
ALL = "Totalt"


def named(published: pd.Series, sector: pd.DataFrame, file: str) -> pd.Series:
    """Each name as MYH writes it ("Data/It" -> "Data/IT"), or "Totalt".

    Raises BuildStopped for names that are no area of any sector.
    """
    known = {
        name.casefold(): name for name in [ALL, *sector["yh_education_areas"].map(cells).explode()]
    }
    names = published.str.casefold().map(known)
    strange = sorted(set(published[names.isna()]))
    stop_on(
        Problem(
            f"YH-området {name!r} hör inte till någon bransch.",
            "Rätta stavningen eller lägg området vid en bransch i sectors.csv.",
            file=file,
            column="education_area",
        )
        for name in strange
    )
    return names


def placed(published: pd.DataFrame, sector: pd.DataFrame, file: str) -> pd.DataFrame:
    """With ``education_area`` as MYH writes it and its code, ``area``."""
    names = named(published["education_area"], sector, file)
    return published.assign(education_area=names, area=coded(names))


def coded(names: pd.Series) -> pd.Series:
    """The slug of each name, "totalt" for all areas together."""
    return names.map({name: slug(name) for name in names.unique()})


def stop_over_hundred(table: pd.DataFrame, file: str) -> None:
    """Stop the build when a share is over 100 per cent: a decimal comma has been lost."""
    over = table[(table["unit"] == "procent") & (table["value"] > 100)]
    if len(over):
        raise BuildStopped(
            Problem(
                f"{len(over)} andelar är över 100 procent, bland annat "
                f"{over.iloc[0].dropna().to_dict()}.",
                "Jämför med källan: ett decimaltecken kan ha fallit bort.",
                file=file,
                column="value",
            )
        )
