"""Questions about those who leave work and those who are educated, by education group (SCB's
matching indicators U1a and U3, fetched)."""

import pandas as pd

from data.store import Store

#: What a measure is, by what its label holds. Labels change; one that fits no longer is missing.
EMPLOYED, PEOPLE, EXITS, LEAVERS, GRADUATES = "a", "abc", "65", "ut", "examen"


def flows(store: Store, county: str) -> pd.DataFrame:
    """A county's numbers of persons per education group: group_code, group, role (EMPLOYED and
    PEOPLE of U1a; EXITS at 65, LEAVERS who move out and GRADUATES of U3, each per year), measure
    (the publisher's label), year (of U3 the later one), value (NA where the source has none).
    """
    return store.query(
        """
        SELECT group_code, "group", role, measure, year, value FROM (
            SELECT *, CASE
                WHEN indicator = 'U1a' AND measure LIKE '%(A+B+C)%' THEN 'abc'
                WHEN indicator = 'U1a' AND measure LIKE '%(A)%' THEN 'a'
                WHEN indicator = 'U3' AND measure LIKE '%65-åring%' THEN '65'
                WHEN indicator = 'U3' AND measure LIKE '%utflytt%' THEN 'ut'
                WHEN indicator = 'U3' AND measure LIKE '%examinerade%' THEN 'examen'
            END AS role
            FROM matching
            WHERE county_code = :county AND indicator IN ('U1a', 'U3') AND sex = 'totalt'
        )
        WHERE role IS NOT NULL
        ORDER BY group_code, role, year
        """,
        county=county,
    )


def sectors(store: Store) -> pd.DataFrame:
    """Our mapping of groups: words, sector and also (codes), as names ``of_sector`` reads them."""
    return store.query("SELECT words, sector, also FROM sector_education")


def of_sector(names: list[str], mapping: pd.DataFrame, sector: str) -> dict[str, bool]:
    """The names of groups that belong to a sector → whether it is their own (else "Närliggande").
    The longest words that a name holds decide."""
    rules = sorted(mapping.itertuples(index=False), key=lambda rule: -len(rule.words))
    found = {}
    for name in names:
        rule = next((rule for rule in rules if rule.words in name.casefold()), None)
        if rule is not None and sector in (rule.sector, rule.also):
            found[name] = rule.sector == sector
    return found
