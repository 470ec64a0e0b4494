"""The finding and key figures of utbildningar, lia, arbetsgivare and jamfor, in every variant."""

import re
from dataclasses import replace
from datetime import date

import pytest

from components.kit import headline
from components.kit.numbers import count
from components.kit.sheet import Key, Sheet
from components.sheets.arbetsgivare import finding as employer
from components.sheets.arbetsgivare import text as employer_text
from components.sheets.jamfor import text as jamfor
from components.sheets.lia import finding as lia
from components.sheets.programmes.search_text import Near
from components.sheets.utbildningar import text
from tests.components.sheets.test_lia_text import SORMLAND
from tests.conftest import COMPARED
from tests.rotation import turn, turns

NEAR = Near(
    sector="industrin",
    county="Sörmland",
    municipality=None,
    reach="lan",
    tried=(),
    found=7,
    outside=0,
    remote=165,
)
FLEN = replace(NEAR, municipality="Flen", reach=50)


def written(keys: tuple[Key, ...]) -> list[str]:
    """Each tile as it is read: label, then the value with what stands around it, and below."""
    return [
        " ".join(filter(None, (key.label + ":", key.before, key.value, key.after, key.under)))
        for key in keys
    ]


class TestProgrammes:
    @pytest.mark.parametrize(
        ("near", "said"),
        [
            (NEAR, "Sju YH-utbildningar på plats i Sörmland kan starta eller pågår"),
            (replace(NEAR, found=1), "En YH-utbildning på plats i Sörmland kan starta eller pågår"),
            (
                FLEN,
                "Sju YH-utbildningar på plats inom 50 km från Flens kommun kan starta eller pågår",
            ),
            (
                replace(FLEN, municipality="Upplands Väsby"),
                "Sju YH-utbildningar inom 50 km från Upplands Väsby kommun kan starta eller pågår",
            ),
            (
                replace(FLEN, reach=0),
                "Sju YH-utbildningar på plats i Flens kommun kan starta eller pågår",
            ),
            (replace(NEAR, status="pagar"), "Sju YH-utbildningar på plats i Sörmland pågår"),
            (
                replace(NEAR, status="alla"),
                "Sju YH-utbildningar på plats i Sörmland har beviljats sedan 2020",
            ),
            (
                replace(FLEN, tried=(20,), found=3),
                "Ingen inom 20 km, men tre YH-utbildningar inom 50 km från Flens kommun",
            ),
            (
                replace(FLEN, tried=(0, 20), reach=50, found=1),
                "Ingen inom 20 km, men en YH-utbildning inom 50 km från Flens kommun",
            ),
            (
                replace(FLEN, tried=(0,), reach=20, found=1),
                "Ingen på plats i Flens kommun, men en YH-utbildning inom 20 km",
            ),
            (
                replace(FLEN, tried=(100,), reach="lan", found=1),
                "Ingen på plats inom 100 km, men en YH-utbildning i Sörmland",
            ),
            (
                replace(NEAR, county="Gotland", tried=("lan",), reach="riket", found=92),
                "Ingen YH-utbildning på plats på Gotland, men 92 i resten av landet",
            ),
            (
                replace(NEAR, reach="riket", tried=("lan",), found=0, remote=2),
                "Ingen YH-utbildning på plats i landet, men två på distans",
            ),
            (
                replace(NEAR, form="distans", found=0),
                "165 distansutbildningar i hela landet kan starta eller pågår",
            ),
            (
                replace(NEAR, form="distans", found=0, remote=1, status="kan-starta"),
                "En distansutbildning i hela landet kan starta",
            ),
        ],
    )
    def test_the_finding(self, near, said):
        assert text.headline(near) == said
        assert headline.fits(said)

    def test_the_key_figures(self):
        assert written(text.keys(NEAR, 6)) == [
            "På plats i länet: 7",
            "Kan starta inom ett år: 6 av 7",
            "På distans i landet: 165 kan ha fysiska träffar",
        ]
        assert [key.label for key in text.keys(replace(FLEN, form="bunden"), 1)] == [
            "På plats inom 50 km",
            "Kan starta inom ett år",
        ]
        assert written(text.keys(replace(NEAR, form="distans", found=0), 85))[0] == (
            "Kan starta inom ett år: 85 av 165"
        )
        assert text.keys(NEAR, 6)[1].estimated

    def test_grants_and_programmes_are_told_apart(self):
        assert text.grants(7, 7) == ()
        [note] = text.grants(6, 9)
        assert note.startswith("Sex utbildningar på plats har tillsammans 9 beviljade ansökningar.")

    def test_nothing_found(self, sheet):
        built = sheet("utbildningar", sok="xyzzy")
        assert (built.headline, built.keys) == ("Sökningen stämmer inte med något i utgåvan", ())


class TestLia:
    @pytest.mark.parametrize(
        ("changes", "said"),
        [
            (
                {},
                "Våren 2027 kan högst 612 studerande behöva LIA-plats (beräknat), de flesta på "
                "distans",
            ),
            (
                {"term": "2027ht", "on_site": 600, "shared": 12, "remote": 0},
                "Hösten 2027 kan högst 612 studerande behöva LIA-plats (beräknat), alla på plats",
            ),
            (
                {"on_site": 306, "shared": 0, "remote": 306},
                "Våren 2027 kan högst 612 studerande behöva LIA-plats (beräknat), hälften på "
                "distans",
            ),
            (
                {"students": 1, "on_site": 0, "shared": 1, "remote": 0},
                "Våren 2027 kan högst 1 studerande behöva LIA-plats (beräknat), på plats",
            ),
            (
                {"estimated": 0, "confirmed": 14},
                "Våren 2027 behöver 612 studerande LIA-plats (bekräftat), de flesta på distans",
            ),
            (
                {"students": 0, "on_site": 0, "shared": 0, "remote": 0, "unknown": 14},
                "Våren 2027 kan studerande i 14 utbildningar behöva LIA-plats, antalet redovisas "
                "inte",
            ),
            (
                {"programmes": 0, "students": 0},
                "Ingen beräknas behöva LIA-plats våren 2027",
            ),
            (
                {"reach": "riket", "students": 3122, "remote": 576},
                "Våren 2027 kan högst 3\u00a0122 studerande i riket behöva LIA-plats (beräknat)",
            ),
        ],
    )
    def test_the_finding(self, changes, said):
        assert lia.headline(replace(SORMLAND, **changes)) == said
        assert headline.fits(said)

    def test_the_key_figures(self):
        need = replace(SORMLAND, of_place=(4, 2, 8))
        assert written(lia.keys(need)) == [
            "På plats i en kommun: högst 148 4 utbildningar",
            "Delas mellan kommuner: högst 45 2 utbildningar",
            "På distans: högst 419 gör ofta LIA där de bor",
            "Bekräftade veckor: 0 av 14 utbildningar",
        ]
        assert all(key.estimated for key in lia.keys(need)[:3])

    def test_confirmed_is_neither_at_most_nor_estimated_and_unknown_is_not_zero(self):
        sure = lia.keys(replace(SORMLAND, of_place=(4, 2, 8), estimated=0, confirmed=14))
        assert [key.before for key in sure] == ["", "", "", ""]
        assert not any(key.estimated for key in sure)
        unknown = replace(
            SORMLAND, of_place=(1, 0, 8), shared=0, silent=frozenset({lia.text.ON_SITE})
        )
        assert written(lia.keys(unknown))[:2] == [
            "På plats i en kommun: inte känt 1 utbildning",
            "Delas mellan kommuner: 0 ingen utbildning",
        ]
        nobody = replace(
            SORMLAND, programmes=0, of_place=(0, 0, 0), on_site=0, shared=0, remote=0, students=0
        )
        assert [(key.value, key.under) for key in lia.keys(nobody)] == [
            ("0", "ingen utbildning")
        ] * 3


class TestEmployer:
    WHEN = employer_text.When(of=15, term="2027vt", programmes=9, students=612)
    WHO = employer_text.Who("KYH", nearest=True, providers=10, pages=8)

    @pytest.mark.parametrize(
        ("near", "when", "said"),
        [
            (
                replace(NEAR, remote=8),
                WHEN,
                "15 utbildningar med studieort i Sörmland, nio kan behöva LIA-plats våren 2027",
            ),
            (
                replace(FLEN, found=15, remote=0),
                WHEN,
                "15 utbildningar inom 50 km, nio kan behöva LIA-plats våren 2027",
            ),
            (
                replace(FLEN, found=14, remote=1),
                WHEN,
                "15 utbildningar nära eller på distans, nio kan behöva LIA-plats våren 2027",
            ),
            (
                replace(FLEN, reach=0, found=1, remote=0),
                replace(WHEN, of=1, programmes=1),
                "En utbildning i kommunen, den kan behöva LIA-plats våren 2027",
            ),
            (
                replace(NEAR, found=2, remote=0),
                replace(WHEN, of=2, programmes=2),
                "Två utbildningar med studieort i Sörmland, båda kan behöva LIA-plats våren 2027",
            ),
            (
                replace(NEAR, reach="riket", found=10, remote=5),
                WHEN,
                "15 utbildningar i riket, nio kan behöva LIA-plats våren 2027",
            ),
            (
                replace(NEAR, form="distans", found=0, remote=15),
                WHEN,
                "15 utbildningar på distans i riket, nio kan behöva LIA-plats våren 2027",
            ),
            (
                replace(FLEN, found=15, remote=0),
                employer_text.When(of=15),
                "15 utbildningar inom 50 km, ingen med LIA-termin framför sig",
            ),
            (
                replace(FLEN, found=1, remote=0),
                employer_text.When(of=1),
                "En utbildning inom 50 km, utan LIA-termin framför sig",
            ),
            (
                replace(FLEN, found=15, remote=0),
                employer_text.When(
                    of=15,
                    confirmed=employer_text.Confirmed(
                        "Svetsare", "KYH", "2027-v05", "2027-v14", 24, date(2026, 10, 3)
                    ),
                ),
                "15 utbildningar inom 50 km, nästa bekräftade LIA är vecka 5–14 2027",
            ),
        ],
    )
    def test_the_finding(self, near, when, said):
        assert employer.headline(near, when) == said
        assert headline.fits(said)

    def test_the_key_figures(self):
        assert written(employer.keys(replace(NEAR, remote=8), self.WHEN, self.WHO)) == [
            "Utbildningar: 15 7 på plats, 8 på distans",
            "Kan behöva LIA-plats: högst 612 någon gång under vt 2027",
            "Anordnare att fråga: 10 8 med känd sida",
        ]
        unknown = replace(self.WHEN, students=None)
        assert written(employer.keys(NEAR, unknown, self.WHO))[1] == (
            "Kan behöva LIA-plats: inte känt någon gång under vt 2027"
        )
        assert len(employer.keys(NEAR, employer_text.When(of=3), self.WHO)) == 2


class TestComparison:
    @pytest.mark.parametrize(
        ("names", "differ", "said"),
        [
            ((), 0, "Ingen utbildning är vald att jämföra"),
            (("A",), 0, "En utbildning är vald, minst två behövs för att jämföra"),
            (("A", "B"), 9, "A och B skiljer sig i nio av 16 uppgifter"),
            (("A", "B"), 0, "A och B är lika i alla 16 uppgifter"),
            (("A", "B"), 16, "A och B skiljer sig i alla 16 uppgifter"),
            (
                ("Tekniker " * 9, "B"),
                12,
                "De två utbildningarna skiljer sig i 12 av 16 uppgifter",
            ),
        ],
    )
    def test_the_finding(self, names, differ, said):
        assert jamfor.headline(names, differ, 16) == said
        assert headline.fits(said)

    def test_the_key_figures(self):
        assert written(jamfor.keys(9, 16, 1, 2)) == [
            "Skiljer dem åt: 9 av 16",
            "Lika för alla: 7 av 16",
            "Kan starta: 1 av 2",
        ]


def held(built: Sheet) -> None:
    """The limits of a finding."""
    assert headline.fits(built.headline)
    assert built.headline
    assert not built.headline.endswith(".")
    assert len(built.caution.split()) <= 16
    assert built.caution.startswith("Säger inte") or not built.figures
    assert built.discuss.endswith("?") or not built.figures
    assert len(built.keys) in ((2, 3, 4) if built.figures and not built.missing else range(5))
    assert all(len(key.label) <= 24 for key in built.keys)


@pytest.mark.parametrize("number", turns())
def test_the_programmes_finding_is_their_lists(sheet, number):
    for county, sector in turn(number):
        built = sheet("utbildningar", lan=county, bransch=sector)
        held(built)
        lists = {
            figure.encoding["list"]: figure.frame
            for figure in built.figures
            if figure.kind == "programmes"
        }
        near = lists["near"]
        assert built.keys[0].value == count(len(near))
        assert built.keys[1].value == count(sum("jan 2027" in said for said in near["stands"]))
        assert built.keys[2].value == count(len(lists["remote"]))


@pytest.mark.parametrize("number", turns(1))
def test_the_finding_of_lia_is_its_chart(sheet, number):
    for county, sector in turn(number):
        built = sheet("lia", lan=county, bransch=sector)
        held(built)
        [chart] = [figure.frame for figure in built.figures if figure.kind == "column"]
        spring = chart[chart["term"] == "vt 2027"].set_index("place")["number"]
        said = re.search(r"högst ([\d\u00a0]+) studerande", built.headline)
        if said:
            assert said[1] == count(int(spring.sum()))
        for key, place in zip(built.keys[:3], lia.text.PLACES, strict=True):
            value = spring.get(place, 0)
            assert key.value == ("inte känt" if value is None or value != value else count(value))


@pytest.mark.parametrize("number", turns(2))
def test_the_employers_finding_is_the_lists(sheet, number):
    for county, sector in turn(number):
        built = sheet("arbetsgivare", lan=county, bransch=sector)
        held(built)
        assert built.keys[-1].value == count(
            next(len(f.frame) for f in built.figures if f.title == employer_text.PROVIDERS)
        )


def test_the_comparisons_finding_is_its_tables(sheet):
    built = sheet("jamfor", utb=COMPARED)
    held(built)
    beside, alike = built.figures[:2]
    differ = int(beside.frame["counted"].sum())
    assert f"i {differ} av {differ + len(alike.frame)} uppgifter" in built.headline
    for chosen in ((), COMPARED[:1]):
        held(sheet("jamfor", utb=chosen))
