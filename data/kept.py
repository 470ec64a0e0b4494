"""What has been made, kept within so many bytes: the least used leaves first. For any thread."""

import pickle
import sys
from collections import deque
from collections.abc import Callable, Hashable
from functools import wraps
from threading import Lock, RLock
from typing import Any, Generic, ParamSpec, TypeVar
from weakref import WeakKeyDictionary, ref

from cachetools.keys import hashkey

P = ParamSpec("P")
V = TypeVar("V")

MB = 1024 * 1024


#: What has been pickled already, and how many bytes it became.
_WEIGHED: WeakKeyDictionary[Any, int] = WeakKeyDictionary()


def weighed(value: object, size: int) -> None:
    """Remember what a value weighs, when it has just been pickled or read: it takes a millisecond
    to find out again."""
    if _is_itself(value):
        _WEIGHED[value] = size


def weight(value: object) -> int:
    """Bytes of a value with all that is in it."""
    if isinstance(value, str | bytes):
        return sys.getsizeof(value)
    if _is_itself(value) and (known := _WEIGHED.get(value)):
        return known
    return len(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))


class Kept(Generic[V]):
    """Things by key, at ``most`` so many bytes of them. Each is made by one at a time: who asks
    meanwhile waits for it."""

    def __init__(self, most: int) -> None:
        # In the order that they were used.
        self._things: dict[Hashable, tuple[V, int]] = {}
        self._most, self._bytes = most, 0
        self._turn = Lock()
        self._making: dict[Hashable, RLock] = {}

    def get(
        self,
        key: Hashable,
        make: Callable[[], V],
        sound: Callable[[], bool] = lambda: True,
    ) -> V:
        """The thing for ``key``, made if it is not kept. It is kept if what it was made of was
        ``sound`` to the end."""
        with self._turn:
            if (found := self._found(key)) is not None:
                return found[0]
            making = self._making.setdefault(key, RLock())
        with making:
            with self._turn:
                if (found := self._found(key)) is not None:
                    return found[0]
            try:
                made = make()
                if sound() and (size := weight(made)) <= self._most:
                    with self._turn:
                        self._put(key, made, size)
                return made
            finally:
                with self._turn:
                    if self._making.get(key) is making:
                        del self._making[key]

    def there(self, key: Hashable) -> V | None:
        """The thing for ``key`` if it is kept."""
        with self._turn:
            found = self._found(key)
        return found[0] if found else None

    def drop(self, key: Hashable) -> None:
        """Keep it no longer."""
        with self._turn:
            if found := self._things.pop(key, None):
                self._bytes -= found[1]

    def clear(self) -> None:
        """Keep nothing of what was made so far."""
        with self._turn:
            self._things.clear()
            self._bytes = 0

    @property
    def held(self) -> int:
        """Bytes of all that is kept."""
        return self._bytes

    def __len__(self) -> int:
        return len(self._things)

    def _found(self, key: Hashable) -> tuple[V, int] | None:
        if (found := self._things.pop(key, None)) is not None:
            self._things[key] = found  # the last one, as the most recently used
        return found

    def _put(self, key: Hashable, made: V, size: int) -> None:
        # It may be there: two make a thing at once when the one before was not sound.
        _, before = self._things.pop(key, (None, 0))
        self._things[key] = made, size
        self._bytes += size - before
        while self._bytes > self._most:
            _, size = self._things.pop(next(iter(self._things)))
            self._bytes -= size


def kept(most: int) -> Callable[[Callable[P, V]], Callable[P, V]]:
    """A function whose answers are kept by what it was asked, at ``most`` so many bytes.

    What is equal only to itself (a figure, a sheet) is not kept alive by having been asked about:
    its answers go when it does.
    """

    def keeps(function: Callable[P, V]) -> Callable[P, V]:
        things: Kept[V] = Kept(most)
        watched: dict[Hashable, list[ref[Any]]] = {}
        gone: deque[Hashable] = deque()  # filled while memory is tidied, when no lock can be taken

        @wraps(function)
        def asked(*args: P.args, **kwargs: P.kwargs) -> V:
            while gone:
                key = gone.popleft()
                things.drop(key)
                watched.pop(key, None)
            key = hashkey(*map(_weak, args), **{name: _weak(one) for name, one in kwargs.items()})

            def made() -> V:
                if own := [one for one in (*args, *kwargs.values()) if _is_itself(one)]:
                    watched[key] = [ref(one, lambda _: gone.append(key)) for one in own]
                return function(*args, **kwargs)

            return things.get(key, made)

        asked.things = things  # type: ignore[attr-defined]
        return asked

    return keeps


def _weak(asked: object) -> Any:
    return ref(asked) if _is_itself(asked) else asked


def _is_itself(asked: object) -> bool:
    kind = type(asked)
    return kind.__eq__ is object.__eq__ and hasattr(kind, "__weakref__")
