"""Q2: whether those who are educated are enough, by education group (SCB, fetched)."""

from datetime import date

from components.address.choices import Choice
from components.address.known import known
from components.kit.rules import is_old
from components.kit.sheet import Missing, Sheet
from components.sheets.racker import figures, finding, text
from components.sheets.racker.found import found
from data.forum import Book
from data.questions import meta
from data.store import Store

USES = ("lan", "bransch")


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The sector's groups as intervals; without figures, who has them."""
    sector = meta.sector(store, choice.bransch).in_text
    county = known(store).counties[choice.lan]
    held = found(store, choice.lan, choice.bransch)
    title = text.title(county, sector)
    if held is None or not held.own:
        missing = (
            Missing(text.missing(county, sector), text.DO)
            if held is None
            else Missing(text.no_groups(sector), text.NO_GROUPS_DO)
        )
        return Sheet(
            slug="racker",
            title=title,
            question=text.QUESTION,
            answer=(),
            missing=(missing,),
            headline=finding.MISSING,
        )
    newest = max(held.year, held.flow)
    old = newest if is_old(newest, today) else None
    said = text.Said(county, sector, newest, held.own)
    return Sheet(
        slug="racker",
        title=title,
        question=text.question(old),
        answer=text.answer(said),
        figures=figures.every(store, held, said),
        not_conclude=text.NOT_CONCLUDE,
        old_year=old,
        headline=finding.headline(said),
        caution=finding.CAUTION,
        discuss=finding.discuss(said),
    )
