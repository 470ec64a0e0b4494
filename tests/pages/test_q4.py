"""Q4 asks from where programmes in other counties count and how far; /siffrorna for a word."""


def tables(app) -> str:
    return " ".join(str(element.proto.body) for element in app.get("html"))


def test_the_radius_is_a_choice_and_a_hundred_kilometres_unless_chosen(visit):
    app = visit("q4", lan="04", bransch="industri")
    assert "inom 100\u00a0km i annat län" in tables(app)
    app.selectbox(key="radie").set_value(50).run()
    assert not app.exception
    assert app.query_params["radie"] in ("50", ["50"])
    assert "inom 50\u00a0km i annat län" in tables(app)


def test_the_chosen_municipality_is_where_it_is_counted_from(visit):
    app = visit("q4", lan="04", bransch="industri")
    assert "45\u00a0km från Katrineholms kommun" not in tables(app)
    app.selectbox(key="kommun").set_value("0483").run()
    assert not app.exception
    assert "45\u00a0km från Katrineholms kommun" in tables(app)
    assert "från Katrineholms kommun, som är vald" in tables(app)


def test_the_mapping_is_searched_on_the_page_about_the_figures(visit):
    app = visit("siffrorna")
    app.text_input(key="sok").set_value("svets").run()
    assert not app.exception
    assert "leder till: ”svets”" in tables(app)
