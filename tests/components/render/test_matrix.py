"""The matrix: every name in its cell with its suggestion, empty cells, a strip, the lit cell."""

import pandas as pd
import pytest

from components.kit.sheet import Col, Figure
from components.render import kinds

ROWS = ["▲ Brist", "◆ Paradox"]
COLUMNS = ["Ingen", "På distans", "På plats"]


def figure(*cells: tuple[str, str | None, str], hot: str = "", leads: dict | None = None) -> Figure:
    """``cells``: name, column (None: paradox), suggestion."""
    frame = pd.DataFrame(
        [
            (name, ROWS[column is None], column, "paradox" if column is None else "brist",
             "ja" if hot and column == hot else "nej", note, None)
            for name, column, note in cells
        ],
        columns=["name", "row", "column", "tone", "hot", "note", "under"],
    )  # fmt: skip
    frame["row"] = pd.Categorical(frame["row"], ROWS)
    frame["column"] = pd.Categorical(frame["column"], COLUMNS)
    return Figure(
        kind="matrix",
        title="Gap",
        alt="Matris",
        frame=frame,
        columns={"name": Col("Yrke", leads=leads or {})},
        encoding={name: name for name in frame.columns} | {"label": "name"},
        sources=(),
        period="2025",
    )


def cells_of(drawn: str) -> dict[str, str]:
    """Heading of a cell → its HTML."""
    parts = drawn.split("<h5>")[1:]
    return {part.partition("</h5>")[0]: part.partition("</section>")[0] for part in parts}


@pytest.mark.parametrize("number", [1, 40])
def test_every_name_stands_in_its_cell(number):
    names = [f"Yrke {place} & <mer>" for place in range(number)]
    drawn = kinds.drawing(figure(*((name, "På distans", "Fyll") for name in names)), 4)
    found = cells_of(drawn)
    assert list(found) == COLUMNS
    for place in range(number):
        assert found["På distans"].count(f"<li>Yrke {place} &amp; &lt;mer&gt;</li>") == 1
    assert found["På distans"].count("Fyll") == 1
    for empty in ("Ingen", "På plats"):
        assert '<p class="inga">inget yrke</p>' in found[empty]
    assert "Paradox" not in drawn


def test_names_with_the_same_suggestion_stand_together_above_it():
    drawn = kinds.drawing(
        figure(("A", "Ingen", "Pröva"), ("B", "Ingen", "Stöd"), ("C", "Ingen", "Pröva")), 4
    )
    assert drawn.index(">A<") < drawn.index(">C<") < drawn.index("Pröva") < drawn.index(">B<")


def test_one_cell_is_lit():
    drawn = kinds.drawing(figure(("A", "Ingen", "x"), ("B", "På plats", "y"), hot="Ingen"), 4)
    assert drawn.count(" het") == 1
    assert drawn.index(" het") < drawn.index("<h5>Ingen")
    assert " het" not in kinds.drawing(figure(("B", "På plats", "y"), hot="Ingen"), 4)


def test_a_row_without_columns_is_a_strip():
    drawn = kinds.drawing(figure(("A", None, "Fråga"), ("B", None, "Fråga")), 4)
    assert '<h4><span aria-hidden="true">◆</span> Paradox</h4>' in drawn
    assert drawn.count('class="remsa"') == 1
    assert cells_of(drawn) == {}
    assert "Brist" not in drawn


def test_a_name_may_lead_somewhere():
    drawn = kinds.drawing(figure(("A & B", "Ingen", "x"), leads={"A & B": "/yrke?a=1&b=2"}), 4)
    assert '<li><a href="/yrke?a=1&amp;b=2" target="_self">A &amp; B</a></li>' in drawn
