"""One occupation: its situation, what leads there near and far, what else does, what is ordered."""

from datetime import date

from components.address.choices import RADII, Choice
from components.kit import words
from components.kit.numbers import NBSP
from components.kit.sheet import Offered, Sheet
from components.sheets.occupations import reach
from components.sheets.yrke import chooser, easy, figures, finding, text
from components.sheets.yrke.found import found
from data.forum import Book
from data.questions import occupations, places
from data.store import Store

USES = ("lan", "bransch", "kommun", "radie", "yrke")
USES_BOOK = True

#: In the list of occupations before one is chosen.
NONE = "Välj ett yrke"


def offers(store: Store, choice: Choice) -> tuple[Offered, ...]:
    """Which occupation."""
    every = {code: one.name for code, one in occupations.every(store).items()}
    return (Offered("yrke", every, none=NONE),)


def where(store: Store, choice: Choice) -> tuple[Offered, ...]:
    """Where an occupation's programmes are counted from, and how far."""
    if not choice.yrke:
        return ()
    shorter = {km: f"{km}{NBSP}km" for km in RADII if km != reach.RADIUS}
    here = places.municipalities(store, choice.lan)
    return (
        Offered("kommun", here, none=words.LARGEST_MUNICIPALITIES),
        Offered("radie", shorter, none=f"{reach.RADIUS}{NBSP}km"),
    )


def build(store: Store, book: Book, choice: Choice, today: date) -> Sheet:
    """The occupation of the address; without one, the sector's occupations to choose among."""
    one = occupations.every(store).get(choice.yrke or "")
    if one is None:
        return chooser.sheet(store, choice)
    known = found(store, book, choice, one, today)
    a = known.about
    direct = a.reach.direct
    return Sheet(
        slug="yrke",
        title=text.title(a.name, a.county),
        question=text.question(a.name),
        short_question=text.QUESTION,
        answer=text.answer(a),
        figures=figures.every(store, known, today),
        not_conclude=text.NOT_CONCLUDE,
        headline=finding.headline(a),
        keys=finding.keys(a),
        caution=finding.CAUTION,
        discuss=finding.discuss(a),
        keys_source=text.situation_source(a.round) if a.here or a.country else "",
        easy=easy.easy(a),
        notes=(
            *((text.newer_round(a.newer, a.round),) if a.newer else ()),
            *text.grants(
                a.here_programmes + a.across_programmes + a.remote_programmes,
                direct.here.programmes + direct.across.programmes + direct.remote.programmes,
            ),
            *known.lacking,
            *((known.notice,) if known.notice else ()),
        ),
    )
