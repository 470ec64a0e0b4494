"""Words of the field that explain themselves where they stand, without a script.

The first of each on a card is a button that opens what it means (the browser's own popover: by
mouse, touch and keyboard, closed by Escape). What it means stands last, so that a sentence is
read through. On paper nothing but the word is seen.
"""

import re
from collections.abc import Iterator
from functools import cache
from html import escape

from components.kit.glossary import WORDS

#: Word of the glossary → how it may stand in a text.
_FORMS = {
    "SeQF": "SeQF",
    "YH-poäng": "YH-poäng",
    "Paradox": "[Pp]aradox",
    "NUTS 2": "NUTS[ \u00a0]2",
    "Avsiktsförklaring": "[Aa]vsiktsförklaring(?:ar)?",
    "Beräknat": "[Bb]eräknat",
}
_WORD = re.compile(
    r"(?P<before>\(?)(?<![\w-])(?:"
    + "|".join(f"(?P<w{place}>{form})" for place, form in enumerate(_FORMS.values()))
    + r")(?![\w-])(?P<after>[).,;:!?]*)"
)
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)[^>]*>")

#: Inside these a word is left alone: they are controls, folded, titles, or not text at all.
_CLOSED = frozenset(
    {"a", "button", "summary", "details", "h1", "h2", "svg", "style", "caption", "thead", "option"}
)
#: The same of elements by an attribute: pictures, what is not seen or not read, and the finding,
#: whose lines a button would break.
_MARKS = ('role="img"', 'aria-hidden="true"', 'class="tyst"', 'class="fynd"')
_EMPTY = frozenset({"br", "img", "hr", "input", "meta", "link", "source", "wbr", "col"})


def explained(slug: str, *parts: str) -> list[str]:
    """Parts of one card, in their order, with the first of each word as a button; what they mean
    last in the last part that is not empty. ``slug``: of the sheet, whose words have their own
    places on a page."""
    seen: dict[str, str] = {}
    found = [_part(slug, part, seen) for part in parts]
    last = max((place for place, part in enumerate(found) if part), default=None)
    if last is not None:
        found[last] += "".join(
            f'<span popover id="{place}" class="ordf-text"><b>{escape(word)}</b> '
            f"{escape(WORDS[word])}</span>"
            for word, place in seen.items()
        )
    return found


def _part(slug: str, html: str, seen: dict[str, str]) -> str:
    """The part with its words marked; ``seen`` (word → id) grows."""
    if not _WORD.search(html):
        return html
    made, done = [], 0
    for start, end in _read(html):
        marked = _WORD.sub(lambda match: _marked(slug, match, seen), html[start:end])
        made += [html[done:start], marked]
        done = end
    return "".join([*made, html[done:]])


def _read(html: str) -> Iterator[tuple[int, int]]:
    """From where to where there is text whose words may be marked. The HTML is our own: every
    element in it is closed."""
    place = 0
    while tag := _TAG.search(html, place):
        if place < tag.start():
            yield place, tag.start()
        place = tag.end()
        name = tag["name"].lower()
        if _is_closed(tag, name):
            place = _after(html, name, place)
    if place < len(html):
        yield place, len(html)


def _is_closed(tag: re.Match[str], name: str) -> bool:
    """Whether an element begins in which words are left alone."""
    if tag["end"] or name in _EMPTY or tag[0].endswith("/>"):
        return False
    return name in _CLOSED or any(mark in tag[0] for mark in _MARKS)


def _after(html: str, name: str, place: int) -> int:
    """Where an element ends that ``place`` is in."""
    depth = 1
    for tag in _of(name).finditer(html, place):
        depth += -1 if tag["end"] else 1
        if not depth:
            return tag.end()
    return len(html)


@cache
def _of(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(?P<end>/?){name}(?![\w-])[^>]*>", re.IGNORECASE)


def _marked(slug: str, match: re.Match[str], seen: dict[str, str]) -> str:
    """The word as a button. What stands close around it stays on its line: a line may break
    beside a button."""
    place, said = next((at, said) for at, said in enumerate(match.groups()[1:-1]) if said)
    word, before, after = list(_FORMS)[place], match["before"], match["after"]
    if word in seen:
        return match[0]
    seen[word] = f"ord-{slug}-{len(seen)}"
    button = f'<button type="button" class="ordf" popovertarget="{seen[word]}">{said}</button>'
    return f'<span class="ihop">{before}{button}{after}</span>' if before or after else button
