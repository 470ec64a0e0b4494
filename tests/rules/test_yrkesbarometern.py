"""Rules of Yrkesbarometern that belong to no single sentence of the sheet."""

import pandas as pd
import pytest


@pytest.mark.rule('"Öka" covers 388 of 474 assessments: it does not rank anything.')
@pytest.mark.answer('Trend: "Efterfrågan väntas öka."')
def test_demand_grows_in_most_occupations(store):
    """388 of the 474 assessments of the country, Sörmland and Örebro län in round 2025-2."""
    trends = store.query(
        "SELECT five_year_trend FROM occupation_forecast "
        "WHERE round = '2025-2' AND county_code IN ('00', '04', '18')"
    )["five_year_trend"]
    assert (int((trends == "öka").sum()), int(trends.notna().sum())) == (388, 474)


@pytest.mark.rule("Employers' and forum views use rekryteringssituation")
@pytest.mark.answer("SYV views use jobbmöjligheter")
def test_forum_views_show_the_recruitment_situation(store, sheet):
    """Not job opportunities, which are for a person's choice and differ for some occupations."""
    published = store.query(
        "SELECT occupation, recruitment_situation, job_opportunities FROM occupation_forecast "
        "WHERE county_code = '04' AND round = '2025-2'"
    ).set_index("occupation")
    shown = sheet("bristyrken").figures[1].frame.set_index("occupation")["situation"]
    situations = published["recruitment_situation"].reindex(shown.index)
    pd.testing.assert_series_equal(
        shown.fillna("–"), situations.fillna("–"), check_names=False, check_dtype=False
    )
