"""Which occupation somebody means by the words they use: its name, or a programme's that leads to
it and to no other."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

import pandas as pd

from components.kit.columns import occupation_pages
from data.questions import reach
from data.rows import squeeze
from data.store import Store


def occupation(store: Store, words: str) -> str | None:
    """The occupation; None when the words are neither."""
    return _by_words(store).get(squeeze(words))


def meant(store: Store, found: pd.DataFrame) -> list[str | None]:
    """The occupation that each reported need is about: the one that was chosen from the list, or
    the one that its words name; None for those that are about none."""
    return [
        occupation(store, words) if pd.isna(chosen) else chosen
        for chosen, words in zip(found["occupation"], found["competence"], strict=True)
    ]


def leads(
    store: Store, words: Iterable[str], chosen: Iterable[str | None] | None = None
) -> dict[str, str]:
    """What is written in a column → the page of the occupation that it means (``Col.leads``), for
    those that mean one. ``chosen``: the occupation that was chosen beside the words, if any."""
    pages = occupation_pages(store)
    told = list(words)
    beside = list(chosen) if chosen is not None else [None] * len(told)
    found = {
        said: one if isinstance(one, str) else occupation(store, said)
        for said, one in zip(told, beside, strict=True)
    }
    return {said: pages[one] for said, one in found.items() if one and one in pages}


@lru_cache(maxsize=4)
def _by_words(store: Store) -> Mapping[str, str]:
    leads: dict[str, set[str]] = {}
    for programme, leads_to in reach.named(store).itertuples(index=False, name=None):
        leads.setdefault(squeeze(programme), set()).add(leads_to)
    found = {
        name: occupations.pop() for name, occupations in leads.items() if len(occupations) == 1
    }
    every = reach.ways_in(store)["occupation"]
    return found | {squeeze(name): name for name in every}
