"""Every figure names its exact source."""

import pytest

from data.fetch.sources import SOURCES
from data.inputs import BUNDLED, Inputs
from data.steps import (
    employment,
    labour_indicator,
    population,
    school_outcome,
    yh_funding,
    yh_outcome,
)

#: Sources that the bundled facts have nothing of.
FETCHED_ONLY = {key for one in SOURCES for key in one.keys} - {
    "scb_bas", "af_yrkesbarometern", "myh_program", "myh_kurser",
}  # fmt: skip


@pytest.mark.parametrize(
    "step",
    [employment, population, labour_indicator, school_outcome, yh_outcome, yh_funding],
    ids=lambda step: step.TABLE.name,
)
def test_a_table_lists_exactly_the_sources_of_its_rows(made, step):
    assert set(made[step.TABLE.name]["source"]) == set(step.TABLE.sources)


def test_every_source_says_what_it_is():
    for source in Inputs(BUNDLED).sources.values():
        said = {name for name, value in vars(source).items() if value}
        assert set(vars(source)) - said == {"rounds", "remark"}, source.key
        # These are retrieved when somebody hands in a workbook, or fetches them.
        later = source.key in {"lokala_siffror", "lia_mall", *FETCHED_ONLY}
        assert source.retrieved == ("ej angivet" if later else "2026-11")


def test_figures_by_way_of_a_site_say_so():
    for source in Inputs(BUNDLED).sources.values():
        for site in ("regionfakta", "newsworthy", "ekonomifakta"):
            if site in source.url.lower():
                assert f"via {site}" in source.table.lower(), source.key
