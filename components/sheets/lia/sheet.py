"""When students may need LIA places, where and in what (answers.md A6), and what is offered."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from components.address.choices import Choice
from components.address.known import known
from components.kit import words
from components.kit.sender import sender
from components.kit.sheet import Key, Missing, Sheet
from components.sheets.lia import bars as lia_bars
from components.sheets.lia import easy, figures, finding, records, row_text, start, text, where
from components.sheets.lia import found as lia
from components.sheets.lia import rows as lia_rows
from components.sheets.lia.found import Chosen
from components.sheets.lia.records import LiaNeed, LiaOffer, Sure
from data import terms
from data.forum import Book
from data.questions import meta, outcomes
from data.store import Store

USES = ("lan", "bransch", "kommun", "radie", "omrade", "form", "fran", "till")

#: So many confirmed periods are named above the figures.
_NAMED = 3


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The calendar first, then where and per term, the programmes and what is offered."""
    chosen = lia.chosen(store, choice, today)
    need = _need(store, choice, chosen)
    bars = lia_bars.bars(chosen, today)
    said_place = row_text.employer_in(
        known(store).municipalities.get(choice.kommun or ""), need.county
    )
    table = figures.places(store, chosen)
    made = (
        figures.calendar(store, chosen, bars) if len(bars) else None,
        where.figure(store, chosen, table) if table else None,
        figures.terms_chart(store, chosen),
        lia_rows.listed(store, chosen, bars, today, said_place, own=True),
        table,
        figures.offers(store, chosen, today),
        lia_rows.listed(store, chosen, bars, today, said_place, own=False),
    )
    return Sheet(
        slug="lia",
        title=text.title(need),
        question=text.QUESTION,
        answer=text.answer(need),
        figures=tuple(figure for figure in made if figure),
        missing=_missing(need, bars, chosen),
        not_conclude=text.NOT_CONCLUDE,
        notes=_notes(store, chosen, bars),
        headline=finding.headline(need),
        keys=finding.keys(need),
        caution=finding.CAUTION,
        discuss=finding.DISCUSS,
        easy=easy.easy(need),
    )


def tile(store: Store, book: Book, choice: Choice, today: date) -> Key:
    """How many may need a place in the term that can still be planned."""
    return start.tile(_need(store, choice, lia.chosen(store, choice, today)))


def _need(store: Store, choice: Choice, chosen: Chosen) -> text.TermNeed:
    codes = known(store)
    main = chosen.window.main
    estimated = [one for one in chosen.need if one.own and one.term_order == main]
    mine = [one for one in chosen.periods if one.own and one.order == main]
    every: list[LiaNeed | Sure] = [*estimated, *records.sure(mine)]
    known_at = {
        place: records.total(one for one in every if one.where == place) for place in text.PLACES
    }
    programmes = {(one.where, one.diarienummer) for one in estimated}
    programmes |= {(one.where, one.diarienummer) for one in mine}
    on_site, shared, remote = (
        sum(where == place for where, _ in programmes) for place in text.PLACES
    )
    narrowed = (
        codes.areas.get(choice.omrade or ""),
        words.FORMS["bunden"] if choice.form == "bunden" else None,
    )
    return text.TermNeed(
        term=terms.term(main),
        sector=meta.sector(store, choice.bransch).in_text,
        county=codes.counties[chosen.county],
        municipality=codes.municipalities[choice.kommun] if choice.kommun else None,
        reach=chosen.reach,
        tried=chosen.tried,
        programmes=len({number for _, number in programmes}),
        students=records.total(every) or 0,
        on_site=known_at[text.ON_SITE] or 0,
        shared=known_at[text.SHARED] or 0,
        remote=known_at[text.REMOTE] or 0,
        estimated=records.total(estimated) or 0,
        confirmed=len({one.diarienummer for one in mine}),
        unknown=len({one.diarienummer for one in estimated if one.students is None}),
        offered=_offered(chosen.offers, main) if chosen.offers else None,
        form=choice.form,
        narrowed=tuple(part for part in narrowed if part),
        of_place=(on_site, shared, remote),
        silent=frozenset(place for place, number in known_at.items() if number is None),
    )


def _offered(offers: Sequence[LiaOffer], term: int) -> int:
    return sum(one.places for one in offers if one.order == term)


def _missing(need: text.TermNeed, bars: pd.DataFrame, chosen: Chosen) -> tuple[Missing, ...]:
    """No programme at all, and what to do about it."""
    if bars.empty and not chosen.need:
        return (Missing(text.nothing(need), text.instead(need)),)
    return ()


def _notes(store: Store, chosen: Chosen, bars: pd.DataFrame) -> tuple[str, ...]:
    """What nobody has told yet and how to; the next confirmed periods, weeks that were left out,
    how usual LIA is."""
    untold = [] if bars["sure"].any() else [f"{text.NO_WEEKS} {text.ASK}"]
    if not chosen.offers:
        untold.append(f"{text.NO_OFFERS} {text.make_an_offer(sender().contact)}")
    sure = bars[bars["sure"]].sort_values("from_day", kind="stable").head(_NAMED)
    named = [
        row_text.line(row.programme, row.provider, row.place, row.said) for row in sure.itertuples()
    ]
    seen = chosen.window
    cut = [text.cut(seen.asked, seen.last)] if seen.asked else []
    without = outcomes.without_lia(store)
    usual = [] if without is None else [text.usual(100 - without)]
    return (*untold, *named, *cut, *usual)
