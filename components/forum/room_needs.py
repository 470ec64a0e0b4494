"""What a room has said that it needs, as needs of the forum's book. Pure.

By occupation, as the result is shown: what one phone answered is nobody's to read, so neither role
nor municipality comes along. Words of one's own come along when they have been let through.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from components.forum import room_text as text
from components.forum import tally
from components.kit.numbers import published
from data.forum.rows import Need, RoomAnswer, RoomQuestion


def proposed(
    question: RoomQuestion, answers: Sequence[RoomAnswer], *, of_meeting: bool
) -> list[dict[str, Any]]:
    """Fields of a need (data/forum/needs.py) for each occupation that was chosen, the most
    answers first, then for each words that were let through. Nothing while it can be answered."""
    if question.kind != "behov" or question.state == "öppen":
        return []
    from_ = text.need_from(published((question.closed or question.opened)[:10]), of_meeting)
    named = [
        {"occupation": one.name, "competence": None, "persons": one.persons, "origin": from_}
        for one in tally.needed(answers)
        if one.name
    ]
    worded = [
        {"occupation": None, "competence": one.words, "persons": one.content["persons"],
         "origin": from_}
        for one in tally.shown_words(answers)
        if not one.content["occupation"]
    ]  # fmt: skip
    return named + worded


def is_there(fields: dict[str, Any], needs: Iterable[Need]) -> bool:
    """Whether the book has the need already: the same thing from the same room."""
    about = fields["competence"] or fields["occupation"]
    return any((one.competence, one.origin) == (about, fields["origin"]) for one in needs)
