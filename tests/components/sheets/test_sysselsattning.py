"""How employment develops: every variant of the answer (A5), and the sheet as built."""

from dataclasses import replace
from datetime import date

import pytest

from components.address.choices import Choice
from components.render import charts
from components.sheets.sysselsattning import text
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
    assert [figure.kind for figure in found.figures] == ["line", "bar", "table"]


@pytest.mark.answer("Comparable start years only")
def test_the_index_starts_at_100_in_each_series_and_holds_only_shared_years(sheet):
    line = sheet("sysselsattning", lan="04", bransch="industri").figures[0]
    first = line.frame.groupby(["series", "area"], sort=False).first()
    assert first["index"].tolist() == [100.0] * 4
    years = line.frame.groupby(["series", "area"])["year"].agg(list)
    assert years["BAS", "Sörmland"] == years["BAS", "riket"] == [2022, 2023, 2024, 2025]
    assert years["RAMS2019–", "Sörmland"] == years["RAMS2019–", "riket"] == [2019, 2020, 2021]
    last = line.frame[(line.frame["area"] == "Sörmland") & (line.frame["year"] == 2025)]
    assert round(last["index"].item(), 1) == 101.2


@pytest.mark.rule("Series: RAMS–2018, RAMS2019– (new source AGI), BAS (from 2020).")
def test_no_line_is_drawn_across_a_break(sheet):
    line = sheet("sysselsattning", lan="04", bransch="industri").figures[0]
    lines, points = charts.spec(line)["layer"]
    assert lines["encoding"]["strokeDash"]["field"] == "series_name"
    assert points["encoding"]["shape"]["field"] == lines["encoding"]["color"]["field"] == "area"


def test_years_without_figures_keep_their_place_on_the_axis(sheet):
    line = sheet("sysselsattning", lan="18", bransch="industri").figures[0]
    assert sorted(set(line.frame["year"])) == [2017, 2018, 2022, 2023, 2024, 2025]
    axis = charts.spec(line)["layer"][0]["encoding"]["x"]
    assert axis["scale"]["domain"] == list(range(2017, 2026))


def test_women_and_men_per_industry_women_first(sheet):
    bar = sheet("sysselsattning", lan="04", bransch="industri").figures[1]
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
    assert "line" not in [figure.kind for figure in found.figures]


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
    assert found.missing[0].do.startswith("SCB har dem (BAS, TAB3204): ")
    assert found.missing[0].do.endswith("läs in dem med kommandot python -m data.build.")


@pytest.mark.rule("sni_caveat stands beside every SNI figure of the sector.")
def test_the_caveat_of_the_sector_stands_beside_every_figure(store, sheet):
    for sector in places.sectors(store):
        caveat = meta.sector(store, sector).sni_caveat
        figures = sheet("sysselsattning", lan="18", bransch=sector).figures
        assert [figure.caveats[0] for figure in figures] == [caveat] * 3


def test_the_security_sector_is_never_called_so(sheet):
    found = sheet("sysselsattning", lan="04", bransch="trygghet")
    assert found.answer[0].startswith(
        "Antalet som arbetade inom offentlig förvaltning och försvar i Sörmland"
    )
    words = " ".join([found.title, *found.answer, *(f.title + f.alt for f in found.figures)])
    assert "säkerhet" not in words.casefold()
    assert "Visa den inte som säkerhetsbranschens sysselsättning" in found.figures[0].caveats[0]


@pytest.mark.parametrize("turn", rotation.turns())
def test_every_county_and_sector(sheet, turn):
    for county, sector in rotation.turn(turn):
        found = sheet("sysselsattning", lan=county, bransch=sector)
        assert len(found.answer) == 1
        assert found.figures[-1].kind == "table"
        assert all(figure.sources and figure.period for figure in found.figures)
