"""What is seen first of the support: how many are current, whose they are, one caution."""

from components.kit.numbers import count, listing, sentence, word
from components.kit.sheet import Key
from components.kit.words import in_county
from components.sheets.stod.text import LEVELS, Support

CAUTION = "Säger inte att stödet går att söka i dag: läs villkor och tider"
DISCUSS = "Vilket av stöden kan någon i rummet söka, och vem tar nästa steg?"


def headline(s: Support) -> str:
    """The finding: how many are current, and for how large an area most of them are."""
    where = in_county(s.county)
    number = sum(several for _, several in s.current)
    if not number:
        return f"Inget stöd är känt som aktuellt {where}"
    level, most = max(s.current, key=lambda pair: pair[1])
    if number == 1:
        return f"Ett stöd är aktuellt {where}, {LEVELS[level][0]}"
    start = f"{sentence(word(number))} stöd är aktuella {where}"
    if most == number:
        return f"{start}, {'båda' if number == 2 else 'alla'} {LEVELS[level][1]}"
    of = "ett" if most == 1 else word(most)
    return f"{start}, {of} av dem {LEVELS[level][most != 1]}"


def keys(s: Support) -> tuple[Key, ...]:
    """How many are current, and how many nobody has checked."""
    levels = [f"{count(several)} {LEVELS[level][several != 1]}" for level, several in s.current]
    return (
        Key("Aktuella stöd", count(sum(n for _, n in s.current)), under=listing(levels)),
        Key("Ej kontrollerade", count(s.unchecked), under="kan ha upphört"),
    )
