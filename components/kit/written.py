"""Words that are content and no code: TOML files beside the module that shows them."""

import tomllib
from pathlib import Path
from typing import Any


def beside(module: str, name: str) -> dict[str, Any]:
    """What a file of words holds: ``beside(__file__, "rules.toml")``."""
    return tomllib.loads(Path(module).with_name(name).read_text(encoding="utf-8"))
