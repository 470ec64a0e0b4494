"""Q3's own choices: the application year, and the YH area where the sector has several."""

from tests.pages.seen import said


def test_the_newest_year_is_not_in_the_address(visit):
    app = visit("q3", lan="04", bransch="industri")
    assert app.selectbox(key="ansokningsar").value == ""
    assert app.selectbox(key="ansokningsar").options[:2] == ["Senaste (2025)", "2025"]
    assert "ansokningsar" not in app.query_params


def test_a_year_changes_the_answer_and_the_address(visit):
    app = visit("q3", lan="04", bransch="industri")
    assert "beviljades 2 av 7 ansökningar" in said(app)
    app.selectbox(key="ansokningsar").set_value(2022).run()
    assert "beviljades 5 av 6 ansökningar" in said(app)
    assert app.query_params["ansokningsar"] in ("2022", ["2022"])


def test_a_link_with_a_year_preselects_it(visit):
    app = visit("q3", lan="04", bransch="industri", ansokningsar="2020")
    assert app.selectbox(key="ansokningsar").value == 2020
    assert "De ger högst 155 platser per start, 455 totalt" in said(app)


def test_a_sector_with_one_area_is_not_asked(visit):
    app = visit("q3", bransch="industri")
    assert "omrade" not in [box.key for box in app.selectbox]


def test_a_sector_with_several_areas_is_asked_and_starts_with_the_largest(visit):
    app = visit("q3", bransch="handel")
    assert app.selectbox(key="omrade").value == "ekonomi-administration-och-forsaljning"
    app.selectbox(key="omrade").set_value("juridik").run()
    assert "I riket började 135 personer en YH-utbildning inom Juridik 2024" in said(app)
    assert app.query_params["omrade"] in ("juridik", ["juridik"])


def test_an_area_of_another_sector_shows_the_largest_of_this_one(visit):
    app = visit("q3", bransch="kultur", omrade="juridik")
    assert app.selectbox(key="omrade").value == "kultur-media-och-design"
    assert "YH-utbildning inom Kultur, media och design 2024" in said(app)
