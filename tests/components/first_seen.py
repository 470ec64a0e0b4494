"""The limits of what is seen first of a sheet, for the tests of each sheet."""

from components.kit.sheet import Sheet


def holds(found: Sheet) -> None:
    """Headline, key figures, caution and question are short, whole and punctuated as they shall."""
    words = found.headline.split()
    assert 0 < len(words) <= 14, found.headline
    assert len(found.headline) <= 110
    assert found.headline[0].isupper() or found.headline[0].isdigit()
    assert not found.headline.endswith(".")
    assert len(found.keys) in (0, 2, 3, 4)
    assert all(0 < len(key.label) <= 24 and key.value for key in found.keys)
    if found.caution:
        assert found.caution.startswith("Säger inte ")
        assert len(found.caution.split()) <= 16, found.caution
    if found.figures and found.figures[0].kind != "table":
        assert found.caution
    assert not found.discuss or found.discuss.endswith("?")
