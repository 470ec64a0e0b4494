"""How employment develops: every variant of the answer (A5), and the sheet as built."""

from dataclasses import replace
from datetime import date

import pytest

from components.address.choices import Choice
from components.kit.headline import fits
from components.kit.sheet import Key
from components.sheets.sysselsattning import glance, text
from components.sheets.sysselsattning.sheet import build
from components.sheets.sysselsattning.text import Employment, EmploymentChange
from data.forum import EmptyBook
from data.questions import labour, meta, places
from data.steps import employment
from tests import rotation

SORMLAND = Employment(
    county="Sörmland",
    industries="tillverkning, utvinning, energi och miljöverksamhet",
    measure="sysselsatta",
    year=2025,
    total=17234,
    women=4264,
    national_total=621911,
    national_women=164395,
    change=EmploymentChange(2022, 17031, 17234, 620417, 621911),
)

WHERE = "tillverkning, utvinning, energi och miljöverksamhet i Sörmland"


def said(own: int, national: int) -> str:
    """What is said of changes from 1 000 in the county and from 10 000 in the country."""
    change = EmploymentChange(2022, 1000, own, 10000, national)
    figures = replace(SORMLAND, industries="x", total=own, women=None, change=change)
    answer = text.answer(figures)[0].replace(" mellan 2022 och 2025", " …")
    return answer.removeprefix("Antalet som arbetade inom x i Sörmland ").removesuffix(
        " Källan redovisar inte kön för Sörmland."
    )


def test_sormland_as_the_answers_document_has_it():
    assert text.answer(SORMLAND) == (
        f"Antalet som arbetade inom {WHERE} ökade med 1,2 procent mellan 2022 och 2025, till "
        "17\u00a0234. I riket var antalet i stort sett oförändrat. 25 procent var kvinnor "
        "(riket 26).",
    )


@pytest.mark.answer("{Antalet|Antal} som arbetar inom {bransch} i {lan}")
@pytest.mark.parametrize(
    ("own", "national", "sentence"),
    [
        # the same direction: more, less, as much
        (1030, 10120, "ökade med 3,0 procent …, mer än i riket (+1,2), till 1\u00a0030."),
        (1012, 10300, "ökade med 1,2 procent …, mindre än i riket (+3,0), till 1\u00a0012."),
        (977, 9880, "minskade med 2,3 procent …, mer än i riket (−1,2), till 977."),
        (988, 9770, "minskade med 1,2 procent …, mindre än i riket (−2,3), till 988."),
        (988, 9880, "minskade med 1,2 procent …, lika mycket som i riket (−1,2), till 988."),
        # opposite directions: two sentences, no comparison
        (1030, 9880, "ökade med 3,0 procent …, till 1\u00a0030. "
         "I riket minskade antalet med 1,2 procent."),
        (977, 10120, "minskade med 2,3 procent …, till 977. "
         "I riket ökade antalet med 1,2 procent."),
        # one of them, or both, unchanged
        (977, 10049, "minskade med 2,3 procent …, till 977. "
         "I riket var antalet i stort sett oförändrat."),
        (1004, 10120, "var i stort sett oförändrat …, från 1\u00a0000 till 1\u00a0004. "
         "I riket ökade antalet med 1,2 procent."),
        (996, 10000, "var i stort sett oförändrat …, från 1\u00a0000 till 996. "
         "Även i riket var antalet i stort sett oförändrat."),
    ],
)  # fmt: skip
def test_change_here_and_in_the_country(own, national, sentence):
    assert said(own, national) == sentence


@pytest.mark.answer('Opposite directions: never "mer än i riket".')
def test_opposite_directions_are_never_more_or_less_than_the_country():
    assert "än i riket" not in said(1030, 9880) + said(977, 10120)


@pytest.mark.answer("{Antalet|Antal} som arbetar inom {bransch} i {lan}")
@pytest.mark.parametrize(
    ("women", "total", "national_women", "sentence"),
    [
        (5, 19, None, "5 av 19 var kvinnor."),
        (5, 19, 164395, "5 av 19 var kvinnor (riket 26 procent)."),
        (5, 20, 164395, "25 procent var kvinnor (riket 26)."),
        (None, 500, 164395, "Källan redovisar inte kön för Sörmland."),
    ],
)
def test_women_as_share_or_as_x_of_y(women, total, national_women, sentence):
    figures = replace(SORMLAND, women=women, total=total, national_women=national_women)
    assert text.answer(figures)[0].endswith(sentence)


@pytest.mark.answer("Only one year in the newest series")
def test_one_year_only():
    figures = replace(SORMLAND, year=2016, measure="förvärvsarbetande", county="Gotland")
    figures = replace(figures, total=1713, women=360, national_total=None, change=None)
    assert text.answer(replace(figures, industries="jordbruk, skogsbruk, jakt och fiske")) == (
        "Senaste uppgift i utgåvan är från 2016. Jordbruk, skogsbruk, jakt och fiske på Gotland "
        "hade då 1\u00a0713 förvärvsarbetande. 21 procent var kvinnor.",
    )


@pytest.mark.rule("Suppression concerns numbers of persons that we compute ourselves (< 5).")
def test_few_persons_are_not_shown():
    assert text.answer(replace(SORMLAND, total=4, industries="handel")) == (
        "Färre än 5 arbetade inom handel i Sörmland 2025. Antalet visas inte.",
    )


@pytest.mark.parametrize(
    ("sections", "industries"),
    [
        (("B+C", "D+E"), "tillverkning, utvinning, energi och miljöverksamhet"),
        (("O",), "offentlig förvaltning och försvar"),
        (("G", "K", "M+N"), "handel, finans, försäkring och företagstjänster"),
        (("P",), "utbildning"),
    ],
)
def test_the_industry_is_named_by_its_sections(sections, industries):
    assert text.industries(sections) == industries


def test_every_section_and_series_of_the_store_has_words():
    assert text.SECTIONS.keys() == employment.INDUSTRIES.keys()
    assert text.SERIES.keys() == employment.SERIES.keys()


def test_every_mark_finds_one_caveat_of_the_table():
    found = [[c for c in employment.TABLE.caveats if mark in c] for mark in text._TOUCHES]
    assert [len(caveats) for caveats in found] == [1] * len(text._TOUCHES)


@pytest.mark.rule("Series: RAMS–2018, RAMS2019– (new source AGI), BAS (from 2020).")
@pytest.mark.answer("Comparable start years only")
@pytest.mark.parametrize(
    ("shown", "breaks"),
    [
        ([("BAS", 2022), ("BAS", 2024)], ()),
        ([("RAMS–2018", 2016), ("RAMS–2018", 2018)], ()),
        ([("RAMS–2018", 2017), ("RAMS2019–", 2019)], ("Åren före 2019",)),
        ([("RAMS2019–", 2021), ("BAS", 2022)], ("RAMS räknar",)),
        ([("RAMS–2018", 2016), ("BAS", 2022)], ("Åren före 2019", "RAMS räknar")),
    ],
)
def test_a_break_is_told_when_data_across_it_are_shown(shown, breaks):
    told = text.breaks(employment.TABLE.caveats, shown)
    assert [sentence.startswith(start) for sentence, start in zip(told, breaks, strict=True)] == [
        True
    ] * len(breaks)


# what is seen first


def found(own: int, national: int, *, old: bool = False, **changes: object) -> str:
    """The headline of changes from 1 000 in the county and from 10 000 in the country."""
    change = EmploymentChange(2022, 1000, own, 10000, national)
    figures = replace(SORMLAND, total=own, change=change, **changes)
    return glance.headline(figures, "industrin", old=old)


@pytest.mark.parametrize(
    ("own", "national", "headline"),
    [
        (1012, 10030, "Industrin i Sörmland växte med 1,2 procent sedan 2022, riket i stort sett "
         "oförändrat"),
        (1030, 10120, "Industrin i Sörmland växte med 3,0 procent sedan 2022, mer än i riket"),
        (1012, 10300, "Industrin i Sörmland växte med 1,2 procent sedan 2022, mindre än i riket"),
        (988, 9880, "Industrin i Sörmland krympte med 1,2 procent sedan 2022, lika mycket som "
         "riket"),
        (977, 9880, "Industrin i Sörmland krympte med 2,3 procent sedan 2022, mer än i riket"),
        (1030, 9880, "Industrin i Sörmland växte med 3,0 procent sedan 2022, medan riket minskade"),
        (977, 10120, "Industrin i Sörmland krympte med 2,3 procent sedan 2022, medan riket växte"),
        (1004, 10120, "Ungefär lika många arbetar inom industrin i Sörmland som 2022"),
        (996, 10000, "Ungefär lika många arbetar inom industrin i Sörmland som 2022"),
    ],
)  # fmt: skip
def test_the_finding_rising_falling_unchanged(own, national, headline):
    assert found(own, national) == headline


def test_an_old_finding_names_its_years():
    assert found(1012, 10000, old=True) == (
        "Industrin i Sörmland växte med 1,2 procent 2022–2025, riket i stort sett oförändrat"
    )
    assert found(1004, 10000, old=True) == (
        "Ungefär lika många arbetade 2025 inom industrin i Sörmland som 2022"
    )


def test_one_year_few_and_none():
    alone = replace(SORMLAND, change=None, year=2016, county="Gotland")
    assert glance.headline(alone, "industrin", old=True) == (
        "17\u00a0234 arbetade inom industrin på Gotland 2016"
    )
    few = replace(SORMLAND, total=4)
    assert glance.headline(few, "industrin", old=False) == (
        "Färre än 5 arbetade inom industrin i Sörmland 2025"
    )
    assert glance.keys(few, (), ()) == (Key("Sysselsatta 2025", "5", before="färre än"),)
    assert glance.missing("Örebro län") == (
        "Uppgift om hur många som arbetar i branschen i Örebro län saknas"
    )


@pytest.mark.parametrize(
    ("name", "county", "headline"),
    [
        # with less room: "än riket", then without "med", then without the country
        ("vård och omsorg", "Skåne",
         "Vård och omsorg i Skåne växte med 3,0 procent sedan 2022, mer än riket"),
        ("vård och omsorg", "Örebro län",
         "Vård och omsorg i Örebro län växte 3,0 procent sedan 2022, mer än riket"),
        ("handel, finans och företagstjänster", "Västra Götaland",
         "Handel, finans och företagstjänster i Västra Götaland växte med 3,0 procent sedan 2022"),
    ],
)  # fmt: skip
def test_a_long_name_takes_room_from_the_comparison(name, county, headline):
    change = EmploymentChange(2022, 1000, 1030, 10000, 10120)
    figures = replace(SORMLAND, county=county, change=change)
    assert glance.headline(figures, name, old=False) == headline


def test_key_figures_with_change_country_and_line():
    parts = [("B+C", 15604, 15674), ("D+E", 1630, 1357)]
    still = "Industrin i Sörmland växte, riket i stort sett oförändrat"
    assert glance.keys(SORMLAND, (17031, 17100, 17234), parts, still) == (
        Key(
            "Sysselsatta 2025", "17\u00a0234", change=1, changed="+1,2\u00a0% sedan 2022",
            line=(17031, 17100, 17234),
        ),
        Key("Andel kvinnor", "25\u00a0%", under="riket 26\u00a0%"),
        Key(
            "Tillverkning, utvinning", "15\u00a0604", change=0,
            changed="i stort sett oförändrat sedan 2022",
        ),
        Key("Energi, miljöverksamhet", "1\u00a0630", change=1, changed="+20,1\u00a0% sedan 2022"),
    )  # fmt: skip


def test_key_figures_of_one_year_of_few_and_without_sex():
    alone = replace(SORMLAND, change=None, total=19, women=5, national_women=None)
    assert glance.keys(alone, (19,), [("Q", 19, None)]) == (
        Key("Sysselsatta 2025", "19", under="inget tidigare år att jämföra med"),
        Key("Andel kvinnor", "5", after="av 19"),
    )
    assert glance.keys(replace(alone, women=None), (), ())[1] == Key(
        "Andel kvinnor", "–", under="källan redovisar inte kön"
    )


def test_a_finding_without_room_for_the_country_leaves_it_to_the_key_figure():
    name, county = "handel, finans och företagstjänster", "Västra Götaland"
    figures = replace(SORMLAND, county=county)
    finding = glance.headline(figures, name, old=False)
    assert "riket" not in finding
    assert glance.keys(figures, (), (), finding)[0].under == "riket i stort sett oförändrat"


def test_only_the_two_largest_of_several_industries_have_a_tile():
    parts = [("G", 30, 20), ("K", 10, 20), ("M+N", 4, None)]
    labels = [key.label for key in glance.keys(SORMLAND, (), parts)]
    assert labels == ["Sysselsatta 2025", "Andel kvinnor", "Handel", "Finans, försäkring"]


def test_every_sector_has_a_short_name(store):
    for sector in places.sectors(store):
        sections = meta.sector(store, sector).sni_sections
        assert len(glance.short(sections).split()) <= 4
        assert " ".join(sections) in glance._NAMES


@pytest.mark.parametrize("turn", rotation.turns())
def test_the_finding_agrees_with_the_figure_everywhere(sheet, turn):
    for county, sector in rotation.turn(turn):
        made = sheet("sysselsattning", lan=county, bransch=sector)
        assert fits(made.headline), made.headline
        assert 2 <= len(made.keys) <= 4
        assert all(len(key.label) <= 24 for key in made.keys)
        line = made.figures[0]
        if line.kind != "line":
            assert made.headline.endswith(str(made.old_year))
            continue
        own = line.frame[line.frame["area"] == line.encoding["own"]]["index"].iloc[-1] - 100
        way = 0 if abs(round(own, 6)) < 0.5 else 1 if own > 0 else -1
        said = {1: " växte ", -1: " krympte ", 0: "Ungefär lika många"}[way]
        assert said in made.headline
        assert way == 0 or f" {text.decimal(abs(own))} procent" in made.headline
        assert made.keys[0].change == way
        assert "riket" in made.headline + made.keys[0].under


def test_what_is_said_beside_the_picture_is_short():
    assert len(glance.CAUTION.split()) <= 16
    assert glance.CAUTION.startswith("Säger inte")
    assert glance.DISCUSS.endswith("?")


# the sheet, built from the real edition


@pytest.mark.answer("Real (BAS, B+C and D+E)")
def test_sormland_industry(sheet):
    found = sheet("sysselsattning", lan="04", bransch="industri")
    assert found.answer == text.answer(SORMLAND)
    assert found.question == "Hur utvecklas branschen här och i riket?"
    assert found.old_year is None
    assert found.missing == ()
    assert found.notes == (
        "Uppgifterna gäller sysselsatta (15–74 år) enligt SCB:s statistik BAS, räknat där "
        "arbetsplatsen ligger. Åren före 2019 kan inte jämföras med senare år (ny datakälla hos "
        "SCB). RAMS räknar förvärvsarbetande och BAS sysselsatta: serierna kan inte jämföras.",
    )
    assert [(figure.kind, figure.beside) for figure in found.figures] == [
        ("line", False), ("strip", True), ("bar", True), ("bar", False), ("table", False),
    ]  # fmt: skip


@pytest.mark.answer("Comparable start years only")
def test_the_index_starts_at_100_in_the_newest_series_and_holds_only_shared_years(sheet):
    line = sheet("sysselsattning", lan="04", bransch="industri").figures[0]
    assert set(line.frame["series"]) == {"BAS"}
    assert line.frame.groupby("area").first()["index"].tolist() == [100.0] * 2
    years = line.frame.groupby("area")["year"].agg(list)
    assert years["Sörmland"] == years["riket"] == [2022, 2023, 2024, 2025]
    last = line.frame[(line.frame["area"] == "Sörmland") & (line.frame["year"] == 2025)]
    assert round(last["index"].item(), 1) == 101.2
    assert line.alt == (
        "Industrin i Sörmland växte med 1,2 procent sedan 2022, riket i stort sett oförändrat. "
        "Linjer med index, 2025: Sörmland 101,2 och riket 100,2."
    )


@pytest.mark.rule("Series: RAMS–2018, RAMS2019– (new source AGI), BAS (from 2020).")
@pytest.mark.parametrize("county", ["04", "18", "17", "09"])
def test_no_line_is_drawn_across_a_break(sheet, county):
    found = sheet("sysselsattning", lan=county, bransch="industri")
    for figure in found.figures:
        if figure.kind == "line":
            assert figure.frame["series"].nunique() == 1
    assert found.figures[-1].frame["series"].nunique() > 1


def test_the_county_among_the_others_over_the_same_years(sheet):
    strip = sheet("sysselsattning", lan="04", bransch="industri").figures[1]
    assert strip.encoding["own"] == "Sörmland"
    rows = strip.frame.set_index("county")
    assert rows.loc["Sörmland", ["first", "last"]].tolist() == [17031, 17234]
    assert round(rows.loc["Sörmland", "change"], 1) == 1.2
    assert (rows.index[0], rows.index[-1]) == ("Gävleborg", "Västernorrland")
    assert (
        "17 av 21 län: jämförbara uppgifter saknas för Gotland, Blekinge, Värmland och "
        in (strip.caveats[0])
    )
    assert strip.alt == (
        "Sörmland +1,2 procent: 8 av 17 län ökade mer. Lägst Gävleborg −6,3, högst "
        "Västernorrland +6,8 procent."
    )


@pytest.mark.parametrize("county", ["09", "10", "17", "23"])
def test_a_county_without_a_change_is_not_placed_among_the_others(sheet, county):
    kinds = [figure.kind for figure in sheet("sysselsattning", lan=county).figures]
    assert "strip" not in kinds
    assert "line" not in kinds


def test_women_and_men_as_shares_with_the_countrys_mark(sheet):
    shares = sheet("sysselsattning", lan="04", bransch="industri").figures[2]
    assert shares.frame[["sex", "people", "share", "country"]].values.tolist() == [
        ["kvinnor", 4264, 25, 26],
        ["män", 12969, 75, 74],
    ]
    assert shares.encoding["mark_name"] == "riket"


def test_women_and_men_per_industry_women_first(sheet):
    bar = sheet("sysselsattning", lan="04", bransch="industri").figures[3]
    assert bar.frame[["industry", "sex", "value"]].values.tolist() == [
        ["Tillverkning och utvinning", "kvinnor", 3862],
        ["Tillverkning och utvinning", "män", 11740],
        ["Energiförsörjning; miljöverksamhet", "kvinnor", 402],
        ["Energiförsörjning; miljöverksamhet", "män", 1229],
    ]


@pytest.mark.rule("RAMS says förvärvsarbetande, BAS sysselsatta; both by workplace here.")
@pytest.mark.answer("Only one year in the newest series")
@pytest.mark.parametrize(
    ("county", "year", "measure", "name"),
    [
        ("09", 2016, "förvärvsarbetande", "på Gotland"),
        ("10", 2016, "förvärvsarbetande", "i Blekinge"),
        ("23", 2016, "förvärvsarbetande", "i Jämtland"),
        ("17", 2022, "sysselsatta", "i Värmland"),
    ],
)
def test_an_old_figure_is_told_in_the_past_tense(sheet, county, year, measure, name):
    found = sheet("sysselsattning", lan=county, bransch="vard")
    assert found.old_year == year
    assert found.question == f"Hur utvecklades branschen här och i riket till och med {year}?"
    assert found.answer[0].startswith(
        f"Senaste uppgift i utgåvan är från {year}. Vård, omsorg och sociala tjänster {name} hade "
        "då "
    )
    assert f" {measure}. " in found.answer[0]
    assert found.missing[0].why == (
        f"Uppgifter om sysselsättning per bransch {name} efter {year} ingår inte i den här "
        "utgåvan, så utvecklingen går inte att visa."
    )
    assert not {"line", "strip"} & {figure.kind for figure in found.figures}


def test_a_figure_becomes_old_two_years_after_its_year(sheet):
    assert sheet("sysselsattning", today=date(2027, 12, 31), lan="04").old_year is None
    later = sheet("sysselsattning", today=date(2028, 1, 1), lan="04")
    assert later.old_year == 2025
    assert later.missing[0].why == (
        "Uppgifter om sysselsättning per bransch i Sörmland efter 2025 ingår inte i den här "
        "utgåvan."
    )


@pytest.mark.answer("Uppgifter om sysselsättning per bransch")
def test_a_county_without_rows_says_who_has_them(store, monkeypatch):
    asked = labour.employment_by_year

    def only_the_country(*arguments):
        frame = asked(*arguments)
        return frame[frame["county_code"] == "00"]

    monkeypatch.setattr(labour, "employment_by_year", only_the_country)
    found = build(store, EmptyBook(), Choice(lan="05", bransch="it"), date(2026, 11, 16))
    assert (found.answer, found.figures) == ((), ())
    assert found.missing[0].why == (
        "Uppgifter om sysselsättning per bransch i Östergötland ingår inte i den här utgåvan."
    )
    assert found.missing[0].do == (
        "SCB har dem (BAS, TAB3204): be den som sköter Årshjulet att läsa in dem."
    )
    assert found.headline == ("Uppgift om hur många som arbetar i branschen i Östergötland saknas")
    assert found.keys == ()


@pytest.mark.rule("sni_caveat stands beside every SNI figure of the sector.")
def test_the_caveat_of_the_sector_stands_beside_every_figure(store, sheet):
    for sector in places.sectors(store):
        caveat = meta.sector(store, sector).sni_caveat
        figures = sheet("sysselsattning", lan="18", bransch=sector).figures
        assert all(caveat in figure.caveats for figure in figures)


def test_the_security_sector_is_never_called_so(sheet):
    found = sheet("sysselsattning", lan="04", bransch="trygghet")
    assert found.answer[0].startswith(
        "Antalet som arbetade inom offentlig förvaltning och försvar i Sörmland"
    )
    words = " ".join(
        [found.title, found.headline, *(key.label for key in found.keys), *found.answer]
        + [f.title + f.alt for f in found.figures]
    )
    assert "säkerhet" not in words.casefold()
    assert found.headline.startswith("Offentlig förvaltning och försvar i Sörmland ")
    assert "Visa den inte som säkerhetsbranschens sysselsättning" in found.figures[0].caveats[0]


@pytest.mark.parametrize("turn", rotation.turns())
def test_every_county_and_sector(sheet, turn):
    for county, sector in rotation.turn(turn):
        found = sheet("sysselsattning", lan=county, bransch=sector)
        assert len(found.answer) == 1
        assert found.figures[-1].kind == "table"
        assert all(figure.sources and figure.period for figure in found.figures)
