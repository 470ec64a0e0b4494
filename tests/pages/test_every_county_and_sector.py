"""Every page for every county and sector: it runs, it answers, and nothing is drawn empty."""

import json

import pyarrow as pa
import pytest

from components import sheets
from components.kit import words
from data.questions import places
from data.store import Store

COUNTIES = "01 03 04 05 06 07 08 09 10 12 13 14 17 18 19 20 21 22 23 24 25".split()
SECTORS = "industri bygg transport it vard grona besok handel utbildning kultur trygghet".split()


def rows_of(chart) -> list[int]:
    """Rows per dataset of a chart element, as they are sent to the browser."""
    sets = [dataset.data.data for dataset in chart.proto.datasets]
    if chart.proto.data.data:
        sets.append(chart.proto.data.data)
    return [pa.ipc.open_stream(data).read_all().num_rows for data in sets]


def is_drawn(chart) -> bool:
    spec = json.loads(chart.proto.spec)
    return all(rows_of(chart)) and bool(spec.get("encoding") or spec.get("layer"))


@pytest.mark.parametrize("county", COUNTIES)
@pytest.mark.parametrize("page", words.PAGES)
def test_page_answers_for_every_sector(visit, page, county):
    app = visit(page, lan=county)
    for sector in SECTORS:
        app.selectbox(key="bransch").set_value(sector).run()
        where = f"/{page}?lan={county}&bransch={sector}"
        assert [error.value for error in app.exception] == [], where
        assert [error.value for error in app.error] == [], where
        assert len(app.title) == 1, where
        assert [c for c in app.get("arrow_vega_lite_chart") if not is_drawn(c)] == [], where
        headings = [heading.value for heading in app.header]
        assert len(headings) >= len(sheets.PAGES.get(page, ())) > 0, where


def test_every_county_and_sector_of_the_edition_is_walked(edition):
    store = Store(edition)
    assert tuple(places.counties(store)) == tuple(COUNTIES)
    assert sorted(places.sectors(store)) == sorted(SECTORS)
