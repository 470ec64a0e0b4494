"""LIA on the start page: how many may need a place in the term ahead."""

from components.kit.numbers import count
from components.kit.sheet import Key
from components.kit.words import term
from components.sheets.lia import text


def tile(n: text.TermNeed) -> Key:
    """The tile; the country's when the county has none. An estimate says "högst"."""
    label = f"{'LIA i riket' if n.reach == 'riket' else 'Kan behöva LIA'} {term(n.term)}"
    if not n.programmes:
        return Key(label, "0", under="ingen utbildning", estimated=text.ESTIMATED)
    if not n.students:
        return Key(label, "–", under="antalet platser redovisas inte")
    remote = f"{count(n.remote)} på distans" if n.remote else "alla på plats"
    if n.estimated == 0 and not n.unknown:
        return Key(label, count(n.students), under=f"bekräftat, {remote}")
    return Key(label, count(n.students), before="högst", under=remote, estimated=text.ESTIMATED)
