"""Q3: who applies to YH, who finishes, who gets work that matches (SCB, the country only)."""

from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.kit import rules
from components.kit.sheet import Figure, Missing, Offered, Sheet
from components.sheets.programmes import area as yh_area
from components.sheets.programmes import began
from components.sheets.yh_utfall import easy, glance, text
from components.sheets.yh_utfall import figures as draw
from components.sheets.yh_utfall.margins import Share
from components.sheets.yh_utfall.text import Degree, Outcome, Work
from data.forum import Book
from data.questions import outcomes
from data.store import Store

USES = ("bransch", "omrade")
BY_TERM = True


def offers(store: Store, choice: Choice) -> tuple[Offered, ...]:
    """The YH area, where the sector has more than one with figures."""
    areas = yh_area.options(store, choice.bransch)
    return (Offered("omrade", areas),) if len(areas) > 1 else ()


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The YH area ``choice.omrade`` when it is the sector's, else the sector's largest."""
    area = yh_area.chosen(store, choice)
    # The area itself first, then the sector's others: the order of colours and rows.
    shown = tuple(dict.fromkeys([area, *yh_area.options(store, choice.bransch).values()]))
    counts = outcomes.outcomes(store, "sokande", (area,))
    work = outcomes.outcomes(store, "sysselsattning", shown)
    match = outcomes.outcomes(store, "overensstammelse", shown)
    degrees = outcomes.outcomes(store, "2021", (*shown, draw.ALL_AREAS))
    survey = outcomes.survey(store, area, (outcomes.EMPLOYED, outcomes.MATCHING))
    outcome = Outcome(
        area=area,
        started=began.newest(counts, area, "Antal antagna vid start", "Antal sökande"),
        work=_work(work[work["education_area"] == area], match[match["education_area"] == area]),
        degree=_degree(degrees[degrees["education_area"] == area]),
        employed=_shares(survey, outcomes.EMPLOYED),
        matching=_shares(survey, outcomes.MATCHING),
    )
    newest = max(outcome.started.year, outcome.work.year if outcome.work else 0)
    old = rules.is_old(newest, today)
    missing = []
    figures: list[Figure | None] = [
        draw.steps(store, counts, area),
        draw.followed_up(store, *(of[of["education_area"] == area] for of in (work, match))),
    ]
    if survey["value"].isna().all():
        missing.append(Missing(text.no_survey(area), text.ASK_PROVIDERS))
    else:
        figures.append(draw.survey(store, survey, area))
    figures += [
        draw.admitted(store, counts, area),
        draw.counts(store, counts, area),
        draw.working(store, work, shown),
        draw.matching(store, match, shown),
        draw.degrees(store, degrees, shown),
    ]
    return Sheet(
        slug="yh-utfall",
        title=text.title(area),
        question=text.QUESTION_PAST if old else text.QUESTION,
        answer=text.answer(outcome),
        figures=tuple(figure for figure in figures if figure),
        missing=tuple(missing),
        not_conclude=text.NOT_CONCLUDE,
        notes=(text.DEGREE_MEANS, text.AT_SCB),
        old_year=newest if old else None,
        headline=glance.headline(
            outcome, old=outcome.work is not None and rules.is_old(outcome.work.year, today)
        ),
        keys=glance.keys(outcome),
        caution=glance.CAUTION,
        discuss=glance.DISCUSS,
        easy=easy.easy(outcome),
    )


def _work(work: pd.DataFrame, match: pd.DataFrame) -> Work | None:
    """The newest follow-up of the area, also when its shares were too uncertain to publish."""
    if work.empty:
        return None
    year = int(work["year"].max())
    return Work(year, _share(work, draw.WORKS, year), _share(match, draw.MATCHES, year))


def _share(frame: pd.DataFrame, indicator: str, year: int) -> int | None:
    found = frame[(frame["indicator"] == indicator) & (frame["year"] == year)]["value"]
    return None if found.empty else int(found.iloc[0])


def _degree(degrees: pd.DataFrame) -> Degree | None:
    values = degrees.set_index(["indicator", "sex"])["value"]
    if "Examensgrad" not in values:
        return None
    return Degree(
        year=int(degrees["year"].iloc[0]),
        total=values["Examensgrad", "totalt"],
        women=values["Examensgrad", "kvinnor"],
        men=values["Examensgrad", "män"],
        graduates=(
            int(values["Antal examinerade", "kvinnor"]),
            int(values["Antal examinerade", "män"]),
        ),
    )


def _shares(survey: pd.DataFrame, pair: tuple[str, str]) -> tuple[Share | None, Share | None]:
    """(women, men)."""
    found = survey.set_index(["topic", "answer", "sex"])[["value", "margin"]].astype(object)
    women, men = (
        None if pd.isna(value) else Share(value, margin)
        for value, margin in (found.loc[(*pair, sex)] for sex in ("kvinnor", "män"))
    )
    return women, men
