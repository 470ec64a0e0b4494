"""The sheet of /utbildningar from the real edition: what is listed, where, and why."""

from datetime import date

import pytest

from components.address import choices
from components.address.known import known
from components.sheets.utbildningar import text
from data.questions import programmes


def near(built):
    return built.figures[0].frame


def lists(built):
    """The figures that are lists of programmes, without the map beside the first."""
    return [figure for figure in built.figures if figure.kind == "programmes"]


class TestAnswer:
    def test_a_county(self, sheet):
        built = sheet("utbildningar", lan="04")
        rows, remote = built.figures[0].frame, built.figures[1].frame
        assert built.title == "YH-utbildningar inom industrin i Sörmland"
        assert len(rows) == rows["diarienummer"].nunique() == 7
        assert built.answer == (
            "Sju YH-utbildningar inom industrin kan starta eller pågår i Sörmland. "
            f"Dessutom finns {len(remote)} distansutbildningar i hela landet.",
        )

    def test_a_radius_overrides_the_county(self, sheet):
        """Katrineholm: Eskilstuna 35 km, Arboga and Norrköping 47, in two other counties."""
        built = sheet("utbildningar", lan="04", kommun="0483", radie=50)
        assert ", 7 av dem utanför Sörmland." in built.answer[0]
        first = near(built).assign(place=near(built)["names"].str[0]).groupby("place")["away"]
        assert first.first().dropna().to_dict() == {
            "Eskilstuna": 35,
            "Arboga": 45,
            "Norrköping": 45,
            "Nyköping": 50,
        }

    def test_nobody_near_widens_and_says_so(self, sheet):
        built = sheet("utbildningar", lan="04", kommun="0482", radie=20)
        assert built.answer[1] == (
            "Ingen inom 20 km. Närmast: Processtekniker smart industri i Katrineholms kommun, "
            "25\u00a0km. Sökte till 50 km eftersom 20 inte gav träff."
        )
        assert near(built)["km"].max() <= 50

    def test_nobody_in_the_municipality(self, sheet):
        built = sheet("utbildningar", lan="04", kommun="0482")
        assert built.answer[1].startswith("Ingen i Flens kommun. Närmast: ")
        assert built.answer[1].endswith("Sökte till 50 km eftersom kommunen och 20 inte gav träff.")

    def test_nobody_on_an_island(self, sheet):
        built = sheet("utbildningar", lan="09", bransch="kultur")
        assert " i hela landet, alla utanför Gotland." in built.answer[0]
        assert built.answer[1].startswith("Ingen på Gotland. Närmast: ")
        assert built.answer[1].endswith(
            "från närmaste kommun i länet. Sökte i hela landet eftersom Gotland inte gav träff."
        )

    def test_far_to_everything_in_a_large_county(self, sheet):
        built = sheet("utbildningar", lan="25", kommun="2584", radie=20, bransch="kultur")
        assert built.answer[1].endswith(
            "Sökte i hela Norrbotten eftersom 20, 50 och 100 km inte gav träff."
        )

    def test_the_other_choices_are_said(self, sheet):
        built = sheet(
            "utbildningar",
            omrade="teknik-och-tillverkning",
            form="bunden",
            takt=100,
            sok="tekniker",
        )
        assert (
            " Urval: Teknik och tillverkning, på plats, heltid (100 %), sökningen ”tekniker”. "
            in built.answer[0]
        )

    @pytest.mark.parametrize(
        ("status", "does"),
        [
            ("kan-starta", "kan starta"),
            ("pagar", "pågår"),
            ("alla", "har beviljats (från ansökan 2020, även utan starter kvar)"),
        ],
    )
    def test_the_verb_follows_the_status(self, sheet, status, does):
        built = sheet("utbildningar", lan="01", bransch="it", status=status)
        assert (
            f" YH-utbildningar inom IT och digitalisering {does} i Stockholms län."
            in (built.answer[0])
        )


class TestLists:
    def test_a_programme_in_several_municipalities_is_listed_once_in_each_county(self, sheet):
        shared = "MYH 2024/3469"  # Eskilstuna, Köping, Västerås and Fagersta
        for county in ("04", "19"):
            rows = near(sheet("utbildningar", lan=county))
            assert (rows["diarienummer"] == shared).sum() == 1

    def test_distance_programmes_are_the_whole_countrys_wherever_one_stands(self, sheet):
        counties = [sheet("utbildningar", lan=code).figures[1].frame for code in ("04", "25")]
        assert set(counties[0]["diarienummer"]) == set(counties[1]["diarienummer"])
        assert counties[0]["km"].isna().all()

    def test_those_with_a_place_of_study_in_the_county_stand_first_and_it_is_said(self, sheet):
        for lan, name in (("04", "i Sörmland"), ("18", "i Örebro län")):
            figure = sheet("utbildningar", lan=lan).figures[1]
            here = [any(code[:2] == lan for code in codes) for codes in figure.frame["codes"]]
            assert here == sorted(here, reverse=True)
            assert 0 < sum(here) < len(here)
            assert figure.title == (
                f"Distansutbildningar i hela landet, studieort {name} först ({len(here)})"
            )

    def test_distance_chosen_leaves_municipality_and_radius_out(self, sheet):
        built = sheet("utbildningar", lan="04", kommun="0483", radie=20, form="distans")
        assert built.answer[1] == text.REMOTE_CHOSEN
        assert set(near(built)["study_form"]) == {"distans"}
        everywhere = sheet("utbildningar", form="distans")
        assert near(built)["diarienummer"].tolist() == near(everywhere)["diarienummer"].tolist()
        assert not built.figures[0].folded

    def test_on_site_chosen_still_says_how_many_are_at_a_distance(self, sheet):
        built = sheet("utbildningar", lan="04", form="bunden")
        assert "Dessutom finns 165 distansutbildningar" in built.answer[0]
        assert {form for f in lists(built) for form in f.frame["study_form"]} == {"bunden"}

    def test_related_programmes_are_beside_and_never_counted(self, sheet):
        built = sheet("utbildningar", lan="04")
        related = lists(built)[-1]
        assert related.title.startswith("Närliggande utbildningar, som räknas i en annan bransch (")
        assert related.folded
        assert (related.frame["own"] == 0).all()
        assert "Industri och teknik" not in set(related.frame["sector"])
        assert all((figure.frame["own"] == 1).all() for figure in lists(built)[:-1])

    def test_every_row_has_its_provider_and_its_status(self, sheet):
        for figure in lists(sheet("utbildningar", status="alla")):
            frame = figure.frame
            assert (frame["stands"].str.match(r"Kan starta|Pågår|Inga starter kvar")).all()
            for name, address in frame["page"]:
                assert name
                assert address is None or address.startswith("http")
            unchecked = frame["website_status"] == "ej kontrollerad"
            marked = frame["page"].str[0].str.endswith("(sidan ej kontrollerad)")
            assert (unchecked == marked).all()


class TestStart:
    """The next possible start, on 16 November 2026."""

    def test_a_start_within_a_year_is_a_choice(self, sheet):
        every = near(sheet("utbildningar", lan="04", kommun="0483", radie=50))
        built = sheet("utbildningar", lan="04", kommun="0483", radie=50, start=12)
        rows = near(built)
        assert set(rows["diarienummer"]) == set(every.loc[every["soon"], "diarienummer"])
        assert 0 < len(rows) < len(every)
        assert built.headline.endswith(" kan starta inom 12 månader")
        assert all("jan 2027" in said or "hösten 2027" in said for said in rows["stands"])

    def test_the_last_start_may_have_begun_already(self, sheet):
        said = set(near(sheet("utbildningar", kommun="0483", radie=50))["stands"])
        assert said == {
            "Kan starta jan 2027 eller hösten 2027 (beräknat): fråga",
            "Kan starta jan 2027, om den inte började hösten 2026 (beräknat): fråga",
            "Pågår (sista start ht 2025 eller vt 2026, beräknat)",
            "Pågår (sista start ht 2024 eller vt 2025, beräknat)",
        }

    def test_a_link_to_a_status_opens_the_same_rows(self, sheet):
        found = near(sheet("utbildningar", lan="18", status="pagar"))
        assert len(found) == 5
        assert all("pagar" in statuses for statuses in found["statuses"])


class TestMerged:
    """Örebro län, industri: nine grants of six programmes."""

    @pytest.fixture
    def rows(self, sheet):
        return near(sheet("utbildningar", lan="18")).set_index("programme")

    def test_grants_of_one_programme_are_one_row_that_starts_next(self, rows):
        assert len(rows) == 6
        cad = rows.loc["CAD-konstruktör"]
        assert cad["grants"] == ("MYH 2025/3185", "MYH 2022/4398")
        assert cad["diarienummer"] == "MYH 2025/3185"
        assert cad["statuses"] == ("kan-starta", "pagar")
        assert cad["stands"] == ("Kan starta jan 2027 eller hösten 2027 (beräknat): fråga")
        assert cad["decisions"] == (
            "ansökan 2025, MYH\u00a02025/3185; ansökan 2022, MYH\u00a02022/4398"
        )

    def test_what_is_over_is_not_said_where_something_is_not(self, rows):
        over = rows.loc["Servicetekniker Elkraft"]
        assert over["grants"] == ("MYH 2023/3738", "MYH 2020/5018")
        assert over["statuses"] == ("pagar",)

    def test_the_status_matches_any_of_the_grants(self, sheet, rows):
        for status, number in (("kan-starta", 4), ("pagar", 5)):
            found = near(sheet("utbildningar", lan="18", status=status))
            assert len(found) == number
            assert all(status in statuses for statuses in found["statuses"])

    @pytest.mark.parametrize("number", ["MYH2025/3185", "MYH 2022/4398"])
    def test_any_of_the_grants_finds_the_row(self, sheet, number):
        [found] = lists(sheet("utbildningar", lan="18", sok=number))
        assert found.frame["diarienummer"].tolist() == ["MYH 2025/3185"]

    def test_a_sheet_says_how_many_grants_there_are(self, sheet):
        assert (
            sheet("utbildningar", lan="18")
            .notes[0]
            .startswith("Sex utbildningar på plats har tillsammans 9 beviljade ansökningar.")
        )


class TestWhere:
    """The map beside the list counts its rows."""

    def test_each_municipality_has_its_programmes(self, sheet):
        built = sheet("utbildningar", lan="04", kommun="0483", radie=50)
        [where] = [figure for figure in built.figures if figure.kind == "circles"]
        codes = near(built)["codes"].explode().value_counts()
        said = where.frame.dropna(subset="programmes").set_index("code")["programmes"]
        assert len(said) > 3
        assert said.to_dict() == {code: codes[code] for code in said.index}
        assert where.beside
        assert where.alt.startswith("Karta med antalet utbildningar i varje kommun. Flest: ")

    def test_the_country_is_a_map_of_counties_where_a_programme_counts_once_in_each(self, sheet):
        built = sheet("utbildningar", lan="09", bransch="kultur")
        [where] = [figure for figure in built.figures if figure.kind == "circles"]
        assert where.encoding["level"] == "lan"
        assert len(where.frame) == 21
        counties = [{code[:2] for code in codes} for codes in near(built)["codes"]]
        assert where.frame["programmes"].sum() == sum(map(len, counties))

    def test_at_a_distance_there_is_none(self, sheet):
        built = sheet("utbildningar", form="distans")
        assert "circles" not in {figure.kind for figure in built.figures}


class TestEmpty:
    def test_a_search_without_a_hit_says_what_was_searched(self, sheet):
        built = sheet("utbildningar", sok="xyzzy")
        assert lists(built) == []
        assert built.answer == ()
        assert built.missing[0].why == "Sökningen ”xyzzy” stämmer inte med något i utgåvan."
        assert built.missing[0].do == (
            "Kontrollera stavningen, eller sök på ett yrke, en utbildning, en anordnare eller en "
            "ort. Gå vidare genom länkarna under ”Vägar vidare”."
        )

    def test_an_area_of_another_sector_names_that_sector(self, sheet):
        built = sheet("utbildningar", omrade="data-it")
        assert built.missing[0].do == (
            "Utbildningsområdet Data/IT finns i branschen ”IT och digitalisering”. "
            "Byt bransch eller område."
        )

    def test_only_at_a_distance(self, sheet):
        built = sheet("utbildningar", bransch="besok", takt=50, kommun="0480", radie=20)
        assert built.missing == ()
        assert built.answer == (
            "Ingen YH-utbildning på plats inom besöksnäringen kan starta eller pågår i hela "
            "landet. Urval: halvfart (50 %). Dessutom finns två distansutbildningar i hela landet.",
        )
        assert [figure.frame["study_form"].unique().tolist() for figure in built.figures] == [
            ["distans"]
        ]


class TestReferenceDay:
    def test_the_status_follows_the_day(self, store):
        """MYH 2025/3189: three starts from ht 2026, 400 points at full pace: four terms each."""
        status = {}
        for day in (date(2026, 6, 1), date(2026, 11, 16), date(2028, 11, 1), date(2030, 7, 1)):
            frame = programmes.standing(store, "industri", day).set_index("diarienummer")
            status[day] = (*frame.loc["MYH 2025/3189", ["status", "earliest", "latest"]],)
        assert list(status.values()) == [
            ("kan-starta", "2026ht", "2027vt"),
            ("kan-starta", "2027ht", "2028vt"),
            ("pagar", "2028ht", "2029vt"),
            ("inga-starter", "2028ht", "2029vt"),
        ]

    def test_every_programme_with_known_starts_has_one_row_and_a_place(self, store):
        for sector in ("industri", "vard", "trygghet"):
            found = programmes.programmes(store, sector)
            assert found["diarienummer"].is_unique
            numbers = set(found["diarienummer"])
            assert set(programmes.places(store, sector)["diarienummer"]) == numbers
            standing = programmes.standing(store, sector, date(2026, 11, 16))
            assert sorted(standing["diarienummer"]) == sorted(numbers)
            assert set(found["application_year"]) == set(range(2020, 2026))

    def test_the_three_questions_read_no_table_from_end_to_end(self, store):
        for sql in (programmes._WANTED,):
            plan = store.query(f"EXPLAIN QUERY PLAN {sql}", sector="industri")["detail"]
            assert not plan.str.startswith("SCAN").any(), plan.tolist()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("o\u0308stersund", "östersund"),
        ("MYH2025/3043", "MYH 2025/3043"),
        ("myh2025/3043", "MYH 2025/3043"),
        ("goteborg", "Göteborg"),
    ],
)
def test_what_is_typed_differently_finds_the_same(sheet, store, typed, meant):
    """The addresses of tests/cases/7-adresser.txt."""
    found, right = (
        sheet("utbildningar", sok=choices.parse({"sok": [text]}, known(store)).choice.sok)
        for text in (typed, meant)
    )
    assert right.figures
    assert [list(figure.frame["diarienummer"]) for figure in lists(found)] == [
        list(figure.frame["diarienummer"]) for figure in lists(right)
    ]
