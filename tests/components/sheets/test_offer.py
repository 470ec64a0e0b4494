"""A county's whole offer in one place, and what of it leads to an occupation."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from components import sheets
from components.address.choices import Choice
from components.kit.sheet import Figure, Sheet
from components.render.paper import paper
from components.sheets.offer import figures, text
from components.sheets.offer import list as offer_list
from components.sheets.offer import rows as offer_rows
from data import editions, gymnasium
from data.forum import EmptyBook
from data.questions import announced, meta, offer, places
from data.search.index import index
from data.store import Store, open_edition
from tests.conftest import TODAY
from tests.fetched import offers


@pytest.fixture(scope="module")
def fetched(fetched_var) -> Store:
    return open_edition(editions.path(str(editions.current(fetched_var)), fetched_var))


@pytest.fixture(scope="module")
def made(fetched: Store) -> Callable[..., Sheet]:
    def build(slug: str, today: date = TODAY, **choices: object) -> Sheet:
        return sheets.sheet(slug, fetched, EmptyBook(), Choice(**choices), today)

    return build


def of(sheet: Sheet) -> tuple[Figure, Figure]:
    """The list and the map of the whole offer."""
    listed = next(figure for figure in sheet.figures if figure.kind == "offers")
    drawn = next(figure for figure in sheet.figures if figure.encoding.get("of") == "offer")
    return listed, drawn


def on_site(listed: Figure) -> int:
    """How many are counted on a map, each in every municipality that it is given in."""
    return listed.frame.loc[~listed.frame["remote"].astype(bool), "codes"].str.len().sum()


def test_every_form_is_there_and_counted_once(made, fetched):
    listed, drawn = of(made("utbildningar"))
    forms = listed.frame["form"].value_counts()
    assert set(forms.index) == set(text.FORMS)
    assert forms["gymnasium"] == len(offer.gymnasium(fetched, "04"))
    assert forms["komvux"] == len(places.municipalities(fetched, "04"))
    assert listed.title.endswith(f"({len(listed.frame)})")
    for form in ("yh", "susa", "gymnasium", "komvux"):
        assert f"{forms[form]} " in listed.encoding["note"]
        near = listed.frame[(listed.frame["form"] == form) & ~listed.frame["remote"].astype(bool)]
        assert drawn.frame[form].sum() == near["codes"].str.len().sum()
    assert drawn.frame["programmes"].sum() == on_site(listed)


def test_it_is_of_every_sector_and_the_finding_counts_what_it_did(made, sheet):
    industry, care = made("utbildningar"), made("utbildningar", bransch="vard")
    pd.testing.assert_frame_equal(of(industry)[0].frame, of(care)[0].frame)
    assert industry.headline == sheet("utbildningar").headline
    assert industry.keys == sheet("utbildningar").keys


def test_what_only_susa_has_is_a_row_of_its_own_and_nothing_is_there_twice(made, fetched):
    listed, _ = of(made("utbildningar"))
    own = listed.frame[listed.frame["form"] == "susa"]
    assert set(own["said"]) == {"YH, bara i Susa-navet"}
    assert (own["name"] == "Vätgastekniker").sum() == 2  # two educations of one name
    unmatched = {
        (one.education, one.codes)
        for one in announced.every(fetched)
        if not one.grants and any(code.startswith("04") for code in one.codes)
    }
    assert len(own) == len(unmatched)
    assert text.UNMATCHED in listed.caveats
    assert "1 utbildning i Susa-navet utan ort, ofta på distans" in " ".join(listed.caveats)
    grants = [grant for grants in listed.frame["grants"] for grant in grants]
    assert len(grants) == len(set(grants))


@pytest.mark.parametrize("chosen", list(text.CHOSEN))
def test_a_form_can_be_chosen(made, chosen):
    listed, drawn = of(made("utbildningar", skolform=chosen))
    assert set(listed.frame["form"]) <= set(text.CHOSEN[chosen])
    assert listed.title.endswith(f" {chosen.replace('yh', 'YH')} ({len(listed.frame)})")
    assert drawn.frame["programmes"].sum() == on_site(listed)


@pytest.mark.rule("not on municipal maps, not in municipal sums")
def test_what_is_at_a_distance_is_in_the_list_and_not_on_the_map(made, fetched):
    listed, drawn = of(made("utbildningar"))
    remote = listed.frame[listed.frame["remote"].astype(bool)]
    called = listed.frame["who"].fillna("").str.endswith("(distans)")
    assert set(remote["form"]) == {"yh", "susa", "komvux"}
    assert called.equals(listed.frame["remote"].astype(bool))
    said = f"{len(remote)} distansutbildningar står i listan men inte på kartan."
    assert said in drawn.caveats
    assert said in offer_list.html(listed, listed.frame.head(1)), "beside the map"
    assert text.not_on_the_map(1) == ("En distansutbildning står i listan men inte på kartan.",)
    alone = figures.whole(fetched, "04", "Sörmland", remote, None)
    assert [figure.kind for figure in alone] == ["offers"]
    assert "kartan" not in alone[0].encoding["note"]
    near = listed.frame.drop(remote.index)
    _, whole_map = figures.whole(fetched, "04", "Sörmland", near, None)
    assert not any("distans" in caveat for caveat in whole_map.caveats)


def test_a_start_in_another_county_says_where_and_gives_way_to_one_here(fetched, monkeypatch):
    """A programme of Sörmland and of a county beside: its next start is told of both."""
    rows = offer_rows.of_county(fetched, "04", TODAY)
    grant = next(
        one
        for one in index(fetched).grants
        if {place[:2] for place in one.places} > {"04"}
        and any(one.number in grants for grants in rows["grants"])
    )
    numbers = next(sorted(grants) for grants in rows["grants"] if grant.number in grants)
    own = next(place for place in grant.places if place.startswith("04"))
    start = replace(
        announced.every(fetched)[0], codes=("1880",), names=("Örebro",), start="2027-01-11",
        opens=None, closes="2026-12-01", cancelled=False,
    )  # fmt: skip
    later = replace(start, codes=(own,), names=("Flen",), start="2027-08-23")

    def told(*starts: announced.Announced) -> str:
        monkeypatch.setattr(announced, "of_programmes", lambda _: {numbers[0]: starts})
        found = offer_rows._granted(fetched, "04", TODAY)  # what is kept has been made
        return next(row["start"] for row in found if grant.number in row["grants"])

    assert told(start) == "Start 11 januari 2027 i Örebro kommun enligt anordnaren"
    assert told(start, later) == "Start 23 augusti 2027 i Flens kommun enligt anordnaren"


def test_a_search_is_over_all_of_it(made):
    found = of(made("utbildningar", sok="svetsare"))[0].frame
    assert set(found["name"]) >= {"Svetsare"}
    assert len(found) < 10
    gymnasium_ = of(made("utbildningar", sok="industritekniska"))[0].frame
    assert set(gymnasium_["form"]) == {"gymnasium"}
    here = of(made("utbildningar", sok="komvux nyköping"))[0].frame
    assert set(here["where"]) == {"Nyköping"}


def test_an_application_that_is_over_says_so(made):
    before = of(made("utbildningar", skolform="komvux"))[0].frame["apply"].dropna()
    assert set(before) == {"Sök senast 5 december 2026"}
    after = of(made("utbildningar", date(2026, 12, 6), skolform="komvux"))[0].frame["apply"]
    assert set(after.dropna()) == {"Ansökan stängde 5 december 2026"}


def test_a_row_leads_to_a_page_of_ours_or_to_the_providers_own(made):
    listed, _ = of(made("utbildningar"))
    for row in listed.frame.itertuples():
        one = listed.frame[listed.frame.index == row.Index]
        html = offer_list.html(listed, one)
        if row.form == "yh":
            assert 'href="/utbildningsblad?utb=MYH' in html
        elif row.link:
            assert 'href="https://exempel.se/' in html
            assert 'rel="noopener"' in html
        else:
            assert "href" not in html
        assert "hämtat 14 november 2026" in html


def test_on_paper_it_is_whole(made):
    sheet = made("utbildningar", lan="18")
    listed, _ = of(sheet)
    page = paper.page([sheet], title="Prov", edition="e", address="https://exempel.se/blad/x",
                      interactive="https://exempel.se/")  # fmt: skip
    assert listed.title in page
    assert all(name.replace("&", "&amp;") in page for name in listed.frame["name"])


def test_what_is_in_the_chosen_municipality_is_first(made):
    rows = of(made("utbildningar", kommun="0484"))[0].frame
    here = ["0484" in codes for codes in rows["codes"]]
    assert here == sorted(here, reverse=True)
    assert len(rows) == len(of(made("utbildningar"))[0].frame)


def test_a_county_that_is_not_fetched_says_who_has_it(made):
    sheet = made("utbildningar", lan="01")
    listed, _ = of(sheet)
    assert set(listed.frame["form"]) <= {"yh", "susa"}
    assert any("Gymnasium och komvux i Stockholms län ingår inte" in note for note in sheet.notes)


def test_an_edition_without_it_is_as_before_but_says_who_has_it(sheet):
    for slug, choices in (("utbildningar", {}), ("yrke", {"yrke": "7212"})):
        bare = sheet(slug, **choices)
        assert not [figure for figure in bare.figures if figure.kind == "offers"]
        assert [note for note in bare.notes if "Skolverket har" in note]


def test_an_occupation_has_its_other_ways_in(made):
    listed = next(f for f in made("yrke", yrke="7212").figures if f.kind == "offers")
    assert set(listed.frame["name"]) == {"Industritekniska programmet", "Svetsare"}
    assert text.NAMED in listed.caveats
    care = next(f for f in made("yrke", yrke="5321").figures if f.kind == "offers")
    assert set(care.frame["name"]) == {"Vård- och omsorgsprogrammet", "Undersköterska"}


@pytest.mark.parametrize(
    ("route", "letters"),
    [
        ("gymnasium (industri), yrkesvux", {"IN"}),
        ("gymnasium (fordon eller industri) eller upplärning", {"FT", "IN"}),
        ("gymnasium eller yrkesvux (bygg och anläggning), lärlingstid", {"BA"}),
        ("gymnasium eller yrkeshögskola (marknadsföring)", set()),
        ("gymnasium, yrkesvux eller yrkeshögskola (ekonomi)", set()),
        ("yrkeshögskola (IT-infrastruktur) eller gymnasium", set()),
    ],
)
def test_which_programmes_a_way_in_names(route, letters):
    assert gymnasium.letters(route) == letters


def test_a_package_must_name_the_occupation_whole():
    frame = pd.DataFrame(
        [("komvux", "Kockar, grund", ""), ("komvux", "Kök", ""), ("gymnasium", "Kock", "RL")],
        columns=["form", "name", "letters"],
    )
    found = offer_rows.leading(frame, {"IN"}, [("kock",), ("lant", "brukare")])
    assert found["name"].tolist() == ["Kockar, grund"]


def test_the_invented_programmes_are_called_as_sectors_call_them(fetched):
    known = {
        name
        for sector in places.sectors(fetched)
        for name in meta.sector(fetched, sector).gymnasium_programmes
    }
    assert {name for _, name in offers.PROGRAMMES} <= known
