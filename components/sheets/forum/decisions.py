"""A forum's decisions in words: beside the sheet they were made on, and in minutes."""

from components.kit.numbers import published
from components.sheets.book.table import added
from data.forum.rows import Decision


def sentence(decision: Decision) -> str:
    """What was decided and when, who sees to it, until when, how far it has come, and what has
    been added since."""
    return (
        f"{published(decision.day)}: {_whole(decision.text)} Ansvarig: {decision.responsible}."
        f"{due(decision.due)} Läge: {decision.state}.{since(decision)}"
    )


def since(decision: Decision) -> str:
    """What was added to a decision of a closed meeting, after a space; nothing when nothing was."""
    return f" {words}" if (words := added(decision)) else ""


def due(day: str | None) -> str:
    """ " Klart senast 1 mars 2027.", or nothing when no day is set."""
    return f" Klart senast {published(day)}." if day else ""


def _whole(text: str) -> str:
    return text if text[-1:] in ".!?" else f"{text}."
