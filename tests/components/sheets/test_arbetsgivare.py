"""/arbetsgivare: near, when and who from the programmes near; steps; nothing is made up."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from components.sheets.arbetsgivare import near as employer
from components.sheets.arbetsgivare import text
from components.sheets.programmes.search_text import Near, Nearest

TODAY = date(2026, 11, 16)

NEAR = Near(
    sector="industrin",
    county="Sörmland",
    municipality="Flen",
    reach=50,
    tried=(),
    found=3,
    outside=1,
    remote=0,
    nearest=Nearest("Svetsare", "Katrineholm", 25.3),
)
WHEN = text.When(of=3, term="2027vt", programmes=2, students=60)
WHO = text.Who(first="KYH", nearest=True, providers=2, pages=1)
PERIOD = text.Confirmed("Svetsare", "KYH", "2027-v05", "2027-v14", 24, date(2026, 10, 3))


def near(**changes):
    return text.answer(replace(NEAR, **changes), WHEN, WHO, TODAY)[0]


def when(**changes):
    return text.answer(NEAR, replace(WHEN, **changes), WHO, TODAY)[1]


def who(**changes):
    return text.answer(NEAR, WHEN, replace(WHO, **changes), TODAY)[2]


class TestNear:
    def test_how_many_how_near_and_the_nearest(self):
        assert near() == (
            "Nära: tre YH-utbildningar inom industrin kan starta eller pågår inom 50 km från Flens "
            "kommun. Närmast: Svetsare i Katrineholms kommun, 25\u00a0km."
        )

    def test_one(self):
        assert near(found=1).startswith("Nära: en YH-utbildning inom industrin kan starta")

    def test_a_search_that_widened_says_so(self):
        assert near(tried=(20,)).endswith(
            "Ingen inom 20 km. Närmast: Svetsare i Katrineholms kommun, 25\u00a0km. "
            "Sökte till 50 km eftersom 20 inte gav träff."
        )

    def test_without_a_municipality_there_is_no_distance(self):
        assert near(municipality=None, reach="lan") == (
            "Nära: tre YH-utbildningar inom industrin kan starta eller pågår i Sörmland. Välj "
            "kommun så visas avståndet."
        )

    def test_in_the_municipality_itself_no_kilometres_are_said(self):
        there = Nearest("Svetsare", "Flen", 0.0)
        assert near(reach=0, nearest=there).endswith("Närmast: Svetsare i Flens kommun.")

    def test_distance_programmes_are_not_near(self):
        assert near(form="distans", found=0, remote=2, nearest=None) == (
            "Nära: två distansutbildningar inom industrin kan starta eller pågår i landet. Deras "
            "studerande gör ofta LIA där de bor."
        )

    def test_those_at_a_distance_with_a_place_in_the_county_are_said_beside(self):
        assert near(municipality=None, reach="lan", remote=8) == (
            "Nära: tre YH-utbildningar på plats inom industrin kan starta eller pågår i Sörmland, "
            "och åtta på distans med studieort där. Välj kommun så visas avståndet."
        )
        assert ", och en på distans med studieort i Sörmland. Närmast:" in near(remote=1)
        assert near(municipality=None, reach="lan", found=0, nearest=None, remote=1) == (
            "Nära: en distansutbildning inom industrin med studieort i Sörmland kan starta eller "
            "pågår. Ingen är på plats."
        )

    def test_a_chosen_area_is_said(self):
        assert near(narrowed=("Teknik och tillverkning",)).endswith(
            " Urval: Teknik och tillverkning."
        )


class TestWhen:
    def test_an_estimate_is_a_term_and_at_most(self):
        assert when() == (
            "När: någon gång under vt 2027 (beräknat) kan högst 60 studerande i två av "
            "utbildningarna behöva LIA-plats."
        )

    @pytest.mark.parametrize(
        ("programmes", "of", "some"),
        [
            (1, 1, "i utbildningen behöva"),
            (1, 3, "i en av utbildningarna behöva"),
            (3, 3, "i alla tre utbildningarna behöva"),
        ],
    )
    def test_one_some_and_all(self, programmes, of, some):
        assert some in when(programmes=programmes, of=of)

    def test_unknown_is_not_zero(self):
        assert when(students=None, unknown=2).endswith(
            "kan studerande i två av utbildningarna behöva LIA-plats; hur många är inte känt."
        )
        assert when(unknown=1).endswith(" För en av dem är antalet inte känt.")

    def test_both_ways_of_studying_and_both_ways_of_counting_are_named(self):
        assert when(remote=40).endswith("behöva LIA-plats, varav 40 på distans.")
        everywhere = text.answer(
            replace(NEAR, form="distans"), replace(WHEN, remote=60, in_county=20), WHO, TODAY
        )[1]
        assert everywhere.endswith(", varav 20 i utbildningar med studieort i Sörmland.")

    def test_nothing_ahead(self):
        assert when(term=None) == (
            "När: ingen av utbildningarna har någon LIA-termin framför sig (beräknat). Fråga "
            "anordnaren."
        )
        assert when(term=None, of=1).startswith("När: utbildningen har ingen LIA-termin")

    def test_what_is_confirmed_comes_before_the_estimate(self):
        assert when(confirmed=PERIOD) == (
            "När: Svetsare, KYH: vecka 5–14 2027, 24 studerande. Bekräftat 3 oktober 2026."
        )

    def test_after_a_year_it_is_no_longer_confirmed(self):
        old = replace(PERIOD, confirmed=date(2025, 11, 1))
        assert when(confirmed=old).endswith("Ej bekräftat sedan 1 november 2025.")

    @pytest.mark.parametrize(
        ("first", "last", "said"),
        [
            ("2027-v05", "2027-v05", "vecka 5 2027"),
            ("2026-v50", "2027-v02", "vecka 50 2026–2 2027"),
            ("2026-v53", "2026-v53", "vecka 53 2026"),
        ],
    )
    def test_weeks(self, first, last, said):
        assert text.weeks(first, last) == said


class TestWho:
    def test_several(self):
        assert who() == (
            "Vem: anordnaren, som ansvarar för LIA. Närmast: KYH. Två anordnare står i listan, en "
            "av dem med en sida att öppna."
        )
        assert "alla med en sida" in who(pages=2)
        assert "ingen av dem med en känd sida" in who(pages=0)

    def test_without_a_distance_nobody_is_nearest(self):
        assert "Först i listan: KYH." in who(nearest=False)

    def test_one(self):
        assert who(providers=1, pages=1) == "Vem: anordnaren KYH, som ansvarar för LIA."
        assert who(providers=1, pages=0).endswith("sök utbildningen på yrkeshogskolan.se.")


class TestSheet:
    @pytest.mark.parametrize(
        "choice",
        [
            {"lan": "04"},
            {"lan": "04", "kommun": "0483", "radie": 50},
            {"lan": "04", "kommun": "0482", "radie": 20},
            {"lan": "01", "bransch": "it"},
            {"lan": "09", "bransch": "kultur"},
            {"lan": "18", "kommun": "1880", "omrade": "teknik-och-tillverkning"},
        ],
    )
    def test_the_programmes_are_those_of_the_page_about_programmes(self, sheet, choice):
        """On site as far as the search went, then at a distance with a place in the county."""
        here = sheet("arbetsgivare", **choice)
        there = sheet("utbildningar", **choice)
        listed = [row for figure in tables(here) for row in figure.frame["diarienummer"]]
        county = choice.get("kommun", choice.get("lan"))[:2]
        on_site, remote = there.figures[0].frame, there.figures[1].frame
        assert set(remote["study_form"]) == {"distans"}
        local = [any(code[:2] == county for code in codes) for codes in remote["codes"]]
        if there.figures[0].encoding["reach"] != "riket":
            remote = remote[local]
        assert listed == [*on_site["diarienummer"], *remote["diarienummer"]]
        if choice.get("radie") == 20:
            assert there.answer[1] in here.answer[0]

    @pytest.mark.parametrize(
        "choice", [{}, {"form": "bunden"}, {"kommun": "0483", "radie": 20}, {"form": "distans"}]
    )
    def test_distance_programmes_of_the_county_come_before_those_of_others(self, sheet, choice):
        """Those of other counties are offered too, after: "på plats" alone has none of either."""
        built = sheet("arbetsgivare", **choice)
        remote = [f.frame[f.frame["study_form"] == "distans"] for f in built.figures
                  if "study_form" in f.frame]  # fmt: skip
        numbers = [number for frame in remote for number in frame["diarienummer"]]
        every = sheet("utbildningar", form="distans").figures[0].frame
        local = every[[any(code[:2] == "04" for code in codes) for codes in every["codes"]]]
        if choice.get("form") == "bunden":
            assert numbers == []
            return
        assert len(local) == 9
        assert numbers[:9] == local["diarienummer"].tolist()
        assert sorted(numbers) == sorted(every["diarienummer"])

    def test_a_programme_without_a_term_ahead_says_so(self, sheet):
        rows = pd.concat([f.frame for f in tables(sheet("arbetsgivare", kommun="0483", radie=50))])
        without = rows[rows["lia_term"].isna()]
        assert len(without) > 0
        assert without["students"].isna().all()
        assert set(without["lia"]) <= {text.NO_LIA_AHEAD, text.NOT_ESTIMATED}
        assert (
            rows.loc[rows["lia_term"].notna(), "lia"].str.contains("(beräknat)", regex=False).all()
        )

    def test_a_page_that_nobody_has_opened_is_marked(self, sheet):
        listed = providers(sheet("arbetsgivare", lan="01", bransch="it"))
        assert set(listed["checked"]) >= {text.PAGE_READ, text.PAGE_UNKNOWN}
        assert (listed["website"].isna() == (listed["checked"] == text.PAGE_UNKNOWN)).all()

    def test_every_provider_once_in_the_order_of_its_nearest(self, sheet):
        built = sheet("arbetsgivare", kommun="0483", radie=50)
        rows = pd.concat([figure.frame for figure in tables(built)])
        listed = providers(built)
        assert listed["provider"].tolist() == list(dict.fromkeys(rows["provider"]))
        assert listed["programmes"].sum() == len(rows)
        assert listed["km"].dropna().is_monotonic_increasing

    def test_the_steps_say_time_and_role_and_that_they_are_guidance(self, sheet):
        [steps] = [f for f in sheet("arbetsgivare").figures if "steps" in f.encoding]
        assert steps.frame["step"].tolist() == [
            "1. Ta emot LIA",
            "2. Sitta i ledningsgrupp",
            "3. Skriva avsiktsförklaring",
            "4. Beställa genom branschforum",
            "5. Lämna behov",
        ]
        assert steps.frame[["time", "role"]].notna().all().all()
        assert not steps.frame["time"].str.contains(r"\d").any()  # no invented figures
        assert "egen vägledning" in steps.caveats[0]

    def test_when_it_can_start_is_the_figure_of_the_orders(self, sheet):
        last = sheet("arbetsgivare").figures[-1]
        assert last.title == "När kan det tidigast starta?"
        assert "första start tidigast 1 juli 2028" in " ".join(last.frame["steps"])

    def test_nothing_found_still_says_how_to_take_part(self, sheet):
        built = sheet("arbetsgivare", omrade="juridik", bransch="industri")
        assert built.answer == ()
        assert built.missing
        assert built.figures[0].title == text.STEPS


class TestConfirmed:
    """No period is in the bundled edition: the rows are made by hand."""

    ROWS = pd.DataFrame(
        {
            "diarienummer": ["A", "B"],
            "grants": [("A",), ("B", "C")],
            "provider": ["KYH", "TUC"],
            "programme": ["Svetsare", "Drifttekniker"],
            "where": ["Flen", "Arboga"],
            "website": ["https://kyh.se", None],
            "website_status": ["källa läst", None],
            "page": [("KYH", "https://kyh.se"), ("TUC", None)],
            "ways": [(("Anordnarens startsida", "https://kyh.se"),), ()],
            "mailbox": [None, None],
            "study_form": ["bunden", "bunden"],
            "km": [0.0, 30.0],
            "points": [400, 400],
            "in_county": [True, True],
        }
    )

    @pytest.fixture
    def with_period(self, monkeypatch, store):
        known = pd.DataFrame(
            [
                row("A", "2027-v10", "2027-03-08", contact="lia@kyh.se"),
                row("A", "2027-v40", "2027-10-04", contact="lia@kyh.se"),
                row("B", "2027-v05", "2027-02-01", contact=None),
            ]
        ).sort_values("first_day")
        monkeypatch.setattr(employer.questions, "periods", lambda *asked: known)
        return employer.with_lia(store, "industri", "04", self.ROWS, TODAY)

    def test_the_next_period_of_each_programme(self, with_period):
        assert with_period["lia"].tolist() == [
            "vecka 10 2027 (bekräftat 3 oktober 2026)",
            "vecka 5 2027 (bekräftat 3 oktober 2026)",
        ]
        assert with_period["lia_term"].isna().all()

    def test_the_first_of_them_is_the_answer(self, with_period):
        assert employer.when(with_period).confirmed.from_week == "2027-v05"

    def test_a_role_mailbox_is_whom_to_write_to_and_otherwise_the_page(self, with_period):
        listed = employer.providers(with_period)
        assert listed["contact"].tolist() == [
            ("lia@kyh.se", "mailto:lia@kyh.se"),
            ("https://exempel.se/lia", "https://exempel.se/lia"),
        ]


def row(number: str, week: str, first_day: str, contact: str | None) -> dict:
    return {
        "uid": f"{number}-{week}",
        "diarienummer": number,
        "programme": "Svetsare",
        "provider": "KYH",
        "from_week": week,
        "to_week": week,
        "first_day": first_day,
        "last_day": first_day,
        "students": 20,
        "contact": contact,
        "link": "https://exempel.se/lia",
        "confirmed": "2026-10-03",
    }


def tables(sheet):
    """The figures of programmes: the nearest, and the rest."""
    return [figure for figure in sheet.figures if figure.title.startswith("Nära och när")]


def providers(sheet):
    return next(f.frame for f in sheet.figures if f.title == text.PROVIDERS)
