"""How much room a text takes."""

import pytest

from components.render import fit


def test_letters_have_their_own_widths():
    assert fit.width("iiii", 10) < fit.width("aaaa", 10) < fit.width("MMMM", 10)
    assert fit.width("aaaa", 20) == pytest.approx(2 * fit.width("aaaa", 10))
    assert fit.width("aaaa", 10, bold=True) > fit.width("aaaa", 10)


def test_a_line_breaks_between_words_but_never_at_a_no_break_space():
    room = fit.width("17 234 personer", 12)
    assert fit.lines("17 234 personer", 12, room + 0.1) == 1
    assert fit.lines("17 234 personer", 12, room - 1) == 2
    narrow = fit.width("17\u00a0234", 12) + 0.1
    assert fit.lines("17\u00a0234 personer", 12, narrow) == 3  # the long word is broken
    assert fit.lines("a", 12, narrow) == 1


def test_an_address_is_broken_inside():
    address = "https://exempel.se/blad/yh-beviljat?lan=04&bransch=industri"
    assert fit.lines(address, 10, 100) == int(fit.width(address, 10) // 100) + 1


def test_the_largest_size_that_fits_is_chosen_and_else_the_smallest():
    text = "ord " * 40
    assert fit.size([text], 400, 150, (28, 20, 12)) == 20
    assert fit.size([text], 400, 2000, (28, 20, 12)) == 28
    assert fit.size([text], 400, 5, (28, 20, 12)) == 12


def test_what_fits_is_left_alone_and_what_does_not_is_cut_between_words():
    text = "ett två tre fyra fem sex sju åtta nio tio"
    assert fit.cut(text, 10, 500, 12) == text
    cut = fit.cut(text, 10, 100, 12)
    assert cut == "ett två tre fyra fem …"
    assert fit.lines(cut, 10, 100) == 1


def test_one_long_word_is_cut_too():
    cut = fit.cut("a" * 300, 10, 100, 12)
    assert cut.endswith(" …")
    assert fit.lines(cut, 10, 100) == 1
