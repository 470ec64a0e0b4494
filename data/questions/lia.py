"""Questions about LIA: who may need a place (estimate), confirmed periods, offered places."""

import pandas as pd

from data.lia import need as lia
from data.local_format import EVERY_SECTOR
from data.questions.places import by_name
from data.store import Store


def need(
    store: Store, county: str | None, sector: str, first: int, last: int, *, beyond: bool = False
) -> pd.DataFrame:
    """Students who may need a LIA place in the terms ``first``-``last`` (ordinals, inclusive).

    One row per programme and term, by term and then programme; ``county`` None is the country,
    each programme once. One way of counting everywhere: a programme that names the county counts
    as in the county. ``beyond`` adds those that do not, each once and whole, and gives every
    programme's municipalities in the country; ``seats`` says what was counted.

    Columns: diarienummer, programme, provider, website (NA), website_status (NA),
    education_area, area (slug), own (1 in the sector, 0 "närliggande", which no sum may include),
    study_form, pace_pct, often_working (1, else 0), points, diploma
    (NA before 2021), place ("kommunen", "delas", "distans"), municipality_count (in the
    country), municipality_codes and municipalities (";"-joined, in the county),
    municipality_code (only on site in one municipality, else NA), term, term_order, students
    (at most; NA is unknown), starts (how many are in it), seats ("lan": the county's part of
    seats that MYH splits; "hela": all of them, though they are split between counties; "delas":
    on site, shared between municipalities; else NA). Starts with confirmed periods are
    not here but in :func:`periods`.
    """
    # ``only`` is a column: with a condition on the applications alone SQLite reads all of them into
    # a filter first.
    frame = store.query(
        """
        WITH wanted AS (
            SELECT *, sector = :sector AS own, iif(:beyond, NULL, nullif(:county, :country)) AS only
            FROM lia_need
            WHERE county_code IN (:county, iif(:beyond, :country, :county))
              AND term_order BETWEEN :first AND :last
              AND (sector = :sector OR sector_also = :sector)
        ), programme AS (
            SELECT diarienummer, min(a.programme) AS programme, min(a.provider) AS spelling,
                   min(a.education_area) AS education_area, min(a.area) AS area,
                   min(a.study_form) AS study_form, min(a.pace_pct) AS pace_pct,
                   min(a.yh_points) AS points, min(a.diploma) AS diploma,
                   min(a.municipality_count) AS municipality_count,
                   min(a.places_scope) = 'intended' AS intended,
                   count(DISTINCT a.county_code) AS counties,
                   sum(a.county_code = :county) AS here,
                   group_concat(m.municipality_code, ';') AS municipality_codes,
                   group_concat(m.municipality, ';') AS municipalities
            FROM (SELECT DISTINCT diarienummer, only FROM wanted) AS w
            CROSS JOIN yh_application AS a USING (diarienummer)
            LEFT JOIN municipality AS m ON m.municipality_code = a.municipality_code
            WHERE w.only IS NULL OR a.county_code = w.only
            GROUP BY diarienummer
        )
        SELECT w.diarienummer, g.programme, coalesce(p.provider_name, g.spelling) AS provider,
               p.website, p.website_status, g.education_area, g.area, w.own, g.study_form,
               g.pace_pct, w.often_working, g.points, g.diploma, w.place, g.municipality_count,
               g.municipality_codes, g.municipalities, w.municipality_code, w.term,
               w.term_order, w.students, w.starts,
               CASE
                   WHEN g.intended AND w.county_code <> :country
                        AND g.here < g.municipality_count THEN 'lan'
                   WHEN g.intended AND w.county_code = :country AND g.counties > 1 THEN 'hela'
                   WHEN w.place = 'delas' THEN 'delas'
               END AS seats
        FROM wanted AS w JOIN programme AS g USING (diarienummer)
        LEFT JOIN provider AS p ON p.provider = g.spelling
        WHERE w.county_code = :county OR g.here = 0
        """,
        county=county or lia.COUNTRY,
        country=lia.COUNTRY,
        sector=sector,
        first=first,
        last=last,
        beyond=int(beyond),
    )
    return by_name(frame, "programme", ["term_order"], ["diarienummer"])


def periods(
    store: Store, county: str | None, sector: str, first_day: str, last_day: str
) -> pd.DataFrame:
    """Confirmed periods that touch the days ``first_day``-``last_day`` (ISO), in time order.

    ``county`` None is the country. A period with a municipality concerns that municipality's
    county, one without (distance) every county that its programme names. Columns: uid (stable),
    diarienummer, start_no, programme, provider, website, website_status, own (as in
    :func:`need`), area, study_form, pace_pct, diploma, municipality_code and municipality (NA
    without), course (with the group, the days a week and what the students can do, where the
    provider says), from_week and to_week ("2027-v05"), first_day (Monday) and last_day
    (Sunday), students, contact (role mailbox) and link (one of them may be NA), confirmed (ISO
    day), term (the start's earliest, "2026ht").
    """
    frame = store.query(
        """
        SELECT l.uid, l.diarienummer, l.start_no, a.programme,
               coalesce(p.provider_name, a.provider) AS provider, p.website, p.website_status,
               max(a.sector = :sector) AS own, a.area, a.study_form, a.pace_pct, a.diploma,
               l.municipality_code, m.municipality,
               l.course || coalesce(', ' || l.group_name, '') || coalesce(
                   CASE l.days_a_week WHEN 1 THEN ', 1 dag' ELSE ', ' || l.days_a_week || ' dagar'
                   END || ' i veckan', '') || coalesce('. ' || l.tasks, '') AS course,
               l.from_week, l.to_week,
               l.first_day, l.last_day, l.students, l.contact, l.link, l.confirmed,
               s.earliest_term AS term
        FROM lia_period AS l
        JOIN yh_application AS a USING (diarienummer)
        JOIN yh_start AS s USING (diarienummer, start_no)
        LEFT JOIN municipality AS m ON m.municipality_code = l.municipality_code
        LEFT JOIN provider AS p ON p.provider = a.provider
        WHERE l.first_day <= :last_day AND l.last_day >= :first_day
          AND (a.sector = :sector OR a.sector_also = :sector)
          AND (:county IS NULL OR coalesce(m.county_code, a.county_code) = :county)
        GROUP BY l.uid
        """,
        county=county,
        sector=sector,
        first_day=first_day,
        last_day=last_day,
    )
    return by_name(frame, "programme", ["first_day"], ["last_day", "uid"])


def offers(
    store: Store, county: str | None, sector: str, first_day: str, last_day: str
) -> pd.DataFrame:
    """Places that employers offer on the days ``first_day``-``last_day`` (ISO), in time order.

    Offers to every sector are in each. Columns: uid (stable), organisation, municipality_code,
    municipality, sector (code or "alla"), field, from_week, to_week, first_day, last_day,
    places, contact and link (one of them may be NA), confirmed, next_free (ISO day or NA).
    """
    frame = store.query(
        """
        SELECT o.uid, o.organisation, o.municipality_code, m.municipality, o.sector, o.field,
               o.from_week, o.to_week, o.first_day, o.last_day, o.places, o.contact, o.link,
               o.confirmed, o.next_free
        FROM lia_offer AS o JOIN municipality AS m USING (municipality_code)
        WHERE o.first_day <= :last_day AND o.last_day >= :first_day
          AND o.sector IN (:sector, :every)
          AND (:county IS NULL OR m.county_code = :county)
        """,
        county=county,
        sector=sector,
        every=EVERY_SECTOR,
        first_day=first_day,
        last_day=last_day,
    )
    return by_name(frame, "organisation", ["first_day"], ["last_day", "uid"])


def startable(store: Store, term_order: int) -> pd.DataFrame:
    """Granted programmes that may still run in the term ``term_order`` (ordinal) or later.

    diarienummer, programme, provider (as shown), municipalities (";"-joined), and terms:
    each start's earliest and latest, ";"-joined in order.
    """
    frame = store.query(
        """
        SELECT s.diarienummer, a.programme, coalesce(p.provider_name, a.provider) AS provider,
               a.municipalities, s.terms
        FROM (
            SELECT diarienummer, max(last_order) AS last_order,
                   group_concat(earliest_term || ';' || latest_term, ';') AS terms
            FROM (SELECT * FROM yh_start ORDER BY diarienummer, start_no) GROUP BY diarienummer
        ) AS s
        JOIN (
            SELECT a.diarienummer, a.programme, a.provider,
                   group_concat(m.municipality, ';') AS municipalities
            FROM yh_application AS a JOIN municipality AS m USING (municipality_code)
            GROUP BY a.diarienummer
        ) AS a USING (diarienummer)
        LEFT JOIN provider AS p ON p.provider = a.provider
        WHERE s.last_order >= :term_order
        """,
        term_order=term_order,
    )
    return by_name(frame, "programme", [], ["diarienummer"])
