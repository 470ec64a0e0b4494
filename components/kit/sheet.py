"""A sheet (blad): one question, its answer in words, its figures, what it may not say.

A plain value with no Streamlit in it. The screen, the paper and the deck all read the
same sheet, so nothing is said twice and every export says what the screen says.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import pandas as pd

from data.tables import Source

#: How a cell is written. "text" as it is; "count" an integer with thin groups; "decimal" one
#: decimal; "percent" an integer and a per cent sign; "change" one decimal, sign and per cent;
#: "year" an integer without groups; "date" an ISO day; "link" a (text, address) pair.
Kind = Literal["text", "count", "decimal", "percent", "change", "year", "date", "link"]

#: How a figure is drawn (components/render/kinds.py). Every kind also has its table. "table" is
#: nothing but a table; "programmes", "lia", "near", "offers" and "cards" are tables written as
#: cards, "compared" is a table with marks, "hits" one of answers with links.
Drawn = Literal[
    "line", "bar", "column", "map", "circles", "weeks", "strip", "board", "matrix", "units",
    "sides", "chain", "dumbbell", "ribbons", "timeline", "wheel", "table", "programmes", "lia",
    "near", "compared", "cards", "hits", "offers", "image",
]  # fmt: skip

#: Those that are only rows.
_ROWS = frozenset({"table", "programmes", "lia", "near", "compared", "cards", "hits", "offers"})


@dataclass(frozen=True)
class Col:
    """A column of the table behind a figure: heading, unit and how its cells are written.

    ``caveat`` and ``estimated`` (the rule of our own number) reach the figure that shows it.
    ``sparse``: a figure in which no row has a value leaves it out. ``leads``: what cells say →
    where on our pages that leads (``kit/inside.py``). What is a column of the edition comes from
    there (``kit/columns.py``).
    """

    label: str
    kind: Kind = "text"
    unit: str = ""
    missing: str = "uppgift saknas"
    caveat: str = ""
    estimated: str = ""
    sparse: bool = False
    leads: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def but(self, **changes: Any) -> "Col":
        """The same column with something said otherwise, where the room needs it."""
        return replace(self, **changes)


@dataclass(frozen=True, eq=False)
class Figure:
    """What is drawn and the table behind it.

    ``frame`` has one row per mark; ``columns`` names what the table shows, in order (a column
    of the frame that is not named is used by the drawing only). ``encoding`` says what is what:

    =========  ==========================================================================
    line       x, y, color (optional dash: a break of series is a new dash, never a line),
               ``own`` (the colour's value that is the subject; else all lines are), named (a
               column: "ja" for those that the subject is compared with by name)
    bar        lying: x (category), y (number), color, stack ("yes"), low/high (margin), mark
               (a number to compare with, on a stack's first part) called ``mark_name``,
               ``subject`` (the category of a stack that the sheet is about)
    column     standing, for years and terms: x, y, color, stack ("yes")
    map        code (lan or kommun code), value, label, shape (GeoJSON text); ``level``
               "kommun" or "lan"
    circles    as map, of municipalities: a number in a circle on each that has one
    table      tone: a column with what a row belongs to, drawn as a border ("ton-…")
    weeks      a calendar: ``first`` and ``last`` are week codes ("2027-v05"), the frame is
               that of components/sheets/lia/bars.py
    strip      one dot per row on a line: label, y (number), ``own`` (the label of the subject),
               ``zero`` (what no change is called), optional named (as for a line)
    sides      names by area, in words: label, own (the subject's column) and a column per area
               with its word; ``tone_<column>`` colours a word; group: a heading over rows (a
               categorical), of which those of ``same`` and ``only`` are a line for each word
    board      names by group: label, group (a categorical: every group in order, also empty
               ones, each with its sign: "▲ Brist"), form (how a group stands: "kort", "rad" or
               "tyst", folded), tone (brist, paradox, balans, overskott, svag), note; optional
               mark (a sign before the name) and said (what it means), texture ("hel", "delvis"
               or "annat") and basis (what that means)
    matrix     names by row and column (categoricals; no column: a strip of its own): label,
               row, column, tone (of the row), note (under names that share it); optional hot
               ("ja" lights the cell), under (after the name)
    units      one square per thing: x (category), y (how many, filled), of (how many in all;
               missing where only the filled ones are known), ``subject`` (the category
               that the sheet is about)
    chain      steps after each other: x (step), y (number), optional part (a number of y, e.g.
               women) or share (per cent of y), group (a heading over what is other people)
    dumbbell   x (category), left, right (numbers), optional margins *_low, *_high; an interval
               held against ``mark`` (a number, called ``mark_name``, in the middle of a drawing
               that ends at ``most``) has low left and high right, missing where it has no end;
               note (under the name)
    ribbons    label, note, first and last (terms as whole numbers), text (in the ribbon),
               optional row (ribbons of one value share a name), earlier and later ("ja": it
               goes on beyond what is drawn)
    timeline   label (of a line), x (date or term in words), place (a number along the line,
               missing where no time is known), text, optional filled ("ja" for the goal),
               note (how long), line (what tells lines of one name apart)
    wheel      the months of a year: label, note (when, in words), month (a number, missing where
               it is not known), group (a categorical: the four quarters' meetings, then others),
               ``today`` (a day)
    cards      label (a text or link), optional top (a line above it), optional text (a column
               written without its heading), then every other column as a line of the card
    hits       group, label, text (what it leads to), link (address), ``note`` (a line above)
    image      one row: address (of the file), width, height (pixels), read (a function that
               gives what the file holds); the columns say what it shows and whose it is
    =========  ==========================================================================

    ``alt`` is one sentence for those who do not see the drawing. ``period`` and ``sources``
    make the source line. ``beside``: stands beside the sheet's first drawing. ``estimated`` is
    the rule when the numbers are ours ("beräknat"); when it is not given, its columns' own.
    ``caveats``: those given, then its columns', each once.
    """

    kind: Drawn
    title: str
    alt: str
    frame: pd.DataFrame
    columns: dict[str, Col]
    sources: tuple[Source, ...]
    period: str
    encoding: dict[str, str]
    caveats: tuple[str, ...] = ()
    estimated: str = ""
    processed: bool = True
    folded: bool = False
    beside: bool = False

    @property
    def drawn(self) -> bool:
        """Whether it has a drawing; otherwise its rows are all there is."""
        return self.kind not in _ROWS

    @property
    def compares(self) -> bool:
        """Whether areas stand beside each other in it: then its caution stands there too."""
        return self.kind in ("strip", "sides") or bool({"named", "subject"} & set(self.encoding))

    def __post_init__(self) -> None:
        if self.frame.empty:
            raise ValueError(f"figure without rows: {self.title!r}; say why in Sheet.missing")
        if unknown := [name for name in self.columns if name not in self.frame.columns]:
            raise ValueError(f"figure {self.title!r} names columns it does not have: {unknown}")
        # Decided once, by all rows: the first few of them keep the columns of the whole.
        shown = {
            name: replace(column, sparse=False) if column.sparse else column
            for name, column in self.columns.items()
            if not (column.sparse and self.frame[name].isna().all())
        }
        caveats = (*self.caveats, *(column.caveat for column in shown.values()))
        rules = dict.fromkeys(column.estimated for column in shown.values())
        object.__setattr__(self, "columns", shown)
        object.__setattr__(self, "caveats", tuple(filter(None, dict.fromkeys(caveats))))
        object.__setattr__(self, "estimated", self.estimated or " ".join(filter(None, rules)))

    @classmethod
    def table(
        cls,
        title: str,
        frame: pd.DataFrame,
        columns: Mapping[str, Col],
        sources: tuple[Source, ...],
        period: str,
        *,
        alt: str = "",
        encoding: Mapping[str, str] | None = None,
        **more: Any,
    ) -> "Figure":
        """A figure that is nothing but a table, and says its title to those who do not see it."""
        rest = {"kind": "table", "encoding": dict(encoding or {})} | more
        return cls(
            title=title,
            alt=alt or title,
            frame=frame,
            columns=dict(columns),
            sources=sources,
            period=period,
            **rest,
        )


@dataclass(frozen=True)
class Offered:
    """A choice that a sheet lets its reader make: the parameter's name, and value → words.

    ``none`` names the first option, "not chosen"; without it one of the options always is.
    Without ``options`` it is a line of free text, and ``none`` stands in it while it is empty.
    """

    name: str
    options: Mapping[Any, str] | None = None
    none: str | None = None


@dataclass(frozen=True)
class Key:
    """A key figure, as it is written. ``label``: at most 24 characters.

    ``before`` and ``after`` are small beside the value ("högst", "av 7"). ``change``: the number
    whose sign gives the arrow, in words in ``changed`` ("+1,2 % sedan 2022"). ``under``: what it
    is compared with. ``line``: a small line of one series, oldest first. ``estimated``: the rule,
    when the number is ours. ``page``: where it leads, as the address has it. ``tone``: the colour
    of a situation ("brist", "paradox", "balans", "overskott"), which the value says too.
    """

    label: str
    value: str
    before: str = ""
    after: str = ""
    change: float | None = None
    changed: str = ""
    under: str = ""
    line: tuple[float, ...] = ()
    estimated: str = ""
    page: str = ""
    tone: str = ""


@dataclass(frozen=True)
class Missing:
    """Why there is no figure, and who could supply it or what to do. Full sentences."""

    why: str
    do: str


@dataclass(frozen=True)
class Lead:
    """Another sheet's answer, word for word, with its source line and where it stands."""

    page: str
    slug: str
    question: str
    answer: str
    source: str


@dataclass(frozen=True, eq=False)
class Sheet:
    """One question and all that is said about it.

    ``headline``: the finding, one sentence of at most 14 words without a full stop. ``keys``: two
    to four key figures. ``caution``: the likeliest misreading, at most 16 words, "Säger inte …".
    ``discuss``: a question to the room when the sheet is presented.
    ``answer``: sentences written from the data, the first one carries the numbers.
    ``not_conclude``: "Du kan inte dra slutsatsen …", each a full sentence.
    ``old_year``: set when the newest figure is older than 24 months ("Äldre uppgift").
    ``notes``: what a reader should know that is neither answer nor caveat.
    ``leads``: answers of other sheets (the start page).
    ``decided``: what the forum has decided on the sheet, a sentence each.
    ``easy``: the finding and key figures in easy Swedish (lättläst), its heading first.
    ``under``: the sheet's own title, when the chair's question has taken the heading.
    ``short_question``: where the page's title already says what it is about.
    ``keys_source``: whose the key figures are, where the first figure is another's.
    """

    slug: str
    title: str
    question: str
    answer: tuple[str, ...]
    figures: tuple[Figure, ...] = ()
    missing: tuple[Missing, ...] = ()
    not_conclude: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    old_year: int | None = None
    leads: tuple[Lead, ...] = ()
    decided: tuple[str, ...] = ()
    under: str = ""
    short_question: str = ""
    headline: str = ""
    keys: tuple[Key, ...] = ()
    caution: str = ""
    easy: tuple[str, ...] = ()
    discuss: str = ""
    keys_source: str = ""

    @property
    def picture(self) -> Figure | None:
        """What is seen first: the first figure, when it is more than a table."""
        return self.figures[0] if self.figures and self.figures[0].kind != "table" else None

    @property
    def beside(self) -> tuple[Figure, ...]:
        """What stands beside the picture."""
        return tuple(figure for figure in self.figures[1:] if figure.beside)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every source of the figures, each once, in the order they are first used."""
        return tuple(dict.fromkeys(s for figure in self.figures for s in figure.sources))
