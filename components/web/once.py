"""Make a thing once, keep it for a while, and let those who ask meanwhile wait for the same one."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Hashable
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
        self._waiting: Counter[asyncio.Future[V]] = Counter()

    async def get(
        self, key: Hashable, make: Callable[[], V], sound: Callable[[], bool] = lambda: True
    ) -> V:
        """The value for ``key``: kept, or being made, or made now. Neither a failure is kept, nor
        nothing, nor what was made of what was not ``sound`` to the end."""
        return await self._get(key, lambda: anyio.to_thread.run_sync(make), sound, False)

    async def wanted(
        self, key: Hashable, make: Callable[[], Awaitable[V]], sound: Callable[[], bool]
    ) -> V:
        """The same for something that makes itself elsewhere: it is cancelled as soon as nobody
        waits for it any more."""
        return await self._get(key, make, sound, True)

    async def _get(
        self,
        key: Hashable,
        make: Callable[[], Awaitable[V]],
        sound: Callable[[], bool],
        droppable: bool,
    ) -> V:
        if key in self._kept:
            return self._kept[key]
        if key not in self._making:
            self._making[key] = asyncio.ensure_future(self._make(key, make, sound))
        making = self._making[key]
        self._waiting[making] += 1
        try:
            return await asyncio.shield(making)
        finally:
            self._waiting[making] -= 1
            if not self._waiting[making]:
                del self._waiting[making]
                if droppable and not making.done():
                    self._forget(key, making)
                    making.cancel()

    async def _make(
        self, key: Hashable, make: Callable[[], Awaitable[V]], sound: Callable[[], bool]
    ) -> V:
        try:
            value = await make()
            if value is not None and sound() and self._kept.getsizeof(value) <= self._kept.maxsize:
                self._kept[key] = value
            return value
        finally:
            self._forget(key, asyncio.current_task())

    def _forget(self, key: Hashable, making: object) -> None:
        """Whoever asks from now on gets another; unless it is another already."""
        if self._making.get(key) is making:
            del self._making[key]
