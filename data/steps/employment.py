"""Employed persons by industry and sex, where the workplace is (SCB: RAMS, then BAS)."""

from pathlib import Path

import pandas as pd

from data.area_codes import unknown_counties
from data.fetched import recogniser, rows
from data.fetched_columns import STATUS
from data.inputs import Inputs
from data.problems import Problem, stop_on
from data.tables import Column, Table

FILE = "employment.csv"

#: Fetched years of BAS: final ones, and preliminary ones where there are none.
FINAL, PRELIMINARY = "scb-sysselsatta", "scb-prel-sysselsatta"
COLUMNS = ("area_code", "sex", "sni", "year", "unit", "value", "status")

#: Industry as SCB groups the sections of SNI 2007 -> its Swedish name.
INDUSTRIES = {
    "A": "Jordbruk, skogsbruk, jakt, fiske",
    "B+C": "Tillverkning och utvinning",
    "D+E": "Energiförsörjning; miljöverksamhet",
    "F": "Byggverksamhet",
    "G": "Handel",
    "H": "Transport och magasinering",
    "I": "Hotell- och restaurangverksamhet",
    "J": "Information och kommunikation",
    "K": "Finans- och försäkringsverksamhet",
    "L": "Fastighetsverksamhet",
    "M+N": "Företagstjänster",
    "O": "Offentlig förvaltning och försvar",
    "P": "Utbildning",
    "Q": "Vård och omsorg; sociala tjänster",
    "R+S+T+U": "Kulturella och personliga tjänster",
    "okänd": "Näringsgren okänd",
}

#: Series -> who is counted, their age, and the years the series can hold. Regionfakta's copy
#: of BAS gives no age and rounds otherwise, so it is a series of its own, compared with none.
SERIES = {
    "RAMS–2018": ("förvärvsarbetande", "16 år och äldre", range(2008, 2019)),
    "RAMS2019–": ("förvärvsarbetande", "16 år och äldre", range(2019, 2023)),
    "BAS": ("sysselsatta", "15–74 år", range(2020, 2100)),
    "BAS (Regionfakta)": ("sysselsatta", "ålder ej angiven", range(2020, 2100)),
}

#: Publishers' totals and women + men differ by a few persons (rounding, Cell Key noise);
#: a larger gap is a slip of the pen.
_LARGEST_GAP = 25

TABLE = Table(
    "employment",
    "Sysselsatta efter näringsgren och kön",
    key=("county_code", "series", "year", "sni", "sex"),
    sources=(
        "scb_bas",
        "scb_rams",
        "regionfakta_bransch_04",
        "regionfakta_bransch_04_2019",
        "regionfakta_bransch_17",
        "regionfakta_bransch_17_2018",
        "regionfakta_bransch_18",
    ),
    caveats=(
        "Räknat där arbetsplatsen ligger, inte där människor bor.",
        "Åren före 2019 kan inte jämföras med senare år (ny datakälla hos SCB).",
        "RAMS räknar förvärvsarbetande och BAS sysselsatta: serierna kan inte jämföras.",
        "BAS är här den preliminära årsuppgiften; år ur SCB:s slutliga tabell är slutliga.",
        "Från 2025 lägger SCB in små slumpvisa avvikelser som skyddar uppgifter om enskilda. "
        "Kvinnor och män summerar därför inte alltid till totalen.",
        "I raden Näringsgren okänd saknas uppgift om kvinnor och totalt för riket och "
        "Västra Götalands län.",
    ),
    columns={
        "county_code": Column(str, "Länskod", caveat="00 är riket."),
        "series": Column(str, "Serie", values=tuple(SERIES)),
        "year": Column(int, "År", low=2008, high=2100),
        "sni": Column(str, "Näringsgren, kod", unit="SNI 2007", values=tuple(INDUSTRIES)),
        "industry": Column(str, "Näringsgren"),
        "sex": Column(str, "Kön", values=("kvinnor", "män", "totalt")),
        "measure": Column(str, "Vilka som räknas", values=("sysselsatta", "förvärvsarbetande")),
        "age": Column(str, "Ålder"),
        "value": Column(int, "Antal", unit="personer", optional=True, low=0),
        "status": STATUS,
        "source": Column(str, "Källa"),
    },
    indexes=(("county_code", "sni"),),
)


def recognise(path: Path) -> str | None:
    """A fetched file of either kind."""
    return recogniser(FINAL)(path) or recogniser(PRELIMINARY)(path)


def fetched(inputs: Inputs) -> pd.DataFrame:
    """Rows of every area, each year from one table; the industry's code is ours."""
    final, preliminary = (rows(inputs, kind, COLUMNS) for kind in (FINAL, PRELIMINARY))
    both = pd.concat([final, preliminary[~preliminary["year"].isin(final["year"])]])
    return both.replace({"sni": {"US": "okänd"}})


def read(inputs: Inputs) -> pd.DataFrame:
    """The bundled rows; a fetched year of BAS takes the place of that year in all counties."""
    bundled = inputs.csv(FILE)
    new = fetched(inputs)
    counties = new[new["area_code"].str.len() == 2].rename(columns={"area_code": "county_code"})
    kept = bundled[~((bundled["series"] == "BAS") & bundled["year"].isin(counties["year"]))]
    both = pd.concat([kept, counties.assign(series="BAS").drop(columns="unit")], ignore_index=True)
    return both.reindex(columns=[*bundled.columns, "status"])


def shape(published: pd.DataFrame) -> pd.DataFrame:
    """With the industry's name, and who its series counts."""
    return published.assign(
        industry=published["sni"].map(INDUSTRIES),
        measure=published["series"].map({name: who for name, (who, _, _) in SERIES.items()}),
        age=published["series"].map({name: age for name, (_, age, _) in SERIES.items()}),
    )


def check(table: pd.DataFrame, county: pd.DataFrame) -> None:
    """Counties exist, years belong to their series, women + men are about the total."""
    problems = unknown_counties(table, county, FILE)
    held = table[["series", "year"]].drop_duplicates()
    problems += [
        Problem(
            f"{year} kan inte höra till serien {series}.",
            "Byt serie på raderna: RAMS–2018, RAMS2019– och BAS (från 2020) skiljs åt.",
            file=FILE,
            column="series",
        )
        for series, year in held.itertuples(index=False)
        if year not in SERIES[series][2]
    ]
    row = ["county_code", "series", "year", "sni"]
    sexes = table.pivot(index=row, columns="sex", values="value").dropna()
    gap = (sexes["kvinnor"] + sexes["män"] - sexes["totalt"]).abs()
    problems += [
        Problem(
            f"Kvinnor och män skiljer sig med {size} från totalen i {', '.join(map(str, where))}.",
            "Jämför raderna med SCB:s tabell och rätta det felskrivna värdet.",
            file=FILE,
            column="value",
        )
        for where, size in gap[gap > _LARGEST_GAP].items()
    ]
    stop_on(problems)
