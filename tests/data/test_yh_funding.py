def test_paid_by_the_state_in_2024(made):
    paid = made["yh_funding"].set_index(["indicator", "education_area", "year"])
    money = paid.loc[("Utbetalda statliga medel", "Totalt", 2024)]
    assert (money["value"], money["unit"]) == (3529.6, "miljoner kronor")
    places = paid.loc[("Utbetalda årsplatser", "Totalt", 2024)]
    assert (places["value"], places["unit"]) == (50_972.3, "årsplatser")


def test_the_schedule_of_rates_has_its_own_source(made):
    table = made["yh_funding"]
    rates = table[table["indicator"].str.startswith("Schablonnivå")]
    assert set(rates["source"]) == {"myh_schablon"}
    assert set(table.drop(rates.index)["source"]) == {"myh_statistik"}
