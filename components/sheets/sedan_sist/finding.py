"""What is seen first since the last meeting: decisions done, orders that moved, sheets changed."""

from components.kit.numbers import count, listing, sentence, word
from components.kit.sheet import Key
from components.sheets.sedan_sist.text import Since

FIRST = "Forumet har inget tidigare möte att jämföra med"
UNREAD = "Uppgift om förra mötet saknas"
CAUTION = "Säger inte att inget har hänt: boken visar vad någon har skrivit in."
DISCUSS = "Vilket beslut behöver hjälp för att bli klart?"
DISCUSS_FIRST = "Vad ska forumet kunna se tillbaka på nästa gång?"


def headline(found: Since) -> str:
    """Decisions that are done, and orders that have moved."""
    parts = [
        *([_done(found.states)] if found.states else []),
        *([_moved(found.moved)] if found.moved or not found.states else []),
    ]
    return sentence(listing(parts))


def keys(found: Since) -> tuple[Key, ...]:
    """Decisions, orders and sheets; what the meeting had none of is left out."""
    done = sum(state == "klart" for state in found.states)
    older = f"och {count(found.older)} äldre inte klara" if found.older else ""
    made = (Key("Beslut som är klara", count(done), after=f"av {count(len(found.states))}",
                under=older),) if found.states else ()  # fmt: skip
    seen = (Key("Blad med nya uppgifter", count(found.changed),
                after=f"av {count(found.shown)}"),) if found.shown else ()  # fmt: skip
    moved = (Key("Beställningar vidare", count(found.moved)),)
    return (*made, *moved, *seen) if made or seen else ()


def _done(states: tuple[str, ...]) -> str:
    done = sum(state == "klart" for state in states)
    if len(states) == 1:
        return "förra mötets beslut är klart" if done else "förra mötets beslut är inte klart"
    if done == len(states):
        return f"alla {word(done)} beslut från förra mötet är klara"
    if done == 0:
        return f"inget av {word(len(states))} beslut från förra mötet är klart"
    few, are = ("ett", "klart") if done == 1 else (word(done), "klara")
    return f"{few} av {word(len(states))} beslut är {are}"


def _moved(number: int) -> str:
    if number == 0:
        return "ingen beställning har gått vidare sedan förra mötet"
    return f"{'en beställning' if number == 1 else f'{word(number)} beställningar'} har gått vidare"
