"""One row of a LIA workbook as a record, checked against what MYH has granted."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from data import terms, weeks
from data.lia import cells as lia_cells
from data.lia import format as form
from data.lia.programmes import Programme, terms_in_words
from data.published import cells
from data.published.cells import Names
from data.published.myh import number_of
from data.rows import Row, squeeze

Record = dict[str, object]


@dataclass(frozen=True)
class Words:
    """What a row may say: places and sectors; ``places`` are the names of all places."""

    names: Names
    places: frozenset[str]


def period(row: Row, received: str, words: Words, programmes: Mapping[str, Programme]) -> Record:
    """A confirmed period. Cells that are wrong are None, each with its Problem."""
    lia_cells.refuse_persons(row, "course", "group_name", "tasks")
    number = number_of(row)
    programme = _granted(row, number, programmes)
    start, start_no = _start(row, programme)
    first, last = lia_cells.span(row)
    _require_after_start(row, start, first)
    contact, link = lia_cells.where_to_turn(row, words.places)
    return {
        "diarienummer": number,
        "start_no": start_no,
        "municipality_code": _place_of_study(row, programme, words.names),
        "course": row.text("course"),
        "from_week": first,
        "to_week": last,
        "students": row.integer("students", 1, form.MOST),
        "group_name": row.get("group_name"),
        "days_a_week": row.optional_integer("days_a_week", 1, 7),
        "tasks": row.get("tasks"),
        "contact": contact,
        "link": link,
        "confirmed": lia_cells.confirmed(row, received),
    }


def offer(row: Row, received: str, words: Words) -> Record:
    """Places that an employer offers. Cells that are wrong are None, each with its Problem."""
    lia_cells.refuse_persons(row, "organisation", "field")
    first, last = lia_cells.span(row)
    contact, link = lia_cells.where_to_turn(row, words.places)
    return {
        "organisation": row.text("organisation"),
        "municipality_code": _municipality(row, words.names),
        "sector": cells.sector(row, words.names),
        "field": row.text("field"),
        "from_week": first,
        "to_week": last,
        "places": row.integer("places", 1, form.MOST),
        "contact": contact,
        "link": link,
        "next_free": cells.day(row, "next_free") if row.get("next_free") else None,
        "confirmed": lia_cells.confirmed(row, received),
    }


def same_period(record: Record) -> tuple:
    """What makes two rows the same period."""
    course = (
        squeeze(f"{record['course']}{record['group_name'] or ''}") if record["course"] else None
    )
    named = ("diarienummer", "start_no", "from_week")
    return (*(record[name] for name in named), course, record["municipality_code"] or "")


def same_offer(record: Record) -> tuple:
    """What makes two rows the same offer."""
    texts = [record["organisation"], record["field"]]
    squeezed = (squeeze(str(text)) if text else None for text in texts)
    return (*squeezed, record["municipality_code"], record["sector"], record["from_week"])


def require_unique(
    found: Iterable[tuple[Row, Record]], key: Callable[[Record], tuple], column: str
) -> None:
    """The same thing on a second row is a Problem there."""
    first: dict[tuple, int] = {}
    for row, record in found:
        same = key(record)
        if None not in same and first.setdefault(same, row.number) != row.number:
            row.problem(
                column,
                f"Raden säger samma sak som rad {first[same]}.",
                "Ta bort den rad som inte gäller.",
            )


def _granted(row: Row, number: str | None, programmes: Mapping[str, Programme]) -> Programme | None:
    """The programme, when its diarienummer, name and provider are MYH's own."""
    name, provider = row.text("programme"), row.text("provider")
    if number is None:
        return None
    programme = programmes.get(number)
    if programme is None or not programme.granted or not programme.starts:
        why = (
            "finns inte bland MYH:s ansökningar i utgåvan"
            if programme is None
            else "är inte beviljad"
            if not programme.granted
            else "har inga starter redovisade hos MYH"
        )
        row.problem(
            "diarienummer",
            f"{number} {why}.",
            f"Använd ett diarienummer ur bladet {form.PROGRAMMES}.",
        )
        return None
    if name and not programme.is_called(name):
        row.problem(
            "programme",
            f"{number} heter {programme.name!r} hos MYH, inte {name!r}.",
            "Rätta utbildningen eller diarienumret.",
        )
        return None
    if provider and not programme.is_given_by(provider):
        row.problem(
            "provider",
            f"{number} ges av {programme.providers[0]!r} enligt MYH, inte av {provider!r}.",
            "Rätta anordnaren eller diarienumret.",
        )
        return None
    return programme


def _start(row: Row, programme: Programme | None) -> tuple[str | None, int | None]:
    """The term that the row names, and the number of the start that can take place in it."""
    term = lia_cells.term(row, "start")
    if term is None or programme is None:
        return None, None
    number = programme.starts.get(term)
    if number is None:
        row.problem(
            "start",
            f"Utbildningen har ingen beviljad start {term[4:]} {term[:4]}.",
            f"Dess starter är {terms_in_words(programme.starts)}.",
        )
        return None, None
    return term, number


def _require_after_start(row: Row, start: str | None, first: str | None) -> None:
    """A period before its own start is a Problem. The earliest start is 1 July."""
    if start is None or first is None:
        return
    year, half = int(start[:4]), start[4:]
    begins = dt.date(year, 7, 1) if half == "ht" else terms.first_day(f"{year}vt")
    if weeks.last_day(first) < begins:
        row.problem(
            "from_week",
            f"Perioden börjar {first}, före starten {half} {year}.",
            "Rätta veckan eller starten.",
        )


def _place_of_study(row: Row, programme: Programme | None, names: Names) -> str | None:
    """One of the programme's municipalities: the only one when the cell is blank. Blank for
    distance studies means that the students may be anywhere."""
    found = _municipality(row, names) if row.get("municipality") else None
    if programme is None:
        return found
    shown = [names.municipality_names[code] for code in programme.municipalities]
    if found and found not in programme.municipalities:
        row.problem(
            "municipality",
            f"Utbildningen ges inte i {names.municipality_names[found]} enligt MYH.",
            f"Dess kommuner är {', '.join(shown)}.",
        )
        return None
    if row.get("municipality") or not programme.on_site:
        return found
    if len(programme.municipalities) > 1:
        row.problem(
            "municipality",
            "Utbildningen ges i flera kommuner, så studieorten behövs.",
            f"Skriv en av dem: {', '.join(shown)}.",
        )
        return None
    return programme.municipalities[0]


def _municipality(row: Row, names: Names) -> str | None:
    """The code of a municipality in a cell that must be filled."""
    cell = row.text("municipality")
    if cell is None:
        return None
    code, name = cells.split(cell, 4)
    found = names.municipality(code, name.removesuffix(" kommun"))
    if found is None:
        row.problem(
            "municipality",
            f"Kommunen {cell!r} är okänd.",
            "Välj i listan, till exempel 0484 Eskilstuna.",
        )
    return found
