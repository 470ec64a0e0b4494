"""Where the registered unemployed are: the answer in every variant, and the sheet as built."""

from dataclasses import replace

import pytest

from components.kit.headline import fits
from components.kit.sheet import Key, Sheet
from components.sheets.arbetsmarknad import glance, text
from components.sheets.arbetsmarknad.text import AreaFigures, Unemployed
from components.sheets.arbetsmarknad.unemployed import when
from data.questions import labour, places
from data.steps import labour_indicator

LONG_TERM = Unemployed(
    indicator="Långtidsarbetslösa minst 12 månader",
    period="mars 2025",
    county=AreaFigures("Sörmland", total=5853, total_pct=4.1),
    places=(
        AreaFigures("Eskilstuna", total_pct=5.6),
        AreaFigures("Trosa", total_pct=1.4),
        AreaFigures("Flen", total_pct=5.2),
    ),
)
EVERYONE = Unemployed(
    indicator="Arbetslösa inkl. program",
    period="2021",
    county=AreaFigures("Sörmland", total=14797, total_pct=10.4),
    country=AreaFigures("riket", total=409361, total_pct=7.9),
    places=(AreaFigures("Eskilstuna"), AreaFigures("Trosa"), AreaFigures("Flen")),
)
OREBRO = Unemployed(
    indicator="Öppet arbetslösa",
    period="2023",
    county=AreaFigures("Örebro län", women=1853, men=2353, women_pct=2.6, men_pct=3.0),
    country=AreaFigures("riket", women=75534, men=84521, women_pct=2.9, men_pct=3.1),
    places=(
        AreaFigures("Örebro", women=1052, men=1327, women_pct=2.7, men_pct=3.3),
        AreaFigures("Flen", women=1, men=1),
    ),
)


def county(**changes: object) -> str:
    """The sentence about the county alone."""
    return text.answer(replace(LONG_TERM, places=(), **changes), None)[0]


def local(*areas: AreaFigures) -> str:
    """The sentence about the municipalities alone."""
    said = text.answer(replace(LONG_TERM, places=areas), None)[0]
    return said.removeprefix(county()).strip()


def test_a_part_of_the_registered_is_followed_by_all_of_them():
    assert text.answer(LONG_TERM, EVERYONE) == (
        "I mars 2025 var 5\u00a0853 personer (4,1 procent av arbetskraften) i Sörmland "
        "långtidsarbetslösa (minst 12 månader). Andelen var högst i Eskilstuna kommun (5,6 "
        "procent) och lägst i Trosa kommun (1,4).",
        "Räknat med alla som är inskrivna som arbetslösa, även i program, var det 14\u00a0797 "
        "personer (10,4 procent av arbetskraften, riket 7,9) 2021.",
    )


def test_all_of_them_for_some_municipalities_only():
    part = replace(
        EVERYONE, county=AreaFigures("Sörmland", total_pct=6.7), places=EVERYONE.places[:1]
    )
    assert text.answer(LONG_TERM, part)[1] == (
        "Räknat med alla som är inskrivna som arbetslösa, även i program, var det 6,7 procent av "
        "arbetskraften (riket 7,9) 2021; den uppgiften ingår för 1 av 3 kommuner."
    )


def test_women_and_men_side_by_side_women_first():
    assert text.answer(OREBRO, None) == (
        "2023 var 1\u00a0853 kvinnor (2,6 procent av arbetskraften, riket 2,9) och 2\u00a0353 män "
        "(3,0 procent, riket 3,1) i Örebro län öppet arbetslösa. Flest fanns i Örebro kommun: "
        "1\u00a0052 kvinnor (2,7 procent) och 1\u00a0327 män (3,3 procent).",
    )


@pytest.mark.parametrize(
    ("area", "sentence"),
    [
        (AreaFigures("Sörmland", total=1), "1 person i Sörmland"),
        (AreaFigures("Sörmland", total=0), "0 personer i Sörmland"),
        (AreaFigures("Sörmland", women=1, men=1), "1 kvinna och 1 man i Sörmland"),
        (AreaFigures("Sörmland", women=2, men=0), "2 kvinnor och 0 män i Sörmland"),
        (AreaFigures("Sörmland", total_pct=4.1), "4,1 procent av arbetskraften i Sörmland"),
        # a total is used when one of the sexes is missing
        (AreaFigures("Gotland", women=2, total=3), "3 personer på Gotland"),
    ],
)
def test_the_county_with_what_the_source_has(area, sentence):
    assert (
        county(county=area) == f"I mars 2025 var {sentence} långtidsarbetslösa (minst 12 månader)."
    )


@pytest.mark.parametrize(
    ("areas", "sentence"),
    [
        # no share for all: where most persons are
        (
            (AreaFigures("Flen", total=3, total_pct=2.0), AreaFigures("Trosa", total=2)),
            "Flest fanns i Flens kommun: 3 personer (2,0 procent).",
        ),
        (
            (
                AreaFigures("Flen", women=2, men=1),
                AreaFigures("Trosa", women=1, men=2),
                AreaFigures("Nora", total=1),
            ),
            "Flest fanns i Flens kommun och Trosa kommun: 3 personer i varje.",
        ),
        # two share the highest
        (
            (
                AreaFigures("Flen", total_pct=2.0),
                AreaFigures("Kalmar", total_pct=2.0),
                AreaFigures("Nora", total_pct=1),
            ),
            "Andelen var högst i Flens kommun och Kalmar kommun (2,0 procent) och lägst i Nora "
            "kommun (1,0).",
        ),
        # nothing to compare
        ((AreaFigures("Flen", total_pct=2.0), AreaFigures("Nora", total_pct=2.0)), ""),
        ((AreaFigures("Gotland", total_pct=2.0),), ""),
        # a missing municipality is not zero: nothing is said of lowest or most
        ((AreaFigures("Flen", total=3), AreaFigures("Nora")), ""),
    ],
)
def test_where_in_the_county(areas, sentence):
    assert local(*areas) == sentence


def test_the_question_of_an_old_figure_is_in_the_past_tense():
    assert text.question(None) == "Var finns de inskrivna arbetslösa?"
    assert text.question(2023) == "Var fanns de inskrivna arbetslösa 2023?"


def test_periods_sort_by_time():
    periods = ["september 2025", "2023", "mars 2025", "december 2023", "2026"]
    assert sorted(periods, key=when) == [
        "december 2023", "2023", "mars 2025", "september 2025", "2026",
    ]  # fmt: skip


def test_every_measure_of_the_store_has_words():
    assert set(labour.UNEMPLOYMENT) == set(labour_indicator.UNEMPLOYMENT) == set(text._ARE)
    assert set(text.ALL_REGISTERED) < set(labour.UNEMPLOYMENT)


@pytest.mark.parametrize(
    ("left_out", "ages", "starts"),
    [
        (False, 1, ["Arbetslösa är inskrivna"]),
        (True, 2, ["Arbetslösa är inskrivna", "Andelar av kvinnor och män", "Åldern skiljer sig"]),
    ],
)
def test_caveats_that_touch_a_figure(left_out, ages, starts):
    caveats = labour_indicator.TABLE.caveats
    found = text.touching(caveats, shares_left_out=left_out, ages=ages)
    assert [caveat[: len(start)] for caveat, start in zip(found, starts, strict=True)] == starts


# what is seen first


def finding(*areas: AreaFigures, old: int | None = None, **changes: object) -> str:
    return glance.headline(replace(LONG_TERM, places=areas, **changes), old)


def test_the_finding_is_where_the_share_is_highest_and_lowest():
    assert glance.headline(LONG_TERM, None) == (
        "Andelen långtidsarbetslösa är högst i Eskilstuna kommun (5,6 procent), lägst i Trosa "
        "kommun (1,4)"
    )
    assert glance.headline(LONG_TERM, 2023) == (
        "Andelen långtidsarbetslösa var 2023 högst i Eskilstuna kommun och lägst i Trosa kommun"
    )


@pytest.mark.parametrize(
    ("areas", "headline"),
    [
        # shared places: two are named, more are counted
        ((("Flen", 2.0), ("Trosa", 2.0), ("Gnesta", 1.0)),
         "Andelen långtidsarbetslösa är högst i Flens kommun och Trosa kommun, 2,0 procent"),
        ((("Flen", 2.0), ("Trosa", 2.0), ("Nora", 2.0), ("Gnesta", 1.0)),
         "Andelen långtidsarbetslösa är högst i 3 kommuner (2,0 procent), lägst i Gnesta kommun "
         "(1,0)"),
        # nothing to compare: the county
        ((("Flen", 2.0), ("Trosa", 2.0)), "5\u00a0853 personer i Sörmland är långtidsarbetslösa"),
        ((), "5\u00a0853 personer i Sörmland är långtidsarbetslösa"),
    ],
)  # fmt: skip
def test_the_finding_of_shares(areas, headline):
    assert finding(*(AreaFigures(name, total_pct=pct) for name, pct in areas)) == headline


def test_the_finding_of_persons_and_of_a_county_alone():
    assert glance.headline(OREBRO, 2023) == (
        "Flest öppet arbetslösa fanns 2023 i Örebro kommun, 2\u00a0379 av 4\u00a0206"
    )
    three = (AreaFigures("Flen", total=3), AreaFigures("Trosa", total=2))
    assert finding(*three) == "Flest långtidsarbetslösa finns i Flens kommun, 3 av 5\u00a0853"
    one = AreaFigures("Gotland", total=1)
    assert finding(county=one, old=2020) == "1 person på Gotland var 2020 långtidsarbetslösa"
    share = AreaFigures("Gotland", total_pct=4.1)
    assert finding(county=share) == (
        "4,1 procent av arbetskraften på Gotland är långtidsarbetslösa"
    )


def test_key_figures_of_totals():
    assert glance.keys(LONG_TERM, EVERYONE) == (
        Key(
            "Långtidsarbetslösa",
            "4,1\u00a0%",
            under="av arbetskraften mars 2025",
        ),
        Key(
            "Alla inskrivna",
            "10,4\u00a0%",
            under="av arbetskraften 2021 · riket 7,9\u00a0%",
        ),
        Key("Högst: Eskilstuna", "5,6\u00a0%", under="mars 2025"),
        Key("Lägst: Trosa", "1,4\u00a0%", under="mars 2025"),
    )


def test_key_figures_of_women_and_men_women_first():
    assert glance.keys(OREBRO, None) == (
        Key(
            "Kvinnor",
            "2,6\u00a0%",
            under="av arbetskraften 2023 · riket 2,9\u00a0%",
        ),
        Key(
            "Män",
            "3,0\u00a0%",
            under="av arbetskraften 2023 · riket 3,1\u00a0%",
        ),
    )
    persons = replace(OREBRO, county=AreaFigures("Örebro län", women=2, men=0))
    assert glance.keys(persons, None) == (
        Key("Kvinnor", "2", under="öppet arbetslösa, 2023"),
        Key("Män", "0", under="öppet arbetslösa, 2023"),
    )


def test_every_measure_of_the_store_has_a_short_name():
    assert set(glance._NAMES) == set(labour.UNEMPLOYMENT)
    assert all(len(label) <= 24 for _, label in glance._NAMES.values())


def test_what_is_said_beside_the_picture_is_short():
    assert len(glance.CAUTION.split()) <= 16
    assert glance.CAUTION.startswith("Säger inte")
    assert glance.DISCUSS.endswith("?")


# the sheet, built from the real edition


@pytest.mark.parametrize("county", ["04", "18"])
def test_the_finding_agrees_with_the_map(sheet, county):
    made = sheet("arbetsmarknad", lan=county)
    assert fits(made.headline)
    assert 2 <= len(made.keys) <= 4
    assert all(len(key.label) <= 24 for key in made.keys)
    frame = made.figures[0].frame
    assert f"i {frame['area'].iloc[0]} kommun" in made.headline
    assert frame["value"].max() == frame["value"].iloc[0]
    assert made.figures[0].alt.startswith(f"{made.headline}. ")


@pytest.fixture
def sormland(sheet) -> Sheet:
    return sheet("arbetsmarknad", lan="04")


def test_sormland_shows_the_newest_measure_of_every_municipality(sormland):
    assert sormland.old_year is None
    assert sormland.question == "Var finns de inskrivna arbetslösa?"
    assert sormland.answer == text.answer(LONG_TERM, EVERYONE)
    assert [figure.kind for figure in sormland.figures] == ["map", "bar", "table"]
    assert [figure.beside for figure in sormland.figures] == [False, True, False]


def test_the_list_has_every_municipality_the_highest_first(sormland):
    bar = sormland.figures[1]
    assert bar.frame[["area", "pct"]].values.tolist() == [
        ["Eskilstuna", 5.6], ["Flen", 5.2], ["Vingåker", 4.1], ["Katrineholm", 4.1],
        ["Nyköping", 3.3], ["Oxelösund", 2.9], ["Strängnäs", 2.6], ["Gnesta", 2.3], ["Trosa", 1.4],
    ]  # fmt: skip
    assert text.NO_SEX in bar.caveats


def test_the_map_shows_the_same_by_municipality_code(sormland):
    drawn = sormland.figures[0]
    assert drawn.encoding == {
        "code": "area_code", "value": "value", "label": "area", "shape": "shape",
        "level": "kommun",
    }  # fmt: skip
    shown = dict(drawn.frame[["area_code", "value"]].values.tolist())
    assert (len(shown), shown["0484"], shown["0488"]) == (9, 5.6, 1.4)


def test_shares_of_each_sex_in_sormland_2020_are_never_shown(sormland):
    table = sormland.figures[2]
    assert not {"women_pct", "men_pct"} & table.columns.keys()
    row = table.frame[
        (table.frame["period"] == "2020") & (table.frame["area"] == "Eskilstuna kommun")
    ]
    assert row[["women", "men"]].values.tolist() == [[1688, 2076]]
    assert any("andelar motsäger varandra" in caveat for caveat in table.caveats)


def test_every_measure_is_in_the_folded_table_newest_first(sormland):
    table = sormland.figures[2]
    assert table.folded
    assert list(dict.fromkeys(table.frame["period"])) == ["mars 2025", "2021", "2020"]
    assert set(table.frame["indicator"]) == set(labour.UNEMPLOYMENT) - {"Inskrivna arbetslösa"}


def test_orebro_lan_is_old_with_women_and_men(sheet):
    found = sheet("arbetsmarknad", lan="18")
    assert found.old_year == 2023
    assert found.question == "Var fanns de inskrivna arbetslösa 2023?"
    assert found.answer[0] == text.answer(OREBRO, None)[0]
    assert found.answer[1] == (
        "Räknat med alla som är inskrivna som arbetslösa, även i program, var det 6,7 procent av "
        "arbetskraften (riket 6,9) i september 2025; den uppgiften ingår för 2 av 12 kommuner."
    )
    drawn, bar, table = found.figures
    assert bar.frame[["area", "sex", "persons", "pct"]].values.tolist()[:2] == [
        ["Örebro", "kvinnor", 1052, 2.7],
        ["Örebro", "män", 1327, 3.3],
    ]
    assert drawn.frame[["area", "value"]].values.tolist()[0] == ["Örebro", 2379]
    assert "Källan anger månaden men inte året: 2025 är härlett." in table.caveats


def test_every_other_county_says_who_has_the_figures(store, sheet):
    for code, name in places.counties(store).items():
        if code in {"04", "18"}:
            continue
        found = sheet("arbetsmarknad", lan=code)
        assert (found.answer, found.figures) == ((), ())
        assert found.missing[0].why == (
            f"Uppgifter om inskrivna arbetslösa per kommun {'på' if code == '09' else 'i'} {name} "
            "ingår inte i den här utgåvan."
        )
        where = f"{'på' if code == '09' else 'i'} {name}"
        assert found.headline == f"Uppgift om inskrivna arbetslösa per kommun {where} saknas"
        assert fits(found.headline)
        assert found.missing[0].do.startswith("Arbetsförmedlingen har dem per kommun och månad")
        assert found.missing[0].do.endswith("Utgåvan har dem för Sörmland och Örebro län.")
