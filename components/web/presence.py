"""Whether whoever asked is still there."""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

from starlette.requests import Request

V = TypeVar("V")


class Left(Exception):
    """Whoever asked has closed the connection."""


async def while_there(request: Request, making: Awaitable[V]) -> V:
    """What is awaited; cancelled, and Left, when the connection is closed before."""
    made = asyncio.ensure_future(making)
    left = asyncio.ensure_future(_left(request))
    try:
        await asyncio.wait({made, left}, return_when=asyncio.FIRST_COMPLETED)
        if not made.done():
            raise Left
        return made.result()
    finally:
        made.cancel()
        left.cancel()


async def _left(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
