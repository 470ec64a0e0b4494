"""YH's outcomes seen in five seconds. Every figure is of the country, and says so."""

from components.kit.numbers import count, percent_sign, share
from components.kit.sheet import Key
from components.sheets.programmes import began
from components.sheets.yh_utfall.text import Outcome

CAUTION = "Säger inte att det ser likadant ut i länet: uppgifterna gäller riket."
DISCUSS = "Hur är det hos våra egna anordnare: söktryck, avhopp och arbete efter examen?"


def headline(o: Outcome, *, old: bool) -> str:
    """How many had work the year after, or how many began where that is not published.
    ``old``: the newest follow-up is older than 24 months, so the finding names its year."""
    if o.work and o.work.works is not None:
        who = f"de examinerade {o.work.year - 1}" if old else "de examinerade"
        return f"I riket hade {o.work.works} procent av {who} arbete året efter"
    s = o.started
    women = f"{share(s.women_admitted, s.admitted)} kvinnor"
    return f"I riket började {count(s.admitted)} personer en YH-utbildning {s.year}, {women}"


def keys(o: Outcome) -> tuple[Key, ...]:
    """Work, matching work, who began, women among them."""
    found = []
    if o.work and o.work.works is not None:
        under = f"riket, examinerade {o.work.year - 1}"
        found.append(Key("Har arbete året efter", percent_sign(o.work.works), under=under))
    if o.work and o.work.matches is not None:
        under = f"av dem som arbetade {o.work.year}, riket"
        found.append(Key("Arbetet stämmer", percent_sign(o.work.matches), under=under))
    s = o.started
    under = f"riket {s.year}, {count(s.applicants)} sökande"
    found.append(Key("Antagna vid start", count(s.admitted), under=under))
    found.append(began.women(s, "sökande"))
    return tuple(found)
