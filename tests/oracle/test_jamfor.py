"""A comparison, every cell of it, against the CSV files: four programmes at a time."""

from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest

from components.kit.sheet import Sheet
from tests.conftest import TODAY
from tests.oracle import facts, links, programmes
from tests.oracle.conftest import Build
from tests.oracle.programmes import Programme, Term
from tests.oracle.test_utbildningar import kilometres, last_day

NBSP = "\u00a0"
FROM = "0483"


@cache
def known() -> dict[str, Programme]:
    """Programmes with known starts, by diarienummer."""
    return {p.diarienummer: p for p in programmes.programmes() if p.granted and p.year >= 2020}


def fours() -> Iterator[tuple[str, ...]]:
    """Every hundredth programme, four by four: all years, areas, forms; and the odd one."""
    numbers = sorted(number for number, p in known().items() if p.starts)[::100]
    numbers.append("MYH 2023/4372")
    yield from (tuple(numbers[at : at + 4]) for at in range(0, len(numbers) - 3, 4))
    yield (numbers[-1], numbers[0])


def windows(programme: Programme) -> str:
    """Each start with its two terms."""
    first = [Term(2 * (programme.year + 1 + index) + 1) for index in range(programme.starts)]
    said = [f"{term.words} eller {Term(term.number + 1).words}" for term in first]
    if len(said) > 1:
        said = [f"{number}: {words}" for number, words in enumerate(said, 1)]
    return "; ".join(said) + " (beräknat)"


def begins(term: int) -> date:
    """A week into January, or week 34."""
    return programmes.week(term // 2, 34 if term % 2 else 2)


def month(term: int) -> str:
    return f"hösten {term // 2}" if term % 2 else f"jan {term // 2}"


def stands(programme: Programme) -> str:
    """The two next terms in which it can start; else whether it is running or over."""
    earliest = [2 * (programme.year + 1 + index) + 1 for index in range(programme.starts)]
    terms = {term for first in earliest for term in (first, first + 1)}
    ahead = sorted(term for term in terms if begins(term) > TODAY)
    if len(ahead) == 1:
        missed = month(ahead[0] - 1)
        return f"Kan starta {month(ahead[0])}, om den inte började {missed} (beräknat): fråga"
    if ahead:
        return f"Kan starta {month(ahead[0])} eller {month(ahead[1])} (beräknat): fråga"
    start = Term(earliest[-1])
    window = f"{start.words} eller {Term(start.number + 1).words}"
    ends = last_day(earliest[-1] + programme.terms - 1)
    status = "Pågår" if ends >= TODAY else "Inga starter kvar"
    return f"{status} (sista start {window}, beräknat)"


def seats(programme: Programme) -> str:
    """Per start, and in all."""
    first = programme.rows[0]
    rows = programme.rows[:1] if first["places_scope"] == "programme" else programme.rows
    total = sum(int(row["places_granted"] or 0) for row in rows)
    per = [sum(int(row[c] or 0) for row in rows) for c in programmes.SEATS[: programme.starts]]
    if not any(per):
        return f"platser per start redovisas inte ({total} totalt över alla beviljade starter)"
    span = str(per[0]) if min(per) == max(per) else f"{min(per)}–{max(per)}"
    return f"{span} ({sum(per)} totalt över alla beviljade starter)"


def distance(programme: Programme) -> str:
    if programme.distance:
        return "mäts inte (distans)"
    km = min(kilometres(FROM, code) for code in programme.municipalities())
    if km == 0:
        return "i kommunen"
    rounded = max(5, 5 * int(km / 5 + 0.5))
    more = "drygt " if rounded in (20, 50, 100) and km > rounded else ""
    return f"{more}{rounded}{NBSP}km"


def opportunities(programme: Programme) -> set[str]:
    """Occupation and assessment of each that it is made for; where there is none, of those near."""
    leads = links.leads_to(programme)
    if not leads:
        known = programme.rows[0]["sun5"]
        return {"leder inte till ett yrke som" if known else "inte känt: MYH redovisade ingen"}
    found = set()
    made_for = [occupation for occupation, link in leads.items() if link == "direkt"]
    for occupation in made_for or leads:
        rows = {
            row["county_code"]: row
            for row in facts.grouped("occupation_forecasts", "occupation")[occupation]
            if row["round"] == "2025-2"
        }
        row = rows.get("04") or rows[facts.COUNTRY]
        name = f"{occupation} (via namn)" if links.named_only(programme) else occupation
        found.add(f"{name}: {row['job_opportunities'] or 'ingen bedömning'}")
    return found


def expected(programme: Programme) -> dict[str, str]:
    """Row heading → words, of all rows whose words are simple."""
    first = programme.rows[0]
    pace = {"100": "Heltid (100 %)", "75": "Trekvartsfart (75 %)", "50": "Halvfart (50 %)"}
    by_law = first["diploma"].startswith("Kvalificerad")
    return {
        "Avstånd från Katrineholms kommun": distance(programme),
        "Studieform": "Distans (kan ha fysiska träffar)" if programme.distance else "På plats",
        "Studietakt": pace[first["pace_pct"]],
        "Examen": first["diploma"].replace("Ingen", "Ingen examen") or "redovisas inte",
        "SeQF-nivå": first["seqf_level"] or "redovisas inte",
        "Platser per start": seats(programme),
        "När starterna kan vara": windows(programme),
        "Nästa möjliga start": stands(programme),
        "Utbildningsområde": first["education_area"],
        "LIA": "Minst 25 procent av utbildningen är LIA."
        if by_law
        else "Hur stor del som är LIA står i utbildningsplanen.",
        "Beslut": f"Ansökan {programme.year}, {programme.diarienummer.replace(' ', NBSP)}",
    }


def said(sheet: Sheet, number: int) -> list[dict[str, str]]:
    """Row heading → words, of each programme: those that differ, and those said once."""
    beside, alike, _ = sheet.figures
    once = dict(zip(alike.frame["what"], alike.frame["same"], strict=True))
    return [
        {
            what: cell[0]
            for what, cell in zip(beside.frame["what"], beside.frame[f"p{place}"], strict=True)
        }
        | once
        for place in range(1, number + 1)
    ]


def compared(sheet: Build, chosen: tuple[str, ...]) -> Sheet:
    return sheet("jamfor", kommun=FROM, utb=tuple(number.replace(" ", "") for number in chosen))


@pytest.mark.parametrize("chosen", list(fours()), ids=lambda chosen: chosen[0])
def test_every_fact_of_every_programme(sheet: Build, chosen: tuple[str, ...]) -> None:
    for number, words in zip(chosen, said(compared(sheet, chosen), len(chosen)), strict=True):
        programme = known()[number]
        right = expected(programme)
        assert {label: words[label] for label in right} == right, number
        names = {
            facts.grouped("municipalities", "municipality_code")[code][0]["municipality"]
            for code in programme.municipalities()
        }
        assert all(name.rstrip("s")[:4] in words["Kommun"] for name in names), number
        assert words["Beviljade starter"].split(" ")[0] == str(programme.starts)
        assert words["Längd (beräknat)"].startswith(f"{programme.terms}{NBSP}termin")
        assert f"({programme.points}{NBSP}YH-poäng)" in words["Längd (beräknat)"]
        weeks = programme.points * 20 / int(programme.rows[0]["pace_pct"])
        assert f" {round(weeks)}{NBSP}studieveckor" in words["Längd (beräknat)"] or weeks % 1
        [prospects] = [text for label, text in words.items() if label.startswith("Jobbmöjl")]
        assert all(found in prospects for found in opportunities(programme)), number
        direct, _, near = prospects.partition("Närliggande: ")
        for occupation, link in links.leads_to(programme).items():
            assert occupation in (direct if link == "direkt" else near), number


@pytest.mark.parametrize("chosen", list(fours()), ids=lambda chosen: chosen[0])
def test_the_whole_area_is_what_scb_has_published(sheet: Build, chosen: tuple[str, ...]) -> None:
    found = compared(sheet, chosen).figures[2].frame
    areas = list(dict.fromkeys(known()[number].rows[0]["education_area"] for number in chosen))
    assert list(found["area"]) == [area for area in areas for _ in range(2)]
    outcomes = {
        (row["dataset"], row["indicator"], row["education_area"], row["sex"], row["year"]): row
        for row in facts.rows("yh_outcomes")
    }
    year = max(key[4] for key in outcomes if key[1] == "Antal sökande")
    survey = {
        (row["topic"], row["answer"], row["group"], row["sex"]): row
        for row in facts.rows("yh_graduate_survey")
    }
    for row in found.itertuples():
        applied = outcomes["sokande", "Antal sökande", row.area, row.sex, year]["value"]
        assert row.applied == int(applied)
        graduates = outcomes.get(("2021", "Antal examinerade", row.area, row.sex, "2021"))
        if graduates and int(graduates["value"]) >= 20:
            degree = outcomes["2021", "Examensgrad", row.area, row.sex, "2021"]["value"]
            assert row.degree == float(degree)
        employed = survey.get(("sysselsattning", "Anställd", row.area, row.sex))
        if employed and employed["value"]:
            assert (row.employed, row.employed_margin) == (
                int(employed["value"]),
                int(employed["margin_of_error"]),
            )


def test_differences_and_likenesses_are_told_apart(sheet: Build) -> None:
    for chosen in fours():
        built = compared(sheet, chosen)
        rights = [expected(known()[number]) for number in chosen]
        alike = set(built.figures[1].frame["what"])
        for label in rights[0].keys() - {"Beslut"}:
            same = len({right[label] for right in rights}) == 1
            assert (label in alike) == same, (chosen, label)
