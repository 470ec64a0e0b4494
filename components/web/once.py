"""Make a thing once, keep it for a while, and let those who ask meanwhile wait for the same one."""

import asyncio
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

import anyio.to_thread
from cachetools import LRUCache

V = TypeVar("V")


class Once(Generic[V]):
    """A cache bounded by the size of what it holds; for one event loop. Making runs in a thread.

    ``size`` gives the size of a value in the unit of ``most``.
    """

    def __init__(self, most: int, size: Callable[[V], int]) -> None:
        self._kept: LRUCache[Hashable, V] = LRUCache(most, getsizeof=size)
        self._making: dict[Hashable, asyncio.Future[V]] = {}

    async def get(
        self, key: Hashable, make: Callable[[], V], sound: Callable[[], bool] = lambda: True
    ) -> V:
        """The value for ``key``: kept, or being made, or made now. Neither a failure is kept, nor
        nothing, nor what was made of what was not ``sound`` to the end."""
        if key in self._kept:
            return self._kept[key]
        if key not in self._making:
            self._making[key] = asyncio.ensure_future(self._make(key, make, sound))
        return await asyncio.shield(self._making[key])

    async def _make(self, key: Hashable, make: Callable[[], V], sound: Callable[[], bool]) -> V:
        try:
            value = await anyio.to_thread.run_sync(make)
            if value is not None and sound() and self._kept.getsizeof(value) <= self._kept.maxsize:
                self._kept[key] = value
            return value
        finally:
            del self._making[key]
