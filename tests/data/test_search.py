"""What a search understands: words and their forms, misspellings, places, numbers."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.search.find import find
from data.search.index import index
from data.search.known_words import KnownWords
from data.search.words import stem, telling, words
from data.store import Store, open_edition


@pytest.fixture(scope="module")
def store(edition) -> Store:
    return open_edition(edition)


def names(store, query, kind=None, sector="industri", county="04"):
    found = find(store, query, sector, county)
    return [hit.name for hit in found.hits if kind in (None, hit.kind)]


class TestWords:
    def test_a_hyphen_parts_words(self):
        assert words("CNC-operatör, IT/OT") == ["cnc", "operatör", "it", "ot"]

    def test_what_a_search_is_not_about_is_left_out_unless_it_is_all_there_is(self):
        assert telling("jag vill bli svetsare") == ("svetsare",)
        assert telling("vill bli") == ("vill", "bli")

    @pytest.mark.parametrize(
        ("one", "other"),
        [("sjuksköterska", "sjuksköterskor"), ("ekonom", "ekonomer"), ("kock", "kockar")],
    )
    def test_forms_of_a_word_have_one_stem(self, one, other):
        assert stem(one) == stem(other)


class TestKnownWords:
    KNOWN = KnownWords(["ai", "training", "aiutvecklare", "målare", "mal", "svetsare", "tekniker",
                        "kyltekniker", "snickare"])  # fmt: skip

    @pytest.mark.parametrize(
        ("typed", "met"),
        [
            ("ai", {"ai"}),  # neither *training* nor what only begins so
            ("train", {"training"}),
            ("mal", {"mal", "målare"}),
            ("mål", {"målare"}),  # who writes å means å
            ("tekniker", {"tekniker", "kyltekniker"}),  # the end of a compound
            ("svettsare", {"svetsare"}),
            ("snikare", {"snickare"}),
            ("qqqq", set()),
        ],
    )
    def test_a_word_is_met_from_its_beginning_in_any_form_or_misspelled(self, typed, met):
        assert set(self.KNOWN.meant(typed).words) == met

    def test_a_misspelling_says_what_it_was_taken_for(self):
        assert self.KNOWN.meant("svettsare").read == "svetsare"
        assert self.KNOWN.meant("svetsare").read is None

    def test_as_it_is_written_is_better_than_a_beginning_or_an_end(self):
        found = self.KNOWN.meant("tekniker").words
        assert found["tekniker"] > found["kyltekniker"]


class TestFind:
    def test_ai_does_not_find_training(self, store):
        assert "training" in " ".join(names(store, "training")).casefold()
        assert "training" not in " ".join(names(store, "AI")).casefold()

    def test_a_name_of_an_occupation_finds_the_programmes_that_lead_there(self, store):
        leads = store.query(
            "SELECT diarienummer FROM programme_occupation JOIN yh_start USING (diarienummer) "
            "WHERE occupation = 'Svetsare och gasskärare'"
        )
        found = find(store, "Svetsare och gasskärare", "industri", "04")
        assert found.numbers == frozenset(leads["diarienummer"])
        assert found.numbers <= find(store, "svetsare", "industri", "04").numbers

    def test_an_everyday_name_of_two_words_is_not_each_of_them(self, store):
        """ "AI-utvecklare" is a developer; "AI" is not every programme for developers."""
        every = find(store, "systemutvecklare", "it", "04").numbers
        assert len(find(store, "AI", "it", "04").numbers) < len(every) / 2

    @pytest.mark.parametrize("typed", ["under sköterska", "underskötersk", "UNDERSKÖTERSKOR"])
    def test_written_apart_begun_or_in_another_form(self, store, typed):
        assert names(store, typed)[0].startswith("Undersköterskor")

    @pytest.mark.parametrize(
        "typed",
        ["MYH 2025/3888", "MYH2025/3888", "myh 2025-3888", "2025/3888", "dnr MYH 2025/3888"],
    )
    def test_a_diarienummer_however_it_is_written(self, store, typed):
        found = find(store, typed, "industri", "04")
        assert (found.number, found.numbers) == ("MYH 2025/3888", {"MYH 2025/3888"})

    def test_a_place_beside_another_word_is_where(self, store):
        found = find(store, "svettsare katrinholm", "industri", "04")
        assert found.place == "0483"
        assert found.read == {"svettsare": "svetsare", "katrinholm": "katrineholm"}
        assert found.numbers == find(store, "svetsare", "industri", "04").numbers
        assert found.hits[0].kind == "yrke"

    def test_a_place_alone_says_nothing_of_which(self, store):
        found = find(store, "Flen", "industri", "04")
        assert (found.place, found.numbers) == ("0482", None)

    def test_a_place_in_a_name_is_that_name(self, store):
        found = find(store, "Campus Nyköping", "industri", "04")
        assert found.place is None
        assert found.hits[0].name == "Campus Nyköping"

    def test_at_a_distance(self, store):
        found = find(store, "svetsare distans", "industri", "04")
        every = find(store, "svetsare", "industri", "04")
        remote = {number for number in every.numbers if index(store).by_number[number].remote}
        assert found.remote
        assert found.numbers == remote

    def test_words_that_say_nothing_are_named_and_the_others_searched(self, store):
        found = find(store, "svetsare xyzzy", "industri", "04")
        assert found.unknown == ("xyzzy",)
        assert found.hits[0].name == "Svetsare och gasskärare"

    def test_what_nothing_has_together_is_said(self, store):
        found = find(store, "svetsare lernia", "industri", "04")
        assert found.left_out == ("lernia",)
        assert {"Svetsare och gasskärare", "Lernia"} <= {hit.name for hit in found.hits}

    def test_the_readers_own_sector_comes_first_among_equals(self, store):
        assert names(store, "elektriker", "yrke", "industri")[:1] != ["Kockar"]
        assert names(store, "mekaniker", "yrke", "transport")[0] == "Bilmekaniker"
        assert names(store, "mekaniker", "yrke", "industri")[0].startswith("Underhållsmekaniker")

    @given(st.text(alphabet=string.printable + "åäöÅÄÖé”–\u0308", max_size=60))
    def test_whatever_is_typed_is_answered(self, store, typed):
        found = find(store, typed, "industri", "04")
        assert len(found.hits) <= 12
        assert found.numbers is None or found.numbers <= set(index(store).by_number)
