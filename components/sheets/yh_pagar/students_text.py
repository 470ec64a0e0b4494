"""The words of how many study and graduate in the county, as SCB counts them."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.kit.numbers import count, inside
from components.kit.sheet import Key
from components.kit.words import in_county

STUDENTS, GRADUATES = "Studerande", "Examinerade"
NOT_PUBLISHED = "redovisas inte"

#: In the place of "men ingår inte i den här utgåvan".
RULE = (
    "Beräknat på beviljade platser. SCB räknar dem som verkligen studerar, men senare: de talen "
    "är ett annat mått och gäller ett tidigare år."
)

#: Why a zero of SCB's is not "nobody".
_ROUNDED = "(1 och 2 avrundas till 0 eller 3)"


@dataclass(frozen=True)
class Students:
    """Persons of one area of education in a county and year."""

    county: str
    area: str
    year: int
    women: int
    men: int
    students: int
    women_graduates: int
    men_graduates: int
    graduates: int


def answer(found: Sequence[Students]) -> tuple[str, ...]:
    """A sentence per area: women and men who studied and who graduated."""
    return tuple(_said(one) for one in found)


def _said(s: Students) -> str:
    where = f"i yrkeshögskolan inom {s.area} {in_county(s.county)} {s.year}"
    if not s.students and not s.graduates:
        return f"SCB redovisar 0 studerande och 0 examinerade {where} {_ROUNDED}."
    studied = (
        f"Enligt SCB studerade {count(s.students)} personer {where} "
        f"({count(s.women)} kvinnor och {count(s.men)} män)."
    )
    graduated = (
        f"{count(s.graduates)} tog examen ({count(s.women_graduates)} kvinnor och "
        f"{count(s.men_graduates)} män)."
    )
    if not s.students:
        studied = f"SCB redovisar 0 studerande {where} {_ROUNDED}."
    if not s.graduates:
        graduated = f"SCB redovisar 0 examinerade {_ROUNDED}."
    return f"{studied} {graduated}"


def keys(found: Sequence[Students]) -> tuple[Key, ...]:
    """Those who study in the largest area. No estimate, and another year: it says whose it is."""
    largest = max(found, key=lambda one: one.students)
    under = f"enligt SCB, {largest.area}"
    return (Key(f"Studerade {largest.year}", count(largest.students), under=under),)


def title(what: str, s: Students) -> str:
    """Women and men per year."""
    return f"{what} i YH {in_county(s.county)}, {s.area}, kvinnor och män"


def alt(what: str, s: Students) -> str:
    """The same for those who do not see it."""
    women, men = (s.women, s.men) if what == STUDENTS else (s.women_graduates, s.men_graduates)
    return (
        f"Staplar per år: {inside(what)} i YH inom {s.area} {in_county(s.county)}. {s.year}: "
        f"{count(women)} kvinnor och {count(men)} män."
    )


def table_title(county: str) -> str:
    """Every measure, area and year."""
    return f"Antagna, studerande och examinerade i YH {in_county(county)} enligt SCB"
