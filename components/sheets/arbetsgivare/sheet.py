"""For an employer with ten minutes: programmes near, when LIA may be, whom to contact, five steps.

Figures: three cards (near, when, who), the programmes near, their providers, distance programmes
elsewhere (folded), the steps (``encoding["steps"]``) and when what is ordered can start. On screen
the page adds a mail.
"""

from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit import numbers, words
from components.kit.columns import columns
from components.kit.sender import sender
from components.kit.sheet import Col, Figure, Missing, Sheet
from components.sheets.arbetsgivare import finding, text
from components.sheets.arbetsgivare import list as near_list
from components.sheets.arbetsgivare import near as employer
from components.sheets.earliest import figure as earliest
from components.sheets.programmes import list_text, row_text, search_text
from components.sheets.programmes import rows as programme_rows
from data.forum import Book
from data.lia import need as lia
from data.questions import meta
from data.questions.announced import SOURCE
from data.store import Store

USES = ("lan", "bransch", "kommun", "radie", "omrade", "form")

#: Columns of the programmes' frames that are not shown: what the rows rest on.
_BEHIND = [
    "diarienummer",
    "grants",
    "statuses",
    "ahead",
    "announced",
    "place",
    "provider",
    "website_status",
    "ways",
    "lia_term",
    "study_form",
]


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """Three answers from the programmes near, then what does not depend on where one is."""
    county = choice.kommun[:2] if choice.kommun else choice.lan
    hits = employer.found(store, choice, county, today)
    near = _near(store, choice, county, hits)
    steps = (_steps(), earliest.timeline(store, today), earliest.figure(store, today))
    if hits.rows.empty:
        return Sheet(
            slug="arbetsgivare",
            title=text.title(near),
            question=text.QUESTION,
            answer=(),
            missing=(Missing(search_text.nothing(near), search_text.instead(near, None)),),
            figures=steps,
            not_conclude=text.NOT_CONCLUDE,
            headline=finding.NOTHING_NEAR,
            caution=finding.CAUTION,
            discuss=finding.DISCUSS,
        )
    # Asked for once: the rows near and those far away have the same terms ahead.
    every = pd.concat([hits.rows, hits.others], ignore_index=True)
    every = employer.with_lia(store, choice.bransch, county, every, today)
    rows = every.iloc[: len(hits.rows)]
    others = every.iloc[len(hits.rows) :].reset_index(drop=True)
    listed = employer.providers(rows)
    measured = near.found > 0 and (near.municipality is not None or bool(near.tried))
    who = employer.who(listed, nearest=measured)
    when = employer.when(rows)
    return Sheet(
        slug="arbetsgivare",
        title=text.title(near),
        question=text.QUESTION,
        answer=text.answer(near, when, who, today),
        figures=(
            _three(store, near, when, who, rows),
            _table(store, rows, text.near_title(near), folded=False),
            _providers(store, listed, rows),
            *_others(store, others),
            *steps,
        ),
        not_conclude=text.NOT_CONCLUDE,
        headline=finding.headline(near, when),
        keys=finding.keys(near, when, who),
        caution=finding.CAUTION,
        discuss=finding.DISCUSS,
    )


def _near(store: Store, choice: Choice, county: str, hits: employer.Hits) -> search_text.Near:
    narrowed = [known(store).areas[choice.omrade]] if choice.omrade else []
    return programme_rows.near(
        store, choice, county, hits.near, narrowed, nearest=True, remote=len(hits.remote)
    )


def _three(
    store: Store, near: search_text.Near, when: text.When, who: text.Who, rows: pd.DataFrame
) -> Figure:
    first = rows.iloc[0]
    place = row_text.place_of(first["study_form"], first["names"], first["km"])
    frame = pd.DataFrame(finding.three(near, when, who, f"{first['programme']}, {place}"))
    return Figure.table(
        text.THREE,
        frame,
        {"finding": Col("I korthet"), "about": Col("Nära, när eller vem"), "more": Col("Mer")},
        _sources(store, rows),
        f"ansökan {numbers.years(rows['application_year'])}",
        kind="cards",
        encoding={"label": "finding", "top": "about", "text": "more"},
        estimated=text.ESTIMATED,
    )


def _others(store: Store, rows: pd.DataFrame) -> tuple[Figure, ...]:
    """Distance programmes of other counties, folded: they are offered beside what is near."""
    if rows.empty:
        return ()
    return (_table(store, rows, text.others_title(len(rows)), folded=True),)


def _table(store: Store, rows: pd.DataFrame, title: str, *, folded: bool) -> Figure:
    km = rows["km"].where((rows["study_form"] == "bunden") & (rows["km"] > 0))
    frame = rows.assign(
        away=km.map(row_text.rounded, na_action="ignore"),
        place=[
            row_text.place_of(*of) for of in zip(rows["study_form"], rows["names"], km, strict=True)
        ],
    )
    of = columns(store, "yh_application", "provider", "municipality")
    shown = {
        **of("programme"),
        "away": list_text.AWAY,
        "lia": Col("Nästa LIA"),
        "students": Col("Studerande", "count", "högst", text.NO_NUMBER),
        **of(where="municipality"),
        "page": of["provider_name"].but(kind="link"),
        "stands": Col("Nästa möjliga start"),
    }
    return Figure.table(
        title,
        frame[[*shown, *_BEHIND]],
        shown,
        _sources(store, rows),
        f"ansökan {numbers.years(rows['application_year'])}",
        kind=near_list.KIND,
        estimated=text.ESTIMATED,
        caveats=(
            *((lia.SPLIT,) if rows["seats"].notna().any() else ()),
            text.NO_LIMIT_IN_LAW,
            list_text.NO_SEX,
        ),
        folded=folded,
    )


def _providers(store: Store, listed: pd.DataFrame, rows: pd.DataFrame) -> Figure:
    km = listed["km"].where(listed["km"] > 0)
    frame = listed.assign(
        away=km.map(row_text.rounded, na_action="ignore"),
        state=[
            (said, row_text.OPEN_ADDRESS if said == text.PAGE_UNKNOWN else "")
            for said in listed["checked"]
        ],
    )
    return Figure.table(
        text.PROVIDERS,
        frame,
        {
            "page": columns(store, "provider")["provider_name"].but(kind="link"),
            "state": Col("Sidan", "link"),
            "nearest": Col("Närmaste utbildning"),
            "away": list_text.AWAY,
            "programmes": Col("Utbildningar i listan", "count"),
            "contact": Col("LIA-kontakt", "link", missing=text.NO_CONTACT, sparse=True),
        },
        _sources(store, rows),
        f"ansökan {numbers.years(rows['application_year'])}",
        caveats=(*meta.caveats(store, "provider"), list_text.NO_SEX),
    )


def _sources(store: Store, rows: pd.DataFrame) -> tuple:
    confirmed = ["lia_mall"] if rows["period"].notna().any() else []
    told = [SOURCE] if rows["announced"].notna().any() else []
    return meta.sources(store, "myh_program", "anordnare", *confirmed, *told)


def _steps() -> Figure:
    found = text.steps(sender().contact)
    frame = pd.DataFrame(
        {
            "step": [f"{number}. {step.what}" for number, step in enumerate(found, 1)],
            "means": [step.means for step in found],
            "time": [step.time for step in found],
            "role": [step.role for step in found],
            "go_to": [step.page for step in found],
        }
    )
    frame["where"] = [
        words.PAGES[page][0] if page in words.PAGES else None for page in frame["go_to"]
    ]
    return Figure.table(
        text.STEPS,
        frame,
        {
            "step": Col("Steg"),
            "means": Col("Vad det är"),
            "time": Col("Tid"),
            "role": Col("Vem i företaget"),
            "where": Col("Sida i Årshjulet", missing="–"),
        },
        (),
        text.GUIDANCE_PERIOD,
        kind="cards",
        encoding={"label": "step", "text": "means", "steps": "go_to"},
        caveats=(text.GUIDANCE,),
    )
