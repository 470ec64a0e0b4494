"""Fetched files, as tests read them."""

import json
from datetime import date
from pathlib import Path

import pandas as pd

from data import inbox
from data.build import make
from data.inputs import BUNDLED, Inputs
from data.steps import STEPS, needs

DAY = date(2026, 11, 28)


def table(file: Path) -> tuple[dict, pd.DataFrame]:
    """The first line, and the rows."""
    head, *rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    frame = pd.DataFrame(rows, columns=head["columns"], dtype="object")
    return head, frame.where(frame.notna(), None)


def content(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def made(ready: Path, *names: str) -> dict[str, pd.DataFrame]:
    """Tables of an edition with what is fetched in its inbox, and those they need."""
    kept = ready.parents[1] / "inbox"
    inbox.accept(inbox.receive(ready, kept, today=DAY), kept)
    wanted = set(names)
    for step in reversed(STEPS):
        if step.TABLE.name in wanted:
            wanted |= set(needs(step))
    steps = [step for step in STEPS if step.TABLE.name in wanted]
    return {name: frame for name, (_, frame) in make(Inputs(BUNDLED, kept), steps).items()}
