"""What no open source tells: labour-market training, validation, quality. Who can bring it."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.kit.numbers import count, listing, sentence, word
from components.kit.sheet import Key
from components.kit.words import in_county
from components.kit.written import beside, each
from components.sheets.local.text import LocalFigures, handed

QUESTION = "Vad ger arbetsmarknadsutbildning och validering, och hur god är kvaliteten?"
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att något inte görs för att det saknas siffror om det.",
    "Du kan inte dra slutsatsen att siffror från olika lämnare går att jämföra: de kan räkna "
    "olika personer och olika tid.",
)
CAUTION = "Säger inte att inget görs: det är siffror om det som saknas."
NOT_ALIKE = "Säger inte att siffror från olika lämnare går att jämföra."
WHAT_THEY_SAY = "Vad säger siffrorna om vad som behöver ändras, och vem gör det?"
TO_ASK = "Frågor att ta med till mötet"
TO_ASK_PERIOD = "att besvara av den som har siffran"


@dataclass(frozen=True)
class Subject:
    """``kind`` begins the codes of its local figures; ``bringer`` has the figures."""

    kind: str
    name: str
    bringer: str
    can_bring: str
    questions: tuple[str, ...]


SUBJECTS = each(Subject, beside(__file__, "subjects.toml")["subject"])


def question(old_year: int | None) -> str:
    """In the past tense when the newest figure is old."""
    if old_year is None:
        return QUESTION
    return "Vad gav arbetsmarknadsutbildning och validering, och hur god var kvaliteten?"


def title(sector: str, county: str) -> str:
    """What the sheet is, for a link or a slide."""
    return f"Arbetsmarknadsutbildning, validering och kvalitet för {sector} {in_county(county)}"


def answer(county: str, sector: str, local: LocalFigures | None) -> str:
    """That somebody has handed in figures, or that there are none to show."""
    if local is None:
        return (
            f"Utgåvan har inga uppgifter om {_none_of(SUBJECTS)} för {sector} "
            f"{in_county(county)}. De som har siffrorna kan lämna dem till forumet."
        )
    return handed(local, f"arbetsmarknadsutbildning, validering och kvalitet för {sector}", county)


def missing(lacking: Sequence[Subject], county: str, sector: str) -> tuple[str, str]:
    """That nothing has been handed in on these subjects, and who can do it."""
    return (
        f"Inga siffror om {_none_of(lacking)} för {sector} har lämnats {in_county(county)}.",
        " ".join(subject.can_bring for subject in lacking),
    )


def headline(local: LocalFigures | None, lacking: Sequence[Subject], county: str) -> str:
    """That figures are missing, or have been handed in and for which year."""
    if local is None:
        return f"Uppgift om {_named(SUBJECTS)} saknas {in_county(county)}"
    figures = "lokal siffra" if local.figures == 1 else "lokala siffror"
    newest = "" if local.figures == 1 else "den nyaste "
    rest = f"; {_named(lacking)} saknas" if lacking else ""
    number = sentence(word(local.figures))
    return f"{number} {figures} har lämnats, {newest}för {local.newest}{rest}"


def keys(local: LocalFigures | None, lacking: Sequence[Subject]) -> tuple[Key, ...]:
    """How many figures there are, and about how many of the subjects."""
    if local is None:
        return ()
    told = count(len(SUBJECTS) - len(lacking))
    missing = f"saknas: {_named(lacking)}" if lacking else ""
    return (
        Key("Lokala siffror", count(local.figures), under=f"den nyaste för {local.newest}"),
        Key("Ämnen med siffror", told, after=f"av {count(len(SUBJECTS))}", under=missing),
    )


def discuss(lacking: Sequence[Subject]) -> str:
    """Who can bring what is missing."""
    if not lacking:
        return WHAT_THEY_SAY
    return f"Vem i rummet har siffror om {_named(lacking)}, och kan lämna dem?"


def to_ask() -> str:
    """The questions, for those who do not see the board."""
    number = sum(len(subject.questions) for subject in SUBJECTS)
    return f"{count(number)} frågor att ta med till mötet, om {_named(SUBJECTS)}."


def _none_of(subjects: Sequence[Subject]) -> str:
    """ "a, b eller c"."""
    *names, last = [subject.name for subject in subjects]
    return " eller ".join(filter(None, (", ".join(names), last)))


def _named(subjects: Sequence[Subject]) -> str:
    return listing([subject.name for subject in subjects])
