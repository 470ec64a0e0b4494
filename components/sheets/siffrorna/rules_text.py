"""What a figure may say: every rule of the field, in one sentence for those who read figures."""

import tomllib
from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).with_name("regler.toml")


class Rule(NamedTuple):
    """What it is about, and the rule as a full sentence."""

    about: str
    rule: str


RULES = tuple(
    Rule(about, rule)
    for about, rules in tomllib.loads(_FILE.read_text(encoding="utf-8")).items()
    for rule in rules
)
