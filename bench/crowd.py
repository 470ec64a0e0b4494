"""People without browsers, many at once: they open a page, filter it and turn to another.

Each speaks Streamlit's own protocol over a web socket of their own, as Streamlit's page does: a
filter is what its widget holds, a page is its name with the address so far. Between two things
they think for ``THINK`` seconds. What they do is drawn by a number, so every server is asked for
the same.
"""

import asyncio
import random
import socket
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol, cast

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

#: Seconds between an answer and what is done next, at least and at most.
THINK = (0.0, 4.0)
PAGES = ("", "q1", "q2", "q3", "q4", "utbildningar", "lia", "arbetsgivare")
#: Share of what is done that is a filter; the rest turns to another page.
FILTERS = 0.6
#: Seconds before a page that does not come is an error.
PATIENCE = 120

Kind = Literal["open", "filter", "page"]


@dataclass(frozen=True)
class Rerun:
    """One answer: of what kind, seconds until all of it had come, its bytes."""

    kind: Kind
    seconds: float
    size: int


@dataclass
class Seen:
    """What a crowd has seen while it was ``counting``."""

    counting: bool = False
    reruns: list[Rerun] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


class _Counted(ClientConnection):
    """A connection that knows how many bytes have come, packed as they are for a browser."""

    came = 0

    def data_received(self, data: bytes) -> None:
        """What asyncio calls."""
        self.came += len(data)
        super().data_received(data)


@dataclass
class Person:
    """One of the crowd at the server ``base``. ``given``: the only addresses that there are, page →
    queries, where a filter is no widget (the bare page)."""

    base: str
    number: int
    seen: Seen
    given: Mapping[str, Sequence[str]] | None = None
    page: str = ""
    query: str = ""
    #: Key of a widget → its identity, and what can be chosen in it.
    lists: dict[str, tuple[str, Sequence[str]]] = field(default_factory=dict)
    #: What the last run and the one before drew, by hash: a browser asks for none of it again.
    held: tuple[dict[str, ForwardMsg], dict[str, ForwardMsg]] = field(
        default_factory=lambda: ({}, {})
    )

    async def live(self) -> None:
        """Open a page and go on until cancelled."""
        chance = random.Random(self.number)
        address = f"{self.base.replace('http', 'ws', 1)}/_stcore/stream"
        try:
            async with connect(address, max_size=None, create_connection=_Counted) as opened:
                connection = cast(_Counted, opened)
                self.page = chance.choice(PAGES)
                self.query = self._any(chance)
                await self._rerun(connection, "open", self._turned())
                while True:
                    await asyncio.sleep(chance.uniform(*THINK))
                    if chance.random() < FILTERS:
                        await self._rerun(connection, "filter", self._filtered(chance))
                    else:
                        self.page = chance.choice([one for one in PAGES if one != self.page])
                        await self._rerun(connection, "page", self._turned())
        except (WebSocketException, OSError, TimeoutError) as error:
            self.seen.errors.append(repr(error))

    def _any(self, chance: random.Random) -> str:
        return chance.choice(self.given[self.page]) if self.given else ""

    def _turned(self) -> BackMsg:
        message = BackMsg()
        message.rerun_script.query_string = self.query
        message.rerun_script.page_name = self.page
        message.rerun_script.context_info.url = f"{self.base}/{self.page}"
        return message

    def _filtered(self, chance: random.Random) -> BackMsg:
        """The county or the sector, chosen in its list."""
        name = chance.choice(("lan", "lan", "bransch"))
        if self.given:
            self.query = chance.choice(self.given[self.page])
            return self._turned()
        identity, options = self.lists[name]
        message = self._turned()
        message.rerun_script.widget_states.widgets.add(
            id=identity, string_value=chance.choice(options)
        )
        return message

    async def _rerun(self, connection: _Counted, kind: Kind, asked: BackMsg) -> None:
        before, drawn = self.held
        self.held = (drawn, {})
        asked.rerun_script.cached_message_hashes.extend({*before, *drawn})
        start, size = time.perf_counter(), connection.came
        await connection.send(asked.SerializeToString())
        took, what = 0.0, ""
        async with asyncio.timeout(PATIENCE):
            while what != "session_status_changed" or not took:
                came = await self._received(connection)
                what = str(came.WhichOneof("type"))
                if what == "script_finished":
                    took = time.perf_counter() - start
                if what == "ref_hash":
                    came = before.get(came.ref_hash) or drawn[came.ref_hash]
                if came.metadata.cacheable:
                    self.held[1][came.hash] = came
                self._noted(came, str(came.WhichOneof("type")))
        if self.seen.counting:
            self.seen.reruns.append(Rerun(kind, took, connection.came - size))

    async def _received(self, connection: _Counted) -> ForwardMsg:
        # As in session.py: without it the kernel waits 40 ms before it acknowledges a packet.
        if hasattr(socket, "TCP_QUICKACK"):
            own = connection.transport.get_extra_info("socket")
            own.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
        message = ForwardMsg()
        message.ParseFromString(await connection.recv(decode=False))
        return message

    def _noted(self, came: ForwardMsg, what: str) -> None:
        """Where the page says that it is, its lists, and whether it says that it failed."""
        if what == "page_info_changed":
            self.query = came.page_info_changed.query_string
        if what != "delta" or came.delta.WhichOneof("type") != "new_element":
            return
        element = came.delta.new_element
        if element.WhichOneof("type") == "selectbox":
            key = element.selectbox.id.rpartition("-")[2]
            self.lists[key] = element.selectbox.id, element.selectbox.options
        elif element.WhichOneof("type") in ("alert", "exception"):
            said = element.alert.body or element.exception.message
            if not element.alert.body or element.alert.format == element.alert.ERROR:
                self.seen.errors.append(f"/{self.page}?{self.query}: {said}")


class Living(Protocol):
    """Somebody who goes on until nobody watches."""

    async def live(self) -> None:
        """Until it is cancelled."""


class Crowd:
    """People at several processes, as many as are asked for; who has come stays."""

    def __init__(self, person: Callable[[int, Seen], Living]) -> None:
        self.seen = Seen()
        self._person = person
        self._living: list[asyncio.Task[None]] = []

    async def grow(self, number: int, over: float) -> None:
        """As many as ``number``; those who are new come one after another, ``over`` seconds."""
        new = range(len(self._living), number)
        for one in new:
            self._living.append(asyncio.create_task(self._person(one, self.seen).live()))
            await asyncio.sleep(over / len(new))

    async def watch(self, seconds: float) -> list[Rerun]:
        """What they see for so long."""
        self.seen.reruns, self.seen.counting = [], True
        await asyncio.sleep(seconds)
        self.seen.counting = False
        return self.seen.reruns

    async def leave(self) -> None:
        """All of them at once."""
        for one in self._living:
            one.cancel()
        await asyncio.gather(*self._living, return_exceptions=True)
        self._living = []
