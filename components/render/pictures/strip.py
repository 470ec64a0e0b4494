"""One dot per place on a line: where the subject is among the others.

The dots are moved up where they would cover each other. The subject, those it is compared with,
the two outermost and zero are named; everyone is in the table.
"""

from html import escape
from typing import NamedTuple

from components.kit import cells
from components.kit.sheet import Figure
from components.render import chart_plan
from components.render.pictures.scale import pct, rows

#: So near each other, in per cent of the line, two dots would cover each other on a phone.
_NEAR = 4.2
#: A row of dots, in em.
_ROW = 0.95


class _Dot(NamedTuple):
    name: str
    value: float
    said: str
    at: float
    named: bool = False


def html(figure: Figure, level: int) -> str:
    """The drawing."""
    e = figure.encoding
    column = figure.columns[e["y"]]
    values = [float(value) for value in figure.frame[e["y"]]]
    low, high = min(0.0, *values), max(0.0, *values)
    reach = (high - low) or 1.0
    named = chart_plan.beside(figure, "label")
    dots = sorted(
        (
            _Dot(
                str(name),
                value,
                cells.cell(value, column),
                100 * (value - low) / reach,
                str(name) in named,
            )
            for name, value in zip(figure.frame[e["label"]], values, strict=True)
        ),
        key=lambda dot: dot.value,
    )
    up = rows([dot.at for dot in dots], _NEAR)
    own = next((dot for dot in dots if dot.name == e["own"]), None)
    height = _ROW * (max(up) + 1)
    marks = "".join(
        f'<b{_look(dot, own)} style="left:{pct(dot.at)};bottom:{_ROW * row:.3g}em"></b>'
        for dot, row in zip(dots, up, strict=True)
    )
    zero = 100 * (0.0 - low) / reach
    nothing = f'<p class="noll">{_placed(e["zero"], zero)}</p>' if "zero" in e else ""
    return (
        f'<div class="prickar" role="img" aria-label="{escape(figure.alt)}">'
        f"{_beside(dots)}"
        f'<p class="egen">{_placed(f"{own.name} {own.said}", own.at) if own else ""}</p>'
        f'<div class="svarm" style="height:{height:.3g}em">'
        f'<i style="left:{pct(zero)}"></i>{marks}</div>'
        f'{nothing}<p class="ytterst">{_ends(dots, own)}</p></div>'
    )


def _look(dot: _Dot, own: _Dot | None) -> str:
    return " class=egen" if dot is own else " class=bredvid" if dot.named else ""


def _beside(dots: list[_Dot]) -> str:
    """Those the subject is compared with: a line each above it, with a thread down to the dot."""
    beside = [dot for dot in dots if dot.named]
    return "".join(
        f'<p class="bredvid" style="--ner:{len(beside) - place}">'
        f'<i style="left:{pct(dot.at)}"></i>{_placed(f"{dot.name} {dot.said}", dot.at)}</p>'
        for place, dot in enumerate(beside)
    )


def _placed(said: str, at: float) -> str:
    """Words at their place, never outside the line."""
    return f'<span style="left:{pct(at)};transform:translateX(-{pct(at)})">{escape(said)}</span>'


def _ends(dots: list[_Dot], own: _Dot | None) -> str:
    ends = [dots[0], dots[-1]] if len(dots) > 1 else []
    return "".join(
        f"<span>{'' if dot is own or dot.named else escape(f'{dot.name} {dot.said}')}</span>"
        for dot in ends
    )
