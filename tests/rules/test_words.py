"""The table "Words: not → but": no sentence that a user reads has the words on its left side."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from components import sheets
from components.address import choices
from components.kit import cells, glossary, words
from components.kit.sheet import Col, Figure, Sheet
from components.sheets.arbetsmarknad import text as arbetsmarknad
from components.sheets.bristyrken import text as bristyrken
from components.sheets.forum import text as forum
from components.sheets.kurser import text as kurser
from components.sheets.vagning import text as weighing
from components.sheets.yh_utfall import text as yh_utfall
from data.questions import places
from tests.conftest import COMPARED

ROOT = Path(__file__).parents[2]
SOURCES = sorted([*(ROOT / "components").rglob("*.py"), *(ROOT / "pages").glob("*.py")])
WRITTEN = sorted((ROOT / "components").rglob("*.toml"))

#: What no sentence may hold, and why. Each is a row of "Words", or a rule about one word.
FORBIDDEN = {
    r"(?i)\bvägning": "Sammanvägning",
    r"(?i)(?<!samma )\bomgång(?! (?:20\d\d-\d|\{\}))": "ansökningsår, beslutsår",
    r"(?i)får rätt jobb": "arbete som stämmer med utbildningen",
    r"Vilka yrken saknar folk": "Var är det svårt att rekrytera nu …",
    r"Var finns människor som söker arbete": "Var finns de inskrivna arbetslösa?",
    r"Vilka korta kurser finns": "Vilka korta YH-kurser har beviljats?",
    r"Vilka utbildningar finns nära mig": "Vilka YH-utbildningar kan starta eller pågår nära mig?",
    r"(?i)\bbund(?:en|na|et)\b": "på plats",
    r"(?i)\bstudent": "studerande",
    r"(?i)\belev[^.]*\b(?:YH|yrkeshögskol)": "studerande",
    r"(?i)styrgrupp": "ledningsgrupp (YH), programråd (gymnasium)",
    r"(?i)stödja en ansökan": "skriva avsiktsförklaring",
    r"(?i)run-?sheet": "dagordning",
    r"(?i)semafor": "Läget per yrke",
    r"Örebro(?! län\b| kommun\b)": "Örebro län, Örebro kommun",
    r"\bi Gotland\b": "på Gotland",
    r"(?i)\d platser(?! per start| totalt över alla beviljade starter)": "platser per start",
    r"^Platser(?: \([^)]*\))?$": "a heading that says of what",
    r"(?i)\bbevilja[^.;:]*\b(?:startar|finns|ger)\b": "kan starta",
}

#: Sentences that quote a word in order to explain it, or a publisher's own name for a value.
QUOTED = {
    "Omgång": "the word explained, among the words",
    "Studerande och elev": "the words explained, among the words",
    "Bunden visas som ”på plats”. Distans kan ha fysiska träffar.": "how MYH's word is translated",
    "Utbildningsområde, eller Bunden, Distans och Totalt.": "SCB's own names of the groups",
}

#: A list that says that its names are municipalities: none of them stands alone.
MUNICIPALITIES = re.compile(r"(?<=kommunerna )[A-ZÅÄÖ][^.;:]*")

#: Sheets about YH, where those who study are studerande. Elever go to gymnasium and komvux.
ABOUT_YH = {"yh-utfall", "yh-pagar", "yh-beviljat", "kurser", "utbildningar", "vagning", "jamfor"}

#: Cells with names that others have given.
NAMES = {"programme", "provider", "course", "municipalities", "occupation", "organisation"}
NAMES |= {"lokalt", "regionalt", "flera län", "nationellt"}  # actors, on the map by level
NAMES |= {"nearest"}  # a programme and its municipalities


def faults(sentence: str) -> list[str]:
    """Which forbidden words a sentence has."""
    if sentence in QUOTED:
        return []
    said = MUNICIPALITIES.sub("", sentence)
    found = [
        f"{sentence!r}: write {better}"
        for wrong, better in FORBIDDEN.items()
        if re.search(wrong, said)
    ]
    return found


def read_in(sheet: Sheet) -> Iterator[str]:
    """Everything that a reader of the sheet reads, and that is our own words."""
    yield from (sheet.title, sheet.question, *sheet.answer, *sheet.notes, *sheet.not_conclude)
    for missing in sheet.missing:
        yield from (missing.why, missing.do)
    for lead in sheet.leads:
        yield from (lead.question, lead.answer)
    for figure in sheet.figures:
        yield from (figure.title, figure.alt, figure.period, figure.estimated, *figure.caveats)
        for name, column in figure.columns.items():
            yield from (cells.heading(column), column.missing)
            yield from _cells(figure, name, column)


def _cells(figure: Figure, name: str, column: Col) -> Iterator[str]:
    if column.kind == "text" and name not in NAMES and not column.label.startswith("Kommun"):
        yield from map(str, figure.frame[name].dropna().unique())


def written_in(file: Path) -> Iterator[str]:
    """Every text in a module but its docstrings; what is filled in is written {}."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    inside, documented = set(), set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            documented.add(id(node.value))
        if isinstance(node, ast.JoinedStr):
            inside |= {id(part) for part in node.values}
            yield "".join(
                str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values
            )
    texts = [node for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    for node in texts:
        known = id(node) in inside | documented
        if isinstance(node.value, str) and not known and not _code(node.value):
            yield node.value


def texts_of(value: object) -> Iterator[str]:
    """Every text of a file of words, its headings (keys) too."""
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, list):
        for part in value:
            yield from texts_of(part)
    elif isinstance(value, str) and not _code(value):
        yield value


def _code(text: str) -> bool:
    """A name or address of the program, which nobody reads: one word in lower case letters."""
    return re.fullmatch(r"[a-z0-9_./:;-]*", text) is not None


@pytest.mark.rule(
    "A grant is a decision, not a start.",
    "omgång alone is ambiguous",
    "Platser never alone",
    'Never "Semaforen"',
    'Names: "Örebro län" and "Örebro kommun", never "Örebro" alone.',
    "Vägning",
    "omgång (a year)",
    "får rätt jobb",
    "Vilka yrken saknar folk?",
    "Var finns människor som söker arbete?",
    "Vilka korta kurser finns?",
    "Vilka utbildningar finns nära mig?",
    "bunden, distans",
    "student, elev",
    "styrgrupp",
    "stödja en ansökan",
    "run-sheet (in the interface)",
)
@pytest.mark.answer(
    '"Platser" alone is forbidden.',
    '"Beviljad" is never "startar"',
    'Never "får rätt jobb". Page title',
)
@pytest.mark.parametrize("slug", sheets.SLUGS)
def test_no_sheet_says_a_forbidden_word(sheet, store, slug):
    everywhere = [{"lan": county} for county in places.counties(store)]
    everything = [{"bransch": sector} for sector in places.sectors(store)]
    said = {
        sentence
        for choice in everywhere + everything
        for sentence in read_in(sheet(slug, utb=COMPARED, **choice))
    }
    assert [fault for sentence in sorted(said) for fault in faults(sentence)] == []
    if slug in ABOUT_YH:
        assert [sentence for sentence in said if re.search(r"(?i)\belev", sentence)] == []


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_no_text_of_the_program_holds_a_forbidden_word(file):
    assert [fault for text in written_in(file) for fault in faults(text)] == []


@pytest.mark.parametrize("file", WRITTEN, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_no_file_of_words_holds_a_forbidden_word(file):
    said = list(texts_of(tomllib.loads(file.read_text(encoding="utf-8"))))
    assert said
    assert [fault for text in said for fault in faults(text)] == []


@pytest.mark.rule("A grant is a decision, not a start.", "Platser never alone")
@pytest.mark.parametrize(
    "sentence",
    [
        "Vägning: var är gapet störst?",
        "Omgång 2025 beviljades 3.",
        "9 av 10 får rätt jobb.",
        "Utbildningen är bunden.",
        "12 studenter",
        "Elever i YH",
        "De ger 64 platser.",
        "Platser",
        "Platser (beräknat)",
        "En beviljad utbildning startar i höst.",
        "Två beviljade program finns i länet.",
        "inom industrin i Örebro (beräknat)",
        "inom vården i Gotland",
        "Studieorter i kommunerna Lund och Göteborg. Flest går i Örebro.",
    ],
)
def test_a_wrong_sentence_is_found(sentence):
    assert len(faults(sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Sammanvägning: var är gapet störst?",
        "Läget i riket, samma omgång (2025-2)",
        "Endast den ordinarie ansökningsomgången med statliga medel ingår.",
        "De ger högst 64 platser per start, 192 totalt över alla beviljade starter.",
        "En beviljad utbildning kan starta.",
        "Elever i gymnasiet",
        "Örebro kommun i Örebro län",
        "Studieorter i kommunerna Lund, Örebro och Göteborg.",
    ],
)
def test_a_right_sentence_passes(sentence):
    assert faults(sentence) == []


@pytest.mark.rule(
    "Vägning",
    "får rätt jobb",
    "Vilka yrken saknar folk?",
    "Var finns människor som söker arbete?",
    "Vilka korta kurser finns?",
    "Vilka utbildningar finns nära mig?",
)
def test_the_questions_are_those_of_the_table():
    assert weighing.QUESTION.startswith("Sammanvägning")
    assert bristyrken.QUESTION == (
        "Var är det svårt att rekrytera nu, och hur väntas efterfrågan ändras på fem års sikt?"
    )
    assert kurser.QUESTION == "Vilka korta YH-kurser har beviljats?"
    assert yh_utfall.QUESTION == (
        "Hur många söker, blir klara och får arbete som stämmer med utbildningen?"
    )
    assert arbetsmarknad.question(None) == "Var finns de inskrivna arbetslösa?"
    assert arbetsmarknad.question(2023) == "Var fanns de inskrivna arbetslösa 2023?"


@pytest.mark.rule(
    "omgång alone is ambiguous",
    'Never "Semaforen"',
    "omgång (a year)",
    "bunden, distans",
    "student, elev",
    "styrgrupp",
    "stödja en ansökan",
    "run-sheet (in the interface)",
)
def test_the_words_that_are_used_instead():
    assert words.FORMS == {"bunden": "på plats", "distans": "distans (kan ha fysiska träffar)"}
    assert choices.LABELS["ansokningsar"] == "Ansökningsår"
    assert forum.AGENDA == "Dagordning"
    assert bristyrken.TABLE.startswith("Läget per yrke")
    explained = glossary.WORDS
    assert {"Avsiktsförklaring", "Ledningsgrupp", "Sammanvägning"} <= explained.keys()
    assert "programrådet" in explained["Ledningsgrupp"]
    assert explained["Studerande och elev"] == (
        "Studerande i yrkeshögskolan, elever i gymnasiet och komvux."
    )
    assert "används inte om MYH:s ansökningsår" in explained["Omgång"]
