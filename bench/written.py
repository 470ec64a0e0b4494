"""What a bench has measured, between its marks in docs/bench.md."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bench.machine import machine

DOCS = Path(__file__).parents[1] / "docs"


def put(name: str, parts: Sequence[str]) -> None:
    """In place of what stood between ``<!-- name -->`` and ``<!-- /name -->``, after the day and
    the machine. SystemExit when there are no such marks."""
    file = DOCS / "bench.md"
    whole = "\n\n".join([f"Measured {date.today().isoformat()}; {machine()}.", *parts])
    text, found = re.subn(
        rf"(?s)(<!-- {name} -->\n).*?(<!-- /{name} -->)",
        lambda marks: f"{marks[1]}\n{whole}\n\n{marks[2]}",
        file.read_text(encoding="utf-8"),
    )
    if not found:
        raise SystemExit(f"docs/bench.md has no place for it: <!-- {name} --> … <!-- /{name} -->")
    file.write_text(text, encoding="utf-8")


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """As Markdown has it."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
