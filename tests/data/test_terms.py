"""Terms: when a granted programme can start, how long it lasts, what it is doing today."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import terms
from data.terms import Start

DAYS = st.dates(date(2019, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("points", "pace_pct", "count"),
    [
        (400, 100, 4),
        (430, 100, 5),
        (500, 100, 5),
        (100, 100, 1),
        (200, 50, 4),
        (315, 50, 7),
        (104, 50, 3),
        (300, 75, 4),
    ],
)
def test_a_begun_term_counts(points: int, pace_pct: int, count: int) -> None:
    assert terms.term_count(points, pace_pct) == count


@pytest.mark.parametrize(
    ("points", "pace_pct", "weeks"), [(400, 100, 80), (200, 50, 80), (300, 75, 80), (5, 50, 2)]
)
def test_five_points_are_a_week_at_full_pace(points: int, pace_pct: int, weeks: float) -> None:
    assert terms.study_weeks(points, pace_pct) == weeks


@pytest.mark.rule("Round k adds k − 1 years.")
@pytest.mark.parametrize(
    ("year", "start_no", "window"),
    [
        (2025, 1, ("2026ht", "2027vt")),
        (2025, 3, ("2028ht", "2029vt")),
        (2020, 2, ("2022ht", "2023vt")),
    ],
)
def test_start_k_lies_k_minus_one_years_after_the_first(
    year: int, start_no: int, window: tuple[str, str]
) -> None:
    assert terms.start_window(year, start_no) == window


@pytest.mark.parametrize(("name", "number"), [("2026ht", 4053), ("2027vt", 4054), ("2027ht", 4055)])
def test_ordinals_count_terms(name: str, number: int) -> None:
    assert terms.ordinal(name) == number
    assert terms.term(number) == name


@pytest.mark.parametrize("name", ["2026", "2026HT", "ht 2026", "2026xt", "26ht", ""])
def test_what_is_not_a_term_has_no_ordinal(name: str) -> None:
    with pytest.raises(ValueError, match="not a term"):
        terms.ordinal(name)


@pytest.mark.rule("A term is 20 study weeks; ht = week 34–02, vt = week 03–23.")
@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 8, 16), "2026ht"),  # week 33, summer: the term ahead
        (date(2026, 8, 17), "2026ht"),  # Monday of week 34
        (date(2026, 12, 31), "2026ht"),  # week 53
        (date(2027, 1, 1), "2026ht"),  # still week 53 of 2026
        (date(2027, 1, 17), "2026ht"),  # Sunday of week 02
        (date(2027, 1, 18), "2027vt"),  # Monday of week 03
        (date(2027, 6, 13), "2027vt"),  # Sunday of week 23
        (date(2027, 6, 14), "2027ht"),
    ],
)
def test_the_term_of_a_day(day: date, name: str) -> None:
    assert terms.term_of(day) == name


@given(DAYS)
def test_every_day_is_in_its_term_or_in_the_summer_before_it(day: date) -> None:
    name = terms.term_of(day)
    before = terms.term(terms.ordinal(name) - 1)
    assert terms.last_day(before) < day <= terms.last_day(name)


#: Application 2025, two terms long, two starts.
FIRST, SECOND = Start(4053, 4054, 4054), Start(4055, 4056, 4056)


@pytest.mark.rule("A programme kan starta (a start lies ahead)")
@pytest.mark.parametrize(
    ("day", "status", "start"),
    [
        (date(2026, 8, 16), "kan-starta", FIRST),
        (date(2026, 11, 21), "kan-starta", SECOND),
        (date(2027, 8, 22), "kan-starta", SECOND),
        (date(2027, 8, 23), "pagar", SECOND),
        (date(2028, 6, 11), "pagar", SECOND),
        (date(2028, 6, 12), "inga-starter", SECOND),
    ],
)
def test_status_follows_the_starts(day: date, status: str, start: Start) -> None:
    assert terms.status_at([SECOND, FIRST], day) == (status, start)


@pytest.mark.rule("Where one is needed, the earliest, said so.")
def test_a_start_has_begun_with_its_earliest_term_though_its_window_is_open() -> None:
    assert terms.status_at([FIRST], date(2026, 11, 21)) == ("pagar", FIRST)


@pytest.mark.rule("A programme kan starta (a start lies ahead)")
def test_a_programme_without_known_starts_has_none_left() -> None:
    assert terms.status_at([], date(2026, 11, 21)) == ("inga-starter", None)


@pytest.mark.parametrize(
    ("day", "ahead"),
    [
        (date(2026, 8, 16), ["2026ht", "2027vt", "2027ht", "2028vt"]),
        (date(2026, 11, 28), ["2027vt", "2027ht", "2028vt"]),  # the first may have begun in ht
        (date(2027, 1, 18), ["2027ht", "2028vt"]),
        (date(2027, 11, 28), ["2028vt"]),
        (date(2028, 1, 17), []),
    ],
)
def test_the_next_start_can_be_in_any_term_of_a_window_that_has_not_begun(
    day: date, ahead: list[str]
) -> None:
    assert [terms.term(number) for number in terms.ahead([SECOND, FIRST], day)] == ahead


@pytest.mark.parametrize(
    ("name", "day", "within"),
    [
        ("2027ht", date(2026, 11, 28), True),
        ("2027ht", date(2026, 8, 23), True),  # begins on 23 August 2027, to the day
        ("2027ht", date(2026, 8, 22), False),
        ("2028vt", date(2026, 11, 28), False),
    ],
)
def test_a_term_begins_within_so_many_months(name: str, day: date, within: bool) -> None:
    assert terms.begins_within(terms.ordinal(name), 12, day) is within


@given(DAYS, DAYS)
def test_a_programme_never_goes_back_to_an_earlier_status(one: date, other: date) -> None:
    order = ["kan-starta", "pagar", "inga-starter"]
    early, late = sorted([one, other])
    statuses = [terms.status_at([FIRST, SECOND], day).status for day in (early, late)]
    assert order.index(statuses[0]) <= order.index(statuses[1])


@pytest.mark.parametrize(
    ("day", "term"),
    [
        (date(2026, 6, 8), "2026ht"),  # the summer: ht lies ahead
        (date(2026, 8, 16), "2026ht"),
        (date(2026, 8, 17), "2027vt"),
        (date(2026, 11, 21), "2027vt"),
        (date(2027, 1, 17), "2027vt"),
        (date(2027, 1, 18), "2027ht"),
    ],
)
def test_the_next_term_is_the_first_that_has_not_begun(day: date, term: str) -> None:
    assert terms.term(terms.next_ordinal(day)) == term


@given(DAYS)
def test_a_start_ahead_by_the_next_term_is_ahead_by_its_first_day(day: date) -> None:
    ahead = terms.next_ordinal(day)
    assert terms.first_day(terms.term(ahead)) > day >= terms.first_day(terms.term(ahead - 1))


def test_since_a_day_nothing_has_changed_that_a_term_or_a_year_decides():
    day, last = date(2024, 1, 1), date(2028, 1, 20)
    before = terms.since(day)
    while day <= last:
        since = terms.since(day)
        assert since in (before, day)
        assert since.year == day.year
        assert terms.term_of(since) == terms.term_of(day)
        assert terms.next_ordinal(since) == terms.next_ordinal(day)
        before, day = since, day + timedelta(days=1)
