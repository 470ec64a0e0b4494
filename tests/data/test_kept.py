"""What has been made is kept within so many bytes."""

import pandas as pd

from data.kept import Kept, kept, weight


def test_a_value_weighs_what_is_in_it():
    small, large = (pd.DataFrame({"a": range(rows)}) for rows in (10, 10_000))
    assert weight(large) - weight(small) > 9_000 * 8
    assert weight("å" * 1000) > 1000
    assert weight(("a" * 1000, {"b": "c" * 1000})) > 2000


def test_the_least_used_leaves_when_there_are_too_many_bytes():
    made = []
    things: Kept[bytes] = Kept(2500)

    def ask(name: str, size: int = 1000, *, sound: bool = True) -> bytes:
        return things.get(name, lambda: made.append(name) or bytes(size), lambda: sound)

    for name in ("a", "b", "a", "c", "a", "b"):
        ask(name)
    assert made == ["a", "b", "c", "b"]
    assert (len(ask("large", 5000)), len(ask("large", 5000))) == (5000, 5000)
    assert made[-2:] == ["large", "large"]
    ask("b")
    assert made[-1] == "large"
    ask("unsound", sound=False)
    ask("unsound")
    ask("unsound")
    assert made[-2:] == ["unsound", "unsound"]


def test_what_has_lost_its_order_begins_anew():
    asked = []

    @kept(3000)
    def letters(letter: str) -> str:
        asked.append(letter)
        return letter * 1000

    letters("a")
    letters("b")
    letters.cache._LRUCache__order.clear()
    assert [letters(letter) for letter in "cdcd"] == ["c" * 1000, "d" * 1000] * 2
    assert asked == ["a", "b", "c", "d"]


def test_answers_of_a_function_are_kept_by_what_was_asked():
    asked = []

    @kept(3000)
    def letters(letter: str, times: int) -> str:
        asked.append(letter)
        return letter * times

    for letter in "aabbca":
        assert letters(letter, 1000) == letter * 1000
    assert asked == ["a", "b", "c", "a"]
    assert len(letters("d", 9000)) == len(letters("d", 9000)) == 9000
    assert asked[-2:] == ["d", "d"]
