"""The cells of LIA rows: weeks, a start, where to turn, when it was confirmed."""

import re
from urllib.parse import urlsplit

from data import role_mail, weeks
from data.published import cells
from data.rows import Row

_HALF, _YEAR = r"(vt|ht|vår|höst)(?:termin)?(?:en)?", r"(20\d\d|\d\d)"
_TERM = re.compile(rf"{_HALF}\W*{_YEAR}", re.IGNORECASE)
_YEAR_FIRST = re.compile(rf"{_YEAR}\W*{_HALF}", re.IGNORECASE)
_OWN_WORDS = "Personer nås genom en funktionsbrevlåda eller en webbsida."


def refuse_persons(row: Row, *columns: str) -> None:
    """What points out a person in free text is a Problem, with the reason."""
    cells.refuse_persons(row, columns, "Uppgifterna", _OWN_WORDS)


def span(row: Row) -> tuple[str | None, str | None]:
    """From and to week ("2027-v05"), in that order and at most a year apart."""
    first, last = _weeks(row)
    if first and last and last < first:
        row.problem(
            "to_week",
            f"Perioden slutar ({last}) innan den börjar ({first}).",
            "Rätta den vecka som är fel.",
        )
        return None, None
    if first and last and (weeks.last_day(last) - weeks.first_day(first)).days > 371:
        row.problem(
            "to_week",
            f"Perioden {first} till {last} är längre än ett år.",
            "Rätta veckorna, eller dela upp perioden på flera rader.",
        )
        return None, None
    return first, last


def _weeks(row: Row) -> tuple[str | None, str | None]:
    """The two cells; several weeks in one cell are both ends, and the other cell may be blank."""
    start = _week(row, "from_week")
    if start and start[0] != start[1] and row.get("to_week") is None:
        return start
    end = _week(row, "to_week")
    if (
        start
        and end
        and ((start[0] != start[1] != end[1]) or (end[0] != end[1] and end[0] != start[0]))
    ):
        row.problem(
            "to_week",
            "De två cellerna säger olika om vilka veckor det gäller.",
            "Skriv den första veckan i den ena och den sista i den andra.",
        )
        return None, None
    return start and start[0], end and end[1]


def _week(row: Row, column: str) -> tuple[str, str] | None:
    cell = row.text(column)
    if cell is None:
        return None
    found = weeks.span(cell)
    if found is None or not "2015" <= found[0] < "2100":
        row.problem(
            column,
            f"{cell!r} är ingen vecka" + (f": {why}." if (why := _no_such_week(cell)) else "."),
            "Skriv år och vecka, som 2027-v05, vecka 5 2027 eller v. 5–14, 2027, eller ett datum.",
        )
        return None
    return found


def _no_such_week(cell: str) -> str:
    """Why a week that is written in the right way does not exist."""
    match = re.fullmatch(r"(\d{4})-v53", cell)
    return f"{match[1]} har 52 veckor" if match else ""


def term(row: Row, column: str) -> str | None:
    """ "ht 2026", "HT26", "höstterminen 2026" or "2026ht" → "2026ht"."""
    cell = row.text(column)
    if match := _TERM.fullmatch(cell or ""):
        return f"20{match[2][-2:]}{match[1][0].lower()}t"
    if match := _YEAR_FIRST.fullmatch(cell or ""):
        return f"20{match[1][-2:]}{match[2][0].lower()}t"
    if cell is not None:
        row.problem(
            column,
            f"{cell!r} är ingen termin.",
            "Skriv terminen då starten sker, som ht 2026 eller vt 2027.",
        )
    return None


def where_to_turn(row: Row, places: frozenset[str]) -> tuple[str | None, str | None]:
    """Role mailbox and web page; at least one is needed. ``places``: see data/role_mail.py."""
    if row.get("contact") is None and row.get("link") is None:
        row.problem(
            "contact",
            "Det står inte vart den som är intresserad ska vända sig.",
            "Fyll i en funktionsbrevlåda, en webbsida eller båda.",
        )
        return None, None
    return _mailbox(row, places), _link(row)


def _mailbox(row: Row, places: frozenset[str]) -> str | None:
    cell = row.get("contact")
    if cell is None:
        return None
    address = role_mail.read(cell)
    if address is None:
        row.problem(
            "contact",
            "Cellen innehåller ingen e-postadress.",
            "Skriv en funktionsbrevlåda, som lia@skolan.se, eller lämna cellen tom och fyll i "
            "en webbsida.",
        )
    elif not role_mail.is_role(address, places):
        # The address is not repeated: messages are passed on, and it may be a person's.
        row.problem(
            "contact",
            "Adressen är inte säkert en funktionsbrevlåda. Uppgifterna blir öppna för alla och "
            "ligger kvar, så en persons adress får inte följa med.",
            "Skriv en adress som lia@, yh@ eller info@, eller lämna cellen tom och fyll i en "
            "webbsida.",
        )
        return None
    return address


def _link(row: Row) -> str | None:
    cell = row.get("link")
    if cell is None:
        return None
    if not _is_web_page(cell):
        row.problem(
            "link",
            "Cellen innehåller ingen webbadress.",
            "Skriv hela adressen, som https://www.skolan.se/lia.",
        )
        return None
    return cell


def _is_web_page(text: str) -> bool:
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and "." in host and not re.search(r"[\s@<>\"]", text)


def confirmed(row: Row, received: str) -> str | None:
    """The day the sender last confirmed the row; not after the workbook came."""
    day = cells.day(row, "confirmed")
    if day and received and day > received:
        row.problem(
            "confirmed",
            f"{day} ligger efter dagen då filen lästes in ({received}).",
            "Skriv den dag då uppgiften senast stämdes av.",
        )
        return None
    return day
