"""Names in Swedish order, whatever else a frame is sorted by."""

import pandas as pd

from data.questions.places import by_name


def test_names_are_sorted_as_swedish_does_and_what_is_missing_stands_last():
    frame = pd.DataFrame(
        {
            "year": pd.array([1, None, 2, None, 1, 1], dtype="Int64"),
            "name": ["Öst", "Ånge", "borr", "al", "Ask", "ask"],
            "number": ["a", None, "b", "c", None, "d"],
        },
        index=[9, 8, 7, 6, 5, 4],
    )
    ordered = by_name(frame, "name", ["year"], ["number"])
    assert list(ordered["name"]) == ["ask", "Ask", "Öst", "borr", "al", "Ånge"]
    assert list(ordered.index) == list(range(6))
    assert ordered.dtypes.equals(frame.dtypes)


def test_no_rows_are_no_rows():
    frame = pd.DataFrame({"name": pd.Series(dtype="str"), "number": pd.Series(dtype="str")})
    assert list(by_name(frame, "name", [], ["number"]).columns) == ["name", "number"]
