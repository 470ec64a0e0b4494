"""Whether those who are educated are enough: the indicator against another computation."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components import sheets
from components.address.choices import Choice
from components.kit.sheet import Sheet
from components.sheets.racker import figures, finding, text
from components.sheets.racker.found import EducationGroup, EducationGroups
from components.sheets.racker.indicator import Flows, Interval
from components.sheets.racker.text import Said
from data.forum import EmptyBook
from data.questions import balance
from data.store import Store
from tests.components.first_seen import holds
from tests.components.render.test_same_numbers import assert_drawn
from tests.fetched import trends
from tests.oracle.faults import faults_of_sheet

TODAY = date(2026, 11, 16)
NUMBER = st.integers(0, 20_000)
FIVE = st.lists(NUMBER, min_size=5, max_size=5).map(tuple)


@st.composite
def whole(draw: st.DrawFn) -> Flows:
    """Nothing missing."""
    people = draw(st.integers(1, 40_000))
    return Flows(
        draw(NUMBER), draw(st.integers(0, people)), people, draw(NUMBER), draw(FIVE), draw(FIVE)
    )


def oracle(exits, employed, people, before, graduates, leavers):
    """Of complete rows, in fractions, by the words of the definition: (need, inflow, ratio)."""
    leaving = Fraction(exits * 5 * employed, people)
    growth = employed - before
    ends = sorted([leaving, leaving + growth])
    need = [max(Fraction(0), end) for end in ends]
    stay = sum(graduates) - sum(leavers)
    inflow = [max(0, stay), sum(graduates)]
    lowest = 0 if not inflow[0] else inflow[0] / need[1] if need[1] else inf
    highest = inflow[1] / need[0] if need[0] else inf
    return need, inflow, (lowest, highest)


def close(found: Interval, expected) -> bool:
    return all(
        one == other or abs(float(one) - float(other)) <= 1e-9 * max(1.0, abs(float(other)))
        for one, other in zip(found, expected, strict=True)
    )


@given(whole())
def test_the_indicator_equals_an_independent_computation(given_):
    need, inflow, ratio = oracle(*vars(given_).values())
    assert close(given_.need, need)
    assert close(given_.inflow, inflow)
    assert close(given_.ratio, ratio)


def lacking(one: Flows, what: str, year: int) -> Flows:
    if what in ("graduates", "leavers"):
        years = getattr(one, what)
        return replace(one, **{what: (*years[:year], None, *years[year + 1 :])})
    return replace(one, **{what: None})


@given(whole(), st.lists(st.tuples(st.sampled_from(
    ["exits", "employed", "people", "before", "graduates", "leavers"]), st.integers(0, 4)),
    min_size=1, max_size=8))  # fmt: skip
def test_whatever_is_missing_widens_the_intervals_and_never_narrows_them(one, gone):
    for what, year in gone:
        less = lacking(one, what, year)
        for name in ("need", "inflow", "ratio"):
            wide, narrow = getattr(less, name), getattr(one, name)
            assert wide.low <= narrow.low
            assert wide.high >= narrow.high
        one = less


def edges(ratio) -> set[int]:
    """The bands that an interval touches, by comparing with every limit."""
    low, high = ratio
    limits = [Fraction(17, 20), 1, Fraction(21, 20), Fraction(23, 20)]
    starts = [None, *limits]
    ends = [*limits, None]
    return {
        place
        for place, (start, end) in enumerate(zip(starts, ends, strict=True))
        if (start is None or high > start) and (end is None or low <= end)
    }


@given(whole())
def test_a_word_only_where_the_whole_interval_lies_in_one_band(one):
    need, _, ratio = oracle(*vars(one).values())
    touched = edges(ratio)
    said = one.band
    if said is None:
        assert len(touched) > 1 or need[1] < 20
        assert text.word(one) == ("för litet behov" if need[1] < 20 else "går inte att avgöra")
    else:
        assert touched == {said}


@pytest.mark.parametrize(
    ("low", "high", "word"),
    [
        (Fraction(1, 5), Fraction(17, 20), "klart färre än behovet"),
        (0.86, 1.0, "knappt så många som behovet"),
        (0.84, 0.86, "går inte att avgöra"),
        (1.01, Fraction(21, 20), "ungefär så många som behovet"),
        (1.0, 1.01, "går inte att avgöra"),
        (1.06, Fraction(23, 20), "något fler än behovet"),
        (1.16, inf, "klart fler än behovet"),
        (0.0, inf, "går inte att avgöra"),
    ],
)
def test_the_limits_of_the_words(low, high, word, monkeypatch):
    monkeypatch.setattr(Flows, "ratio", Interval(low, high))
    assert text.word(given_of(people=20_000)) == word


def given_of(**changes: object) -> Flows:
    usual = Flows(100, 8_000, 10_000, 8_000, (80,) * 5, (5,) * 5)
    return replace(usual, **changes)


def test_need_and_inflow_by_hand():
    """100 × 5 × 0.8 = 400 leave; none more are employed; 400 graduate, 25 of them may move."""
    usual = given_of()
    assert (usual.need, usual.inflow) == ((400, 400), (375, 400))
    assert usual.ratio == (0.9375, 1.0)
    assert usual.band == 1
    growing = given_of(before=7_900)
    assert growing.need == (400, 500)
    assert growing.band is None
    shrinking = given_of(before=8_500)
    assert shrinking.need == (0, 400)
    assert shrinking.ratio == (0.9375, inf)


def test_a_need_of_fewer_than_twenty_has_no_share_and_no_word():
    small = given_of(exits=4, employed=80, people=100, before=80)
    assert small.need.high == 16
    assert (small.told, small.band) == (False, None)
    assert text.note(small) == "för litet behov"
    two = grouped(small, given_of(graduates=(20,) * 5))
    assert text.answer(two)[1:] == (
        "I en är behovet för litet för att räkna en andel (under 20 personer).",
    )
    assert "avgöra" not in " ".join(text.answer(two))
    assert text.answer(grouped(small, small, given_of(exits=None))) == (
        "Enligt uppgifter till och med 2024 går det inte att avgöra om de som utbildas räcker "
        "(beräknat) i en av tre utbildningsgrupper inom industrin i Sörmland: intervallet går över "
        "en gräns.",
        "I två är behovet för litet för att räkna en andel (under 20 personer).",
    )
    for groups, said in (
        ((small,), "den enda utbildningsgruppen"),
        ((small,) * 2, "båda utbildningsgrupperna"),
        ((small,) * 3, "alla tre utbildningsgrupperna"),
    ):
        assert text.answer(grouped(*groups)) == (
            f"Enligt uppgifter till och med 2024 är behovet under 20 personer på fem år i {said} "
            "inom industrin i Sörmland (beräknat), så ingen andel räknas.",
        )
    assert finding.headline(grouped(small)) == (
        "Behovet är för litet för att säga om de som utbildas räcker (beräknat)"
    )


def grouped(*every: Flows) -> Said:
    """Groups A, B … of those numbers."""
    groups = (EducationGroup(name, True, one) for name, one in zip("ABCDE", every, strict=False))
    return Said("Sörmland", "industrin", 2024, tuple(groups))


def test_the_only_group_is_called_the_only_one():
    alone = grouped(given_of(graduates=(20,) * 5))
    assert finding.headline(alone) == (
        "Färre utbildas än behovet i den enda utbildningsgruppen (beräknat)"
    )
    assert text.answer(alone) == (
        "Enligt uppgifter till och med 2024 utbildas färre än behovet på fem år (beräknat) i den "
        "enda utbildningsgruppen inom industrin i Sörmland: ”a”.",
    )


FEW = Flows(exits=1, employed=40, people=50, before=40, graduates=(1,) * 5, leavers=(0,) * 5)


@pytest.mark.rule("Suppression concerns numbers of persons that we compute ourselves (< 5).")
def test_few_persons_are_in_the_table_and_no_interval_without_end(fetched_store):
    assert FEW.need == (4, 4)
    groups = (
        EducationGroup("Få", True, FEW),
        EducationGroup("Några", True, replace(FEW, exits=2, leavers=(1,) * 5)),
        EducationGroup("Inga", True, replace(FEW, exits=0)),
        EducationGroup("Många", True, given_of()),
        EducationGroup("Okänt", True, given_of(exits=None)),
    )
    held = EducationGroups(groups, 2024, 2024)
    said = Said("Sörmland", "industrin", 2024, groups)
    ratio, people, table = figures.every(fetched_store, held, said)
    assert list(ratio.frame["group"]) == ["Många", "Okänt"]
    assert "Få" not in ratio.alt
    drawn = people.frame.set_index("what")
    assert list(drawn.index) == [
        f"{name}: {what}"
        for name in ("Några", "Inga", "Många", "Okänt")
        for what in ("behov", "tillskott")
    ]
    assert list(drawn.index[drawn["high"].isna()]) == ["Okänt: behov"]
    assert text.FEW_LEFT_OUT in people.caveats
    every = table.frame.set_index("group")
    assert list(every.loc["Få", ["need", "ratio", "word"]]) == [
        "färre än 5", "för få", "för litet behov",
    ]  # fmt: skip
    few = EducationGroups(groups[:1], 2024, 2024)
    (alone,) = figures.every(fetched_store, few, replace(said, groups=groups[:1]))
    assert alone.title == text.TABLE
    both = EducationGroups(groups[3:4], 2024, 2024)
    assert text.FEW_LEFT_OUT not in figures.every(fetched_store, both, said)[1].caveats


@pytest.mark.parametrize(("people", "cautious"), [(9_999, True), (10_000, False), (None, True)])
def test_fewer_than_ten_thousand_are_read_with_caution(people, cautious):
    assert given_of(people=people).cautious == cautious


@pytest.mark.parametrize(
    ("interval", "said"),
    [
        ((420, 510), "420–510"),
        ((420, inf), "minst 420"),
        ((0, 3), "färre än 5"),
        ((0, 0), "0"),
        ((2, 40), "0–40"),
    ],
)
@pytest.mark.rule("Suppression concerns numbers of persons that we compute ourselves (< 5).")
def test_an_interval_in_persons(interval, said):
    assert text.persons(Interval(*interval)) == said


def built(store: Store, lan: str = "04", bransch: str = "industri", today: date = TODAY) -> Sheet:
    return sheets.sheet("racker", store, EmptyBook(), Choice(lan=lan, bransch=bransch), today)


def raw(county: str, code: str) -> tuple:
    """As the rule of the invented figures has them, newest year 2024."""
    people = trends.people(county, code, 2024)
    flows = [
        tuple(trends.flow(county, code, year, measure) for year in range(2020, 2025))
        for measure in (trends.GRADUATES, trends.LEAVERS)
    ]
    before = trends.people(county, code, 2019) * 8 // 10
    exits = trends.flow(county, code, 2024, trends.EXITS)
    return exits, people * 8 // 10, people, before, *flows


@pytest.mark.parametrize("county", trends.COUNTIES)
def test_the_sheet_says_what_the_rows_say(fetched_store, county):
    found = built(fetched_store, county)
    holds(found)
    rows = {one["group"]: one for one in found.figures[0].frame.to_dict("records")}
    assert len(rows) == 5
    for code in ("a1", "a2", "a3", "a4", "a5"):
        shown = rows[trends.GROUPS[code][:1].upper() + trends.GROUPS[code][1:]]
        numbers = raw(county, code)
        if (county, code) == ("20", "a1"):  # a year of graduates is missing
            assert shown["word"] == "går inte att avgöra"
            continue
        _, _, (low, high) = oracle(*numbers)
        assert shown["low"] == pytest.approx(100 * float(low))
        assert shown["high"] == pytest.approx(100 * float(high))
        touched = edges((low, high))
        assert shown["word"] == (
            text.WORDS[touched.pop()] if len(touched) == 1 else "går inte att avgöra"
        )
        assert shown["caution"] == "med försiktighet"
    assert {figure.estimated for figure in found.figures} == {text.ESTIMATED}
    assert {text.CAUTION_FEW, text.NOISE} <= set(found.figures[0].caveats)


def test_the_finding_the_answer_and_the_picture_count_the_same_groups(fetched_store):
    found = built(fetched_store)
    words = list(found.figures[0].frame["word"])
    assert sum(word in text.WORDS[:2] for word in words) == 2
    assert sum(word in text.WORDS[3:] for word in words) == 1
    assert words.count("går inte att avgöra") == 2
    assert found.headline == (
        "Färre utbildas än behovet i två av fem utbildningsgrupper (beräknat)"
    )
    assert found.answer[0] == (
        "Enligt uppgifter till och med 2024 utbildas färre än behovet på fem år (beräknat) i två "
        "av fem utbildningsgrupper inom industrin i Sörmland: ”livsmedelsutbildning, gymnasial "
        "nivå” och ”teknisk utbildning, gymnasial nivå”."
    )
    assert found.answer[2] == "I två går det inte att avgöra: intervallet går över en gräns."
    assert found.not_conclude[0] == (
        "Du kan inte dra slutsatsen att det blir brist: att många i en grupp är äldre är inte i "
        "sig brist."
    )


def test_that_nothing_can_be_decided_is_a_finding(fetched_store):
    found = built(fetched_store, bransch="it")
    assert found.headline == "Om de som utbildas räcker går inte att avgöra (beräknat)"
    assert found.answer == (
        "Enligt uppgifter till och med 2024 är intervallet så brett att det inte går att avgöra om "
        "de som utbildas räcker de närmaste fem åren i den enda utbildningsgruppen inom IT och "
        "digitalisering i Sörmland (beräknat).",
    )


def test_the_bundled_edition_says_who_has_the_figures(store):
    found = built(store)
    assert found.figures == ()
    assert found.headline == "Uppgift om behov och utbildade saknas"
    assert [(one.why, one.do) for one in found.missing] == [
        ("Uppgifter om utbildningsgrupper inom industrin i Sörmland ingår inte i utgåvan.", text.DO)
    ]


def test_a_sector_without_a_group_says_so(fetched_store):
    (missing,) = built(fetched_store, bransch="handel").missing
    assert missing.why == (
        "Ingen av SCB:s utbildningsgrupper hör till handel, ekonomi och företagstjänster."
    )


def test_the_longest_words_of_a_name_decide_its_sector(store):
    names = ["Elektronik, data- och automation", "Datautbildning", "Allmän utbildning"]
    mapping = balance.sectors(store)
    assert balance.of_sector(names, mapping, "it") == {names[0]: False, names[1]: True}
    assert balance.of_sector(names, mapping, "industri") == {names[0]: True}


def test_a_measure_that_stands_twice_is_missing_rather_than_guessed(fetched_store):
    from components.sheets.racker.found import inputs

    rows = balance.flows(fetched_store, "04")
    rows = rows[rows["group_code"] == "a1"]
    assert inputs(rows, 2024, 2024).exits == raw("04", "a1")[0]
    twice = rows.loc[rows.index.repeat(rows["role"].eq(balance.EXITS) + 1)]
    assert inputs(twice, 2024, 2024).exits is None


def test_old_figures_are_asked_about_in_the_past_tense(fetched_store):
    found = built(fetched_store, today=date(2036, 11, 16))
    assert (found.question, found.old_year) == ("Räckte de som utbildades 2024?", 2024)


@pytest.mark.parametrize("slug", ["pa-vag", "racker"])
def test_every_drawing_says_its_table_and_every_figure_its_source(fetched_store, slug):
    for lan, bransch in (("04", "industri"), ("18", "vard"), ("20", "it")):
        choice = Choice(lan=lan, bransch=bransch)
        found = sheets.sheet(slug, fetched_store, EmptyBook(), choice, TODAY)
        assert faults_of_sheet(found) == []
        for figure in found.figures:
            assert_drawn(figure)
