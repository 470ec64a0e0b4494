"""What is known of each of some YH programmes, as rows of words, in the order of the rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit import words
from components.kit.numbers import sentence
from components.sheets.jamfor import text
from components.sheets.jamfor.compared import Fact
from components.sheets.occupations import situations as say
from components.sheets.programmes import announced, contact, nearby, row_text
from data import terms
from data.area_codes import COUNTRY
from data.questions import announced as published
from data.questions import compare, contacts, lia, occupations, places, reach
from data.questions.announced import SOURCE
from data.store import Store

_MYH = ("myh_program",)
_PROVIDERS = ("myh_program", "anordnare")
_FORECAST = ("af_yrkesbarometern", "egen_branschindelning")

_OPEN = (f"Se {row_text.OPEN_WHERE}", row_text.OPEN_ADDRESS)

#: Later than any period.
_FAR = "9999-12-31"


@dataclass(frozen=True)
class Facts:
    """``rows`` of all programmes; of each its ``status`` today (``_standing``), whom to contact and
    what its provider has ``told``."""

    rows: tuple[Fact, ...]
    status: tuple[str, ...]
    contacts: tuple[contact.Contact, ...]
    told: tuple[announced.NextStart | None, ...]


def facts(store: Store, programmes: pd.DataFrame, choice: Choice, today: date) -> Facts:
    """The rows for ``programmes`` (``compare.programmes``); distances are counted from the
    chosen municipality, or else from the nearest one of the county."""
    found = programmes.astype(object).where(programmes.notna(), None)
    every = list(found.itertuples(index=False))
    where = _where(store, every, choice)
    starts = dict(list(compare.starts(store, choice.utb).groupby("diarienummer")))
    asked = [_contact(store, row, where[row.diarienummer][2]) for row in every]
    pages, mailboxes = tuple(map(text.page, asked)), _mailboxes(store, asked)
    standing = [_standing(starts[row.diarienummer], today) for row in every]
    periods = _periods(store, every, today)
    told = [_announced(store, row, today) for row in every]
    own = (SOURCE,) if any(told) else ()
    codes = known(store)
    from_where = codes.municipalities[choice.kommun] if choice.kommun else None

    def said(
        label: str,
        cells: Sequence[str],
        sources: tuple[str, ...] = _MYH,
        *,
        kept: bool = False,
        numbers: Sequence[float | None] = (),
    ) -> Fact:
        return Fact(label, tuple((cell, None) for cell in cells), sources, kept, tuple(numbers))

    rows = (
        said(text.PROVIDER, [row.provider for row in every], _PROVIDERS),
        said(text.PLACE, [text.place(row.study_form, where[row.diarienummer][1]) for row in every]),
        said(
            text.away(from_where, codes.counties[choice.lan]),
            [
                text.distance(row.study_form, where[row.diarienummer][0], bool(choice.kommun))
                for row in every
            ],
            numbers=[
                None if row.study_form == "distans" else float(where[row.diarienummer][0])
                for row in every
            ],
        ),
        said(text.FORM, [sentence(words.FORMS[row.study_form]) for row in every]),
        said(text.PACE, [_pace(row.pace_pct) for row in every]),
        said(
            text.LENGTH,
            [_length(row) for row in every],
            numbers=[terms.study_weeks(row.points, row.pace_pct) for row in every],
        ),
        said(text.DIPLOMA, [text.diploma(row.diploma) for row in every]),
        said(text.SEQF, [str(row.seqf_level or text.NOT_PUBLISHED) for row in every]),
        said(
            text.SEATS,
            [text.seats(row.lowest, row.highest, row.places) for row in every],
            numbers=[row.highest for row in every],
        ),
        said(
            text.STARTS,
            [text.starts(row.starts, row.remark) for row in every],
            numbers=[row.starts for row in every],
        ),
        said(text.WINDOWS, [_windows(starts[row.diarienummer]) for row in every]),
        said(text.STANDS, [words_ for _, words_ in standing]),
        *_next(told, said),
        _prospects(store, every, choice.lan),
        said(
            text.LIA,
            [
                text.lia((row.diploma or "").startswith("Kval"), periods[row.diarienummer])
                for row in every
            ],
            (*_MYH, "lia_mall") if any(periods.values()) else _MYH,
        ),
        said(text.AREA, [row.education_area for row in every]),
        said(text.ENTRY, list(map(text.entry, told)), own),
        Fact(text.PAGE, pages, ("anordnare", *own), kept=True),
        *mailboxes,
        Fact(text.OPEN, (_OPEN,) * len(every), (), kept=True),
        said(text.DECISION, list(map(_decided, every)), kept=True),
    )
    return Facts(rows, tuple(status for status, _ in standing), tuple(asked), tuple(told))


def _announced(store: Store, row: Any, today: date) -> announced.NextStart | None:
    starts = published.of_programmes(store).get(row.diarienummer, ())
    return announced.said(starts, today, announced.retrieved(store), row.municipality_count)


def _next(
    told: Sequence[announced.NextStart | None], said: Callable[..., Fact]
) -> tuple[Fact, ...]:
    """When each starts next and until when one can apply, where any provider has published it."""
    if not any(told):
        return ()
    return (
        said(text.NEXT, [text.announced(one and one.start) for one in told], (SOURCE,)),
        said(text.APPLY, [text.announced(one and one.apply) for one in told], (SOURCE,)),
    )


def _where(
    store: Store, every: list[Any], choice: Choice
) -> dict[str, tuple[float, list[str], list[tuple[str, str]]]]:
    """diarienummer → kilometres to the nearest place, and the places, the nearest first: names,
    and codes with names."""
    origins = [choice.kommun] if choice.kommun else list(places.municipalities(store, choice.lan))
    km = nearby.distances(origins, places.middles(store))
    found = nearby.by_programme(compare.places(store, choice.utb), km, choice.lan)
    return {
        row.diarienummer: (
            found.loc[row.diarienummer, "km"],
            found.loc[row.diarienummer, "names"],
            list(zip(*found.loc[row.diarienummer, ["codes", "names"]], strict=True)),
        )
        for row in every
    }


def _periods(store: Store, every: list[Any], today: date) -> dict[str, list[str]]:
    """diarienummer → its confirmed LIA periods that have not ended, in time order."""
    found: dict[str, list[str]] = {row.diarienummer: [] for row in every}
    for sector in {row.sector for row in every}:
        rows = lia.periods(store, None, sector, today.isoformat(), _FAR)
        for row in rows[rows["diarienummer"].isin(found)].itertuples():
            said = text.lia_period(row.from_week, row.to_week, row.students)
            if said not in found[row.diarienummer]:  # two sectors may have the same programme
                found[row.diarienummer].append(said)
    return found


def _standing(starts: pd.DataFrame, today: date) -> tuple[str, str]:
    """The status, ``kan-starta`` where some start can lie ahead, and the words of it."""
    ordered = [
        terms.Start(row.earliest_order, terms.ordinal(row.latest), row.last_order)
        for row in starts.itertuples(index=False)
    ]
    found = terms.status_at(ordered, today)
    assert found.start is not None  # every programme here has starts
    window = (terms.term(found.start.earliest), terms.term(found.start.latest))
    ahead = list(map(terms.term, terms.ahead(ordered, today)))
    stands = row_text.status(found.status, *map(words.term, window))
    return "kan-starta" if ahead else found.status, row_text.next_start(ahead, stands)


def _decided(row: Any) -> str:
    return sentence(row_text.decided(row.application_year, row.diarienummer))


def _pace(pct: int) -> str:
    return sentence(words.PACES.get(pct, f"{pct} %"))


def _length(row: Any) -> str:
    weeks = terms.study_weeks(row.points, row.pace_pct)
    return text.length(row.terms, weeks, row.points)


def _windows(starts: pd.DataFrame) -> str:
    pairs = starts[["earliest", "latest"]].itertuples(index=False, name=None)
    return text.windows(list(pairs))


def _prospects(store: Store, every: list[Any], county: str) -> Fact:
    """*Jobbmöjligheter* of the occupations that each leads to, in the county's newest round."""
    links = reach.of_programmes(store, [row.diarienummer for row in every])
    linked = [links[links["diarienummer"] == row.diarienummer] for row in every]
    of_county = occupations.newest_round(store, county)
    round_ = of_county or occupations.newest_round(store, COUNTRY) or ""
    wanted = sorted(set(links["occupation"]))
    found = occupations.opportunities(store, county, wanted, round_) if wanted else {}

    def said(rows: pd.DataFrame) -> list[str]:
        return [
            _prospect(link.occupation, link.via == "namn", found.get(link.occupation))
            for link in rows.itertuples()
        ]

    cells = []
    for row, rows in zip(every, linked, strict=True):
        direct, near = rows[rows["link"] == "direkt"], rows[rows["link"] == "nära"]
        cells.append(
            text.prospects(said(direct), said(near), list(near["occupation"]))
            or (text.NOT_ASSESSED if row.sun5 else text.NOT_KNOWN)
        )
    label = text.prospects_label(known(store).counties[county], round_)
    return Fact(label, tuple((cell, None) for cell in cells), _FORECAST)


def _prospect(occupation: str, by_name: bool, found: occupations.Opportunity | None) -> str:
    name = text.by_name(occupation) if by_name else occupation
    if found is None:
        return text.not_in_round(name)
    basis = say.basis(found.basis, found.level)
    return text.prospect(name, found.found, text.only_country(basis) if found.country else basis)


def _contact(store: Store, row: Any, places: Sequence[tuple[str, str]]) -> contact.Contact:
    return contact.of(
        store,
        provider=row.provider,
        programme=row.programme,
        grants=(row.diarienummer,),
        places=places,
        website=row.website,
        website_status=row.website_status,
    )


def _mailboxes(store: Store, known: Sequence[contact.Contact]) -> tuple[Fact, ...]:
    """The role mailboxes, when any is known; entered by a coordinator, or the provider's own."""
    if not any(one.mailbox for one in known):
        return ()
    cells = tuple(contact.mailbox_of(one) or (text.NO_MAILBOX, None) for one in known)
    entered = {one.provider in contacts.entered(store) for one in known if one.mailbox}
    sources = tuple("lokala_siffror" if by_hand else SOURCE for by_hand in sorted(entered))
    return (Fact(text.MAILBOX, cells, sources, kept=True),)
