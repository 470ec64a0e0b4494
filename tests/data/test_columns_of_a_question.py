"""A question's columns are those that pandas would make of the same values, made sooner."""

import math
from typing import Any

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from data.store import _array

WHOLE = st.integers(-(2**53), 2**53)
NUMBER = st.floats(allow_nan=False, allow_infinity=False)
TEXT = st.text(max_size=9)


def kind(values: list[Any]) -> str:
    known = {type(value) for value in values if value is not None}
    if known == {int}:
        return "Int64"
    return "float64" if known and known <= {int, float} else "str"


@given(
    st.one_of(
        st.lists(WHOLE | st.none()),
        st.lists(WHOLE | NUMBER | st.none()),
        st.lists(TEXT | st.none()),
    )
)
def test_a_column_is_what_pandas_makes_of_it(values):
    made, right = pd.Series(_array(tuple(values))), pd.Series(values, dtype=kind(values))
    pd.testing.assert_series_equal(made, right)


def test_a_column_can_be_written_in():
    for values in ((1, 2), (1.0, 2.0), ("a", "b")):
        column = pd.Series(_array(values))
        column[0] = values[1]
        assert list(column) == [values[1], values[1]]


def test_what_is_missing_is_missing():
    whole, number, text = (pd.Series(_array(one)) for one in ((1, None), (1.5, None), ("a", None)))
    assert whole[1] is pd.NA
    assert math.isnan(number[1])
    assert text.isna().tolist() == [False, True]
