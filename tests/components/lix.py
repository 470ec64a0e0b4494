"""LIX, how heavy a Swedish text is to read: below 30 very easy, 30 to 40 easy (Björnsson)."""

import re

#: More letters than this is a long word.
_LONG = 6
_ENDS = re.compile(r"[.!?:]+(?=\s|$)")
_WORDS = re.compile(r"[^\W_]+(?:[-–][^\W_]+)*")


def lix(text: str) -> float:
    """Words per sentence, and per cent of the words that are long. A heading ends a sentence."""
    words = _WORDS.findall(text)
    sentences = len(_ENDS.findall(text)) or 1
    long = sum(len(word) > _LONG for word in words)
    return len(words) / sentences + 100 * long / len(words)
