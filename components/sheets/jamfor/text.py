"""Two to four YH programmes side by side, for a person's choice. "Kan", never "startar"."""

import re
from collections.abc import Sequence

from components.kit import words
from components.kit.headline import fitting
from components.kit.numbers import NBSP, count, listing, sentence, word
from components.kit.sheet import Key
from components.sheets.occupations import reach_text
from components.sheets.occupations import situations as say
from components.sheets.programmes import announced as programme
from components.sheets.programmes import contact
from components.sheets.programmes import row_text as row

QUESTION = "Hur skiljer sig de här två till fyra utbildningarna?"
TITLE = "Jämför YH-utbildningar"
NOT_CONCLUDE = (
    "Du kan inte dra slutsatsen att en utbildning startar, att den går att söka nu eller att du "
    "är behörig: starten kan ställas in eller flyttas, och anordnaren prövar behörigheten.",
    "Du kan inte dra slutsatsen att den ena utbildningen ger arbete oftare än den andra: arbete "
    "och examensgrad gäller hela utbildningsområdet i riket.",
)

# What is compared, in the order of the rows.
PROVIDER, PLACE, FORM, PACE = "Anordnare", "Kommun", "Studieform", "Studietakt"
LENGTH = "Längd (beräknat)"
DIPLOMA, SEQF = "Examen", "SeQF-nivå"
SEATS, STARTS = "Platser per start", "Beviljade starter"
WINDOWS, STANDS = "När starterna kan vara", "Nästa möjliga start"
LIA, AREA = "LIA", "Utbildningsområde"
ENTRY, PAGE, OPEN, DECISION = "Behörighet", "Vem man frågar", row.OPEN_QUESTION, "Beslut"
NEXT, APPLY = programme.NEXT, programme.APPLY
MAILBOX, NO_MAILBOX = "Funktionsbrevlåda", "inte lämnad"

NOT_PUBLISHED = "redovisas inte"
NOT_ANNOUNCED = "inte känd"
NOT_ASSESSED = "leder inte till ett yrke som Arbetsförmedlingen bedömer"
NOT_KNOWN = "inte känt: MYH redovisade ingen inriktning före ansökan 2023"
BY_LAW = "Minst 25 procent av utbildningen är LIA."
IN_THE_PLAN = "Hur stor del som är LIA står i utbildningsplanen."
ONLY_CONFIRMED = "LIA-veckor står här när anordnaren har bekräftat dem."
#: SCB's survey "Inträdet på arbetsmarknaden"; tests/data/test_yh_graduate_survey.py.
MOST_HAD_LIA = "98 procent av dem som examinerades 2021 och arbetade hade haft LIA (SCB)."
BASIC = "Grundläggande behörighet till yrkeshögskolan."
ENTRY_RULE = (
    "Grundläggande behörighet till yrkeshögskolan, och för många utbildningar även särskilda "
    "förkunskaper. Vilka de är finns inte i uppgifterna: läs på yrkeshogskolan.se eller på "
    "anordnarens sida."
)

ESTIMATED = (
    "längd = YH-poäng / studietakt, en termin är 20 studieveckor och en påbörjad termin räknas "
    "hel. Första starten ligger mellan 1 juli beslutsåret och 30 juni året efter, varje följande "
    "ett år senare (MYHFS 2018:4, 2020:2); läget räknas från den tidigaste terminen."
)
FORECAST = (
    "Jobbmöjligheter är Arbetsförmedlingens bedömning av läget i dag för yrken som utbildningen "
    "kan leda till. Vilka det är bedömer vi. ”Via namn”: före ansökan 2023 följer utbildningen "
    "senare med samma namn."
)

# The whole area.
DEGREE = "Examensgraden är SCB:s eget mått och räknas inte om."
APPLIED = "Sökande räknas en gång per område."
MARGIN = (
    "± är felmarginalen i procentenheter; överlappar kvinnors och mäns kan skillnaden bero på "
    "slumpen. Stämmer: helt eller till största delen, av dem som arbetade."
)


def entry(told: programme.NextStart | None) -> str:
    """What it takes to be admitted; the rule alone where the provider has published nothing."""
    if told is None:
        return ENTRY_RULE
    if told.required == programme.NONE_NAMED:
        return f"{BASIC} Anordnaren nämner inga särskilda förkunskaper."
    return f"{BASIC} {programme.REQUIRED} {programme.BY_PROVIDER}: {told.required}."


def announced(words_: str | None) -> str:
    """A day that the provider has published, in words."""
    return words_ or NOT_ANNOUNCED


# The page.
CHOOSE_PLACEHOLDER = "Sök på utbildning, anordnare eller ort"
FOLLOWS = (
    "Sökningen gäller branschen som är vald överst. Byt bransch för att lägga till en utbildning "
    "därifrån; de valda följer med."
)
FULL = "Högst fyra kan jämföras. Ta bort en för att välja en annan."
REMOVE = "Ta bort ur jämförelsen"
COMPARE, CLEAR = "Jämför", "Töm"
HOW = (
    "Välj två till fyra utbildningar: sök i fältet på sidan Jämför, eller tryck ”Jämför” på en "
    "rad på sidan Utbildningar. Valet ligger i adressen, så länken visar samma "
    "jämförelse."
)


def question(number: int) -> str:
    """The sheet's heading when so many are compared."""
    return QUESTION.replace("två till fyra", word(number))


def nothing(names: Sequence[str]) -> str:
    """Why there is nothing to compare."""
    if not names:
        return "Ingen utbildning är vald."
    return f"En utbildning är vald, {names[0]}. Minst två behövs för en jämförelse."


CAUTION = "Säger inte vilken utbildning som är bäst eller vilken du är behörig till."
DISCUSS = "Vilken skillnad betyder mest för den som ska välja?"


def headline(names: Sequence[str], differ: int, every: int) -> str:
    """In how many facts they differ; with their names where there is room."""
    if not names:
        return "Ingen utbildning är vald att jämföra"
    if len(names) == 1:
        return "En utbildning är vald, minst två behövs för att jämföra"
    said = f"skiljer sig i {word(differ)} av {count(every)} uppgifter"
    if differ in (0, every):
        said = f"{'är lika' if not differ else 'skiljer sig'} i alla {count(every)} uppgifter"
    return fitting(f"{listing(names)} {said}", f"De {word(len(names))} utbildningarna {said}")


def keys(differ: int, every: int, can_start: int, number: int) -> tuple[Key, ...]:
    """How many facts differ and are the same, and how many of the programmes can start."""
    return (
        Key("Skiljer dem åt", count(differ), after=f"av {count(every)}"),
        Key("Lika för alla", count(every - differ), after=f"av {count(every)}"),
        Key("Kan starta", count(can_start), after=f"av {count(number)}", estimated=ESTIMATED),
    )


def answer(names: Sequence[str], differ: Sequence[str], agree: Sequence[str]) -> tuple[str, ...]:
    """In how many facts they differ and which; the order of the rows."""
    every = len(differ) + len(agree)
    who = listing(names)
    if not differ:
        return (f"{who} är lika i alla {word(every)} uppgifter som jämförs.",)
    facts = "uppgift" if every == 1 else "uppgifter"
    return (
        f"{who} skiljer sig i {word(len(differ))} av {word(every)} {facts} som jämförs.",
        f"Det som skiljer står först: {listing([lower(name) for name in differ])}."
        + (f" Lika för alla: {listing([lower(name) for name in agree])}." if agree else ""),
    )


def lower(label: str) -> str:
    """A row's heading inside a sentence, without what stands in brackets."""
    bare = label.removesuffix(" (beräknat)")
    return bare if bare[:2].isupper() or bare == SEQF else bare[:1].lower() + bare[1:]


def no_starts_left(names: Sequence[str]) -> str:
    """Some of the chosen are over, so far as is known."""
    have = "har inga beviljade starter kvar"
    return f"{listing(names)} {have} (beräknat). Fråga anordnaren om utbildningen ges igen."


def differ_title(number: int) -> str:
    """Over the rows where they differ; the pages and the decisions are always there."""
    if number == 0:
        return "Inget skiljer dem: sidor och beslut"
    noun = "uppgift" if number == 1 else "uppgifter"
    return f"Det här skiljer dem ({count(number)} {noun}), och deras sidor och beslut"


def agree_title(number: int, of: int) -> str:
    """Over the rows that are the same for all."""
    noun = "uppgift" if number == 1 else "uppgifter"
    both = "båda" if of == 2 else f"alla {word(of)}"
    return f"Lika för {both} ({count(number)} {noun})"


def for_all(number: int) -> str:
    """The heading of what is the same for all."""
    return "Gäller båda" if number == 2 else f"Gäller alla {word(number)}"


def area_title(number: int) -> str:
    """Over the outcomes: they are of the area, not of the programme."""
    whole = "Hela området" if number == 1 else "Hela områdena"
    return f"{whole}, riket: sökande, examensgrad och arbete, kvinnor och män"


def away(municipality: str | None, county: str) -> str:
    """The heading of the distances."""
    if municipality:
        return f"Avstånd från {words.municipality(municipality)}"
    return f"Avstånd från närmaste kommun {words.in_county(county)}"


def distance(form: str, km: float, municipality: bool) -> str:
    """How far it is; at a distance there is nothing to measure, and what lies in the chosen
    ``municipality``, or else in the county, is said to."""
    if form == "distans":
        return "mäts inte (distans)"
    if km > 0:
        return row.distance(km)
    return "i kommunen" if municipality else "i länet"


def seats(lowest: int | None, highest: int | None, total: int | None) -> str:
    """As a row of the list says it, under a heading that says the unit."""
    whole = row.seats(lowest, highest, total)
    return re.sub(r"(?<=\d) plats(er)? per start", "", whole, count=1)


def place(form: str, names: Sequence[str]) -> str:
    """Where it is given, as a row of the list says it, without the distance."""
    return sentence(row.remote_place(names) if form == "distans" else row.place(names, None))


def length(terms: int, weeks: float, points: int) -> str:
    """ "4 terminer, 80 studieveckor (400 YH-poäng)"."""
    term = "termin" if terms == 1 else "terminer"
    whole = count(int(weeks)) if weeks == int(weeks) else f"cirka {count(round(weeks))}"
    return f"{count(terms)}{NBSP}{term}, {whole}{NBSP}studieveckor ({count(points)}{NBSP}YH-poäng)"


def diploma(name: str | None) -> str:
    """Which degree it ends in."""
    if name is None:
        return NOT_PUBLISHED
    return "Ingen examen" if name == "Ingen" else name


def starts(number: int, remark: str | None) -> str:
    """How many starts are granted, with MYH's other number where it gives two."""
    return f"{count(number)} ({remark.rstrip('.')})" if remark else count(number)


def windows(found: Sequence[tuple[str, str]]) -> str:
    """ "1: ht 2026 eller vt 2027; 2: ht 2027 eller vt 2028 (beräknat)"."""
    said = [f"{words.term(first)} eller {words.term(last)}" for first, last in found]
    if len(said) > 1:
        said = [f"{number}: {window}" for number, window in enumerate(said, start=1)]
    return f"{'; '.join(said)} (beräknat)"


def prospects_label(county: str, round_: str) -> str:
    """The heading of *jobbmöjligheter*: where, and which round."""
    return f"Jobbmöjligheter {words.in_county(county)} (Yrkesbarometern {round_})"


def prospects(direct: Sequence[str], near: Sequence[str], named: Sequence[str]) -> str:
    """Those that the programme is made for, and the names of those near; where it is made for
    none, what is assessed of those near. "" without any."""
    if not direct:
        return f"Närliggande: {'; '.join(near)}" if near else ""
    return f"{'; '.join(direct)}{f'. Närliggande: {listing(named)}' if named else ''}"


def by_name(occupation: str) -> str:
    """An occupation that is known by the programme's name alone."""
    return f"{occupation} ({reach_text.BY_NAME})"


def prospect(occupation: str, found: str | None, basis: str) -> str:
    """ "Svetsare: stora, bygger på riket"."""
    if found is None:
        return f"{occupation}: {lower(say.NO_ASSESSMENT).rstrip('.')}"
    return f"{occupation}: {found}, {basis}"


def not_in_round(occupation: str) -> str:
    """An occupation that the edition's round does not have."""
    return f"{occupation}: bedömningen ingår inte i utgåvan"


def only_country(basis: str) -> str:
    """Beside an assessment of the country, where the edition lacks the county's."""
    return f"{basis}, länets ingår inte i utgåvan"


def lia(by_law: bool, periods: Sequence[str]) -> str:
    """What is known of its LIA (answers.md A6): the law's share, and confirmed weeks ahead."""
    share = BY_LAW if by_law else IN_THE_PLAN
    return f"{share} Bekräftat: {'; '.join(periods)}." if periods else share


def lia_period(first: str, last: str, students: int) -> str:
    """ "vecka 5–14 2027 (12 studerande)" of "2027-v05" and "2027-v14"; may pass a new year."""
    (year, week), (until, end) = (text.split("-v") for text in (first, last))
    if first == last:
        span = f"vecka {int(week)} {year}"
    elif year == until:
        span = f"vecka {int(week)}–{int(end)} {year}"
    else:
        span = f"vecka {int(week)} {year}–vecka {int(end)} {until}"
    return f"{span} ({count(students)} studerande)"


def page(known: contact.Contact) -> tuple[str, str | None]:
    """The nearest page that is known, or a search for it: words and address."""
    if known.page is None:
        return f"{contact.NO_PAGE}. {contact.SEARCH}", contact.search(known)
    return contact.page_label(known), known.page


#: Under the facts of one programme on paper.
ONE_CAUTION = (
    "En beviljad start kan ställas in, flyttas eller få andra platser. Vad som gäller vet "
    "anordnaren."
)


def one_source(publishers: str, period: str) -> str:
    """Where the facts of one programme come from, in short."""
    return f"Egen bearbetning av uppgifter från {publishers}, {period}."


def option(programme: str, provider: str, places: Sequence[str]) -> str:
    """A programme in the field where one searches."""
    return f"{programme}, {provider}, {listing(places)}"


def chosen(number: int, most: int) -> str:
    """In the bar of chosen programmes, before the link to their comparison."""
    if number == 1:
        return "1 vald, lägg till minst en till:"
    return f"{count(number)} valda{f' (högst {word(most)})' if number >= most else ''}:"


def suggestions(municipality: str | None, county: str, sector: str) -> str:
    """Over the rows that can be added."""
    where = f"nära {words.municipality(municipality)}" if municipality else words.in_county(county)
    return f"Förslag inom {sector} {where} och på distans"
