"""Sheets that are made before anybody asks: of a new edition, and of a new day.

A process of its own, which gives way to everything else, makes the sheets of every county and
sector, but for those that read a forum book, and leaves them on the shelf (``data/shelf.py``).
Of several servers over the same folder one has it done. It ends when it is done, when another
edition is published, and with its server.
"""

import asyncio
import logging
import os
import sys
from contextlib import suppress
from itertools import product
from pathlib import Path

from filelock import FileLock, Timeout

from components import sheets
from components.address import choices
from components.address.choices import Choice
from components.address.known import known
from components.sheets import cards, reading
from components.sheets.reading import Reading
from components.web import log, memory
from data import clock, editions, shelf, store
from data.forum import EmptyBook, open_book

_log = logging.getLogger("arshjulet")

#: "nej" leaves every sheet to be made when it is asked for.
VARIABLE = "ARSHJULET_BLAD_I_FORVAG"
_YES, _NO = "ja", "nej"

#: Seconds from a server's start until the first time, and between two looks at what is new.
_FIRST, _LOOK = 10.0, 30.0
#: Seconds until it is tried again when another server has it done, or it failed.
_AGAIN = 300.0
_NICE = 19
#: Exit code when another does it.
_ELSEWHERE = 75

_NOT_NOW = (
    "Blad kunde inte göras i förväg: %s. De görs när någon frågar efter dem, och det prövas igen om"
    " %d minuter. Kommer det tillbaka: se efter att datakatalogen går att läsa och att maskinen har"
    " minne och processer kvar."
)

_ROOT = Path(__file__).parents[2]


def wanted() -> bool:
    """Whether sheets are made before they are asked for. Raises ValueError for a setting that is
    neither yes nor no."""
    said = os.environ.get(VARIABLE, "").strip().lower() or _YES
    if said not in (_YES, _NO):
        raise ValueError(f"{VARIABLE} är ”{said}”. Skriv {_YES} eller {_NO}.")
    return shelf.most() > 0 and said == _YES


def begin() -> None:
    """Load what the first visitor would wait for: every sheet's module, and all that a page is
    made with. Never fails: what is wrong is said to whoever asks."""
    from components.web import light  # a process that makes sheets can do without

    try:
        for slug in sheets.SLUGS:
            sheets.uses(slug)
        now = reading.read()
        light.make(light.Asked("arshjulet", "", "", choices.parse({}, known(now.newest))), now)
    except Exception as error:
        _log.debug("Ingen sida kunde göras i förväg: %r", error)


async def go_on() -> None:
    """Have them made whenever the edition or the day is new, until cancelled."""
    done: tuple[str | None, str] | None = None
    await asyncio.sleep(_FIRST)
    while True:
        try:
            now = (editions.current(), clock.today().isoformat())
            if now[0] and now != done:
                if await _made():
                    done = now
                else:
                    await asyncio.sleep(_AGAIN)
        except OSError as error:  # a folder that is shared, or a machine without room for more
            _log.warning(_NOT_NOW, error, round(_AGAIN / 60))
            await asyncio.sleep(_AGAIN)
        await asyncio.sleep(_LOOK)


async def _made() -> bool:
    """Whether a process did it to the end."""
    path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "components.web.beforehand",
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": path},
    )
    try:
        return await process.wait() == 0
    finally:
        with suppress(ProcessLookupError):
            process.kill()


def make(root: Path | None = None) -> int | None:
    """Make what is not on the shelf yet of the published edition; how many, or None when it was
    not brought to its end."""
    root, server, made = root or editions.var(), os.getppid(), 0
    shelf.prune(root)
    edition, today = store.current(root), clock.today()
    codes = known(edition)
    book = open_book()
    now = Reading(edition, EmptyBook(), today)
    slugs = [slug for slug in sheets.SLUGS if not sheets.reads(slug, book)]
    for county, sector, slug in product(codes.counties, codes.sectors, slugs):
        choice = Choice(lan=county, bransch=sector)
        if cards.is_kept(slug, now, choice) and sheets.is_kept(slug, edition, choice, today):
            continue
        if os.getppid() != server or editions.current(root) != edition.edition:
            return None
        try:
            now.sheet(slug, choice)
            cards.on_page(slug, now, choice)
            made += 1
        except Exception:  # the others can be made all the same
            _log.exception("Bladet %s (%s, %s) kunde inte göras i förväg.", slug, county, sector)
    return made


def main() -> int:
    """The process."""
    if hasattr(os, "nice"):
        os.nice(_NICE)
    log.begin()
    memory.settle()
    try:
        with FileLock(editions.var() / ".blad.lock", timeout=0):
            made = make()
    except Timeout:
        return _ELSEWHERE
    except (store.NoEdition, OSError) as error:
        _log.warning("Inga blad gjordes i förväg: %s", error)
        return 1
    if made:
        _log.info("%d blad är gjorda i förväg.", made)
    return int(made is None)


if __name__ == "__main__":
    sys.exit(main())
