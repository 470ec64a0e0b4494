"""The words of the county's own gymnasium and komvux. The municipality is the school's."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.kit.numbers import FEWEST_FOR_PERCENT, count, listing, percent, percent_sign
from components.kit.words import in_county, municipality

NOT_PUBLISHED = "redovisas inte"
NO_SEX = "Källan redovisar inte kön."
NOW = "utbudet när det hämtades"
ALL_SECTORS = "Kurspaketen gäller alla branscher."
FEW_LEFT_OUT = (
    f"Program med färre än {FEWEST_FOR_PERCENT} avgångselever i kommunen står bara i tabellen. Där "
    "Skolverket skriver ~100 är stapeln 100 procent."
)
FEW = (
    f"Är avgångseleverna färre än {FEWEST_FOR_PERCENT} står antal i stället för procent, räknat ur "
    "Skolverkets andel."
)

#: Skolverket's marks.
_FEWER_THAN_TEN, _NEARLY_ALL = "..", "~100"

#: What ~100 is: at most four pupils lacked it.
NEARLY_ALL = "nästan alla"


@dataclass(frozen=True)
class LocalProgramme:
    """A programme in a municipality. Shares in per cent, None where there is none; ``*_status``
    is Skolverket's mark. ``period`` of those who finished, ``began`` of those who started."""

    programme: str
    municipality: str
    period: str
    began: str
    pupils: float | None
    degree: float | None
    eligible: float | None
    in_three: float | None
    degree_status: str = ""
    eligible_status: str = ""
    in_three_status: str = ""

    @property
    def name(self) -> str:
        """ "Teknikprogrammet, Flens kommun"."""
        return f"{self.programme}, {municipality(self.municipality)}"

    @property
    def many(self) -> bool:
        """Whether those who finished are enough for a percentage."""
        return self.pupils is not None and self.pupils >= FEWEST_FOR_PERCENT

    def said(self, measure: str) -> str:
        """A share in a cell: per cent, "12 av 16", or why it is missing."""
        share, status = getattr(self, measure), getattr(self, f"{measure}_status")
        if status == _NEARLY_ALL:
            return NEARLY_ALL
        if share is None:
            return "färre än tio elever" if status == _FEWER_THAN_TEN else NOT_PUBLISHED
        # How many those who began three years before were is not known here.
        if measure == "in_three" or self.many or self.pupils is None:
            return percent_sign(share)
        return f"{count(round(share * self.pupils / 100))} av {count(int(self.pupils))}"


def answer(county: str, found: Sequence[LocalProgramme]) -> tuple[str, ...]:
    """The programmes with the highest and the lowest share, and which ones are compared; none when
    none has a percentage."""
    shown = [one for one in found if one.degree is not None and one.many]
    if not shown:
        return ()
    first, last = shown[0], shown[-1]
    year = f"Läsåret {first.period}"
    if len(shown) == 1:
        return (f"{year} hade {_of_pupils(first)} examen på {first.name}.",)
    compared = f"branschens program med minst {FEWEST_FOR_PERCENT} avgångselever"
    if first.degree == last.degree:
        return (
            f"{year} hade {_of_pupils(first)} examen på vart och ett av {compared} "
            f"{in_county(county)}.",
        )
    return (
        f"{year} var andelen med examen {in_county(county)} högst på {first.name} "
        f"({_share(first)}) och lägst på {last.name} ({_share(last)}), av {compared}.",
    )


def _of_pupils(one: LocalProgramme) -> str:
    said = _share(one)
    return f"{said} avgångselever" if said == NEARLY_ALL else f"{said} av avgångseleverna"


def _share(one: LocalProgramme) -> str:
    return NEARLY_ALL if one.degree_status == _NEARLY_ALL else percent(one.degree or 0)


def bars_title(county: str, period: str) -> str:
    """The bars."""
    return f"Avgångselever med examen per program och kommun {in_county(county)}, {period}"


def bars_alt(county: str, shown: Sequence[LocalProgramme]) -> str:
    """The bars, for those who do not see them."""
    return f"Liggande staplar. {' '.join(answer(county, shown))}"


def table_title(county: str) -> str:
    """The table of results."""
    return f"Gymnasiets resultat per program och kommun {in_county(county)}"


def in_three(found: Sequence[LocalProgramme]) -> str:
    """The heading of the share who finish in three years: of those who began, and when."""
    began = sorted({one.began for one in found if one.began})
    return f"Examen inom tre år, av dem som började {listing(began)}" if began else "Inom tre år"


def periods(found: Sequence[LocalProgramme]) -> str:
    """The school years of a table."""
    finished = sorted({one.period for one in found if one.period})
    began = sorted({one.began for one in found if one.began})
    said = [f"avgångselever läsåret {listing(finished)}"] if finished else []
    said += [f"nybörjare {listing(began)}"] if began else []
    return "; ".join(said)


def offered_title(county: str) -> str:
    """What is offered."""
    return f"Branschens gymnasieprogram {in_county(county)}, var de erbjuds"


def packages_title(county: str) -> str:
    """Course packages."""
    return f"Kurspaket i komvux per kommun {in_county(county)}"
