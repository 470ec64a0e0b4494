"""Never more often than a service allows: so many calls in any so many seconds."""

import time
from collections import deque
from dataclasses import dataclass, field

#: On its way one call may be held up and the next one not: they arrive closer than they left.
_MARGIN = 1.1


@dataclass
class CallPace:
    """At most ``calls`` in any ``seconds``."""

    calls: int
    seconds: float
    _made: deque[float] = field(default_factory=deque)

    def allow(self, calls: int, seconds: float) -> None:
        """What the service itself says that it allows; calls already made count."""
        self.calls, self.seconds = max(1, calls), seconds

    def turn(self) -> None:
        """Wait until one more call is allowed, and count it."""
        while len(self._made) >= self.calls:
            wait = self._made[-self.calls] + self.seconds * _MARGIN - time.monotonic()
            if wait <= 0:
                break
            time.sleep(wait)
        self._made.append(time.monotonic())
        while len(self._made) > 1000:
            self._made.popleft()
