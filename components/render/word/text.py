"""What a document says of its own."""

from collections.abc import Sequence


def row(heads: Sequence[str], cells: Sequence[str]) -> str:
    """A table's row in words: "Läget: Brist; Avslag: 2."."""
    parts = [f"{head}: {cell.rstrip('.')}" for head, cell in zip(heads, cells, strict=True)]
    return f"{'; '.join(parts)}."
