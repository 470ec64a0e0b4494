"""Recurring Swedish wording: the frame, the choices, notices, source lines, errors."""

import re
from collections.abc import Sequence

from components.kit.numbers import listing, published, word
from data.tables import Source

APP = "Årshjulet"
APP_DESCRIPTION = (
    "Underlag för branschforum: hur branschen utvecklas, vilka som är svåra att rekrytera, "
    "vad utbildningarna ger och vad som beställts, per län och bransch."
)

# Pages: address → (menu label, title). The order is the menu's.
PAGES = {
    "": ("Årshjulet", "Årshjulet"),
    "q1": ("Q1", "Q1 Branschutveckling"),
    "q2": ("Q2", "Q2 Nytt och förändring"),
    "q3": ("Q3", "Q3 Utbildningsutfall"),
    "q4": ("Q4", "Q4 Utbildningsbeställningar"),
    "yrke": ("Yrken", "Yrken: läget och vägarna in"),
    "utbildningar": ("Utbildningar", "YH-utbildningar nära dig"),
    "lia": ("LIA", "LIA: när, var och i vad"),
    "arbetsgivare": ("Arbetsgivare", "För arbetsgivare"),
    "jamfor": ("Jämför", "Jämför YH-utbildningar"),
    "aktorer": ("Aktörer", "Aktörer: vem gör vad?"),
    "forum": ("Forum", "Branschforum: möten och beslut"),
    "motet": ("Mötet", "Mötet"),
    "siffrorna": ("Siffrorna", "Om siffrorna"),
}

#: Pages that other pages lead to; the menu leaves them out.
NOT_IN_MENU = frozenset({"motet", "yrke"})

FORMS = {"bunden": "på plats", "distans": "distans (kan ha fysiska träffar)"}
PACES = {100: "heltid (100 %)", 75: "trekvartsfart (75 %)", 50: "halvfart (50 %)"}
STATUSES = {"kan-starta": "Kan starta", "pagar": "Pågår", "alla": "Alla, även utan starter kvar"}
SEX_ORDER = ("kvinnor", "män", "totalt")

MENU = "Sidor"
OPEN_MENU = "Meny"

# Choice widgets.
PLACEHOLDER = "Välj"
WHOLE_COUNTY = "Hela länet"
ALL_AREAS = "Alla områden"
ALL_FORMS = "På plats och distans"
ALL_PACES = "Alla studietakter"
DEFAULT_STATUS = "Kan starta eller pågår"
ANY_START = "Start när som helst"
NO_RADIUS = "Inom kommunen"
COUNTRY = "Riket"
COMPARE_COUNTIES = "Jämför län"
COMPARED_WITH = "Jämförs med"
COMPARE_PLACEHOLDER = "Välj upp till tre län"
LARGEST_MUNICIPALITIES = "Länets folkrikaste kommuner"
SEARCH_MAPPING = "Yrke, utbildningsinriktning eller SUN5-kod"
SEARCH_PROGRAMMES = "Yrke, utbildning, anordnare eller ort"

# Around a figure.
TABLE_BEHIND = "Visa tabellen bakom figuren"
DOWNLOAD_CSV = "Hämta som CSV"
DECIDED = "Beslut"
NOT_CONCLUDE = "Vad du inte kan dra för slutsats"
WHAT_TO_KNOW = "Att veta om uppgifterna"


def menu() -> list[tuple[str, str]]:
    """Page and label of what stands in the menu, in its order."""
    return [(page, label) for page, (label, _) in PAGES.items() if page not in NOT_IN_MENU]


def in_county(county: str) -> str:
    """ "i Sörmland", but "på Gotland"."""
    return f"på {county}" if county == "Gotland" else f"i {county}"


def term(name: str) -> str:
    """ "2026ht" → "ht 2026"."""
    return f"{name[4:]} {name[:4]}"


def month(name: str) -> str:
    """ "2027vt" → "jan 2027", "2027ht" → "hösten 2027": when a term begins, as one says it."""
    return f"{'hösten' if name.endswith('ht') else 'jan'} {name[:4]}"


def within_months(months: int) -> str:
    """ "start inom 12 månader", a choice."""
    return f"Start inom {months} månader"


def season(name: str) -> str:
    """ "2026ht" → "hösten 2026", for a sentence that is read from a distance."""
    return f"{'hösten' if name.endswith('ht') else 'våren'} {name[:4]}"


#: Municipalities whose name has no s, or loses its ending, before "kommun".
_MUNICIPALITIES = {"Falun": "Falu", "Kalmar": "Kalmar", "Orust": "Orust"}


def municipality(name: str) -> str:
    """ "Flen" → "Flens kommun": a municipality and a county may share a name ("Örebro")."""
    ending = "" if name[-1] in "aeiouyåäösxz" else "s"
    return f"{_MUNICIPALITIES.get(name, name + ending)} kommun"


def searched_on(
    reach: int | str, tried: Sequence[int | str], county: str, on_site: str = ""
) -> str:
    """How far was searched, since what is nearer had nothing: "Sökte till 100 km eftersom 20 och
    50 inte gav träff." ``reach`` and ``tried``: kilometres, 0 (the municipality), "lan", "riket".
    """
    kilometres = [str(step) for step in tried if isinstance(step, int) and step]
    if isinstance(reach, int):
        to, unit = f"till {reach} km", ""
    elif reach == "riket":
        to, unit = "i hela landet", " km"
    else:
        to, unit = in_county(county).replace(" ", " hela ", 1), " km"
    parts = ["kommunen"] if tried[0] == 0 else []
    parts += [*kilometres[:-1], f"{kilometres[-1]}{unit}"] if kilometres else []
    parts += [county] if "lan" in tried else []
    return f"Sökte {to} eftersom {listing(parts)} inte gav träff{on_site}."


def newest_year(year: int) -> str:
    """The choice that follows along when a newer year comes."""
    return f"Senaste ({year})"


def heading(page: str, county: str, sector: str, occupation: str = "") -> str:
    """The page's title where it stands on the page: the start page is the sector's own, and
    /yrke the ``occupation``'s that is chosen."""
    if page == "yrke" and occupation:
        return occupation
    return PAGES[page][1] if page else f"{sector} {in_county(county)} just nu"


def page_title(
    page: str, county: str, sector: str, compared: Sequence[str] = (), occupation: str = ""
) -> str:
    """The browser's title: what, for whom, whose. ``compared``: the programmes of /jamfor;
    ``occupation``: that of /yrke."""
    title = PAGES[page][1]
    if page == "yrke" and occupation:
        return f"{occupation} {in_county(county)} – {APP}"
    if page == "jamfor" and compared:
        return f"{comparison(compared)} – {APP}"
    if page == "siffrorna":
        return f"{title} – {APP}"
    if page == "aktorer":
        return f"{title.partition(':')[0]} {in_county(county)} – {APP}"
    if page == "":
        return f"{sector} {in_county(county)} – {APP}"
    return f"{title}, {sector} {in_county(county)} – {APP}"


def comparison(names: Sequence[str]) -> str:
    """What a comparison is called: "Svetsspecialist och CNC-tekniker – jämförelse"."""
    return f"{listing(names)} – jämförelse"


def old_figure(year: int) -> str:
    """The chip on a sheet whose newest figure is older than 24 months."""
    return f"Äldre uppgift: {year}"


_NOT_GIVEN = "ej angivet"

#: So many publishers are named in a line.
_PUBLISHERS = 3


def source_line(sources: tuple[Source, ...], period: str, processed: bool = True) -> str:
    """ "Egen bearbetning av uppgifter från …"; "Källa: …" only for unprocessed figures.

    Without sources the words are our own.
    """
    if not sources:
        return f"{APP}s egen sammanställning, {period}."
    parts = [f"{source.publisher}, {source.table}" for source in sources]
    days = {source.retrieved for source in sources}
    read = sorted(days - {_NOT_GIVEN} or days)
    retrieved = listing([published(when) for when in read])
    later = "".join(f"; {text}" for source in sources for text in read_later(source.rounds))
    start = "Egen bearbetning av uppgifter från" if processed else "Källa:"
    return f"{start} {'; '.join(parts)}, {period}. Hämtad {retrieved}{later}."


def short_source(sources: tuple[Source, ...], period: str, processed: bool = True) -> str:
    """Who published it and for when, in one line: "Källa: SCB, 2022–2025 (egen bearbetning)"."""
    if not sources:
        return f"Källa: {APP}s egen sammanställning, {period}"
    who = list(dict.fromkeys(_short_name(source.publisher) for source in sources))
    names = listing(who if len(who) <= _PUBLISHERS else [*who[: _PUBLISHERS - 1], "andra"])
    own = " (egen bearbetning)" if processed else ""
    return f"{'Källa' if len(who) == 1 else 'Källor'}: {names}, {period}{own}"


def _short_name(publisher: str) -> str:
    """ "Statistiska centralbyrån (SCB)" → "SCB"."""
    short = re.search(r"\(([A-ZÅÄÖ]{2,})\)$", publisher)
    return short.group(1) if short else publisher


def read_later(rounds: str) -> list[str]:
    """ "2019: 2026-11-28" → "2019 hämtad 28 november 2026", for each round."""
    pairs = [text.split(": ") for text in rounds.split("; ") if text]
    return [f"{name} hämtad {published(day)}" for name, day in pairs]


def estimated_rule(rule: str) -> str:
    """Our own number and how it was made."""
    return f"Beräknat: {rule}"


def unknown_value(choice: str, value: str) -> str:
    """A value in the address that does not exist; the rest of the address still works."""
    return (
        f"Adressen innehåller {choice} ”{value}”, som inte finns i den här utgåvan. "
        "Resten av adressen gäller. Välj ett annat värde i listan."
    )


def unknown_edition(name: str) -> str:
    """An edition in the address that is not kept, or that this code cannot read."""
    return (
        f"Utgåva ”{name}” finns inte kvar, eller är skriven för en annan version av {APP}. "
        "Här visas den senaste. Vad ett stängt möte visade står på mötets sida."
    )


def several_occupations(ssyk: str, names: Sequence[str]) -> str:
    """An SSYK code in the address that is that of several occupations."""
    return (
        f"Adressen innehåller SSYK {ssyk}, som är flera yrken: {listing(names)}. Välj ett av dem."
    )


def called_so(name: str, names: Sequence[str]) -> str:
    """An everyday name in the address that several occupations have."""
    return f"Det som kallas ”{name}” är flera yrken: {listing(names)}. Välj ett av dem."


def too_many_programmes(asked: int, most: int) -> str:
    """The address named more programmes than there is room for."""
    return (
        f"Adressen innehåller {word(asked)} utbildningar att jämföra, men högst {word(most)} får "
        f"plats bredvid varandra. De {word(most)} första visas."
    )


def too_many_counties(asked: int, most: int) -> str:
    """The address named more counties to compare with than can be told apart in one picture."""
    return (
        f"Adressen innehåller {word(asked)} län att jämföra med, men högst {word(most)} får plats "
        f"i samma bild. De {word(most)} första visas."
    )


def other_county(municipality: str, county: str) -> str:
    """The address named a municipality of another county, without a radius."""
    return f"{municipality} ligger {in_county(county)}, så länet i adressen ändrades till {county}."


def older_edition(shown: str, newest: str) -> str:
    """The band on every page while an older edition is open."""
    return (
        f"Du läser utgåva {shown}, som den såg ut då. Den senaste är {newest}. "
        "Ta bort utgava ur adressen för att se den senaste."
    )


def footer(edition: str, organisation: str, contact: str) -> str:
    """Who stands behind the page and what it rests on, on every page."""
    who = f"{organisation}. " if organisation else ""
    write = f" Frågor: {contact}." if contact else ""
    return f"{who}Utgåva {edition}.{write}"


def failed(reference: str) -> str:
    """The page could not be shown; the reference is also in the log."""
    return (
        "Något gick fel när sidan skulle visas. Dina val finns kvar i adressen. "
        f"Ladda om sidan, eller välj ett annat län eller en annan bransch. Felnummer: {reference}."
    )


SOURCES_AND_ACCESSIBILITY = "Källor, ordförklaringar och tillgänglighet"


def forum(county: str, sector: str) -> str:
    """Whose orders they are."""
    return f"branschforum för {sector} {in_county(county)}"
