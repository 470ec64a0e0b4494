"""What has been made, kept within so many bytes: the least used leaves first. For any thread."""

import pickle
import sys
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, Generic, ParamSpec, TypeVar

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


class Kept(Generic[V]):
    """Things by key, at ``most`` so many bytes of them."""

    def __init__(self, most: int) -> None:
        self._things: LRUCache[Hashable, V] = LRUCache(most, getsizeof=weight)
        self._turn = Lock()

    def get(self, key: Hashable, make: Callable[[], V], sound: Callable[[], bool]) -> V:
        """The thing for ``key``, made if it is not kept. It is kept if what it was made of was
        ``sound`` to the end."""
        with self._turn:
            if key in self._things:
                return self._things[key]
        made = make()
        if sound():
            with self._turn:
                if weight(made) <= self._things.maxsize:
                    self._things[key] = made
        return made


def kept(most: int) -> Callable[[Callable[P, V]], Callable[P, V]]:
    """A function whose answers are kept by what it was asked, at ``most`` so many bytes."""
    things: LRUCache[Hashable, Any] = LRUCache(most, getsizeof=weight)
    return cached(things, key=hashkey, lock=Lock(), info=True)
