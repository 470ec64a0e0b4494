"""What points out a person and is never kept: in workbooks, in the book, in messages. Pure.

Personal numbers and mail addresses are found however they are written, and a telephone number
beside a name. An organisation number is none of these: its third digit is 2 or more, where a
personal number has its month.
"""

import re
import unicodedata
from itertools import pairwise

from data.role_mail import WORDS

#: Longer than any name or sentence that a cell or a field of one line holds.
LONGEST = 500

_GAP = r"[\s.·/+\-‐‑‒–—−]{0,3}"
_DAY = r"(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"  # a coordination number adds 60
_PERSON = re.compile(
    rf"(?<![\d/])(?:(?:18|19|20){_GAP})?\d\d{_GAP}(?:0[1-9]|1[0-2]){_GAP}{_DAY}{_GAP}"
    # A day followed by another day or by a year is no number of a person's.
    r"(?!(?:19|20)\d\d[-/.]\d|(?<=[\s–—])(?:19|20)\d\d\b)"
    r"(?:\d|(?<=[-+])[TRSUWXJKLMN])\d{3}(?!\d)"
)

_AT = r"(?:\s*[(\[{<]\s*(?:at|ät|@|snabel-?\s?a)\s*[)\]}>]\s*|\s+snabel-?\s?a\s+)"
_DOT = r"(?:\.|\s*[(\[{<]\s*(?:dot|punkt|\.)\s*[)\]}>]\s*|\s+(?:dot|punkt)\s+)"
_MAIL = re.compile(
    rf"[^\s@]{{1,64}}@\S{{1,200}}|\w\s*@\s*[\w-]+\s*\.\s*[a-z]{{2,}}|\w{_AT}\w|"
    rf"\w(?:\s+(?:at|ät)\s+|\s*[(\[]a[)\]]\s*)[\w-]+{_DOT}[a-z]{{2,}}\b",
    re.IGNORECASE,
)

_PHONE = re.compile(
    r"(?<![\d.,-])(?:(?:\+|0)\d(?:[ ()/‐‑–-]{0,2}\d){6,12}|07\d(?:[ .]{0,2}\d){7})(?!\d)"
)
_MOBILE = re.compile(r"(?:(?:\+|00)46\D*(?:0\D*)?|0)7")
_NAME = re.compile(r"\b[A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ][a-zåäöéü]+)?\b")
#: How near a single name stands to the number that is its own, in characters.
_BESIDE = 25
#: Words beside a switchboard's number that are no names, besides those of role mailboxes.
_NO_NAMES = {
    *WORDS, "telefon", "tel", "mobil", "ring", "nummer", "av", "ab", "lan", "stad", "hos", "och",
}  # fmt: skip
_FOLD = str.maketrans("åäöéü", "aaoeu")

#: Control characters other than line breaks, and marks that turn the direction of writing.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


def pointed_out(text: str) -> tuple[str, ...]:
    """What in ``text`` points out a person: "en e-postadress", "ett personnummer", "ett namn
    med telefonnummer"."""
    plain = unicodedata.normalize("NFKC", text)
    found = {
        "en e-postadress": _MAIL.search(plain),
        "ett personnummer": _PERSON.search(plain),
        "ett namn med telefonnummer": _named_phone(plain),
    }
    return tuple(what for what, there in found.items() if there)


def has_phone(text: str) -> bool:
    """Whether a telephone number stands in the text, anyone's."""
    return bool(_PHONE.search(unicodedata.normalize("NFKC", text)))


def _named_phone(text: str) -> bool:
    """A name and surname with a number, or a single name beside a mobile number."""
    for phone in _PHONE.finditer(text):
        around = text[max(phone.start() - _BESIDE, 0) : phone.end() + _BESIDE]
        if _MOBILE.match(phone[0]) and any(map(_is_name, _NAME.findall(around))):
            return True
    words = re.split(r"\s+", text) if has_phone(text) else []
    names = [_NAME.match(word) and _is_name(word.strip(".,;:()")) for word in words]
    return any(first and second for first, second in pairwise(names))


def _is_name(word: str) -> bool:
    return word.casefold().translate(_FOLD) not in _NO_NAMES


def unreadable(text: str) -> str | None:
    """What makes a text another than it looks, or no text for its place, in Swedish."""
    if hidden := _HIDDEN.search(text):
        return f"ett osynligt styrtecken (U+{ord(hidden[0]):04X})"
    return f"{len(text)} tecken, fler än de {LONGEST} som ryms" if len(text) > LONGEST else None


def masked(text: str) -> str:
    """``text`` for a message: without what points out a person, and not endless."""
    for pattern in (_MAIL, _PERSON):
        text = pattern.sub("[borttaget]", text)
    return text if len(text) <= LONGEST else f"{text[:80]} …"
