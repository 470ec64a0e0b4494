"""Who stands behind this deployment: shown on screen, paper, deck and handout."""

import os
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

#: A TOML file with the four values of :class:`Sender`.
VARIABLE = "ARSHJULET_AVSANDARE"

_DEFAULT = Path(__file__).parents[1] / "deploy" / "avsandare.toml"


@dataclass(frozen=True)
class Sender:
    """``logo`` is a file beside the TOML file, or empty. Mailboxes are roles, never persons."""

    organisation: str = ""
    contact: str = ""
    accessibility: str = ""
    logo: str = ""


@lru_cache(maxsize=1)
def sender() -> Sender:
    """The sender of this deployment; every value may be empty.

    Raises TypeError when the file has a value that is not one of ours.
    """
    path = Path(os.environ.get(VARIABLE) or _DEFAULT)
    return Sender(**tomllib.loads(path.read_text(encoding="utf-8"))) if path.exists() else Sender()
