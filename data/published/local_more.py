"""The other sheets of ``lokala_siffror.xlsx``: dates, support and mailboxes that a coordinator
knows of. Each is optional, and its rows take the place of the bundled ones for the same thing."""

import pandas as pd

from data import local_format as form
from data.inputs import Inputs
from data.published import cells, local_contacts, local_entered
from data.published.cells import Names
from data.rows import Row


def replaced(bundled: pd.DataFrame, entered: pd.DataFrame, key: str) -> pd.DataFrame:
    """The bundled rows with those entered: a row of the same ``key`` keeps what is not said."""
    if entered.empty:
        return bundled
    new = entered.set_index(key).reindex(columns=bundled.columns.drop(key))
    old = bundled.set_index(key)
    return new.combine_first(old).reset_index()[list(bundled.columns)]


def deadlines(inputs: Inputs, bundled: pd.DataFrame) -> pd.DataFrame:
    """``deadlines.csv`` with the dates that were entered, which are confirmed."""
    matters = dict(zip(bundled["title"], bundled["matter"], strict=True))

    def read(row: Row) -> dict[str, object]:
        title = cells.listed(row, "title", tuple(matters))
        closes, given = cells.day(row, "closes"), cells.day(row, "given")
        return {
            "matter": matters.get(title or ""),
            "opens": row.get("opens"),
            "closes": closes,
            "decision": row.get("decision"),
            "earliest_start": row.get("earliest_start"),
            "last_closed": closes,
            "confirmed": "ja",
            "status": f"lämnat av samordnaren {given}",
            "reference": row.text("reference"),
        }

    return replaced(bundled, local_entered.rows(inputs, form.DEADLINES, read), "matter")


def support(inputs: Inputs, bundled: pd.DataFrame) -> pd.DataFrame:
    """``support_programmes.csv`` and what was entered, by name."""
    names = Names.of(inputs)

    def read(row: Row) -> dict[str, object]:
        county = cells.county(row, names) if row.get("county") else None
        given = cells.day(row, "given")
        return {
            "name": row.text("name"),
            "organisation": row.text("organisation"),
            "target_group": row.text("target_group"),
            "what": row.text("what"),
            "level": "regionalt" if county else "nationellt",
            "county_codes": county,
            "period": row.get("period"),
            "standing": "aktuell",
            "status": f"lämnat av samordnaren {given}",
            "link": row.text("link"),
            "source_year": given and given[:4],
        }

    return replaced(bundled, local_entered.rows(inputs, form.SUPPORT, read), "name")


def contacts(inputs: Inputs, bundled: pd.DataFrame) -> pd.DataFrame:
    """``actors.csv`` with the mailboxes that were entered, in what the actor does."""
    entered = local_contacts.read(inputs)
    of_all = entered[(entered["municipality_code"] == "") & (entered["diarienummer"] == "")]
    mailboxes = of_all.dropna(subset=["actor", "mailbox"]).set_index("actor")["mailbox"]
    contact = [
        f"{role}. Kontakt: {mailboxes[actor]}" if actor in mailboxes.index else role
        for actor, role in zip(bundled["actor"], bundled["role"], strict=True)
    ]
    return bundled.assign(role=contact)
