"""The sheet lia: need, confirmed periods and offers, near and in a county, each counted apart."""

import json
import re
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from haversine import haversine

from components import sheets
from components.address.choices import Choice
from components.kit.sheet import Figure, Sheet
from components.sheets.lia import found as lia
from components.sheets.lia import map as lia_map
from components.sheets.lia import text
from components.sheets.programmes import contact
from components.sheets.programmes.map import Land
from data.forum import EmptyBook
from data.questions import lia as questions
from data.questions import places
from data.store import Store, open_edition
from tests.lia_edition import with_lia

TODAY = date(2026, 11, 16)

PERIODS = (
    {},
    {"course": "LIA 2", "from_week": "2026-v50", "to_week": "2027-v02"},
    {  # on site in Nyköping, not confirmed for more than a year
        "diarienummer": "MYH 2023/4234",
        "municipality_code": "0480",
        "from_week": "2026-v53",
        "to_week": "2027-v01",
        "students": 12,
        "confirmed": "2025-09-01",
        "contact": None,
    },
    {  # outside the sixteen weeks
        "diarienummer": "MYH 2023/4104",
        "municipality_code": None,
        "from_week": "2027-v36",
        "to_week": "2027-v45",
        "students": 30,
    },
)
OFFERS = (
    {},
    {"organisation": "Verkstan", "municipality_code": "0482", "places": 2, "sector": "alla"},
    {"organisation": "Senare AB", "from_week": "2027-v36", "to_week": "2027-v40"},
    {"organisation": "Vården", "sector": "vard"},
    {"organisation": "Åbo", "municipality_code": "1880"},
)


@pytest.fixture(scope="module")
def known_store(edition: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The real edition with three confirmed programmes and five offers."""
    return open_edition(with_lia(edition, tmp_path_factory.mktemp("lia"), PERIODS, OFFERS))


@pytest.fixture(scope="module")
def known(known_store: Store) -> Sheet:
    return sheets.sheet("lia", known_store, EmptyBook(), Choice(), TODAY)


def figure(shown: Sheet, start: str) -> Figure:
    return next(figure for figure in shown.figures if figure.title.startswith(start))


class TestEstimatesOnly:
    @pytest.mark.rule("So the estimate counts students, never weeks")
    @pytest.mark.answer("Real, Sörmland industri vt 2027: 612 in 14 programmes")
    def test_sormland_industry_in_spring_2027(self, sheet):
        shown = sheet("lia")
        assert shown.answer[0].startswith("Vt 2027 kan högst 612 studerande i 14 utbildningar")
        chart = figure(shown, "Studerande som kan behöva").frame
        spring = chart[chart["term"] == "vt 2027"].set_index("place")["number"]
        assert spring.to_dict() == {text.ON_SITE: 148, text.SHARED: 45, text.REMOTE: 419}

    def test_the_list_and_the_calendar_have_the_same_programmes_and_sum_to_the_answer(self, sheet):
        shown = sheet("lia")
        rows = figure(shown, "Utbildningarna").frame
        bars = figure(shown, "LIA-behov de").frame
        assert list(dict.fromkeys(bars["diarienummer"])) == rows["diarienummer"].tolist()
        assert rows["t4054"].sum() == 612
        assert rows["t4054"].notna().sum() == 14

    def test_nothing_is_confirmed_or_offered_and_the_sheet_says_how(self, sheet):
        weeks, offers, *_ = sheet("lia").notes
        assert weeks == f"{text.NO_WEEKS} {text.ASK}"
        assert offers.startswith(text.NO_OFFERS)
        assert "mallen" in offers
        assert sheet("lia").missing == ()

    @pytest.mark.rule("In the calendar an estimate is one band over the term")
    def test_an_estimate_is_one_band_over_its_term(self, sheet):
        bars = figure(sheet("lia"), "LIA-behov de").frame
        assert not bars["sure"].any()
        assert not bars.duplicated(["diarienummer", "from_day"]).any()
        assert set(bars["weeks"]) == {
            "någon gång under ht 2026 (beräknat)",
            "någon gång under vt 2027 (beräknat)",
        }
        spring = bars[bars["weeks"].str.contains("vt 2027")]
        assert set(spring["from_day"]) == {"2027-01-18"}
        assert set(spring["to_day"]) == {"2027-06-13"}

    @pytest.mark.rule("Place: på plats, one municipality → there")
    def test_the_municipalities_table_has_no_distance_and_sums_only_one_municipality(self, sheet):
        table = figure(sheet("lia"), "Behov och erbjudna").frame
        spring = table[table["term"] == "vt 2027"]
        assert spring["students"].sum() == 148
        assert spring.set_index("name")["shared"].sum() >= 2

    def test_a_programme_shared_with_other_counties_says_so(self, sheet):
        bars = figure(sheet("lia"), "LIA-behov de").frame
        shared = bars[bars["where"] == text.SHARED]
        assert len(shared) > 0
        assert shared["place"].str.contains("delas m").all()

    def test_in_a_summer_there_is_no_band_but_the_term_ahead_is_answered(self, sheet):
        shown = sheet("lia", fran="2027-v25", till="2027-v30")
        assert shown.answer[0].startswith("Ht 2027 kan högst")
        assert [f for f in shown.figures if f.kind == "weeks"] == []
        assert figure(shown, "Utbildningarna").frame["t4055"].sum() > 0

    def test_a_quarter_of_a_qualified_diploma_is_lia(self, sheet):
        rows = figure(sheet("lia"), "Utbildningarna").frame
        assert rows["share"].dropna().unique().tolist() == [
            "Minst 25 procent av utbildningen är LIA."
        ]

    def test_98_of_100_had_lia(self, sheet):
        assert sheet("lia").notes[-1] == (
            "Hur stor del som är LIA står i utbildningsplanen. 98 procent av dem som examinerades "
            "2021 och arbetade hade haft LIA (SCB)."
        )


class TestConfirmed:
    def test_confirmed_weeks_replace_the_estimate(self, known):
        bars = figure(known, "LIA-behov de").frame
        mine = bars[bars["diarienummer"] == "MYH 2023/4144"]
        assert mine["sure"].all()
        assert mine["weeks"].tolist() == [
            "vecka\u00a050 2026–vecka\u00a02 2027",
            "vecka\u00a05–14 2027",
        ]
        assert bars["group"].iloc[0] == "Bekräftade veckor"

    def test_a_start_with_two_periods_in_one_term_is_counted_once(self, known):
        chart = figure(known, "Studerande som kan behöva").frame
        confirmed = chart.set_index(["term", "place"])["confirmed"]
        # LIA 2 begins in ht 2026, LIA 1 in vt 2027: twenty students in each term, not forty.
        assert confirmed["ht 2026", text.ON_SITE] == 20 + 12
        assert confirmed["vt 2027", text.ON_SITE] == 20
        assert confirmed["ht 2027", text.REMOTE] == 30

    def test_what_was_not_confirmed_for_a_year_says_so(self, known):
        bars = figure(known, "LIA-behov de").frame.set_index("diarienummer")
        assert bars.loc["MYH 2023/4234", "confirmed"] == "Ej bekräftat sedan 1 september 2025"

    def test_the_next_periods_stand_in_words(self, known):
        assert known.notes[0] == (
            "Elektronikingenjör, Teknikhögskolan, Eskilstuna kommun: vecka\u00a050 2026–"
            "vecka\u00a02 2027, 20\u00a0studerande. Bekräftat 1 november 2026."
        )
        assert "för 1 av" in known.answer[0]

    def test_a_mail_goes_to_the_role_mailbox_that_the_provider_gave(self, known):
        rows = figure(known, "Utbildningarna").frame.set_index("diarienummer")
        assert rows.loc["MYH 2023/4144", "mail"].startswith("mailto:lia@anordnaren.se?")
        assert rows.loc["MYH 2023/4234", "mail"].startswith("mailto:?")

    def test_the_municipalities_table_tells_need_confirmed_and_offered_apart(self, known):
        table = figure(known, "Behov och erbjudna").frame.set_index(["name", "term"])
        assert table.loc[("Eskilstuna", "vt 2027"), "confirmed"] == 20
        assert table.loc[("Eskilstuna", "vt 2027"), "places"] == 4
        assert table.loc[("Eskilstuna", "vt 2027"), "students"] == 148 - 40 - 48


def test_who_has_no_page_is_searched_for_where_it_is_nearest(sheet):
    rows = figure(sheet("lia", bransch="utbildning"), "Utbildningarna").frame
    searched = 0
    for row in rows.itertuples():
        nearest = re.search(r"närmast (.+?)(?:,|$)", row.place)
        for label, address in row.ways:
            if nearest and label == contact.SEARCH:
                searched += 1
                assert parse_qs(urlsplit(address).query)["q"][0].endswith(f" {nearest[1]}")
    assert searched


class TestOffers:
    def test_offers_of_the_sector_and_of_every_sector_in_the_county(self, known):
        rows = figure(known, "Vad arbetsgivare erbjuder").frame
        assert rows["organisation"].tolist() == ["Mekaniska AB", "Verkstan", "Senare AB"]

    def test_they_stand_beside_the_need_as_their_own_columns(self, known):
        chart = figure(known, "Studerande som kan behöva").frame
        offered = chart[chart["place"] == text.OFFERED].set_index("term")["number"]
        assert offered["vt 2027"] == 6
        assert offered["ht 2027"] == 4
        assert offered.isna()["ht 2026"]  # nobody has said that there are none
        assert known.answer[-1].startswith("6 erbjudna platser, ")

    def test_by_radius_they_cross_the_county_border(self, known_store):
        near = lia.chosen(known_store, Choice(kommun="0484", radie=100), TODAY)
        assert "Åbo" in [one.organisation for one in near.offers]


class TestNear:
    @pytest.mark.parametrize("municipality", ["0483", "0484", "1880", "2584", "0980"])
    @pytest.mark.parametrize("radius", [20, 50, 100])
    def test_hits_are_those_of_the_haversine_of_all_pairs(self, store, municipality, radius):
        """Every programme of the country that has a place within the radius, nearest first."""
        choice = Choice(lan=municipality[:2], kommun=municipality, radie=radius)
        found = lia.chosen(store, choice, TODAY)
        middles = places.middles(store)
        first, *_, last = found.window.terms
        need = questions.need(store, None, "industri", first, last)
        need = need[(need["own"] == 1) & (need["study_form"] == "bunden")]
        true = {
            row.diarienummer: min(
                haversine(middles[municipality], middles[code])
                for code in row.municipality_codes.split(";")
            )
            for row in need.itertuples()
        }
        if isinstance(found.reach, int):
            expected = {number for number, km in true.items() if km <= found.reach}
            need, _ = found.seen(found.window)
            on_site = [one for one in need if one.own and one.where != text.REMOTE]
            assert {one.diarienummer for one in on_site} == expected != set()
            for one in on_site:
                assert one.km == pytest.approx(true[one.diarienummer], abs=1e-6)
        for step in found.tried:
            if isinstance(step, int):
                assert [number for number, km in true.items() if km <= step] == []

    def test_the_calendars_groups_come_by_true_distance(self, sheet):
        bars = figure(sheet("lia", kommun="0483", radie=100), "LIA-behov de").frame
        for _, rows in bars.groupby("group"):
            assert rows["km"].is_monotonic_increasing

    def test_it_widens_and_says_so(self, sheet):
        shown = sheet("lia", lan="23", kommun="2326", radie=20)
        assert any(line.startswith("Sökte ") for line in shown.answer)

    def test_distance_programmes_of_the_county_stand_beside_what_is_near(self, sheet):
        bars = figure(sheet("lia", kommun="0483", radie=20), "LIA-behov de").frame
        assert (bars["where"] == text.REMOTE).any()
        assert not (
            figure(sheet("lia", kommun="0483", radie=20, form="bunden"), "LIA-behov").frame["where"]
            == text.REMOTE
        ).any()

    def test_an_area_and_a_form_narrow_and_are_named(self, sheet):
        shown = sheet("lia", omrade="teknik-och-tillverkning", form="bunden")
        assert "Urval: Teknik och tillverkning, på plats." in shown.answer[0]


class TestWhere:
    def test_the_map_at_once_has_the_answers_students_on_site_in_one_municipality(self, sheet):
        built = sheet("lia")
        [where] = [figure for figure in built.figures if figure.kind == "circles"]
        said = where.frame.dropna(subset="students").set_index("name")["students"]
        assert said.to_dict() == {"Eskilstuna": 100, "Nyköping": 48}
        assert where.title == "Högst så många studerande på plats, vt 2027"
        assert where.alt.endswith("Flest: Eskilstuna kommun 100 och Nyköpings kommun 48.")
        assert len(where.frame) == 9  # every municipality of the county is drawn

    def test_confirmed_and_offered_are_there_too(self, known):
        [where] = [figure for figure in known.figures if figure.kind == "circles"]
        rows = where.frame.set_index("name")
        assert rows.loc["Eskilstuna", "students"] == 148 - 40 - 48 + 20
        assert rows.loc["Eskilstuna", "places"] == 4

    def test_the_calendar_shows_those_on_site_first_and_says_what_the_rest_is(self, sheet):
        [calendar] = [figure for figure in sheet("lia").figures if figure.kind == "weeks"]
        assert calendar.encoding["head"] == "5"
        assert calendar.encoding["rest"] == "Visa 2 som delas och 10 på distans"
        remote = next(f for f in sheet("lia", form="distans").figures if f.kind == "weeks")
        assert remote.encoding["rest"] == "Visa 5 på distans"


def test_the_map_has_a_sign_of_its_own_for_each_layer(known, known_store):
    table = figure(known, "Behov och erbjudna")
    land = Land(places.shapes(known_store, "kommun"), places.middles(known_store))
    columns = [sign.column for sign in lia_map.SIGNS]
    drawn = json.loads(lia_map.deck(table, land, "vt 2027", columns).to_json())
    texts = {
        layer["id"]: [item["text"] for item in layer["data"]]
        for layer in drawn["layers"]
        if layer["@@type"] == "TextLayer"
    }
    assert texts["tecken-students"] == ["○ 60"]
    assert texts["tecken-confirmed"] == ["● 20"]
    assert sorted(texts["tecken-places"]) == ["■ 2", "■ 4"]
    assert len({text[0] for found in texts.values() for text in found if text[0] in "○●■◇"}) == 4
    only = json.loads(lia_map.deck(table, land, "vt 2027", ["places"]).to_json())
    assert [layer["id"] for layer in only["layers"] if layer["id"].startswith("tecken")] == [
        "tecken-places"
    ]
