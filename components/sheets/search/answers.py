"""The answers of a search as rows: what each is, what it leads to, and its link. No Streamlit."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from components.address.choices import RADIUS
from components.address.known import known
from components.sheets.search import text, ways
from components.sheets.search.searched import Searched
from data.questions import search
from data.search.entries import Entry
from data.search.index import index
from data.store import Store

#: Other sectors that the same search finds something in, at most.
_MOST_SECTORS = 4


class AnswerRow(NamedTuple):
    """One row: its group (a key of ``text.GROUPS``), name, what it leads to, address."""

    group: str
    name: str
    says: str
    link: str


class SearchAnswers:
    """What a search answers, for one reader."""

    def __init__(self, store: Store, searched: Searched) -> None:
        self.store, self.searched = store, searched
        self.sought, self.choice = searched.sought, searched.choice
        self.sectors = _sectors(store)
        self.codes = {name: code for code, name in known(store).occupations.items()}
        self.county = known(store).counties[self.choice.lan]
        self.grants = index(store).by_number

    @cached_property
    def others(self) -> list[tuple[str, int]]:
        """Other sectors (codes) and how many programmes the search finds there, most first."""
        if not self.searched.narrows:
            return []
        running = self._running(self.sought.numbers or frozenset())
        every = self._by_sector(running)
        return [(sector, number) for sector, number in every if sector != self.choice.bransch]

    @cached_property
    def here(self) -> int:
        """How many programmes the search finds in the reader's sector, whatever else is chosen."""
        running = self._running(self.sought.numbers or frozenset())
        return dict(self._by_sector(running)).get(self.choice.bransch, 0)

    @cached_property
    def application(self) -> Any:
        """The application whose diarienummer was typed (``search.application``), or None."""
        found = search.application(self.store, self.sought.number or "")
        return next(found.itertuples(name="Application"), None)

    def rows(self) -> list[AnswerRow]:
        """What was meant, kind by kind, and what the same search finds in other sectors."""
        return [*map(self._hit, self.sought.hits), *self._elsewhere()]

    def _hit(self, hit: Entry) -> AnswerRow:
        make = {
            "yrke": self._occupation,
            "utbildning": self._programme,
            "anordnare": self._provider,
            "plats": self._place,
            "bransch": self._sector,
        }[hit.kind]
        name, says, link = make(hit)
        return AnswerRow(hit.kind, name, says, link)

    def _occupation(self, hit: Entry) -> tuple[str, str, str]:
        running = self._running(hit.numbers)
        sector = self._foremost(hit, running)
        own = None if self.choice.bransch in hit.sectors else self.sectors[hit.sectors[0]].in_text
        straight = running & hit.made_for
        shown = straight or running  # never added up
        says = text.occupation(
            self.programmes(shown),
            self._local(shown),
            self.county,
            hit.route,
            own,
            straight=bool(straight),
        )
        return hit.name, says, ways.occupation(self.choice, self.codes[hit.key], sector)

    def _programme(self, hit: Entry) -> tuple[str, str, str]:
        meant = self.sought.numbers or frozenset()
        numbers = hit.numbers & meant if self.sought.number else hit.numbers
        running = self._running(numbers)
        who = {self.grants[one].provider for one in running or numbers}
        sector = self._foremost(hit, running)
        own = None if sector == self.choice.bransch else self.sectors[sector].in_text
        says = text.programme(sorted(who), bool(running), self._local(running), self.county, own)
        return hit.name, says, self._list(hit.name, sector, running)

    def _provider(self, hit: Entry) -> tuple[str, str, str]:
        running = self._running(hit.numbers)
        counts = dict(self._by_sector(running))
        here, own = self.choice.bransch, self.sectors[self.choice.bransch].in_text
        says = text.provider(sum(counts.values()), counts.get(here, 0), own)
        return hit.name, says, self._list(hit.name, self._foremost(hit, running), running)

    def _place(self, hit: Entry) -> tuple[str, str, str]:
        is_county = len(hit.key) == len(self.choice.lan)
        here = [
            number
            for number in self.searched.running
            if self.grants[number].sectors[0] == self.choice.bransch
            and any(code.startswith(hit.key) for code in self.grants[number].places)
        ]
        county = None if is_county else known(self.store).counties[hit.key[:2]]
        says = text.place(county, self.programmes(here), self.sectors[self.choice.bransch].in_text)
        where = (
            {"lan": hit.key, "kommun": None, "radie": None}
            if is_county
            else {"lan": hit.key[:2], "kommun": hit.key, "radie": RADIUS}
        )
        link = ways.to("utbildningar", self.choice, sok="", status=None, **where)
        return text.place_name(hit.name, county=is_county), says, link

    def _sector(self, hit: Entry) -> tuple[str, str, str]:
        link = ways.to("utbildningar", self.searched.asked, sok="", bransch=hit.key)
        return hit.name, text.called_so(self.sectors[hit.key].in_text), link

    def _elsewhere(self) -> Iterator[AnswerRow]:
        for code, number in self.others[:_MOST_SECTORS]:
            link = ways.to("utbildningar", self.searched.asked, bransch=code)
            yield AnswerRow("andra", self.sectors[code].name, text.in_sector(number), link)

    def programmes(self, numbers: Iterable[str]) -> int:
        """Programmes, however many times each has been granted."""
        return len({self.grants[one].whole for one in numbers})

    def _by_sector(self, numbers: Iterable[str]) -> list[tuple[str, int]]:
        """Sector → how many programmes, most first."""
        every = {(self.grants[one].sectors[0], self.grants[one].whole) for one in numbers}
        return Counter(sector for sector, _ in sorted(every, key=str)).most_common()

    def _running(self, numbers: frozenset[str]) -> frozenset[str]:
        return numbers & self.searched.running

    def _local(self, running: frozenset[str]) -> int:
        """How many of the programmes have a place in the reader's county."""
        lan = self.choice.lan
        return self.programmes(
            one for one in running if any(code[:2] == lan for code in self.grants[one].places)
        )

    def _foremost(self, hit: Entry, running: frozenset[str]) -> str:
        """The reader's sector when it has some of the programmes, else the one with most."""
        of = self._by_sector(running or hit.numbers)
        if self.choice.bransch in dict(of):
            return self.choice.bransch
        return of[0][0] if of else hit.sectors[0]

    def _list(self, name: str, sector: str, running: frozenset[str]) -> str:
        over = {} if running else {"status": "alla"}
        changes = {"sok": name, "bransch": sector, "form": None, "status": None} | over
        return ways.to("utbildningar", self.choice, **changes)


@lru_cache(maxsize=16)
def _sectors(store: Store) -> dict[str, Any]:
    """Code → sector, name, in_text."""
    return {row.sector: row for row in search.sectors(store).itertuples(name="SectorName")}
