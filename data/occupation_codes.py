"""What an occupation is called in an address: its SSYK code, which several may share. Pure."""

from collections import Counter
from collections.abc import Mapping

from data.sectors import cells, slug


def of(ssyk: Mapping[str, str]) -> dict[str, str]:
    """Occupation → its code: the first SSYK that it has, with its name when another occupation
    has the same first one ("5120-kockar"). ``ssyk``: occupation → its SSYK codes."""
    first = {name: cells(codes)[0] for name, codes in ssyk.items()}
    shared = Counter(first.values())
    return {
        name: code if shared[code] == 1 else f"{code}-{slug(name)}" for name, code in first.items()
    }
