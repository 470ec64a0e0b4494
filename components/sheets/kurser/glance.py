"""Courses seen in five seconds: the finding, the key figures, the likeliest misreading."""

from components.kit.numbers import count, of_all, percent_sign, sentence, word
from components.kit.sheet import Key
from components.kit.words import in_county
from components.sheets.kurser.text import Courses
from components.sheets.programmes import began
from components.sheets.programmes.began import Began

STARTED = "Säger inte att kurserna har startat eller att det går att söka till dem nu."
NONE_NEW = "Säger inte att korta kurser saknas i länet: tidigare beviljade kan ha starter kvar."
NO_REJECTION = "Säger inte att någon fick avslag: ingen anordnare lämnade in någon ansökan."
DISCUSS = "Vad i yrkena räcker en kort kurs till, och vilken anordnare kan söka nästa gång?"


def headline(c: Courses) -> str:
    """How many have been granted; the year when it is old, or when nobody applied."""
    year = f" i ansökan {c.year}" if c.named else ""
    if c.applied is None:
        return f"{_some(c.granted)} har beviljats i ansökan {c.year}"
    if c.applied == 0:
        return f"Ingen sökte om att få ge en kort YH-kurs {in_county(c.county)} {c.year}"
    if c.applied == 1:
        result = "har beviljats" if c.granted else "har inte beviljats"
        return f"Den enda ansökningen om en kort YH-kurs {result}{year}"
    return f"{_which(c)} om korta YH-kurser har beviljats{year}"


def caution(c: Courses) -> str:
    """The likeliest misreading of what the figure shows."""
    if c.applied == 0:
        return NO_REJECTION
    return STARTED if c.granted else NONE_NEW


def keys(c: Courses, takers: Began | None) -> tuple[Key, ...]:
    """Granted of applied, seats, and who began a course in the country."""
    return (_decided(c), *_seats(c), *_takers(takers))


def _some(granted: int) -> str:
    if granted == 0:
        return "Ingen kort YH-kurs"
    return "En kort YH-kurs" if granted == 1 else f"{sentence(word(granted))} korta YH-kurser"


def _which(c: Courses) -> str:
    if c.granted == c.applied:
        return "Båda ansökningarna" if c.applied == 2 else f"Alla {word(c.granted)} ansökningar"
    assert c.applied is not None
    if c.granted == 0:
        return f"Ingen av {word(c.applied)} ansökningar"
    return f"{sentence(of_all(c.granted, c.applied))} ansökningar"


def _decided(c: Courses) -> Key:
    granted, of = count(c.granted), c.national_applied
    if c.applied is None:
        return Key(f"Beviljade, ansökan {c.year}", granted, under="sökta redovisas inte")
    national = f"riket {count(c.national_granted)} av {count(of)}"
    if c.applied == 0:
        return Key(f"Sökta, ansökan {c.year}", "0", under=f"{national} beviljade")
    if of >= 20:
        share = percent_sign(100 * c.national_granted / of)
        national = f"riket {share} ({national.removeprefix('riket ')})"
    label = f"Beviljade, ansökan {c.year}"
    return Key(label, granted, after=f"av {count(c.applied)}", under=national)


def _seats(c: Courses) -> tuple[Key, ...]:
    if not c.granted or not c.seats:
        return ()
    total = count(sum(seats for _, seats in c.seats))
    parts = [f"{count(seats)} med start {year}" for year, seats in c.seats]
    under = " · ".join(parts) if len(parts) > 1 else f"alla med start {c.seats[0][0]}"
    return (Key("Platser, alla starter", total, before="högst", under=under),)


def _takers(b: Began | None) -> tuple[Key, ...]:
    if b is None:
        return ()
    where = f"riket {b.year}, {b.area}"
    return (
        Key("Började en YH-kurs", count(b.admitted), under=where),
        began.women(b, "behöriga sökande"),
    )
