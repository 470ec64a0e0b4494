"""A file that somebody sends is drawn anew, or refused: nothing else of it is ever kept."""

import io

import pytest
from PIL import Image

from components.web.redrawn import LONGEST, Unfit, redrawn
from tests.components.web import hostile

FIRST = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff\xe0\x00\x10JFIF"}


def kept(body: bytes) -> Image.Image | None:
    """What is seen in what is kept of a file, which is nothing but that; None when nothing is."""
    try:
        made = redrawn(body)
    except Unfit:
        return None
    assert made.content.startswith(FIRST[made.media])
    assert [trace for trace in hostile.TRACES if trace in made.content] == []
    with Image.open(io.BytesIO(made.content), formats=("PNG", "JPEG")) as found:
        found.load()
        assert found.size == (made.width, made.height)
        assert max(found.size) <= LONGEST
        assert not found.getexif()
        assert set(found.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        return found


def test_two_hundred_hostile_files_are_refused_or_made_harmless() -> None:
    files = hostile.files()
    assert len(files) == 200
    came = {name: kept(body) for name, body in files.items()}
    assert {name for name in hostile.harmless() if came[name] is None} == set()
    assert {name for name in hostile.refused() if came[name] is not None} == set()


def test_a_picture_is_seen_as_it_was_looked_at() -> None:
    turned = kept(hostile.with_place())
    assert turned is not None
    assert turned.size == (16, 24)  # it said that it lay on its side
    large = kept(hostile.picture("PNG", (3000, 1000)))
    assert large is not None
    assert large.size == (2000, 667)
    out = io.BytesIO()
    Image.new("RGBA", (4, 4), (255, 0, 0, 0)).save(out, "PNG")
    clear = kept(out.getvalue())
    assert clear is not None
    assert clear.getpixel((0, 0)) == (255, 255, 255)  # on paper it stands on white


def test_the_page_of_a_document_is_chosen() -> None:
    pages = [Image.new("RGB", (200, 100), color) for color in ("red", "blue")]
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:])
    made = redrawn(out.getvalue(), 2)
    red, _, blue = Image.open(io.BytesIO(made.content)).getpixel((900, 400))
    assert (made.width, made.height) == (2000, 1000)
    assert blue > red
    with pytest.raises(Unfit, match="har 2 sidor"):
        redrawn(out.getvalue(), 3)
