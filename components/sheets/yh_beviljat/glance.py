"""What was granted, seen in five seconds: finding, key figures, the likeliest misreading."""

from dataclasses import replace

from components.kit.numbers import beside, count, of_all, percent_sign, sentence, word
from components.kit.sheet import Key
from components.kit.words import in_county
from components.sheets.yh_beviljat.text import Grants

STARTED = (
    "Säger inte att utbildningen har startat eller att platserna är fyllda: beviljad betyder kan "
    "starta."
)
NONE_NEW = "Säger inte att utbildning saknas i länet: tidigare beviljade kan fortfarande pågå."
NO_REJECTION = "Säger inte att någon fick avslag: ingen anordnare lämnade in någon ansökan."

WHO_APPLIES = "Vilken anordnare kan söka för {lan} nästa gång, och vem skriver avsiktsförklaring?"
WHO_AGAIN = "Vilka avslag är värda en ny ansökan, och vem skriver avsiktsförklaring?"
WHAT_NEEDED = "Vad behövs för att de beviljade ska kunna starta: sökande, LIA-platser eller lärare?"

#: So many earlier years stand beside the newest one.
_EARLIER = 2


def headline(g: Grants) -> str:
    """How many were granted and in which form; the year when it is not the newest one, or when
    nobody applied."""
    year = f" {g.year}" if g.named else ""
    if g.applied == 0:
        return f"Ingen sökte om att få ge en utbildning {in_county(g.county)} {g.year}"
    if g.granted == 0:
        which = f"Ingen av {word(g.applied)} ansökningar beviljades{year}"
        return which if g.applied > 1 else f"Den enda ansökningen beviljades inte{year}"
    return f"{_granted(g)} beviljades{year}, {_form(g)}"


def caution(g: Grants) -> str:
    """The likeliest misreading of what the figure shows."""
    if g.applied == 0:
        return NO_REJECTION
    return STARTED if g.granted else NONE_NEW


def discuss(g: Grants) -> str:
    """What the room can do something about."""
    if g.applied == 0:
        return WHO_APPLIES.replace("{lan}", g.county)
    return WHO_AGAIN if g.granted < g.applied else WHAT_NEEDED


def keys(g: Grants) -> tuple[Key, ...]:
    """Granted of applied, seats per start, new ones on site, earlier ones with starts left."""
    return (_decided(g), *_seats(g), *_on_site(g), *_left(g.left))


def tile(g: Grants) -> Key:
    """The start page's tile: granted of applied, and in which form."""
    label = f"Beviljade YH, sökta {g.year}"
    if g.applied == 0:
        return Key(label, "0", under="ingen ansökan lämnades in")
    form = _form(g) if g.granted else ""
    whole = _decided(g)
    return replace(whole, label=label, under=" · ".join(filter(None, (form, whole.under))))


def old(year: int) -> Key:
    """The same when the newest application year is old."""
    return Key("Beviljade YH", "–", under=f"senaste uppgift är från {year}")


def _granted(g: Grants) -> str:
    if g.granted < g.applied:
        return f"{sentence(of_all(g.granted, g.applied))} ansökningar"
    if g.applied == 1:
        return "Den enda ansökningen"
    return "Båda ansökningarna" if g.applied == 2 else f"Alla {word(g.applied)} ansökningar"


def _form(g: Grants) -> str:
    if 0 < g.remote < g.granted:
        return f"{beside(g.remote, g.applied)} på distans"
    form = "på distans" if g.remote else "på plats"
    every = {1: "", 2: "båda "}.get(g.granted, "alla ")
    return f"{every}{form}"


def _decided(g: Grants) -> Key:
    national = f"riket {count(g.national_granted)} av {count(g.national_applied)}"
    if g.applied == 0:
        return Key(f"Sökta, ansökan {g.year}", "0", under=f"{national} beviljades")
    if g.national_applied >= 20:
        pct = percent_sign(100 * g.national_granted / g.national_applied)
        national = f"riket {pct} ({national.removeprefix('riket ')})"
    label = f"Beviljade, ansökan {g.year}"
    return Key(label, count(g.granted), after=f"av {count(g.applied)}", under=national)


def _seats(g: Grants) -> tuple[Key, ...]:
    if g.granted == 0 or g.total is None:
        return ()
    if g.per_start is None:
        unknown = "per start redovisas inte"
        return (Key("Platser, alla starter", count(g.total), before="högst", under=unknown),)
    whole = f"{count(g.total)} totalt över alla beviljade starter"
    return (Key("Platser per start", count(g.per_start), before="högst", under=whole),)


def _on_site(g: Grants) -> tuple[Key, ...]:
    before = [(year, new) for year, new in g.on_site if year < g.year][-_EARLIER:]
    now = dict(g.on_site).get(g.year)
    if now is None:
        return ()
    under = " · ".join(f"{year}: {count(new)}" for year, new in before)
    return (Key("Nya på plats i länet", count(now), under=under),)


def _left(left: int | None) -> tuple[Key, ...]:
    if left is None:
        return ()
    which = "utbildning" if left == 1 else "utbildningar"
    return (Key("Kan ha starter kvar", count(left), under=f"{which} från tidigare beslut"),)
