"""What stands in a workbook beside its tables."""

from collections.abc import Sequence

from components.kit.numbers import listing

SHEET = "Om uppgifterna"
QUESTION = "Fråga"
ANSWER = "Svar"
EDITION = "Utgåva"
ADDRESS = "Adress"
SENDER = "Avsändare"
NO_FIGURE = "Uppgift saknas"
WHAT_TO_DO = "Vad du kan göra"
TABLE = "Tabell"
TABLE_SHEET = "Flik"
SOURCE = "Källa"
RULE = "Så är det beräknat"
CAVEAT = "Förbehåll"
MISSING = "Tomma celler"
OTHER_SHEET = "Från bladet"


def blank(columns: Sequence[str], meaning: str) -> str:
    """Why number cells of some columns are blank: "Platser per start: redovisas inte".

    A dash says nothing in a list of words, so it is said where it stands.
    """
    told = meaning if any(letter.isalpha() for letter in meaning) else f"{meaning} i bladet"
    return f"{listing(columns)}: {told}"
