"""A connection that asks for nothing is not kept for ever.

Uvicorn ends a connection that is idle after an answer, and a socket that does not answer its
pings; one that has never asked for anything, or stops in the middle, it waits for.
"""

import asyncio
from typing import Any

from uvicorn.protocols.http.auto import AutoHTTPProtocol

#: Seconds for a request's first line and headers to come.
SECONDS = 20.0


def begin(seconds: float = SECONDS) -> None:
    """End such connections, from now on. Called once, when the server starts."""
    kind: Any = AutoHTTPProtocol
    made = kind.connection_made

    def connection_made(self: Any, transport: asyncio.Transport) -> None:
        made(self, transport)
        asyncio.get_running_loop().call_later(seconds, _look, self, transport, None, seconds)

    kind.connection_made = connection_made


def _look(protocol: Any, transport: asyncio.Transport, before: object, seconds: float) -> None:
    """``before``: the last request when it was looked at before, if it was over already."""
    replaced = transport.get_protocol() is not protocol
    if transport.is_closing() or replaced:
        return  # it has ended, or is a socket now
    last = protocol.cycle
    over = last is None or last.response_complete
    # Between two requests uvicorn has a timer of its own, until something comes.
    waits = over and protocol.timeout_keep_alive_task is None
    if waits and last is before:
        transport.abort()
        return
    seen = last if waits else protocol
    asyncio.get_running_loop().call_later(seconds, _look, protocol, transport, seen, seconds)
