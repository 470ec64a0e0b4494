"""What every sheet's finding, key figures and caution keep to (issue: seen in five seconds)."""

from components.kit.sheet import Sheet


def faults(sheet: Sheet) -> list[str]:
    """Which limits a sheet does not keep, in words."""
    found = []
    if not 0 < len(sheet.headline.split(" ")) <= 14 or not 0 < len(sheet.headline) <= 110:
        found.append(f"headline: {sheet.headline!r}")
    if sheet.headline.endswith((".", "?")):
        found.append(f"headline ends: {sheet.headline!r}")
    if not sheet.caution.startswith("Säger inte ") or len(sheet.caution.split(" ")) > 16:
        found.append(f"caution: {sheet.caution!r}")
    if not sheet.caution.endswith("."):
        found.append(f"caution ends: {sheet.caution!r}")
    if not sheet.discuss.endswith("?"):
        found.append(f"discuss: {sheet.discuss!r}")
    if len(sheet.keys) not in (0, 2, 3, 4):
        found.append(f"{len(sheet.keys)} keys")
    found += [f"label: {key.label!r}" for key in sheet.keys if len(key.label) > 24]
    found += [f"no value: {key.label!r}" for key in sheet.keys if not key.value]
    return found
