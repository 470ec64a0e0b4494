import pytest

from data.problems import BuildStopped
from data.steps import labour_indicator


@pytest.fixture
def indicators(made):
    table = made["labour_indicator"]
    return table.set_index(["area_code", "indicator", "period", "sex", "unit"])


def test_unemployment_in_eskilstuna(indicators):
    share = "procent av arbetskraften"
    found = {
        (name, unit): indicators.loc[("0484", name, "2021", "totalt", unit), "value"]
        for name in ("Öppet arbetslösa", "I arbetsmarknadsprogram", "Arbetslösa inkl. program")
        for unit in ("antal", share)
    }
    assert found == {
        ("Öppet arbetslösa", "antal"): 2784,
        ("Öppet arbetslösa", share): 5.3,
        ("I arbetsmarknadsprogram", "antal"): 4144,
        ("I arbetsmarknadsprogram", share): 7.8,
        ("Arbetslösa inkl. program", "antal"): 6929,
        ("Arbetslösa inkl. program", share): 13.1,
    }


def test_contradicting_shares_by_sex_are_left_out_and_the_counts_kept(made):
    table = made["labour_indicator"]
    by_sex = table[table["source"] == "regionfakta_arbetslosa_kon_04"]
    assert set(by_sex["unit"]) == {"antal"}
    eskilstuna = by_sex[by_sex["area_code"] == "0484"].set_index("sex")["value"]
    assert eskilstuna.to_dict() == {"kvinnor": 1688, "män": 2076}


def test_two_months_of_one_year_are_two_periods(indicators):
    shares = indicators.xs(("18", "Inskrivna arbetslösa"), level=[0, 1]).reset_index("period")
    assert dict(zip(shares["period"], shares["value"], strict=True)) == {
        "mars 2025": 6.9,
        "september 2025": 6.7,
    }
    assert shares.set_index("period").loc["september 2025", "caveat"] == (
        "Källan anger månaden men inte året: 2025 är härlett."
    )


def test_an_unknown_indicator_stops_the_build(changed, remake):
    def rename(table):
        return table.replace({"indicator": {"Öppet arbetslösa": "Arbetslösa"}})

    with pytest.raises(BuildStopped, match=r"indicator: okänt värde \(Arbetslösa\)"):
        remake(labour_indicator, changed("labour_indicators.csv", rename))
