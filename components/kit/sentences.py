"""A text's sentences: the first one of an answer carries its numbers and can stand alone."""

import re

#: A full stop, then a capital or a digit. "t.ex. Malmö" and "2026-11" are not ends.
_END = re.compile(r"(?<!\bt\.ex\.)(?<!\bbl\.a\.)(?<!\bca\.)(?<=[.!?])\s+(?=[A-ZÅÄÖ\d–”])")


_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_{}[]<>#$:|~"})


def plain(text: str) -> str:
    """What somebody has written, as text in Markdown: no marks, no HTML, no maths."""
    return text.translate(_MARKS)


def sentences(text: str) -> list[str]:
    """ "A 1. B 2." → ["A 1.", "B 2."]; an empty text has none."""
    return [part for part in _END.split(text.strip()) if part]


def first(answer: tuple[str, ...]) -> str:
    """The first sentence of an answer; "" when there is no answer."""
    return sentences(answer[0])[0] if answer else ""


def rest(answer: tuple[str, ...]) -> tuple[str, ...]:
    """The answer without its first sentence, paragraph by paragraph."""
    if not answer:
        return ()
    after = " ".join(sentences(answer[0])[1:])
    return ((after,) if after else ()) + answer[1:]
