"""One programme as a page for the hand: what is known of it, and whom to ask. No Streamlit."""

from dataclasses import dataclass
from datetime import date

from components.address.choices import Choice
from components.kit import words
from components.kit.numbers import listing
from components.sheets.jamfor import facts as programme_facts
from components.sheets.jamfor import text
from components.sheets.programmes import announced, contact, row_text
from data.questions import compare, meta
from data.store import Store


@dataclass(frozen=True)
class One:
    """``start`` is when it can start next, or does by what the provider has announced; ``rows``
    are label and words, in order; ``ways`` the contacts (``contact.ways``); ``source`` the
    publishers in short."""

    programme: str
    who: str
    start: str
    rows: tuple[tuple[str, str], ...]
    ways: tuple[contact.Way, ...]
    apply: contact.Way
    source: str
    caution: str


#: What stands elsewhere on the page.
_ELSEWHERE = {text.PROVIDER, text.PLACE, text.STANDS, text.PAGE, text.MAILBOX, text.OPEN}


def one(store: Store, choice: Choice, today: date) -> One | None:
    """The first programme of the address; None when it names none that exists."""
    if not choice.utb:
        return None
    choice = choice.but(utb=choice.utb[:1])
    programmes = compare.programmes(store, choice.utb)
    found = programme_facts.facts(store, programmes, choice, today)
    said = {row.label: row.cells[0][0] for row in found.rows}
    row = programmes.iloc[0]
    sources = {key for one in found.rows for key in one.sources}
    known = meta.sources(store, *sorted(sources))
    told = found.told[0]
    if told and told.start:
        said[text.STANDS] = f"{told.start} {announced.BY_PROVIDER}"
        del said[text.NEXT]
    if told and told.apply:
        said[text.APPLY] = f"{told.apply} {told.source}"
    return One(
        programme=row["programme"],
        who=f"{said[text.PROVIDER]} · {said[text.PLACE]}",
        start=said[text.STANDS],
        rows=tuple((label, cell) for label, cell in said.items() if label not in _ELSEWHERE),
        ways=contact.ways(found.contacts[0]),
        apply=(row_text.OPEN_WHERE, row_text.OPEN_ADDRESS),
        source=text.one_source(
            listing(list(dict.fromkeys(source.publisher for source in known))),
            f"ansökan {row['application_year']}",
        ),
        caution=text.ONE_CAUTION,
    )


def title(found: One) -> str:
    """What the page is, for a link."""
    return f"{found.programme}, {found.who.partition(' · ')[0]} – {words.APP}"
