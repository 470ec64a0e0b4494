"""The workbook for local figures (lokala_siffror.xlsx): its sheets, columns and words.

The template is written from this and the importer reads by it, so they cannot differ.
"""

from typing import NamedTuple

from data.forms import Form

GUIDE, FIGURES, LISTS = "Så gör du", "Siffror", "Listor"

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

#: The files' name in the inbox.
KIND = "lokala-siffror"

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
CONTACTS = Form("Kontakter", {"actor": "Aktör", "contact": "Funktionsbrevlåda"}, anchor="contact")

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
