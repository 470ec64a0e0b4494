"""Local figures: who handed them in, and how they get in."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from components.kit.numbers import counted, day, sentence, word
from components.kit.words import in_county
from data.local_format import LocalKind

TITLE = "Lokala siffror"
HOW = "Siffrorna lämnas i en arbetsbok: be den som förvaltar webbplatsen om mallen."


@dataclass(frozen=True)
class LocalFigures:
    """How many local figures there are. ``newest``: the newest period; ``given``: ISO date."""

    figures: int
    newest: str
    given: str


def handed(h: LocalFigures, about: str, county: str) -> str:
    """That somebody has handed in figures, for what and when."""
    number = sentence(word(h.figures))
    noun = "lokal siffra" if h.figures == 1 else "lokala siffror"
    newest = "för" if h.figures == 1 else "den nyaste för"
    they = "Den" if h.figures == 1 else "De"
    return (
        f"{number} {noun} om {about} har lämnats {in_county(county)}, {newest} {h.newest} "
        f"(lämnad {day(date.fromisoformat(h.given))}). {they} är inte officiell statistik."
    )


def about(kind: LocalKind, measure: str) -> str:
    """What a figure is about, with its measure where the kind does not say it."""
    if measure == kind.measure:
        return kind.label
    return f"{kind.label.removesuffix(' (ange mått)')}: {measure}"


def by(role: str, organisation: object, given: str) -> str:
    """ "rektor, VIS, 5 oktober 2026"."""
    names = [role] if pd.isna(organisation) else [role, str(organisation)]
    return ", ".join([*names, day(date.fromisoformat(given))])


def period(first: str, last: str) -> str:
    """The periods of a table of local figures."""
    return first if first == last else f"{first}–{last}"


def rows(number: int) -> str:
    """ "3 lokala siffror", for alternative texts."""
    return counted(number, "1 lokal siffra", "lokala siffror")
