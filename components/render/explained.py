"""Words of the field that explain themselves where they stand, without a script.

The first of each on a card is a button that opens what it means (the browser's own popover: by
mouse, touch and keyboard, closed by Escape). What it means stands last, so that a sentence is
read through. On paper nothing but the word is seen.
"""

import re
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
_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-zA-Z][\w-]*)")

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
    inside: list[tuple[str, bool]] = []
    made = []
    for piece in _TAG.split(html):
        if piece.startswith("<"):
            _step(piece, inside)
            made.append(piece)
        elif any(closed for _, closed in inside):
            made.append(piece)
        else:
            made.append(_WORD.sub(lambda match: _marked(slug, match, seen), piece))
    return "".join(made)


def _step(tag: str, inside: list[tuple[str, bool]]) -> None:
    """Into or out of an element."""
    found = _NAME.match(tag)
    if not found:
        return
    name = found[1].lower()
    if tag.startswith("</"):
        while inside and inside.pop()[0] != name:
            pass
    elif name not in _EMPTY and not tag.endswith("/>"):
        inside.append((name, name in _CLOSED or any(mark in tag for mark in _MARKS)))


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
