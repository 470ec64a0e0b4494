"""Addresses that lead to this machine only: a telephone gets nowhere with them. Pure."""

from collections.abc import Iterable
from ipaddress import ip_address
from urllib.parse import urlsplit

#: In place of a QR code, when a telephone would get nowhere.
ONLY_HERE = (
    "Ingen QR-kod: Årshjulet körs bara på den här datorn, så en telefon når det inte. "
    "Öppna sidan med serverns adress i nätet."
)

#: Any of these headers says that somebody stands between the browser and this server.
_FORWARDED = {"forwarded", "via", "x-real-ip", "x-client-ip", "true-client-ip", "cf-connecting-ip"}
_FORWARDED_PREFIX = "x-forwarded-"


def was_forwarded(names: Iterable[str]) -> bool:
    """Whether headers, by names in lower case, are of a request that a proxy has passed on."""
    return any(name in _FORWARDED or name.startswith(_FORWARDED_PREFIX) for name in names)


def is_loopback(host: str | None) -> bool:
    """Whether a host name or address is this machine itself."""
    name = (host or "").strip("[]").casefold()
    if name == "localhost":
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def no_code(address: str) -> str:
    """Why an address has no QR code; "" when it has one."""
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return ""
    return ONLY_HERE if is_loopback(host) else ""
