"""Pictures of a meeting's own points. Writing.

What is kept has been drawn anew by the program (components/web/redrawn.py): nothing of the file
that somebody sent is in it but what is seen.
"""

from secrets import token_hex
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from data.forum import limits
from data.forum.editor import Editor, add, now, row
from data.forum.rows import MEDIA
from data.forum.tables import item, meeting, picture, picture_file

#: Bytes of one, pictures of one meeting, and of the whole book.
LARGEST, MOST, MOST_IN_BOOK = 5 * 1024 * 1024, 20, 1_000

_LABEL = "Bild"


def keep(
    editor: Editor,
    item_id: int,
    content: bytes,
    *,
    media: str,
    width: int,
    height: int,
    instead_of: str = "",
) -> str:
    """The picture of a point; its new name. ``instead_of``: the name of the picture that the editor
    saw there, "" for none. Raises Refused."""
    if media not in MEDIA:
        raise ValueError(f"not a kind of picture that is kept: {media!r}")
    if len(content) > LARGEST:
        raise limits.refuse(_LABEL, _LABEL, "Bilden är för stor.", "Skicka en mindre.")
    with editor.writing() as connection:
        _open(connection, item_id)
        _seen(connection, item_id, instead_of)
        _gone(connection, [item_id])
        size = {"width": width, "height": height, "size": len(content)}
        return _add(connection, item_id, content, media=media, **size)


def remove(editor: Editor, item_id: int, name: str) -> None:
    """Take away the picture of a point of a meeting that is not closed, by the name that the
    editor saw."""
    with editor.writing() as connection:
        _open(connection, item_id)
        _seen(connection, item_id, name)
        _gone(connection, [item_id])


def copy(connection: Connection, from_item: int, to_item: int) -> None:
    """Give a new point the picture of another, if that has one. Raises Refused."""
    query = sa.select(picture, picture_file.c.content).join(picture_file)
    found = connection.execute(query.where(picture.c.item_id == from_item)).mappings().first()
    if found:
        told = {name: found[name] for name in ("media", "width", "height", "size")}
        _add(connection, to_item, found["content"], **told)


def forget(connection: Connection, items_: Any) -> None:
    """Delete the pictures of points that are deleted. ``items_``: a query for their ids."""
    _gone(connection, items_)


def refuse_full(connection: Connection, meeting_id: int) -> None:
    """Raises Refused when the points on a meeting's agenda have more pictures than it may have:
    what is taken off the agenda counts when it is taken back."""
    here = item.c.meeting_id == meeting_id, item.c.removed.is_(None)
    mine = sa.select(sa.func.count()).select_from(picture).join(item).where(*here)
    if connection.execute(mine).scalar_one() > MOST:
        raise limits.refuse(_LABEL, _LABEL, f"Mötet har redan {MOST} bilder.", "Ta bort en av dem.")


def _add(connection: Connection, item_id: int, content: bytes, **told: Any) -> str:
    """Every way in. Counted when it is there: nothing of what is refused is kept."""
    name = token_hex(16)
    made = add(connection, picture, item_id=item_id, name=name, at=now(), **told)
    refuse_full(connection, row(connection, item, item_id)["meeting_id"])
    every = sa.select(sa.func.count()).select_from(picture)
    if connection.execute(every).scalar_one() > MOST_IN_BOOK:
        raise limits.refuse(
            _LABEL,
            _LABEL,
            f"Forumboken har redan {MOST_IN_BOOK} bilder.",
            "Ta bort bilder som inte behövs, eller fråga den som förvaltar Årshjulet.",
        )
    connection.execute(sa.insert(picture_file).values(picture_id=made, content=content))
    return name


def _seen(connection: Connection, item_id: int, name: str) -> None:
    """Raises Refused when a point has another picture than the editor saw."""
    here = sa.select(picture.c.name).where(picture.c.item_id == item_id)
    if (connection.execute(here).scalar() or name) != name:
        raise limits.refuse(
            _LABEL, _LABEL, "Bilden har bytts ut sedan du såg den.", "Läs in sidan på nytt."
        )


def _gone(connection: Connection, items_: Any) -> None:
    here = picture.c.item_id.in_(items_)
    of = sa.select(picture.c.id).where(here)
    connection.execute(sa.delete(picture_file).where(picture_file.c.picture_id.in_(of)))
    connection.execute(sa.delete(picture).where(here))


def _open(connection: Connection, item_id: int) -> None:
    """Raises Gone, and Refused when the picture of a point may not be changed any more."""
    of = row(connection, item, item_id)["meeting_id"]
    if row(connection, meeting, of, lock=True)["state"] == "stängd":
        raise limits.refuse(
            _LABEL, _LABEL, "Mötet är stängt, så bilden kan inte ändras.", "Planera ett nytt möte."
        )
