"""Buttons that open and close a part of a card."""

from components.kit.numbers import inside


def open_(title: str) -> str:
    """ "Visa distansutbildningar i hela landet (165)"."""
    return f"Visa {inside(title)}"


def close(title: str) -> str:
    """The same button when it is open."""
    return f"Dölj {inside(title)}"
