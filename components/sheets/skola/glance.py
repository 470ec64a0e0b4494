"""School and adult education seen in five seconds: national figures say riket, all say a year."""

from components.kit.numbers import count, percent, percent_sign
from components.kit.sheet import Key
from components.kit.words import in_county
from components.sheets.local.text import LocalFigures
from components.sheets.skola.text import Adults, Finished

CAUTION = "Säger inte att länet är likadant: programmen skiljer sig."
NOT_OFFICIAL = "Säger inte hur det är i hela länet: lokala siffror är inte officiell statistik."
WHO_BRINGS = "Vilka siffror har ni om våra egna program, och vem lämnar dem till forumet?"
WHAT_NEXT = "Vilket program behöver fler sökande, och vad kan arbetsgivarna göra för det?"


def headline(
    county: str, local: LocalFigures | None, finished: Finished | None, adults: Adults | None
) -> str:
    """How school ended in the country; else how many adults study; else what is handed in."""
    if finished:
        share = percent(finished.degree_pct)
        return f"I riket fick {share} av avgångseleverna gymnasieexamen läsåret {finished.period}"
    if adults:
        return f"I riket hade komvux {count(adults.pupils)} elever {adults.year}"
    if local:
        return f"Lokala siffror har lämnats {in_county(county)}, den nyaste för {local.newest}"
    return f"Uppgift om gymnasium och vuxenutbildning {in_county(county)} saknas"


def keys(
    local: LocalFigures | None, finished: Finished | None, adults: Adults | None
) -> tuple[Key, ...]:
    """Degrees, vocational degrees, adults, and how many local figures there are."""
    found = []
    if finished:
        of = f"riket {finished.period}"
        found.append(Key("Fick gymnasieexamen", percent_sign(finished.degree_pct), under=of))
        of = f"riket {finished.period}, av examina"
        found.append(Key("Yrkesexamen", percent_sign(finished.vocational_pct), under=of))
    if adults:
        found.append(Key("Elever i komvux", count(adults.pupils), under=f"riket {adults.year}"))
    if local:
        newest = f"den nyaste för {local.newest}" if local.figures > 1 else f"för {local.newest}"
        found.append(Key("Lokala siffror", count(local.figures), under=newest))
    return tuple(found)


def caution(finished: Finished | None, adults: Adults | None) -> str:
    """What is most easily believed of the county."""
    return CAUTION if finished or adults else NOT_OFFICIAL


def discuss(local: LocalFigures | None) -> str:
    """Who has the figures, or what to do with them."""
    return WHAT_NEXT if local else WHO_BRINGS
