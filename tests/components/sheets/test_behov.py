"""What employers say themselves: the answer, the table, and how needs get in."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from components.address.choices import Choice
from components.render import kinds
from components.sheets.behov import finding, text
from components.sheets.behov import sheet as behov
from components.sheets.behov.text import Needs
from tests.components.books import SmallBook
from tests.components.first_seen import holds

TODAY = date(2026, 11, 16)
TWO = Needs(
    county="Sörmland",
    sector="industrin",
    needs=2,
    persons=14,
    unnumbered=0,
    origins=(("workshop", 2),),
    latest="2026-10-02",
)
WELDER = {
    "municipality_code": "0484",
    "competence": "Svetsare och gasskärare",
    "persons": 12,
    "horizon": "inom ett år",
    "urgency": "hög",
    "origin": "workshop",
    "reported": "2026-10-02",
}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {},
            "2 behov är rapporterade inom industrin i Sörmland, senast 2 oktober 2026: 2 från "
            "workshop. Tillsammans gäller de 14 personer.",
        ),
        (
            {"needs": 3, "unnumbered": 1, "origins": (("workshop", 2), ("arbetsgivare", 1))},
            "3 behov är rapporterade inom industrin i Sörmland, senast 2 oktober 2026: 2 från "
            "workshop och 1 från arbetsgivare. Tillsammans gäller de 14 personer; ett behov saknar "
            "antal.",
        ),
        (
            {"needs": 1, "persons": 1, "origins": (("workshop", 1),)},
            "Ett behov är rapporterat inom industrin i Sörmland, senast 2 oktober 2026: 1 från "
            "workshop. Det gäller en person.",
        ),
        (
            {"persons": None, "unnumbered": 2},
            "2 behov är rapporterade inom industrin i Sörmland, senast 2 oktober 2026: 2 från "
            "workshop. Inget antal personer är angivet.",
        ),
        ({"needs": 0}, "Inga behov är rapporterade inom industrin i Sörmland."),
    ],
)
def test_answer(changes, said):
    assert text.answer(replace(TWO, **changes)) == (said,)


def test_without_a_book_the_sheet_says_so_and_how_needs_get_in(sheet):
    found = sheet("behov", lan="09", bransch="vard")
    assert found.answer == ("Inga behov är rapporterade inom vård och omsorg på Gotland.",)
    assert found.figures == ()
    (missing,) = found.missing
    assert missing.why == ("Ingen forumbok förs i den här installationen, så inga behov kan visas.")
    assert missing.do == (
        "Behov kommer in på tre sätt. På en workshop med arbetsgivare (Q2) skrivs de upp i rummet. "
        "Forumets redaktörer skriver in dem i forumboken. Den som redan har siffror, till exempel "
        "från en enkät, lämnar dem till regionen i mallen för lokala siffror."
    )


def test_a_kept_book_without_needs_is_not_a_missing_book(store):
    found = behov.build(store, SmallBook(), Choice(lan="04", bransch="industri"), TODAY)
    assert found.missing[0].why == (
        "Forumboken har inga behov för den här branschen och det här länet än."
    )


def test_table_of_reported_needs(store):
    county_wide = WELDER | {
        "municipality_code": None,
        "persons": None,
        "origin": "arbetsgivare",
        "reported": "2026-03-10",
    }
    book = SmallBook(need_dicts=[WELDER, county_wide])
    found = behov.build(store, book, Choice(lan="04", bransch="industri"), TODAY)
    figure = found.figures[-1]
    assert (figure.kind, figure.title) == ("table", "Rapporterade behov")
    assert figure.period == "rapporterat 10 mars 2026 – 2 oktober 2026"
    assert figure.frame["municipality"].iloc[0] == "Eskilstuna"
    assert figure.frame["municipality"].isna().tolist() == [False, True]
    assert figure.columns["municipality"].missing == "hela länet"
    assert figure.columns["persons"].missing == "inte angivet"
    assert "Behoven redovisas inte efter kön." in figure.caveats
    assert found.missing == ()
    assert found.answer[0].endswith("Tillsammans gäller de 12 personer; ett behov saknar antal.")


def test_needs_of_another_county_are_not_shown(store):
    book = SmallBook(need_dicts=[WELDER])
    found = behov.build(store, book, Choice(lan="18", bransch="industri"), TODAY)
    assert found.answer == ("Inga behov är rapporterade inom industrin i Örebro län.",)


def test_a_need_says_the_occupation_it_is_taken_to_mean_and_the_way_in(store):
    needs = [WELDER, WELDER | {"competence": "CNC-tekniker"}, WELDER | {"competence": "Truckkort"}]
    needs.append(WELDER | {"competence": "Specialistläkare"})
    found = behov.build(store, SmallBook(need_dicts=needs), Choice(), TODAY)
    said = dict(found.figures[-1].frame[["competence", "way_in"]].itertuples(index=False))
    welder = said["Svetsare och gasskärare"]
    assert welder.startswith("Svetsare och gasskärare: gymnasium (industri)")
    assert said["CNC-tekniker"] == (
        "CNC- och maskinoperatörer inom metall: gymnasium (industri), yrkesvux, "
        "arbetsmarknadsutbildning eller yrkeshögskola (CNC-tekniker). YH-utbildningar leder dit."
    )
    assert said["Specialistläkare"] == (
        "Specialistläkare: högskola (läkarexamen) och specialistutbildning."
    )
    assert not isinstance(said["Truckkort"], str)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Två behov är rapporterade, tillsammans 14 personer"),
        ({"needs": 12}, "12 behov är rapporterade, tillsammans 14 personer"),
        ({"unnumbered": 1}, "Två behov är rapporterade, tillsammans minst 14 personer"),
        ({"needs": 1, "persons": 1}, "Ett behov är rapporterat, en person"),
        ({"persons": None, "unnumbered": 2}, "Två behov är rapporterade, utan antal personer"),
        ({"needs": 0}, "Inga behov är rapporterade än"),
    ],
)
def test_the_finding(changes, said):
    assert finding.headline(replace(TWO, **changes)) == said


def test_key_figures_say_what_lacks_a_number():
    def shown(**changes: object) -> list[tuple]:
        found = finding.keys(replace(TWO, **changes))
        return [(key.label, key.before, key.value, key.under) for key in found]

    assert shown() == [
        ("Rapporterade behov", "", "2", "från workshop"),
        ("Personer", "", "14", ""),
        ("Senast rapporterat", "", "2 oktober 2026", ""),
    ]
    several = (("workshop", 2), ("arbetsgivare", 1))
    assert shown(needs=3, unnumbered=1, origins=several)[:2] == [
        ("Rapporterade behov", "", "3", "från två håll"),
        ("Personer", "minst", "14", "ett behov saknar antal"),
    ]
    assert [key[0] for key in shown(persons=None, unnumbered=2)] == [
        "Rapporterade behov",
        "Senast rapporterat",
    ]
    assert shown(needs=0, persons=None) == []


def test_what_is_seen_first_with_and_without_a_book(store, sheet):
    choice = Choice(lan="04", bransch="industri")
    found = behov.build(store, SmallBook(need_dicts=[WELDER]), choice, TODAY)
    holds(found)
    assert found.headline == "Ett behov är rapporterat, 12 personer"
    empty = behov.build(store, SmallBook(), choice, TODAY)
    holds(empty)
    assert empty.headline == "Inga behov är rapporterade än"
    without = sheet("behov", lan="04", bransch="industri")
    holds(without)
    assert without.headline == "Uppgift om arbetsgivarnas egna behov saknas"


def test_bars_compare_the_competences_that_have_a_number(store):
    needs = [
        WELDER | {"persons": 3},
        WELDER | {"competence": "CNC-tekniker", "persons": 8},
        WELDER | {"persons": 4},
        WELDER | {"competence": "Truckkort", "persons": None},
    ]
    choice = Choice(lan="04", bransch="industri")
    bars, cards, every = behov.build(store, SmallBook(need_dicts=needs), choice, TODAY).figures
    assert (bars.kind, cards.kind, cards.beside, every.kind) == ("bar", "cards", True, "table")
    found = dict(bars.frame.itertuples(index=False))
    assert list(found) == ["CNC-tekniker", "Svetsare och gasskärare", "Truckkort"]
    assert (found["CNC-tekniker"], found["Svetsare och gasskärare"]) == (8, 7)
    assert pd.isna(found["Truckkort"])
    assert bars.alt == "Liggande staplar: flest personer behövs inom CNC-tekniker, 8."
    assert "Samma behov kan vara lämnat av flera arbetsgivare." in bars.caveats


def test_one_number_is_no_chart_and_five_cards_are_seen_of_many(store):
    choice = Choice(lan="04", bransch="industri")
    one = [WELDER, WELDER | {"competence": "Truckkort", "persons": None}]
    found = behov.build(store, SmallBook(need_dicts=one), choice, TODAY).figures
    assert [figure.kind for figure in found] == ["cards", "table"]
    many = [WELDER | {"competence": f"Kompetens {number}"} for number in range(40)]
    bars, cards, every = behov.build(store, SmallBook(need_dicts=many), choice, TODAY).figures
    assert (len(bars.frame), len(cards.frame), len(every.frame)) == (40, 5, 40)
    drawn = kinds.rows(cards, 3)
    assert "Kompetens 4" in drawn
    assert "Kompetens 5" not in drawn
