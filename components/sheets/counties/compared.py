"""A sheet with counties side by side in its first picture, and what that does not say."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from components.kit.numbers import inside
from components.kit.sheet import Figure, Missing, Sheet
from components.sheets.counties import text


@dataclass(frozen=True, eq=False)
class SetBeside:
    """What a sheet has of several counties. ``figure``: None when nobody is beside the subject.
    ``lacking``: who could not be compared, and why, in whole sentences."""

    figure: Figure | None = None
    lacking: tuple[str, ...] = ()


def first(sheet: Sheet, found: SetBeside, *, beside: bool = True) -> Sheet:
    """The sheet with the comparison as its first picture. What was first stands ``beside`` it, or
    among its other figures."""
    if found.figure is None:
        return lacks(sheet, found.lacking)
    before = tuple(
        replace(one, beside=one.beside or one is sheet.picture) if beside
        else replace(one, beside=False)
        for one in sheet.figures
    )  # fmt: skip
    return said(replace(sheet, figures=(found.figure, *before)), found.lacking)


def said(sheet: Sheet, lacking: Sequence[str] = ()) -> Sheet:
    """The sheet with the caution that goes with every comparison; its own caution is among what
    may not be concluded."""
    own = (f"Bladet {inside(sheet.caution.rstrip('.'))}.",) if sheet.caution else ()
    cautious = replace(
        sheet,
        figures=tuple(map(_cautious, sheet.figures)),
        caution=text.CAUTION,
        not_conclude=(text.NOT_CONCLUDE, *own, *sheet.not_conclude),
    )
    return lacks(cautious, lacking)


def _cautious(figure: Figure) -> Figure:
    """What the sheet says of a comparison follows its figure to a slide and a file."""
    if not figure.compares:
        return figure
    return replace(figure, caveats=(f"{text.CAUTION}.", *figure.caveats))


def lacks(sheet: Sheet, lacking: Sequence[str]) -> Sheet:
    """The sheet that says who could not be compared, in the open."""
    missing = tuple(Missing(one, text.CHOOSE_ANOTHER) for one in lacking)
    return replace(sheet, missing=(*sheet.missing, *missing))
