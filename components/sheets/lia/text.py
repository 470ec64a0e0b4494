"""When students may need LIA places, where and in what (answers.md A6). "Kan", and "högst"."""

from dataclasses import dataclass
from datetime import date

from components.kit.numbers import NBSP, count, day, listing, sentence, word
from components.kit.words import in_county, municipality, searched_on, term
from components.sheets.programmes.list_text import DISTANCES as DISTANCES
from components.sheets.programmes.nearby import Reach
from data import weeks
from data.lia.need import FIRST_LIA_TERM, LEAST_POINTS
from data.lia.need import SPLIT as SPLIT

QUESTION = "När kan studerande behöva LIA-plats, var och i vad?"
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att så många behöver plats eller när under terminen de behöver "
    "den: vi räknar studerande på beviljade starter, aldrig veckor. En start kan ha ställts in, "
    "flyttats eller haft tomma platser.",
    "Du kan inte dra slutsatsen att de som läser på distans gör LIA där studieorten ligger, eller "
    "att länen går att summera till riket: samma utbildning räknas i varje län den avser.",
)
#: The rule of the estimate, where its numbers stand.
ESTIMATED = (
    f"platserna på beviljade starter som är i termin {FIRST_LIA_TERM} eller senare, om varje start "
    "börjar så tidigt som beslutet tillåter (den kan börja en termin senare). Utbildningar under "
    f"{LEAST_POINTS} YH-poäng är inte med. De som läser på halvfart är ofta yrkesverksamma."
)
NO_SEX = "Källan redovisar inte kön per utbildning."
CONFIRMED_ONLY = (
    "Veckor kommer bara från anordnare som har bekräftat dem. En beräkning är ett band över hela "
    "terminen."
)
UNSURE_AFTER = "Uppgifter som inte har bekräftats på 12 månader märks ”Ej bekräftat sedan”."

ON_SITE = "på plats i en kommun"
SHARED = "på plats, delas mellan kommuner"
REMOTE = "på distans"
OFFERED = "platser som arbetsgivare erbjuder"
#: Where those who may need a place study, in the order they are drawn and listed.
PLACES = (ON_SITE, SHARED, REMOTE)

#: The answer in five steps, from no places to more than enough; upper bounds of the share.
SCALE = (
    "inga erbjudna platser",
    "platser till färre än hälften",
    "platser till minst hälften",
    "platser till alla",
    "fler platser än studerande",
)


@dataclass(frozen=True)
class TermNeed:
    """The need of one term ("2027vt") in what was chosen.

    ``students`` in all, and of them ``on_site`` in one municipality, ``shared`` between several
    and ``remote``; ``estimated`` are those whose weeks nobody has confirmed. ``programmes`` of
    which ``confirmed`` have confirmed weeks, and ``unknown`` no known number. ``offered`` places,
    None when nobody has offered any. ``of_place``: programmes on site in one municipality, shared
    and at a distance; ``silent``: those of PLACES where no number at all is known.
    ``municipality`` is where distances are counted from,
    ``reach`` how far the search went and ``tried`` the narrower steps without a hit.
    """

    term: str
    sector: str
    county: str
    municipality: str | None
    reach: Reach
    tried: tuple[Reach, ...]
    programmes: int
    students: int
    on_site: int
    shared: int
    remote: int
    estimated: int
    confirmed: int
    unknown: int
    offered: int | None = None
    form: str | None = None
    narrowed: tuple[str, ...] = ()
    of_place: tuple[int, int, int] = (0, 0, 0)
    silent: frozenset[str] = frozenset()


def title(need: TermNeed) -> str:
    """What the sheet is, for a link or a slide."""
    near = f"nära {municipality(need.municipality)}" if need.municipality else None
    return f"LIA-platser inom {need.sector} {near or in_county(need.county)}"


def answer(need: TermNeed) -> tuple[str, ...]:
    """A6: how many at most, where they study, whether weeks are confirmed, what is offered."""
    if not need.programmes:
        return (_none(need), *_widened(need), *_offers(need))
    unknown = _unknown(need.unknown) if need.unknown and need.students else ""
    said = (_first(need), _where(need), unknown, _weeks(need), _narrowed(need))
    return (" ".join(part for part in said if part), *_widened(need), *_offers(need))


def _first(n: TermNeed) -> str:
    """ "Vt 2027 kan högst 612 studerande i 14 utbildningar behöva LIA-plats …" """
    sure = n.estimated == 0 and not n.unknown
    what = f"i {programmes(n.programmes)}"
    about = f"inom {n.sector} {_place(n)}"
    if n.students == 0:
        return (
            f"{sentence(term(n.term))} kan studerande {what} behöva LIA-plats {about}, men antalet "
            "redovisas inte."
        )
    if sure:
        return (
            f"{sentence(term(n.term))} behöver {count(n.students)} studerande {what} LIA-plats "
            f"{about} (bekräftat av anordnarna)."
        )
    return (
        f"{sentence(term(n.term))} kan högst {count(n.students)} studerande {what} behöva "
        f"LIA-plats {about} (beräknat)."
    )


def programmes(number: int) -> str:
    """ "en utbildning", "14 utbildningar"."""
    return "en utbildning" if number == 1 else f"{count(number)} utbildningar"


def _unknown(number: int) -> str:
    which = "en utbildning" if number == 1 else f"{word(number)} utbildningar"
    return f"För {which} redovisar MYH inte antalet; {_they(number)} ingår inte i summan."


def _they(number: int) -> str:
    return "den" if number == 1 else "de"


def _place(n: TermNeed) -> str:
    """ "med studieort i Sörmland"; near a municipality also those at a distance, in the county."""
    if n.reach == "riket":
        return "i hela landet"
    if n.reach == "lan":
        return f"med studieort {in_county(n.county)}"
    beside = "" if n.form else f" eller på distans med studieort {in_county(n.county)}"
    if n.form == "distans":
        return f"med studieort {in_county(n.county)}"
    return f"på plats {_near(n)}{beside}"


def _near(n: TermNeed) -> str:
    place = municipality(n.municipality or "")
    if n.reach == 0:
        return f"i {place}"
    return f"inom {n.reach} km från {place} (fågelvägen mellan kommunernas mittpunkter)"


def _where(n: TermNeed) -> str:
    """ "148 av dem läser på plats i en kommun i länet; 419 läser på distans …" """
    if n.students == 0 or n.form == "distans":
        return "De läser på distans och gör ofta LIA där de bor." if n.form == "distans" else ""
    in_one = "på plats i en kommun i länet" if n.reach == "lan" else "på plats i en kommun"
    if n.on_site == n.students:
        return f"{_every(n.students)} läser {in_one}."
    if n.remote == n.students:
        return f"{_every(n.students)} läser på distans och gör ofta LIA där de bor."
    if n.shared == n.students:
        return f"{_every(n.students)} läser på plats i utbildningar som delas mellan kommuner."
    none = f"Ingen av dem läser {in_one}"
    said = f"{count(n.on_site)} av dem läser {in_one}" if n.on_site else none
    if n.remote:
        said = f"{said}; {count(n.remote)} läser på distans och gör ofta LIA där de bor"
    if not n.shared:
        return f"{said}."
    more = f"{count(n.shared)} läser på plats i utbildningar som delas mellan kommuner."
    return f"{said}. {more}"


def _every(number: int) -> str:
    return "Den studerande" if number == 1 else "Alla"


def _weeks(n: TermNeed) -> str:
    if not n.confirmed:
        return "Veckorna är inte lämnade."
    if n.confirmed == n.programmes:
        every = "utbildningen" if n.programmes == 1 else f"alla {count(n.programmes)} utbildningar"
        return f"Veckorna är bekräftade för {every}."
    return f"Veckorna är bekräftade för {count(n.confirmed)} av {count(n.programmes)} utbildningar."


def _none(n: TermNeed) -> str:
    kind = "distansutbildning" if n.form == "distans" else "YH-utbildning"
    return (
        f"Ingen beviljad {kind} inom {n.sector} {_place(n)} har {term(n.term)} studerande som kan "
        f"behöva LIA-plats, enligt beräkningen.{' ' if n.narrowed else ''}{_narrowed(n)}"
    )


def _narrowed(n: TermNeed) -> str:
    return f"Urval: {', '.join(n.narrowed)}." if n.narrowed else ""


def _widened(n: TermNeed) -> tuple[str, ...]:
    """How far was searched when the nearest had nothing on site."""
    if not n.tried or n.form == "distans":
        return ()
    on_site = " på plats" if n.municipality and n.form is None else ""
    return (searched_on(n.reach, n.tried, n.county, on_site),)


def _offers(n: TermNeed) -> tuple[str, ...]:
    """Places beside need; as a share only where all of the need is confirmed."""
    if n.offered is None:
        return ()
    sure = bool(n.programmes and n.students) and n.estimated == 0 and not n.unknown
    if n.offered == 0 and not sure:
        return (f"Inga erbjudna platser är kända {term(n.term)}.",)
    if sure:
        step = SCALE[scale(n.offered, n.students)]
        return (
            f"{_offered(n.offered)} till {count(n.students)} studerande som behöver plats "
            f"{term(n.term)}: {step}.",
        )
    if not n.programmes or not n.students:
        return (f"{_offered(n.offered)} {term(n.term)}.",)
    return (
        f"{_offered(n.offered)}, {count(n.students)} studerande som kan behöva plats "
        f"{term(n.term)}.",
    )


def _offered(places: int) -> str:
    return "1 erbjuden plats" if places == 1 else f"{count(places)} erbjudna platser"


def scale(places: int, students: int) -> int:
    """The step of SCALE: 0 none, 1 under half, 2 half or more, 3 as many as needed, 4 more.

    Only for a confirmed need; ``students`` is at least 1.
    """
    if places == 0:
        return 0
    if places < students:
        return 1 if 2 * places < students else 2
    return 3 if places == students else 4


SUBSCRIBE_HOW = (
    "Kalendern fylls på när anordnare bekräftar sina veckor; beräkningar finns inte i den."
)


# What is missing, and what to do about it.
NO_WEEKS = "Inga anordnare har lämnat sina LIA-veckor än."
ASK = (
    "Fråga anordnaren: ”Skriv mejl till anordnaren” vid varje utbildning öppnar en färdig text. "
    "Är du anordnare? Fyll i mallen på tre minuter."
)
NO_OFFERS = "Inga erbjudanden kända: så lämnar du ett."


def make_an_offer(contact: str) -> str:
    """How an employer makes an offer known; ``contact`` is the sender's mailbox, or empty."""
    to = f"till {contact}" if contact else "till regionen"
    return (
        "Hämta LIA-mallen, fyll i bladet om erbjudna platser med kommun, veckor, antal platser och "
        f"en funktionsbrevlåda eller webbsida, och skicka den {to}. Inga personnamn och inga "
        "personliga adresser."
    )


def usual(pct: int) -> str:
    """How usual LIA is, though the law sets a share for few programmes (SCB's survey)."""
    return (
        f"Hur stor del som är LIA står i utbildningsplanen. {pct} procent av dem som examinerades "
        "2021 och arbetade hade haft LIA (SCB)."
    )


def cut(asked: str, shown: str) -> str:
    """More weeks were asked for than the calendar shows."""
    return f"Kalendern visar två år i taget: till {week(shown)}, inte till {week(asked)}."


OFFER = "Erbjud en plats (Excelmall)"
SUBSCRIBE = "Prenumerera på bekräftade veckor"
DOWNLOAD_CALENDAR = "Hämta kalenderfil"


def nothing(need: TermNeed) -> str:
    """Why there is neither calendar nor list."""
    return (
        f"Ingen beviljad YH-utbildning inom {need.sector} har studerande som kan behöva LIA-plats "
        f"under de valda veckorna, varken {in_county(need.county)} eller i resten av landet."
    )


def instead(need: TermNeed) -> str:
    """What to try."""
    return (
        "Ta bort något av valen, eller välj fler veckor."
        if need.narrowed
        else "Välj fler veckor, eller en annan bransch."
    )


# Figures.
def calendar_title(number: int, usual: bool) -> str:
    """Over the calendar: so many weeks, from this one unless others were chosen."""
    if usual:
        return f"LIA-behov de närmaste {count(number)} veckorna"
    return "LIA-behov de valda veckorna"


#: So many rows of the calendar are seen at once; the others one press away.
AT_ONCE = 5


def rest(on_site: int, shared: int, remote: int) -> str:
    """What shows the other rows: "Visa 2 som delas och 8 på distans"."""
    parts = ((on_site, "till på plats"), (shared, "som delas"), (remote, "på distans"))
    return f"Visa {listing([f'{count(number)} {what}' for number, what in parts if number])}"


def calendar_alt(rows: int, sure: int, first: str, last: str) -> str:
    """The calendar for those who do not see it; first and last week as codes."""
    bars = "en har bekräftade veckor" if sure == 1 else f"{count(sure)} har bekräftade veckor"
    return (
        f"Kalender från {week(first)} till {week(last)} med {programmes(rows)}: {bars}, för "
        "övriga visas ett band över terminen (beräknat)."
    )


def list_title(number: int) -> str:
    """Over the list of the programmes in the calendar."""
    return f"Utbildningarna, med anordnarens sida ({count(number)})"


PER_TERM = "Studerande som kan behöva LIA-plats, per termin"
PER_TERM_AND_OFFERS = "Studerande som kan behöva LIA-plats och erbjudna platser, per termin"
AHEAD = (
    "Kommande terminer räknar bara redan beviljade starter, så fallande staplar betyder inte att "
    "behovet minskar."
)
OFFERS_COUNTED = "Ett erbjudande räknas i den termin där dess första vecka ligger."


def per_term_alt(first: str, last: str) -> str:
    """The columns for those who do not see them."""
    return (
        f"Staplar per termin, {term(first)}–{term(last)}: studerande som kan behöva LIA-plats, "
        "efter var de läser, bredvid erbjudna platser där sådana är kända."
    )


def places_title() -> str:
    """Over the table that the map is drawn from."""
    return "Behov och erbjudna platser per kommun och termin"


PLACES_CAVEAT = (
    "Bara utbildningar på plats i en enda kommun räknas i kommunen. Utbildningar som delas mellan "
    "kommuner nämns med antal, och distansutbildningar är inte med."
)


def rows(number: int) -> str:
    """How many rows a list has, where a period would say nothing."""
    return "en rad" if number == 1 else f"{count(number)} rader"


def offers_title(number: int) -> str:
    """Over the list of what employers offer."""
    return f"Vad arbetsgivare erbjuder ({count(number)})"


# Weeks.
_MONTHS = ("jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec")


def week(code: str) -> str:
    """ "2027-v05" → "vecka 5 2027"."""
    year, number = code.split("-v")
    return f"vecka{NBSP}{int(number)} {year}"


def week_option(code: str) -> str:
    """A week in a list of weeks: "v. 5 2027 (1–7 feb)"."""
    year, number = code.split("-v")
    return f"v.{NBSP}{int(number)} {year} ({days(weeks.first_day(code), weeks.last_day(code))})"


def days(first: date, last: date) -> str:
    """ "1–7 feb", "28 dec–3 jan"."""
    end = f"{last.day}{NBSP}{_MONTHS[last.month - 1]}"
    if first.month == last.month:
        return f"{first.day}–{end}"
    return f"{first.day}{NBSP}{_MONTHS[first.month - 1]}–{end}"


def period(first: str, last: str) -> str:
    """ "vecka 5–14 2027", "vecka 51 2026–vecka 2 2027", "vecka 5 2027"."""
    if first == last:
        return week(first)
    (year1, number1), (year2, number2) = first.split("-v"), last.split("-v")
    if year1 == year2:
        return f"vecka{NBSP}{int(number1)}–{int(number2)} {year1}"
    return f"{week(first)}–{week(last)}"


FROM_NOW = "Den här veckan"


def usual_weeks(number: int) -> str:
    """The choice of no last week."""
    return f"{count(number)} veckor framåt"


def sometime(name: str) -> str:
    """ "någon gång under vt 2027 (beräknat)": what an estimate's band says."""
    return f"någon gång under {term(name)} (beräknat)"


def confirmed(when: date, today: date) -> str:
    """ "Bekräftat 1 november 2026"; older than twelve months "Ej bekräftat sedan …"."""
    return f"{'Ej bekräftat sedan' if is_old(when, today) else 'Bekräftat'} {day(when)}"


def is_old(when: date, today: date) -> bool:
    """Whether something was last confirmed more than twelve months ago."""
    year_before = today.replace(year=today.year - 1, day=min(today.day, 28))
    if today.day <= 28:
        return when < year_before
    return (today - when).days > 366
