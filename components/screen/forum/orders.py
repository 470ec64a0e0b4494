"""Editing the forum's orders: draft, send, follow; applications; what an order rests on."""

from collections.abc import Mapping
from html import escape
from typing import Any

import streamlit as st

from components import sheets
from components.address.choices import Choice
from components.forum import agenda, letter_mail, letter_text
from components.forum import letter as letters
from components.kit import words
from components.kit.sentences import plain
from components.kit.sheet import Sheet
from components.render import tables
from components.screen import links
from components.screen.forum import editing, receipts, typed
from components.screen.forum import form as forms
from components.screen.forum.form import BookForm
from components.sheets.forum import figures as forum_figures
from components.sheets.forum import text
from data import clock, terms
from data.forum import Book, applications, life, limits, matching, orders
from data.forum.editor import Editor
from data.forum.rows import Order
from data.questions import places

#: How many terms ahead a start can be wanted.
_TERMS = 12

#: So many likenesses are shown, the likest first.
_MOST_PROPOSED = 3

_FIELDS = tuple(name for name in orders.FIELDS if name not in ("county_code", "sector", "kind"))

#: What a step may be told with, besides the day and a note.
_TOLD: Mapping[str, tuple[str, ...]] = {
    "skickad": ("addressee", "answer_due"),
    "avböjd": ("reason",),
    "avförd": ("reason",),
    "beslutad lokalt": ("reference",),
    "startad": ("started_women", "started_men"),
    "uppföljd": ("started_women", "started_men", "finished_women", "finished_men"),
}


def show(book: Book) -> None:
    """A new order, and everything that can be done with the one that is chosen."""
    choice = links.current()
    with st.expander(text.NEW_ORDER):
        kind = st.selectbox(text.ORDER_KIND, life.KINDS, key="forum-slag")
        form = _new(kind)
        held = form.key("addressee_type")  # the rest of what is typed fits every kind
        if st.session_state.get(held) not in (None, *form.options["addressee_type"]):
            st.session_state[held] = form.row["addressee_type"]
        st.caption(text.can_start(orders.earliest_start(kind, clock.today())))
        forms.show(form)
    found = book.order_rows(choice.lan, choice.bransch)
    if not found:
        return
    names = {order.order_id: text.order(order) for order in found}
    one = st.selectbox(
        text.ORDERS,
        list(names),
        index=None,
        key="forum-bestallning",
        placeholder=text.NO_ORDER,
        format_func=lambda order_id: names[order_id],
    )
    order = next((order for order in found if order.order_id == one), None)
    if order:
        _order(book, order)


def from_weighing(sheet: Sheet, weighed: Choice, occupation: str = "") -> None:
    """Start an order from a row of the weighing, which is kept with it as it stands now.

    ``weighed``: the choice that the weighing is for; the order is the chosen forum's.
    ``occupation``: whose row it is, when that is not to be chosen.
    """
    if editing.editor() is None:
        return
    rows = forum_figures.rows_of(sheet)
    if occupation:
        rows = {occupation: rows[occupation]} if occupation in rows else {}
    if not rows:
        return

    def save(who: Editor, version: int, values: Mapping[str, Any]) -> None:
        choice = links.current()
        about = occupation or values["row"]
        numbers = rows.get(about, {})
        orders.draft(
            who,
            county_code=choice.lan,
            sector=choice.bransch,
            kind=values["kind"],
            addressee_type=life.KIND[values["kind"]].addressees[0] if values["kind"] else None,
            title=about,
            reason=values["reason"],
            **{"occupation" if "occupation" in numbers else "area": about},
            meeting_id=_held(choice),
            evidence={
                **agenda.entry("vagning", weighed),
                "edition": links.edition().edition,
                "numbers": numbers,
            },
        )

    # Kept open over the run that saves: what came of it stands inside.
    label = text.order_for(occupation) if occupation else text.FROM_WEIGHING
    with st.expander(label, key="ur-vagning", on_change="rerun"):
        st.markdown(text.ROW_FIRST)
        row = occupation or st.session_state.get(f"{editing.EDITS}ny-ur-vagning-row")
        if proposed := rows.get(row or "", {}).get("order_kind"):
            st.markdown(plain(text.kind_proposed(proposed)))
        forms.show(
            BookForm(
                name="ny-ur-vagning",
                action="order.draft",
                fields={
                    **(
                        {}
                        if occupation
                        else {"row": limits.Text(text.ROW, needed=True, most=limits.LINE)}
                    ),
                    "kind": orders.FIELDS["kind"],
                    "reason": orders.FIELDS["reason"],
                },
                options={} if occupation else {"row": {name: name for name in rows}},
                submit=text.DRAFT,
                done=text.DRAFTED,
                save=save,
            )
        )


def _new(kind: str) -> BookForm:
    def save(who: Editor, version: int, values: Mapping[str, Any]) -> None:
        choice = links.current()
        orders.draft(who, county_code=choice.lan, sector=choice.bransch, kind=kind, **values)

    return BookForm(
        name="ny-bestallning",
        action="order.draft",
        fields={name: orders.FIELDS[name] for name in _FIELDS},
        options=_options(kind),
        row={"addressee_type": life.KIND[kind].addressees[0]},
        submit=text.DRAFT,
        done=text.DRAFTED,
        save=save,
    )


def _options(kind: str) -> dict[str, Mapping[Any, str]]:
    choice = links.current()
    now = terms.ordinal(terms.term_of(clock.today()))
    ahead = [terms.term(now + step) for step in range(1, _TERMS + 1)]
    return {
        "addressee_type": {word: word for word in life.KIND[kind].addressees},
        "municipality_code": places.municipalities(links.edition(), choice.lan),
        "wanted_start": {term: words.term(term) for term in ahead},
        "area": {name: name for name in links.codes().areas.values()},
    }


def _order(book: Book, one: Order) -> None:
    st.subheader(plain(text.order(one)), anchor=False)
    st.markdown(plain(text.addressed(one)))
    if one.state == "skickad":
        with st.expander(text.MOVE_DUE):
            due = {"answer_due": orders.FIELDS["answer_due"]}
            name = f"svar-{one.order_id}"
            forms.show(forms.of_row(name, "order.edit", due, one, orders.edit, one.order_id))
    if one.state in ("utkast", "beställd"):
        with st.expander(text.EDIT_ORDER):
            fields = {name: orders.FIELDS[name] for name in _FIELDS}
            name, options = f"bestallning-{one.order_id}", _options(one.kind)
            of = (one, orders.edit, one.order_id, options)
            forms.show(forms.of_row(name, "order.edit", fields, *of))
    _letter(one)
    _step(one)
    _proposals(book, one)
    _applications(book, one)
    _note(one)
    for figure in forum_figures.of_order(book, one, clock.today()):
        st.html(tables.html(figure) + tables.under(figure))


def _letter(one: Order) -> None:
    """The letter to who is to decide: read, fetched, mailed or copied; none of a draft."""
    letter = letters.collect(links.reading(), one.order_id)
    if letter is None:
        st.caption(letter_text.NOT_OF_A_DRAFT)
        return
    address = f"{links.server()}/bestallning/{one.order_id}"
    ways = {
        address: letter_text.SEE,
        f"{address}.docx": letter_text.DOCUMENT,
        letter_mail.opens(letter, address): letter_text.MAIL,
    }
    with st.expander(letter_text.LETTER, key=f"brev-{one.order_id}"):
        for to, said in ways.items():
            st.html(f'<a href="{escape(to)}" target="_blank" rel="noopener">{said}</a>')
        st.caption(letter_text.COPY_HERE)
        st.code(letter_mail.mail(letter, address), language=None, wrap_lines=True)


def _step(one: Order) -> None:
    following = [to for to in life.following(one.state, one.kind) if to != "ansökt"]
    receipts.show(f"steg-{one.order_id}")
    every = list(life.STATES)
    typed.left([_step_name(one, to) for to in every if to not in following], text.STEP_UNSAVED)
    if not following:
        st.markdown(text.ENDED)
        if one.state == "avförd":
            forms.button(
                f"steg-{one.order_id}",
                text.TAKE_BACK,
                "order.take_back",
                lambda who: orders.take_back(who, one.order_id, one.version),
                text.TAKEN_BACK,
            )
        return
    to = st.selectbox(
        text.STEP, following, index=None, key=f"forum-steg-{one.order_id}", placeholder=text.NO_STEP
    )
    if to is None:
        return
    names = ("day", *_TOLD.get(to, ()), "note")
    if (one.state, to) == ("inställd", "startad"):
        names = (*names, "application_year")
    if one.state == "inställd" and to == "uppföljd":
        names = ("day", "note")
    declined = {word: word for word in life.DECLINED_BECAUSE}

    def save(who: Editor, version: int, values: Mapping[str, Any]) -> None:
        orders.move(who, one.order_id, one.version, to, **values)
        receipts.say(f"steg-{one.order_id}", text.MOVED)

    forms.show(
        BookForm(
            name=_step_name(one, to),
            action="order.move",
            fields={name: orders.STEP_FIELDS[name] for name in names},
            options={"reason": declined} if to == "avböjd" else {},
            row={"day": clock.today().isoformat(), "addressee": one.addressee, **_due(one)},
            submit=text.MOVE,
            asks=text.SURE_DROP if to == "avförd" else "",
            done=text.MOVED,
            save=save,
        )
    )


def _step_name(one: Order, to: str) -> str:
    """The form of a step: the same also when somebody has moved the order meanwhile."""
    return f"steg-{one.order_id}-{list(life.STATES).index(to)}"


def _due(one: Order) -> dict[str, Any]:
    """The day that is set, unless somebody has declined already: then a new one is counted."""
    return {} if one.state == "avböjd" else {"answer_due": one.answer_due}


def _proposals(book: Book, one: Order) -> None:
    """Applications that are like the order. An editor says which; nothing moves by itself."""
    alike = matching.proposals(book, links.reading().newest, one.county_code, one.sector)
    found = [proposal for proposal in alike if proposal.order_id == one.order_id]
    if not found:
        return
    with st.container(border=True, key=f"forslag-{one.order_id}"):
        st.markdown(text.PROPOSAL)
        for number, proposal in enumerate(found[:_MOST_PROPOSED]):
            st.markdown(plain(text.proposal(proposal)))
            forms.button(
                f"forslag-{one.order_id}-{number}",
                text.CONFIRM,
                "order.confirm",
                _confirming(one, proposal.diarienummer),
                text.CONFIRMED,
            )
    receipts.show(f"forslag-{one.order_id}")


def _confirming(one: Order, diarienummer: str) -> Any:
    def confirm(who: Editor) -> None:
        matching.confirm(who, links.reading().newest, one.order_id, one.version, diarienummer)
        receipts.say(f"steg-{one.order_id}", text.CONFIRMED)

    return confirm


def _applications(book: Book, one: Order) -> None:
    made = book.applications(one.order_id)
    may = "ansökt" in life.following(one.state, one.kind) or one.state in (
        "skickad",
        "ansökt",
        "delvis beviljad",
    )
    may = may and "ansökt" in life.KIND[one.kind].decided
    if not made and not may:
        return
    with st.expander(text.APPLICATIONS):
        for row in made:
            of = (applications.FIELDS, row, applications.edit, row.application_id)
            forms.show(forms.of_row(f"ansokan-{row.application_id}", "application.edit", *of))
        if may:
            forms.show(_application(one))


def _application(one: Order) -> BookForm:
    names = ("provider", "diarienummer", "application_year", "places_per_start", "starts_applied")
    return BookForm(
        name=f"ny-ansokan-{one.order_id}",
        action="application.apply",
        fields={name: applications.FIELDS[name] for name in names},
        row={"application_year": clock.today().year},
        submit=text.APPLY,
        done=text.APPLIED,
        save=lambda who, version, values: applications.apply(
            who, one.order_id, one.version, **values
        ),
    )


def _note(one: Order) -> None:
    with st.expander(text.NOTE):
        forms.show(
            BookForm(
                name=f"not-{one.order_id}",
                action="order.note",
                fields={"note": orders.STEP_FIELDS["note"]},
                save=lambda who, version, values: orders.note(
                    who, one.order_id, values["note"] or ""
                ),
            )
        )


def _held(choice: Choice) -> int | None:
    """The meeting that an order is made at: the one in the address, until it is closed."""
    meeting = sheets.meeting_of(links.reading().book, choice)
    return meeting.meeting_id if meeting and meeting.state != "stängd" else None
