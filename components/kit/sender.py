"""Who stands behind this deployment: shown on screen, paper, deck and handout."""

import base64
import os
import struct
import tomllib
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree

import vl_convert

#: A TOML file with the four values of :class:`Sender`.
VARIABLE = "ARSHJULET_AVSANDARE"

_DEFAULT = Path(__file__).parents[2] / "deploy" / "avsandare.toml"

#: The logo is part of every light page, which must stay light.
_MOST_BYTES = 30 * 1024
_PNG = b"\x89PNG\r\n\x1a\n"
_MEDIA = {".png": "image/png", ".svg": "image/svg+xml"}

#: A slide's picture has so many pixels for each of an SVG's.
_SHARP = 4


class BadSender(ValueError):
    """The file that says who stands behind the deployment cannot be used; says why, in Swedish."""


@dataclass(frozen=True)
class Sender:
    """``logo`` is a file beside the TOML file, or empty. Mailboxes are roles, never persons."""

    organisation: str = ""
    contact: str = ""
    accessibility: str = ""
    logo: str = ""


@dataclass(frozen=True)
class Logo:
    """The sender's mark: a PNG or an SVG, and what it says to those who do not see it."""

    media: str
    body: bytes
    alt: str

    @property
    def address(self) -> str:
        """The picture itself as an address, so that a page needs nothing else to show it."""
        return f"data:{self.media};base64,{base64.b64encode(self.body).decode('ascii')}"

    @property
    def png(self) -> bytes:
        """As a PNG: slides hold no SVG."""
        if self.media == _MEDIA[".png"]:
            return self.body
        return vl_convert.svg_to_png(self.body.decode("utf-8"), scale=_SHARP)

    @property
    def shape(self) -> float:
        """Its width by its height."""
        width, height = struct.unpack(">II", self.png[16:24])
        return width / height


@lru_cache(maxsize=1)
def sender() -> Sender:
    """The sender of this deployment; every value may be empty.

    Raises BadSender when the file cannot be read or has a value that is not one of ours.
    """
    path = _path()
    if not path.exists():
        return Sender()
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadSender(f"{path} går inte att läsa som TOML: {error}. Rätta filen.") from error
    names = [field.name for field in fields(Sender)]
    for name, value in given.items():
        if name not in names:
            raise BadSender(f"{path}: {name} är inget värde som används. Det finns {names}.")
        if not isinstance(value, str):
            raise BadSender(f'{path}: {name} ska vara en text inom citattecken ("…").')
    return Sender(**given)


@lru_cache(maxsize=1)
def logo() -> Logo | None:
    """The sender's logo, or None when there is none.

    Raises BadSender when the file is missing or cannot be shown.
    """
    stands = sender()
    if not stands.logo:
        return None
    path = _path().parent / stands.logo
    media = _MEDIA.get(path.suffix.lower())
    if media is None:
        raise BadSender(f"Logotypen {path} ska vara en PNG- eller SVG-fil.")
    if not stands.organisation:
        raise BadSender(
            f"{_path()}: ange organisation, som blir logotypens text för den som lyssnar."
        )
    if not path.is_file():
        raise BadSender(f"Logotypen {path} finns inte. Lägg filen där, eller lämna logo tom.")
    body = path.read_bytes()
    if len(body) > _MOST_BYTES:
        raise BadSender(
            f"Logotypen {path} är {len(body) // 1024} kB; högst {_MOST_BYTES // 1024} kB går, "
            "för att sidorna ska vara lätta. Spara den mindre, eller som SVG."
        )
    if not (_is_png(body) if media == _MEDIA[".png"] else _is_svg(body)):
        raise BadSender(f"Logotypen {path} är inte en hel {path.suffix[1:].upper()}-fil.")
    return Logo(media, body, stands.organisation)


def _path() -> Path:
    return Path(os.environ.get(VARIABLE) or _DEFAULT)


def _is_png(body: bytes) -> bool:
    return body.startswith(_PNG) and len(body) > 24 and all(struct.unpack(">II", body[16:24]))


def _is_svg(body: bytes) -> bool:
    """Also whether it can be drawn, as slides need it."""
    try:
        root = ElementTree.fromstring(body.decode("utf-8"))
        return root.tag == "{http://www.w3.org/2000/svg}svg" and bool(
            vl_convert.svg_to_png(body.decode("utf-8"))
        )
    except (UnicodeDecodeError, ElementTree.ParseError, ValueError):
        return False
