"""The finding of a sheet has room for so much, whatever the place is called."""

MOST_WORDS, MOST_LETTERS = 14, 110


def fits(sentence: str) -> bool:
    """Whether it can be read at a glance."""
    return len(sentence.split()) <= MOST_WORDS and len(sentence) <= MOST_LETTERS


def fitting(*sentences: str) -> str:
    """The first of them that has room; the last one when none has, so that one is the shortest."""
    return next((sentence for sentence in sentences if fits(sentence)), sentences[-1])
