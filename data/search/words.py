"""Words of a text as a search compares them. Pure."""

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

_WORD = re.compile(r"\w+")
_HYPHENED = re.compile(r"\w+(?:-\w+)+")
_SWEDISH = snowballstemmer.stemmer("swedish")

#: "goteborg" finds Göteborg; who writes ö means ö.
_WITHOUT_MARKS = str.maketrans("åäæáàâöøóôéèêëüúíïçñ", "aaaaaaooooeeeeuuiicn")

#: What a search is not about.
EMPTY = frozenset(
    "ab aktiebolag arbeta att av behöver bli blir de den det en ett finns för hur i inom jag jobb "
    "jobba kan kommun kurs lia län man med mot nära någon och om på program sig som söker till "
    "utbilda utbildning utbildningar vad var vem vi vilka vill yh yrke yrken yrket".split()
)


def words(text: str) -> list[str]:
    """Lower-case words, in order. A hyphen parts words, as a blank does."""
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())


@lru_cache(maxsize=16384)
def telling(text: str) -> tuple[str, ...]:
    """The words that say what is sought; all of them when none does."""
    every = words(text)
    return tuple(word for word in every if word not in EMPTY) or tuple(every)


def joined(text: str) -> str:
    """ "IT-support inom vård" → "ITsupport inom vård": as some write it; the same when it has no
    hyphen."""
    return _HYPHENED.sub(lambda found: found[0].replace("-", ""), text)


def unmarked(word: str) -> str:
    """Without å, ä, ö and accents."""
    return word.translate(_WITHOUT_MARKS)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What the forms of a word have in common: sjuksköterska, sjuksköterskor."""
    return _SWEDISH.stemWord(word)
