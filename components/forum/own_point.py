"""A meeting's own point: its heading, its words, and a picture, as a sheet like others."""

from collections.abc import Callable

import pandas as pd

from components.forum import own_point_text as text
from components.kit.sheet import Col, Figure, Sheet
from data.forum import Book, source
from data.forum.rows import Item, Picture

#: Letters of a picture's name, and what its file is sent as: no form of a page can say so.
NAME, SENT_AS = 32, "application/octet-stream"

_ENDINGS = {"image/png": "png", "image/jpeg": "jpg"}


def ending(picture: Picture) -> str:
    """How the name of its file ends."""
    return _ENDINGS[picture.media]


def address(picture: Picture) -> str:
    """Where a picture is read."""
    return f"/bild/{picture.name}.{ending(picture)}"


def figure(item: Item, picture: Picture, read: Callable[[], bytes]) -> Figure:
    """The picture of a point. ``read`` gives its file, for what cannot lead to an address."""
    alt = item.picture_alt or text.no_alt(item.question or "")
    whose = item.picture_source
    row = {
        "alt": alt,
        "source": whose,
        "address": address(picture),
        "width": picture.width,
        "height": picture.height,
        "read": read,
    }
    return Figure(
        kind="image",
        title=text.PICTURE,
        alt=alt,
        frame=pd.DataFrame([row], dtype=object),
        columns={
            "alt": Col(text.SHOWS),
            "source": Col(text.WHOSE, missing=text.NO_SOURCE),
        },
        sources=(source(text.PICTURE.lower(), picture.at[:10]),),
        period=text.PERIOD,
        encoding={name: name for name in ("address", "width", "height", "read")},
        caveats=(text.CAVEAT,),
        processed=False,
    )


def sheet(item: Item, picture: Picture | None, book: Book) -> Sheet:
    """The point as a sheet. ``picture``: the one that it has."""
    figures: tuple[Figure, ...] = ()
    if picture:
        number = picture.picture_id
        figures = (figure(item, picture, lambda: book.picture_file(number)),)
    question = item.question or ""
    return Sheet(
        slug=f"punkt-{item.position}",
        title=text.OWN,
        question=question,
        answer=paragraphs(item),
        figures=figures,
    )


def paragraphs(item: Item) -> tuple[str, ...]:
    """The words of a point, line by line."""
    return tuple(line.strip() for line in (item.body or "").splitlines() if line.strip())
