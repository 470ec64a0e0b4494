"""SCB: employment, labour status, education, matching indicators, occupations by age, YH.

Asked: one question per table for the country, every county and (labour status, education) every
municipality, so that no county is another's. Expected: what each ``Cube`` says. Stored: its
columns, with unit and the mark of a missing value; never SCB's remarks, which become caveats.
"""

from collections.abc import Iterator

from data.fetch.ask import Service
from data.fetch.client import Client
from data.fetch.cube import SEXES, Cube, Dim
from data.fetch.pxweb import Database, Limits
from data.fetch.scope import LiveSource, Scope, Wanted, counties, municipalities
from data.fetch.take import among, codes, labels, like, newest, only, total
from data.fetched import Product

_V2 = Service("SCB (PxWebApi 2)", "https://statistikdatabasen.scb.se/api/v2", 1, 1)
_V1 = Service("SCB (PxWebApi 1)", "https://api.scb.se/OV0104/v1/doris/sv/ssd", 10, 10)

#: Before SCB says so itself.
_LIMITS = Limits(100_000, 1, 1, "CC0")

_COUNTIES = Dim(lambda axis, where: codes("00", *counties())(axis, where), code="area_code")
_EVERYWHERE = Dim(
    lambda axis, where: codes("00", *counties(), *municipalities())(axis, where), code="area_code"
)
_SEX = Dim(text="sex", words=SEXES)
_MEASURES = Dim(text="measure")
_GROUPS = Dim(code="group_code", text="group")

_INDUSTRIES = "A B+C D+E F G H I J K L M+N O P Q R+S+T+U US".split()
_AMOUNT = frozenset({"antal"})
_SHARES = frozenset({"antal", "procent", "andel", "%", "antal personer"})


def _employed(kind: str, name: str, source: str, title: str, matrix: str, table: str) -> Cube:
    """Employed where they work; SCB has one table of final and one of preliminary years."""
    return Cube(
        kind,
        name,
        source,
        title,
        f"AM/AM0210/AM0210B/{matrix}",
        {
            "Region": _EVERYWHERE,
            "Kon": _SEX,
            "SNI2007": Dim(codes(*_INDUSTRIES), code="sni"),
            "Fodelseregion": Dim(total),
            "ContentsCode": Dim(labels(r"arbetsställe|dagbef")),
            "Tid": Dim(newest(6), code="year"),
        },
        _AMOUNT,
        table,
        "sysselsatta",
    )


EMPLOYED = _employed(
    "scb-sysselsatta",
    "sysselsatta, slutliga år",
    "scb_bas_slutlig",
    r"^(?!.*preliminär).*sysselsatta.*(SNI|näringsgren)",
    "ArbStDoNAr",
    "TAB3204",
)
EMPLOYED_PRELIMINARY = _employed(
    "scb-prel-sysselsatta",
    "sysselsatta, preliminära år",
    "scb_bas",
    r"sysselsatta.*(SNI|näringsgren)",
    "ArbStDoNArNN",
    "TAB3785",
)
LABOUR_STATUS = Cube(
    "scb-arbetsmarknadsstatus",
    "arbetsmarknadsstatus per månad",
    "scb_arbetsmarknadsstatus",
    r"arbetsmarknadsstatus|arbetslös|sysselsatt",
    "AM/AM0210/AM0210A/ArbStatusM",
    {
        "Region": _EVERYWHERE,
        "Kon": _SEX,
        "Alder": Dim(codes("20-64"), text="age"),
        "Fodelseregion": Dim(total),
        "ContentsCode": Dim(
            labels(
                r"^antal sysselsatta$",
                r"^antal arbetslösa$",
                r"^arbetslöshet",
                r"^arbetskraftsdeltagande",
                r"^sysselsättningsgrad",
            ),
            text="measure",
        ),
        "Tid": Dim(newest(25), code="period"),
    },
    _SHARES,
    "TAB6260",
    "arbetsmarknadsstatus",
)
EDUCATION = Cube(
    "scb-utbildningsniva",
    "utbildningsnivå",
    "scb_utbildningsniva",
    r"utbildningsnivå",
    "UF/UF0506/UF0506B/Utbildning",
    {
        "Region": _EVERYWHERE,
        "Kon": _SEX,
        "Alder": Dim(codes("tot16-74"), text="age"),
        "UtbildningsNiva": Dim(code="level_code", text="level"),
        "ContentsCode": Dim(only),
        "Tid": Dim(newest(5), code="year"),
    },
    _AMOUNT,
    "TAB3981",
    "utbildningsnivå",
)
GROUP_STATUS = Cube(
    "scb-matchning-u1a",
    "matchningsindikator U1a",
    "scb_matchning",
    r"\bU1a\b|(?=.*utbildningsgrupp)(?=.*arbetsmarknadsst)",
    "AM/AM9906/AM9906B/RegionInd19U1aN1",
    {
        "Region": _COUNTIES,
        "Utbildngrupp": _GROUPS,
        "ContentsCode": _MEASURES,
        "Tid": Dim(newest(7), code="year"),
    },
    _SHARES,
    search="utbildningsgrupp",
)
GROUP_FLOW = Cube(
    "scb-matchning-u3",
    "matchningsindikator U3",
    "scb_matchning",
    r"\bU3\b|(?=.*utbildningsgrupp)(?=.*(flöde|förändring))",
    "AM/AM9906/AM9906B/RegionInd19U3N1",
    {
        "Region": _COUNTIES,
        "Utbildngrupp": _GROUPS,
        "Kon": _SEX,
        "ContentsCode": _MEASURES,
        "Tid": Dim(newest(6), code="period"),
    },
    _SHARES,
    search="utbildningsgrupp",
)
VACANCIES = Cube(
    "scb-matchning-m1",
    "matchningsindikator M1",
    "scb_matchning",
    r"\bM1\b|(?=.*lediga jobb)(?=.*arbetslösa)",
    "AM/AM9906/AM9906A/RegionIndM1KN",
    {
        "Region": _COUNTIES,
        "ContentsCode": _MEASURES,
        "Tid": Dim(newest(12), code="period"),
    },
    _SHARES,
    search="lediga jobb",
)
OCCUPATION_AGE = Cube(
    "scb-yrke-alder",
    "yrken efter ålder",
    "scb_yrkesregistret",
    r"(?=.*yrke)(?=.*ålder)",
    "AM/AM0208/AM0208D/YREG57BAS",
    {
        "Region": _COUNTIES,
        "Yrke2012": Dim(like(r"\d{3}", 100), code="ssyk3", text="occupation_group"),
        "Alder": Dim(text="age"),
        "Kon": _SEX,
        "ContentsCode": Dim(only),
        "Tid": Dim(newest(1), code="year"),
    },
    _AMOUNT,
    search="yrkesregistret",
)
YH_COUNTY = Cube(
    "scb-yh-lan",
    "yrkeshögskolan per län",
    "scb_yh_lan",
    r"(?=.*(yrkeshögskol|YH))(?=.*(studerande|examinerade|antagna))",
    "UF/UF0701/UF0701B/YHStudT1dN",
    {
        "Kon": _SEX,
        "UtbildnInriktn": Dim(code="area_of_education_code", text="area_of_education"),
        "RegionUtb": Dim(
            lambda axis, where: among("00", *counties())(axis, where), code="area_code"
        ),
        "UtbTakt": Dim(total),
        "UtbFormYH": Dim(total),
        "UtbLangd": Dim(total),
        "UtbExam": Dim(total),
        "ContentsCode": _MEASURES,
        "Tid": Dim(newest(10), code="year"),
    },
    _SHARES,
    search="yrkeshögskolan",
)

CUBES = (
    EMPLOYED, EMPLOYED_PRELIMINARY, LABOUR_STATUS, EDUCATION, GROUP_STATUS, GROUP_FLOW, VACANCIES,
    OCCUPATION_AGE, YH_COUNTY,
)  # fmt: skip

#: Requests of a table: the limits, two or three to find and describe it (in both versions where
#: it has moved), and its rows in some parts.
_REQUESTS, _MEGABYTES = 7, 1.2


def _most(cube: Cube, scope: Scope) -> tuple[int, float]:
    """A large table and a longer history come in more parts."""
    times = (2 if cube is GROUP_FLOW else 1) * (3 if scope.since else 1)
    return times * _REQUESTS, times * _MEGABYTES


def _source(cube: Cube) -> LiveSource:
    """A table is a source of its own: one that has changed stops no other."""

    def fetch(client: Client, scope: Scope) -> Iterator[Product]:
        base = Database(_V2, _V1, _LIMITS).limited(client)
        yield base.fetch(client, cube.beginning(scope.since))

    return LiveSource(
        cube.kind,
        f"SCB, {cube.name}",
        (cube.source,),
        lambda scope: [Wanted(f"en tabell, {cube.path}", *_most(cube, scope))],
        fetch,
    )


SOURCES = tuple(_source(cube) for cube in CUBES)
