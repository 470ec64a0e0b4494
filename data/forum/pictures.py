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
    editor: Editor, item_id: int, content: bytes, *, media: str, width: int, height: int
) -> str:
    """The picture of a point, in place of the one that it had; its new name. Raises Refused."""
    if media not in MEDIA:
        raise ValueError(f"not a kind of picture that is kept: {media!r}")
    if len(content) > LARGEST:
        raise limits.refuse(_LABEL, _LABEL, "Bilden är för stor.", "Skicka en mindre.")
    with editor.writing() as connection:
        here = _open(connection, item_id)
        _gone(connection, [item_id])
        others = sa.select(sa.func.count()).select_from(picture)
        mine = others.join(item).where(item.c.meeting_id == here)
        if connection.execute(mine).scalar_one() >= MOST:
            raise limits.refuse(
                _LABEL, _LABEL, f"Mötet har redan {MOST} bilder.", "Ta bort en av dem."
            )
        if connection.execute(others).scalar_one() >= MOST_IN_BOOK:
            raise limits.refuse(
                _LABEL,
                _LABEL,
                f"Forumboken har redan {MOST_IN_BOOK} bilder.",
                "Ta bort bilder som inte behövs, eller fråga den som förvaltar Årshjulet.",
            )
        size = {"width": width, "height": height, "size": len(content)}
        return _add(connection, item_id, content, media=media, **size)


def remove(editor: Editor, item_id: int) -> None:
    """Take away the picture of a point of a meeting that is not closed."""
    with editor.writing() as connection:
        _open(connection, item_id)
        _gone(connection, [item_id])


def copy(connection: Connection, from_item: int, to_item: int) -> None:
    """Give a new point the picture of another, if that has one."""
    query = sa.select(picture, picture_file.c.content).join(picture_file)
    found = connection.execute(query.where(picture.c.item_id == from_item)).mappings().first()
    if found:
        told = {name: found[name] for name in ("media", "width", "height", "size")}
        _add(connection, to_item, found["content"], **told)


def forget(connection: Connection, items_: Any) -> None:
    """Delete the pictures of points that are deleted. ``items_``: a query for their ids."""
    _gone(connection, items_)


def _add(connection: Connection, item_id: int, content: bytes, **told: Any) -> str:
    name = token_hex(16)
    made = add(connection, picture, item_id=item_id, name=name, at=now(), **told)
    connection.execute(sa.insert(picture_file).values(picture_id=made, content=content))
    return name


def _gone(connection: Connection, items_: Any) -> None:
    here = picture.c.item_id.in_(items_)
    of = sa.select(picture.c.id).where(here)
    connection.execute(sa.delete(picture_file).where(picture_file.c.picture_id.in_(of)))
    connection.execute(sa.delete(picture).where(here))


def _open(connection: Connection, item_id: int) -> int:
    """The meeting of a point whose picture may be changed. Raises Gone, Refused."""
    of = row(connection, item, item_id)["meeting_id"]
    if row(connection, meeting, of, lock=True)["state"] == "stängd":
        raise limits.refuse(
            _LABEL, _LABEL, "Mötet är stängt, så bilden kan inte ändras.", "Planera ett nytt möte."
        )
    return int(of)
