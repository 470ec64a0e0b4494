"""How long a finding may be: what a room reads in five seconds."""

#: Words, as parted by spaces (also those inside a number), and letters.
MOST_WORDS, MOST_LETTERS = 14, 110


def fitting(*variants: str) -> str:
    """The first variant that is short enough; the last one when none is."""
    return next((variant for variant in variants if fits(variant)), variants[-1])


def fits(said: str) -> bool:
    """Whether a sentence can be a headline."""
    return len(said.split()) <= MOST_WORDS and len(said) <= MOST_LETTERS
