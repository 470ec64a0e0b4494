"""What points out a person and is never kept: in workbooks, in the book, in messages. Pure.

Personal numbers and mail addresses are found however they are written, and a telephone number
beside a name. An organisation number is none of these: its third digit is 2 or more, where a
personal number has its month.
"""

import re
import unicodedata
from html import unescape
from itertools import pairwise

from data.role_mail import WORDS

#: Longer than any name or sentence that a cell or a field of one line holds.
LONGEST = 500

_GAP = r"[\s.·/+\-‐‑‒–—−]{0,3}"
_CENTURY, _MONTH = "(?:18|19|20)", "(?:0[1-9]|1[0-2])"
_DAY = r"(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"  # a coordination number adds 60
_BORN = (
    # Undivided it may be followed by anything; divided it is a day like others.
    rf"(?:{_CENTURY}?\d\d{_MONTH}{_DAY}[\s.·/+\-‐‑‒–—−_:,*~=|\\()\[\]]{{0,5}}"
    rf"|(?:{_CENTURY}{_GAP})?\d\d{_GAP}{_MONTH}{_GAP}{_DAY}{_GAP})"
)
_PERSON = re.compile(
    rf"(?<!\d)(?<!\w/){_BORN}"
    # A day followed by another day or by a year is no number of a person's.
    r"(?!(?:19|20)\d\d[-/.]\d|(?<=[\s–—])(?:19|20)\d\d\b)"
    r"(?:\d\d\s?\d|(?<=[-+\d])[TRSUWXJKLMN]\d\d\s?)\d(?!\d)"
)

_SIGN = r"(?:at|ät|@|snabel-?\s?a)"
_AT = rf"(?:\s*[(\[{{<]\s*{_SIGN}\s*[)\]}}>]\s*|\s+snabel-?\s?a\s+)"
_DOT = r"(?:\.|\s*[(\[{<]\s*(?:dot|punkt|\.)\s*[)\]}>]\s*|\s+(?:dot|punkt)\s+)"
#: The sign as a word between marks, or alone; then a domain has to follow.
_BETWEEN = rf"(?:\s*(?:_|[^\w\s]){{1,2}}\s*{_SIGN}\s*(?:_|[^\w\s]){{1,2}}\s*|\s+(?:at|ät)\s+)"
_MAIL = re.compile(
    rf"[^\s@]{{1,64}}@\S{{1,200}}|\w\s*@\s*[\w-]+\s*\.\s*[a-z]{{2,}}|\w{_AT}\w|"
    rf"\w(?:{_BETWEEN}|\s*[(\[]a[)\]]\s*)[\w-]+{_DOT}[a-z]{{2,}}\b",
    re.IGNORECASE,
)

_PHONE = re.compile(
    r"(?<![\d.,-])(?:(?:\+|0)\d(?:[ ()/‐‑–-]{0,2}\d){6,12}|07\d(?:[ .,_]{0,2}\d){7})(?!\d)"
)
_MOBILE = re.compile(r"(?:(?:\+|00)46\D*(?:0\D*)?|0)7")
#: Digits one by one, as many as a personal or telephone number has.
_APART = re.compile(r"(?<!\w)(?:\d ){8,11}\d(?!\w)")
#: What is none of the letters and signs of Swedish and its neighbours: it may not be seen.
_ODD = re.compile(r"[^\x00-\x7f\u00c0-\u017f\u2010-\u2027\u2030-\u205e]")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
#: How near a single name stands to the number that is its own, in characters.
_BESIDE = 25
#: Words beside a switchboard's number that are no names, besides those of role mailboxes.
_NO_NAMES = {
    *WORDS, "telefon", "tel", "mobil", "ring", "nummer", "av", "ab", "lan", "stad", "hos", "och",
}  # fmt: skip
_FOLD = str.maketrans("åäöéü", "aaoeu")

#: Control characters other than line breaks, and marks that turn the direction of writing.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ud800-\udfff]"
)


def pointed_out(text: str) -> tuple[str, ...]:
    """What in ``text`` points out a person: "en e-postadress", "ett personnummer", "ett namn
    med telefonnummer"."""
    plain = _plain(text)
    found = {
        "en e-postadress": _MAIL.search(plain),
        "ett personnummer": _PERSON.search(plain),
        "ett namn med telefonnummer": _named_phone(plain),
    }
    return tuple(what for what, there in found.items() if there)


def has_phone(text: str) -> bool:
    """Whether a telephone number stands in the text, anyone's."""
    return bool(_PHONE.search(_plain(text)))


def _plain(text: str) -> str:
    """The text as it is read: without what is not seen, in the digits and signs it stands for."""
    text = unicodedata.normalize("NFKC", unescape(text).replace("%40", "@"))
    if _ODD.search(text):
        text = "".join(map(_seen, text))
    return _APART.sub(lambda found: found[0].replace(" ", ""), text)


def _seen(character: str) -> str:
    kind = unicodedata.category(character)
    if kind == "Cf" or "\ufe00" <= character <= "\ufe0f":
        return ""
    return str(unicodedata.digit(character)) if kind == "Nd" else character


def _named_phone(text: str) -> bool:
    """A name and surname with a number, or a single name beside a mobile number."""
    phones = list(_PHONE.finditer(text))
    for phone in phones:
        around = text[max(phone.start() - _BESIDE, 0) : phone.end() + _BESIDE]
        words = _WORD.findall(around)
        if _MOBILE.match(phone[0]) and any(_is_name(w) or _is_shouted(w) for w in words):
            return True
    named = [_is_name(word.strip(".,;:()")) for word in text.split()] if phones else []
    return any(first and second for first, second in pairwise(named))


def _is_name(word: str) -> bool:
    begins = word[:1].isupper() and word[1:2].islower() and _WORD.match(word) is not None
    return begins and _folded(word) not in _NO_NAMES


def _is_shouted(word: str) -> bool:
    return len(word) > 2 and word.isupper() and _folded(word) not in _NO_NAMES


def _folded(word: str) -> str:
    return word.casefold().translate(_FOLD)


def unreadable(text: str) -> str | None:
    """What makes a text another than it looks, or no text for its place, in Swedish."""
    if hidden := _HIDDEN.search(text):
        return f"ett osynligt styrtecken (U+{ord(hidden[0]):04X})"
    return f"{len(text)} tecken, fler än de {LONGEST} som ryms" if len(text) > LONGEST else None


def masked(text: str) -> str:
    """``text`` for a message: without what points out a person, and not endless."""
    for pattern in (_MAIL, _PERSON):
        text = pattern.sub("[borttaget]", text)
    if pointed_out(text):  # in disguise, or a name with a number
        return "[borttaget]"
    return text if len(text) <= LONGEST else f"{text[:80]} …"
