"""What a figure may say: every rule of the field, in one sentence for those who read figures."""

from typing import NamedTuple

from components.kit.written import beside


class Rule(NamedTuple):
    """What it is about, and the rule as a full sentence."""

    about: str
    rule: str


RULES = tuple(
    Rule(about, rule) for about, rules in beside(__file__, "rules.toml").items() for rule in rules
)
