"""A link to our own pages: where it leads is the sheet's, the choices are the reader's."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from components.address import choices
from components.address.choices import Choice
from components.kit import inside
from tests.components.sheets_made import ADDRESS, sheet, table


def test_a_place_gets_the_readers_choices_and_not_how_they_look_at_the_page():
    query = choices.query(Choice(lan="18", bransch="vard", kommun="1880", radie=50, vy="distans",
                                 karta="oppen", lage="presentation", punkt=2))  # fmt: skip
    assert inside.whole(inside.occupation("3112"), query) == (
        "/yrke?lan=18&bransch=vard&kommun=1880&radie=50&yrke=3112"
    )


@given(
    st.builds(
        Choice,
        kommun=st.sampled_from([None, "0484"]),
        sok=st.sampled_from(["", "svets & böj"]),
        utb=st.sampled_from([(), ("MYH2025/1", "MYH2025/2")]),
        yrke=st.sampled_from([None, "8191", "5120-kockar"]),
        vy=st.sampled_from([None, "lista"]),
        utgava=st.sampled_from([None, "2026-11-0647f602"]),
        mote=st.sampled_from([None, "7"]),
        punkt=st.sampled_from([None, 3]),
    )
)
def test_a_place_is_written_as_the_address_itself_is(choice):
    there = choice.but(yrke="3112", karta=None, vy=None, punkt=None, lage=None)
    whole = inside.whole(inside.occupation("3112"), choices.query(choice))
    assert whole == f"/yrke?{choices.query(there)}"


def test_only_places_are_completed():
    html = (
        '<a href="/yrke?yrke=5120-kockar">Kockar</a> <a href="/q4?">Q4</a> '
        '<a href="/blad/lia?lan=01&amp;bransch=it">blad</a> <a href="https://a.se/?b=1">a</a> '
        '<a href="#fot">fot</a>'
    )
    assert inside.complete(html, "lan=04&bransch=industri") == (
        '<a href="/yrke?lan=04&amp;bransch=industri&amp;yrke=5120-kockar">Kockar</a> '
        '<a href="/q4?lan=04&amp;bransch=industri">Q4</a> '
        '<a href="/blad/lia?lan=01&amp;bransch=it">blad</a> <a href="https://a.se/?b=1">a</a> '
        '<a href="#fot">fot</a>'
    )


def test_a_file_has_whole_addresses_and_a_stage_has_none():
    figure = table()
    column = figure.columns["name"].but(leads={"Utbildning 1": inside.occupation("3112")})
    made = sheet(replace(figure, columns={**figure.columns, "name": column}))
    led = inside.led(made, ADDRESS)
    assert led.figures[0].columns["name"].leads == {
        "Utbildning 1": "https://exempel.se/yrke?lan=04&bransch=industri&yrke=3112"
    }
    assert inside.silent(led.figures[0]).columns["name"].leads == {}
