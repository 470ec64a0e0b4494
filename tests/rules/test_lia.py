"""What today's editions already say about LIA: the law's share, and that weeks are not guessed."""

import pandas as pd
import pytest

from components.kit.glossary import WORDS
from components.kit.numbers import count
from components.sheets.siffrorna.rules_text import RULES
from data.questions import lia as questions


def granted(store, since: int, county: str = "%") -> tuple[int, int]:
    """(programmes with a kvalificerad examen, all programmes) granted from ``since``."""
    row = store.query(
        "SELECT count(DISTINCT CASE WHEN diploma LIKE 'Kvalificerad%' THEN diarienummer END) AS q, "
        "count(DISTINCT diarienummer) AS n FROM yh_application "
        "WHERE decision = 'Beviljad' AND application_year >= :since AND county_code LIKE :county",
        since=since,
        county=county,
    ).iloc[0]
    return int(row["q"]), int(row["n"])


@pytest.mark.rule("Kvalificerad examen: at least 25 % of the programme is LIA.")
@pytest.mark.answer("LIA share (kvalificerad)")
@pytest.mark.parametrize(
    ("since", "county", "expected"),
    [(2023, "%", (26, 1283)), (2022, "04", (1, 61)), (2022, "18", (0, 47))],
)
def test_few_programmes_have_a_share_of_lia_by_law(store, since, county, expected):
    assert granted(store, since, county) == expected


@pytest.mark.rule(
    "So the estimate counts students, never weeks",
    "Programmes under 200 points are left out, said so",
    "Place: på plats, one municipality → there",
    "In the calendar an estimate is one band over the term",
    "Estimates are not in /lia.ics.",
    "Need against offers as a ratio only where the need is confirmed.",
)
def test_the_rule_of_the_estimate_is_shown_to_those_who_read_figures():
    said = " ".join(rule.rule for rule in RULES if rule.about == "LIA")
    for words in (
        "vi räknar studerande, aldrig veckor: högst så många kan behöva LIA-plats (beräknat)",
        "starter som är i termin 2 eller senare",
        "Utbildningar under 200 YH-poäng är inte med",
        "halvfart märks ”ofta yrkesverksamma”",
        "gör ofta LIA där den bor och ingår inte i kommunernas summor",
        "bara bekräftade veckor finns i kalenderfilen",
        "kvot bara när behovet är bekräftat",
    ):
        assert words in said
    assert WORDS["Kvalificerad yrkeshögskoleexamen"].endswith("minst en fjärdedel är LIA.")


@pytest.mark.rule(
    "One way of counting everywhere: the county's part where MYH splits the seats, else the whole "
    'programme\'s with "delas"; where a view needs another, it says which beside the number.'
)
@pytest.mark.parametrize(
    "choice",
    [
        {"lan": "04"},
        {"lan": "04", "form": "bunden"},
        {"lan": "04", "kommun": "0483", "radie": 20},
        {"lan": "04", "kommun": "0483", "radie": 100},
        {"lan": "09", "bransch": "kultur"},
        {"lan": "01", "bransch": "it"},
        {"lan": "23", "kommun": "2326", "radie": 20},
    ],
)
def test_employers_and_lia_count_students_in_one_way(sheet, choice):
    """The same number for the same programme and term, and so the same sum of the same ones. To
    an employer the grants of one programme are one row."""
    lia, employer = sheet("lia", **choice), sheet("arbetsgivare", **choice)
    listed = next(f for f in lia.figures if f.title.startswith("Utbildningarna")).frame
    spring = listed.set_index("diarienummer")["t4054"]
    near = pd.concat([f.frame for f in employer.figures if f.title.startswith("Nära och när")])
    near = near[near["lia_term"] == "2027vt"]
    grants = [[one for one in row if one in spring.index] for row in near["grants"]]
    summed = [spring[row].sum(min_count=1) for row in grants]
    assert near["students"].isna().tolist() == [value is pd.NA for value in summed]
    assert near["students"].dropna().tolist() == [value for value in summed if value is not pd.NA]
    assert sorted(spring.dropna().index) == sorted(
        one for row in grants for one in row if spring[one] is not pd.NA
    )
    said = f"högst {count(int(near['students'].sum()))} studerande i "
    assert said in employer.answer[1]
    assert said in lia.answer[0]


def test_a_shared_programme_counts_alike_from_near_and_far_and_says_what_it_counts(sheet):
    """MYH 2022/4694: 5 of 35 seats are Sörmland's. MYH 2024/3469: 40, whatever the county."""
    for choice in ({}, {"kommun": "0483", "radie": 20}, {"kommun": "0483", "radie": 100}):
        employer = pd.concat(
            [f.frame for f in sheet("arbetsgivare", **choice).figures if "lia_term" in f.frame]
        ).set_index("diarienummer")
        listed = next(
            f for f in sheet("lia", **choice).figures if f.title.startswith("Utbildningarna")
        ).frame.set_index("diarienummer")
        assert employer.loc["MYH 2022/4694", "students"] == 5
        assert listed.loc["MYH 2022/4694", "t4054"] == 5
        assert employer.loc["MYH 2022/4694", "lia"].endswith("; länets del")
        assert listed.loc["MYH 2022/4694", "when"].endswith("högst 5\u00a0studerande, länets del")
    whole = "hela utbildningen, delas mellan kommuner"
    near = sheet("arbetsgivare").figures[1].frame.set_index("diarienummer")
    assert near.loc["MYH 2024/3469", ["students", "lia"]].tolist() == [
        40,
        f"någon gång under vt 2027 (beräknat); {whole}",
    ]


@pytest.mark.parametrize("county", ["04", "18", "25"])
def test_beyond_the_county_a_programme_is_whole_and_within_it_as_in_the_county(store, county):
    span = ("industri", 4053, 4058)
    here, everywhere = questions.need(store, county, *span), questions.need(store, None, *span)
    key = ["diarienummer", "term"]
    beyond = questions.need(store, county, *span, beyond=True).set_index(key)
    own, whole = here.set_index(key), everywhere.set_index(key)
    assert not beyond.index.duplicated().any()
    assert set(own.index) <= set(beyond.index) <= set(whole.index)
    pd.testing.assert_series_equal(beyond.loc[own.index, "students"], own["students"])
    outside = beyond.index.difference(own.index)
    pd.testing.assert_series_equal(beyond.loc[outside, "students"], whole.loc[outside, "students"])
    named = store.query(
        "SELECT DISTINCT diarienummer FROM yh_application WHERE county_code = :county",
        county=county,
    )["diarienummer"]
    assert not set(outside.get_level_values(0)) & set(named)
    less = own["students"].dropna() < whole.loc[own.index, "students"].dropna()
    assert (own.loc[less[less].index, "seats"] == "lan").all()
