"""Årshjulet: ``streamlit run app.py``. The script that runs is components/shell.py."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import anyio
import streamlit as st
from starlette.middleware import Middleware

from components.address.arrival import CompleteAddress
from components.kit import changelog, sender
from components.screen.forum import editing
from components.web import base, beforehand, crowd, frames, log, memory, patience, pictures
from components.web.addresses import KnownAddresses
from components.web.crowd import Crowd
from components.web.first_paint import FirstPaint
from components.web.headers import SecurityHeaders
from components.web.local_key import ExchangedKey
from components.web.routes import ROUTES
from components.web.streamlits import OpenAddresses
from components.web.transfer import PackedStatic
from components.web.workshop import HEAVY
from data import clock, forum, store
from data.forum.errors import BookError


@asynccontextmanager
async def lifespan(server: object) -> AsyncIterator[None]:
    """Check who stands behind the deployment, its address, who may frame it, how many it has room
    for and what day it is; build the default edition if there is none; let the orders follow the
    edition, which another machine may have built; load what pages are made with."""
    from data import build  # imported here: the steps are not needed by a server that has one

    log.begin()
    patience.begin()
    crowd.make_room()
    crowd.allowed()
    sender.logo()
    clock.today()
    base.configured()
    frames.allowed()
    ahead = beforehand.wanted()
    await anyio.to_thread.run_sync(build.main, ["--if-missing"])
    with suppress(BookError):  # /halsa and every page of the forum say so
        await anyio.to_thread.run_sync(editing.begin)
    with suppress(store.NoEdition):  # every page says so
        await anyio.to_thread.run_sync(forum.follow, store.current())
    if ahead:
        await anyio.to_thread.run_sync(beforehand.begin)
    memory.settle()
    logging.getLogger("arshjulet").info("Årshjulet %s är startat.", changelog.version().number)
    if editing.address():  # not in the log: whoever has it may write
        print(
            f"Öppna den här adressen för att skriva i forumboken: {editing.address()}", flush=True
        )
    making = asyncio.create_task(beforehand.go_on()) if ahead else None
    yield
    if making:
        making.cancel()
    HEAVY.end()
    pictures.REDRAWING.end()


routes = [*ROUTES, *pictures.routes(editing.of_request)]

app = st.App(
    "components/shell.py",
    lifespan=lifespan,
    routes=routes,
    middleware=[
        Middleware(SecurityHeaders),
        Middleware(OpenAddresses),
        Middleware(Crowd),
        Middleware(KnownAddresses, routes=routes),
        Middleware(ExchangedKey, settings=editing.settings),
        Middleware(PackedStatic),
        Middleware(CompleteAddress),
        Middleware(FirstPaint),
    ],
)
