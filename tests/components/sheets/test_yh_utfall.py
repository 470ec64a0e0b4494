"""Applicants, graduates and matching work in the country: the answer's variants, as built."""

from dataclasses import replace
from datetime import date

import pytest

from components.kit.sheet import Figure, Sheet
from components.render import tables
from components.sheets.programmes.began import Began
from components.sheets.yh_utfall import glance, text
from components.sheets.yh_utfall.margins import Share, difference, women_and_men
from components.sheets.yh_utfall.text import Degree, Outcome, Work
from data.questions import outcomes, places
from tests import rotation
from tests.components import glanced

TEKNIK = Outcome(
    area="Teknik och tillverkning",
    started=Began(
        area="Teknik och tillverkning",
        year=2024,
        admitted=6014,
        women_admitted=1434,
        applicants=20388,
        women_applicants=6283,
    ),
    work=Work(year=2024, works=88, matches=63),
    degree=Degree(year=2021, total=59.7, women=67.1, men=57.7, graduates=(575, 1804)),
    employed=(Share(80, 4), Share(89, 2)),
    matching=(Share(57, 5), Share(60, 3)),
)
FEW = "för få svar för att redovisas."


def named(built: Sheet, start: str) -> Figure:
    """The figure whose title starts so."""
    return next(figure for figure in built.figures if figure.title.startswith(start))


def first(**changes: object) -> str:
    return text.answer(replace(TEKNIK, **changes))[0]


@pytest.mark.answer("Real: Teknik och tillverkning 2024: 6 014 antagna vid start")
def test_teknik_och_tillverkning():
    assert text.answer(TEKNIK) == (
        "I riket började 6\u00a0014 personer en YH-utbildning inom Teknik och tillverkning 2024; "
        "24 procent var kvinnor bland de antagna och 31 procent bland de sökande. Av dem som "
        "examinerades 2023 hade 88 procent arbete 2024, och 63 procent av dem som arbetade hade "
        "ett arbete som helt eller till största delen stämmer med utbildningen. Uppgiften finns "
        "inte per län.",
        "Examensgraden var 60 procent 2021 (kvinnor 67, män 58).",
        "Av dem som examinerades 2021 var 80 procent av kvinnorna (±4) och 89 procent av männen "
        "(±2) anställda 2022; skillnaden är större än felmarginalerna. Av dem som arbetade hade 57 "
        "procent av kvinnorna (±5) och 60 procent av männen (±3) ett arbete som helt eller till "
        "största delen stämmer med utbildningen; skillnaden kan bero på slumpen.",
    )


@pytest.mark.answer("I riket började {a} personer en YH-utbildning")
def test_fewer_than_twenty_are_counted():
    few = Began("Teknik och tillverkning", 2024, 15, 12, 40, 30)
    assert first(started=few).startswith(
        "I riket började 15 personer en YH-utbildning inom Teknik och tillverkning 2024; 12 av 15 "
        "var kvinnor bland de antagna och 75 procent bland de sökande."
    )


@pytest.mark.answer("I riket började {a} personer en YH-utbildning")
@pytest.mark.parametrize(
    ("work", "sentence"),
    [
        (None, "Arbete efter examen redovisas inte för området."),
        (Work(2023, None, None), f"Arbete 2023 för dem som examinerades 2022: {FEW}"),
        (
            Work(2023, 90, None),
            "Av dem som examinerades 2022 hade 90 procent arbete 2023. Hur väl arbetet stämmer med "
            f"utbildningen: {FEW}",
        ),
    ],
)
def test_work_not_published(work, sentence):
    said = first(work=work)
    assert said.split("sökande. ")[1] == f"{sentence} Uppgiften finns inte per län."


@pytest.mark.answer("Examensgraden var {e} procent")
def test_examensgrad_of_few_men_is_not_a_percentage():
    degree = Degree(year=2021, total=74.9, women=77.6, men=46.7, graduates=(118, 7))
    assert text.answer(replace(TEKNIK, degree=degree))[1] == (
        "Examensgraden var 75 procent 2021 (kvinnor 78, för få män för en andel)."
    )


@pytest.mark.answer("Examensgraden var {e} procent")
def test_no_examensgrad_is_said_when_there_is_none():
    assert not any("Examensgraden" in said for said in text.answer(replace(TEKNIK, degree=None)))


def test_survey_with_too_few_answers():
    none = (None, None)
    assert text.answer(replace(TEKNIK, employed=none, matching=none))[-1] == (
        f"Enkäten till dem som examinerades 2021: {FEW}"
    )


@pytest.mark.rule("Margins of error always shown")
@pytest.mark.answer('With margin: "{w} procent (±{fel})".')
@pytest.mark.parametrize(
    ("women", "men", "said"),
    [
        (Share(80, 4), Share(89, 2), "skillnaden är större än felmarginalerna"),
        (Share(57, 5), Share(60, 3), "skillnaden kan bero på slumpen"),
        (Share(80, 4), Share(86, 2), "skillnaden kan bero på slumpen"),  # they touch
        (Share(86, 2), Share(79, 4), "skillnaden är större än felmarginalerna"),
        (Share(84, 5), Share(84, 6), "andelen är densamma"),
    ],
)
def test_overlapping_margins_may_be_chance(women, men, said):
    assert difference(women, men) == said


@pytest.mark.answer('Missing group ("Friskvård och kroppsvård" 2021)')
@pytest.mark.parametrize(
    ("pair", "sentence"),
    [
        (
            (Share(88, 8), None),
            f"Av kvinnorna som examinerades var 88 procent (±8) anställda 2022. Männen: {FEW}",
        ),
        (
            (None, Share(86, 8)),
            f"Av männen som examinerades var 86 procent (±8) anställda 2022. Kvinnorna: {FEW}",
        ),
        ((None, None), f"Anställda 2022, kvinnor och män: {FEW}"),
    ],
)
def test_a_missing_group_is_said(pair, sentence):
    assert women_and_men(pair, "som examinerades var", "anställda 2022") == sentence


@pytest.mark.answer("Real: Teknik och tillverkning 2024: 6 014 antagna vid start")
def test_industri_as_built(sheet):
    built = sheet("yh-utfall")
    assert built.answer == text.answer(TEKNIK)
    assert built.question == (
        "Hur många söker, blir klara och får arbete som stämmer med utbildningen?"
    )
    assert built.missing == ()
    assert built.old_year is None
    assert text.DEGREE_MEANS in built.notes


def test_old_figures_are_told_in_the_past_tense(sheet):
    built = sheet("yh-utfall", today=date(2027, 1, 1))
    assert built.question == (
        "Hur många sökte, blev klara och fick arbete som stämmer med utbildningen?"
    )
    assert built.old_year == 2024


@pytest.mark.rule("One dataset per figure: three different numbers exist")
@pytest.mark.answer("Trap: three datasets give three numbers")
def test_one_dataset_per_figure_and_its_name_says_which(sheet):
    """Three numbers for the graduates of 2021: 2 411, 2 379 and the survey's 2 346."""
    built = sheet("yh-utfall")
    counts = named(built, "Sökande, behöriga")
    survey, degrees = named(built, "Kvinnor och män"), named(built, "Examensgrad")
    row = counts.frame.set_index(["year", "sex"]).loc[(2021, "totalt")]
    assert row["Antal examinerade"] == 2411
    assert "YHSokandeT1b" in counts.title
    graduates = degrees.frame.set_index("education_area").loc["Teknik och tillverkning"]
    both = graduates["Antal examinerade, kvinnor"] + graduates["Antal examinerade, män"]
    assert both == 2379
    assert "Studerande och examinerade 2021" in degrees.title
    assert survey.frame[["people_kvinnor", "people_män"]].iloc[0].sum() == 2346
    assert "enkät 2022" in survey.title


@pytest.mark.rule("Examensgrad is SCB's own, never computed.")
@pytest.mark.answer("Examensgraden var {e} procent")
def test_examensgrad_is_scbs_own_and_not_graduates_by_admitted(sheet, store):
    built = sheet("yh-utfall").figures[-1].frame.iloc[0]
    published = outcomes.outcomes(store, "2021", ["Teknik och tillverkning"])
    wanted = published[(published["indicator"] == "Examensgrad") & (published["sex"] == "totalt")]
    assert built["Examensgrad, totalt"] == wanted["value"].iloc[0] == 59.7
    assert round(100 * 2379 / 4840, 1) == 49.2


@pytest.mark.rule("Margins of error always shown")
def test_women_and_men_stand_with_their_margins(sheet):
    survey = named(sheet("yh-utfall"), "Kvinnor och män")
    assert (survey.kind, survey.beside) == ("dumbbell", True)
    row = survey.frame.iloc[0]
    for sex, said in {"kvinnor": [80, 4, 76, 84], "män": [89, 2, 87, 91]}.items():
        assert [row[f"{what}_{sex}"] for what in ("value", "margin", "low", "high")] == said
    assert survey.encoding["left_low"] == "low_kvinnor"


def test_from_applying_to_starting_is_one_year_of_one_dataset_with_women(sheet):
    steps = sheet("yh-utfall").figures[0]
    assert (steps.kind, steps.period) == ("chain", "2024")
    assert steps.frame.values.tolist() == [
        ["Sökande", 20388, 6283],
        ["Behöriga sökande", 14221, 4187],
        ["Antagna vid start", 6014, 1434],
    ]
    assert steps.alt == (
        "Av 20\u00a0388 sökande inom Teknik och tillverkning 2024 antogs 6\u00a0014 vid start, "
        "riket."
    )


@pytest.mark.rule("One dataset per figure: three different numbers exist")
def test_graduates_and_their_work_are_other_people_in_a_figure_of_their_own(sheet):
    worked = sheet("yh-utfall").figures[1]
    assert (worked.kind, worked.beside) == ("chain", True)
    assert worked.frame["step"].tolist() == ["Examinerade 2023", "Med arbete 2024"]
    assert worked.frame["people"].tolist() == [2510, 2208]
    assert worked.frame["matching"].iloc[1] == 63
    assert text.OTHER_PEOPLE in worked.caveats


def test_an_area_that_is_not_followed_up_has_no_chain_of_work(sheet):
    built = sheet("yh-utfall", bransch="kultur", omrade="ovrigt")
    assert [figure.kind for figure in built.figures].count("chain") == 1


def test_a_year_with_too_few_answers_is_a_gap_not_a_zero(sheet):
    """Friskvård och kroppsvård: nothing published for 2022 and 2023."""
    built = sheet("yh-utfall", bransch="kultur", omrade="friskvard-och-kroppsvard")
    working = named(built, text.WORKING_TITLE)
    own = working.frame[working.frame["area"] == "Friskvård och kroppsvård"].set_index("year")
    assert list(own.index[own["value"].isna()]) == [2022, 2023]
    assert "för få svar" in tables.html(working)


@pytest.mark.answer('Missing group ("Friskvård och kroppsvård" 2021)')
def test_too_few_in_the_survey_says_who_can_tell(sheet):
    built = sheet("yh-utfall", bransch="kultur", omrade="friskvard-och-kroppsvard")
    assert [missing.why for missing in built.missing] == [
        "För få svar för att redovisas. Det gäller SCB:s enkät till dem som examinerades 2021 inom "
        "Friskvård och kroppsvård."
    ]
    assert "fråga dem" in built.missing[0].do


@pytest.mark.parametrize(
    ("sector", "asked", "area"),
    [
        ("handel", None, "Ekonomi, administration och försäljning"),
        ("handel", "juridik", "Juridik"),
        ("handel", "data-it", "Ekonomi, administration och försäljning"),
        ("industri", "miljovard-och-miljoskydd", "Teknik och tillverkning"),
    ],
)
def test_the_area_asked_for_when_it_is_the_sectors_else_the_largest(sheet, sector, asked, area):
    assert sheet("yh-utfall", bransch=sector, omrade=asked).title == text.title(area)


def test_a_sector_with_several_areas_shows_them_all(sheet):
    built = sheet("yh-utfall", bransch="handel", omrade="juridik")
    assert list(dict.fromkeys(named(built, text.WORKING_TITLE).frame["area"])) == [
        "Juridik",
        "Ekonomi, administration och försäljning",
    ]
    assert named(built, text.WORKING_TITLE).encoding["color"] == "area"


def test_an_area_that_is_not_followed_up_has_no_line(sheet):
    built = sheet("yh-utfall", bransch="kultur", omrade="ovrigt")
    assert "Arbete efter examen redovisas inte för området." in built.answer[0]
    assert "Övrigt" not in set(named(built, text.WORKING_TITLE).frame["area"])


@pytest.mark.parametrize("turn", rotation.turns())
def test_every_area_of_every_sector_has_an_answer(sheet, store, turn):
    for number, area in enumerate(places.areas(store)):
        sector = rotation.SECTORS[(number + turn) % rotation.TURNS]
        built = sheet("yh-utfall", bransch=sector, omrade=area)
        assert built.answer[0].endswith("Uppgiften finns inte per län."), (sector, area)
        followed = "arbete" in built.headline
        assert len(built.figures) + len(built.missing) == 7 + followed, (sector, area)


# Seen in five seconds.


@pytest.mark.parametrize(
    ("changes", "old", "said"),
    [
        ({}, False, "I riket hade 88 procent av de examinerade arbete året efter"),
        ({}, True, "I riket hade 88 procent av de examinerade 2023 arbete året efter"),
        (
            {"work": None},
            False,
            "I riket började 6\u00a0014 personer en YH-utbildning 2024, 24 procent kvinnor",
        ),
        (
            {"work": Work(2023, None, None), "started": Began("A", 2024, 15, 12, 40, 30)},
            False,
            "I riket började 15 personer en YH-utbildning 2024, 12 av 15 kvinnor",
        ),
    ],
)
def test_the_finding_is_the_countrys(changes, old, said):
    assert glance.headline(replace(TEKNIK, **changes), old=old) == said


def shown(**changes: object) -> list[tuple[str, ...]]:
    found = glance.keys(replace(TEKNIK, **changes))
    return [(key.label, key.value, key.after, key.under) for key in found]


def test_key_figures_are_the_countrys():
    assert shown() == [
        ("Har arbete året efter", "88\u00a0%", "", "riket, examinerade 2023"),
        ("Arbetet stämmer", "63\u00a0%", "", "av dem som arbetade 2024, riket"),
        ("Antagna vid start", "6\u00a0014", "", "riket 2024, 20\u00a0388 sökande"),
        ("Kvinnor bland antagna", "24\u00a0%", "", "riket 2024, bland sökande 31\u00a0%"),
    ]


def test_what_is_not_published_is_no_key_figure():
    assert [label for label, *_ in shown(work=Work(2023, 90, None))] == [
        "Har arbete året efter",
        "Antagna vid start",
        "Kvinnor bland antagna",
    ]
    few = Began("A", 2024, 15, 12, 18, 13)
    assert shown(work=None, started=few) == [
        ("Antagna vid start", "15", "", "riket 2024, 18 sökande"),
        ("Kvinnor bland antagna", "12", "av 15", "riket 2024, bland sökande 13 av 18"),
    ]


def test_an_old_follow_up_says_its_year(sheet):
    assert sheet("yh-utfall", today=date(2027, 1, 1)).headline == (
        "I riket hade 88 procent av de examinerade 2023 arbete året efter"
    )


@pytest.mark.parametrize("turn", rotation.turns())
def test_the_finding_agrees_with_the_figures_of_every_area(sheet, store, turn):
    for number, area in enumerate(places.areas(store)):
        sector = rotation.SECTORS[(number + turn) % rotation.TURNS]
        built = sheet("yh-utfall", bransch=sector, omrade=area)
        assert glanced.faults(built) == [], (sector, area)
        assert built.headline.startswith("I riket ")
        working = next(f for f in built.figures if f.title == text.WORKING_TITLE).frame
        newest = working[working["area"] == built.title[39:-7]].tail(1)["value"]
        if len(newest) and newest.notna().all():
            assert f" {newest.iloc[0]} procent " in built.headline
