"""Q1 of an edition with fetched figures: every county, preliminary years, a map, notices,
companies. The invented figures are those of tests/fetched/counties.py."""

from datetime import date

import pandas as pd
import pytest

from components import sheets
from components.address.choices import Choice
from components.kit.numbers import count
from components.render import kinds
from components.render.card import card
from components.sheets.arbetsmarknad import notices, notices_text
from components.sheets.arbetsmarknad.notices_text import Notices
from data import store as stores
from data.forum import EmptyBook
from data.questions import labour, places
from tests.conftest import TODAY
from tests.fetched import counties as invented


@pytest.fixture(scope="module")
def fetched(fetched_var):
    return stores.current(fetched_var)


@pytest.fixture(scope="module")
def made(fetched):
    def make(slug, lan, bransch="industri", today: date = TODAY):
        choice = Choice(lan=lan, bransch=bransch)
        return sheets.sheet(slug, fetched, EmptyBook(), choice, today)

    return make


def people(area, sections, year):
    """Of the invented figures: all persons of the sections, None where one is left out."""
    found = [invented.persons(area, sni, year)["totalt"] for sni in sections]
    return None if None in found else sum(found)


def fetched_counties(store):
    """Counties with employment of the newest years, and how many such years they have."""
    rows = store.query(
        "SELECT county_code, count(DISTINCT year) AS years FROM employment "
        "WHERE series = 'BAS' AND county_code <> '00' AND value IS NOT NULL GROUP BY county_code"
    )
    return list(rows.itertuples(index=False, name=None))


def titled(sheet, start):
    (found,) = [figure for figure in sheet.figures if figure.title.startswith(start)]
    return found


def test_every_county_has_employment_and_one_that_lacks_the_newest_year_ends_before(fetched, made):
    assert set(places.counties(fetched)) == {code for code, _ in fetched_counties(fetched)}
    for code in ("09", "18", "25"):
        sheet = made("sysselsattning", code)
        last = 2024 if code == invented.LACKS_PRELIMINARY else 2025
        assert sheet.keys[0].label == f"Sysselsatta {last}"
        assert sheet.keys[0].value == count(people(code, ("B+C", "D+E"), last))
        line = sheet.figures[0]
        assert set(line.frame["series"]) == {"BAS"}  # never joined with RAMS
        assert list(dict.fromkeys(line.frame["year"])) == list(range(2020, last + 1))


def test_a_preliminary_year_is_marked_wherever_it_stands(made):
    sheet = made("sysselsattning", "04")
    mark = "2025 är preliminärt och kan ändras; de andra åren är slutliga."
    assert sheet.keys[0].under.endswith(" · preliminärt")
    assert sheet.answer[1] == mark
    assert sheet.figures[0].title.endswith("(2025 preliminärt)")
    assert all(mark in figure.caveats for figure in sheet.figures if figure.kind != "map")
    table = sheet.figures[-1].frame
    marked = table.loc[table["series_name"] == "BAS, preliminärt", "year"]
    assert set(marked) == {2025}
    final = made("sysselsattning", invented.LACKS_PRELIMINARY)
    said = (*final.answer, final.figures[0].title, final.keys[0].under)
    assert "preliminär" not in " ".join(said)


def test_the_strip_names_the_county_that_has_not_the_year(made):
    strip = titled(made("sysselsattning", "04"), "Sörmland bland länen")
    assert len(strip.frame) == 20
    assert "20 av 21 län: jämförbara uppgifter saknas för Gotland." in strip.caveats


def test_the_map_has_every_municipality_and_none_of_those_left_out_is_zero(made):
    where = titled(made("sysselsattning", "04"), "Var i Sörmland de arbetar")
    assert where.title == "Var i Sörmland de arbetar, per kommun 2025 (preliminärt)"
    found = dict(zip(where.frame["code"], where.frame["total"].astype(object), strict=True))
    wanted = {
        code: people(code, ("B+C", "D+E"), 2025)
        for code in invented.MUNICIPALITIES
        if code[:2] == "04"
    }
    assert wanted.pop("0428") is None
    assert str(found.pop("0428")) == "<NA>"
    assert found == wanted
    assert "Utan tal i Sörmland: Vingåker." in where.alt
    html = kinds.drawing(where, 3)
    assert '<i class="steg-1"></i>redovisas inte' in html
    assert kinds.picture(where).count("redovisas inte") == 2  # on the surface, in the legend


def test_any_sector_has_a_map_where_the_county_is_fetched(fetched, made):
    for sector in list(places.sectors(fetched))[::4]:
        assert any(f.kind == "map" for f in made("sysselsattning", "18", sector).figures)
    assert not any(f.kind == "map" for f in made("sysselsattning", "20").figures)


def test_notices_add_up_to_the_year_and_say_what_they_are(made):
    sheet = made("arbetsmarknad", "04")
    year = titled(sheet, "Varslade per år").frame.set_index("year")["value"]
    for one in invented.NOTICES:
        assert year[one] == sum(
            invented.noticed("04", industry, str(one)) for industry in invented.INDUSTRIES
        )
    by_industry = titled(sheet, "Varslade per näringsgren").frame
    assert by_industry["value"].is_monotonic_decreasing
    assert f"2025 varslades {count(year[2025])} personer i Sörmland" in sheet.answer[-1]
    assert "Varsel är en anmälan: alla varslade blir inte uppsagda." in sheet.figures[-3].caveats


def test_a_year_with_an_industry_without_number_has_no_sum(made):
    sheet = made("arbetsmarknad", "18")
    year = titled(sheet, "Varslade per år").frame.set_index("year")["value"]
    assert list(year[year.isna()].index) == [2025]
    assert "Hela antalet redovisas inte." in sheet.answer[-1]
    assert not any(key.label.startswith("Varslade") for key in sheet.keys)


def test_a_county_without_unemployment_is_about_its_notices(made):
    sheet = made("arbetsmarknad", "20")
    assert sheet.question == notices_text.QUESTION
    assert sheet.headline.endswith("varslades i Dalarna 2025, flest inom tillverkning")
    assert [key.label for key in sheet.keys] == ["Varslade 2025", "Flest varslade"]
    assert sheet.missing  # of unemployment, as before


def test_without_notices_the_sheet_says_in_its_words_who_has_them(store):
    choice = Choice(lan="04", bransch="industri")
    sheet = sheets.sheet("arbetsmarknad", store, EmptyBook(), choice, TODAY)
    assert sheet.notes == (notices_text.NOT_FETCHED,)
    assert "varsl" not in " ".join((*sheet.answer, *(figure.title for figure in sheet.figures)))


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (
            Notices("Sörmland", 2025, 337, 573, "Tillverkning", 167),
            "2025 varslades 337 personer i Sörmland, mot 573 året före, flest inom tillverkning "
            "(167).",
        ),
        (
            Notices("Örebro län", 2025, 1, None, "Bygg", 1),
            "2025 varslades 1 person i Örebro län, flest inom bygg (1).",
        ),
        (
            Notices("Örebro län", 2025, None, 40, "Bygg", 12),
            "Av de näringsgrenar som redovisas för 2025 varslades flest inom bygg (12) i Örebro "
            "län. Hela antalet redovisas inte.",
        ),
        (
            Notices("Sörmland", 2025, 0, 573, None, 0),
            "2025 varslades ingen i Sörmland, mot 573 året före.",
        ),
        (
            Notices("Sörmland", 2025, 0, 0, None, 0),
            "2025 varslades ingen i Sörmland, och ingen året före.",
        ),
        (
            Notices("Sörmland", 2025, 40, 0, None, 20),
            "2025 varslades 40 personer i Sörmland, mot ingen året före.",
        ),
        (
            Notices("Sörmland", 2025, None, None, None, 0),
            "2025 varslades ingen i Sörmland i de näringsgrenar som redovisas. Hela antalet "
            "redovisas inte.",
        ),
        (
            Notices("Sörmland", 2025, None, None, None, 7),
            "2025 redovisas inte hela antalet varslade i Sörmland.",
        ),
    ],
)
def test_what_is_said_of_notices(one, said):
    assert notices_text.answer(one) == (
        f"{said} Ett varsel är en anmälan: alla varslade blir inte uppsagda."
    )


@pytest.mark.parametrize(
    ("values", "headline", "keys"),
    [
        ([0], "Ingen varslades i Dalarna 2025", ["Varslade 2025", "Varslade 2024"]),
        ([20, 20, 1], "{} varslades i Dalarna 2025", ["Varslade 2025", "Varslade 2024"]),
        ([None, 20, 20], "Hela antalet varslade i Dalarna 2025 redovisas inte", []),
        ([None, 0], "Ingen varslades i Dalarna 2025 i de näringsgrenar som redovisas", []),
    ],
)
def test_an_industry_has_most_only_alone_and_above_nothing(
    fetched, monkeypatch, values, headline, keys
):
    """The newest year's industries have ``values``, the last of them again in the rest."""
    rows = labour.notices(fetched, "20")
    newest = rows.index[rows["year"] == 2025]
    held = [*values, *values[-1:] * len(newest)][: len(newest)]
    rows.loc[newest, "value"] = pd.array(held, dtype="Float64").astype(rows["value"].dtype)
    monkeypatch.setattr(labour, "notices", lambda *given: rows)
    found = notices.noticed(fetched, "20", "Dalarna")
    said, total = found.said, sum(one or 0 for one in held)
    assert said.industry is None
    assert notices_text.headline(said) == headline.format(count(total))
    assert [key.label for key in notices_text.only_keys(said)] == keys
    every = " ".join((notices_text.answer(said), *(figure.alt for figure in found.figures)))
    assert "flest" not in every
    assert all(kinds.drawing(figure, 3) for figure in found.figures)


def test_companies_are_a_line_for_county_and_country(made):
    sheet = made("arbetsmarknad", "18")
    new = titled(sheet, "Nystartade företag")
    assert new.title == "Nystartade företag, Örebro län och riket, alla branscher"
    assert new.columns["value"].unit == "antal/1000 invånare 16-64 år"
    assert set(new.frame["area"]) == {"Örebro län", "riket"}
    assert not any("Konkurser" in f.title for f in made("arbetsmarknad", "20").figures)


def test_all_of_it_is_on_the_card(made):
    for slug in ("sysselsattning", "arbetsmarknad"):
        sheet = made(slug, "18")
        foot = card.foot(sheet, card.Way(slug, "lan=18"))
        whole = card.head(sheet) + card.pictures(sheet) + foot
        assert all(figure.title in whole for figure in sheet.figures if figure.drawn)
