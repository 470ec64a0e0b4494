"""A picture that somebody sent, drawn anew: nothing of the file is kept but what is seen.

Runs in a process of its own (workshop.py): a file that is made to do harm meets a program that
can be ended, and that has nothing. What a file is, is read from its own first bytes, never from
its name or from what the browser says.
"""

import warnings
from io import BytesIO
from typing import NamedTuple

import pypdfium2 as pdfium
from PIL import Image, ImageOps, UnidentifiedImageError

from components.web import picture_text as text

#: Pixels that are unpacked at most, and the longest side of what is kept: sharp on a projector.
MOST_PIXELS, LONGEST = 40_000_000, 2_000

#: A drawing larger than this is kept as a photograph is: about a twentieth of it.
_LARGE = 1_500_000
_QUALITY = 85

#: First bytes → what Pillow calls it.
_PICTURES = {b"\x89PNG\r\n\x1a\n": "PNG", b"\xff\xd8\xff": "JPEG", b"RIFF": "WEBP"}
_PDF = b"%PDF-"

#: Pages of a PDF file that are looked among.
_MOST_PAGES = 500


class Unfit(ValueError):
    """A file that is not kept; why, and what to do, in Swedish."""


class Redrawn(NamedTuple):
    """A picture to keep: ``content`` is all of its file."""

    content: bytes
    media: str
    width: int
    height: int


def redrawn(body: bytes, page: int = 1) -> Redrawn:
    """The picture in a file, or a page (from 1) of a PDF file. Raises Unfit."""
    kind = next((kind for start, kind in _PICTURES.items() if body.startswith(start)), "")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # a picture that Pillow finds strange is not kept
            if body.startswith(_PDF):
                return _written(_page(body, page), lossless=True)
            if kind:
                return _written(_picture(body, kind), lossless=kind != "JPEG")
    except Unfit:
        raise
    except (MemoryError, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Unfit(text.TOO_LARGE) from error
    except (UnidentifiedImageError, pdfium.PdfiumError) as error:
        raise Unfit(text.BROKEN) from error
    except Exception as error:  # decoders raise whatever a broken file makes them
        raise Unfit(text.BROKEN) from error
    raise Unfit(text.OTHER_KIND)


def _picture(body: bytes, kind: str) -> Image.Image:
    found = Image.open(BytesIO(body), formats=(kind,))
    if found.width * found.height > MOST_PIXELS:
        raise Unfit(text.TOO_LARGE)
    found.load()
    return ImageOps.exif_transpose(found)  # as it is looked at; what said so is not kept


def _page(body: bytes, page: int) -> Image.Image:
    document = pdfium.PdfDocument(body)
    try:
        pages = len(document)
        if not 1 <= page <= min(pages, _MOST_PAGES):
            raise Unfit(text.no_page(page, min(pages, _MOST_PAGES)))
        found = document[page - 1]
        width, height = found.get_size()
        if not (0 < width < 20_000 and 0 < height < 20_000):
            raise Unfit(text.TOO_LARGE)
        drawn = found.render(scale=LONGEST / max(width, height), may_draw_forms=False)
        return drawn.to_pil().convert("RGB")
    finally:
        document.close()


def _written(found: Image.Image, *, lossless: bool) -> Redrawn:
    """The pixels alone, in a new file."""
    clear = "A" in found.getbands() or "transparency" in found.info
    pixels = found.convert("RGBA" if clear else "RGB")
    pixels.thumbnail((LONGEST, LONGEST))
    if clear:  # on paper and slides it stands on white
        white = Image.new("RGB", pixels.size, "white")
        white.paste(pixels, mask=pixels.getchannel("A"))
        pixels = white
    bare = Image.frombytes("RGB", pixels.size, pixels.tobytes())
    media, content = "image/png", b""
    if lossless:
        content = _saved(bare, "PNG", optimize=True)
    if not content or len(content) > _LARGE:
        media, content = "image/jpeg", _saved(bare, "JPEG", quality=_QUALITY, optimize=True)
    return Redrawn(content, media, bare.width, bare.height)


def _saved(found: Image.Image, kind: str, **how: object) -> bytes:
    out = BytesIO()
    found.save(out, kind, **how)
    return out.getvalue()
