"""The sheet *Kontakter* of ``lokala_siffror.xlsx``: role mailboxes and web pages, of actors and of
YH providers, where one likes for a municipality or for one programme."""

import re
from collections.abc import Mapping
from functools import cached_property

import pandas as pd

from data import local_format as form
from data import role_mail
from data.inputs import Inputs
from data.published import cells, local_entered
from data.published.cells import Names
from data.rows import Row, squeeze

COLUMNS = ("actor", "provider", "municipality_code", "diarienummer", "mailbox", "page")

_PAGE = re.compile(r"https?://[^\s@]+\.[^\s@]+")
_NUMBER = re.compile(r"MYH ?(20\d\d/\d+)", re.IGNORECASE)


class _Known:
    """Who may be named: actors, and providers by any spelling; read when there is a row."""

    def __init__(self, inputs: Inputs) -> None:
        self._inputs = inputs

    @cached_property
    def actors(self) -> dict[str, str]:
        """Squeezed name → the actor as we call it."""
        return {squeeze(name): name for name in self._inputs.csv("actors.csv")["actor"]}

    @cached_property
    def providers(self) -> dict[str, str]:
        """Squeezed spelling → the provider as we call it."""
        spelled = self._inputs.csv("yh_applications.csv")["provider"].dropna()
        named = self._inputs.csv("providers.csv")
        names = {squeeze(name): name for name in spelled}
        names |= {squeeze(name): name for name in named["provider_name"]}
        return names | {
            squeeze(row.provider): row.provider_name for row in named.itertuples(index=False)
        }

    @cached_property
    def places(self) -> Names:
        """Counties and municipalities."""
        return Names.of(self._inputs)

    @cached_property
    def place_names(self) -> frozenset[str]:
        """Words that a role mailbox may have besides its function."""
        counties = self._inputs.csv("counties.csv")
        towns = self._inputs.csv("municipalities.csv")["municipality"]
        return frozenset([*towns, *counties["county"], *counties["short_name"]])


def read(inputs: Inputs) -> pd.DataFrame:
    """One row per row of the sheet: ``COLUMNS``, where ``actor`` or ``provider`` (or both) is who
    it is; "" for no municipality or diarienummer, None for no mailbox or page.

    Raises BuildStopped with every mistake, among them each address that may be a person's.
    """
    known = _Known(inputs)
    found = local_entered.rows(
        inputs, form.CONTACTS, lambda row: _read(row, known), *_UNSEEN, key=_KEY
    )
    return found if len(found) else pd.DataFrame(columns=list(COLUMNS), dtype=object)


_UNSEEN = ("contact", "page", "diarienummer", "municipality")
_KEY = ("actor", "municipality", "diarienummer")


def _read(row: Row, known: _Known) -> Mapping[str, object]:
    name = row.text("actor") or ""
    actor, provider = (of.get(squeeze(name)) for of in (known.actors, known.providers))
    if name and actor is None and provider is None:
        row.problem(
            "actor",
            f"{name!r} är varken en aktör eller en YH-anordnare som är känd.",
            "Välj i listan, eller skriv anordnaren som den står på sidan Utbildningar.",
        )
    town, number = _municipality(row, known), _diarienummer(row)
    if provider is None and actor is not None and (town or number or row.get("page")):
        row.problem(
            "actor",
            f"{actor} är ingen YH-anordnare, så kommun, diarienummer och webbsida läses inte.",
            "Lämna de cellerna tomma, eller välj en YH-anordnare.",
        )
    mailbox, page = _mailbox(row, known), _page(row)
    if not (row.get("contact") or row.get("page")):
        row.problem(
            "contact",
            "Raden har varken funktionsbrevlåda eller webbsida.",
            "Fyll i minst en av dem, eller ta bort raden.",
        )
    if page and not (town or number):
        row.problem(
            "page",
            "Webbsidan gäller varken en kommun eller en utbildning.",
            "Ange kommunen som sidan gäller, eller utbildningens diarienummer. Anordnarens "
            "startsida lämnas inte här.",
        )
    return {
        "actor": actor,
        "provider": provider,
        "municipality_code": town,
        "diarienummer": number,
        "mailbox": mailbox,
        "page": page,
    }


def _municipality(row: Row, known: _Known) -> str:
    cell = row.get("municipality")
    if not cell:
        return ""
    found = known.places.municipality(*cells.split(cell, 4))
    if found is None:
        row.problem(
            "municipality", f"Kommunen {cell!r} är okänd.", "Välj i listan, som 0484 Eskilstuna."
        )
    return found or ""


def _diarienummer(row: Row) -> str:
    cell = row.get("diarienummer")
    if not cell:
        return ""
    match = _NUMBER.fullmatch(cell)
    if match is None:
        row.problem(
            "diarienummer",
            f"{cell!r} är inget diarienummer.",
            "Skriv som MYH, till exempel MYH 2025/3189.",
        )
    return f"MYH {match[1]}" if match else ""


def _mailbox(row: Row, known: _Known) -> str | None:
    cell = row.get("contact")
    if not cell:
        return None
    address = role_mail.read(cell)
    if address is None or not role_mail.is_role(address, known.place_names):
        row.problem(
            "contact",
            "Adressen är inte säkert en funktionsbrevlåda.",
            "Skriv en adress som info@, lia@ eller yh.eskilstuna@, aldrig en persons. Finns ingen "
            "sådan: lämna cellen tom och ange en webbsida.",
        )
        return None
    return address


def _page(row: Row) -> str | None:
    cell = row.get("page")
    if cell and not _PAGE.fullmatch(cell):
        row.problem(
            "page",
            "Det är ingen adress till en webbsida.",
            "Skriv den som https://www.namn.se/sida.",
        )
        return None
    return cell or None
