"""The words of the field, explained to somebody who is new to it."""

from components.kit.written import beside

WORDS: dict[str, str] = beside(__file__, "glossary.toml")
