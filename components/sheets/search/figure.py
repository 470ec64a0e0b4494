"""The answers of a search as a figure, and what is said when the reader's sector has nothing."""

import pandas as pd

from components.kit import numbers
from components.kit.sheet import Col, Figure, Missing
from components.sheets.search import onward, text
from components.sheets.search.answers import SearchAnswers
from data.questions import meta, search
from data.store import Store

#: From this year on MYH publishes starts.
_FIRST_YEAR = 2020


def figure(store: Store, answers: SearchAnswers, *, silent: bool) -> Figure | None:
    """Every answer with its link; None when there is none. ``silent``: the reader's sector has no
    programme, so that the ways on are there too."""
    rows = onward.rows(answers, silent=silent)
    if not rows:
        return None
    query, sought = answers.searched.asked.sok, answers.sought
    frame = pd.DataFrame(
        [(text.GROUPS[row.group], row.name, row.says, row.link) for row in rows],
        columns=["group", "name", "says", "link"],
    )
    return Figure.table(
        text.title(query),
        frame,
        {"group": Col(text.WHAT), "name": Col(text.NAME), "says": Col(text.SAYS)},
        meta.sources(store, "myh_program", "anordnare", "af_yrkesbarometern", "scb_kommun"),
        f"ansökan {numbers.years(_years(store))}",
        kind="hits",
        alt=text.alt(query, list(frame["name"])),
        encoding={
            "group": "group",
            "label": "name",
            "text": "says",
            "link": "link",
            "note": text.understood(sought.read, sought.unknown, sought.left_out),
        },
        estimated=text.ESTIMATED,
        caveats=(text.GRANTS, text.NO_SEX, *meta.caveats(store, "occupation_alias")),
    )


def _years(store: Store) -> list[int]:
    return [int(year) for year in search.programmes(store)["application_year"].unique()]


def headline(answers: SearchAnswers, sector: str, remote: int) -> str:
    """The finding when the sector (as in running text) has nothing on site."""
    sought, occupations = answers.sought, answers.sought.occupations
    others = [(answers.sectors[code].in_text, number) for code, number in answers.others]
    if remote:
        return text.remote(remote, sector, sum(number for _, number in others))
    if sought.number and not others:
        found = answers.application
        return text.number_headline(sought.number, found.decision if found else None)
    return text.headline(sector, others, occupations[0].name if occupations else None)


def missing(answers: SearchAnswers, sector: str) -> Missing:
    """What was understood, why there is no list, and where to go on."""
    sought, query = answers.sought, answers.searched.asked.sok
    groups = list(dict.fromkeys(row.group for row in onward.rows(answers, silent=True)))
    if sought.number:
        return Missing(_number(answers, sought.number), text.see("", groups))
    if not sought.hits and not sought.remote:
        return Missing(text.not_understood(query), text.see(text.SPELLING, groups))
    first = sought.hits[0] if sought.hits else None
    meant = text.meaning(query, first.kind if first else None, first.name if first else "")
    return Missing(text.none_here(sector, meant), text.see("", groups))


def _number(answers: SearchAnswers, number: str) -> str:
    """What a diarienummer is that can neither start nor runs in the sector."""
    if (row := answers.application) is None:
        return text.no_number(number)
    year = int(row.application_year)
    return text.application(row.what, row.name, row.provider, row.decision, year)
