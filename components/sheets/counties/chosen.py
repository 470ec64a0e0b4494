"""The counties that a choice sets side by side: the subject, those it is compared with, riket."""

from dataclasses import dataclass

from components.address.choices import Choice
from components.address.known import known
from components.kit import words
from data.area_codes import COUNTRY
from data.store import Store

#: The country's name beside counties'.
COUNTRY_NAME = words.COUNTRY


@dataclass(frozen=True)
class SideBySide:
    """``own``: the subject's code. ``others``: codes of the counties it is compared with.
    ``country``: whether the country was asked for. ``names``: code → name, of all of them."""

    own: str
    others: tuple[str, ...]
    country: bool
    names: dict[str, str]

    @property
    def codes(self) -> tuple[str, ...]:
        """Everyone's code in the order of the picture: the subject first, the country last."""
        return (self.own, *self.others, *((COUNTRY,) if self.country else ()))

    @property
    def counties(self) -> tuple[str, ...]:
        """The same without the country."""
        return (self.own, *self.others)

    def named(self, codes: tuple[str, ...] | list[str]) -> list[str]:
        """The names of some of them."""
        return [self.names[code] for code in codes]


def of(store: Store, choice: Choice) -> SideBySide | None:
    """Who is compared; None when the choice compares nobody."""
    if not choice.jamfor_lan:
        return None
    names = known(store).counties
    others = tuple(code for code in choice.jamfor_lan if code in names and code != choice.lan)
    shown = (choice.lan, *others)
    return SideBySide(
        own=choice.lan,
        others=others,
        country=COUNTRY in choice.jamfor_lan,
        names={code: names[code] for code in shown} | {COUNTRY: COUNTRY_NAME},
    )
