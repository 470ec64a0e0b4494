"""Words that are content and no code: TOML files beside the module that shows them."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

Made = TypeVar("Made")


def beside(module: str, name: str) -> dict[str, Any]:
    """What a file of words holds: ``beside(__file__, "rules.toml")``."""
    return tomllib.loads(Path(module).with_name(name).read_text(encoding="utf-8"))


def each(make: Callable[..., Made], tables: Iterable[Mapping[str, Any]]) -> tuple[Made, ...]:
    """``make`` with the keys of each of a file's tables; a list becomes a tuple."""
    return tuple(
        make(**{key: tuple(said) if isinstance(said, list) else said for key, said in one.items()})
        for one in tables
    )
