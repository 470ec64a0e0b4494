"""An empty workbook for local figures: ``python -m data.local_template [file]``.

Drop-down lists where the words are given, an example row, and how to fill it in.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import xlsxwriter

from data import forms, templates
from data import local_format as form
from data.inputs import Inputs

DEFAULT = Path(form.FILE)

_LISTED = ("county", "municipality", "sector", "kind", "sex", "unit", "role")
_WIDTHS = {"kind": 38, "municipality": 26, "sector": 32, "programme": 30, "role": 32, "caveat": 40}

_GUIDE = (
    "Lokala siffror till branschforum",
    "Här lämnas siffror som inte finns som öppna uppgifter: elever och avgångna per program, "
    "yrkesvux, arbetsmarknadsutbildning, validering och utbildningskvalitet.",
    "1. Fyll i bladet Siffror, en siffra per rad. Raden som börjar med Exempel läses inte in.",
    "2. Kvinnor och män på var sin rad när du har båda. Raden totalt är frivillig.",
    "3. Saknas en siffra: skriv ingen rad. Skriv aldrig noll för något du inte vet.",
    "4. Källa är var siffran kommer ifrån: skolans elevregister, en årsrapport, en enkät.",
    "5. Skriv roll och organisation, aldrig ett namn, en e-postadress eller ett telefonnummer.",
    "6. Siffrorna blir öppna för alla. Små tal (färre än 5 personer) döljs inte av Årshjulet: "
    "lämna bara ut dem om ingen går att känna igen.",
    "7. Filen ersätter den förra i sin helhet. Fyll på i samma fil, så finns förra årets kvar.",
    "8. Den som samordnar kan också fylla i sista ansökningsdagar, stöd, och aktörers och "
    "YH-anordnares funktionsbrevlådor, i bladen Tidsgränser, Stöd och Kontakter. De kan lämnas "
    "tomma.",
    "9. Lägg filen i en mapp och läs in den: python -m data.build --from MAPP. Är något fel får "
    "du veta blad, rad och kolumn.",
    f"10. Bladen {form.LINKS} och {form.ROUTES} fylls bara i när en inläsning frågar efter dem: en "
    "utbildningsinriktning (SUN5) eller ett yrke som är nytt. Meddelandet säger vilken rad.",
    "",
    "Vem brukar ha vilken siffra?",
    *(f"{kind.label}: {kind.bringer}" for kind in form.KINDS),
)
_HELP = {
    "period": "Ett år (2025), ett läsår (2025/26) eller en termin (ht 2025).",
    "value": "Bara talet. Decimalkomma går bra.",
    "given": "När siffran lämnades: ÅÅÅÅ-MM-DD.",
    "role": "Rollen hos den som lämnar siffran. Aldrig ett namn.",
    "measure": "Vad talet visar. Behövs för etablering och utbildningskvalitet.",
    "programme": "Till exempel Industritekniska programmet. Tom betyder alla program.",
    "reference": "Var siffran kommer ifrån.",
}
_EXAMPLE = {
    "county": f"{forms.EXAMPLE}: 04 Sörmland",
    "municipality": "0484 Eskilstuna",
    "sector": "Industri och teknik",
    "kind": "Gymnasium, elever i år 1",
    "programme": "Industritekniska programmet",
    "period": "2026/27",
    "sex": "kvinnor",
    "value": 12,
    "unit": form.PERSONS,
    "role": "rektor",
    "organisation": "Gymnasieskolan",
    "given": "2026-10-05",
    "reference": "Skolans elevregister 15 september",
    "caveat": "Påhittat exempel",
}


_PAGE = templates.Page(
    form.FORM,
    _EXAMPLE,
    _HELP,
    _WIDTHS,
    lists={name: form.HEADINGS[name] for name in _LISTED},
    rules={"value": {"validate": "decimal", "criteria": ">=", "value": 0}},
    numbers=("value",),
)
_LINKS = templates.Page(
    form.LINKS_FORM,
    {
        "sun5": f"{forms.EXAMPLE}: 521ca",
        "sun5_name": "CNC-teknik",
        "occupation": "CNC- och maskinoperatörer inom metall",
        "link": form.LINK_WORDS[0],
    },
    {
        "sun5": "Koden som hos MYH, som 521ca. Högst tre rader, ett yrke på varje.",
        "occupation": f"Yrkets namn som i Yrkesbarometern, eller {form.NO_OCCUPATION} med ett "
        "skäl när det inte finns där.",
        "link": "Direkt: gjord för yrket. Nära: för något bredvid, eller för flera yrken.",
    },
    {"sun5_name": 38, "occupation": 46, "note": 50},
    lists={"link": form.LINKS_FORM.headings["link"]},
)
_ROUTES = templates.Page(
    form.ROUTES_FORM,
    {
        "occupation": f"{forms.EXAMPLE}: Bilmekaniker",
        "route": form.ROUTE_WORDS["gymnasium"],
        "route_text": "gymnasium (fordon) eller yrkesvux",
    },
    {"route_text": "Det vanliga i korta ord. Efter ”utbildas på annat sätt:” på sidan Q4."},
    {"occupation": 46, "route_text": 46, "note": 50},
    lists={"route": form.ROUTES_FORM.headings["route"]},
)


_GIVEN = {"given": "ÅÅÅÅ-MM-DD."}
_DEADLINES = templates.Page(
    form.DEADLINES,
    {
        "title": f"{forms.EXAMPLE}: YH-program",
        "closes": "2027-06-15",
        "decision": "januari 2028",
        "reference": "https://www.myh.se",
        "given": "2027-02-01",
    },
    {"closes": "Sista dag att söka: ÅÅÅÅ-MM-DD. Ersätter det datum som visas.", **_GIVEN},
    {"title": 36, "reference": 40},
    lists={"title": "Tidsgräns"},
)
_SUPPORT = templates.Page(
    form.SUPPORT,
    {
        "name": f"{forms.EXAMPLE}: Kompetenssatsning",
        "organisation": "Regionen",
        "target_group": "små företag",
        "what": "halva kostnaden för en kurs",
        "county": "04 Sörmland",
        "link": "https://www.regionen.example/stod",
        "given": "2027-02-01",
    },
    {"name": "Samma namn som ett stöd i listan ersätter det.", **_GIVEN},
    {"name": 32, "what": 40, "link": 40},
    lists={"county": form.HEADINGS["county"]},
)
_CONTACTS = templates.Page(
    form.CONTACTS,
    {
        "actor": f"{forms.EXAMPLE}: Yrkeshögskolan",
        "contact": "yh.eskilstuna@yrkeshogskolan.example",
        "municipality": "0484 Eskilstuna",
        "page": "https://yrkeshogskolan.example/eskilstuna",
    },
    {
        "actor": "En aktör, eller en YH-anordnare som den står i listan.",
        "contact": "En brevlåda för en funktion, som lia@. Aldrig en persons adress.",
        "municipality": "Om brevlådan eller sidan gäller anordnarens utbildningar i en kommun.",
        "diarienummer": "Om den gäller en enda utbildning, som MYH 2025/3189.",
        "page": "Sidan för orten eller för utbildningen, inte anordnarens startsida.",
    },
    {"actor": 40, "contact": 36, "municipality": 26, "diarienummer": 24, "page": 44},
    lists={"actor": "Aktör", "municipality": form.HEADINGS["municipality"]},
)


def write(path: Path, inputs: Inputs | None = None) -> None:
    """The template at ``path``; lists of places and sectors from the bundled facts."""
    lists = _lists(inputs or Inputs())
    pages = (_PAGE, _DEADLINES, _SUPPORT, _CONTACTS, _LINKS, _ROUTES)
    with xlsxwriter.Workbook(str(path)) as book:
        templates.draw(book, (form.GUIDE, _GUIDE), pages, (form.LISTS, lists))


def _lists(inputs: Inputs) -> dict[str, list[str]]:
    """Heading -> what its drop-down list offers."""
    counties, towns = inputs.csv("counties.csv"), inputs.csv("municipalities.csv")
    lists = {
        "county": _coded(counties["county_code"], counties["short_name"]),
        "municipality": _coded(towns["municipality_code"], towns["municipality"]),
        "sector": [form.EVERY_SECTOR_NAME, *inputs.csv("sectors.csv")["name"]],
        "kind": [kind.label for kind in form.KINDS],
        "sex": list(form.SEXES),
        "unit": list(form.UNITS),
        "role": list(form.ROLES),
    }
    own = {form.HEADINGS[name]: lists[name] for name in _LISTED}
    titles, actors = inputs.csv("deadlines.csv")["title"], inputs.csv("actors.csv")["actor"]
    providers = inputs.csv("providers.csv")["provider_name"]
    words = {
        form.LINKS_FORM.headings["link"]: list(form.LINK_WORDS),
        form.ROUTES_FORM.headings["route"]: list(form.ROUTE_WORDS.values()),
    }
    named = {"Tidsgräns": list(titles), "Aktör": list(dict.fromkeys([*actors, *providers]))}
    return own | named | words


def _coded(codes: pd.Series, names: pd.Series) -> list[str]:
    return sorted(f"{code} {name}" for code, name in zip(codes, names, strict=True))


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line. Exit code 1 when the file cannot be written."""
    return templates.command(
        arguments,
        "python -m data.local_template",
        "Gör en tom mall för lokala siffror.",
        DEFAULT,
        write,
    )


if __name__ == "__main__":
    sys.exit(main())
