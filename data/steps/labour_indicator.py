"""Unemployment, workplaces and education by municipality (Arbetsförmedlingen and SCB)."""

import pandas as pd

from data.area_codes import stop_unplaced
from data.tables import Column, Table

FILE = "labour_indicators.csv"

UNEMPLOYMENT = (
    "Öppet arbetslösa",
    "I arbetsmarknadsprogram",
    "Arbetslösa inkl. program",
    "Inskrivna arbetslösa",
    "Långtidsarbetslösa minst 12 månader",
)
WORKPLACES = (
    "Arbetsställen: areella näringar",
    "Arbetsställen: industrinäringar",
    "Arbetsställen: tjänstenäringar",
    "Arbetsställen: totalt utom okänd näringsgren",
    "Nystartade företag",
)
POPULATION = (
    "Utbildningsnivå: folk- eller grundskola",
    "Utbildningsnivå: gymnasium högst 2 år",
    "Utbildningsnivå: gymnasium 3 år",
    "Utbildningsnivå: eftergymnasial under 3 år",
    "Utbildningsnivå: eftergymnasial 3 år eller mer",
    "Minst 3 års eftergymnasial utbildning",
    "Sysselsättningsgrad",
)

TABLE = Table(
    "labour_indicator",
    "Arbetslöshet, arbetsställen och utbildningsnivå",
    key=("area_code", "indicator", "period", "sex", "unit"),
    sources=(
        "regionfakta_arbetslosa_04",
        "regionfakta_arbetslosa_18",
        "regionfakta_arbetslosa_kon_04",
        "regionfakta_arbetslosa_kon_18",
        "newsworthy_320406",
        "newsworthy_320780",
        "newsworthy_364904",
        "regionfakta_arbetsstallen_04",
        "regionfakta_utbildningsniva_04",
        "ekonomifakta_04",
    ),
    caveats=(
        "Utgåvan har bara riket, Sörmland och Örebro län, och olika år för olika områden.",
        "Arbetslösa är inskrivna hos Arbetsförmedlingen; helår är årsmedeltal.",
        "Andelar av kvinnor och män som är öppet arbetslösa i Sörmland 2020 visas inte: "
        "källans andelar motsäger varandra. Antalen visas.",
        "Åldern skiljer sig mellan uppgifterna (16–64 eller 16–65 år): jämför bara samma ålder.",
    ),
    columns={
        "county_code": Column(str, "Länskod", caveat="00 är riket."),
        "area_code": Column(str, "Område, kod", caveat="Riket, län eller kommun."),
        "indicator": Column(str, "Mått", values=UNEMPLOYMENT + WORKPLACES + POPULATION),
        "year": Column(int, "År", low=2010, high=2100),
        "period": Column(str, "Period", caveat="Perioden är ett år eller en månad."),
        "sex": Column(str, "Kön", values=("kvinnor", "män", "totalt")),
        "age": Column(str, "Ålder", optional=True, caveat="Källan anger inte alltid ålder."),
        "value": Column(float, "Värde", low=0),
        "unit": Column(
            str,
            "Enhet",
            values=(
                "antal",
                "procent av arbetskraften",
                "procent av befolkningen",
                "per 1 000 invånare",
            ),
        ),
        "source": Column(str, "Källa"),
        "caveat": Column(str, "Att tänka på", optional=True),
    },
    indexes=(("county_code", "indicator"),),
)


def check(table: pd.DataFrame, county: pd.DataFrame, municipality: pd.DataFrame) -> None:
    """Every area lies where its row says."""
    stop_unplaced(table, county, municipality, FILE)
