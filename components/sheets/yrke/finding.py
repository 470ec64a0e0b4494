"""What is seen first of an occupation: the finding, key figures, one question to the room."""

import re

from components.kit.headline import fitting
from components.kit.numbers import count, sentence, word
from components.kit.sheet import Key
from components.kit.words import in_county, month, municipality
from components.sheets.occupations import board, reach_text
from components.sheets.occupations import situations as say
from components.sheets.occupations.weighing import EXISTS, NONE, Case, case
from components.sheets.programmes import list_text
from components.sheets.programmes.row_text import distance
from components.sheets.yrke.text import About, Assessed

CAUTION = "Säger inte att det blir brist om fem år, eller att en utbildning startar."
NO_START = "inte känd"

_NO_EDUCATION = "ingen formell utbildning"
#: Ways in that a headline does not name beside the missing YH.
_YH_OR_MANY = ("yrkeshögskola", "flera vägar")


def headline(a: About) -> str:
    """The situation here and in the country, and the nearest way there."""
    situations, ways = _situations(a), _ways(a)
    return fitting(*(f"{now}; {way}" for now in situations for way in ways))


def keys(a: About) -> tuple[Key, ...]:
    """The county and the country of one round; what is within reach; the next possible start."""
    return (
        _key(a.county, a.round, a.here, lacking="ingår inte i utgåvan"),
        _key("Riket", a.round, a.country, lacking="ingår inte i utgåvan"),
        *((_within(a),) if a.reach.way_in.yh else ()),
        _start(a) if a.reach.direct.any else _way_in(a),
    )


def discuss(a: About) -> str:
    """What to talk about, by what the occupation lacks."""
    now = a.now
    found = case(now.situation if now else None, a.reach)
    if found in NONE:
        return "Vem kan utbilda till yrket, och vilka arbetsgivare skriver avsiktsförklaring?"
    if found in EXISTS:
        return "Fylls platserna, och får de studerande LIA hos oss?"
    if found is Case.OTHER_WAY:
        return "Vem i rummet tar frågan till gymnasiet, komvux eller högskolan?"
    if found is Case.PARADOX:
        return "Vad kan arbetsgivarna göra när människor som kan yrket finns?"
    return "Stämmer bilden med er egen rekrytering till yrket?"


def _situations(a: About) -> tuple[str, ...]:
    here, country = a.here, a.country
    place = in_county(a.county)
    if here is None:
        if country is None or country.situation is None:
            return (f"Ingen bedömning {place}",)
        said = sentence(country.situation)
        return (f"{said} i riket, länets bedömning ingår inte", f"{said} i riket")
    if here.situation is None:
        if country and country.situation:
            said = f"Ingen bedömning {place}"
            return (f"{said}, {country.situation} i riket", said)
        return (f"Ingen bedömning {place} eller i riket", f"Ingen bedömning {place}")
    said = sentence(here.situation)
    if country is None or country.situation is None:
        return (f"{said} {place}",)
    if country.situation == here.situation:
        return (f"{said} {place} och i riket", f"{said} {place}")
    return (f"{said} {place}, {country.situation} i riket", f"{said} {place}")


def _ways(a: About) -> tuple[str, ...]:
    """The nearest way there, longer and shorter."""
    route, text = a.reach.way_in.route, a.reach.way_in.text
    if not a.reach.way_in.yh:
        if route == _NO_EDUCATION:
            return (f"vanligen krävs {route}", route)
        bare = re.sub(r" \([^)]*\)", "", text)
        return (f"vägen in: {text}", f"vägen in: {bare}", f"annan väg in än YH: {route}", route)
    if a.here_programmes:
        noun = "YH-utbildning" if a.here_programmes == 1 else "YH-utbildningar"
        return (f"{word(a.here_programmes)} {noun} på plats i länet", "YH på plats i länet")
    nearest = a.reach.direct.nearest
    if a.across_programmes and nearest:
        where = f"{municipality(nearest.municipality)}, {distance(nearest.km)}"
        return (f"YH närmast i {where} bort", f"YH i {where}", "YH i annat län")
    if a.remote_programmes:
        return ("YH bara på distans",)
    none = "ingen YH-utbildning inom räckhåll är känd"
    if route in _YH_OR_MANY:
        return (none, "ingen YH inom räckhåll känd")
    return (f"vägen in: {route}, ingen YH inom räckhåll är känd", none)


def _key(place: str, round_: str, one: Assessed | None, *, lacking: str) -> Key:
    label = f"{place} {round_}"
    if one is None:
        return Key(label, "–", under=lacking)
    if one.situation is None:
        return Key(label, "–", under="ingen bedömning: för litet underlag")
    trend = f"efterfrågan väntas {one.trend}" if one.trend else ""
    rests = "" if place == "Riket" else say.basis(one.basis, one.level).partition(" (")[0]
    return Key(
        label,
        say.shape(one.situation),
        under=" · ".join(filter(None, (trend, rests))),
        tone=board.GROUPS[one.situation][1],
    )


def _within(a: About) -> Key:
    return Key(
        reach_text.HERE,
        count(a.here_programmes),
        under=f"{count(a.across_programmes)} inom {a.origin.radius}\u00a0km i annat län · "
        f"{count(a.remote_programmes)} på distans",
    )


def _start(a: About) -> Key:
    label, where = "Nästa möjliga start", "på distans" if a.start_remote else "på plats"
    if not a.start:
        return Key(label, NO_START, under="de beviljade starterna har börjat")
    first, *later = map(month, a.start)
    under = f"{f'eller {later[0]}, ' if later else ''}{where}: fråga"
    return Key(label, first, under=under, estimated=list_text.ESTIMATED)


def _way_in(a: About) -> Key:
    route = a.reach.way_in.route
    if route == _NO_EDUCATION:
        return Key("Väg in", "ingen", after="formell utbildning")
    if a.reach.way_in.yh:
        return Key("Väg in", route, under="ingen YH inom räckhåll är känd")
    return Key("Väg in", route, under="ingen YH som leder direkt dit är känd")
