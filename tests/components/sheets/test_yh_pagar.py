"""How many may be studying a YH programme now: the answer's variants, the terms, the seats."""

from dataclasses import replace
from datetime import date

import pytest

from components.kit import numbers
from components.kit.sheet import Figure, Sheet
from components.render import charts
from components.sheets.yh_pagar import glance, text
from components.sheets.yh_pagar.text import Running
from tests import rotation
from tests.components import glanced

SORMLAND = Running(
    term="2026ht",
    county="Sörmland",
    sector="industrin",
    programmes=17,
    on_site=1262,
    shared=50,
    remote=509,
    unknown=0,
)


def per_term(built: Sheet) -> Figure:
    """The columns of the terms."""
    return next(figure for figure in built.figures if figure.kind == "column")


def answer(**changes: object) -> tuple[str, ...]:
    return text.answer(replace(SORMLAND, **changes))


def test_normal():
    assert answer() == (
        "Ht 2026 kan högst 1\u00a0821 studerande gå en YH-utbildning inom industrin med studieort "
        "i Sörmland (beräknat). 1\u00a0262 av platserna är på plats i en kommun i länet, 50 delas "
        "med andra kommuner och 509 är på distans.",
        "Beräknat på beviljade platser. Antalet som verkligen studerar per län finns hos SCB "
        "(UF0701) men ingår inte i den här utgåvan.",
    )


@pytest.mark.answer("{termin} kan högst {p} studerande gå en YH-utbildning")
@pytest.mark.parametrize(
    ("on_site", "shared", "remote", "sentence"),
    [
        (30, 0, 0, "Alla platserna är på plats i en kommun i länet."),
        (0, 30, 0, "Alla platserna är på plats och delas med andra kommuner."),
        (0, 0, 30, "Alla platserna är på distans."),
        (
            0,
            12,
            20,
            "Ingen av platserna är på plats i en kommun i länet, 12 delas med andra kommuner och "
            "20 är på distans.",
        ),
        (
            381,
            0,
            285,
            "381 av platserna är på plats i en kommun i länet, ingen delas med andra kommuner och "
            "285 är på distans.",
        ),
    ],
)
def test_where_the_seats_are(on_site, shared, remote, sentence):
    said = answer(on_site=on_site, shared=shared, remote=remote)
    assert said[0].split("(beräknat). ")[1] == sentence


@pytest.mark.answer("Variants. No running round")
def test_none_running():
    assert answer(county="Gotland", programmes=0, on_site=0, shared=0, remote=0) == (
        "Ingen beviljad YH-utbildning inom industrin med studieort på Gotland pågår ht 2026, "
        "enligt beräkningen.",
        text.RULE,
    )


@pytest.mark.parametrize(
    ("unknown", "sentence"),
    [
        (
            1,
            "En utbildning kan också pågå men räknas inte: MYH redovisar inga platser per start.",
        ),
        (
            2,
            "2 utbildningar kan också pågå men räknas inte: MYH redovisar inga platser per start.",
        ),
    ],
)
def test_unknown_seats_are_said_and_not_counted(unknown, sentence):
    assert answer(unknown=unknown)[1:] == (sentence, text.RULE)


def test_only_unknown_seats():
    assert answer(programmes=1, on_site=0, shared=0, remote=0, unknown=1) == (
        "Ht 2026 kan en YH-utbildning inom industrin med studieort i Sörmland pågå (beräknat). "
        "Hur många platser vet vi inte: MYH redovisar inga platser per start.",
        text.RULE,
    )


@pytest.mark.answer("{termin} kan högst {p} studerande gå en YH-utbildning")
def test_sormland_industri_as_built(sheet):
    built = sheet("yh-pagar")
    assert built.answer[0] == (
        "Ht 2026 kan högst 856 studerande gå en YH-utbildning inom industrin med studieort i "
        "Sörmland (beräknat). 262 av platserna är på plats i en kommun i länet, 50 delas med andra "
        "kommuner och 544 är på distans."
    )
    assert built.answer[1:] == (text.RULE,)
    programmes = built.figures[-1]
    assert all(figure.estimated for figure in built.figures)
    assert programmes.frame["places"].sum() == 856


@pytest.mark.rule("Place: på plats, one municipality → there")
def test_the_terms_ahead_stand_in_time_stacked_by_place(sheet):
    """vt 2027: 148 on site in one municipality, 45 shared, 419 at a distance (rules: LIA)."""
    figure = per_term(sheet("yh-pagar"))
    table = figure.frame.pivot_table(index="term", columns="where", values="places", sort=False)
    assert list(table.index) == ["ht 2026", "vt 2027", "ht 2027", "vt 2028", "ht 2028"]
    assert list(table.loc["vt 2027"]) == [148, 45, 419]
    assert figure.encoding["stack"] == "yes"
    assert text.AHEAD in figure.caveats


def test_the_stack_is_drawn_in_time_and_in_the_order_of_the_legend(sheet):
    spec = charts.spec(per_term(sheet("yh-pagar")))
    assert spec["encoding"]["x"]["sort"] == ["ht 2026", "vt 2027", "ht 2027", "vt 2028", "ht 2028"]
    (rows,) = spec["datasets"].values()
    drawn = sorted({(row[spec["encoding"]["order"]["field"]], row["where"]) for row in rows})
    assert tuple(where for _, where in drawn) == text.PLACES
    assert spec["encoding"]["color"]["legend"]["columns"] == 1


def test_the_term_follows_the_day(sheet):
    assert sheet("yh-pagar", today=date(2027, 1, 18)).answer[0].startswith("Vt 2027 kan högst 612 ")
    assert sheet("yh-pagar", today=date(2027, 6, 14)).answer[0].startswith("Ht 2027 kan högst 606 ")


def test_seats_that_are_not_published_are_not_a_zero_in_the_table(sheet):
    assert sheet("yh-pagar").figures[-1].columns["places"].missing == "redovisas inte"


@pytest.mark.answer("Beräknat på beviljade platser")
@pytest.mark.parametrize("turn", rotation.turns())
def test_every_county_and_sector_has_an_answer(sheet, turn):
    for county, sector in rotation.turn(turn):
        built = sheet("yh-pagar", lan=county, bransch=sector)
        assert built.answer[-1] == text.RULE, (county, sector)


def test_nothing_running_says_why_there_is_no_figure(sheet):
    built = sheet("yh-pagar", lan="09", bransch="utbildning")
    (missing,) = built.missing
    assert built.figures == ()
    assert missing.why == (
        "Ingen beviljad start inom utbildning och pedagogik med studieort på Gotland pågår "
        "ht 2026 eller de närmaste två åren."
    )
    assert missing.do.endswith("MYH beslutar om nya utbildningar i januari varje år.")


def test_every_start_is_a_ribbon_over_its_terms_and_programmes_on_site_stand_first(sheet):
    ribbons = sheet("yh-pagar").figures[0]
    assert ribbons.kind == "ribbons"
    frame = ribbons.frame
    wheres = list(dict.fromkeys(frame["where"]))
    assert wheres == [place for place in text.PLACES if place in wheres]
    now = frame[frame["first"] == frame["first"].min()]
    assert now["places"].sum() == 856
    began = frame[frame["earlier"] == "ja"]
    assert set(began["first"]) == {frame["first"].min()}
    assert (began["begins"] != "ht 2026").all()
    first = frame.iloc[0]
    assert (first["programme"], first["note"]) == (
        "Automations- & Underhållstekniker",
        "AVT · Eskilstuna",
    )
    assert first["said"] == "20 platser per start"


def test_what_is_said_of_a_start():
    assert text.seats(None) == "platser redovisas inte"
    assert text.note("Lernia", None, text.REMOTE) == "Lernia · på distans"
    assert text.note("Lernia", "Flen, Trosa", text.SHARED) == "Lernia · på plats i flera kommuner"


# Seen in five seconds.

NONE = {"programmes": 0, "on_site": 0, "shared": 0, "remote": 0}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {},
            "Hösten 2026 kan högst 1\u00a0821 gå en YH-utbildning (beräknat), de flesta på plats",
        ),
        (
            {"term": "2027vt", "on_site": 10, "shared": 0, "remote": 30},
            "Våren 2027 kan högst 40 gå en YH-utbildning (beräknat), de flesta på distans",
        ),
        (
            {"on_site": 20, "shared": 0, "remote": 20},
            "Hösten 2026 kan högst 40 gå en YH-utbildning (beräknat)",
        ),
        (
            {"on_site": 10, "shared": 12, "remote": 0},
            "Hösten 2026 kan högst 22 gå en YH-utbildning (beräknat), alla på plats",
        ),
        (
            {"on_site": 0, "shared": 0},
            "Hösten 2026 kan högst 509 gå en YH-utbildning (beräknat), alla på distans",
        ),
        (NONE, "Ingen beviljad YH-utbildning pågår hösten 2026 (beräknat)"),
        (
            NONE | {"programmes": 1, "unknown": 1},
            "Hösten 2026 kan en YH-utbildning pågå (beräknat), platserna redovisas inte",
        ),
        (
            NONE | {"programmes": 3, "unknown": 3},
            "Hösten 2026 kan tre YH-utbildningar pågå (beräknat), platserna redovisas inte",
        ),
    ],
)
def test_the_finding(changes, said):
    assert glance.headline(replace(SORMLAND, **changes)) == said


def shown(**changes: object) -> list[tuple[str, ...]]:
    ahead = replace(SORMLAND, term="2027vt", programmes=1, on_site=30, shared=0, remote=0)
    found = glance.keys(replace(SORMLAND, **changes), ahead)
    assert all(key.estimated == text.ESTIMATED for key in found if key.value not in "–")
    return [(key.label, key.before, key.value, key.after, key.under) for key in found]


def test_key_figures_are_estimates():
    assert shown() == [
        ("Kan gå hösten 2026", "högst", "1\u00a0821", "", "17 utbildningar"),
        ("På plats i länet", "högst", "1\u00a0262", "", "50 till delas med andra kommuner"),
        ("På distans", "högst", "509", "", "bor ofta någon annanstans"),
    ]
    assert shown(on_site=0, shared=0, programmes=1) == [
        ("Kan gå hösten 2026", "högst", "509", "", "1 utbildning"),
        ("På plats i länet", "", "0", "", ""),
        ("På distans", "högst", "509", "", "bor ofta någon annanstans"),
    ]


def test_key_figures_when_nothing_runs_are_of_the_term_ahead_too():
    assert shown(**NONE) == [
        ("Kan gå hösten 2026", "", "0", "", ""),
        ("Kan gå våren 2027", "högst", "30", "", "1 utbildning"),
    ]


def test_seats_that_are_not_published_are_no_zero():
    assert shown(**NONE | {"programmes": 2, "unknown": 2}) == [
        ("Kan pågå hösten 2026", "", "2", "utbildningar", ""),
        ("Platser per start", "", "–", "", "MYH redovisar inga"),
    ]


@pytest.mark.parametrize("turn", rotation.turns())
def test_the_finding_agrees_with_the_table_everywhere(sheet, turn):
    for county, sector in rotation.turn(turn):
        built = sheet("yh-pagar", lan=county, bransch=sector)
        assert glanced.faults(built) == [], (county, sector)
        table = [figure for figure in built.figures if figure.kind == "table"]
        if not table:
            assert built.headline == "Ingen beviljad YH-utbildning pågår hösten 2026 (beräknat)"
            continue
        frame = table[0].frame
        places = numbers.count(int(frame["places"].fillna(0).sum()))
        assert f" högst {places} gå " in built.headline
        assert built.keys[0].value == places
        remote = frame.loc[frame["where"] == text.REMOTE, "places"].fillna(0).sum()
        assert built.keys[-1].value == numbers.count(int(remote))
