"""The LIA workbook (LIA-mall.xlsx): its sheets and columns, for template and importer alike."""

from data.forms import Form

GUIDE, PROGRAMMES, LISTS = "Läs först", "Utbildningar", "Listor"

PERIODS = Form(
    "LIA-perioder",
    {
        "diarienummer": "Diarienummer",
        "programme": "Utbildning",
        "provider": "Anordnare",
        "start": "Start (termin)",
        "municipality": "Studieort, kommun",
        "course": "LIA-kurs",
        "from_week": "Från och med vecka",
        "to_week": "Till och med vecka",
        "students": "Studerande",
        "group_name": "Klass eller grupp",
        "days_a_week": "Dagar i veckan",
        "tasks": "Vad de studerande kan göra",
        "contact": "Funktionsbrevlåda",
        "link": "Webbsida",
        "confirmed": "Senast bekräftad",
    },
    anchor="diarienummer",
    optional=frozenset({"municipality", "group_name", "days_a_week", "tasks", "contact", "link"}),
)

OFFERS = Form(
    "LIA-platser",
    {
        "organisation": "Arbetsgivare",
        "municipality": "Kommun",
        "sector": "Bransch",
        "field": "Inriktning eller YH-område",
        "from_week": "Från och med vecka",
        "to_week": "Till och med vecka",
        "places": "Platser",
        "next_free": "Nästa lediga dag",
        "contact": "Funktionsbrevlåda",
        "link": "Webbsida",
        "confirmed": "Senast bekräftad",
    },
    anchor="organisation",
    optional=frozenset({"next_free", "contact", "link"}),
)

FORMS = (PERIODS, OFFERS)

#: Who hands in a row: a newer workbook takes the place of all that the sender had before.
SENDER = {PERIODS.sheet: "provider", OFFERS.sheet: "organisation"}

#: More students or places in one row than this is a slip of the pen.
MOST = 999
