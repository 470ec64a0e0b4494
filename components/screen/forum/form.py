"""Forms over the forum book's own fields: filled, checked and saved in one way.

A form is filled once, when it is first drawn, and keeps what is typed until it is saved, also
when the page is left meanwhile (components/screen/forum/typed.py). Whoever saves second is shown
both versions, with what they typed still in the form.
"""

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any

import streamlit as st

from components.forum import editors
from components.kit.sentences import plain
from components.screen.forum import editing, receipts, typed
from components.screen.forum import text as refused
from components.sheets.forum import text
from data.forum import limits
from data.forum.editor import Editor
from data.forum.errors import BookError, Conflict

#: In the session, by form: what it was filled with, that it was filled with what had been typed,
#: and a conflict.
_BASE, _REFILLED, _CONFLICT = "_form-base", "_form-refilled", "_form-conflict"


@dataclass(frozen=True)
class BookForm:
    """What is asked and what is done with it.

    ``name`` tells it from every other form of the session. ``fields``: name → field of the book.
    ``row``: what the fields hold now, and ``version`` the version that was read (None: a new
    row, and the form is emptied when it is saved). ``options``: field → value → its words, for
    fields that are chosen from a list. ``beside``: how many fields stand in a row. ``save`` gets
    the editor, the version and the values: of a row that exists only those that were changed; it
    may return what to say instead of ``done``. ``asks``: what is asked before it is saved. In a
    ``rehearsal`` nothing is. ``below`` draws what stands between the fields and the button.
    """

    name: str
    action: str
    fields: Mapping[str, limits.Field]
    save: Callable[[Editor, int, Mapping[str, Any]], Any]
    submit: str = text.SAVE
    done: str = text.SAVED
    row: Mapping[str, Any] = field(default_factory=dict)
    version: int | None = None
    options: Mapping[str, Mapping[Any, str]] = field(default_factory=dict)
    beside: int = 1
    asks: str = ""
    rehearsal: bool = False
    below: Callable[[], None] | None = None

    def key(self, name: str) -> str:
        """The key of a field's widget, or of a button."""
        return f"{editing.EDITS}{self.name}-{name}"

    def rehearsed(self, done: str) -> "BookForm":
        """The same form, for practice: what is typed is checked and not kept."""
        return replace(self, name=f"repetition-{self.name}", rehearsal=True, done=done)


def of_row(
    name: str,
    action: str,
    fields: Mapping[str, limits.Field],
    row: Any,
    edit: Callable[..., Any],
    ident: int,
    options: Mapping[str, Mapping[Any, str]] | None = None,
) -> BookForm:
    """A form over a row that the book has; ``edit(who, ident, version, **changed)`` saves it."""
    return BookForm(
        name=name,
        action=action,
        fields=fields,
        save=lambda who, version, values: edit(who, ident, version, **values),
        row=asdict(row),
        version=row.version,
        options=options or {},
    )


def show(form: BookForm) -> None:
    """Draw the form, and under it what came of saving it.

    It is no form of Streamlit's: that would keep in the browser what is typed until it is saved,
    and lose it there when the page moves on.
    """
    _fill(form)
    typed.left([form.name], text.FIELD_UNSAVED, form.fields)
    with st.container(key=f"formular-{form.name}"):
        if form.name in st.session_state.get(_REFILLED, ()):
            st.info(text.KEPT)
        asked = list(form.fields.items())
        for start in range(0, len(asked), form.beside):
            row = asked[start : start + form.beside]
            places = st.columns(form.beside) if form.beside > 1 else [st.container()]
            for place, (name, field_) in zip(places, row, strict=False):
                with place:
                    _widget(form, name, field_)
        if form.below:
            form.below()
        with st.popover(form.submit, key=f"bekrafta-{form.name}") if form.asks else nullcontext():
            if form.asks:
                st.markdown(form.asks)
            label = text.YES if form.asks else form.submit
            st.button(label, key=form.key("spara"), on_click=_save, args=(form,))
    changed = _changed(form)
    typed.keep(form.name, {**typed.beyond(form.name, form.fields), **changed})
    receipts.show(form.name, unsaved=bool(changed))
    if conflict := st.session_state.get(_CONFLICT, {}).get(form.name):
        _both(form, conflict)


def button(name: str, label: str, action: str, do: Callable[[Editor], Any], done: str) -> None:
    """A button that writes. The caller draws what came of it, with ``receipts.show(name)``."""
    st.button(label, key=f"{editing.EDITS}{name}", on_click=press, args=(name, action, do, done))


def confirm(
    name: str,
    label: str,
    asks: str,
    yes: str,
    action: str,
    do: Callable[[Editor], Any],
    done: str,
) -> None:
    """As ``button``, for what should not happen by one press too many: it asks first."""
    with st.popover(label, key=f"bekrafta-{name}"):
        st.markdown(asks)
        button(name, yes, action, do, done)


def taken_back(name: str, about: str, action: str, do: Callable[[Editor], Any]) -> None:
    """A line about what is removed, with the way to have it back."""
    name = f"{name}-ater"
    with st.container(horizontal=True, vertical_alignment="center", key=f"borta-{name}"):
        st.markdown(f"{plain(about)}. {text.REMOVED_HOW}")
        button(name, text.TAKE_BACK, action, do, text.TAKEN_BACK)
    receipts.show(name)


def forget(name: str, fields: Mapping[str, limits.Field]) -> None:
    """Fill a form anew the next time it is drawn."""
    typed.drop(name)
    st.session_state.setdefault(_BASE, {}).pop(name, None)
    st.session_state.setdefault(_CONFLICT, {}).pop(name, None)
    st.session_state.setdefault(_REFILLED, set()).discard(name)
    for key in fields:
        st.session_state.pop(f"{editing.EDITS}{name}-{key}", None)


def _fill(form: BookForm) -> None:
    """Fill the form if it is new to the session. One that was left is filled anew, with what was
    typed in it and not saved, and is saved as what its writer had seen."""
    keys = {name: form.key(name) for name in form.fields}
    bases = st.session_state.setdefault(_BASE, {})
    if form.name in bases and all(key in st.session_state for key in keys.values()):
        return
    wrote = {name: value for name, (_, value) in typed.of(form.name).items() if name in keys}
    seen = {name: form.row.get(name) for name in keys}
    version = form.version
    if wrote and form.name in bases:
        version, before = bases[form.name]
        seen |= {name: value for name, value in before.items() if name in keys}
    bases[form.name] = (version, seen)
    for name, key in keys.items():
        st.session_state[key] = _shown(form, name, wrote.get(name, form.row.get(name)))
    refilled = st.session_state.setdefault(_REFILLED, set())
    (refilled.add if wrote else refilled.discard)(form.name)


def _changed(form: BookForm) -> dict[str, tuple[str, Any]]:
    """Field → its label and what is typed in it, of those that do not hold what the form was
    filled with."""
    _, base = st.session_state[_BASE][form.name]
    return {
        name: (form.fields[name].label, value)
        for name, value in _values(form).items()
        if value != base[name]
    }


def _shown(form: BookForm, name: str, value: Any) -> Any:
    """A value of the book as its widget holds it."""
    if isinstance(form.fields[name], limits.Day) and value:
        return date.fromisoformat(value)
    if name in form.options or isinstance(form.fields[name], limits.Number | limits.Word):
        return value
    return value if isinstance(form.fields[name], limits.Day) else value or ""


def _widget(form: BookForm, name: str, asked: limits.Field) -> None:
    some = any(asked.needed for asked in form.fields.values())
    label = asked.label if asked.needed or not some else f"{asked.label} (frivilligt)"
    key = form.key(name)
    options = form.options.get(name)
    if options is None and isinstance(asked, limits.Word):
        options = {word: str(word) for word in asked.words}
    if options is not None:
        values = list(options)
        held = st.session_state[key]
        values += [held] if held is not None and held not in options else []
        st.selectbox(
            label,
            values,
            index=None,
            key=key,
            placeholder=text.NOT_GIVEN,
            format_func=lambda value: options.get(value, str(value)),
        )
    elif isinstance(asked, limits.Number):
        st.number_input(label, asked.low, asked.high, value=None, step=1, key=key)
    elif isinstance(asked, limits.Day):
        st.date_input(
            label,
            value=None,
            min_value=date(limits.FIRST_YEAR, 1, 1),
            max_value=date(limits.LAST_YEAR, 12, 31),
            format="YYYY-MM-DD",
            key=key,
        )
    elif isinstance(asked, limits.Text) and asked.lines:
        st.text_area(label, key=key, max_chars=asked.most)
    elif isinstance(asked, limits.Text):
        st.text_input(label, key=key, max_chars=asked.most)
    else:
        raise TypeError(f"no widget for {type(asked).__name__}")


def _values(form: BookForm) -> dict[str, Any]:
    """What the form holds, as the book would hold it: an empty text is missing."""
    held = {name: st.session_state.get(form.key(name)) for name in form.fields}
    return {
        name: value.isoformat() if isinstance(value, date) else value if value != "" else None
        for name, value in held.items()
    }


def _save(form: BookForm) -> None:
    version, base = st.session_state[_BASE][form.name]
    values = _values(form)
    if form.rehearsal:
        _rehearse(form, values)
        return
    if form.version is not None:
        values = {name: value for name, value in values.items() if value != base[name]}
        if not values:
            receipts.forget()
            receipts.say(form.name, text.NOTHING_CHANGED)
            return

    def write(who: Editor) -> None:
        try:
            came = form.save(who, version or 0, values)
            if isinstance(came, str):
                receipts.say(form.name, came)
        except Conflict as conflict:
            # Somebody changed other fields of the row: both changes can stand.
            if any(conflict.theirs.get(name) != base[name] for name in values):
                raise
            form.save(who, conflict.theirs["version"], values)

    if _written(form.name, form.action, write, form.done, form):
        forget(form.name, form.fields)


def _rehearse(form: BookForm, values: Mapping[str, Any]) -> None:
    """What a save would have said, without one."""
    receipts.forget()
    try:
        limits.cleaned(form.fields, values)
    except BookError as error:
        receipts.say(form.name, str(error), wrong=True)
        return
    receipts.say(form.name, form.done)
    forget(form.name, form.fields)


def press(name: str, action: str, do: Callable[[Editor], Any], done: str) -> None:
    """Write, and remember what to say about it."""
    _written(name, action, do, done, None)


def _written(
    name: str, action: str, do: Callable[[Editor], Any], done: str, form: BookForm | None
) -> bool:
    """Write, and remember what to say about it."""
    receipts.forget()
    try:
        editing.write(action, do)
    except editors.WriteRefused:
        receipts.say(name, refused.REFUSED, wrong=True)
    except Conflict as conflict:
        receipts.say(name, str(conflict), wrong=True)
        if form:
            theirs = {key: conflict.theirs.get(key) for key in form.fields}
            st.session_state[_BASE][name] = (conflict.theirs["version"], theirs)
            st.session_state.setdefault(_CONFLICT, {})[name] = theirs
    except BookError as error:
        receipts.say(name, str(error), wrong=True)
    else:
        said, _ = receipts.told(name)
        receipts.say(name, said or done)
        return True
    return False


def _both(form: BookForm, theirs: Mapping[str, Any]) -> None:
    """What was typed beside what is saved, and the two ways on."""
    mine = _values(form)
    rows = [
        f"| {asked.label} | {_cell(mine[name])} | {_cell(theirs[name])} |"
        for name, asked in form.fields.items()
        if mine[name] != theirs[name]
    ]
    head = f"| {text.FIELD} | {text.MINE} | {text.THEIRS} |\n|---|---|---|"
    st.markdown("\n".join([head, *rows]))
    st.markdown(text.CONFLICT_HOW)
    st.button(text.TAKE_THEIRS, key=form.key("las"), on_click=_theirs, args=(form,))


def _theirs(form: BookForm) -> None:
    receipts.forget()
    forget(form.name, form.fields)


def _cell(value: Any) -> str:
    return plain(text.changed(value)).replace("\n", " ")
