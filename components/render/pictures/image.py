"""A picture that somebody has made, as it is."""

from html import escape

from components.kit.sheet import Figure


def html(figure: Figure, level: int) -> str:
    """The picture; ``level`` is that of headings in it, which it has none of."""
    e, row = figure.encoding, figure.frame.iloc[0]
    size = " ".join(f'{name}="{int(row[e[name]])}"' for name in ("width", "height"))
    where = escape(str(row[e["address"]]))
    return f'<div class="egen-bild"><img src="{where}" alt="{escape(figure.alt)}" {size}></div>'
