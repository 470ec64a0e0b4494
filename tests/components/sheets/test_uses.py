"""No parameter of the address is ignored by the light pages, and a sheet uses what it says.

``choices.NAMES`` and each sheet's ``USES`` are all there is to go by: a new parameter, or a sheet
that says it uses one, is tested the day it comes.
"""

import re
import shutil
from collections.abc import Iterable
from itertools import product
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components import sheets
from components.address import choices
from components.address.choices import Choice
from components.address.known import known
from components.render.paper import paper
from components.web import routes
from data import editions
from data.area_codes import COUNTRY
from data.forum import EmptyBook
from data.store import Store
from tests import rotation
from tests.conftest import COMPARED, TODAY

#: How a page is shown, not what: a presentation, its item, the meeting it is part of, a map that
#: is opened, what is opened on a card, easy Swedish.
ASIDE = {"lage", "punkt", "mote", "karta", "vy", "sprak"}

#: The edition is every sheet's, and has a test of its own.
OF_ALL = {"utgava"}

#: What uses a meeting needs a book to show it: tests/components/sheets/test_sedan_sist.py.
USES = [
    (slug, name) for slug in sheets.SLUGS for name in sheets._module(slug).USES if name != "mote"
]

#: Where a choice is looked for: middling places, with several areas, with and without a place.
BASES = (
    Choice(lan="04", bransch="industri"),
    Choice(lan="14", bransch="handel"),
    Choice(lan="04", bransch="industri", kommun="0484"),
    Choice(lan="04", bransch="industri", utb=COMPARED),
    Choice(lan="04", bransch="industri", yrke="8191"),
)


#: What is looked for elsewhere first: an area where there are several, a radius around a place.
FIRST = {"omrade": 1, "radie": 2}


def others(name: str, store: Store) -> list[object]:
    """Values that a parameter may have."""
    codes = known(store)
    found: dict[str, Iterable[object]] = {
        "lan": list(codes.counties),
        "bransch": list(codes.sectors),
        "kommun": ["0484", "1880", "1480"],
        "jamfor_lan": [("18",), ("19", COUNTRY)],
        "omrade": list(codes.areas),
        "ansokningsar": list(codes.years),
        "sok": ["svets", "tekniker"],
        "fran": ["2027-v05", "2027-v40", "2028-v20"],
        "till": ["2026-v50", "2027-v05", "2027-v40"],
        "yrke": list(codes.occupations)[:3],
        "utb": list(product(sorted(codes.programmes)[:6], repeat=2)),
    }
    return list(found.get(name) or choices.OPTIONS[name])


#: Chosen among what an edition has only when somebody has fetched it: test_offer.py.
FETCHED = {("utbildningar", "skolform")}


@pytest.mark.parametrize(
    ("slug", "name"), [one for one in USES if one not in FETCHED], ids=lambda part: part
)
def test_a_sheet_changes_with_every_choice_that_it_says_it_uses(store, slug, name):
    def page(choice: Choice) -> str:
        return paper.article(sheets.sheet(slug, store, EmptyBook(), choice, TODAY))

    first = FIRST.get(name, 0)
    for base in BASES[first:] + BASES[:first]:
        before = page(base)
        if any(page(base.but(**{name: value})) != before for value in others(name, store)):
            return
    pytest.fail(f"{slug} says that it uses {name}, and is the same whatever it is")


def test_every_parameter_is_used_by_some_sheet():
    used = {name for _, name in USES}
    assert used <= set(choices.NAMES)
    assert set(choices.NAMES) == used | ASIDE | OF_ALL


def test_the_edition_in_the_address_is_the_one_that_is_shown(
    var: Path, local_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two editions kept, the second with figures of the county's own."""
    shutil.copytree(var, tmp_path / "var")
    shutil.copy(local_store.path, editions.folder(tmp_path / "var"))
    monkeypatch.setenv(editions.VARIABLE, str(tmp_path / "var"))
    client = TestClient(Starlette(routes=routes.ROUTES))
    for slug in sheets.SLUGS:
        newest = client.get(f"/blad/{slug}?lan=04").text
        older = client.get(f"/blad/{slug}?lan=04&utgava={local_store.edition}").text
        assert f"Utgåva {editions.current(var)}." in newest
        assert f"Utgåva {local_store.edition}." in older
    assert re.sub("[0-9a-f-]{8,}", "", newest) != older


@pytest.mark.parametrize(
    "ending", [rotation.case(ending, often=ending != "pptx") for ending in ("csv", "xlsx", "pptx")]
)
def test_files_change_with_the_choices_too(var, monkeypatch, ending):
    monkeypatch.setenv(editions.VARIABLE, str(var))
    client = TestClient(Starlette(routes=routes.ROUTES))
    asked = {"": "", "lan": "18", "kommun": "0484", "form": "bunden", "sok": "tekniker"}
    made = {
        client.get(f"/blad/utbildningar.{ending}?{name}={value}").content
        for name, value in asked.items()
    }
    assert len(made) == len(asked)
