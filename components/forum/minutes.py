"""The minutes of a meeting, as sheets: what was shown, what was said, what was decided.

They are read by the same renderers as every sheet: a light page (``/protokoll/<meeting>``) and
slides. No names: who took part is numbers by role group and sex, who sees to a decision a role.
"""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from html import escape

from components.address.choices import Choice
from components.address.known import known
from components.forum import agenda, run_sheet
from components.forum.agenda import AgendaPoint
from components.kit import shown
from components.kit.sheet import Sheet
from components.render.paper import paper
from components.sheets.forum import decisions, text
from components.sheets.forum import figures as forum_figures
from components.sheets.reading import Reading
from data import store
from data.forum.rows import Decision, Meeting, Participants, Shown
from data.questions import meta


@dataclass(frozen=True, eq=False)
class Minutes:
    """``sheets``: the meeting itself, then one per item. ``kept``: number in ``sheets`` → the
    HTML of what a closed meeting showed. ``edition``: the one its figures come from."""

    title: str
    place: str
    day: date
    edition: str
    choice: Choice
    sheets: tuple[Sheet, ...]
    kept: dict[int, str]


def collect(now: Reading, meeting_id: int, *, drawn: bool = False) -> Minutes | None:
    """The minutes of a meeting that readers may see; None when there is no such meeting.

    Before a meeting is closed its sheets are today's; afterwards what was kept when it was.
    ``drawn``: for a file, with the pictures of the figures. What was kept of a closed meeting are
    words and cells: a sheet is drawn where its edition still says every one of them.
    """
    book, today = now.book, now.today
    one = book.meeting(meeting_id)
    if one is None or one.hidden:
        return None
    closed = one.state == "stängd"
    edition, label = now.newest, one.edition if closed else None
    with suppress(store.NoEdition):  # it may be gone: then what was kept of the meeting is all
        edition = store.opened(label) if label else edition
    gone = label is not None and edition.edition != label
    day = date.fromisoformat(one.day)
    choice = Choice(lan=one.county_code, bransch=one.sector)
    codes = known(edition)
    county, sector = codes.counties[one.county_code], meta.sector(edition, one.sector).in_text
    title = text.meeting_title(one, county, sector)
    decided = book.decisions(meeting_id)
    rows = book.shown(meeting_id)
    found = [_meeting(one, book.participants(meeting_id), decided, title, today)]
    kept: dict[int, str] = {}
    for number, point in enumerate(agenda.points(book.items(meeting_id), codes, choice), start=1):
        said = _said(point, [row for row in decided if row.item_id == point.item.item_id])
        html = rows.get(point.item.item_id)
        if html:
            sheet = (_drawn(point, html, now, edition) if drawn else None) or _as_shown(html)
            noted = paper.article(_item(number, point, None, said), level=2) if said else ""
            kept[number] = _headed(point.item.question) + _lower(html.paper) + noted
        else:
            at = replace(now, newest=edition, today=day if closed else today)
            sheet = None if gone and point.slug else point.sheet(at)
        found.append(_item(number, point, sheet, said))
    answered = run_sheet.asked(one, book, codes)
    found += [asked.sheet(closed=closed) for asked in answered if asked.is_shown(closed=closed)]
    return Minutes(
        title=title,
        place=f"{codes.sectors[one.sector]}, {county}",
        day=day,
        edition=label or edition.edition,
        choice=choice,
        sheets=tuple(found),
        kept=kept,
    )


def _as_shown(row: Shown) -> Sheet | None:
    """What a sheet said when the meeting was closed, word for word and cell for cell."""
    try:
        said = shown.read(row.answer)
    except ValueError:
        return None
    figures = tuple(
        forum_figures.shown(table.title, table.heads, table.rows, row.edition, row.at[:10])
        for table in said.tables
        if table.rows
    )
    return Sheet(said.slug, said.question, said.question, said.answer, figures)


def _drawn(point: AgendaPoint, row: Shown, now: Reading, edition: store.Store) -> Sheet | None:
    """The sheet made again, when it says what it said then, word for word and cell for cell."""
    if edition.edition != row.edition:
        return None
    made = point.sheet(replace(now, newest=edition, today=date.fromisoformat(row.at[:10])))
    try:
        same = made is not None and shown.of(made, row.edition) == shown.read(row.answer)
    except ValueError:
        return None
    return replace(made, decided=()) if made and same else None


def _headed(question: str | None) -> str:
    """The chair's own question, above the sheet that was shown for it."""
    return f"<h2>{escape(question)}</h2>" if question else ""


def _lower(html: str) -> str:
    """The kept page's headings one level down: here it is one part of several."""
    return re.sub(r"(</?h)([1-5])\b", lambda found: f"{found[1]}{int(found[2]) + 1}", html)


def _meeting(
    one: Meeting,
    took_part: Sequence[Participants],
    decided: Sequence[Decision],
    title: str,
    today: date,
) -> Sheet:
    numbers: dict[str, int] = {}
    for row in took_part:
        numbers[row.sex] = numbers.get(row.sex, 0) + row.number
    figures = []
    if took_part:
        figures.append(forum_figures.participants(took_part, one.day, today))
    if decided:
        figures.append(forum_figures.decisions(decided, today))
    return Sheet(
        slug="protokoll",
        title=title,
        question=text.WHO_AND_WHAT,
        answer=(text.took_part(numbers), text.diarienummer(one.diarienummer)),
        figures=tuple(figures),
    )


def _said(point: AgendaPoint, decided: Sequence[Decision]) -> tuple[str, ...]:
    """Notes and decisions of an item, one paragraph each."""
    noted = [line for line in (point.item.minutes or "").splitlines() if line.strip()]
    return (
        *([text.noted(noted[0]), *noted[1:]] if noted else ()),
        *(
            text.decision(row.text, row.responsible, row.due, row.state, decisions.since(row))
            for row in decided
        ),
    )


def _item(number: int, point: AgendaPoint, sheet: Sheet | None, said: tuple[str, ...]) -> Sheet:
    question = point.item.question or (sheet.question if sheet else point.item.sheet or "")
    headed = f"{number}. {question}"
    if sheet is None:
        answer = said or (text.NOTHING_NOTED,)
        return Sheet(f"punkt-{number}", headed, headed, answer)
    under = sheet.title if point.item.question else ""
    return replace(sheet, question=headed, under=under, notes=(*said, *sheet.notes))
