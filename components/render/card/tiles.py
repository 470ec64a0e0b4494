"""Key figures as tiles: the same HTML on screen, in the first paint and on paper.

Labels wrap, and nothing is drawn with a script or a picture file; a small line is cut out of a
coloured box.
"""

from collections.abc import Iterable
from html import escape

from components.kit.sheet import Key
from components.render.card import text

#: Half of a small line's width, in per cent of its box's height.
_HALF = 4.0


def html(keys: Iterable[Key]) -> str:
    """``<dl>`` of tiles; "" when there are none. A tile with a page is a link as a whole."""
    tiles = "".join(map(_tile, keys))
    return f'<dl class="tal">{tiles}</dl>' if tiles else ""


def _tile(key: Key) -> str:
    label = escape(key.label)
    if key.page:
        label = f'<a href="{escape(key.page)}">{label}</a>'
    before = f"<small>{escape(key.before)}</small> " if key.before else ""
    after = f" <small>{escape(key.after)}</small>" if key.after else ""
    tone = f' class="ton-{escape(key.tone)}"' if key.tone else ""
    line = f'<span class="linje" style="clip-path:{line_of(key.line)}"></span>' if key.line else ""
    return (
        f'<div class="bricka"><dt>{label}</dt>'
        f"<dd><b{tone}>{before}{escape(key.value)}{after}</b>{line}{_under(key)}</dd></div>"
    )


def _under(key: Key) -> str:
    parts = []
    if key.change is not None:
        parts.append(_change(key.change, key.changed))
    if key.under:
        parts.append(escape(key.under))
    if key.estimated:
        parts.append(
            f'<span class="beraknat" title="{escape(key.estimated)}">{text.ESTIMATED}</span>'
        )
    return f'<span class="under">{" · ".join(parts)}</span>' if parts else ""


def _change(change: float, said: str) -> str:
    way, arrow, word = ("same", "→", text.SAME)
    if change:
        way, arrow, word = ("up", "▲", text.UP) if change > 0 else ("down", "▼", text.DOWN)
    sign = f'<span aria-hidden="true">{arrow}</span><span class="tyst">{word}</span>'
    return f'<span class="{way}">{sign} {escape(said)}</span>'


def line_of(values: tuple[float, ...]) -> str:
    """A CSS polygon: the line through the values, left to right, with a little thickness."""
    low, high = min(values), max(values)
    reach = (high - low) or 1.0
    across = [100 * place / (len(values) - 1 or 1) for place in range(len(values))]
    down = [90 - 80 * (value - low) / reach for value in values]
    over = [f"{x:.1f}% {y - _HALF:.1f}%" for x, y in zip(across, down, strict=True)]
    back = [f"{x:.1f}% {y + _HALF:.1f}%" for x, y in zip(across, down, strict=True)]
    return f"polygon({','.join([*over, *reversed(back)])})"
