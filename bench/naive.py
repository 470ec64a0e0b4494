"""The naive page that loads are compared with: what Streamlit gives without further thought.

Two bound filters, a chart, a map and a data grid over 500 invented YH programmes in SQLite.
What it asks other hosts for (the map's background, usage statistics) is counted but never
comes: the bench lets nothing leave the machine, which only makes the comparison harder for us.
"""

import random
import sqlite3
import tempfile
from pathlib import Path

import altair as alt
import pandas as pd
import pydeck as pdk
import streamlit as st

ROWS = 500
PLACES = {
    "Eskilstuna": (59.37, 16.51),
    "Nyköping": (58.75, 17.01),
    "Strängnäs": (59.38, 17.03),
    "Hudiksvall": (61.73, 17.10),
    "Västerås": (59.61, 16.55),
    "Malmö": (55.60, 13.00),
}
SECTORS = ["Data/IT", "Teknik och tillverkning", "Vård", "Ekonomi", "Bygg", "Transport"]


@st.cache_resource
def database() -> str:
    """A file with the invented table, made once."""
    chance = random.Random(1)
    rows = []
    for number in range(ROWS):
        place = chance.choice(list(PLACES))
        north, east = (degree + chance.uniform(-0.1, 0.1) for degree in PLACES[place])
        sector, year = chance.choice(SECTORS), chance.randint(2018, 2025)
        seats = chance.randrange(20, 61, 5)
        rows.append((f"Utbildning {number}", sector, place, year, seats, north, east))
    columns = ["utbildning", "bransch", "kommun", "ar", "platser", "lat", "lon"]
    file = Path(tempfile.mkdtemp()) / "yh.db"
    with sqlite3.connect(file) as connection:
        pd.DataFrame(rows, columns=columns).to_sql("yh", connection, index=False)
    return str(file)


st.title("YH-utbildningar")
sector = st.selectbox("Bransch", ["Alla", *SECTORS], key="bransch", bind="query-params")
place = st.selectbox("Kommun", ["Alla", *PLACES], key="kommun", bind="query-params")
with sqlite3.connect(database()) as connection:
    found = pd.read_sql(
        "SELECT * FROM yh WHERE :sector IN ('Alla', bransch) AND :place IN ('Alla', kommun)",
        connection,
        params={"sector": sector, "place": place},
    )
st.metric("Träffar", len(found))
bars = alt.Chart(found).mark_bar().encode(x="ar:O", y="sum(platser):Q", color="bransch:N")
st.altair_chart(bars)
points = pdk.Layer(
    "ScatterplotLayer",
    found,
    get_position="[lon, lat]",
    get_radius=2000,
    get_fill_color=[200, 60, 60],
)
view = pdk.ViewState(latitude=59, longitude=16, zoom=5)
st.pydeck_chart(pdk.Deck([points], initial_view_state=view))
st.dataframe(found)
st.container(key="slut").caption("Slut")
