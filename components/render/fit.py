"""How much room a text takes on a slide.

A file of slides has no layout of its own: what does not fit is drawn outside its box. So
widths are counted letter by letter with Arial's own, which Helvetica and Liberation Sans
share, and texts are set in the largest type that fits, or cut between two words.
All measures are points.
"""

from collections.abc import Iterable, Sequence

LINE = 1.2

#: Thousandths of the type size; letters that are not named take _OTHER.
_WIDTHS = {
    letter: width
    for width, letters in {
        191: "'",
        222: "ijl",
        278: " \u00a0.,:;!/\\[]|Itf·",
        333: "r()-”“",
        389: "*",
        500: "ckszvxyJ",
        584: "+=<>~−±×",
        611: "FTZ",
        667: "ABEKPSVXYÅÄÉ&",
        722: "CDHNRUw",
        778: "GOQÖ",
        833: "mM",
        889: "%",
        944: "W",
        1015: "@…→←↗↘↑↓—▲▼◆●■",
    }.items()
    for letter in letters
}
_OTHER = 556

#: Bold letters are wider, and no two programs break lines in quite the same place.
_BOLD = 1.1
_SLACK = 1.02


def width(text: str, points: float, *, bold: bool = False) -> float:
    """How wide a line is."""
    units = sum(_WIDTHS.get(letter, _OTHER) for letter in text)
    return units / 1000 * points * (_BOLD if bold else 1) * _SLACK


def longest_word(text: str, points: float, *, bold: bool = False) -> float:
    """How wide a column must be for no word to be broken."""
    return max((width(word, points, bold=bold) for word in text.split(" ")), default=0.0)


def lines(text: str, points: float, room: float, *, bold: bool = False) -> int:
    """How many lines a paragraph takes in a box ``room`` wide, broken between words.

    A word that is wider than the box (an address) is broken inside.
    """
    found, used = 1, 0.0
    space = width(" ", points, bold=bold)
    for word in text.split(" "):
        wide = width(word, points, bold=bold)
        if used and used + space + wide > room:
            found, used = found + 1, 0.0
        if wide > room:
            more = int(wide // room)
            found, used = found + more, wide - more * room
        else:
            used += wide + (space if used else 0.0)
    return found


def height(paragraphs: Iterable[str], points: float, room: float, *, bold: bool = False) -> float:
    """How tall paragraphs are, without space between them."""
    return sum(lines(text, points, room, bold=bold) for text in paragraphs) * points * LINE


def size(
    paragraphs: Sequence[str],
    room: float,
    tall: float,
    sizes: Sequence[float],
    *,
    bold: bool = False,
    between: float = 0.0,
) -> float:
    """The largest of ``sizes`` (falling) in which all fits, else the smallest.

    ``between``: space after each paragraph but the last, in parts of the type size.
    """
    gaps = max(len(paragraphs) - 1, 0) * between
    for points in sizes:
        if height(paragraphs, points, room, bold=bold) + gaps * points <= tall:
            return points
    return sizes[-1]


def cut(text: str, points: float, room: float, tall: float, *, bold: bool = False) -> str:
    """The text, or as many of its words as fit and " …"."""
    most = max(int(tall / (points * LINE) + 0.01), 1)
    if lines(text, points, room, bold=bold) <= most:
        return text
    words = text.split(" ")
    while len(words) > 1:
        words.pop()
        shorter = " ".join(words).rstrip(",;:") + " …"
        if lines(shorter, points, room, bold=bold) <= most:
            return shorter
    letters = text
    while len(letters) > 1 and lines(f"{letters} …", points, room, bold=bold) > most:
        letters = letters[:-1]
    return f"{letters} …"
