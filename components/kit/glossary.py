"""The words of the field, explained to somebody who is new to it."""

import tomllib
from pathlib import Path

_FILE = Path(__file__).with_name("ordlista.toml")

#: Word → what it means, in the order of the alphabet.
WORDS: dict[str, str] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
