"""Every step, in build order. A step is a module that makes one table.

    TABLE                    what the table is (data/tables.py)
    NEEDS                    names of tables made earlier that ``shape`` and ``check`` use
    read(inputs)             as published, every cell text; bundled facts plus inbox
    shape(published, **needs)   our names and types; ".." is missing, never zero
    check(table, **needs)    optional: stop when the source breaks a promise, naming rows

A step that also reads publishers' own files has ``INBOX_SOURCE`` (a Source key) and
``recognise(path)``: the file's name in the inbox, or None when it is something else.
With ``BY_SENDER`` there are several such files, of different senders: the inbox then notes
in which order they came, and whether each may be read in part.
"""

from types import ModuleType

from data.steps import (
    actor,
    actor_area,
    county,
    deadline,
    employment,
    labour_indicator,
    lia_need,
    lia_offer,
    lia_period,
    local_figure,
    municipality,
    occupation,
    occupation_forecast,
    occupation_route,
    population,
    programme_occupation,
    provider,
    school_outcome,
    sector,
    sector_occupation,
    sector_sun5,
    sun5_occupation,
    support_programme,
    yh_application,
    yh_course,
    yh_course_outcome,
    yh_course_start,
    yh_funding,
    yh_graduate_survey,
    yh_outcome,
    yh_start,
    yh_start_county,
)

STEPS: tuple[ModuleType, ...] = (
    county,
    municipality,
    sector,
    sector_sun5,
    sector_occupation,
    occupation,
    occupation_route,
    occupation_forecast,
    employment,
    population,
    labour_indicator,
    school_outcome,
    local_figure,
    yh_application,
    sun5_occupation,
    programme_occupation,
    yh_start,
    yh_start_county,
    provider,
    lia_period,
    lia_offer,
    lia_need,
    yh_course,
    yh_course_start,
    yh_outcome,
    yh_graduate_survey,
    yh_course_outcome,
    yh_funding,
    support_programme,
    actor_area,
    actor,
    deadline,
)
