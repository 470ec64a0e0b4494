"""What the deployment says that its address is."""

import os
from urllib.parse import urlsplit

#: What the deployment is called; without it an answer says the name that it was asked for by.
VARIABLE = "ARSHJULET_ADRESS"

#: What the start page is called in the address of its QR code.
START = "start"


def configured() -> str:
    """The deployment's address with a / last, "" when it has not said it. ValueError when what it
    says is no address."""
    said = os.environ.get(VARIABLE, "").strip()
    if not said:
        return ""
    try:
        parts = urlsplit(said)
        good = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        good = False
    if not good or parts.path not in ("", "/") or parts.query or parts.fragment or parts.username:
        raise ValueError(
            f"{VARIABLE} är ”{said}”, som inte är en adress till en webbplats. "
            "Skriv till exempel https://arshjulet.example.se"
        )
    return f"{parts.scheme}://{parts.netloc}/"
