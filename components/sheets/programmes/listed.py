"""A list of programmes as a figure: rows on screen and paper, and the whole table behind."""

from collections.abc import Mapping

import pandas as pd

from components.kit import numbers
from components.kit.columns import columns
from components.kit.sheet import Col, Figure
from components.sheets.programmes import announced, list_text, row_text
from components.sheets.programmes import list as programme_list
from data.questions import contacts, meta
from data.questions.announced import SOURCE
from data.store import Store


def figure(
    store: Store,
    rows: pd.DataFrame,
    title: str,
    encoding: Mapping[str, str],
    *,
    caveats: tuple[str, ...] = (),
    folded: bool = False,
    beside: bool = False,
) -> Figure:
    """``rows`` as merged.py makes them, in their order; km is missing where nothing is measured.

    ``encoding`` is what a page needs to know of the list.
    """
    frame = rows.assign(away=rows["km"].map(row_text.rounded, na_action="ignore"))
    of = columns(store, "yh_application", "provider", "municipality", "provider_contact")
    told = rows["announced"].notna().any()
    mailed = rows.loc[rows["mailbox"].notna(), "provider"]
    entered = ["lokala_siffror"] if mailed.isin(contacts.entered(store).keys()).any() else []
    return Figure.table(
        title,
        frame,
        {
            **of("programme"),
            "page": of["provider_name"].but(kind="link"),
            "mailbox": of["mailbox"].but(kind="link", missing="–", sparse=True),
            **of(where="municipality"),
            "away": list_text.AWAY,
            "stands": Col("Nästa möjliga start"),
            **announced.COLUMNS,
            "highest": Col("Platser per start", "count", "högst", row_text.NO_SEATS_PER_START),
            # What the seats of several municipalities are is said once, below the table.
            "places": of["places_granted"].but(caveat=""),
            "extent": Col("Studieform, takt och omfattning"),
            "qualification": Col("Examen", missing="redovisas inte"),
            **of("education_area"),
            **({} if (rows["own"] == 1).all() else {"sector": Col("Räknas i")}),
            "open": Col(row_text.OPEN_QUESTION, "link"),
            **of("diarienummer"),
            "decisions": Col("Alla beslut om utbildningen"),
        },
        meta.sources(store, "myh_program", "anordnare", *entered, *([SOURCE] if told else [])),
        f"ansökan {numbers.years(rows['application_year'])}",
        kind=programme_list.KIND,
        encoding=encoding,
        estimated=list_text.ESTIMATED,
        caveats=(
            *caveats,
            *((list_text.SHARED_SEATS,) if (rows["municipality_count"] > 1).any() else ()),
            *((announced.CAVEAT,) if told else ()),
            *((list_text.MERGED,) if (rows["grants"].str.len() > 1).any() else ()),
            list_text.NO_SEX,
        ),
        folded=folded,
        beside=beside,
    )
