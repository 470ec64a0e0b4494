"""Words around the filters of a page."""

MORE, LESS = "Fler val", "Färre val"


def chip(chosen: str) -> str:
    """What is chosen, as a button that removes it."""
    return f"{chosen} ✕"
