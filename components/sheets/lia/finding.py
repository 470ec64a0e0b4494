"""The finding and key figures of LIA: how many at most, in which term, where they study."""

from components.kit.headline import fitting
from components.kit.numbers import count, counted, sentence
from components.kit.sheet import Key
from components.kit.words import season
from components.sheets.lia import text

CAUTION = "Säger inte när under terminen någon behöver plats, eller att starten blev av."
DISCUSS = "Vem av oss kan ta emot, i vilken kommun och vilka veckor?"


def headline(n: text.TermNeed) -> str:
    """How many at most, in which term, and where most of them study."""
    when = season(n.term)
    everywhere = " i riket" if n.reach == "riket" else ""
    if not n.programmes:
        return f"Ingen beräknas behöva LIA-plats {when}{everywhere}"
    if n.students == 0:
        who = f"studerande i {text.programmes(n.programmes)}"
        return f"{sentence(when)} kan {who} behöva LIA-plats, antalet redovisas inte"
    sure = n.estimated == 0 and not n.unknown
    start = f"{sentence(when)} {'behöver' if sure else 'kan högst'} {count(n.students)} studerande"
    needs = "LIA-plats (bekräftat)" if sure else "behöva LIA-plats (beräknat)"
    said = f"{start}{everywhere} {needs}"
    return fitting(f"{said}{_most(n)}", said)


def _most(n: text.TermNeed) -> str:
    """ ", de flesta på distans": where more than half of them study."""
    on_site = n.on_site + n.shared
    for number, where in ((n.remote, "på distans"), (on_site, "på plats")):
        if number == n.students:
            return f", {'alla ' if n.students > 1 else ''}{where}"
        if 2 * number > n.students:
            return f", de flesta {where}"
    return ", hälften på distans"


def keys(n: text.TermNeed) -> tuple[Key, ...]:
    """Where those who may need a place study, and for how many programmes weeks are confirmed.

    Nobody in the term: zeros, because other terms may have somebody."""
    labels = ("På plats i en kommun", "Delas mellan kommuner", "På distans")
    numbers = (n.on_site, n.shared, n.remote)
    sure = n.estimated == 0 and not n.unknown
    found = [
        _key(n, label, place, students, programmes, sure)
        for label, place, students, programmes in zip(
            labels, text.PLACES, numbers, n.of_place, strict=True
        )
        if programmes or n.form is None
    ]
    if not n.programmes:
        return tuple(found)
    weeks = Key("Bekräftade veckor", count(n.confirmed), under=f"av {_counted(n.programmes)}")
    return (*found, weeks)


def _key(
    n: text.TermNeed, label: str, place: str, students: int, programmes: int, sure: bool
) -> Key:
    if place in n.silent:
        return Key(label, "inte känt", under=_counted(programmes))
    where = "gör ofta LIA där de bor" if place == text.REMOTE else ""
    under = where or _counted(programmes)
    if not students:
        return Key(label, "0", under="ingen utbildning")
    if sure:
        return Key(label, count(students), under=under)
    return Key(label, count(students), before="högst", under=under, estimated=text.ESTIMATED)


def _counted(programmes: int) -> str:
    return counted(programmes, "1 utbildning", "utbildningar")
