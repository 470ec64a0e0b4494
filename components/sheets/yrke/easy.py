"""One occupation in easy Swedish: how hard it is to find people, and the ways there."""

from components.kit.numbers import count
from components.kit.words import in_county, month
from components.sheets.yrke.text import About, Assessed

_MEANS = {
    "brist": "Det är svårt för den som vill anställa att få tag på folk. Det kallas brist.",
    "paradox": (
        "Det är svårt för den som vill anställa att få tag på folk. Men det finns folk som kan "
        "yrket. Det kallas paradox."
    ),
    "balans": "Det finns lagom många som kan yrket. Det kallas balans.",
    "överskott": "Det finns fler som kan yrket än det finns jobb. Det kallas överskott.",
}
UNKNOWN = "Vi vet inte hur läget är i yrket"
MAYBE = "Skolan kan ställa in en start. Fråga skolan om du kan söka nu."
LATER = "säger inte hur det är om fem år."


def easy(a: About) -> tuple[str, ...]:
    """The situation here and in the country, what is within reach, the next start or the way in."""
    return (a.name, _situation(a), *_ways(a), _age(a))


def nothing() -> tuple[str, ...]:
    """No occupation is chosen."""
    return ("Yrken", "Välj ett yrke. Då visar vi hur läget är och hur du kan lära dig yrket.")


def _situation(a: About) -> str:
    here, country = _word(a.here), _word(a.country)
    place = in_county(a.county)
    if here is None and country is None:
        return f"{UNKNOWN} {place}."
    if here is None:
        return f"{UNKNOWN} {place}. I hela landet är det så här: {_MEANS[str(country)]}"
    said = f"Så här är det {place}: {_MEANS[here]}"
    if country is None:
        return said
    same = (
        "Det är likadant i hela landet."
        if country == here
        else (f"I hela landet är det {country}. {_MEANS[country]}")
    )
    return f"{said} {same}"


def _age(a: About) -> str:
    """The round's year: a situation is never of today."""
    known = _word(a.here) or _word(a.country)
    return f"Läget i yrket är från {a.round[:4]}. Det {LATER}" if known else f"Det här {LATER}"


def _word(one: Assessed | None) -> str | None:
    return one.situation if one else None


def _ways(a: About) -> tuple[str, ...]:
    if not a.reach.way_in.yh:
        return (f"Så här kan du lära dig yrket: {a.reach.way_in.text}.",)
    near = (
        f"Du kan lära dig yrket på en yrkeshögskola. {count(a.here_programmes)} finns "
        f"{in_county(a.county)}. {count(a.across_programmes)} finns i ett annat län, högst "
        f"{a.origin.radius} kilometer bort. {count(a.remote_programmes)} kan du läsa hemma, på "
        "distans."
    )
    if not a.reach.direct.any:
        return (near, f"Så här kan du också lära dig yrket: {a.reach.way_in.text}.")
    if not a.start:
        return (near, f"Vi vet inte när nästa start kan bli. {MAYBE}")
    when = " eller ".join(month(one).replace("jan ", "januari ") for one in a.start)
    return (near, f"Nästa start kan bli {when} (vi har räknat ut det). {MAYBE}")
