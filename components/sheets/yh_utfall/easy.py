"""YH's outcomes in easy Swedish. The country's numbers, those of the key figures."""

from components.kit.numbers import count, percent_sign
from components.sheets.yh_utfall.text import Outcome

HEADING = "Vad händer efter skolan?"
COUNTRY = "Talen gäller hela landet. Vi vet inte hur det är just här."
WHAT = "På en yrkeshögskola lär du dig ett yrke. Du är ofta ute på ett jobb under tiden."
NOT_KNOWN = "Vi vet inte hur många som fick jobb. För få har svarat."


def easy(o: Outcome) -> tuple[str, ...]:
    """Who got work, whose work matches, how many applied and began, women among them."""
    return (HEADING, WHAT, f"Det här gäller {o.area}. {COUNTRY}", _work(o), _began(o))


def _work(o: Outcome) -> str:
    if o.work is None or o.work.works is None:
        return NOT_KNOWN
    said = f"Av 100 som blev klara {o.work.year - 1} hade {o.work.works} ett jobb året efter."
    if o.work.matches is None:
        return said
    return f"{said} För {o.work.matches} av 100 som hade jobb passar jobbet med det de läste."


def _began(o: Outcome) -> str:
    s = o.started
    women = percent_sign(100 * s.women_admitted / s.admitted).removesuffix("\u00a0%")
    women = (
        f"Av 100 var {women} kvinnor."
        if s.admitted >= 20
        else (f"{count(s.women_admitted)} var kvinnor.")
    )
    return (
        f"{count(s.applicants)} personer sökte {s.year}. {count(s.admitted)} fick en plats och "
        f"började. {women}"
    )
