"""The picture of a meeting's own point: sent, seen and taken away by an editor."""

from functools import partial
from pathlib import Path

import streamlit as st

from components.forum import own_point
from components.forum import planning_text as text
from components.render import kinds
from components.screen import screen
from components.screen.forum import editing, receipts
from components.screen.forum import form as forms
from data.forum import Book, pictures
from data.forum.rows import Item

_HERE = Path(__file__).parent

_FILE = st.components.v2.component(
    "egen-bild",
    html=(
        '<div class="egen-fil"><label><span class="fil"></span>'
        '<input type="file" accept="image/png,image/jpeg,image/webp,application/pdf"></label>'
        '<label><span class="sida"></span><input type="number" min="1" max="500" value="1"></label>'
        '<p role="status"></p></div>'
    ),
    css=(_HERE / "own_picture.css").read_text(encoding="utf-8"),
    js=(_HERE / "own_picture.js").read_text(encoding="utf-8"),
)

_WORDS = {
    "file": text.FILE,
    "page": text.PAGE,
    "sending": text.SENDING,
    "lost": text.NOT_SENT,
    "heavy": text.TOO_HEAVY,
}


def show(item: Item, book: Book) -> None:
    """The picture that the point has, and the way to send one."""
    name = f"bild-{item.item_id}"
    picture = book.pictures([item.item_id]).get(item.item_id)
    if picture:
        number = picture.picture_id
        figure = own_point.figure(item, picture, lambda: book.picture_file(number))
        screen.written(kinds.drawing(figure, 4), f"egen-bild-{item.item_id}")
        if not item.picture_alt:
            st.info(text.DESCRIBE)
        forms.confirm(
            name,
            text.REMOVE_PICTURE,
            text.SURE_PICTURE,
            text.REMOVE_PICTURE,
            "picture.remove",
            partial(pictures.remove, item_id=item.item_id, name=picture.name),
            text.NO_PICTURE,
        )
    receipts.show(name)
    _FILE(
        key=f"{editing.EDITS}fil-{item.item_id}",
        data={
            "address": f"/egen-bild/{item.item_id}",
            "seen": picture.name if picture else "",
            "kind": own_point.SENT_AS,
            "most": pictures.LARGEST,
            "words": _WORDS,
        },
        on_klar_change=lambda: None,  # the run that follows shows what was kept
    )
