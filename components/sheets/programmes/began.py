"""Who began a YH programme or course in the country and who applied, women among both (SCB)."""

from dataclasses import dataclass

import pandas as pd

from components.kit.numbers import FEWEST_FOR_PERCENT, count, percent_sign, share
from components.kit.sheet import Key


@dataclass(frozen=True)
class Began:
    """A YH area in a year: admitted who began, applicants (of courses, eligible ones), and women
    among both."""

    area: str
    year: int
    admitted: int
    women_admitted: int
    applicants: int
    women_applicants: int


def newest(rows: pd.DataFrame, area: str, admitted: str, applied: str) -> Began:
    """The newest year with the indicator ``admitted``; ``rows`` has at least one."""
    year = int(rows.loc[rows["indicator"] == admitted, "year"].max())
    values = rows[rows["year"] == year].set_index(["indicator", "sex"])["value"]
    return Began(
        area=area,
        year=year,
        admitted=int(values[admitted, "totalt"]),
        women_admitted=int(values[admitted, "kvinnor"]),
        applicants=int(values[applied, "totalt"]),
        women_applicants=int(values[applied, "kvinnor"]),
    )


def told(b: Began, what: str, applicants: str) -> str:
    """How many began ``what`` ("en YH-kurs"), and women among them and among applicants."""
    return (
        f"I riket började {count(b.admitted)} personer {what} inom {b.area} {b.year}; "
        f"{share(b.women_admitted, b.admitted)} var kvinnor bland de antagna och "
        f"{share(b.women_applicants, b.applicants)} bland de {applicants}."
    )


def women(b: Began, applicants: str) -> Key:
    """The share of women among those who began, beside that among applicants; the country."""
    under = f"riket {b.year}, bland {applicants} {_part(b.women_applicants, b.applicants)}"
    if b.admitted < FEWEST_FOR_PERCENT:
        value, after = count(b.women_admitted), f"av {count(b.admitted)}"
        return Key("Kvinnor bland antagna", value, after=after, under=under)
    return Key("Kvinnor bland antagna", _part(b.women_admitted, b.admitted), under=under)


def _part(part: int, whole: int) -> str:
    if whole < FEWEST_FOR_PERCENT:
        return f"{count(part)} av {count(whole)}"
    return percent_sign(100 * part / whole)
