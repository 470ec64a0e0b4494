"""/aktorer: who does what, by type and level, in three areas; unchecked rows are marked."""

from dataclasses import replace
from datetime import date
from html import escape
from urllib.parse import parse_qs, urlsplit

import pytest

from components.address.choices import Choice
from components.kit.sender import Sender
from components.render import kinds, tables
from components.sheets.aktorer import finding, text
from components.sheets.aktorer import sheet as aktorer
from data.forum import EmptyBook
from tests.components.first_seen import holds
from tests.rotation import COUNTIES

FOUND = text.Landscape(
    county="Sörmland",
    levels=(("lokalt", 2), ("regionalt", 1), ("flera län", 0), ("nationellt", 3)),
    unchecked=2,
)


def said(**changes):
    return text.answer(replace(FOUND, **changes))[0]


class TestAnswer:
    def test_levels_and_how_many_are_unchecked(self):
        assert said() == (
            "Listan har 6 aktörer som arbetar i Sörmland: 2 lokala, 1 regional och 3 nationella. "
            "2 av dem är inte kontrollerade mot någon källa."
        )

    def test_one_level_and_one_actor(self):
        assert said(levels=(("nationellt", 3),)).startswith(
            "Listan har 3 aktörer som arbetar i Sörmland, alla nationella."
        )
        assert said(levels=(("lokalt", 1),), unchecked=0) == (
            "Listan har 1 aktör som arbetar i Sörmland, lokal. Alla är lästa mot en källa."
        )

    def test_all_some_one(self):
        assert said(unchecked=6).endswith("Ingen av dem är kontrollerad mot en källa.")
        assert said(unchecked=1).endswith("1 av dem är inte kontrollerad mot någon källa.")


class TestSheet:
    @pytest.mark.parametrize("county", ["04", "18", "14"])
    def test_every_actor_of_the_county_is_on_the_map_once_and_in_the_list_once(
        self, sheet, store, county
    ):
        listed, on_map = sheet("aktorer", lan=county).figures
        known = store.query(
            "SELECT actor, level, verified FROM actor WHERE county_codes IS NULL "
            "OR county_codes LIKE '%' || :county || '%'",
            county=county,
        )
        drawn = [
            (name, level)
            for level in text.LEVELS
            for cell in on_map.frame[level].dropna()
            for name in cell.split(text.BETWEEN)
        ]
        expected = [
            (text.named(row.actor, row.verified != text.UNCHECKED), row.level)
            for row in known.itertuples()
        ]
        assert sorted(drawn) == sorted(expected)
        assert sorted(listed.frame["actor"]) == sorted(known["actor"])

    def test_a_county_without_its_own_actors_says_who_has_them(self, sheet):
        built = sheet("aktorer", lan="14")
        assert set(built.figures[0].frame["level"]) == {"nationellt"}
        assert built.missing[0].why == (
            "Lokala och regionala aktörer i Västra Götaland ingår inte i den här utgåvan."
        )
        assert sheet("aktorer", lan="18").missing == ()

    def test_areas_are_told_apart_without_colour(self, sheet):
        listed, on_map = sheet("aktorer", lan="04").figures
        for figure in (on_map, listed):
            by_tone = figure.frame.groupby("tone")["area"].unique()
            assert by_tone["utbildning"].tolist() == ["● Utbildning & matchning"]
            assert by_tone["forberedande"].tolist() == ["▲ Förberedande insatser"]
            assert set(by_tone["flera"]) <= {
                "● ■ ▲ Alla tre områdena",
                "● ■ Utbildning & matchning och Omställning & vägledning",
            }
        assert '<tr class="ton-forberedande"><th' in tables.html(on_map)

    def test_an_old_source_says_its_year(self, sheet):
        listed = sheet("aktorer", lan="04").figures[0].frame.set_index("actor")
        assert listed.loc["Campus Nyköping", "control"][0] == "källa läst (2026)"
        assert listed.loc["Eskilstuna kommun – utbildningsmäklare", "control"][0] == (
            "källa läst (2018, äldre uppgift)"
        )
        assert listed.loc["Arbetsförmedlingen", "control"] == ("ej kontrollerad", "")

    def test_without_a_mailbox_nothing_can_be_suggested_and_it_says_why(self, sheet):
        built = sheet("aktorer", lan="04")
        assert "suggest" not in built.figures[0].columns
        assert built.notes[-1] == text.NO_MAILBOX

    def test_with_a_sender_every_row_has_a_mail_with_its_subject(self, store, monkeypatch):
        stands = Sender(organisation="Region X", contact="kompetens@regionx.se")
        monkeypatch.setattr(aktorer, "sender", lambda: stands)
        built = aktorer.build(store, EmptyBook(), Choice(lan="18"), date(2026, 11, 16))
        assert "Listan förvaltas av Region X. Senast reviderad november 2026." in built.notes
        for actor, link in built.figures[0].frame[["actor", "suggest"]].itertuples(index=False):
            address = urlsplit(link[1])
            assert (address.scheme, address.path) == ("mailto", "kompetens@regionx.se")
            subject = parse_qs(address.query)["subject"]
            assert subject == [f"Föreslå ändring: {actor} (Årshjulet, Aktörer)"]

    def test_the_mapping_is_shown_with_the_figures(self, sheet):
        [shown] = [
            figure
            for figure in sheet("siffrorna").figures
            if figure.title == "Vilket område en aktör hör till"
        ]
        of = shown.frame.set_index("of")
        assert of.loc["YH-anordnare", "areas"] == "● Utbildning & matchning"
        assert of.loc["Samordningsförbund", "areas"] == "▲ Förberedande insatser"


class TestFinding:
    def test_how_many_and_how_many_of_the_county(self):
        assert seen() == "Listan har 6 aktörer i Sörmland, 3 av dem lokala eller regionala"
        assert seen(levels=(("lokalt", 1), ("nationellt", 3))) == (
            "Listan har 4 aktörer i Sörmland, en av dem lokal eller regional"
        )
        assert seen(levels=(("flera län", 2), ("nationellt", 3))) == (
            "Listan har 5 aktörer i Sörmland, ingen av dem lokal eller regional"
        )
        assert seen(levels=(("nationellt", 3),)) == (
            "Listan har 3 aktörer i Sörmland, alla nationella"
        )
        assert seen(levels=(("lokalt", 1),)) == "Listan har en aktör i Sörmland"
        assert seen(levels=()) == "Uppgift om aktörer i Sörmland saknas"

    def test_key_figures(self):
        assert [(key.label, key.value, key.after) for key in finding.keys(FOUND)] == [
            ("Lokala och regionala", "3", "av 6"),
            ("I flera län", "0", "av 6"),
            ("Nationella", "3", "av 6"),
            ("Ej kontrollerade", "2", "av 6"),
        ]
        assert finding.keys(replace(FOUND, levels=(("lokalt", 1),))) == ()

    def test_every_county(self, sheet):
        for county in COUNTIES:
            found = sheet("aktorer", lan=county)
            holds(found)
            every = len(next(one for one in found.figures if one.title == text.LIST).frame)
            assert found.headline.startswith(f"Listan har {every} aktörer ")


def seen(**changes):
    return finding.headline(replace(FOUND, **changes))


class TestBoard:
    def test_every_actor_stands_under_its_level(self, sheet):
        found = sheet("aktorer", lan="04")
        board = found.figures[0]
        assert (board.kind, board.title) == ("board", text.LIST)
        assert list(board.frame["group"].cat.categories) == [
            "Lokalt",
            "Regionalt",
            "Flera län",
            "Nationellt",
        ]
        counted = board.frame["group"].value_counts()
        assert [counted[name] for name in ("Lokalt", "Regionalt", "Flera län", "Nationellt")] == [
            17,
            7,
            9,
            5,
        ]
        drawn = kinds.drawing(board, 4)
        for actor in board.frame["actor"]:
            assert escape(actor) in drawn

    def test_a_name_has_its_type_its_area_and_whether_it_is_checked(self, sheet):
        rows = sheet("aktorer", lan="04").figures[0].frame.set_index("actor")
        af = rows.loc["Arbetsförmedlingen"]
        assert (af["mark"], af["said"]) == ("○", "flera områden")
        assert af["note"] == "Statlig myndighet (ej kontrollerad)"
        chamber = rows.loc["Handelskammaren Mälardalen"]
        assert (chamber["mark"], chamber["note"]) == ("●", "Handelskammare")
