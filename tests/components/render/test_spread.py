"""Circles laid beside each other: none hides another, none is lost."""

import math
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from components.render.spread import Circle, spread

CIRCLES = st.builds(Circle, st.integers(0, 60), st.integers(0, 60), st.sampled_from([3, 5, 8.5]))


@given(st.lists(CIRCLES, max_size=25))
def test_no_two_overlap_and_each_keeps_its_size_and_order(wanted):
    laid = spread(wanted, gap=2)
    assert [circle.radius for circle in laid] == [circle.radius for circle in wanted]
    for one, other in combinations(laid, 2):
        apart = math.hypot(one.x - other.x, one.y - other.y)
        assert apart >= one.radius + other.radius + 2


def test_one_with_room_stays_where_it_wants_to_be():
    alone = [Circle(10, 20, 5), Circle(100, 20, 5)]
    assert spread(alone) == alone


def test_many_at_one_place_stay_around_it():
    laid = spread([Circle(0, 0, 5)] * 40)
    # Forty circles of area 25π in a disc that is at least half full.
    assert max(math.hypot(circle.x, circle.y) for circle in laid) < math.sqrt(2 * 40) * 7
