"""The other sheets of ``lokala_siffror.xlsx``: dates, support and mailboxes that a coordinator
knows of. Each is optional, and its rows take the place of the bundled ones for the same thing."""

from collections.abc import Callable, Mapping

import pandas as pd

from data import local_format as form
from data import role_mail
from data.forms import Form
from data.inputs import Inputs
from data.published import cells
from data.published.cells import Names
from data.published.myh import require_unique
from data.rows import Row
from data.workbooks import Workbook

_OWN_WORDS = "Skriv vad det gäller och var det står, utan namn."


def _entered(
    inputs: Inputs, wanted: Form, read: Callable[[Row], Mapping[str, object]], *unseen: str
) -> pd.DataFrame:
    """The sheet's rows as ``read`` makes them; no columns without rows. ``unseen`` cells are no
    free text. Raises BuildStopped with every mistake in the sheet."""
    found: list[Mapping[str, object]] = []
    for path, name in inputs.files(form.KIND):
        book = Workbook(path, name)
        if not book.sheet_named(wanted.sheet):
            continue
        sheet = book.sheet((wanted.sheet,), (wanted.headings[wanted.anchor],))
        rows = sheet.rows(wanted.needed_columns, wanted.optional_columns)
        rows = [row for row in rows if not wanted.is_example(row)]
        free = [name for name in wanted.headings if name not in unseen]
        for row in rows:
            cells.refuse_persons(row, free, "Uppgifterna", _OWN_WORDS)
        require_unique((row.get(next(iter(wanted.headings))), row) for row in rows)
        found += [read(row) for row in rows]
        book.stop_on_problems()
    return pd.DataFrame(found, dtype=object)


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

    return replaced(bundled, _entered(inputs, form.DEADLINES, read), "matter")


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

    return replaced(bundled, _entered(inputs, form.SUPPORT, read), "name")


def contacts(inputs: Inputs, bundled: pd.DataFrame) -> pd.DataFrame:
    """``actors.csv`` with the mailboxes that were entered, in what the actor does."""
    counties = inputs.csv("counties.csv")
    towns = inputs.csv("municipalities.csv")["municipality"]
    places = frozenset([*towns, *counties["county"], *counties["short_name"]])

    def read(row: Row) -> dict[str, object]:
        actor = cells.listed(row, "actor", tuple(bundled["actor"]))
        address = role_mail.read(row.text("contact") or "")
        if row.get("contact") and not (address and role_mail.is_role(address, places)):
            row.problem(
                "contact",
                "Adressen är inte säkert en funktionsbrevlåda.",
                "Skriv en adress som info@ eller kompetens@, aldrig en persons.",
            )
        return {"actor": actor, "contact": address}

    entered = _entered(inputs, form.CONTACTS, read, "contact")
    if entered.empty:
        return bundled
    mailbox = bundled["actor"].map(entered.set_index("actor")["contact"])
    role = (bundled["role"] + ". Kontakt: " + mailbox).fillna(bundled["role"])
    return bundled.assign(role=role)
