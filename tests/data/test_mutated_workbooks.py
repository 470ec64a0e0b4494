"""Workbooks that have been broken in a thousand ways: read, or refused in Swedish, and never else.

Bytes, XML and cells are changed by a dice whose number is the case's: the same every time.
"""

import io
import random
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from data import inbox
from data.inputs import BUNDLED, Inputs
from data.problems import BuildStopped
from data.steps import lia_offer, lia_period, local_figure, run, yh_application
from tests import lia_workbook, local_workbook
from tests.data.myh_books import APPLICATION, programmes
from tests.rotation import case

DAY = date(2026, 11, 16)

#: Workbooks of a test, and tests: the first ten of every kind in turn, the others in a sweep.
EACH, OFTEN, ALL = 20, 10, 500

ODD = [
    None, "", " ", 0, -1, 1e308, -1e-300, 10**15, "9" * 300, "=1+1", "=HYPERLINK(\"http://x\")",
    "#REF!", "\u202e", "\u200b", "å" * 33_000 , "<script>", "' OR 1=1", "1900-02-29", "2026-13-45",
    datetime(1900, 1, 1), datetime(9999, 12, 31), True, "04 Sörmland", "MYH 2025/1", "kvinnor",
    "anna.andersson@region.example", "850101-1234", "NaN", "inf", "½", "1 000", "1,5", "..", "-",
]  # fmt: skip
ODD = [value[:32_000] if isinstance(value, str) else value for value in ODD]


def broken_bytes(whole: bytes, dice: random.Random) -> bytes:
    """A file that was cut, or has other bytes in it."""
    body = bytearray(whole)
    for _ in range(dice.randint(1, 8)):
        where = dice.randrange(len(body))
        body[where : where + dice.choice([0, 1, 40])] = dice.randbytes(dice.choice([1, 1, 40]))
    return bytes(body[: dice.choice([len(body), len(body), dice.randrange(len(body))])])


def broken_parts(whole: bytes, dice: random.Random) -> bytes:
    """A whole zip file where one of its parts is gone, doubled, emptied or has other text."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(made, "w") as new:
        chosen = dice.choice(old.namelist())
        for name in old.namelist():
            text = old.read(name)
            if name == chosen:
                how = dice.randrange(5)
                if how == 0:
                    continue
                if how == 1:
                    text = b""
                elif how == 2:
                    text = text[: dice.randrange(len(text) + 1)]
                elif how == 3:
                    words = re.findall(rb"[\w.]+", text) or [b"x"]
                    text = text.replace(dice.choice(words), dice.choice(words))
                else:
                    text = text.replace(b'"', dice.choice([b"'", b"", b'"&#0;']), 1)
            new.writestr(name, text)
    return made.getvalue()


def broken_cells(whole: bytes, dice: random.Random) -> bytes:
    """A workbook as a person may leave it: other values, headings, rows, columns and sheets."""
    book = openpyxl.load_workbook(io.BytesIO(whole))
    for _ in range(dice.randint(1, 6)):
        sheet = dice.choice(book.worksheets)
        row, column = dice.randint(1, sheet.max_row), dice.randint(1, sheet.max_column)
        how = dice.randrange(8)
        if how <= 3:
            sheet.cell(row, column).value = dice.choice(ODD)
        elif how == 4:
            sheet.insert_rows(row)
        elif how == 5:
            sheet.delete_cols(column)
        elif how == 6:
            sheet.append([dice.choice(ODD) for _ in range(sheet.max_column)])
        else:
            sheet.title = dice.choice(["Blad1", "Tabell 4", sheet.title.upper(), "x" * 31])
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


BREAKERS = (broken_bytes, broken_parts, broken_cells)

#: What is broken, and the steps that read it when it is taken in.
Base = tuple[bytes, tuple]


@pytest.fixture(scope="module")
def bases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Base]:
    folder = tmp_path_factory.mktemp("hela")
    files: dict[str, tuple[Path, tuple]] = {
        "program": (programmes(folder / "program.xlsx", APPLICATION), (yh_application,)),
        "lokala": (local_workbook.fill(folder / "lokala", {}, {"sex": "män"}), (local_figure,)),
        "lia": (lia_workbook.fill(folder / "lia", [{}], [{}]), (lia_period, lia_offer)),
    }
    return {name: (file.read_bytes(), steps) for name, (file, steps) in files.items()}


@pytest.fixture
def outcome(
    tmp_path: Path, made: dict[str, pd.DataFrame]
) -> Callable[[bytes, int, tuple], list[str]]:
    """What is said of a workbook's bytes; nothing when it is taken in and its steps read it."""

    def said(body: bytes, number: int, steps: tuple) -> list[str]:
        source = tmp_path / str(number)
        source.mkdir()
        (source / "fil.xlsx").write_bytes(body)
        staging = None
        try:
            staging = inbox.receive(source, tmp_path / "inbox", today=DAY)
            for step in steps:
                run(step, Inputs(BUNDLED, staging), made)
        except BuildStopped as stopped:
            return [str(problem) for problem in stopped.problems]
        finally:
            if staging:
                inbox.discard(staging)
        return []

    return said


@pytest.mark.parametrize(
    "number", [case(number, id=str(number), often=number < OFTEN) for number in range(ALL)]
)
def test_a_broken_workbook_is_read_or_refused_in_words(bases, outcome, number):
    for turn in range(number * EACH, (number + 1) * EACH):
        dice = random.Random(turn)
        whole, steps = list(bases.values())[turn % len(bases)]
        if number < OFTEN and steps == (yh_application,):
            steps = ()  # its step takes every year along, a tenth of a second: in the sweep
        breaker = BREAKERS[turn // len(bases) % len(BREAKERS)]
        for line in outcome(breaker(whole, dice), turn, steps):
            assert "Traceback" not in line, (turn, line)
            assert "Error" not in line, (turn, line)
            assert len(line) < 2000, (turn, line)


def test_the_whole_workbooks_are_taken_in(bases, outcome):
    """Else nothing would be tried beyond the first thing that is wrong."""
    for number, (whole, steps) in enumerate(bases.values()):
        assert outcome(whole, number, steps) == []
