"""How Python looks for garbage in a process that keeps a great deal (docs/decisions/2)."""

import gc

#: Of Python's three generations only the last is another than Python's own (10): it goes through
#: all that is kept, with everybody waiting.
_SELDOM = (700, 10, 300)


def settle() -> None:
    """What is loaded by now stays as long as the process: it is never gone through again. The
    rest is, but thirty times more seldom."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_SELDOM)
