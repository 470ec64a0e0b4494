"""Applied for and granted in several counties, one application year: squares side by side."""

from collections.abc import Callable

import pandas as pd

from components.kit.sheet import Col, Figure
from components.sheets.counties import text
from components.sheets.counties.alike import alike
from components.sheets.counties.chosen import SideBySide
from components.sheets.counties.compared import SetBeside
from data.tables import Source


def figure(
    beside: SideBySide,
    by_year: Callable[[str], pd.DataFrame],
    year: int,
    sources: tuple[Source, ...],
    *,
    what: str,
    caveats: tuple[str, ...],
) -> SetBeside:
    """A column of squares for each county, of the same application year.

    ``by_year``: a county's code -> application_year, applications, granted of that county. The
    country is left out: its squares would make the counties' too small to be seen.
    """
    frames = [by_year(code).assign(area_code=code) for code in beside.counties]
    rows = pd.concat(frames, ignore_index=True)
    rows = rows[rows["application_year"] == year]
    found = alike(rows, beside.own, beside.others, ("application_year",), value="granted")
    lacking = text.lacking(beside.named(found.lacking), text.NO_YEAR)
    if not found.any:
        return SetBeside(None, lacking)
    frame = found.frame.assign(area=found.frame["area_code"].map(beside.names))
    drawn = Figure(
        kind="units",
        title=text.decided_title(what, year),
        alt=text.decided_alt(what, year, list(frame["area"]), list(frame["granted"])),
        frame=frame,
        columns={
            "area": Col("Län"),
            "application_year": Col("Ansökningsår", "year"),
            "applications": Col("Sökta", "count", "antal"),
            "granted": Col("Beviljade", "count", "antal"),
        },
        encoding={
            "x": "area",
            "y": "granted",
            "of": "applications",
            "subject": beside.names[beside.own],
        },
        sources=sources,
        period=f"ansökan {year}",
        caveats=(
            text.IN_EACH,
            *lacking,
            *((text.COUNTRY_IN_KEYS,) if beside.country else ()),
            *caveats,
        ),
    )
    return SetBeside(drawn, lacking)
