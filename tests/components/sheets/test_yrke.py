"""The page of one occupation: its situation, what leads there, what is tried, what is ordered."""

import re
from datetime import date
from html import unescape

import pandas as pd
import pytest

from components import sheets
from components.address.choices import Choice
from components.kit import cells
from components.kit.sheet import Sheet
from components.render.card import card
from components.render.deck import deck
from components.render.paper import paper
from components.render.sheet_data import workbook
from components.sheets.occupations import reach
from components.sheets.vagning import sheet as vagning
from components.sheets.yrke import finding, text
from components.sheets.yrke import sheet as yrke
from data.forum import EmptyBook
from data.forum.errors import BookError
from data.questions import occupations
from data.store import Store
from tests import rotation
from tests.components.books import SmallBook
from tests.components.glanced import faults
from tests.conftest import TODAY

#: What is longest, oldest, widest, emptiest and oddest among the occupations.
EXTREMES = (
    "Undersköterskor inom vård- och specialavdelningar och mottagningar",  # the longest name
    "Ingenjörer och tekniker inom maskinteknik",
    "Drifttekniker vid värme- och vattenverk",  # none in the county, several beside it
    "Kockar",  # YH leads there, none within reach; one of two with the same SSYK
    "Grundutbildade sjuksköterskor",  # regulated
    "AT-läkare",  # no assessment anywhere; an abbreviation first
    "Läkare (exklusive AT-, ST- och specialistläkare)",
    "Medicinska sekreterare/vårdadministratörer",
    "Lastbilsförare",  # one of four with the same SSYK
    "Jurister",  # six SSYK codes
    "Sjuksköterskor inom akutsjukvård",
    "Elevassistenter",  # no formal education
    "Fritidsledare",  # folkhögskola only
    "Ljus-, ljud- och bildtekniker",
    "Tandsköterskor",  # YH alone
    "Butikssäljare (båt och motorfordon)",
    "Vårdbiträden",  # surplus
    "Personliga assistenter",  # paradox
    "SFI-lärare",
    "Gruv- och stenbrottsarbetare (med yrkesbevis)",
)


def code(store: Store, name: str) -> str:
    return next(code for code, one in occupations.every(store).items() if one.name == name)


def made(store: Store, name: str, book: EmptyBook | None = None, **chosen: object) -> Sheet:
    """The sheet of an occupation, in its own sector unless another is chosen."""
    one = occupations.every(store)[code(store, name)]
    choice = Choice(**({"lan": "04", "bransch": one.sector, "yrke": one.code} | chosen))
    return yrke.build(store, book or EmptyBook(), choice, TODAY)


def whole(sheet: Sheet) -> list[str]:
    """What is wrong with a sheet: limits of what is seen first, empty cells, empty words."""
    found = faults(sheet)
    found += [f"no rows: {figure.title}" for figure in sheet.figures if figure.frame.empty]
    found += [f"empty: {said!r}" for said in sheet.answer if not said.strip() or "None" in said]
    found += [] if sheet.figures and sheet.figures[0].kind != "table" else ["no picture"]
    found += [] if any(figure.kind == "cards" for figure in sheet.figures) else ["no ways in"]
    for figure in sheet.figures:
        if figure.kind == "cards":
            texts = [str(cell) for row in cells.rows(figure) for cell in row]
            found += [f"card: {said!r}" for said in texts if not said.strip() or "None" in said]
    return found


@pytest.mark.parametrize("county", rotation.COUNTIES)
def test_every_occupation_is_told_whole_somewhere(store, county):
    """Every county once, a third of the occupations; the sweep has all in all."""
    place = rotation.COUNTIES.index(county)
    every = list(occupations.every(store).values())
    for one in every[place :: 3 * len(rotation.COUNTIES)]:
        assert whole(made(store, one.name, lan=county)) == [], one.name


@pytest.mark.sweep
@pytest.mark.parametrize("county", rotation.COUNTIES)
def test_every_occupation_is_told_whole_in_every_county(store, county):
    for one in occupations.every(store).values():
        shown = made(store, one.name, lan=county)
        assert whole(shown) == [], one.name
        assert paper.article(shown)


@pytest.mark.parametrize(("name", "county"), list(zip(EXTREMES, rotation.COUNTIES, strict=False)))
def test_extremes_are_whole_on_paper_slides_and_in_the_workbook(store, name, county):
    shown = made(store, name, lan=county)
    assert whole(shown) == []
    written = paper.article(shown)
    assert plain(shown.headline) in plain(written)
    assert plain(shown.figures[-1].title) in plain(written)
    assert workbook(shown, edition="2026-11", address="https://a.se/blad/yrke?lan=04")


def plain(html: str) -> str:
    """What is read, with a blank wherever there is one."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_slides_are_made_of_an_occupation(store):
    shown = made(store, EXTREMES[2])
    told = deck.deck([shown], title="t", edition="e", address_of=lambda _: "https://a.se/blad/yrke",
                     place="p")  # fmt: skip
    assert told[:2] == b"PK"


@pytest.mark.parametrize(("county", "sector"), rotation.turn(4)[::4])
def test_what_is_within_reach_is_what_the_weighing_counts(store, county, sector):
    """Each grant once, in the place that the weighing puts it; and its order of what is near."""
    choice = Choice(lan=county, bransch=sector)
    weighed = vagning.build(store, EmptyBook(), choice, TODAY)
    rows = pd.concat([one.frame for one in weighed.figures if "here" in one.frame])
    rows = rows.drop_duplicates("occupation").set_index("occupation")
    for name, row in rows.iterrows():
        shown = made(store, name, lan=county, bransch=sector)
        lists = [one.frame for one in shown.figures if one.encoding.get("list") in
                 ("first", "remote")]  # fmt: skip
        if pd.isna(row["here"]):
            assert not [one for one in lists if (one["reached"] != "").any()]
            continue
        grants = {"here": 0, "across": 0, "remote": 0}
        for frame in lists:
            for where, of in zip(frame["reached"], frame["grants"], strict=True):
                grants[where] += len(of)
        assert grants == {where: int(row[where]) for where in grants}, name


def test_on_site_in_the_county_stands_first_and_what_can_start_before_what_runs(store):
    [first, *_] = made(store, "Ingenjörer och tekniker inom maskinteknik").figures
    where = list(first.frame["reached"])
    assert where == sorted(where, key=["here", "across"].index)
    across = first.frame[first.frame["reached"] == "across"]
    turns = [not ahead for ahead in across["ahead"]]
    assert turns == sorted(turns)
    starting = across[[not turn for turn in turns]]
    assert list(starting["km"]) == sorted(starting["km"])
    assert (starting["km"] <= reach.RADIUS).all()


@pytest.mark.rule("County and country only from the same round")
def test_a_newer_round_of_the_country_is_never_beside_the_countys(store):
    shown = made(store, "Drifttekniker vid värme- och vattenverk")
    assert [key.label for key in shown.keys[:2]] == ["Sörmland 2025-2", "Riket 2025-2"]
    assert "2026-1" not in shown.headline + " ".join(shown.answer)
    assert any(
        note.startswith("Omgång 2026-1 finns i utgåvan bara för riket") for note in shown.notes
    )
    rounds = next(one for one in shown.figures if one.title == text.ROUNDS)
    assert list(zip(rounds.frame["round"], rounds.frame["area"], strict=True)) == [
        ("2026-1", "Riket"),
        ("2025-2", "Sörmland"),
        ("2025-2", "Riket"),
    ]


def test_a_county_without_its_row_says_so_and_does_not_borrow(store):
    shown = made(store, "Lastbilsförare", lan="09")
    assert shown.headline.startswith("Brist i riket, länets bedömning ingår inte")
    assert (shown.keys[0].value, shown.keys[0].under) == ("–", "ingår inte i utgåvan")
    assert "Länets bedömning ingår inte i utgåvan." in shown.answer[0]


def test_an_occupation_of_another_sector_says_whose_it_is(store):
    assert (
        "Yrket räknas till besöksnäringen, inte till den valda branschen."
        in made(store, "Kockar", bransch="it").answer
    )
    assert not any("räknas till" in said for said in made(store, "Kockar").answer)


def test_a_municipality_and_a_radius_decide_what_is_near(store):
    name = "Drifttekniker vid värme- och vattenverk"
    near = made(store, name, kommun="0483", radie=20)
    assert near.figures[0].encoding["list"] == "first"
    assert near.keys[2].under.startswith("0 inom 20\u00a0km")
    assert made(store, name).keys[2].under.startswith("6 inom 100\u00a0km")


def test_no_way_but_another_names_it_and_what_it_takes(store):
    shown = made(store, "Grundutbildade sjuksköterskor")
    [ways] = [one for one in shown.figures if one.kind == "cards"]
    assert shown.figures[0] is ways
    assert ways.frame["what"][0] == "Högskola (sjuksköterskeexamen); krav: legitimation"
    assert ways.frame["more"][0].startswith("Ingen YH-utbildning som leder direkt dit är känd.")
    assert not any("koppl" in str(cell) for cell in ways.frame.to_numpy().ravel())


def test_what_has_been_tried_is_told_by_its_years(store):
    """Against the applications themselves, of every occupation with a rejection in the county."""
    rejected = 0
    for one in occupations.every(store).values():
        if rejected == 4:
            break
        shown = made(store, one.name, lan="14")
        tried = [figure for figure in shown.figures if figure.title == text.TRIED]
        said = next(line for line in shown.answer if "YH-utbildning till yrket" in line)
        if not tried:
            assert said.startswith("Ingen har sökt"), one.name
            continue
        frame = tried[0].frame
        assert set(frame["application_year"]) <= {2023, 2024, 2025}
        no = frame[frame["decision"] == "Avslag"]
        rejected += len(no) > 0
        assert ("inget avslag" in said) == no.empty
        assert all(str(year) in said or "–" in said for year in set(no["application_year"]))
    assert rejected == 4


def test_the_forums_needs_and_orders_are_there(store):
    name = "Drifttekniker vid värme- och vattenverk"
    need = {"competence": name, "persons": 12, "origin": "workshop", "reported": "2026-05-04"}
    own = {"competence": "Egen tekniker", "occupation": name, "origin": "enkät",
           "reported": "2026-06-01"}  # fmt: skip
    other = {"competence": "Truckförare", "persons": 9, "origin": "x", "reported": "2026-05-04"}
    order = {
        "order_id": 1,
        "title": name,
        "kind": "ny YH-utbildning",
        "state": "beställd",
        "addressee": "Yrkeshögskolan",
        "ordered": "2026-09-01",
        "occupation": name,
    }
    draft = order | {"order_id": 2, "state": "utkast", "ordered": None}
    book = SmallBook(order_dicts=[order, draft], need_dicts=[need, own, other])
    shown = made(store, name, book)
    needs = next(one for one in shown.figures if one.title == text.NEEDS)
    assert list(needs.frame["competence"]) == [name, "Egen tekniker"]
    orders = next(one for one in shown.figures if one.title == text.ORDERS)
    assert list(orders.frame["title"]) == [name]
    said = "Forumet har två rapporterade behov (12 personer) och en beställning"
    assert said + "." in shown.answer
    [ways] = [one for one in shown.figures if one.kind == "cards"]
    assert said in ways.frame["more"][2]
    without = made(store, name, SmallBook())
    assert "Forumet har inget rapporterat behov och ingen beställning." in without.answer


def test_a_book_that_cannot_be_read_is_a_notice(store):
    class Broken(EmptyBook):
        def needs(self, county: str, sector: str) -> pd.DataFrame:
            raise BookError("Forumboken gick inte att läsa.")

    shown = made(store, "Kockar", Broken())
    assert "Forumboken gick inte att läsa." in shown.notes
    assert whole(shown) == []


def test_the_way_to_order_leads_to_the_forum_and_says_when_it_can_start(store):
    [ways] = [one for one in made(store, "Kockar").figures if one.kind == "cards"]
    [row] = [row for row in cells.rows(ways) if row[0] == "Saknas något?"]
    assert cells.address(row[1], ways.columns["what"]) == "/q4?"
    assert row[2] == "YH-program som beställs i dag: start tidigast 1 juli 2028 (beräknat)."


@pytest.mark.parametrize("turn", rotation.turns())
def test_without_an_occupation_the_sectors_are_there_to_choose(store, turn):
    for county, sector in rotation.turn(turn):
        choice = Choice(lan=county, bransch=sector)
        shown = sheets.sheet("yrke", store, EmptyBook(), choice, TODAY)
        assert faults(shown) == [], (county, sector)
        [board] = shown.figures
        names = {one.name for one in occupations.every(store).values()
                 if sector in (one.sector, one.also)}  # fmt: skip
        assert set(board.frame["occupation"]) == names
        assert all(cells.address(name, board.columns["occupation"]) for name in names)


@pytest.mark.parametrize(
    ("here", "country", "said"),
    [
        ("brist", "brist", "Brist i Sörmland och i riket"),
        ("brist", "paradox", "Brist i Sörmland, paradox i riket"),
        ("balans", None, "Balans i Sörmland"),
        (None, "brist", "Ingen bedömning i Sörmland, brist i riket"),
        (None, None, "Ingen bedömning i Sörmland eller i riket"),
    ],
)
def test_the_situation_of_the_finding(store, here, country, said):
    about = _about(store, here=text.Assessed(here), country=text.Assessed(country))
    assert finding.headline(about).split(";")[0] == said


def _about(store: Store, **other: object) -> text.About:
    from components.sheets.yrke.found import found

    one = occupations.every(store)[code(store, "Kockar")]
    choice = Choice(lan="04", bransch=one.sector, yrke=one.code)
    about = found(store, EmptyBook(), choice, one, date(2026, 11, 16)).about
    return text.About(**{**vars(about), **other})


@pytest.mark.parametrize("name", ["CNC- och maskinoperatörer inom metall", "Kockar"])
def test_the_source_line_names_whose_the_situation_is(store, name):
    """The first figure is MYH's programmes, but the first key figures are an assessment."""
    line = card.source(made(store, name))
    assert re.search(r"\. Läget: Arbetsförmedlingens Yrkesbarometer, omgång \d{4}-\d$", line), line
    assert re.match(r"Källor: .*MYH", line), line
