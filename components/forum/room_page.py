"""What a phone shows: forms of the questions that are open, the receipt, what has been shown.

A light page that needs no script. No HTTP; components/web/answering.py has that.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from components.address import choices
from components.address.choices import Choice
from components.address.known import known
from components.forum import meeting_text, room_sheet
from components.forum import phone as phones
from components.forum import room_text as text
from components.forum.phone import Phone
from components.kit import inside, words
from components.render.paper import paper
from components.sheets.reading import Reading
from data.forum.errors import Fault
from data.forum.limits import LINE
from data.forum.rows import (
    HELPS,
    HORIZONS,
    LONGEST,
    POINTS,
    Meeting,
    Room,
    RoomAnswer,
    RoomQuestion,
)
from data.questions import meta, places

STYLE = paper.STYLE + Path(__file__).with_suffix(".css").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Here:
    """A room as it is now."""

    now: Reading
    room: Room
    meeting: Meeting | None
    questions: tuple[RoomQuestion, ...]

    @property
    def open(self) -> tuple[RoomQuestion, ...]:
        """What can be answered."""
        return tuple(one for one in self.questions if one.state == "öppen" and self.room.secret)

    @property
    def municipalities(self) -> Mapping[str, str]:
        """The county's, code → name."""
        return places.municipalities(self.now.newest, self.room.county_code)

    def question(self, question_id: int) -> RoomQuestion | None:
        """One of the room's questions."""
        return next((one for one in self.questions if one.question_id == question_id), None)

    def of(self, phone: Phone, question: RoomQuestion) -> RoomAnswer | None:
        """What a phone has answered."""
        mark = phones.sender(phone, question.question_id, self.room.secret)
        answers = self.now.book.room_answers(question.question_id)
        return next((one for one in answers if one.sender == mark), None)


@dataclass(frozen=True)
class Tried:
    """What was sent and not kept: the form's values, and why."""

    question_id: int
    values: Mapping[str, Any]
    faults: tuple[Fault, ...] = ()
    notice: str = ""


@dataclass(frozen=True)
class _AskedForm:
    """A question as a form; ``values`` as they stand in it."""

    question: RoomQuestion
    number: int
    token: str
    answered: bool
    values: Mapping[str, Any]
    faults: tuple[Fault, ...] = ()
    notice: str = ""
    helps: Sequence[str] = field(default=HELPS)
    horizons: Sequence[str] = field(default=HORIZONS)


def place(now: Reading, code: str) -> Here | None:
    """The room of a code; None when there is none, or its meeting is only being planned."""
    room = now.book.room_of(code.casefold()) if len(code) < 20 else None
    if room is None:
        return None
    meeting = now.book.meeting(room.meeting_id) if room.meeting_id else None
    if room.meeting_id and (meeting is None or meeting.hidden):
        return None
    return Here(now, room, meeting, tuple(now.book.room_questions(room.room_id)))


def counts(here: Here) -> dict[str, int]:
    """How many answers each question has, by its id: what is seen at once."""
    return {
        str(one.question_id): len(here.now.book.room_answers(one.question_id))
        for one in here.questions
    }


def page(here: Here, phone: Phone, tried: Tried | None = None, *, ask_role: bool = False) -> str:
    """The questions that are open, each as a form, and the results that are shown."""
    forms = [_form(here, phone, one, tried) for one in here.open]
    over = here.meeting is not None and here.meeting.state == "stängd"
    shown = [one for one in here.questions if room_sheet.is_shown(one, closed=over)]
    return _page(
        here,
        "svara.html.j2",
        forms=forms,
        role=None if ask_role else phone.role,
        over=over,
        results=[_result(here, one) for one in shown],
        places=here.municipalities,
        line=LINE,
        longest=LONGEST,
        points=POINTS,
    )


def receipt(here: Here, question: RoomQuestion, mine: RoomAnswer) -> str:
    """What was kept: the confirmation."""
    count = len(here.now.book.room_answers(question.question_id))
    return _page(
        here,
        "kvitto.html.j2",
        question=question,
        kept=_said(here, question, mine),
        number=count,
        open=question in here.open,
    )


def _page(here: Here, template: str, **more: Any) -> str:
    return paper.fragment(
        template,
        title=text.title(_called(here)),
        called=_called(here),
        privacy=text.PRIVACY if here.meeting else text.PRIVACY_FORUM,
        here=f"/svara/{here.room.code}",
        style=STYLE,
        text=text,
        words=words,
        **more,
    )


def _called(here: Here) -> str:
    county = known(here.now.newest).counties[here.room.county_code]
    sector = meta.sector(here.now.newest, here.room.sector).in_text
    if here.meeting:
        return meeting_text.title(here.meeting, county, sector)
    return f"{text.TELL_US}: {sector} {words.in_county(county)}"


def _form(here: Here, phone: Phone, question: RoomQuestion, tried: Tried | None) -> _AskedForm:
    mine = here.of(phone, question)
    form = _AskedForm(
        question,
        len(here.now.book.room_answers(question.question_id)),
        phones.token(phone, question.question_id, here.room.secret),
        mine is not None,
        _values(mine) if mine else _EMPTY,
    )
    if tried is None or tried.question_id != question.question_id:
        return form
    values = {**_EMPTY, **tried.values}
    return _AskedForm(
        form.question, form.number, form.token, form.answered, values, tried.faults, tried.notice
    )


_EMPTY: Mapping[str, Any] = {
    "occupation": "", "competence": "", "persons": "", "horizon": "", "municipality_code": "",
    "helps": (), "points": {}, "choice": "", "words": "", "role": "",
}  # fmt: skip


def _values(mine: RoomAnswer) -> dict[str, Any]:
    """An answer as its form holds it."""
    own = {"words": mine.words or "", "competence": mine.words or ""}
    kept = {name: "" if value is None else value for name, value in mine.content.items()}
    return {**_EMPTY, **kept, **own}


def _result(here: Here, question: RoomQuestion) -> str:
    answers = here.now.book.room_answers(question.question_id)
    made = room_sheet.sheet(question, answers, here.municipalities, here.now.today, shown=True)
    query = choices.query(Choice(lan=here.room.county_code, bransch=here.room.sector))
    return inside.complete(paper.article(made, level=3), query)


def _said(here: Here, question: RoomQuestion, mine: RoomAnswer) -> list[tuple[str, str]]:
    """What was answered, label by label."""
    said: list[tuple[str, Any]] = [(text.ROLE, text.ROLES[mine.role])]
    kept = mine.content
    if question.kind == "behov":
        said += [
            (text.OCCUPATION, kept["occupation"]),
            (text.OWN_WORDS, mine.words),
            (text.PERSONS, kept["persons"]),
            (text.WHEN, kept["horizon"]),
            (text.WHERE, here.municipalities.get(kept["municipality_code"] or "")),
            (text.HELP, ", ".join(kept["helps"])),
        ]
    elif question.kind == "prioritera":
        said += [(label, kept["points"].get(key)) for key, label in question.choices.items()]
    else:
        said += [
            (text.POINT, question.choices.get(str(kept["choice"]), text.WHOLE_MEETING)),
            (text.YOUR_QUESTION, mine.words),
        ]
    return [(label, str(value)) for label, value in said if value]
