"""A phone that answers: a signed cookie that says nothing about whose it is. Pure.

Each room signs with a secret of its own, so that a phone is another one at the next meeting.
"""

import secrets
from dataclasses import dataclass, replace
from hashlib import sha256
from hmac import compare_digest
from hmac import new as hmac

from itsdangerous import BadData, URLSafeSerializer

from data.forum.rows import ANSWERERS

COOKIE = "arshjulet-svar"


@dataclass(frozen=True)
class Phone:
    """Who answers: a number that was drawn, and a role that is asked once."""

    number: str
    role: str | None = None

    def with_role(self, role: str) -> "Phone":
        """The same phone, when its role is known."""
        return replace(self, role=role)


def new() -> Phone:
    """A phone that has not been here before."""
    return Phone(secrets.token_urlsafe(16))


def read(cookie: str | None, secret: str) -> Phone | None:
    """The phone of a cookie; None for one that this room has not signed."""
    if not cookie or not secret:
        return None
    try:
        number, role = _signer(secret).loads(cookie)
    except (BadData, TypeError, ValueError):
        return None
    return Phone(number, role if role in ANSWERERS else None)


def written(phone: Phone, secret: str) -> str:
    """The cookie of a phone."""
    return str(_signer(secret).dumps([phone.number, phone.role]))


def sender(phone: Phone, question_id: int, secret: str) -> str:
    """What an answer keeps of its phone: the same for one question, and of no use for another."""
    return _mark(f"sender {question_id}", phone, secret)


def token(phone: Phone, question_id: int, secret: str) -> str:
    """What a form sends along, so that no other site's page can send it in the phone's name."""
    return _mark(f"form {question_id}", phone, secret)


def holds(given: str, phone: Phone, question_id: int, secret: str) -> bool:
    """Whether a form was made for this phone and question."""
    return compare_digest(given.encode(), token(phone, question_id, secret).encode())


def _mark(what: str, phone: Phone, secret: str) -> str:
    return hmac(secret.encode(), f"{what} {phone.number}".encode(), sha256).hexdigest()[:40]


def _signer(secret: str) -> URLSafeSerializer:
    options = {"key_derivation": "hmac", "digest_method": sha256}
    return URLSafeSerializer(secret, salt="telefon", signer_kwargs=options)
