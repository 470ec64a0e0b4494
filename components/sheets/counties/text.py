"""What counties side by side do not say, and who could not be compared."""

from collections.abc import Sequence

from components.kit.numbers import count, listing

CAUTION = "Säger inte vilket län som lyckats bäst: länens näringsliv och storlek skiljer sig"
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att ett län är bättre eller sämre än ett annat för att dess tal är "
    "högre. Länen är olika stora, har olika arbetsplatser och ligger olika långt från utbildningar "
    "i andra län. Ordningen mellan länen är ingen rangordning."
)


CHOOSE_ANOTHER = (
    "Välj ett annat län att jämföra med. Den som sköter Årshjulet kan läsa in fler uppgifter: se "
    "Om siffrorna."
)


def lacking(names: Sequence[str], what: str) -> tuple[str, ...]:
    """Those that are left out, and why: ``what`` the subject has and they have not."""
    if not names:
        return ()
    return (f"{listing(list(names))} visas inte: {what}.",)


#: Programmes and applications of several counties.
IN_EACH = (
    "En utbildning som ges i flera län räknas i varje län den avser, så länen går inte att lägga "
    "ihop."
)
NO_YEAR = "uppgifter för samma ansökningsår ingår inte i utgåvan"
COUNTRY_IN_KEYS = "Riket står bland nyckeltalen: dess rutor skulle göra länens för små att se."


def decided_title(what: str, year: int) -> str:
    """The squares of several counties."""
    return f"{what}, ansökan {year}, län bredvid län"


def decided_alt(what: str, year: int, names: Sequence[str], granted: Sequence[int]) -> str:
    """The squares, for those who do not see them."""
    said = listing([f"{name} {count(number)}" for name, number in zip(names, granted, strict=True)])
    return f"{what}, ansökan {year}. Beviljade: {said}."


#: The groups of what is said in words.
DIFFER = "Här skiljer sig länen"
ALIKE = "Här är det lika"
ALONE = "Finns i utgåvan bara för det valda länet"


def sides_alt(names: Sequence[str], differing: int, of: int) -> str:
    """Names by county, for those who do not see them."""
    return f"{listing(list(names))}: läget skiljer sig i {count(differing)} av {count(of)} yrken."
