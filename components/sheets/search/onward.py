"""The ways on from a search that the reader's sector has nothing for, each a link."""

from collections.abc import Iterator

from components.sheets.search import text, ways
from components.sheets.search.answers import AnswerRow, SearchAnswers
from data.search.entries import Entry


def rows(found: SearchAnswers, *, silent: bool) -> list[AnswerRow]:
    """All answers; with the ways on when the reader's sector has no programme (``silent``)."""
    return [*found.rows(), *_ways_on(found)] if silent else found.rows()


def _ways_on(found: SearchAnswers) -> Iterator[AnswerRow]:
    """An occupation's ways on are those of its own sector."""
    choice, sector = found.choice, found.choice.bransch
    for hit in found.sought.occupations[:1]:
        sector = sector if sector in hit.sectors else hit.sectors[0]
        yield from _into(found, hit)
    if known := found.application:
        year = int(known.application_year)
        link = ways.to("q3", choice, sok="", bransch=known.sector, ansokningsar=year)
        yield AnswerRow("vidare", text.APPLICATIONS, text.year(year), link)
    over = [
        number
        for number in (found.sought.numbers or frozenset()) - found.searched.running
        if found.grants[number].sectors[0] == choice.bransch
    ]
    if over and choice.status != "alla":
        link = ways.to("utbildningar", found.searched.asked, status="alla", form=None)
        yield AnswerRow("vidare", text.OVER, text.over(len(over)), link)
    if sector != choice.bransch or not found.sought.hits:
        said = text.OTHERS if sector != choice.bransch else text.ALL
        link = ways.to("utbildningar", choice, sok="", bransch=sector, form=None, status=None)
        yield AnswerRow("vidare", text.every(found.sectors[sector].in_text), said, link)
    yield from _at_a_distance(found, sector)
    if not found.sought.hits:
        yield AnswerRow("vidare", *text.ACTORS, ways.to("aktorer", choice, sok=""))
    yield AnswerRow("vidare", *text.ORDER, ways.to("q4", choice, sok="", bransch=sector))


def _into(found: SearchAnswers, hit: Entry) -> Iterator[AnswerRow]:
    """The normal way into an occupation, and validation for those who know it already."""
    parts = set(hit.route.translate(str.maketrans("(),;", "    ")).split())
    said = text.way_in(hit.name, hit.route)
    if "högskola" in parts:
        yield AnswerRow("vidare", text.HIGHER[0], said, text.HIGHER[1])
    if "gymnasium" in parts:
        yield AnswerRow("vidare", text.UPPER[0], said, text.UPPER[1])
    if parts & {"gymnasium", "yrkesvux", "komvux"}:
        link = ways.to("aktorer", found.choice, sok="")
        yield AnswerRow("vidare", text.ADULT, text.ADULTS, link)
    yield AnswerRow("vidare", text.VALIDATE[0], text.VALIDATION, text.VALIDATE[1])


def _at_a_distance(found: SearchAnswers, sector: str) -> Iterator[AnswerRow]:
    remote = found.programmes(
        number
        for number in found.searched.running
        if found.grants[number].remote and found.grants[number].sectors[0] == sector
    )
    if remote:
        changes = {"sok": "", "bransch": sector, "form": "distans", "status": None}
        link = ways.to("utbildningar", found.choice, **changes)
        name = text.distance_in(found.sectors[sector].in_text)
        yield AnswerRow("vidare", name, text.distance(remote), link)
