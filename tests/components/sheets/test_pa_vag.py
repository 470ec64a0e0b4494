"""What is on its way: moves between two rounds, and advertisements as an index."""

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import product
from math import sqrt

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components import sheets
from components.address.choices import Choice
from components.kit.headline import fits
from components.sheets.pa_vag import ads, changes, finding, text
from components.sheets.pa_vag.ads import Ads
from components.sheets.pa_vag.changes import Moves
from components.sheets.pa_vag.text import OnItsWay
from data.forum import EmptyBook
from data.questions import moves
from data.store import Store
from tests.components.first_seen import holds
from tests.fetched import trends
from tests.rotation import turn, turns

TODAY = date(2026, 11, 16)
MOVES = Moves("2025-2", "2026-1", assessed=25, harder=3, easier=1, demand=2, new=1, gone=1)
FOUND = OnItsWay("Sörmland", "industrin", MOVES)


def built(store: Store, lan: str = "04", bransch: str = "industri", today: date = TODAY):
    return sheets.sheet("pa-vag", store, EmptyBook(), Choice(lan=lan, bransch=bransch), today)


def row(was, now, was_demand="öka", is_demand="öka", was_held=1, is_held=1):
    return {"was": was, "is_now": now, "was_demand": was_demand, "is_demand": is_demand,
            "was_held": was_held, "is_held": is_held}  # fmt: skip


def kinds(*rows, whole=(False, False)):
    return changes.kinds(pd.DataFrame(rows).astype(object).replace({float("nan"): None}),
                         whole_before=whole[0], whole_after=whole[1])  # fmt: skip


@pytest.mark.rule("is its own kind, not a step between brist and balans")
def test_what_became_of_an_assessment():
    steps = {"överskott": 0, "balans": 1, "brist": 2}
    words = [*steps, "paradox", None]
    for was, now in product(words, words):
        (found,) = kinds(row(was, now))
        if was == now:
            assert found == changes.SAME
        elif was is None or now is None:
            assert found == (changes.NEW if was is None else changes.GONE)
        elif "paradox" in (was, now):
            assert found == changes.PARADOX
        else:
            assert (found == changes.HARDER) == (steps[now] > steps[was])


def test_demand_alone_is_a_move_of_its_own():
    assert kinds(row("balans", "balans", "öka", "minska")) == [changes.DEMAND]
    assert kinds(row("balans", "brist", "öka", "minska")) == [changes.HARDER]
    assert changes.note(changes.DEMAND, row("balans", "balans", "öka", "vara oförändrad")) == (
        "öka\u00a0→\u00a0oförändrad"
    )


def test_a_row_that_the_edition_lacks_is_new_or_gone_only_where_the_round_is_whole():
    lacking = [row(None, "brist", was_held=0), row("brist", None, is_held=0)]
    assert kinds(*lacking) == [changes.UNKNOWN] * 2
    assert kinds(*lacking, whole=(True, True)) == [changes.NEW, changes.GONE]
    assert kinds(*lacking, whole=(True, False)) == [changes.NEW, changes.UNKNOWN]


@pytest.mark.parametrize("number", turns())
def test_the_board_has_what_both_rounds_say(fetched_store, number):
    """Counted another way: from the publisher's rows, by sets."""
    for lan, bransch in turn(number)[:4]:
        found = built(fetched_store, lan, bransch)
        area = "00" if "I riket" in found.headline else lan
        rows = fetched_store.query(
            """
            SELECT f.occupation, f.round, f.recruitment_situation AS now
            FROM occupation_forecast AS f JOIN occupation AS o ON o.occupation = f.occupation
            WHERE f.county_code = :area AND o.sector = :sector
            """,
            area=area,
            sector=bransch,
        )
        before, after = (
            {one.occupation: one.now for one in rows.dropna().itertuples() if one.round == when}
            for when in (trends.ROUND_BEFORE, trends.ROUND)
        )
        both = before.keys() & after.keys()
        order = ["överskott", "balans", "brist"]
        ways = Counter(
            "P" if "paradox" in (before[name], after[name])
            else "+" if order.index(after[name]) > order.index(before[name]) else "-"
            for name in both if before[name] != after[name]
        )  # fmt: skip
        holds(found)
        if not both:
            continue
        assert [(key.value, key.after) for key in found.keys[:2]] == [
            (str(ways["+"]), f"av {len(both)}"),
            (str(ways["-"]), f"av {len(both)}"),
        ]
        board = found.figures[0].frame
        assert len(board[board["tone"] == "paradox"]) == ways["P"]


def test_the_board_says_from_what_to_what(fetched_store):
    board = built(fetched_store).figures[0]
    assert board.kind == "board"
    named = board.frame.set_index("occupation")
    harder = named[named["group"] == "▲ Svårare att rekrytera"]
    assert list(harder["note"]) == ["balans\u00a0→\u00a0brist"]
    assert named.loc[named["group"] == "● Oförändrat eller utan bedömning", "note"].isna().all()
    assert text.GROUND in board.caveats


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, "Läget ändrades i 4 av 23 yrken: svårare i 3, lättare i 1"),
        ({"easier": 0}, "Läget blev svårare i 3 av 23 yrken sedan förra bedömningen"),
        ({"harder": 0}, "Läget blev lättare i 1 av 23 yrken sedan förra bedömningen"),
        (
            {"harder": 0, "easier": 0, "paradox": 2},
            "Läget ändrades i 2 av 23 yrken sedan förra bedömningen",
        ),
        (
            {"harder": 0, "easier": 0},
            "Läget ändrades inte i något av 23 yrken sedan förra bedömningen",
        ),
        ({"assessed": 2}, "Inget yrke i branschen är bedömt båda gångerna"),
        ({"paradox": 1}, "Läget ändrades i 5 av 23 yrken sedan förra bedömningen"),
        (
            {"easier": 0, "paradox": 1},
            "Läget ändrades i 4 av 23 yrken sedan förra bedömningen",
        ),
        ({"assessed": 9}, "Läget ändrades i fyra av sju yrken: svårare i tre, lättare i ett"),
        (
            {"assessed": 9, "easier": 0, "harder": 1},
            "Läget blev svårare i ett av sju yrken sedan förra bedömningen",
        ),
        (
            {"assessed": 3, "harder": 0, "easier": 0},
            "Läget i det enda yrke som är bedömt båda gångerna ändrades inte",
        ),
        (
            {"assessed": 3, "harder": 1, "easier": 0},
            "Läget blev svårare i det enda yrke som är bedömt båda gångerna",
        ),
        (
            {"assessed": 3, "harder": 0, "easier": 0, "paradox": 1},
            "Läget ändrades i det enda yrke som är bedömt båda gångerna",
        ),
    ],
)  # fmt: skip
def test_the_finding_of_the_moves(changed, said):
    assert finding.headline(replace(FOUND, moves=replace(MOVES, **changed))) == said


@given(st.lists(st.integers(0, 220), min_size=6, max_size=6), st.booleans())
def test_every_finding_is_short(numbers, country):
    harder, easier, paradox, demand, new, gone = numbers
    counted = Moves("2025-2", "2026-1", sum(numbers), harder, easier, paradox, demand, new, gone)
    assert fits(finding.headline(replace(FOUND, moves=counted, country=country)))


def test_the_answer_counts_the_moves():
    assert text.answer(FOUND) == (
        "Mellan omgång 2025-2 och 2026-1 ändrades läget i Sörmland i 4 av 23 yrken inom industrin "
        "som är bedömda båda gångerna: svårare att rekrytera i 3 och lättare i ett. Av de övriga "
        "har 2 bara ändrad efterfrågan på fem års sikt. Utöver dem har ett fått en bedömning, och "
        "ett har ingen längre.",
    )


START = "Mellan omgång 2025-2 och 2026-1 ändrades läget i Sörmland"
ONE = replace(MOVES, assessed=1, harder=0, easier=0, demand=0, new=0, gone=0)


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (ONE, f"{START} inte i det enda yrke inom industrin som är bedömt båda gångerna."),
        (
            replace(ONE, harder=1, unknown=9),
            f"{START} i det enda yrke inom industrin som är bedömt båda gångerna: svårare att "
            "rekrytera. 9 yrken går inte att jämföra.",
        ),
        (
            replace(ONE, demand=1, unknown=1),
            f"{START} inte i det enda yrke inom industrin som är bedömt båda gångerna. Bara "
            "efterfrågan på fem års sikt är en annan.",
        ),
        (
            replace(ONE, assessed=4, demand=2, gone=1),
            f"{START} i inget av 3 yrken inom industrin som är bedömda båda gångerna. Av dem har 2 "
            "bara ändrad efterfrågan på fem års sikt. Utöver dem har ett ingen bedömning längre.",
        ),
        (
            replace(ONE, assessed=0, unknown=1),
            "Inget yrke inom industrin är bedömt i Sörmland båda gångerna. Ett yrke går inte att "
            "jämföra.",
        ),
    ],
)
def test_the_answer_of_one_occupation_and_of_those_beside(counts, said):
    assert text.answer(replace(FOUND, moves=counts)) == (said,)


def test_the_countrys_only_occupation():
    for moved, said in ((0, "läget inte"), (1, "läget")):
        found = replace(FOUND, moves=replace(ONE, harder=moved), country=True)
        assert finding.headline(found) == (
            f"I riket ändrades {said} i det enda bedömda yrket, länet kan inte jämföras"
        )


@pytest.mark.rule("County and country only from the same round.")
def test_the_bundled_edition_shows_the_countrys_moves_and_says_who_has_the_rest(store):
    found = built(store)
    assert moves.rounds(store, "04") == ["2025-2"]
    assert found.headline == "I riket ändrades läget i 4 av 24 yrken, länet kan inte jämföras"
    assert {key.under for key in found.keys} == {"i riket"}
    (missing,) = found.missing
    assert missing.why == (
        "För Sörmland har utgåvan bara omgång 2025-2, ingen tidigare att jämföra med, och inga "
        "annonser."
    )
    assert "Arbetsförmedlingen ger ut Yrkesbarometern i juni" in missing.do
    assert "Den som förvaltar webbplatsen kan hämta dem för länet." in missing.do
    assert [figure.period for figure in found.figures] == ["omgång 2025-2 och 2026-1"]


FLAT = Ads((100,) * 36)


def test_the_first_twelve_months_are_100():
    grown = Ads((100,) * 24 + (150,) * 12)
    assert (grown.index, grown.direction) == (150, 1)
    assert grown.monthly[:1] + grown.monthly[-1:] == (100, 150)
    assert (FLAT.index, FLAT.direction) == (100, 0)


def test_a_missing_month_is_a_hole_and_never_zero():
    holed = Ads((100,) * 24 + (None,) + (150,) * 11)
    assert (holed.last, holed.index, holed.direction) == (None, None, None)
    assert holed.monthly[24] is None
    assert ads.together([holed, FLAT]).values[23:26] == (200, None, 250)
    between = Ads((100,) * 12 + (None,) + (100,) * 23)
    assert between.index == 100, "the two whole years are there"


@given(
    st.lists(st.none() | st.integers(0, 400), min_size=1, max_size=40),
)
def test_a_direction_is_said_only_between_whole_years_and_beyond_chance(values):
    found = Ads(tuple(values))
    first, last = values[:12], values[-12:]
    if len(values) < 24 or None in first or None in last or sum(first) < 20:
        assert found.direction is None
        return
    change = sum(last) - sum(first)
    certain = abs(change) > 2 * sqrt(sum(first) + sum(last)) and abs(change) >= sum(first) / 200
    assert found.direction == ((change > 0) - (change < 0) if certain else 0)


def test_every_month_of_the_window_is_there_though_no_row_is():
    assert ads.window(["2025-11", "2026-02"]) == ["2025-11", "2025-12", "2026-01", "2026-02"]
    every = [f"{year}-{month:02}" for year in range(2020, 2027) for month in range(1, 13)]
    assert ads.window(every) == every[-36:]
    assert ads.window([]) == []


def test_the_advertisements_of_the_sector_are_counted(fetched_store):
    """Against the rule that made them, over the groups of the sector's occupations."""
    found = built(fetched_store)
    rows = fetched_store.query("SELECT ssyk FROM occupation WHERE sector = 'industri'")
    groups = {code for cell in rows["ssyk"] for code in cell.split(";")}
    held = set(fetched_store.query("SELECT DISTINCT ssyk FROM job_ad")["ssyk"])
    by_month = [
        sum(trends.published("04", code, month) for code in groups & held) for month in range(36)
    ]
    first, last = sum(by_month[:12]), sum(by_month[-12:])
    season = next(figure for figure in found.figures if figure.title == text.SEASON)
    shown = dict(zip(season.frame["when"], season.frame["value"], strict=True))
    assert list(shown.values()) == [by_month[m] for n in range(12) for m in (n, 12 + n, 24 + n)]
    assert set(season.frame["span"]) == {"senaste året", "året före det", "två år före det"}
    assert (season.encoding["own"], season.estimated) == ("senaste året", text.INDEX)
    change = f"{100 * (last - first) / first:+.1f}".replace(".", ",")
    assert [key.value for key in found.keys if key.estimated] == [f"{change}\u00a0%"]
    every = next(figure for figure in found.figures if figure.title == text.EVERY_GROUP)
    assert list(every.frame.iloc[0][["name", "first", "last"]]) == [text.TOGETHER, first, last]
    assert text.NOT_JOBS in every.caveats
    few = every.frame[every.frame["first"] < ads.FEWEST]
    assert len(few)
    assert few["index"].isna().all()
    assert set(few["said"]) == {"går inte att säga"}


def test_a_hole_in_the_archive_is_a_hole_in_the_line(fetched_store):
    season = next(
        figure for figure in built(fetched_store, "18").figures if figure.title == text.SEASON
    )
    holes = season.frame[season.frame["value"].isna()]
    assert list(holes["when"]) == ["mars 2025"]
    assert holes["index"].isna().all()


def test_with_advertisements_alone_they_are_the_finding():
    months = tuple(f"{year}-{month:02}" for year in (2023, 2024, 2025) for month in range(1, 13))
    grown = Ads((100,) * 24 + (112,) * 12)
    some = OnItsWay("Sörmland", "industrin", None, ads=grown, months=months)
    assert finding.headline(some) == (
        "12,0 procent fler annonser senaste året än första tolv månaderna"
    )
    assert finding.caution(some) == finding.CAUTION_ADS
    assert text.answer(some) == (
        "Annonserna i yrkesgrupper med yrken inom industrin i Sörmland blev 12,0 procent fler: "
        "1\u00a0344 januari 2025–december 2025, mot 1\u00a0200 januari 2023–december 2023.",
    )
    fewer = replace(some, ads=Ads((100,) * 24 + (50,) * 12))
    assert finding.discuss(fewer) == "Varför är annonserna färre nu än första året i bilden?"
    assert shown(fewer) == ("−50,0\u00a0%", "färre än första året")
    same = replace(some, ads=FLAT)
    assert finding.headline(same) == (
        "Annonserna är i stort sett lika många som första tolv månaderna"
    )
    assert shown(same) == ("i stort sett oförändrat", "mot första året")
    unknown = replace(some, ads=Ads((None,) * 36))
    assert finding.headline(unknown) == "Om annonserna blivit fler eller färre går inte att säga"
    assert "går inte att säga" in text.answer(unknown)[0]


def shown(found: OnItsWay) -> tuple[str, str]:
    """The key figure of the advertisements; beside another, or there would be none."""
    key = finding.keys(replace(found, open=10, day="2026-10-01"))[0]
    return key.value, key.under


def test_an_edition_opened_in_ten_years_asks_in_the_past_tense(fetched_store):
    found = built(fetched_store, today=date(2036, 11, 16))
    assert (found.question, found.old_year) == ("Vad var på väg 2026?", 2026)
