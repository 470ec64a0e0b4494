"""Who applies to YH, finishes and gets work that matches (answers.md A3). The country only."""

from dataclasses import dataclass

from components.kit.numbers import FEWEST_FOR_PERCENT, count, percent
from components.sheets.programmes.began import Began, told
from components.sheets.yh_utfall.margins import TOO_FEW, TOO_FEW_AFTER, Share, women_and_men
from data.questions.outcomes import SURVEY_YEAR

QUESTION = "Hur många söker, blir klara och får arbete som stämmer med utbildningen?"
QUESTION_PAST = "Hur många sökte, blev klara och fick arbete som stämmer med utbildningen?"
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att det ser likadant ut i länet: uppgifterna gäller riket.",
    "Du kan inte räkna ut examensgraden som examinerade delat med antagna: de som examineras ett "
    "år antogs olika år.",
    "Du kan inte dra slutsatsen att utbildningen är orsaken till att någon har arbete. Många "
    "hade redan ett arbete när utbildningen avslutades.",
)
ONLY_NATIONAL = "Uppgiften finns inte per län."
AT_SCB = (
    "Antal studerande och examinerade per län finns hos SCB (UF0701) men ingår inte i den här "
    "utgåvan."
)
DEGREE_MEANS = (
    "Examensgraden är SCB:s eget mått och räknas inte om här: hur stor andel som har tagit examen "
    "av alla antagna som har påbörjat studier på de utbildningar som avslutades under året, även "
    "de som kom till eller hoppade av på vägen. Utbildningar som inte ger examen ingår inte, och "
    "sena kompletteringar kan ändra måttet i efterhand."
)
FEW_IN_DEGREE = (
    "Där få har examinerats kan en enda person ändra examensgraden med flera procentenheter."
)
ASK_PROVIDERS = (
    "SCB redovisar inte grupper där få har svarat. Anordnarna följer upp sina egna examinerade: "
    "fråga dem på mötet."
)

MATCHING_WORK = "ett arbete som helt eller till största delen stämmer med utbildningen"

APPLIED_TWICE = (
    "Sökande räknas en gång per område, så den som sökte till flera områden finns i alla. Antagna "
    "vid start är de som studerade tre veckor efter starten."
)
NO_SEX = "Källan redovisar inte kön per utbildningsområde i den årliga uppföljningen."
NO_MARGIN = "Uppföljningen är en enkät; källan redovisar inga felmarginaler för den."
MARGIN = (
    "Strecken visar felmarginalen. Överlappar kvinnors och mäns felmarginaler kan skillnaden bero "
    "på slumpen."
)
THREE_NUMBERS = (
    "Antalet examinerade skiljer sig mellan SCB:s tabeller (2021 finns tre olika tal). Här är det "
    "tabellen YHSokandeT1b."
)

OTHER_PEOPLE = (
    "De som examinerades antogs olika år: de är inte samma personer som sökte och antogs i den "
    "andra figuren."
)

WORKING_TITLE = "Andel med arbete året efter examen, av dem som examinerats"
MATCHING_TITLE = (
    "Andel vars arbete helt eller till största delen stämmer med utbildningen, av dem som arbetar"
)
EMPLOYED = f"Anställda {SURVEY_YEAR + 1}"
MATCHING = "Arbete som stämmer"
MATCHING_MEANS = "Stämmer med utbildningen: helt eller till största delen, av dem som arbetade."


@dataclass(frozen=True)
class Work:
    """Per cent in work in ``year`` of those who graduated the year before, and per cent of them
    whose work matches; None where too few answered."""

    year: int
    works: int | None
    matches: int | None


@dataclass(frozen=True)
class Degree:
    """SCB's examensgrad of a year, per cent: all, women, men; and how many (women, men)
    graduated, a floor for what the shares are of (SCB does not publish the number itself)."""

    year: int
    total: float
    women: float
    men: float
    graduates: tuple[int, int]


@dataclass(frozen=True)
class Outcome:
    """A YH area's figures in the country. ``employed`` and ``matching`` are (women, men) of the
    graduates of SURVEY_YEAR, asked the year after; None where too few answered."""

    area: str
    started: Began
    work: Work | None
    degree: Degree | None
    employed: tuple[Share | None, Share | None]
    matching: tuple[Share | None, Share | None]


def title(area: str) -> str:
    """What the sheet is, for a link or a slide."""
    return f"Sökande, examinerade och arbete efter YH inom {area}, riket"


def steps_title(area: str, year: int) -> str:
    """The chain from applying to starting."""
    return f"Från sökande till antagen inom {area}, riket {year}"


def steps_alt(applied: float, admitted: float, year: int, area: str) -> str:
    """The chain for those who do not see it."""
    return (
        f"Av {count(int(applied))} sökande inom {area} {year} antogs {count(int(admitted))} "
        "vid start, riket."
    )


def followed_title(year: int) -> str:
    """The chain from graduating to matching work."""
    return f"Arbete {year} för dem som examinerades {year - 1}, riket"


def followed_steps(year: int) -> tuple[str, str]:
    """Its steps."""
    return f"Examinerade {year - 1}", f"Med arbete {year}"


def followed_alt(year: int, graduates: float, working: float, matching: int) -> str:
    """The same for those who do not see it."""
    return (
        f"Av {count(int(graduates))} som examinerades {year - 1} hade {count(int(working))} arbete "
        f"{year}, och för {matching} procent av dem stämde arbetet, riket."
    )


def survey_alt(area: str) -> str:
    """The women and men of the survey, for those who do not see them."""
    return (
        f"Kvinnor och män som examinerades {SURVEY_YEAR} inom {area}, riket: andel anställda och "
        "andel med arbete som stämmer, med felmarginaler."
    )


def admitted_title(area: str) -> str:
    """The chart of women and men admitted."""
    return f"Antagna vid start inom {area}, kvinnor och män (SCB, YHSokandeT1b)"


def counts_title(area: str) -> str:
    """The table of applicants, admitted and graduates."""
    return f"Sökande, behöriga, antagna och examinerade inom {area} (SCB, YHSokandeT1b)"


def survey_title(area: str) -> str:
    """The chart with margins of error."""
    return (
        f"Kvinnor och män som examinerades {SURVEY_YEAR} inom {area} (SCB:s enkät "
        f"{SURVEY_YEAR + 1})"
    )


def degree_title(year: int) -> str:
    """The table of examensgrad."""
    return f"Examensgrad {year} per utbildningsområde (SCB, Studerande och examinerade {year})"


def no_survey(area: str) -> str:
    """Too few answered SCB's survey for the area to be shown."""
    return f"{TOO_FEW} Det gäller SCB:s enkät till dem som examinerades {SURVEY_YEAR} inom {area}."


def answer(o: Outcome) -> tuple[str, ...]:
    """A3: who started, work after graduation; examensgrad; women and men with margins."""
    started = told(o.started, "en YH-utbildning", "sökande")
    first = f"{started} {_work(o.work)} {ONLY_NATIONAL}"
    return (first, *_degree(o.degree), _survey(o))


def _work(w: Work | None) -> str:
    if w is None:
        return "Arbete efter examen redovisas inte för området."
    if w.works is None:
        return f"Arbete {w.year} för dem som examinerades {w.year - 1}: {TOO_FEW_AFTER}"
    has = f"Av dem som examinerades {w.year - 1} hade {percent(w.works)} arbete {w.year}"
    if w.matches is None:
        return f"{has}. Hur väl arbetet stämmer med utbildningen: {TOO_FEW_AFTER}"
    return f"{has}, och {percent(w.matches)} av dem som arbetade hade {MATCHING_WORK}."


def _degree(d: Degree | None) -> tuple[str, ...]:
    if d is None:
        return ()
    women, men = (
        f"{sex} {_bare(pct)}" if graduates >= FEWEST_FOR_PERCENT else f"för få {sex} för en andel"
        for sex, pct, graduates in zip(
            ("kvinnor", "män"), (d.women, d.men), d.graduates, strict=True
        )
    )
    return (f"Examensgraden var {percent(d.total)} {d.year} ({women}, {men}).",)


def _bare(pct: float) -> str:
    return percent(pct).removesuffix(" procent")


def _survey(o: Outcome) -> str:
    if o.employed == o.matching == (None, None):
        return f"Enkäten till dem som examinerades {SURVEY_YEAR}: {TOO_FEW_AFTER}"
    employed = women_and_men(
        o.employed, f"som examinerades {SURVEY_YEAR} var", f"anställda {SURVEY_YEAR + 1}"
    )
    matching = women_and_men(o.matching, "som arbetade hade", MATCHING_WORK)
    return f"{employed} {matching}"
