"""Easy Swedish: every variant word for word, easy to read by LIX, and the sheet's own numbers."""

import re
from dataclasses import replace

import pytest

from components import sheets
from components.address.choices import Choice
from components.render.paper import text as paper
from components.sheets.jamfor import easy as jamfor
from components.sheets.lia import easy as lia
from components.sheets.lia import text as lia_text
from components.sheets.occupations.leads_to import Closest, Counted, Reach, WayIn, Within
from components.sheets.occupations.reach import Origin
from components.sheets.programmes.began import Began
from components.sheets.programmes.search_text import Near
from components.sheets.utbildningar import easy as utbildningar
from components.sheets.yh_utfall import easy as yh_utfall
from components.sheets.yh_utfall.text import Outcome, Work
from components.sheets.yrke import easy as yrke
from components.sheets.yrke.text import About, Assessed
from data.forum import EmptyBook
from tests import rotation
from tests.components.lix import lix
from tests.conftest import COMPARED, TODAY

SHEETS = ("utbildningar", "yrke", "jamfor", "lia", "yh-utfall")

#: It has no figures of its own: what the accessibility statement says.
STATEMENT = "siffrorna"
NEAR = Near("industrin", "Sörmland", None, "lan", (), 8, 0, 120)


@pytest.mark.parametrize(
    ("near", "said"),
    [
        (NEAR, "Vi hittar 8 utbildningar på plats i Sörmland. De kan starta, eller har redan "
         "börjat. 3 kan starta inom ett år (vi har räknat ut det)."),
        (replace(NEAR, found=1, status="pagar"), "Vi hittar 1 utbildning på plats i Sörmland. Den "
         "har redan börjat. 3 kan starta inom ett år (vi har räknat ut det)."),
        (replace(NEAR, municipality="Flen", reach=50, tried=(20,), status="kan-starta"),
         "Vi hittar ingen högst 20 kilometer från Flens kommun. Vi hittar 8 utbildningar på plats "
         "högst 50 kilometer från Flens kommun. De kan starta. 3 kan starta inom ett år (vi har "
         "räknat ut det)."),
        (replace(NEAR, municipality="Flen", reach=0, start=12), "Vi hittar 8 utbildningar på plats "
         "i Flens kommun. De kan starta inom 12 månader. 3 kan starta inom ett år (vi har räknat "
         "ut det)."),
        (replace(NEAR, reach="riket", tried=("lan",), status="alla"), "Vi hittar ingen i Sörmland. "
         "Vi hittar 8 utbildningar på plats i hela landet. De har fått ja sedan 2020, men kan vara "
         "slut nu. 3 kan starta inom ett år (vi har räknat ut det)."),
        (replace(NEAR, found=0), "Vi hittar ingen utbildning på plats i landet."),
    ],
)  # fmt: skip
def test_programmes_near(near, said):
    assert utbildningar.easy(near, 3, silent=False) == (
        "Utbildningar nära dig",
        utbildningar.HOW,
        said,
        f"Du kan läsa 120 utbildningar på distans. {utbildningar.FAR}",
        utbildningar.MAYBE,
    )


def test_programmes_at_a_distance_on_site_alone_and_none():
    remote = utbildningar.easy(replace(NEAR, form="distans", remote=1), 1, silent=False)
    assert remote[2:] == (
        "Du kan läsa 1 utbildning på distans. 1 kan starta inom ett år (vi har räknat ut det).",
        utbildningar.FAR,
        utbildningar.MAYBE,
    )
    assert len(utbildningar.easy(replace(NEAR, form="bunden"), 3, silent=False)) == 4
    assert utbildningar.easy(NEAR, 0, silent=True)[2:] == (
        "Vi hittar ingen utbildning som passar det du valde. Välj något annat.",
    )


def test_a_comparison():
    assert jamfor.easy(("Svetsare", "CNC-tekniker"), 12, 16, 1, 2) == (
        "Jämför utbildningar",
        "Du jämför 2 utbildningar. 1. Svetsare. 2. CNC-tekniker.",
        "Vi har tittat på 16 saker, till exempel hur lång tid den tar. De är olika i 12 och lika "
        "i 4.",
        f"1 av 2 kan starta (vi har räknat ut det). {jamfor.MAYBE}",
        jamfor.NOT_BEST,
    )
    assert jamfor.nothing() == (
        "Jämför utbildningar",
        "Välj minst 2 som du vill jämföra. Då visar vi vad som skiljer dem åt.",
    )


NEED = lia_text.TermNeed(
    term="2027vt", sector="industrin", county="Sörmland", municipality=None, reach="lan", tried=(),
    programmes=14, students=612, on_site=148, shared=45, remote=419, estimated=612, confirmed=0,
    unknown=0,
)  # fmt: skip


@pytest.mark.parametrize(
    ("need", "said"),
    [
        (NEED, ("Våren 2027 kan högst 612 personer behöva en plats. 148 går i en skola på plats. "
                "45 går i en skola på flera platser. 419 läser hemma, på distans.", lia.COUNTED,
                "Skolan har sagt vilka veckor det blir för 0 av 14 utbildningar.")),
        (replace(NEED, reach="riket", on_site=0, shared=0, remote=612, programmes=1),
         ("Våren 2027 kan högst 612 personer i hela landet behöva en plats. 612 läser hemma, på "
          "distans.", lia.COUNTED,
          "Skolan har sagt vilka veckor det blir för 0 av 1 utbildning.")),
        (replace(NEED, estimated=0, confirmed=14, shared=0, remote=0, students=148),
         ("Våren 2027 behöver 148 personer en plats. 148 går i en skola på plats.",
          "Skolan har sagt vilka veckor det blir för 14 av 14 utbildningar.")),
        (replace(NEED, students=0, on_site=0, shared=0, remote=0, unknown=14),
         ("Våren 2027 kan de som går 14 utbildningar behöva en plats. Vi vet inte hur många de är.",
          lia.COUNTED, "Skolan har sagt vilka veckor det blir för 0 av 14 utbildningar.")),
        (replace(NEED, programmes=0), ("Ingen behöver en plats våren 2027, så vitt vi vet.",)),
    ],
)  # fmt: skip
def test_places_for_lia(need, said):
    assert lia.easy(need) == ("En plats på ett jobb", lia.WHAT, *said)


OUTCOME = Outcome(
    "Teknik och tillverkning", Began("x", 2024, 6014, 1443, 20388, 6000), Work(2024, 88, 63), None,
    (None, None), (None, None),
)  # fmt: skip
BEGAN = (
    "20\u00a0388 personer sökte 2024. 6\u00a0014 fick en plats och började. Av 100 var 24 kvinnor."
)


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (OUTCOME, ("Av 100 som blev klara 2023 hade 88 ett jobb året efter. För 63 av 100 som hade "
                   "jobb passar jobbet med det de läste.", BEGAN)),
        (replace(OUTCOME, work=Work(2024, 88, None)),
         ("Av 100 som blev klara 2023 hade 88 ett jobb året efter.", BEGAN)),
        (replace(OUTCOME, work=None), (yh_utfall.NOT_KNOWN, BEGAN)),
        (replace(OUTCOME, work=Work(2024, None, None), started=Began("x", 2024, 12, 5, 30, 9)),
         (yh_utfall.NOT_KNOWN, "30 personer sökte 2024. 12 fick en plats och började. 5 var "
          "kvinnor.")),
    ],
)  # fmt: skip
def test_what_happens_after_yh(outcome, said):
    assert yh_utfall.easy(outcome)[2:] == (
        f"Det här gäller Teknik och tillverkning. {yh_utfall.COUNTRY}", *said,
    )  # fmt: skip


REACH = Reach(
    WayIn("yrkeshögskola", "yrkeshögskola", yh=True),
    direct=Within(here=Counted(2), nearest=Closest("Örebro", 60.0, "Eskilstuna")),
)
ABOUT = About(
    name="Drifttekniker", county="Sörmland", round="2025-2", here=Assessed("brist"),
    country=Assessed("balans"), newer=None, elsewhere=None, reach=REACH,
    origin=Origin(("Eskilstuna",), chosen=False, radius=100), here_programmes=2,
    across_programmes=1, remote_programmes=16, start=("2027vt", "2027ht"), start_remote=False,
    since=2023, until=2025, note=None, forum=None,
)  # fmt: skip
WITHIN = (
    "Du kan lära dig yrket på en yrkeshögskola. 2 finns i Sörmland. 1 finns i ett annat län, högst "
    "100 kilometer bort. 16 kan du läsa hemma, på distans."
)


@pytest.mark.parametrize(
    ("about", "said"),
    [
        (ABOUT, (f"Så här är det i Sörmland: {yrke._MEANS['brist']} I hela landet är det balans. "
                 f"{yrke._MEANS['balans']}", WITHIN,
                 "Nästa start kan bli januari 2027 eller hösten 2027 (vi har räknat ut det). "
                 f"{yrke.MAYBE}")),
        (replace(ABOUT, here=Assessed("paradox"), country=Assessed("paradox"), start=()),
         (f"Så här är det i Sörmland: {yrke._MEANS['paradox']} Det är likadant i hela landet.",
          WITHIN, f"Vi vet inte när nästa start kan bli. {yrke.MAYBE}")),
        (replace(ABOUT, here=None, country=Assessed("överskott"),
                 reach=replace(REACH, direct=Within())),
         ("Vi vet inte hur läget är i yrket i Sörmland. I hela landet är det så här: "
          f"{yrke._MEANS['överskott']}", WITHIN,
          "Så här kan du också lära dig yrket: yrkeshögskola.")),
        (replace(ABOUT, here=Assessed(None), country=None, county="Gotland",
                 reach=Reach(WayIn("högskola", "högskola", yh=False))),
         ("Vi vet inte hur läget är i yrket på Gotland.",
          "Så här kan du lära dig yrket: högskola.")),
        (replace(ABOUT, country=None, start=("2027ht",)),
         (f"Så här är det i Sörmland: {yrke._MEANS['brist']}", WITHIN,
          f"Nästa start kan bli hösten 2027 (vi har räknat ut det). {yrke.MAYBE}")),
    ],
)  # fmt: skip
def test_an_occupation(about, said):
    *first, last = yrke.easy(about)
    assert first == ["Drifttekniker", *said]
    assert last == (
        "Det här säger inte hur det är om fem år."
        if "Gotland" in said[0]
        else "Läget i yrket är från 2025. Det säger inte hur det är om fem år."
    )


def built(store, slug, county, sector):
    more = {"yrke": {"yrke": "8191"}, "jamfor": {"utb": COMPARED}}.get(slug, {})
    choice = Choice(lan=county, bransch=sector, **more)
    return sheets.sheet(slug, store, EmptyBook(), choice, TODAY)


def read(sheet):
    """All that the page says: heading, paragraphs, who published the figures."""
    body = " ".join(sheet.easy[1:])
    return f"{sheet.easy[0].rstrip('?')}. {body} {paper.easy_source(sheet.sources)}"


@pytest.mark.parametrize(
    "turn",
    [rotation.case(turn, often=turn == 5) for turn in range(rotation.TURNS)],
)
def test_every_page_is_easy_to_read(store, turn):
    cases = rotation.turn(turn)[turn % 4 :: 7] if turn == 5 else rotation.turn(turn)
    found = {
        (slug, county, sector): lix(read(built(store, slug, county, sector)))
        for county, sector in cases
        for slug in (*SHEETS, STATEMENT)
    }
    assert {where: value for where, value in found.items() if value > 40} == {}
    assert sum(found.values()) / len(found) <= 30


@pytest.mark.parametrize("slug", SHEETS)
def test_the_numbers_are_those_of_the_key_figures(store, slug):
    sheet = built(store, slug, "04", "industri")
    text = " ".join(sheet.easy)
    for key in sheet.keys:
        number = key.value.removesuffix("\u00a0%")
        if number.replace("\u00a0", "").isdecimal():
            assert re.search(rf"(?<!\d){number}(?!\d)", text), (key.label, text)


@pytest.mark.parametrize("slug", [*SHEETS, STATEMENT])
def test_no_abbreviation_is_left(store, slug):
    text = " ".join(built(store, slug, "18", "vard").easy)
    # LIA is a word that the page explains; the others are spelt out.
    assert not re.findall(r"\b(?:YH|MYH|SCB|km|ht|vt|jan|proc|t\.ex|bl\.a|SeQF|%)\b", text)


def test_lix_counts_as_it_is_defined():
    # Eleven words in two sentences, one of them longer than six letters.
    assert lix("Katten sov. En mycket trevlig kväll gick den hem igenom skogen.") == pytest.approx(
        11 / 2 + 100 * 1 / 11
    )
