"""What every sheet owes its reader: an answer, and either a figure with rows, title,
description, source and period, or why there is none and what to do."""

import re

from components.kit import words
from components.kit.sheet import Figure, Sheet
from components.render import tables

#: Sheets with tables of our own words (rules, pages, questions to bring), without a source.
OWN_WORDS = ("siffrorna", "ovrigt", "arbetsgivare")


def faults_of_sheet(sheet: Sheet) -> list[str]:
    """What a sheet owes its reader and does not give."""
    faults = [f"answer: {text}" for text in sheet.answer if not is_sentence(text)]
    faults += [] if sheet.answer or sheet.missing else ["neither answer nor why there is none"]
    faults += [] if sheet.title and sheet.question else ["title or question"]
    shown = sheet.figures or sheet.missing or sheet.leads
    faults += [] if shown else ["neither figure nor why there is none"]
    faults += [f"missing: {m}" for m in sheet.missing if not is_sentence(m.why)]
    faults += [f"missing: {m}" for m in sheet.missing if not is_sentence(m.do)]
    faults += [f"not concluded: {text}" for text in sheet.not_conclude if not is_sentence(text)]
    titles = [figure.title for figure in sheet.figures]
    faults += [] if len(set(titles)) == len(titles) else [f"two figures with one title: {titles}"]
    own = sheet.slug in OWN_WORDS
    return faults + [text for figure in sheet.figures for text in faults_of_figure(figure, own)]


def faults_of_figure(figure: Figure, own: bool) -> list[str]:
    """``own``: words of our own have no source but us, and the source line says so."""
    faults = [] if figure.sources or own else ["no source"]
    for source in figure.sources:
        for name in ("publisher", "table", "url", "licence", "retrieved"):
            if not str(getattr(source, name)).strip():
                faults.append(f"source {source.key} without {name}")
    for name in ("title", "alt", "period"):
        if not str(getattr(figure, name)).strip():
            faults.append(f"no {name}")
    if figure.frame.empty or not figure.columns:
        faults.append("an empty table")
    if figure.drawn and not figure.alt.endswith("."):
        faults.append(f"the drawing is not described in a sentence: {figure.alt}")
    named = [name for key, name in figure.encoding.items() if key in ("x", "y", "color", "value")]
    faults += [f"draws {name}, which is not there" for name in named if name not in figure.frame]
    line = words.source_line(figure.sources, figure.period, processed=figure.processed)
    start = "Egen bearbetning av uppgifter från " if figure.processed else "Källa: "
    if not figure.sources:
        start = "Årshjulets egen sammanställning, "
    if not line.startswith(start) or figure.period not in line or not line.endswith("."):
        faults.append(f"source line: {line}")
    for unwritten in (">nan<", ">None<", ">&lt;NA&gt;<"):
        if unwritten in tables.html(figure):
            faults.append(f"a missing cell is written as {unwritten}")
    return [f"{figure.title}: {fault}" for fault in faults]


def is_sentence(text: str) -> bool:
    """Starts with a capital or a number; ends with a full stop, or with a command to copy."""
    return bool(re.fullmatch(r"[A-ZÅÄÖ\d–].*(?:[.?!]|: python -m [\w.]+(?: --from MAPP)?)", text))
