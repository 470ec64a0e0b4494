"""An edition with invented fetched figures in it: what the sheets show once somebody has fetched.

A module per subject, whose ``products()`` gives the tables as ``data.fetch`` would have put them in
place. The figures are made by a rule, so that a test can say what the screen must show; no test
outside takes one of them for a publisher's.
"""

from collections.abc import Iterable
from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from data import inbox
from data.build import build
from data.fetched import FOLDER, READY, Product
from data.inputs import BUNDLED, Inputs

DAY = date(2026, 11, 14)


def products() -> Iterable[Product]:
    """Every subject's tables."""
    for module in iter_modules(__path__):
        yield from import_module(f"{__name__}.{module.name}").products()


def built(root: Path, found: Iterable[Product] | None = None) -> Path:
    """An edition under ``root`` of the bundled facts and what is ``found`` (all, unless said)."""
    ready = root / FOLDER / READY
    for product in products() if found is None else found:
        folder = ready / product.source
        folder.mkdir(parents=True, exist_ok=True)
        product.write(folder)
    kept = root / "inbox"
    if ready.exists():
        inbox.accept(inbox.receive(ready, kept, today=DAY), kept)
    return build(Inputs(BUNDLED, kept), root)
