"""Pictures on a slide: a drawing without a native form, and an address as a QR code."""

import io

import segno
import vl_convert
from pptx.slide import Slide
from pptx.util import Pt

from components.kit.sheet import Figure
from components.render import kinds
from components.render.deck.slide import Box, describe

#: Sharp on a large projector.
_SCALE = 3
_TEXT = "#0d1418"


def png(figure: Figure) -> bytes | None:
    """The figure as a picture file; None for one that is text or a table wherever it stands, and
    for a picture of somebody's own whose point was taken away meanwhile."""
    if figure.kind == "image":
        own: bytes | None = figure.frame.iloc[0][figure.encoding["read"]]()
        return own or None
    drawing = kinds.picture(figure).replace("currentColor", _TEXT)
    if not drawing:
        return None
    return vl_convert.svg_to_png(drawing, scale=_SCALE)


def add(slide: Slide, box: Box, drawn: bytes, alt: str) -> None:
    """The picture as large as the box allows, in its middle."""
    picture = slide.shapes.add_picture(io.BytesIO(drawn), Pt(box.left), Pt(box.top))
    share = min(box.width / picture.width.pt, box.height / picture.height.pt)
    picture.width, picture.height = Pt(picture.width.pt * share), Pt(picture.height.pt * share)
    picture.left = Pt(box.left + (box.width - picture.width.pt) / 2)
    describe(picture, alt)


def qr(address: str) -> io.BytesIO:
    """The address as a QR code, black on white."""
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="png", scale=8, border=4)
    out.seek(0)
    return out
