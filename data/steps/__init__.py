"""Every step, in build order. A step is a module that makes one table.

    TABLE                    what the table is (data/tables.py)
    FILE                     the bundled CSV it is made from, where there is one
    read(inputs)             as published, every cell text; left out: FILE as it stands
    shape(published, ...)    our names; ".." is missing, never zero; left out: as published
    check(table, ...)        stop when the source breaks a promise, naming rows; may be left out

``shape`` and ``check`` name the tables made earlier that they take: those the step needs.
The table's own types are set last, by its definition.

A step that also reads publishers' own files has ``INBOX_SOURCE`` (a Source key) and
``recognise(path)``: the file's name in the inbox, or None when it is something else.
With ``BY_SENDER`` there are several such files, of different senders: the inbox then notes
in which order they came, and whether each may be read in part. Files that ``data.fetch`` brings
(data/fetched.py) say themselves which source they are from.
"""

import inspect
from collections.abc import Callable, Mapping
from types import ModuleType

import pandas as pd

from data.inputs import Inputs
from data.steps import (
    actor,
    actor_area,
    county,
    county_indicator,
    deadline,
    education_level,
    employment,
    employment_municipality,
    fetched_table,
    gymnasium_offer,
    gymnasium_result,
    job_ad,
    komvux_offer,
    labour_indicator,
    labour_status,
    lia_need,
    lia_offer,
    lia_period,
    local_figure,
    matching,
    municipality,
    occupation,
    occupation_age,
    occupation_alias,
    occupation_forecast,
    occupation_route,
    place_alias,
    population,
    programme_event,
    programme_occupation,
    provider,
    provider_contact,
    redundancy,
    school_outcome,
    sector,
    sector_education,
    sector_occupation,
    sector_sun5,
    sun5_occupation,
    support_programme,
    yh_application,
    yh_county,
    yh_course,
    yh_course_outcome,
    yh_course_start,
    yh_event,
    yh_funding,
    yh_graduate_survey,
    yh_outcome,
    yh_start,
    yh_start_county,
)

STEPS: tuple[ModuleType, ...] = (
    county,
    municipality,
    place_alias,
    sector,
    sector_sun5,
    sector_occupation,
    sector_education,
    occupation,
    occupation_alias,
    occupation_route,
    occupation_forecast,
    employment,
    employment_municipality,
    population,
    labour_indicator,
    labour_status,
    education_level,
    matching,
    occupation_age,
    school_outcome,
    local_figure,
    yh_application,
    sun5_occupation,
    programme_occupation,
    yh_start,
    yh_start_county,
    provider,
    provider_contact,
    lia_period,
    lia_offer,
    lia_need,
    yh_course,
    yh_course_start,
    yh_outcome,
    yh_county,
    yh_graduate_survey,
    yh_course_outcome,
    yh_funding,
    support_programme,
    actor_area,
    actor,
    deadline,
    yh_event,
    programme_event,
    gymnasium_offer,
    gymnasium_result,
    komvux_offer,
    county_indicator,
    job_ad,
    redundancy,
    fetched_table,
)


def needs(step: ModuleType) -> tuple[str, ...]:
    """The tables that must be made before the step's."""
    parts = [getattr(step, name) for name in ("shape", "check") if hasattr(step, name)]
    return tuple(dict.fromkeys(name for part in parts for name in _wanted(part)))


def run(step: ModuleType, inputs: Inputs, made: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """The step's table, checked. ``made``: at least the tables that it needs, by name.

    Raises BuildStopped when the source breaks a promise.
    """
    published = step.read(inputs) if hasattr(step, "read") else _bundled(step, inputs)
    shaped = _with(step.shape, published, made) if hasattr(step, "shape") else published
    out = step.TABLE.conform(shaped)
    step.TABLE.validate(out)
    if hasattr(step, "check"):
        _with(step.check, out, made)
    return out


def _bundled(step: ModuleType, inputs: Inputs) -> pd.DataFrame:
    """Nothing for a table that is made from other tables alone."""
    return inputs.csv(step.FILE) if hasattr(step, "FILE") else pd.DataFrame()


def _with(
    part: Callable[..., pd.DataFrame], first: pd.DataFrame, made: Mapping[str, pd.DataFrame]
) -> pd.DataFrame:
    return part(first, **{name: made[name] for name in _wanted(part)})


def _wanted(part: Callable[..., pd.DataFrame]) -> list[str]:
    """The tables that a part of a step takes after its own."""
    return list(inspect.signature(part).parameters)[1:]
