"""What is on its way: what changed since the round before, and advertisements over three years."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.kit.numbers import beside, count, counted, decimal, listing, published, some
from components.kit.words import in_county
from components.sheets.pa_vag.ads import FEWEST, YEAR, Ads
from components.sheets.pa_vag.changes import Moves

QUESTION = "Vad är på väg?"
BOARD, BOARD_COUNTRY = "Ändrat sedan förra bedömningen", "Ändrat i riket"
SEASON = "Annonser per månad, tre år över varandra"
GROUPS = "Annonser senaste året, per yrkesgrupp"
EVERY_GROUP = "Alla yrkesgrupper, första och senaste tolv månaderna"
TOGETHER = "Alla grupper tillsammans"
EVERY_MONTH = "Annonser per yrkesgrupp och månad"

INDEX = (
    "index 100 är månadsmedlet av de första tolv månaderna. Riktning sägs bara mellan hela tolv "
    "månader, där varje årstid är med en gång, och bara när skillnaden är större än slumpen kan "
    "ge (två gånger roten ur annonserna i båda åren)."
)
NOT_JOBS = "En annons är inte ett ledigt jobb: den kan gälla flera, och flera kan gälla ett."
SHARED = "Yrkesgrupper (SSYK, fyra siffror) där minst ett yrke hör till branschen."
HOLES = "En månad som källan saknar visas som ett hål, inte som noll."
FEW = f"Under {FEWEST} annonser första året: inget index."
GROUND = (
    "En bedömning kan också ha ändrats för att den bygger på ett annat område än förra gången; "
    "båda står i tabellen."
)
NO_SEX = "Källan redovisar inte kön."
ONLY_BOTH = "Bara yrken som utgåvan har båda gångerna kan ha ändrats."

COMES = (
    "Arbetsförmedlingen ger ut Yrkesbarometern i juni och i december, och tar då bort den förra. "
    "Den som förvaltar webbplatsen hämtar den nya, som läggs bredvid den som finns."
)
ADS_DO = (
    "Arbetsförmedlingen räknar annonserna i Platsbanken månad för månad. Den som förvaltar "
    "webbplatsen kan hämta dem för länet."
)


@dataclass(frozen=True)
class OnItsWay:
    """What there is to say of a county and sector. ``moves``: of the county, or of the country
    where ``country``; None without two rounds. ``ads``: all groups together; None when none are
    fetched. ``months``: those they span. ``more`` and ``fewer``: groups whose direction may be
    said. ``open``: advertisements now, on ``day``."""

    county: str
    sector: str
    moves: Moves | None
    country: bool = False
    ads: Ads | None = None
    months: tuple[str, ...] = ()
    more: int = 0
    fewer: int = 0
    open: int | None = None
    day: str = ""


def question(old_year: int | None) -> str:
    """In the past tense where the newest figure is old."""
    return f"Vad var på väg {old_year}?" if old_year else QUESTION


def title(county: str, sector: str) -> str:
    """What the sheet is, for a link or a slide."""
    return f"Vad är på väg inom {sector} {in_county(county)}"


def period(before: str, after: str) -> str:
    """The two rounds."""
    return f"omgång {before} och {after}"


def one_round(county: str, held: list[str]) -> str:
    """Why there is nothing to compare."""
    if len(held) > 1:
        return f"Inget yrke i branschen är bedömt för {county} båda gångerna i utgåvan."
    if not held:
        return f"Yrkesbarometern i utgåvan har inte {county}."
    return f"För {county} har utgåvan bara omgång {held[-1]}, ingen tidigare att jämföra med."


def no_ads(county: str) -> str:
    """Why there are no advertisements."""
    return f"Antalet annonser {in_county(county)} ingår inte i utgåvan."


def neither(county: str, held: list[str]) -> str:
    """The same, in one sentence where both are missing."""
    return f"{one_round(county, held).removesuffix('.')}, och inga annonser."


def answer(f: OnItsWay) -> tuple[str, ...]:
    """The moves, then the advertisements; one sentence when there is neither."""
    said = [*([_moves(f, f.moves)] if f.moves else []), *([_ads(f, f.ads)] if f.ads else [])]
    return tuple(said) or (f"Utgåvan visar inte vad som är på väg inom {f.sector}.",)


def not_conclude(f: OnItsWay) -> tuple[str, ...]:
    """What neither says."""
    moves = (
        "Du kan inte dra slutsatsen att ett yrke är på väg mot brist för att läget har ändrats en "
        "gång: det är två bedömningar, inte en utveckling.",
        "Du kan inte dra slutsatsen att efterfrågan på fem års sikt är brist.",
    )
    ads = (
        "Du kan inte dra slutsatsen hur många jobb som finns: en annons kan gälla flera jobb, och "
        "många jobb annonseras aldrig. Vanan att annonsera kan också ändras.",
    )
    return (*(moves if f.moves else ()), *(ads if f.ads else ()))


def lacking(f: Moves) -> tuple[str, ...]:
    """Occupations that one of the rounds lacks in the edition."""
    if not f.unknown:
        return ()
    return (
        f"{counted(f.unknown, 'Ett yrke', 'yrken')} ingår bara i den ena bedömningen i utgåvan och "
        "jämförs inte.",
    )


def alt(f: OnItsWay, moves: Moves) -> str:
    """The board for those who do not see it."""
    where = "i riket" if f.country else in_county(f.county)
    return (
        f"Tavla över yrken inom {f.sector} {where}, omgång {moves.after} mot {moves.before}: "
        f"svårare att rekrytera i {some(moves.harder)}, lättare i {some(moves.easier)}, till eller "
        f"från paradox i {some(moves.paradox)}."
    )


def alt_season(f: OnItsWay) -> str:
    """The lines for those who do not see them."""
    said = _ads(f, f.ads) if f.ads else ""
    return f"Linjer: annonser per månad {_whose(f)}, index. {said}"


def alt_groups(f: OnItsWay, shown: int) -> str:
    """The bars for those who do not see them."""
    return (
        f"Staplar: index för senaste tolv månaderna i {count(shown)} yrkesgrupper. Av branschens "
        f"alla grupper har {_groups(f.more)} fler annonser än första året och {_groups(f.fewer)} "
        "färre."
    )


def alt_lines(shown: int) -> str:
    """The lines of single groups for those who do not see them."""
    return f"Linjer: annonser per månad, index, i {count(shown)} av de största yrkesgrupperna."


def span(months: Sequence[str]) -> str:
    """ "november 2023–oktober 2026"."""
    return f"{published(months[0])}–{published(months[-1])}"


def _moves(f: OnItsWay, m: Moves) -> str:
    where = "i riket" if f.country else in_county(f.county)
    start = f"Mellan omgång {m.before} och {m.after} ändrades läget {where}"
    # That most cannot be compared is more than a caveat.
    unknown = f" {_not_compared(m)}" if m.unknown > m.both else ""
    if m.both == 0:
        return f"Inget yrke inom {f.sector} är bedömt {where} båda gångerna.{unknown}"
    parts = [
        (m.harder, "svårare att rekrytera"),
        (m.easier, "lättare"),
        (m.paradox, "till eller från paradox"),
    ]
    if m.both == 1:
        ways = [words for number, words in parts if number]
        said = f"{start}{'' if ways else ' inte'} i det enda yrke inom {f.sector} som är bedömt"
    else:
        ways = [f"{words} i {some(number)}" for number, words in parts if number]
        of = f"{some(m.moved)} av {count(m.both)} yrken inom {f.sector}"
        said = f"{start} i {of} som är bedömda"
    said += f" båda gångerna: {listing(ways)}." if ways else " båda gångerna."
    return f"{said}{_demand(m)}{_beside(m)}{unknown}"


def _demand(m: Moves) -> str:
    """Of those assessed in both rounds."""
    if not m.demand:
        return ""
    if m.both == 1:
        return " Bara efterfrågan på fem års sikt är en annan."
    rest = "Av de övriga" if m.moved else "Av dem"
    return f" {rest} har {some(m.demand)} bara ändrad efterfrågan på fem års sikt."


def _beside(m: Moves) -> str:
    """Assessed in one of the rounds only."""
    new, gone = some(m.new), some(m.gone)
    if m.new and m.gone:
        return f" Utöver dem har {new} fått en bedömning, och {gone} har ingen längre."
    if m.new:
        return f" Utöver dem har {new} fått en bedömning."
    return f" Utöver dem har {gone} ingen bedömning längre." if m.gone else ""


def _not_compared(m: Moves) -> str:
    return f"{counted(m.unknown, 'Ett yrke', 'yrken')} går inte att jämföra."


def _ads(f: OnItsWay, ads: Ads) -> str:
    where = _whose(f)
    if ads.index is None or ads.first is None or ads.last is None:
        return (
            f"Hur annonserna {where} har ändrats går inte att säga: en eller flera månader saknas, "
            "eller så är de för få."
        )
    now = f"{count(ads.last)} {span(f.months[-YEAR:])}"
    then = f"{count(ads.first)} {span(f.months[:YEAR])}"
    if not ads.direction:
        return f"Annonserna {where} är i stort sett lika många: {now}, mot {then}."
    way = "fler" if ads.direction > 0 else "färre"
    change = decimal(abs(ads.index - 100))
    return f"Annonserna {where} blev {change} procent {way}: {now}, mot {then}."


def _whose(f: OnItsWay) -> str:
    """A group is whole, though only some of its occupations are the sector's."""
    return f"i yrkesgrupper med yrken inom {f.sector} {in_county(f.county)}"


def _groups(number: int) -> str:
    return {0: "ingen", 1: "en"}.get(number, count(number))


def headline_of(f: OnItsWay) -> tuple[str, ...]:
    """The finding's variants, the longest first; the last always fits."""
    if m := f.moves:
        return _moved(f, m)
    if f.ads and f.ads.direction:
        way = "fler" if f.ads.direction > 0 else "färre"
        pct = decimal(abs((f.ads.index or 100) - 100))
        return (f"{pct} procent {way} annonser senaste året än första tolv månaderna",)
    if f.ads and f.ads.direction == 0:
        return ("Annonserna är i stort sett lika många som första tolv månaderna",)
    if f.ads:
        return ("Om annonserna blivit fler eller färre går inte att säga",)
    return ("Uppgift om tidigare bedömning och annonser saknas",)


def _moved(f: OnItsWay, m: Moves) -> tuple[str, ...]:
    if m.both == 0:
        return ("Inget yrke i branschen är bedömt båda gångerna",)
    if f.country:
        what = f"ändrades läget i {_of(m.moved, m.both)} av {count(m.both)} yrken"
        if m.both == 1:
            what = f"ändrades läget{'' if m.moved else ' inte'} i det enda bedömda yrket"
        return (f"I riket {what}, länet kan inte jämföras",)
    since = "sedan förra bedömningen"
    number = f"{_of(m.moved, m.both)} av {beside(m.both, m.both)} yrken"
    of = f"{number} {since}"
    if m.both == 1:
        of = "det enda yrke som är bedömt båda gångerna"
        if m.moved == 0:
            return (f"Läget i {of} ändrades inte",)
    if m.moved == 0:
        return (f"Läget ändrades inte i något av {beside(m.both, m.both)} yrken {since}",)
    if m.moved in (m.harder, m.easier):
        return (f"Läget blev {'svårare' if m.harder else 'lättare'} i {of}",)
    whole = f"Läget ändrades i {of}"
    if m.paradox:  # harder and easier alone would be less than what moved, and all is too long
        return (whole,)
    ways = f"svårare i {_of(m.harder, m.both)}, lättare i {_of(m.easier, m.both)}"
    return (f"Läget ändrades i {number}: {ways}", whole)


def _of(number: int, whole: int) -> str:
    """So many of ``whole`` occupations, which are neuter: as a word where the whole is one."""
    if number == 0:
        return "inget"
    said = beside(number, whole)
    return "ett" if said == "en" else said
