"""Which other sites may show our pages in a frame: none, unless the deployment names them."""

import os
from functools import lru_cache
from urllib.parse import urlsplit

#: Sites with a space between: ``https://www.region.example https://kommun.example``.
VARIABLE = "ARSHJULET_INBADDNING"


def allowed() -> str:
    """What a policy says of frames. ValueError for what is no site."""
    return _read(os.environ.get(VARIABLE, ""))


@lru_cache(maxsize=4)
def _read(said: str) -> str:
    return " ".join(["frame-ancestors 'self'", *map(_site, said.split())])


def _site(said: str) -> str:
    """One site, which is what stands in a policy and nothing more."""
    try:
        parts = urlsplit(said)
        named = (parts.hostname or "").replace("-", "").replace(".", "")
        good = parts.scheme == "https" and named.isascii() and named.isalnum()
        good = good and said in (f"https://{parts.netloc}", f"https://{parts.netloc}/")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        good = False
    if not good or parts.username is not None:
        raise ValueError(
            f"{VARIABLE} har ”{said}”, som inte är en webbplats. Skriv dem med mellanslag emellan, "
            "till exempel https://www.region.example https://kommun.example"
        )
    return f"https://{parts.hostname}{port}"
