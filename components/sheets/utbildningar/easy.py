"""Programmes near, in easy Swedish: short sentences, no abbreviations, what a word means.

The numbers are those of the finding and the key figures, always in digits.
"""

from components.kit.numbers import count
from components.kit.words import in_county, municipality
from components.sheets.programmes.search_text import Near

HEADING = "Utbildningar nära dig"
HOW = "På en yrkeshögskola lär du dig ett yrke. Du är ofta ute på ett jobb under tiden."
FAR = "Distans betyder att du läser hemma. Du kan ändå behöva resa till skolan ibland."
MAYBE = (
    "Att en utbildning kan starta betyder att skolan har fått ja. Men skolan kan ställa in den. "
    "Fråga skolan om du kan söka nu."
)

NOTHING = "Vi hittar ingen utbildning som passar det du valde. Välj något annat."


def easy(near: Near, soon: int, *, silent: bool, dated: int = 0) -> tuple[str, ...]:
    """What is near, what can start, what there is at a distance. ``silent``: nothing at all.
    ``dated``: for how many of those in the first list a last day of application is known that has
    not been."""
    if silent:
        return (HEADING, HOW, NOTHING)
    if near.form == "distans":
        return (HEADING, HOW, f"{_remote(near.remote)} {_soon(soon)}", FAR, *_dated(dated), MAYBE)
    far = () if near.form == "bunden" else (f"{_remote(near.remote)} {FAR}",)
    return (HEADING, HOW, _near(near, soon), *far, *_dated(dated), MAYBE)


def _dated(number: int) -> tuple[str, ...]:
    if not number:
        return ()
    noun = "utbildning" if number == 1 else "utbildningar"
    return (f"Vi vet sista dagen att söka till {count(number)} {noun}. Dagen står i listan.",)


def _near(near: Near, soon: int) -> str:
    if near.found == 0:
        return "Vi hittar ingen utbildning på plats i landet."
    nearer = f"Vi hittar ingen {_there(near.tried[-1], near)}. " if near.tried else ""
    noun, they = ("utbildning", "Den") if near.found == 1 else ("utbildningar", "De")
    there = _there(near.reach, near)
    return (
        f"{nearer}Vi hittar {count(near.found)} {noun} på plats {there}. {they} {_does(near)}. "
        f"{_soon(soon)}"
    )


def _does(near: Near) -> str:
    if near.start:
        return f"kan starta inom {near.start} månader"
    return {
        None: "kan starta, eller har redan börjat",
        "kan-starta": "kan starta",
        "pagar": "har redan börjat",
        "alla": "har fått ja sedan 2020, men kan vara slut nu",
    }[near.status]


def _there(reach: int | str, near: Near) -> str:
    if reach == "lan":
        return in_county(near.county)
    if reach == "riket":
        return "i hela landet"
    here = municipality(near.municipality or "")
    return f"i {here}" if not reach else f"högst {reach} kilometer från {here}"


def _soon(soon: int) -> str:
    return f"{count(soon)} kan starta inom ett år (vi har räknat ut det)."


def _remote(number: int) -> str:
    noun = "utbildning" if number == 1 else "utbildningar"
    return f"Du kan läsa {count(number)} {noun} på distans."
