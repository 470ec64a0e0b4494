"""StoredAnswers on disk. A stored answer is used only for exactly what it was an answer to.

One file per question: a line that says in full what was asked, by whom it was read, in which
run and of which state of the source, and then what was kept of the answer (never the answer
itself: what is not listed is not stored). A file that is damaged is no answer.
"""

import hashlib
import json
import os
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

#: Raise when answers read by older code must not be used.
_FORM = 1

#: Days that an answer is kept after it was last used.
_DAYS = 120


@dataclass(frozen=True)
class Stored:
    """``asked`` is the whole question. ``run`` got or confirmed it; ``stamp`` is the state of the
    source (its day of update), "" when it does not tell; ``etag`` and ``modified`` are what the
    service called its answer; ``kept`` is what is left of it."""

    asked: str
    run: str
    stamp: str
    etag: str
    modified: str
    kept: Any


class StoredAnswers:
    """The stored answers, in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, asked: str) -> Stored | None:
        """The answer to exactly this question, if it is stored and whole."""
        try:
            head, _, body = self._file(asked).read_bytes().partition(b"\n")
            said = json.loads(head)
            if said.pop("form") != _FORM or said.pop("sum") != _sum(body):
                return None
            found = Stored(**said, kept=json.loads(body))
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return None
        return found if found.asked == asked else None

    def keep(self, stored: Stored) -> None:
        """Write an answer, wholly or not at all."""
        body = json.dumps(stored.kept, ensure_ascii=False, separators=(",", ":")).encode()
        said = {**asdict(replace(stored, kept=None)), "form": _FORM, "sum": _sum(body)}
        del said["kept"]
        file = self._file(stored.asked)
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_suffix(f".{os.getpid()}")
        draft.write_bytes(json.dumps(said, ensure_ascii=False).encode() + b"\n" + body)
        draft.replace(file)

    def drop(self, asked: str) -> None:
        """Remove the answer to a question, if there is one."""
        self._file(asked).unlink(missing_ok=True)

    def forget_older(self) -> None:
        """Remove what no run has got or confirmed for long: nobody asks for it any more."""
        first = time.time() - _DAYS * 86_400
        for file in self._folder.glob("*"):
            if file.stat().st_mtime < first:
                file.unlink(missing_ok=True)

    def _file(self, asked: str) -> Path:
        return self._folder / f"{hashlib.sha256(asked.encode()).hexdigest()[:32]}.svar"


def _sum(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()
