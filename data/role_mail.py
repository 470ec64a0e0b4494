"""Is a mail address a role mailbox, or a person's? Pure.

An edition is open to everyone and is kept, while a person changes jobs: only an address that
certainly is a function's is let in. The part before @ is divided at full stops, hyphens and
underscores; every piece must consist of words for functions (``WORDS``) and names of counties
and municipalities, and at least one of functions. So ``lia@``, ``yh-info@`` and
``praktik.eskilstuna@`` are role mailboxes; ``anna@``, ``anna.berg@``, ``aberg@`` and
``lia.andersson@`` are not, nor is any word that is not known. Who has another mailbox gives a
web page instead.
"""

import re
from functools import lru_cache

WORDS = (
    "administration", "admin", "ansokan", "antagning", "apl", "arbete", "arbetsplats",
    "avdelningen", "avdelning", "bemanning", "campus", "career", "contact", "education",
    "expeditionen", "expedition", "foretaget", "foretag", "funktion", "handledare", "handledning",
    "hello", "hej", "hogskolan", "hogskola", "hr", "info", "information", "it", "jobba", "jobb",
    "kansliet", "kansli", "karriar", "kommunen", "kommun", "kompetensforsorjning", "kompetens",
    "komvux", "kontakta", "kontakt", "kontoret", "kontor", "kundservice", "kundtjanst", "kurser",
    "kurs", "larande", "larcenter", "larcentrum", "ledningsgrupp", "lia", "mail", "mejl",
    "naringsliv", "office", "personal", "platser", "plats", "post", "praktik", "produktion",
    "projekt", "reception", "regionen", "region", "registrator", "rekrytering", "samordnare",
    "samordning", "samverkan", "service", "skolan", "skola", "studerande", "studier", "studie",
    "student", "support", "syv", "teknik", "training", "utbildningar", "utbildningen",
    "utbildning", "vagledning", "verkstaden", "verkstad", "vux", "vuxenutbildningen",
    "vuxenutbildning", "vaxel", "yh", "yrkeshogskolan", "yrkeshogskola", "yrkesvux",
)  # fmt: skip

_FOLD = str.maketrans("åäöéü", "aaoeu")
_ADDRESS = re.compile(r"([a-z0-9._+-]+)@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")
_BETWEEN = re.compile(r"[._+\-\d]+")
_ROLE = re.compile("|".join(sorted(WORDS, key=len, reverse=True)))


def read(text: str) -> str | None:
    """The address in lower case; None for what is no address (å, ä and ö are not let in)."""
    address = text.strip().lower().removeprefix("mailto:")
    return address if _ADDRESS.fullmatch(address) else None


def is_role(address: str, places: frozenset[str]) -> bool:
    """Whether an address from :func:`read` is a role mailbox; ``places`` are names of counties
    and municipalities."""
    pieces = [piece for piece in _BETWEEN.split(address.partition("@")[0]) if piece]
    return all(map(_known(places).fullmatch, pieces)) and any(map(_ROLE.match, pieces))


@lru_cache(maxsize=4)
def _known(places: frozenset[str]) -> re.Pattern[str]:
    """One or more words for functions and names of places, written together."""
    names = {re.sub(r"[^a-z]", "", name.casefold().translate(_FOLD)) for name in places}
    words = sorted({*WORDS, *filter(None, names)}, key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(words)})+")
