"""What the sheets say is what answers.md says, filled in: the document's words, compared exactly.

``TEXTS`` quotes the document, placeholders and all. One test fills in the quotation and looks
for it in what the sheet says; the other looks for the quotation in the document itself.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import pytest

from components.kit import words
from components.sheets.bestallningar import text as bestallningar
from components.sheets.bristyrken import text as bristyrken
from components.sheets.earliest import text as earliest
from components.sheets.lia import row_text as lia_row
from components.sheets.lia import text as lia
from components.sheets.occupations import situations, suggestions
from components.sheets.occupations.leads_to import Counted, Reach, WayIn, Within
from components.sheets.occupations.weighing import Case
from components.sheets.sysselsattning import text as sysselsattning
from components.sheets.yh_beviljat import text as yh_beviljat
from components.sheets.yh_pagar import text as yh_pagar
from components.sheets.yh_utfall import text as yh_utfall
from components.sheets.yh_utfall.margins import Share, women_and_men
from tests.components.sheets.test_bestallningar import SIX as ORDERS
from tests.components.sheets.test_bristyrken import SORMLAND as SITUATIONS
from tests.components.sheets.test_lia_text import SORMLAND as NEED
from tests.components.sheets.test_sysselsattning import SORMLAND as EMPLOYMENT
from tests.components.sheets.test_yh_beviljat import SORMLAND as GRANTS
from tests.components.sheets.test_yh_pagar import SORMLAND as RUNNING
from tests.components.sheets.test_yh_utfall import TEKNIK as OUTCOME

DECEMBER = date(2026, 12, 3)


class Quoted(NamedTuple):
    """Words of answers.md, what stands for its placeholders, and what the product says."""

    words: str
    filled: str
    said: Callable[[], str]


def grants(**changes: object) -> Callable[[], str]:
    return lambda: " ".join(yh_beviljat.answer(replace(GRANTS, **changes)))


def running(**changes: object) -> Callable[[], str]:
    return lambda: " ".join(yh_pagar.answer(replace(RUNNING, **changes)))


def employment(**changes: object) -> Callable[[], str]:
    return lambda: " ".join(sysselsattning.answer(replace(EMPLOYMENT, **changes)))


YH = WayIn("yrkeshögskola", "yrkeshögskola", True)
NOTHING = Reach(YH)


def suggested(case: Case, reach: Reach = NOTHING, reasons: str | None = None) -> Callable[[], str]:
    return lambda: suggestions.suggestion(case, reach, reasons, last_years=3)


def period(confirmed: str) -> str:
    return lia_row.weeks("2027-v05", "2027-v14", 20, confirmed)


def step(matter: str, closed: date) -> Callable[[], str]:
    deadline = earliest.Deadline(matter, closed)
    name = earliest.NAMES[matter]
    return lambda: (
        f"{name}: {earliest.steps(deadline, DECEMBER)} {earliest.certainty(deadline, DECEMBER)}"
    )


TEXTS = {
    "A1 normal": Quoted(
        "I ansökan {ansökningsår} (beslut januari {beslutsår}) beviljades {b} av {s} ansökningar "
        "inom {bransch} som avser {lan}. {De|Den} ger högst {p} platser per start, {t} totalt "
        "över alla beviljade starter. {d} av {b} är distansutbildningar och {f} ges också i andra "
        "kommuner; hur platserna fördelas mellan kommunerna redovisas inte.",
        "2025 2026 4 7 industrin Sörmland De 64 192 3 4 2",
        grants(granted=4, remote=3),
    ),
    "A1 one granted": Quoted(
        "{De|Den} ger högst {p} platser per start, {t} totalt över alla beviljade starter.",
        "Den 30 60",
        grants(granted=1, per_start=30, total=60, remote=0, shared=0),
    ),
    "A1 real figures": Quoted(
        "I ansökan 2025 (beslut januari 2026) beviljades 2 av 7 ansökningar inom industrin som "
        "avser Sörmland. De ger högst 64 platser per start, 192 totalt över alla beviljade "
        "starter. Båda är distansutbildningar och båda ges också i andra kommuner; hur platserna "
        "fördelas mellan kommunerna redovisas inte.",
        "",
        grants(),
    ),
    "A1 nothing new on site": Quoted(
        "Ingen ny utbildning på plats i {lan} beviljades.", "Sörmland", grants()
    ),
    "A1 comparison": Quoted("I riket beviljades {r} procent.", "53", grants()),
    "A1 none granted": Quoted(
        "{k} utbildningar från tidigare beslut kan ha starter kvar.",
        "9",
        grants(granted=0, per_start=None, total=None),
    ),
    "A1 none applied": Quoted(
        "Ingen sökte om att få ge en utbildning inom {bransch} i {lan} {ansökningsår}. Det är "
        "inte ett avslag: ingen anordnare lämnade in någon ansökan.",
        "industrin Sörmland 2025",
        grants(applied=0, granted=0),
    ),
    "A1 seats missing": Quoted(
        "MYH redovisade inga platser per utbildning {år}.",
        "2018",
        grants(year=2018, per_start=None, total=None),
    ),
    "A1 intention": Quoted(
        "Fördelningen på kommuner är anordnarens avsikt i ansökan, inte bindande (MYH).",
        "",
        grants(year=2021),
    ),
    "A1 not to conclude": Quoted(
        "att utbildningen har startat, att platserna är fyllda eller att de studerande bor i "
        "länet. Starter kan ställas in. Samma utbildning räknas i varje län den avser, så länen "
        "går inte att summera till riket. Endast den ordinarie ansökningsomgången med statliga "
        "medel ingår.",
        "",
        lambda: yh_beviljat.NOT_CONCLUDE[0],
    ),
    "A2 normal": Quoted(
        "{termin} kan högst {p} studerande gå en YH-utbildning inom {bransch} med studieort i "
        "{lan} (beräknat). {b} av platserna är på plats i en kommun i länet, {f} delas med andra "
        "kommuner och {d} är på distans.",
        "Ht~2026 821 industrin Sörmland 262 50 509",
        running(on_site=262),
    ),
    "A2 none running": Quoted(
        "Ingen beviljad YH-utbildning inom {bransch} med studieort i {lan} pågår {termin}, enligt "
        "beräkningen.",
        "industrin Sörmland ht~2026",
        running(programmes=0, on_site=0, shared=0, remote=0),
    ),
    "A2 always": Quoted(
        "Beräknat på beviljade platser. Antalet som verkligen studerar per län finns hos SCB "
        "(UF0701) men ingår inte i den här utgåvan.",
        "",
        running(programmes=0, on_site=0, shared=0, remote=0),
    ),
    "A3 normal": Quoted(
        "I riket började {a} personer en YH-utbildning inom {område} {år1}; {k} procent var "
        "kvinnor bland de antagna och {ks} procent bland de sökande. Av dem som examinerades "
        "{år2−1} hade {w} procent arbete {år2}, och {m} procent av dem som arbetade hade ett "
        "arbete som helt eller till största delen stämmer med utbildningen. Uppgiften finns inte "
        "per län.",
        "6\u00a0014 Teknik~och~tillverkning 2024 24 31 2023 88 2024 63",
        lambda: yh_utfall.answer(OUTCOME)[0],
    ),
    "A3 title": Quoted(
        "Hur många söker, blir klara och får arbete som stämmer med utbildningen?",
        "",
        lambda: yh_utfall.QUESTION,
    ),
    "A3 women and men with margins": Quoted(
        "{wk} procent av kvinnorna (±{fk}) och {wm} procent av männen (±{fm})",
        "80 4 89 2",
        lambda: women_and_men((Share(80, 4), Share(89, 2)), "som frågades hade", "arbete"),
    ),
    "A3 overlap": Quoted(
        "skillnaden kan bero på slumpen",
        "",
        lambda: women_and_men((Share(80, 4), Share(82, 2)), "som frågades hade", "arbete"),
    ),
    "A3 examensgrad": Quoted(
        "Examensgraden var {e} procent {år} (kvinnor {ek}, män {em}).",
        "60 2021 67 58",
        lambda: yh_utfall.answer(OUTCOME)[1],
    ),
    "A3 missing group": Quoted(
        "För få svar för att redovisas.", "", lambda: yh_utfall.no_survey("Friskvård")
    ),
    "A4 question": Quoted(
        "Var är det svårt att rekrytera nu, och hur väntas efterfrågan ändras på fem års sikt?",
        "",
        lambda: bristyrken.QUESTION,
    ),
    "A4 normal": Quoted(
        "Arbetsförmedlingen bedömer {n} yrken inom {bransch} i {lan} (omgång {omgång}). I {brist} "
        "råder brist, i {paradox} paradox, i {balans} balans och i {over} överskott; för {ingen} "
        "görs ingen bedömning. {eget} av bedömningarna bygger helt på uppgifter från länet, "
        "resten helt eller delvis på ett större område.",
        "24 industrin Sörmland 2025-2 9 2 11 2 11 3",
        lambda: bristyrken.answer(replace(SITUATIONS, own=3))[0],
    ),
    "A4 none rests on the county": Quoted(
        "Ingen av bedömningarna bygger helt på uppgifter från länet.",
        "",
        lambda: bristyrken.answer(SITUATIONS)[0],
    ),
    "A4 paradox": Quoted(
        "Arbetsgivare har svårt att rekrytera fast det finns människor som kan yrket: "
        "{arbetslösa / deltidsarbetande / personer som lämnat yrket}.",
        "arbetslösa",
        lambda: situations.paradox("arbetslöshet"),
    ),
    "A4 trend": Quoted("Efterfrågan väntas öka.", "", lambda: str(situations.trend("öka"))),
    "A4 no assessment": Quoted(
        "Ingen bedömning: för litet underlag.", "", lambda: situations.basis(None, None)
    ),
    "A4 gaps in the edition": Quoted(
        "{45} av 219 yrken ingår för {lan}.", "45 Skåne", lambda: situations.coverage(45, "Skåne")
    ),
    "A5 real figures": Quoted(
        "Antalet som arbetade inom tillverkning, utvinning, energi och miljöverksamhet i Sörmland "
        "ökade med 1,2 procent mellan 2022 och 2025, till 17 234. I riket var antalet i stort "
        "sett oförändrat. 25 procent var kvinnor (riket 26).",
        "",
        employment(),
    ),
    "A5 one year": Quoted(
        "Senaste uppgift i utgåvan är från {år}. {bransch} hade då {n} sysselsatta.",
        "2022 Handel~i~Sörmland 120",
        employment(year=2022, industries="handel", total=120, change=None),
    ),
    "A5 no data": Quoted(
        "Uppgifter om sysselsättning per bransch i {lan} ingår inte i den här utgåvan.",
        "Skåne",
        lambda: sysselsattning.no_data("Skåne"),
    ),
    "A5 workplace": Quoted(
        "räknat där arbetsplatsen ligger",
        "",
        lambda: sysselsattning.counted("sysselsatta", "15–74 år", "BAS"),
    ),
    "A6 normal": Quoted(
        "{termin} kan högst {p} studerande i {n} utbildningar behöva LIA-plats inom {bransch} med "
        "studieort i {lan} (beräknat). {b} av dem läser på plats i en kommun i länet; {d} läser på "
        "distans och gör ofta LIA där de bor.",
        "Vt~2027 612 14 industrin Sörmland 148 419",
        lambda: lia.answer(NEED)[0],
    ),
    "A6 weeks confirmed": Quoted(
        "Veckorna är {bekräftade för x av n utbildningar | inte lämnade}.",
        "bekräftade~för~3~av~14~utbildningar",
        lambda: lia.answer(replace(NEED, confirmed=3))[0],
    ),
    "A6 nothing confirmed": Quoted(
        "Inga anordnare har lämnat sina LIA-veckor än.", "", lambda: lia.NO_WEEKS
    ),
    "A6 ask": Quoted("Är du anordnare? Fyll i mallen på tre minuter.", "", lambda: lia.ASK),
    "A6 confirmed": Quoted(
        "{utbildning}, {anordnare}, {ort}: vecka {v1}–{v2} {år}, {antal} studerande. Bekräftat "
        "{datum}.",
        "Svetsare KYH Flen 5 14 2027 20 1~november~2026",
        lambda: lia_row.line("Svetsare", "KYH", "Flen", period("Bekräftat 1 november 2026")),
    ),
    "A6 no longer confirmed": Quoted(
        "Ej bekräftat sedan {datum}.",
        "1~november~2025",
        lambda: period(lia.confirmed(date(2025, 11, 1), DECEMBER)),
    ),
    "A6 offers": Quoted(
        "{e} erbjudna platser, {p} studerande som kan behöva plats",
        "30 612",
        lambda: lia.answer(replace(NEED, offered=30))[1],
    ),
    "A6 a quarter": Quoted(
        "minst 25 procent av utbildningen är LIA.", "", lambda: lia_row.QUARTER.replace("M", "m", 1)
    ),
    "A6 how usual": Quoted(
        "Hur stor del som är LIA står i utbildningsplanen. 98 procent av dem som examinerades 2021 "
        "och arbetade hade haft LIA (SCB).",
        "",
        lambda: lia.usual(98),
    ),
    "A8 none applied": Quoted(
        "Pröva ny utbildning. Ingen har sökt de senaste {3} åren: vilken anordnare kan ta det?",
        "3",
        suggested(Case.UNTRIED),
    ),
    "A8 programme exists": Quoted(
        "Fråga anordnaren om söktryck och LIA.",
        "",
        suggested(Case.HERE, Reach(YH, Within(here=Counted(1, 0, 30, 60)))),
    ),
    "A8 paradox of unemployment": Quoted(
        "Fler platser löser inte detta först. Pröva validering, kurs eller matchning med "
        "Arbetsförmedlingen.",
        "",
        suggested(Case.PARADOX, NOTHING, "arbetslöshet"),
    ),
    "A8 paradox of part time or leaving": Quoted(
        "Folk finns men lämnar eller arbetar deltid. Frågan ligger hos arbetsgivarna: villkor, "
        "schema, introduktion.",
        "",
        suggested(Case.PARADOX, NOTHING, "lämnare"),
    ),
    "A8 surplus": Quoted(
        "Ingen ny utbildning. Pröva ändrat innehåll eller omställning.",
        "",
        suggested(Case.SURPLUS),
    ),
    "A8 no assessment": Quoted(
        "Arbetsförmedlingen gör ingen bedömning. Fråga branschen i rummet.",
        "",
        suggested(Case.UNASSESSED),
    ),
    "A9 normal": Quoted(
        "Av {n} beställningar från {forum} {år} har {å} fått ett åtagande, {s} lett till ansökan "
        "eller lokalt beslut, {b} beviljats helt eller delvis och {st} startat. {t} väntar på "
        "svar i mer än {60} dagar.",
        "6 branschforum~för~industrin~i~Sörmland 2025 4 3 2 en 2 60",
        lambda: bestallningar.answer(replace(ORDERS, late=2))[0],
    ),
    "A9 first year": Quoted(
        "Det här är forumets första beställningar. Nästa möte öppnar med vad som hände.",
        "",
        lambda: bestallningar.first_year(3),
    ),
    "A10 programme": Quoted(
        "YH-program: beställt {dec 2026} → ansökan {2027} → beslut januari {2028} → första start "
        "tidigast {1 juli 2028}, senast {30 juni 2029}.",
        "december~2026 2027 2028 1~juli~2028 30~juni~2029",
        step("yh-program", date(2020, 6, 16)),
    ),
    "A10 unconfirmed date": Quoted(
        "Datumet för {år} är inte publicerat i utgåvan. Förra gången: {datum}",
        "2027 12~februari~2026",
        step("yh-kurs", date(2026, 2, 12)),
    ),
    "all old figure": Quoted("Äldre uppgift: {år}", "2021", lambda: words.old_figure(2021)),
}


def fill(template: str, values: str) -> str:
    """The words with ``values``, separated by blanks (~ is a blank inside one), filled in."""
    given = iter(value.replace("~", " ") for value in values.split(" ")) if values else iter(())
    filled = re.sub(r"\{[^}]*\}", lambda _: next(given), template)
    assert next(given, None) is None, "more values than placeholders"
    return filled


def plain(text: str) -> str:
    """Without emphasis, and with every blank an ordinary one."""
    return " ".join(re.sub(r"[*`]", "", text).split())


@pytest.mark.parametrize(
    "quoted",
    [
        pytest.param(quoted, id=name, marks=pytest.mark.answer(quoted.words))
        for name, quoted in TEXTS.items()
    ],
)
def test_a_sheet_says_the_words_of_the_document(quoted):
    assert plain(fill(quoted.words, quoted.filled)) in plain(quoted.said())


def test_the_words_are_in_the_document(document):
    text = plain(document("answers.md"))
    assert [name for name, quoted in TEXTS.items() if plain(quoted.words) not in text] == []
