"""What is seen first of the forum: meetings held, decisions not done, the next meeting."""

from components.kit.numbers import count, published, sentence, word
from components.kit.sheet import Key
from data.forum.rows import Meeting

NO_BOOK = "Uppgift om forumets möten saknas"
NONE = "Inga möten är publicerade än"
CAUTION = "Säger inte att ett beslut är genomfört: läget är det som redaktörerna skrivit."
DISCUSS = "Vilket beslut tar vi upp på nästa möte?"


def headline(held: int, coming: Meeting | None, decided: int, open_: int) -> str:
    """Decisions that are not done, else meetings, else the next one; of published meetings."""
    if decided:
        return f"{_held(held)}, {_open(decided, open_)}"
    if held:
        return f"{_held(held)}, inget beslut än"
    if coming:
        return f"Forumets första möte är {published(coming.day)}"
    return "Inget möte är stängt än"


def keys(held: int, coming: Meeting | None, decided: int, open_: int) -> tuple[Key, ...]:
    """Next meeting, meetings so far, decisions not done; none before the first meeting."""
    if not (held or coming):
        return ()
    found = [Key("Möten hittills", count(held))]
    if coming:
        found.insert(0, Key("Nästa möte", f"Q{coming.quarter}", under=published(coming.day)))
    if decided:
        found.append(Key("Beslut som inte är klara", count(open_), after=f"av {count(decided)}"))
    return tuple(found)


def _held(number: int) -> str:
    few = {0: "Inget möte", 1: "Ett möte"}.get(number, f"{sentence(word(number))} möten")
    return f"{few} hittills"


def _open(decided: int, open_: int) -> str:
    if decided == 1:
        return f"det enda beslutet är {'inte ' if open_ else ''}klart"
    if open_ == 0:
        return f"alla {word(decided)} beslut är klara eller avskrivna"
    if open_ == decided:
        return f"inget av {word(decided)} beslut är klart"
    few = "ett" if open_ == 1 else word(open_)
    return f"{few} av {word(decided)} beslut är inte {'klart' if open_ == 1 else 'klara'}"
