"""The workbook for local figures (lokala_siffror.xlsx): its sheets, columns and words.

It also holds the answers that a build asks for: what a new SUN5 code leads to (Kopplingar) and
the way into a new occupation (Vägar in). The template is written from this and the importer
reads by it, so they cannot differ.
"""

import re
from typing import NamedTuple

from data.forms import Form

FILE = "lokala_siffror.xlsx"
#: What the file is called in the inbox (data/inputs.py).
KIND = "lokala-siffror"
GUIDE, FIGURES, LISTS = "Så gör du", "Siffror", "Listor"
LINKS, ROUTES = "Kopplingar", "Vägar in"

HEADINGS = {
    "county": "Län",
    "municipality": "Kommun (tom = hela länet)",
    "sector": "Bransch",
    "kind": "Vad siffran gäller",
    "measure": "Mått, om det behövs",
    "programme": "Program eller inriktning",
    "period": "Period",
    "sex": "Kön",
    "value": "Värde",
    "unit": "Enhet",
    "role": "Lämnad av (roll)",
    "organisation": "Organisation",
    "given": "Datum när den lämnades",
    "reference": "Källa",
    "caveat": "Att tänka på",
}
FORM = Form(
    FIGURES,
    HEADINGS,
    anchor="role",
    optional=frozenset({"municipality", "measure", "programme", "organisation", "caveat"}),
)

#: Three digits and two letters, as MYH writes them.
SUN5 = re.compile(r"\d{3}[a-z]{2}")
#: In place of an occupation: the code leads to none that Yrkesbarometern assesses.
NO_OCCUPATION = "ingen"
LINK_WORDS = ("direkt", "nära")
#: Where one learns an occupation, code -> words.
ROUTE_WORDS = {
    "yh": "yrkeshögskola",
    "hogskola": "högskola",
    "gymnasium": "gymnasium",
    "yrkesvux": "yrkesvux",
    "blandat": "flera vägar",
    "ingen_formell": "ingen formell utbildning",
}
LINKS_FORM = Form(
    LINKS,
    {
        "sun5": "SUN5",
        "sun5_name": "Utbildningsinriktning",
        "occupation": "Yrke",
        "link": "Leder dit",
        "note": "Skäl eller anmärkning",
    },
    anchor="sun5",
    optional=frozenset({"sun5_name", "note"}),
)
ROUTES_FORM = Form(
    ROUTES,
    {
        "occupation": "Yrke",
        "route": "Utbildas på",
        "route_text": "Vägen in",
        "note": "Anmärkning",
    },
    anchor="route_text",
    optional=frozenset({"note"}),
)

#: What a coordinator may enter besides: sheets that may be left out.
DEADLINES = Form(
    "Tidsgränser",
    {
        "title": "Vad",
        "opens": "Öppnar",
        "closes": "Stänger",
        "decision": "Beslut",
        "earliest_start": "Tidigaste start",
        "reference": "Källa (webbsida)",
        "given": "Datum när den lämnades",
    },
    anchor="closes",
    optional=frozenset({"opens", "decision", "earliest_start"}),
)
SUPPORT = Form(
    "Stöd",
    {
        "name": "Stöd",
        "organisation": "Organisation",
        "target_group": "För vem",
        "what": "Vad stödet ger",
        "county": "Län (tom = hela landet)",
        "period": "När",
        "link": "Webbsida",
        "given": "Datum när den lämnades",
    },
    anchor="target_group",
    optional=frozenset({"county", "period"}),
)
CONTACTS = Form(
    "Kontakter",
    {
        "actor": "Aktör",
        "contact": "Funktionsbrevlåda",
        "municipality": "Kommun (tom = alla)",
        "diarienummer": "Diarienummer (tom = alla)",
        "page": "Webbsida",
    },
    anchor="contact",
    optional=frozenset({"municipality", "diarienummer", "page"}),
)

#: A figure about all sectors together.
EVERY_SECTOR = "alla"
EVERY_SECTOR_NAME = "Alla branscher"
EVERY_PROGRAMME = "Alla program"


class LocalKind(NamedTuple):
    """What a figure is about. ``measure`` is what is counted, "" when the row must say it;
    ``bringer`` is who usually has the figure."""

    code: str
    label: str
    measure: str
    bringer: str


_SCHOOL = "rektor eller skolchef"
_AGENCY = "Arbetsförmedlingen"
_VALIDATION = "komvux, anordnare eller branschorganisation"

KINDS = (
    LocalKind("gymnasium-1", "Gymnasium, elever i år 1", "elever i år 1", _SCHOOL),
    LocalKind("gymnasium-2", "Gymnasium, elever i år 2", "elever i år 2", _SCHOOL),
    LocalKind("gymnasium-3", "Gymnasium, elever i år 3", "elever i år 3", _SCHOOL),
    LocalKind("gymnasium-avgangna", "Gymnasium, avgångna", "avgångna", _SCHOOL),
    LocalKind("gymnasium-examen", "Gymnasium, avgångna med examen", "avgångna med examen", _SCHOOL),
    LocalKind("gymnasium-etablering", "Gymnasium, etablering efteråt (ange mått)", "", _SCHOOL),
    LocalKind("vuxenutbildning-elever", "Komvux eller yrkesvux, elever", "elever", _SCHOOL),
    LocalKind("vuxenutbildning-klara", "Komvux eller yrkesvux, klara", "klara", _SCHOOL),
    LocalKind("vuxenutbildning-etablering", "Komvux, etablering efteråt (ange mått)", "", _SCHOOL),
    LocalKind(
        "arbetsmarknad-deltagare", "Arbetsmarknadsutbildning, deltagare", "deltagare", _AGENCY
    ),
    LocalKind(
        "arbetsmarknad-arbete",
        "Arbetsmarknadsutbildning, i arbete efteråt",
        "i arbete efteråt",
        _AGENCY,
    ),
    LocalKind("validering-paborjade", "Validering, påbörjade", "påbörjade", _VALIDATION),
    LocalKind("validering-klara", "Validering, genomförda", "genomförda", _VALIDATION),
    LocalKind("validering-vidare", "Validering, studerar vidare", "studerar vidare", _VALIDATION),
    LocalKind(
        "kvalitet", "Utbildningskvalitet (ange mått)", "", "rektor, anordnare eller branschråd"
    ),
)

SEXES = ("kvinnor", "män", "totalt")
PERSONS, PERCENT, INDEX = "antal personer", "procent", "index"
UNITS = (PERSONS, PERCENT, INDEX)

#: A closed list, so that no person is named.
ROLES = (
    "rektor",
    "skolchef eller utbildningschef",
    "studie- och yrkesvägledare",
    "handläggare på Arbetsförmedlingen",
    "utbildningsanordnare",
    "branschorganisation",
    "fackförbund",
    "kommunens näringslivsfunktion",
    "regionens analytiker eller strateg",
    "annan roll",
)
