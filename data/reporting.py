"""What a build says at the keyboard: each thing once, not too much; the rest in a file."""

import logging
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from data.problems import Problem, lines

#: In the folder of editions and inbox: everything that the last build said, when it was too much.
FILE = "byggets-meddelanden.txt"

#: How many lines are printed.
_MOST = 50


class Report(logging.Handler):
    """Takes what is logged, too: from INFO on to the console, everything to the file."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.console = Console(stderr=True)
        self._file = folder / FILE
        self._said: list[str] = []
        self._shown: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """One log message."""
        self.say(self.format(record), hidden=record.levelno < logging.INFO)

    def say(self, text: str, hidden: bool = False) -> None:
        """A line, unless it is said already; ``hidden`` ones only for the file."""
        self._said.append(text)
        if not hidden and text not in self._shown:
            self._shown[text] = None
            if len(self._shown) <= _MOST:
                self.console.print(text, markup=False, highlight=False, soft_wrap=True)

    def stopped(self, problems: Sequence[Problem]) -> None:
        """Why the build stopped: equal mistakes on one line, all of them in the file."""
        self.say("Bygget stoppades. Den gamla utgåvan är orörd.")
        for line in lines(problems):
            self.say(f"• {line}")
        for problem in problems:
            self.say(str(problem), hidden=True)

    def end(self) -> None:
        """Write the file when something was not shown, and say where it is."""
        more = len(self._shown) - _MOST
        if more <= 0 and len(self._said) <= 2 * len(self._shown):
            return
        try:
            self._file.write_text("\n".join(self._said) + "\n", encoding="utf-8")
        except OSError as error:
            where = f"Filen med alla meddelanden kunde inte skrivas: {error}."
        else:
            where = f"Allt står i {self._file}."
        rest = f"… och {more} rader till. " if more > 0 else ""
        self.console.print(f"{rest}{where}", markup=False, highlight=False, soft_wrap=True)
