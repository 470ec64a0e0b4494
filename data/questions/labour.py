"""Questions about employment and unemployment (SCB, Arbetsförmedlingen)."""

from collections.abc import Sequence

import pandas as pd

from data.store import Store, listed

#: Source keys of BAS: years that SCB may change, and those that it does not.
PRELIMINARY, FINAL = "scb_bas", "scb_bas_slutlig"

#: What the unemployment measures are called, the widest first.
UNEMPLOYMENT = (
    "Arbetslösa inkl. program",
    "Inskrivna arbetslösa",
    "Öppet arbetslösa",
    "I arbetsmarknadsprogram",
    "Långtidsarbetslösa minst 12 månader",
)


def employment_by_year(store: Store, county: str, sections: Sequence[str]) -> pd.DataFrame:
    """Employed in all of ``sections`` (SNI) together, in a county and the country ("00").

    One row per series, year and county_code, oldest first: measure and age (who is counted),
    women, men, total (persons, Int64; missing unless every section is published) and sources
    (Source keys, by comma). Series are never joined: a change is only a change inside one.
    """
    marks, given = listed(sections)
    return store.query(
        f"""
        SELECT series, measure, age, year, county_code,
               CASE WHEN count(value) FILTER (WHERE sex = 'kvinnor') = :wanted
                    THEN sum(value) FILTER (WHERE sex = 'kvinnor') END AS women,
               CASE WHEN count(value) FILTER (WHERE sex = 'män') = :wanted
                    THEN sum(value) FILTER (WHERE sex = 'män') END AS men,
               CASE WHEN count(value) FILTER (WHERE sex = 'totalt') = :wanted
                    THEN sum(value) FILTER (WHERE sex = 'totalt') END AS total,
               group_concat(DISTINCT source) AS sources
        FROM employment WHERE county_code IN (:county, '00') AND sni IN ({marks})
        GROUP BY series, year, county_code
        ORDER BY year, series, county_code
        """,
        county=county,
        wanted=len(sections),
        **given,
    )


def employment_by_industry(
    store: Store, county: str, sections: Sequence[str], series: str, year: int
) -> pd.DataFrame:
    """Women and men per industry, one year of one series, in the order of ``sections``.

    Columns: sni, industry, sex, value (persons, Int64), source.
    """
    marks, given = listed(sections)
    frame = store.query(
        f"""
        SELECT sni, industry, sex, value, source FROM employment
        WHERE county_code = :county AND sni IN ({marks}) AND series = :series AND year = :year
          AND sex <> 'totalt' AND value IS NOT NULL
        ORDER BY sex
        """,
        county=county,
        series=series,
        year=year,
        **given,
    )
    order = frame["sni"].map({section: place for place, section in enumerate(sections)})
    return frame.iloc[order.argsort(kind="stable")].reset_index(drop=True)


def employment_totals(
    store: Store, sections: Sequence[str], series: str, county: str | None = None
) -> pd.DataFrame:
    """Employed per industry and year of one series, of every county ("00" the country) or one.

    Columns: county_code, sni, year, total (persons, Int64; the publisher's own, which need not be
    the sum of women and men).
    """
    marks, given = listed(sections)
    return store.query(
        f"""
        SELECT county_code, sni, year, value AS total FROM employment
        WHERE sni IN ({marks}) AND series = :series AND sex = 'totalt' AND value IS NOT NULL
          AND (:county IS NULL OR county_code = :county)
        ORDER BY county_code, sni, year
        """,
        series=series,
        county=county,
        **given,
    )


def employment_by_municipality(store: Store, county: str, sections: Sequence[str]) -> pd.DataFrame:
    """Employed in all of ``sections`` together, per municipality of a county and year; none where
    nothing is fetched.

    Columns: area_code, year, women, men, total (persons, Int64; missing unless every section is
    published) and source (Source key), by year and area_code.
    """
    marks, given = listed(sections)
    return store.query(
        f"""
        SELECT area_code, year,
               CASE WHEN count(value) FILTER (WHERE sex = 'kvinnor') = :wanted
                    THEN sum(value) FILTER (WHERE sex = 'kvinnor') END AS women,
               CASE WHEN count(value) FILTER (WHERE sex = 'män') = :wanted
                    THEN sum(value) FILTER (WHERE sex = 'män') END AS men,
               CASE WHEN count(value) FILTER (WHERE sex = 'totalt') = :wanted
                    THEN sum(value) FILTER (WHERE sex = 'totalt') END AS total,
               min(source) AS source
        FROM employment_municipality WHERE county_code = :county AND sni IN ({marks})
        GROUP BY year, area_code ORDER BY year, area_code
        """,
        county=county,
        wanted=len(sections),
        **given,
    )


def notices(store: Store, county: str) -> pd.DataFrame:
    """Persons in notices of redundancy in a county, by year and the source's own industries; none
    where nothing is fetched. Columns: year, industry, value (Int64; missing where the source has
    none), source (Source key)."""
    return store.query(
        "SELECT year, industry, value, source FROM redundancy WHERE county_code = :county "
        "ORDER BY year, industry",
        county=county,
    )


#: Kolada's key figures on companies: new ones, bankruptcies.
_COMPANIES = ("N00999", "N00926")


def companies(store: Store, county: str) -> pd.DataFrame:
    """Key figures on companies of a county and the country ("00"), by year; none where nothing is
    fetched. Columns: kpi, title, area_code, year, value (float; see the title), source."""
    marks, given = listed(_COMPANIES)
    return store.query(
        f"""
        SELECT kpi, title, area_code, year, value, source FROM county_indicator
        WHERE area_code IN (:county, '00') AND sex = 'totalt' AND kpi IN ({marks})
        ORDER BY kpi, year, area_code
        """,
        county=county,
        **given,
    )


def unemployment(store: Store, county: str) -> pd.DataFrame:
    """Unemployed in the country, a county and its municipalities, every measure and period.

    One row per indicator, period and area_code: year, age, women, men, total (persons, Int64),
    women_pct, men_pct, total_pct (per cent of the labour force), sources (Source keys, by
    comma) and caveat (of that figure). What is not published is missing.
    """
    marks, given = listed(UNEMPLOYMENT)
    return store.query(
        f"""
        WITH split AS (
            SELECT *, CASE WHEN unit = 'antal' THEN CAST(value AS INTEGER) END AS persons,
                   CASE WHEN unit = 'procent av arbetskraften' THEN value END AS pct
            FROM labour_indicator
            WHERE area_code IN (
                SELECT municipality_code FROM municipality WHERE county_code = :county
                UNION ALL SELECT :county UNION ALL SELECT '00'
            ) AND indicator IN ({marks}) AND unit IN ('antal', 'procent av arbetskraften')
        )
        SELECT indicator, period, year, area_code, age,
               max(persons) FILTER (WHERE sex = 'kvinnor') AS women,
               max(persons) FILTER (WHERE sex = 'män') AS men,
               max(persons) FILTER (WHERE sex = 'totalt') AS total,
               max(pct) FILTER (WHERE sex = 'kvinnor') AS women_pct,
               max(pct) FILTER (WHERE sex = 'män') AS men_pct,
               max(pct) FILTER (WHERE sex = 'totalt') AS total_pct,
               group_concat(DISTINCT source) AS sources, max(caveat) AS caveat
        FROM split GROUP BY area_code, indicator, period
        ORDER BY year DESC, indicator, period, area_code
        """,
        county=county,
        **given,
    )


def counties_with_unemployment(store: Store) -> list[str]:
    """Codes of the counties whose municipalities have any unemployment figure."""
    marks, given = listed(UNEMPLOYMENT)
    frame = store.query(
        "SELECT DISTINCT county_code FROM labour_indicator "
        f"WHERE length(area_code) = 4 AND indicator IN ({marks}) ORDER BY county_code",
        **given,
    )
    return frame["county_code"].tolist()
