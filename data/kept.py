"""What has been made, kept within so many bytes: the least used leaves first. For any thread."""

import pickle
import sys
from collections.abc import Callable, Hashable
from threading import Lock, RLock
from typing import Any, Generic, ParamSpec, TypeVar, cast

from cachetools import LRUCache, cached
from cachetools.keys import hashkey

P = ParamSpec("P")
V = TypeVar("V")

MB = 1024 * 1024


def weight(value: object) -> int:
    """Bytes of a value with all that is in it."""
    if isinstance(value, str | bytes):
        return sys.getsizeof(value)
    return len(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))


class _Bounded(LRUCache[Hashable, Any]):
    """One that begins anew should it have lost its order: seen once, in a busy process, and every
    later answer was an error."""

    def popitem(self) -> tuple[Hashable, Any]:
        try:
            return super().popitem()
        except KeyError:
            self.clear()
            return None, None


class Kept(Generic[V]):
    """Things by key, at ``most`` so many bytes of them. Each is made by one at a time: who asks
    meanwhile waits for it."""

    def __init__(self, most: int) -> None:
        self._things = _Bounded(most, getsizeof=lambda of: of[1])
        self._turn = Lock()
        self._making: dict[Hashable, RLock] = {}

    def get(self, key: Hashable, make: Callable[[], V], sound: Callable[[], bool]) -> V:
        """The thing for ``key``, made if it is not kept. It is kept if what it was made of was
        ``sound`` to the end."""
        with self._turn:
            if key in self._things:
                return cast(V, self._things[key][0])
            making = self._making.setdefault(key, RLock())
        with making:
            with self._turn:
                if key in self._things:
                    return cast(V, self._things[key][0])
            try:
                made = make()
                if sound() and (size := weight(made)) <= self._things.maxsize:
                    with self._turn:
                        self._things[key] = made, size
                return made
            finally:
                with self._turn:
                    if self._making.get(key) is making:
                        del self._making[key]


def kept(most: int) -> Callable[[Callable[P, V]], Callable[P, V]]:
    """A function whose answers are kept by what it was asked, at ``most`` so many bytes."""
    things = _Bounded(most, getsizeof=weight)
    return cached(things, key=hashkey, lock=Lock(), info=True)
