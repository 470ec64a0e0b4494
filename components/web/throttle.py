"""How often a phone, and a room, may send: not counted by address, which a room shares."""

from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

#: Of one phone, and of all phones that answer one code, in this process.
PER_PHONE, PER_CODE = parse("20/minute"), parse("1200/minute")

_limiter = FixedWindowRateLimiter(MemoryStorage())


def lets(code: str, phone: str) -> bool:
    """Whether one more may be sent now. ``phone``: "" for one without a cookie."""
    if phone and not _limiter.hit(PER_PHONE, code, phone):
        return False
    return _limiter.hit(PER_CODE, code)
