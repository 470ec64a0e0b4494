"""SCB's tables as the cubes expect them: real codes and labels, invented values."""

from data.fetch import jamforelsetal, scb
from data.fetch.scope import counties, municipalities
from tests.fetch.pxweb_service import PxTable, Variable, number

PLACES = {"00": "Riket", **counties(), **municipalities()}

#: The counties and municipalities that a small run is about.
FEW = {"04": "Södermanlands län", "18": "Örebro län"}
FEW_MUNICIPALITIES = {"0480": "Nyköping", "0484": "Eskilstuna", "1880": "Örebro"}

COUNTIES = {"00": "Riket", **counties(), "FA01": "Stockholm FA", "99": "okänt"}
SEX = {"1": "män", "2": "kvinnor", "1+2": "totalt"}
INDUSTRIES = {code: f"näringsgren {code}" for code in (*scb._INDUSTRIES, "A-U+US")}
GROUPS = {"00S": "samtliga", "53A+55Q": "teknisk utbildning, gymnasial nivå", "75M": "vård"}
BORN = {"13": "inrikes född", "23": "utrikes född", "tot": "totalt"}


def years(first: int, last: int) -> dict[str, str]:
    return {str(year): str(year) for year in range(first, last + 1)}


def contents(**measures: str) -> Variable:
    """Code → label; every measure is a count but for shares."""
    shares = {code for code, text in measures.items() if "grad" in text or "löshet" in text}
    units = {code: "procent" if code in shares else "antal" for code in measures}
    return Variable("tabellinnehåll", dict(measures), units=units)


def _employed(id_: str, name: str, first: int, last: int, title: str) -> PxTable:
    return PxTable(
        id_,
        f"AM/AM0210/AM0210B/{name}",
        title,
        {
            "Region": Variable("region", PLACES, drop=True),
            "Kon": Variable("kön", SEX, drop=True, total="1+2"),
            "SNI2007": Variable("näringsgren SNI 2007", INDUSTRIES, drop=True, total="A-U+US"),
            "Fodelseregion": Variable("födelseregion", BORN, drop=True, total="tot"),
            "ContentsCode": contents(
                **{
                    "000002XH": "sysselsatta efter arbetsställets belägenhet",
                    "000002XI": "sysselsatta efter bostadens belägenhet",
                }
            ),
            "Tid": Variable("år", years(first, last)),
        },
        _employed_number,
    )


def _employed_number(place: tuple[str, ...]) -> float | str:
    """Women and men make the total."""
    region, sex, sni, *_, year = place
    women, men = (sum(map(ord, f"{region}{sni}{year}{code}")) for code in "21")
    if (region, sni) == ("0480", "D+E"):
        return ".."
    return {"1": men, "2": women, "1+2": women + men}[sex]


def tables() -> list[PxTable]:
    months = {f"{year}M{month:02}": "" for year in (2024, 2025, 2026) for month in range(1, 13)}
    months = {code: code for code in list(months)[:33]}
    return [
        _employed(
            "TAB3204", "ArbStDoNAr", 2020, 2024,
            "Sysselsatta efter region, kön, näringsgren SNI 2007 och födelseregion. År 2020-2024",
        ),
        _employed(
            "TAB3785", "ArbStDoNArNN", 2024, 2025,
            "Sysselsatta efter region, kön, näringsgren SNI 2007 och födelseregion. "
            "Preliminär statistik. År 2024-2025",
        ),
        PxTable(
            "TAB6260", "AM/AM0210/AM0210A/ArbStatusM",
            "Arbetsmarknadsstatus efter region, kön, ålder, födelseregion och månad",
            {
                "Region": Variable("region", PLACES),
                "Kon": Variable("kön", SEX),
                "Alder": Variable("ålder", {"15-74": "15–74 år", "20-64": "20–64 år"}),
                "Fodelseregion": Variable("födelseregion", BORN),
                "ContentsCode": contents(
                    a="antal sysselsatta", b="antal arbetslösa", c="antal totalt",
                    d="arbetslöshet", e="arbetskraftsdeltagande", f="sysselsättningsgrad",
                ),
                "Tid": Variable("månad", months),
            },
            number,
        ),
        PxTable(
            "TAB3981", "UF/UF0506/UF0506B/Utbildning",
            "Befolkning 16-74 år efter region, utbildningsnivå, ålder och kön. År 1985-2025",
            {
                "Region": Variable("region", PLACES, drop=True),
                "Kon": Variable("kön", {"1": "män", "2": "kvinnor"}, drop=True),
                "Alder": Variable("ålder", {"16": "16 år", "tot16-74": "totalt 16-74 år"}),
                "UtbildningsNiva": Variable(
                    "utbildningsnivå", {**{str(n): f"nivå {n}" for n in range(1, 8)}, "US": "okänd"}
                ),
                "ContentsCode": contents(UF0506A1="Befolkning"),
                "Tid": Variable("år", years(2018, 2025)),
            },
            number,
        ),
        PxTable(
            "TAB9001", "AM/AM9906/AM9906B/RegionInd19U1aN1",
            "U1a. Antal personer efter region, utbildningsgrupp och arbetsmarknadsstatus",
            {
                "Region": Variable("region", COUNTIES),
                "Utbildngrupp": Variable("utbildning", GROUPS),
                "ContentsCode": contents(
                    a="Förvärvsarbetande (A)", b="Inskrivna arbetslösa på Arbetsförmedlingen (B)",
                    c="Totalt antal personer (A+B+C)",
                ),
                "Tid": Variable("år", years(2014, 2024)),
            },
            number,
        ),
        PxTable(
            "TAB9002", "AM/AM9906/AM9906B/RegionInd19U3N1",
            "U3. Flöden till och från utbildningsgrupper efter region och kön",
            {
                "Region": Variable("region", COUNTIES),
                "Utbildngrupp": Variable("utbildning", GROUPS),
                "Kon": Variable("kön", SEX),
                "ContentsCode": contents(
                    a="- Varav åldersutträden (65-åringar)", b="- Varav examinerade inom regionen"
                ),
                "Tid": Variable("år", {f"{y}-{y + 1}": f"{y}-{y + 1}" for y in range(2016, 2024)}),
            },
            number,
        ),
        PxTable(
            "TAB9003", "AM/AM9906/AM9906A/RegionIndM1KN",
            "M1. Lediga jobb och arbetslösa efter region och kvartal",
            {
                "Region": Variable("region", COUNTIES),
                "ContentsCode": contents(
                    a="Arbetslösa", b="Lediga jobb, totalt",
                    c="Arbetslösa, osäkerhetsmarginal",
                ),
                "Tid": Variable("kvartal", {f"{y}K{q}": "" for y in (2025, 2026) for q in "1234"}),
            },
            number,
        ),
        PxTable(
            "TAB9004", "AM/AM0208/AM0208D/YREG57BAS",
            "Anställda (yrkesregistret) efter region, yrke (3-siffrig SSYK 2012), ålder och kön",
            {
                "Region": Variable("region", COUNTIES),
                "Yrke2012": Variable(
                    "yrke", {**{f"{n}": f"yrke {n}" for n in range(111, 261)}, "002": "okänt"}
                ),
                "Alder": Variable("ålder", {"16-24": "16-24 år", "60-64": "60-64 år"}),
                "Kon": Variable("kön", {"1": "män", "2": "kvinnor"}),
                "ContentsCode": contents(a="Antal"),
                "Tid": Variable("år", years(2019, 2024)),
            },
            number,
        ),
        PxTable(
            "TAB9005", "UF/UF0701/UF0701B/YHStudT1dN",
            "Antagna, studerande och examinerade i yrkeshögskolan efter kön och region",
            {
                "Kon": Variable("kön", {"tot": "totalt", "2": "kvinnor", "1": "män"}),
                "UtbildnInriktn": Variable("inriktning", {"00": "Totalt", "01": "Data/It"}),
                "RegionUtb": Variable("region", {"00": "Totalt", **counties()}),
                "UtbTakt": Variable("takt", {"TOT": "Totalt", "1": "Heltid"}),
                "UtbFormYH": Variable("form", {"TOT": "Totalt", "B": "Bunden"}),
                "UtbLangd": Variable("längd", {"TOT": "Totalt", "1": "kort"}),
                "UtbExam": Variable("examen", {"TOT": "Totalt", "1": "Ingen"}),
                "ContentsCode": contents(a="Antal studerande", b="Antal examinerade"),
                "Tid": Variable("år", years(2010, 2024)),
            },
            number,
        ),
        PxTable(
            "gy", jamforelsetal.FIGURES.path, "Gymnasieskola, skolor och elever",
            {
                "variable": Variable("mått", {"0": "Antal elever", "1": "Andel behöriga (%)"}),
                "level": Variable("nivå", {**PLACES, "A1": "kommungrupp"}),
                "time": Variable("år", years(2018, 2025)),
            },
            number, in_v2=False,
        ),
    ]  # fmt: skip
