"""Words that explain themselves: the first on a card, never in a control or a picture."""

import re

from components.kit.glossary import WORDS
from components.render.explained import explained

BUTTON = '<button type="button" class="ordf" popovertarget="ord-lia-0">{}</button>'


def test_the_first_of_a_word_is_a_button_and_the_meaning_stands_last():
    first, second = explained("lia", "<p>Högst 5 (beräknat), beräknat.</p>", "<p>Beräknat: x.</p>")
    button = BUTTON.format("beräknat")
    assert first == f'<p>Högst 5 <span class="ihop">({button}),</span> beräknat.</p>'
    assert second == (
        '<p>Beräknat: x.</p><span popover id="ord-lia-0" class="ordf-text"><b>Beräknat</b> '
        f"{WORDS['Beräknat']}</span>"
    )


def test_every_word_has_its_meaning_and_its_own_place():
    text = "SeQF 5, 400 YH-poäng, ◆ Paradox, NUTS\u00a02, avsiktsförklaringar, beräknat"
    [found] = explained("yrke", f"<p>{text}</p>")
    opens, places = (
        re.findall(r'popovertarget="([^"]*)"', found),
        re.findall(r' id="([^"]*)"', found),
    )
    assert opens == places == [f"ord-yrke-{number}" for number in range(6)]
    assert re.sub(r"<span popover.*?</span>|<[^>]*>", "", found) == text


def test_controls_titles_folded_parts_and_pictures_are_left_alone():
    for html in (
        '<a href="/x?paradox">paradox</a>',
        "<details><summary>Paradox</summary><p>paradox</p></details>",
        "<h2>Paradox</h2>",
        '<div role="img" aria-label="paradox"><p>paradox</p></div>',
        '<svg><text>paradox</text><path d="M0"/></svg>',
        "<p>paradoxen, Semiparadox, e-paradox</p>",
        '<span class="tyst">paradox</span>',
        '<p class="fynd">Högst 5 (beräknat)</p>',
    ):
        assert explained("x", html) == [html]


def test_after_what_is_left_alone_a_word_is_found_again():
    html = '<div role="img"><br><i></i>paradox</div><p><img alt="x">paradox</p>'
    [found] = explained("x", html)
    assert found.count("popovertarget") == 1
    assert found.index("popovertarget") > found.index("<p>")


def test_nothing_is_written_where_there_is_no_part():
    assert explained("x", "", "") == ["", ""]
    assert explained("x", "<p>paradox</p>", "")[1] == ""
