"""The answers of a search: what they count is what they lead to, and there is always a way on."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from components.address import choices
from components.address.choices import Choice
from components.address.known import known
from components.kit.sheet import Figure
from components.render import kinds
from components.render.card import card
from components.sheets.programmes import rows as programme_rows
from components.sheets.search import onward, text
from components.sheets.search.answers import AnswerRow, SearchAnswers
from components.sheets.search.searched import searched

NOVEMBER = date(2026, 11, 16)


def answers(store, query, **chosen) -> SearchAnswers:
    return SearchAnswers(store, searched(store, Choice(sok=query, **chosen), NOVEMBER))


def group(found: list[AnswerRow], name: str) -> list[AnswerRow]:
    return [answer for answer in found if answer.group == name]


def led_to(store, answer: AnswerRow) -> Choice:
    """The choice that a link leads to; it must be repaired in nothing."""
    arrival = choices.parse(parse_qs(urlsplit(answer.link).query), known(store))
    assert not arrival.unknown
    assert not arrival.notices
    return arrival.choice


def hits(built) -> Figure:
    return next(figure for figure in built.figures if figure.kind == "hits")


@pytest.mark.parametrize("query", ["Hermods", "AI", "tekniker", "undersköterska"])
def test_as_many_are_said_to_be_in_another_sector_as_are_listed_there(store, query):
    """Programmes, not grants: the same one may have been granted several times."""
    found = answers(store, query)
    assert found.others
    by_name = {known(store).sectors[code]: number for code, number in found.others}
    for answer in group(found.rows(), "andra"):
        choice = led_to(store, answer)
        rows = programme_rows.matching(store, choice, choice.lan, NOVEMBER)
        own = rows[(rows["own"] == 1)]
        assert len(own) == by_name[answer.name], answer


def test_an_occupation_leads_to_its_page_and_says_its_way_in(store):
    [first, *_] = group(answers(store, "svetsare").rows(), "yrke")
    assert urlsplit(first.link).path == "/yrke"
    assert known(store).occupations[led_to(store, first).yrke] == "Svetsare och gasskärare"
    assert "Vanlig väg in: gymnasium" in first.says


def test_a_programme_near_an_occupation_is_not_said_to_lead_there(store):
    found = group(answers(store, "undersköterska", bransch="vard").rows(), "yrke")
    assert found
    for one in found:
        assert one.says.startswith("Närliggande: ")
        assert "leder dit" not in one.says


def test_a_place_leads_to_what_is_near_it_and_is_never_called_by_its_name_alone(store):
    places = group(answers(store, "Örebro").rows(), "plats")
    assert [place.name for place in places] == ["Örebro kommun", "Örebro län"]
    town, county = (led_to(store, place) for place in places)
    assert (town.lan, town.kommun, town.sok) == ("18", "1880", "")
    assert (county.lan, county.kommun) == ("18", None)


def test_a_place_that_is_typed_is_searched_from(sheet):
    built = sheet("utbildningar", sok="svetsare norrköping")
    assert "från Norrköpings kommun" in built.answer[0]
    [near, *_] = [figure for figure in built.figures if figure.kind == "programmes"]
    assert near.encoding["from"] == "0581"
    assert near.frame["names"].str[0].tolist()[0] == "Norrköping"


class TestNothingInTheSector:
    def test_an_occupation_without_programmes_has_ways_on_that_are_links(self, store, sheet):
        built = sheet("utbildningar", sok="sjuksköterska")
        assert built.headline == (
            "Ingen YH-utbildning leder nu till yrket Grundutbildade sjuksköterskor, men det finns "
            "andra vägar in"
        )
        assert "(yrket Grundutbildade sjuksköterskor)" in built.missing[0].why
        frame = hits(built).frame
        ways = frame[frame["group"] == text.GROUPS["vidare"]]
        links = " ".join(ways["link"])
        for part in ("antagning.se", "myh.se", "bransch=vard", "form=distans", "/q4?"):
            assert part in links
        assert "högskola (sjuksköterskeexamen)" in " ".join(ways["says"])

    def test_when_other_choices_are_the_cause_it_says_so(self, sheet):
        built = sheet("utbildningar", sok="svetsare", takt=75)
        assert built.headline == "Ingen YH-utbildning stämmer med valen"
        assert "Urval: " in built.missing[0].why
        assert built.missing[0].do == "Ta bort något av valen, eller visa alla starter."

    def test_nothing_understood_has_ways_on_too(self, sheet):
        links = " ".join(hits(sheet("utbildningar", sok="xyzzy")).frame["link"])
        for page in ("/utbildningar?", "/aktorer?", "/q4?"):
            assert page in links

    def test_another_sector_that_has_it_is_the_finding(self, sheet):
        built = sheet("utbildningar", sok="tandsköterska")
        assert built.headline.startswith("Ingen YH-utbildning inom industrin, men ")
        assert built.headline.endswith(" inom vård och omsorg")

    def test_only_at_a_distance_does_not_say_that_the_country_has_none(self, sheet):
        built = sheet("utbildningar", sok="AI")
        assert built.headline.startswith("Två distansutbildningar inom industrin, och ")

    @pytest.mark.parametrize(
        ("number", "said"),
        [
            ("MYH 2018/2035", "är en ansökan som fick avslag"),
            ("MYH 2099/1", "finns inte bland ansökningarna i utgåvan"),
        ],
    )
    def test_a_diarienummer_that_no_list_has_is_told_of(self, sheet, number, said):
        built = sheet("utbildningar", sok=number)
        assert built.headline == f"{number.replace(' ', chr(160))} {said}"
        assert any("/q4?" in link for link in hits(built).frame["link"])

    def test_what_has_no_start_left_is_a_press_away(self, store):
        over = store.query(
            "SELECT diarienummer AS number FROM yh_application JOIN yh_start USING (diarienummer) "
            "WHERE sector = 'industri' GROUP BY 1 ORDER BY max(last_order), 1 LIMIT 1"
        )["number"][0]
        found = onward.rows(answers(store, over), silent=True)
        [way] = [answer for answer in found if answer.name == text.OVER]
        assert led_to(store, way).status == "alla"


def test_the_answers_stand_first_and_are_the_same_wherever_they_are_read(sheet):
    built = sheet("utbildningar", sok="svettsare")
    figure = built.figures[0]
    assert figure.kind == "hits"
    assert figure.encoding["note"] == "”svettsare” lästes som ”svetsare”."
    light, screen = kinds.rows(figure, 2), card.picture(figure, 3)
    for name, link in zip(figure.frame["name"], figure.frame["link"], strict=True):
        for html in (light, screen):
            assert name in html
            assert link.replace("&", "&amp;") in html
    assert "Svetsare och gasskärare" in card.pictures(built, most=3)


def test_without_a_search_there_are_no_answers(sheet):
    assert "hits" not in {figure.kind for figure in sheet("utbildningar").figures}
