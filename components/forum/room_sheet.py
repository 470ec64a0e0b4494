"""A question to the room as a sheet: the count while it is open, the result when it is shown.

The stage, the minutes, the meeting's page and the phone's page read the same value.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from components.forum import room_text as text
from components.forum import tally
from components.kit.numbers import published
from components.kit.sheet import Col, Figure, Key, Sheet
from components.sheets.book.table import of_book
from data.forum.rows import ANSWERERS, HELPS, HORIZONS, RoomAnswer, RoomQuestion

_CAVEATS = (text.CAVEAT, text.CAVEAT_FEW)


def sheet(
    question: RoomQuestion,
    answers: Sequence[RoomAnswer],
    places: Mapping[str, str],
    today: date,
    *,
    shown: bool,
) -> Sheet:
    """What a room has answered; only how many until it is ``shown``. ``places``: the county's
    municipalities, code → name."""
    number = len(answers)
    came = Key(text.ANSWERS, str(number))
    asked = Sheet(
        slug=f"svar-{question.question_id}",
        title=text.ROOM,
        question=text.QUESTIONS[question.kind],
        answer=(text.received(number).capitalize() + ".", text.WAITING),
        keys=(came,),
        headline=text.ANSWER_NOW if question.state == "öppen" else "",
    )
    if not shown:
        return asked
    if not answers:
        return replace(asked, answer=(f"{text.NO_ANSWERS}.",), headline=text.NO_ANSWERS, keys=())
    made = _Result(question, answers, places, today)
    answer, first, keys, figures = _MAKE[question.kind](made)
    return replace(
        asked,
        answer=(answer, text.ANYBODY),
        headline=text.finding(question.kind, number, first),
        keys=(came, *keys),
        figures=(*figures, *made.who()),
        not_conclude=text.NOT_CONCLUDE,
    )


def is_shown(question: RoomQuestion, *, closed: bool) -> bool:
    """Whether a result is there to see: the chair has shown it, or its meeting is ``closed``."""
    return question.state == "visad" or (closed and question.state == "stängd")


#: The answer in words, what came first, more key figures, the figures.
_Made = tuple[str, str, tuple[Key, ...], tuple[Figure, ...]]


class _Result:
    """The figures of one question's answers."""

    def __init__(
        self,
        question: RoomQuestion,
        answers: Sequence[RoomAnswer],
        places: Mapping[str, str],
        today: date,
    ) -> None:
        self.question, self.answers, self.places, self.today = question, answers, places, today
        self.told = tally.roles(answers, ANSWERERS)
        self.through = tally.shown_words(answers)

    def figure(
        self, title: str, rows: Sequence[tuple], columns: dict[str, Col], **more: Any
    ) -> Figure:
        """A figure over the answers."""
        when = published(self.question.opened[:10])
        return of_book(
            title, rows, columns, "svar från rummet", when, self.today, *_CAVEATS, **more
        )

    def bars(self, title: str, head: str, rows: Sequence[tuple[str, int]], unit: str) -> Figure:
        """How many, by word."""
        columns = {"what": Col(head), "number": Col(unit, "count")}
        return self.figure(title, rows, columns, kind="bar", encoding={"x": "what", "y": "number"})

    def who(self) -> tuple[Figure, ...]:
        """Who answered, where they can be told apart."""
        if len(self.told) < 2:
            return ()
        rows = [(text.group(one), one.number) for one in self.told]
        columns = {"who": Col(text.WHO), "number": Col(text.ANSWERS, "count")}
        return (self.figure(text.WHO, rows, columns),)

    def own_words(self, title: str, labels: Sequence[str | None]) -> tuple[Figure, ...]:
        """Words that were let through, each with what it is about."""
        if not self.through:
            return ()
        rows = [(one.words, label) for one, label in zip(self.through, labels, strict=True)]
        columns = {"words": Col(title), "about": Col(text.POINT, sparse=True)}
        more = (
            {"encoding": {"label": "words", "top": "about"}}
            if any(labels)
            else {"encoding": {"label": "words"}}
        )
        return (self.figure(title, rows, columns, kind="cards", **more),)

    def points(self) -> _Made:
        """Points by order, and by group where groups may be told apart."""
        found = tally.points(self.answers, self.question.choices, self.told)
        title = text.QUESTIONS["prioritera"]
        if len(self.told) < 2:
            rows = [(one.label, one.total) for one in found]
            figure = self.bars(title, "Beställning", rows, text.POINTS_GIVEN)
        else:
            split = [
                (one.label, text.group(group), number)
                for one in found
                for group, number in zip(self.told, one.by_group, strict=True)
            ]
            columns = {
                "what": Col("Beställning"),
                "who": Col(text.WHO),
                "number": Col(text.POINTS_GIVEN, "count"),
            }
            encoding = {"x": "what", "y": "number", "color": "who", "stack": "yes"}
            figure = self.figure(title, split, columns, kind="bar", encoding=encoding)
        return text.points_said(found, len(self.answers)), found[0].label, (), (figure,)

    def needs(self) -> _Made:
        """What is needed by occupation; then what would help, when and where."""
        found = tally.needed(self.answers)
        rows = [(one.name or text.OTHER_COMPETENCE, one.answers, one.persons) for one in found]
        columns = {
            "what": Col(text.OCCUPATION),
            "number": Col(text.ANSWERS, "count"),
            "persons": Col(text.PERSONS_NEEDED, "count", missing=text.NOT_SAID),
        }
        title = text.QUESTIONS["behov"]
        encoding = {"x": "what", "y": "number"}
        figures = [self.figure(title, rows, columns, kind="bar", encoding=encoding)]
        helps = [word for one in self.answers for word in one.content["helps"]]
        asked = (
            (text.WANTED_HELP, text.HELP, tally.counted(helps, HELPS)),
            (
                text.WHEN_NEEDED,
                text.WHEN,
                tally.counted([one.content["horizon"] for one in self.answers], HORIZONS),
            ),
            (text.PLACES, text.WHERE, self._places()),
        )
        figures += [self.bars(of, head, words, text.ANSWERS) for of, head, words in asked if words]
        labels = [None for _ in self.through]
        persons = [one.persons for one in found if one.persons]
        keys = (Key(text.PERSONS_NEEDED, str(sum(persons))),) if persons else ()
        named = next((one.name for one in found if one.name), "")
        said = text.needs_said(found, len(self.answers))
        return said, named, keys, (*figures, *self.own_words(text.OWN, labels))

    def _places(self) -> list[tuple[str, int]]:
        codes = Counter(one.content["municipality_code"] or "" for one in self.answers)
        named = {self.places.get(code, text.WHOLE_COUNTY): n for code, n in codes.items()}
        found = tally.groups(named)
        return (
            [
                (one.members[0] if len(one.members) == 1 else text.OTHER_PLACES, one.number)
                for one in found
            ]
            if len(found) > 1
            else []
        )

    def asked(self) -> _Made:
        """Questions that were let through, and how many came to each point."""
        of = self.question.choices
        about = [of.get(str(one.content["choice"]), text.WHOLE_MEETING) for one in self.answers]
        labels = [of.get(str(one.content["choice"]), text.WHOLE_MEETING) for one in self.through]
        rows = tally.counted(about, [*of.values(), text.WHOLE_MEETING])
        bars = self.bars(text.BY_POINT, text.POINT, rows, text.ANSWERS)
        words = self.own_words(text.QUESTIONS_ASKED, labels)
        said = text.asked_said(len(self.through), len(self.answers))
        return said, "", (), (*words, bars)


_MAKE = {"behov": _Result.needs, "prioritera": _Result.points, "fråga": _Result.asked}
