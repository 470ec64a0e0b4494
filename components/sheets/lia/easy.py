"""LIA in easy Swedish: what it is, how many may need a place. The numbers are the sheet's own."""

from components.kit.numbers import count, sentence
from components.kit.words import season
from components.sheets.lia import text

HEADING = "En plats på ett jobb"
WHAT = (
    "Den som går en yrkeshögskola är ute på ett jobb en del av tiden. Det kallas LIA, och "
    "betyder lärande i arbete. Den som driver ett företag kan ge någon en sådan plats."
)
COUNTED = (
    "Vi har räknat ut talen. De kan bli lägre, för en start kan ställas in. Vi vet inte vilken "
    "vecka det blir."
)


def easy(n: text.TermNeed) -> tuple[str, ...]:
    """How many at most, where they study, and how many weeks are settled."""
    when = season(n.term)
    if not n.programmes:
        return (HEADING, WHAT, f"Ingen behöver en plats {when}, så vitt vi vet.")
    sure = n.estimated == 0 and not n.unknown
    weeks = (
        f"Skolan har sagt vilka veckor det blir för {count(n.confirmed)} av "
        f"{_programmes(n.programmes)}."
    )
    return (
        HEADING,
        WHAT,
        f"{_many(n, when, sure=sure)} {_where(n)}".strip(),
        *(() if sure else (COUNTED,)),
        weeks,
    )


def _many(n: text.TermNeed, when: str, *, sure: bool) -> str:
    whole = " i hela landet" if n.reach == "riket" else ""
    if n.students == 0:
        return (
            f"{sentence(when)} kan de som går {_programmes(n.programmes)}{whole} behöva en plats. "
            "Vi vet inte hur många de är."
        )
    can = "behöver" if sure else "kan högst"
    need = "en plats" if sure else "behöva en plats"
    return f"{sentence(when)} {can} {count(n.students)} personer{whole} {need}."


def _where(n: text.TermNeed) -> str:
    """Where they study, the places where a number is known and is not nothing."""
    known = (
        (text.ON_SITE, n.on_site, "går i en skola på plats"),
        (text.SHARED, n.shared, "går i en skola på flera platser"),
        (text.REMOTE, n.remote, "läser hemma, på distans"),
    )
    return " ".join(
        f"{count(number)} {does}." for place, number, does in known
        if number and place not in n.silent
    )  # fmt: skip


def _programmes(number: int) -> str:
    return "1 utbildning" if number == 1 else f"{count(number)} utbildningar"
