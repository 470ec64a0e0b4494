"""Shares with margins of error: what two of them may say about women and men."""

from dataclasses import dataclass

from components.kit.numbers import inside, sentence

TOO_FEW = "För få svar för att redovisas."
#: The same after a colon.
TOO_FEW_AFTER = inside(TOO_FEW)


@dataclass(frozen=True)
class Share:
    """A share in per cent and its margin of error in percentage points."""

    value: int
    margin: int


def women_and_men(pair: tuple[Share | None, Share | None], who: str, what: str) -> str:
    """(women, men), either None where too few answered, in a sentence:
    "Av dem {who} x procent av kvinnorna (±m) och y procent av männen (±m) {what}; …"."""
    women, men = pair
    if women and men:
        return (
            f"Av dem {who} {women.value} procent av kvinnorna (±{women.margin}) och {men.value} "
            f"procent av männen (±{men.margin}) {what}; {difference(women, men)}."
        )
    if only := women or men:
        known, other = ("kvinnorna", "Männen") if women else ("männen", "Kvinnorna")
        share = f"{only.value} procent (±{only.margin})"
        return f"Av {known} {who} {share} {what}. {other}: {TOO_FEW_AFTER}"
    return f"{sentence(what)}, kvinnor och män: {TOO_FEW_AFTER}"


def difference(women: Share, men: Share) -> str:
    """Whether the intervals overlap, which is all that the margins can tell."""
    if women.value == men.value:
        return "andelen är densamma"
    if abs(women.value - men.value) <= women.margin + men.margin:
        return "skillnaden kan bero på slumpen"
    return "skillnaden är större än felmarginalerna"
