"""Light pages in the sizes and themes they are read in."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import get_args

import pytest
from playwright.sync_api import Browser

from components import sheets
from components.address.choices import Choice
from components.kit.sheet import Drawn
from data import editions
from data.forum import EmptyBook
from data.store import open_edition
from tests import rotation
from tests.browser.rig import Tab
from tests.conftest import COMPARED, COMPARED_QUERY, TODAY
from tests.server import served

Open = Callable[..., Tab]

CHOICE = f"lan=04&bransch=industri&jamfor_lan=18&{COMPARED_QUERY}"

#: What no YH programme answers, so that the other ways are listed.
SEARCHED = "undersköterska"

EASY = f"/blad/siffrorna?{CHOICE}&sprak=latt"
ONE = f"/utbildningsblad?{CHOICE}"
NOTHING = "/blad/finnsinte"

#: The width and theme of a phone, and of a desk.
LOOKS = ((390, "dark"), (1280, "light"))

ADDRESSES = [
    *(f"/blad/{slug}?{CHOICE}" for slug in sheets.SLUGS),
    f"/blad/utbildningar?{CHOICE}&sok={SEARCHED}",
    f"/handout?{CHOICE}",
    *(EASY, ONE, NOTHING),
]

#: What is made of the same parts as others is left to the sweep.
MADE_ALIKE = [
    *(f"/blad/{quarter}?{CHOICE}" for quarter in sheets.QUARTERS),
    *(
        f"/blad/{slug}?{CHOICE}&sprak=latt"
        for slug in ("utbildningar", "yrke", "jamfor", "lia", "yh-utfall")
    ),
    "/blad/yrke?yrke=finnsinte&sprak=latt",
    "/svara",
    "/svara/finnsinte",
    "/folj/99",
    "/protokoll/99",
]

#: Each of them in one look, in turn; in both in a sweep.
SEEN = [
    *(
        rotation.case(address, [look], id=f"{address}-{look[0]}", often=place % 2 == number)
        for place, address in enumerate(ADDRESSES)
        for number, look in enumerate(LOOKS)
    ),
    *(rotation.case(address, LOOKS, id=address, often=False) for address in MADE_ALIKE),
]


#: Sheets that show more once somebody has fetched.
FETCHED = (
    "sysselsattning",
    "arbetsmarknad",
    "pa-vag",
    "racker",
    "skola",
    "yh-pagar",
    "utbildningar",
    "siffrorna",
)
#: Each of them in one look, in turn; in both in a sweep.
MORE = [
    rotation.case(slug, look, id=f"{slug}-{look[0]}", often=(place + number) % 2 == 0)
    for place, slug in enumerate(FETCHED)
    for number, look in enumerate(LOOKS)
]


@pytest.fixture(scope="module")
def fetched_server(fetched_var: Path, browser: Browser) -> Iterator[str]:
    """The app over an edition with invented fetched figures."""
    with served(fetched_var) as base:
        yield base


def light(tab: Open, address: str, base: str = "") -> Tab:
    view = tab(base=base)
    view.page.goto(f"{view.base}{address}")  # a light page has no script to wait for
    view.complaints = [one for one in view.complaints if "404" not in one]
    return view


@pytest.mark.accessibility("axe", "zoom", "spacing", "words")
@pytest.mark.parametrize(("address", "looks"), SEEN)
def test_axe_finds_nothing_and_nothing_overflows_or_is_cut_off(
    tab: Open, address: str, looks: Sequence[tuple[int, str]]
) -> None:
    assert wrong(light(tab, address), looks) == {}


@pytest.mark.accessibility("axe", "zoom", "spacing", "words")
@pytest.mark.parametrize(("slug", "look"), MORE)
def test_with_everything_fetched_too(
    tab: Open, fetched_server: str, slug: str, look: tuple[int, str]
) -> None:
    assert wrong(light(tab, f"/blad/{slug}?{CHOICE}", fetched_server), [look]) == {}


def wrong(view: Tab, looks: Sequence[tuple[int, str]]) -> dict[int, list[str]]:
    """What is wrong with a light page, by the width it is seen in."""
    found = {}
    for width, scheme in looks:
        view.page.emulate_media(color_scheme=scheme)
        view.page.set_viewport_size({"width": width, "height": 900})
        found[width] = view.violations() + view.overflow() + view.cut() + view.english()
        wide, window = view.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert wide <= window
    view.page.set_viewport_size({"width": 320, "height": 256})
    found[320] = view.overflow() + view.spaced()
    return {width: faults for width, faults in found.items() if faults}


@pytest.mark.accessibility("keyboard")
@pytest.mark.parametrize(
    "address",
    [rotation.case(address, id=address, often=address in (EASY, ONE)) for address in ADDRESSES],
)
def test_everything_is_reached_with_the_tab_key(tab: Open, address: str) -> None:
    assert light(tab, address).walk() == []


def test_every_kind_of_figure_is_on_one_of_them(edition: Path, fetched_var: Path) -> None:
    """So axe sees each kind here, and in both looks on the interactive pages; a picture of a
    meeting's own point is looked at in test_forum.py."""
    choice = Choice(lan="04", bransch="industri", utb=COMPARED, jamfor_lan=("18",))
    store = open_edition(edition)
    asked = [(slug, choice) for slug in sheets.SLUGS]
    asked.append(("utbildningar", choice.but(sok=SEARCHED)))
    built = [sheets.sheet(slug, store, EmptyBook(), one, TODAY) for slug, one in asked]
    fetched = editions.current(fetched_var)
    assert fetched
    store = open_edition(editions.path(fetched, fetched_var))
    built.append(sheets.sheet("utbildningar", store, EmptyBook(), choice, TODAY))
    kinds = {figure.kind for sheet in built for figure in sheet.figures}
    assert kinds | {"image"} == set(get_args(Drawn))
