"""An empty LIA workbook (LIA-mall.xlsx): ``python -m data.lia_template [file]``.

Guidance, one sheet for providers and one for employers, drop-down lists, an example row in
each, and every programme that may still run with its diarienummer and starts, to copy from.
"""

import datetime as dt
import io
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import xlsxwriter

from data import clock, forms, store, templates, terms
from data.lia import format as form
from data.lia.programmes import terms_in_words
from data.local_format import EVERY_SECTOR_NAME
from data.questions import lia, places
from data.store import Store

DEFAULT = Path("LIA-mall.xlsx")

_GUIDE = (
    "LIA-perioder och LIA-platser",
    "Här säger utbildningsanordnare när studerande behöver LIA-plats, och arbetsgivare vilka "
    "platser de erbjuder. Uppgifterna visas öppet i Årshjulet tills ni ändrar dem.",
    f"1. Är du utbildningsanordnare? Fyll i bladet {form.PERIODS.sheet}, en rad per LIA-kurs och "
    f"start. Diarienummer, utbildning, anordnare och starter finns att kopiera i bladet "
    f"{form.PROGRAMMES}.",
    f"2. Är du arbetsgivare? Fyll i bladet {form.OFFERS.sheet}, en rad per inriktning och period.",
    "3. Lämna det andra bladet tomt. Raderna som börjar med Exempel läses inte in.",
    "4. Skriv veckor som 2027-v05; vecka 5 2027 och datum går också bra. En period kan gå över "
    "årsskiftet: 2026-v50 till 2027-v02.",
    "5. En LIA-kurs som delas upp, med uppehåll, skrivs på en rad per period.",
    "6. Skriv en funktionsbrevlåda (lia@, yh@, info@), en webbsida eller båda. Namn, personers "
    "adresser, telefonnummer och personnummer läses inte in: uppgifterna är öppna för alla och "
    "en person byter jobb.",
    "7. Senast bekräftad är den dag då ni senast stämde av raden. Efter tolv månader visas att "
    "den inte är bekräftad.",
    "8. Bekräftade veckor ersätter beräkningen för just den starten. Skriv därför alla LIA-kurser "
    "som är kvar av starten, också de som ligger längre fram.",
    "9. Filen ersätter er förra fil i sin helhet. Fyll på i samma fil.",
    "10. Skicka filen till den som samordnar branschforum. Den läses in med python -m data.build "
    "--lia MAPP. Är något fel får ni veta blad, rad och kolumn.",
)

#: What both forms say of a column that both have.
_WEEK = "År och vecka, som 2027-v05, eller ett datum i veckan."
_HELP = {
    "from_week": _WEEK,
    "to_week": _WEEK,
    "contact": "En brevlåda för en funktion, som lia@ eller info@. Aldrig en persons adress.",
    "link": "Hela adressen, som https://www.skolan.se/lia.",
    "confirmed": "Den dag då raden senast stämdes av: ÅÅÅÅ-MM-DD.",
}
_DAY_RULE = {
    "validate": "custom",
    "value": '=AND(LEN({cell})=10,MID({cell},5,1)="-",MID({cell},8,1)="-")',
}
_COUNT_RULE = {"validate": "integer", "criteria": "between", "minimum": 1, "maximum": form.MOST}
_RULES: Mapping[str, Mapping[str, object]] = {
    "students": _COUNT_RULE,
    "days_a_week": {"validate": "integer", "criteria": "between", "minimum": 1, "maximum": 7},
    "places": _COUNT_RULE,
    "confirmed": _DAY_RULE,
    "next_free": _DAY_RULE,
}
_NUMBERS = ("students", "places", "days_a_week")
_WIDTHS = {
    "programme": 36, "provider": 26, "organisation": 30, "municipality": 24, "sector": 32,
    "field": 32, "course": 24, "tasks": 36, "contact": 28, "link": 36,
}  # fmt: skip

_PERIODS = templates.Page(
    form.PERIODS,
    example={
        "diarienummer": f"{forms.EXAMPLE}: MYH 2025/1234",
        "programme": "Automationsingenjör",
        "provider": "Yrkeshögskolan",
        "start": "ht 2026",
        "municipality": "0484 Eskilstuna",
        "course": "LIA 1",
        "from_week": "2027-v34",
        "to_week": "2027-v43",
        "students": 24,
        "group_name": "AUT25",
        "days_a_week": 5,
        "tasks": "Programmera och felsöka PLC-system",
        "contact": "lia@yrkeshogskolan.example",
        "link": "https://www.yrkeshogskolan.example/lia",
        "confirmed": "2026-11-16",
    },
    help=_HELP
    | {
        "diarienummer": f"Som hos MYH: MYH 2025/4192. Finns i bladet {form.PROGRAMMES}.",
        "programme": f"Som hos MYH. Kopiera ur bladet {form.PROGRAMMES}.",
        "provider": f"Som hos MYH. Kopiera ur bladet {form.PROGRAMMES}.",
        "start": "Terminen då starten som perioden hör till sker: ht 2026 eller vt 2027.",
        "municipality": "Behövs om utbildningen ges i flera kommuner. Distans kan lämnas tom.",
        "course": "Kursens namn, till exempel LIA 1.",
        "students": "Hur många studerande som behöver plats.",
        "group_name": "Kan lämnas tom. Behövs om två klasser har LIA samma veckor.",
        "days_a_week": "Kan lämnas tom. Hur många dagar i veckan de är på arbetsplatsen.",
        "tasks": "Kan lämnas tom. Vad de har lärt sig att göra, med egna ord.",
    },
    widths=_WIDTHS,
    lists={"diarienummer": "Diarienummer", "municipality": "Kommun", "start": "Termin"},
    rules=_RULES,
    numbers=_NUMBERS,
)

_OFFERS = templates.Page(
    form.OFFERS,
    example={
        "organisation": f"{forms.EXAMPLE}: Verkstaden AB",
        "municipality": "0484 Eskilstuna",
        "sector": "Industri och teknik",
        "field": "Automation och underhåll",
        "from_week": "2027-v34",
        "to_week": "2027-v43",
        "places": 2,
        "next_free": "2027-08-23",
        "contact": "praktik@verkstaden.example",
        "link": "https://www.verkstaden.example/praktik",
        "confirmed": "2026-11-16",
    },
    help=_HELP
    | {
        "organisation": "Arbetsgivarens namn, aldrig en persons.",
        "field": "Vad den studerande får göra, med egna ord, eller ett YH-område.",
        "places": "Hur många studerande som kan vara på plats samtidigt.",
        "next_free": "Kan lämnas tom. Den dag då en plats blir ledig: ÅÅÅÅ-MM-DD.",
    },
    widths=_WIDTHS,
    lists={"municipality": "Kommun", "sector": "Bransch"},
    rules=_RULES,
    numbers=_NUMBERS,
)


def workbook(edition: Store, today: dt.date) -> bytes:
    """The template; places, sectors and programmes are the edition's. The same edition and
    day give the same bytes."""
    programmes = lia.startable(edition, terms.ordinal(terms.term_of(today)))
    starts = [text.split(";") for text in programmes["terms"]]
    lists = {
        "Diarienummer": sorted(programmes["diarienummer"]),
        "Termin": _terms(starts),
        "Kommun": [
            f"{code} {name}" for code, name in sorted(places.municipalities(edition).items())
        ],
        "Bransch": [EVERY_SECTOR_NAME, *places.sectors(edition).values()],
    }
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_urls": False}) as book:
        book.set_properties({"created": dt.datetime.combine(today, dt.time())})
        guide = (form.GUIDE, _GUIDE)
        templates.draw(book, guide, (_PERIODS, _OFFERS), (form.LISTS, lists))
        templates.listing(
            book,
            form.PROGRAMMES,
            {
                "Diarienummer": list(programmes["diarienummer"]),
                "Utbildning": list(programmes["programme"]),
                "Anordnare": list(programmes["provider"]),
                "Kommuner": [text.replace(";", ", ") for text in programmes["municipalities"]],
                "Starter": [terms_in_words(_numbered(names)) for names in starts],
            },
        )
    return file.getvalue()


def _terms(starts: list[list[str]]) -> list[str]:
    """Every term in which a start can take place, in order: "ht 2026"."""
    found = sorted({terms.ordinal(name) for names in starts for name in names})
    return [f"{name[4:]} {name[:4]}" for name in map(terms.term, found)]


def _numbered(names: list[str]) -> dict[str, int]:
    """Term -> number of the start; two terms of each start, in order."""
    return {name: place // 2 + 1 for place, name in enumerate(names)}


def write(path: Path) -> None:
    """The template of the published edition at ``path``."""
    path.write_bytes(workbook(store.current(), clock.today()))


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line. Exit code 1 when the file cannot be written or there is no edition."""
    try:
        return templates.command(
            arguments, "python -m data.lia.template", "Gör en tom LIA-mall.", DEFAULT, write
        )
    except store.NoEdition as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
