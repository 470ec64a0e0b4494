"""Files that somebody sends to do harm, made here: 200 of them, each with what it is called."""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Iterator

from PIL import Image, PngImagePlugin

#: Pictures that say that they are larger than any is, wide and high.
BOMBS = ((60_000, 60_000), (2_000_000_000, 2), (9_000, 9_000), (1, 400_000_000))

SCRIPT = b"<script>alert('hej')</script>"

#: Pixels that a small file says it has.
BOMBS = ((60_000, 60_000), (2_000_000_000, 2), (9_000, 9_000), (1, 400_000_000))

#: What no kept file may hold, wherever it stands in it.
TRACES = (b"<script", b"<svg", b"<html", b"alert(", b"PK\x03\x04", b"/JavaScript", b"Exif", b"GPS",
          b"MZ\x90", b"<?php", b"Hemlig")  # fmt: skip


def picture(kind: str, size: tuple[int, int] = (24, 16), **how: object) -> bytes:
    """A picture that is what it says."""
    out = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(out, kind, **how)
    return out.getvalue()


def with_place() -> bytes:
    """A photograph that says where it was taken, and by whom."""
    exif = Image.Exif()
    exif[0x013B] = "Hemlig Fotograf"
    exif[0x0112] = 6  # lies on its side
    exif.get_ifd(0x8825).update({1: "N", 2: (58.0, 45.0, 0.0), 3: "E", 4: (17.0, 0.0, 0.0)})
    return picture("JPEG", exif=exif, comment=SCRIPT)


def with_text() -> bytes:
    """A drawing with a script in what it says about itself."""
    told = PngImagePlugin.PngInfo()
    told.add_text("Comment", SCRIPT.decode())
    told.add_itxt("XML:com.adobe.xmp", "<svg onload='alert(1)'/>")
    return picture("PNG", pnginfo=told)


def document(more: bytes = b"", box: bytes = b"0 0 200 100") -> bytes:
    """A PDF file of one empty page. ``more``: what else its catalogue says."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R" + more + b">>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[" + box + b"]>>endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF"
    )


def vast(side: int) -> bytes:
    """A small PDF file whose one picture says that it has so many pixels on each side, and is of
    the kind that is unpacked whole."""
    drawn = bytearray(picture("JPEG", (64, 64), progressive=True))
    size = drawn.index(b"\xff\xc2") + 5
    drawn[size : size + 4] = side.to_bytes(2, "big") * 2
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]"
        b"/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>endobj\n"
        + b"4 0 obj<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB"
        b"/BitsPerComponent 8/Filter/DCTDecode/Length %d>>stream\n"
        % (side, side, len(drawn))
        + drawn
        + b"\nendstream endobj\n5 0 obj<</Length 27>>stream\n200 0 0 100 0 0 cm /I Do    "
        b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + check


def bomb(width: int, height: int) -> bytes:
    """A drawing of a few bytes that says it has so many pixels."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    packed = zlib.compress(bytes(100_000), 9)
    parts = {b"IHDR": head, b"IDAT": packed, b"IEND": b""}
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts.items())


def _archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("index.html", SCRIPT * 1000)
    return out.getvalue()


def harmless() -> dict[str, bytes]:
    """Those that are kept once what is wrong with them is gone."""
    png, jpeg, webp = picture("PNG"), picture("JPEG"), picture("WEBP")
    script = b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"
    return {
        "photo with a place": with_place(),
        "drawing with a script": with_text(),
        **{f"{name} and a page": body + b"<html>" + SCRIPT
           for name, body in {"png": png, "jpeg": jpeg, "webp": webp}.items()},
        **{f"{name} and an archive": body + _archive()
           for name, body in {"png": png, "jpeg": jpeg}.items()},
        "document with a script": document(script),
        "document and a page": document() + b"\n" + SCRIPT,
        "document with a link": document(b"/URI<</Base(javascript:alert\\(1\\))>>"),
    }  # fmt: skip


def refused() -> dict[str, bytes]:
    """Those that nothing is kept of."""
    svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'>" + SCRIPT + b"</svg>"
    huge = zlib.compress(bytes(8_000_000), 9)
    text_bomb = picture("PNG")[:33] + _chunk(b"zTXt", b"a\0\0" + huge) + picture("PNG")[33:]
    return {
        "nothing": b"",
        "svg": svg,
        "svg with a prolog": b"<?xml version='1.0'?>" + svg,
        "svg after a mark": b"\xef\xbb\xbf" + svg,
        "svg in wide letters": svg.decode().encode("utf-16"),
        "packed svg": zlib.compress(svg),
        "page": b"<!doctype html><html>" + SCRIPT,
        "script": b"alert('hej')",
        "program": b"MZ\x90\0" + bytes(200),
        "another program": b"\x7fELF" + bytes(200),
        "shell": b"#!/bin/sh\nrm -rf /\n",
        "archive": _archive(),
        "php in a gif": b"GIF89a<?php system($_GET[0]); ?>",
        "page before a document": SCRIPT + document(),
        "page before a picture": SCRIPT + picture("PNG"),
        "a gif's first letters": b"GIF89a" + picture("PNG"),
        "a picture's first letters and a page": b"\x89PNG\r\n\x1a\n<html>" + SCRIPT,
        "a photo's first letters and a page": b"\xff\xd8\xff<html>" + SCRIPT,
        "a webp's first letters and a page": b"RIFF\0\0\0\0WEBP<html>" + SCRIPT,
        "sound": b"RIFF\x24\0\0\0WAVEfmt " + bytes(40),
        "film": b"\0\0\0\x18ftypmp42" + bytes(200),
        "heic": b"\0\0\0\x18ftypheic" + bytes(200),
        "postscript": b"%!PS-Adobe-3.0\n(hej) show",
        "document with no pages": b"%PDF-1.4\n%%EOF",
        "document that is wide": document(box=b"0 0 900000 10"),
        "document's beginning": document()[:60],
        "text bomb": text_bomb,
        **{f"bomb {wide} x {high}": bomb(wide, high) for wide, high in BOMBS},
        **{kind: picture(kind) for kind in ("BMP", "GIF", "TIFF", "ICO", "PPM", "TGA", "PCX")},
    }  # fmt: skip


def mangled(most: int) -> Iterator[tuple[str, bytes]]:
    """Files cut short, and files with bytes that are others: what comes of each is not known."""
    chance = random.Random(2026)
    whole = {
        "png": picture("PNG", (64, 48)), "jpeg": with_place(), "webp": picture("WEBP", (64, 48)),
        "document": document(b"/Names<</JavaScript 3 0 R>>"), "text": with_text(),
    }  # fmt: skip
    for number in range(most):
        name, body = list(whole.items())[number % len(whole)]
        if number % 2:
            yield f"{name} cut {number}", body[: chance.randrange(1, len(body))]
        else:
            other = bytearray(body)
            for _ in range(chance.randrange(1, 12)):
                other[chance.randrange(len(other))] = chance.randrange(256)
            yield f"{name} changed {number}", bytes(other)


def files() -> dict[str, bytes]:
    """All 200."""
    known = harmless() | refused()
    return known | dict(mangled(200 - len(known)))
