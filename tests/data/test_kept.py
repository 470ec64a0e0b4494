"""What has been made is kept within so many bytes."""

from concurrent.futures import ThreadPoolExecutor
from weakref import ref

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


def test_what_is_there_is_given_and_nothing_is_made():
    things: Kept[bytes] = Kept(2500)
    assert things.there("a") is None
    made = things.get("a", lambda: b"1")
    assert things.there("a") is made


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


def test_what_was_asked_about_leaves_with_its_answers():
    """A page's figures are made anew for each edition: caches must not keep the old ones."""

    class Figure:
        frame = "x" * 100

    @kept(3000)
    def drawn(figure: Figure, level: int) -> str:
        return figure.frame * level

    one, other = Figure(), Figure()
    assert drawn(one, 1) is drawn(one, 1)
    assert len(drawn(other, level=2)) == 200
    assert (len(drawn.things), drawn.things.held) == (2, weight("x" * 100) + weight("x" * 200))
    seen = ref(one)
    del one
    assert seen() is None
    assert drawn(other, level=2) is drawn(other, level=2)
    assert (len(drawn.things), drawn.things.held) == (1, weight("x" * 200))


def test_many_threads_ask_and_no_byte_is_lost():
    @kept(5000)
    def letters(letter: int) -> str:
        return "x" * (letter % 7 * 100)

    def ask(seed: int) -> list[bool]:
        return [len(letters(one)) == one % 7 * 100 for one in range(seed, seed + 300)]

    with ThreadPoolExecutor(8) as pool:
        assert all(map(all, pool.map(ask, range(0, 400, 50))))
    assert letters.things.held == sum(size for _, size in letters.things._things.values()) <= 5000
