"""What a field of the book may hold. Each kind of field says in Swedish what it refuses.

A value comes out cleaned: text in composed form (NFC) without blanks at its ends, empty text as
None. Names of persons are not asked for; mail addresses and personal numbers are refused in
every text.
"""

import json
import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from data import persons
from data.forum.errors import Fault, Refused

#: Longest texts, in characters.
LINE, PARAGRAPH, MINUTES, PAPER = 160, 2_000, 20_000, 5_000_000

#: Largest numbers: seats per start, starts, persons, minutes on the clock.
MOST_PLACES, MOST_STARTS, MOST_PERSONS, MOST_MINUTES = 500, 10, 100_000, 240

#: Days and years that a book can be about.
FIRST_YEAR, LAST_YEAR = 2015, 2099

#: What is not seen but belongs to how a word is written: a soft hyphen, and joiners.
_JOINS = frozenset("\u00ad\u200c\u200d")


@dataclass(frozen=True)
class Field:
    """``label`` is what the form calls it; a field that is ``needed`` may not be empty."""

    label: str
    needed: bool = False

    def clean(self, value: Any) -> Any:
        """The value to keep. Raises ValueError(what is wrong, what to do)."""
        raise NotImplementedError


@dataclass(frozen=True)
class Text(Field):
    """Words, at most ``most`` characters; on several ``lines`` or on one."""

    most: int = LINE
    lines: bool = False

    def clean(self, value: Any) -> str | None:
        """Refuses what is not text, what is too long, control characters and persons."""
        if value is None:
            return None
        if not isinstance(value, str):
            raise ValueError("Det här är inte text.", "Skriv med bokstäver och siffror.")
        if self.lines:
            value = value.replace("\r\n", "\n").replace("\r", "\n")
        # Before strip(), which would take some control characters away without a word.
        refuse_control(value, newlines=self.lines)
        text = unicodedata.normalize("NFC", value).strip()
        if len(text) > self.most:
            raise ValueError(
                f"Texten är {len(text)} tecken lång. Här ryms {self.most}.",
                f"Korta den med {len(text) - self.most} tecken.",
            )
        if found := persons.pointed_out(text):
            raise ValueError(
                f"Här står {' och '.join(found)}. Forumboken är öppen för alla, så inget som pekar "
                "ut en person får följa med.",
                "Ta bort uppgiften. Det räcker med roll och organisation.",
            )
        return text or None


@dataclass(frozen=True)
class Pattern(Text):
    """Text of one form; ``like`` shows it to the person who wrote something else."""

    form: str = ""
    like: str = ""

    def clean(self, value: Any) -> str | None:
        """Refuses what does not have the form."""
        text = super().clean(value)
        if text is not None and not re.fullmatch(self.form, text):
            raise ValueError(f"”{text}” har fel form.", f"Skriv så här: {self.like}.")
        return text


@dataclass(frozen=True)
class Diarienummer(Text):
    """A reference number. MYH's are written as MYH writes them, since only an exact one moves an
    order: "myh 2026/123" becomes "MYH 2026/123"."""

    def clean(self, value: Any) -> str | None:
        """Refuses what ``Text`` refuses."""
        text = super().clean(value)
        match = re.fullmatch(r"myh\s*([0-9]{4})\s*/\s*([0-9]+)", text or "", re.IGNORECASE)
        return f"MYH {match[1]}/{match[2]}" if match else text


@dataclass(frozen=True)
class Clock(Text):
    """A time of the day, kept as "13:00"; "13", "13.00" and "1300" are understood."""

    def clean(self, value: Any) -> str | None:
        """Refuses what is no time between 00:00 and 23:59."""
        text = super().clean(value)
        if text is None:
            return None
        match = re.fullmatch(
            r"(?:kl\.?\s*)?([0-9]{1,2})(?:\s*[.:]?\s*([0-9]{2}))?", text, re.IGNORECASE
        )
        if match is None or int(match[1]) > 23 or int(match[2] or 0) > 59:
            raise ValueError(f"”{text}” är inget klockslag.", "Skriv så här: 13:00.")
        return f"{int(match[1]):02}:{match[2] or '00'}"


@dataclass(frozen=True)
class Word(Field):
    """One of a few words."""

    words: Collection[Any] = ()

    def clean(self, value: Any) -> Any:
        """Refuses every other word."""
        if value in (None, ""):
            return None
        if value not in self.words or isinstance(value, bool):
            choices = ", ".join(map(str, self.words))
            raise ValueError("Det valda finns inte i listan.", f"Välj ett av: {choices}.")
        return value


@dataclass(frozen=True)
class Number(Field):
    """A whole number from ``low`` to ``high``."""

    low: int = 0
    high: int = MOST_PERSONS

    def clean(self, value: Any) -> int | None:
        """Refuses decimals, words and what is out of range; missing is not zero."""
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            raise ValueError("Det här är inget heltal.", "Skriv bara siffror.")
        if not self.low <= value <= self.high:
            raise ValueError(
                f"{value} ligger utanför gränserna.",
                f"Skriv ett tal från {self.low} till {self.high}.",
            )
        return value


@dataclass(frozen=True)
class Day(Field):
    """A day as ISO text; a ``date`` is accepted."""

    def clean(self, value: Any) -> str | None:
        """Refuses what is no day between FIRST_YEAR and LAST_YEAR."""
        if value in (None, ""):
            return None
        try:
            day = value if isinstance(value, date) else date.fromisoformat(value)
        except (TypeError, ValueError):
            raise ValueError("Det här är inget datum.", "Skriv ÅÅÅÅ-MM-DD.") from None
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise ValueError(
                f"År {day.year} ligger utanför gränserna.",
                f"Skriv ett datum från {FIRST_YEAR} till {LAST_YEAR}.",
            )
        return date(day.year, day.month, day.day).isoformat()


def refuse_control(text: str, *, newlines: bool) -> None:
    """Raises ValueError for characters that cannot be seen, other than line breaks in longer
    texts: they hide what a text says, and some cannot be stored at all."""
    for character in text:
        if character == "\n" and newlines:
            continue
        kind = unicodedata.category(character)
        # The last two of each plane are no characters, and no XML file can hold all of them.
        none = ord(character) & 0xFFFE == 0xFFFE
        if none or (kind in {"Cc", "Cf", "Cs", "Zl", "Zp"} and character not in _JOINS):
            raise ValueError(
                f"Texten innehåller ett osynligt styrtecken (U+{ord(character):04X}).",
                "Skriv om texten för hand i stället för att klistra in den.",
            )


def cleaned(fields: Mapping[str, Field], given: Mapping[str, Any]) -> dict[str, Any]:
    """The given values, cleaned. Raises Refused with every fault, TypeError for a name that is
    not among ``fields`` (a mistake in the program, not of the editor)."""
    if unknown := given.keys() - fields.keys():
        raise TypeError(f"not fields of this row: {sorted(unknown)}")
    out, faults = {}, []
    for name, value in given.items():
        field = fields[name]
        try:
            out[name] = field.clean(value)
        except ValueError as error:
            faults.append(Fault(name, field.label, *error.args))
            continue
        if field.needed and out[name] is None:
            faults.append(Fault(name, field.label, "Fältet är tomt.", "Fyll i det."))
    if faults:
        raise Refused(*faults)
    return out


def complete(fields: Mapping[str, Field], given: Mapping[str, Any]) -> dict[str, Any]:
    """As ``cleaned``, for a new row: every field is there, what is not given as missing."""
    return cleaned(fields, dict.fromkeys(fields) | dict(given))


def refuse(field: str, label: str, what: str, do: str) -> Refused:
    """One fault, to raise."""
    return Refused(Fault(field, label, what, do))


def json_within(value: Any, most: int, field: str, label: str) -> None:
    """Raises Refused for JSON values longer than ``most`` characters as text, and ValueError
    for what JSON cannot hold (a mistake in the program)."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    if "\\u0000" in text:
        raise refuse(field, label, "Texten innehåller ett osynligt styrtecken.", "Ta bort det.")
    if len(text) > most:
        raise refuse(field, label, "Det är för mycket för att sparas.", "Begränsa urvalet.")


COUNTY = Pattern("Län", needed=True, most=2, form=r"[0-9]{2}", like="04")
SECTOR = Pattern("Bransch", needed=True, most=30, form=r"[a-z]+(-[a-z]+)*", like="industri")
MUNICIPALITY = Pattern("Kommun", most=4, form=r"[0-9]{4}", like="0484")
SHEET = Pattern("Blad", most=60, form=r"[a-z0-9]+(-[a-z0-9]+)*", like="yh-beviljat")
EDITION = Pattern("Utgåva", most=40, form=r"[\w-]+", like="2026-11-16-1a2b3c4d")
TERM = Pattern("Önskad start", most=6, form=r"20[0-9]{2}(ht|vt)", like="2028ht")
DIARIENUMMER = Text("Diarienummer", most=60)
CHOICES = Text("Val i adressen", most=LINE * 12)
ROLE = Text("Roll", needed=True, most=80)


def in_county(values: Mapping[str, Any]) -> None:
    """Raises Refused when a municipality lies in another county."""
    code = values.get("municipality_code")
    if code and code[:2] != values["county_code"]:
        raise refuse(
            "municipality_code",
            "Kommun",
            f"Kommunen med kod {code} ligger inte i länet.",
            "Välj en kommun i länet, eller ingen för hela länet.",
        )
