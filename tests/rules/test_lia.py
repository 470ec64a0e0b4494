"""What today's editions already say about LIA: the law's share, and that weeks are not guessed."""

import pytest

from components.kit.glossary import WORDS
from components.sheets.siffrorna.rules_text import RULES


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
