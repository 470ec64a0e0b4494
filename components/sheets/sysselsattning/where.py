"""Where in the county the sector's industries employ people: a map of its municipalities."""

import pandas as pd

from components.kit import rules
from components.kit.columns import columns
from components.kit.sheet import Col, Figure
from components.sheets.sysselsattning import where_text
from data.questions import labour, meta, places
from data.questions.meta import Sector
from data.store import Store

_PERSONS = Col("", "count", "personer", where_text.NOT_PUBLISHED)


def figure(store: Store, code: str, county: str, sector: Sector) -> Figure | None:
    """Employed in the newest year, on each municipality; None where nobody has fetched them.

    One that SCB leaves out is on the map without a number, and says so.
    """
    found = labour.employment_by_municipality(store, code, sector.sni_sections)
    newest = found[found["year"] == found["year"].max()]
    newest = _shown(newest)
    if newest["total"].isna().all():
        return None
    year, source = int(newest["year"].iloc[0]), newest["source"].iloc[0]
    local = places.shapes(store, "kommun", code).rename(columns={"geometry": "shape"})
    frame = local.merge(newest, left_on="code", right_on="area_code", how="left")
    frame = frame.sort_values("total", ascending=False, na_position="last", ignore_index=True)
    unsure = source != labour.FINAL
    held = frame.dropna(subset="total")
    return Figure(
        kind="map",
        title=where_text.title(county, year, preliminary=unsure),
        alt=where_text.alt(
            county, year, list(held[["name", "total"]].itertuples(index=False, name=None)),
            list(frame.loc[frame["total"].isna(), "name"]),
        ),
        frame=frame,
        columns={
            **columns(store, "municipality")(name="municipality"),
            "total": _PERSONS.but(label="Totalt"),
            "women": _PERSONS.but(label="Kvinnor", unit=""),
            "men": _PERSONS.but(label="Män", unit=""),
        },
        encoding={
            "code": "code", "value": "total", "label": "name", "shape": "shape", "level": "kommun",
        },
        sources=meta.sources(store, source),
        period=str(year),
        caveats=(
            sector.sni_caveat,
            *where_text.caveats(meta.caveats(store, "employment_municipality"), year),
        ),
    )  # fmt: skip


def _shown(found: pd.DataFrame) -> pd.DataFrame:
    """Without those that are too few: the sum over industries is ours. Where one sex is too few
    neither is shown, for the total would tell the other."""
    numbers = found[["women", "men", "total"]]
    few = numbers.map(lambda n: not pd.isna(n) and rules.suppressed(n)).astype(bool)
    sexes = few["women"] | few["men"]
    return found.assign(
        women=found["women"].mask(sexes),
        men=found["men"].mask(sexes),
        total=found["total"].mask(few["total"]),
    )
