"""A figure's table as HTML and CSV."""

import pandas as pd

from components.kit.sheet import Col, Figure
from components.render import tables


def figure(frame: pd.DataFrame, **columns: Col) -> Figure:
    return Figure(
        kind="table",
        title="En <tabell>",
        alt="En tabell",
        frame=frame,
        columns=columns,
        sources=(),
        period="2025",
        encoding={},
    )


FIGURE = figure(
    pd.DataFrame(
        {
            "name": ["Svets <b>", "=SUM(A1)"],
            "seats": pd.array([1234, None], dtype="Int64"),
            "page": [("Sidan", "https://exempel.se/?a=1&b=2"), None],
        }
    ),
    name=Col("Utbildning"),
    seats=Col("Platser", "count", "per start", missing="redovisas inte"),
    page=Col("Sida", "link", missing="okänd"),
)


def test_html_names_the_table_its_columns_and_its_rows():
    html = tables.html(FIGURE)
    assert "<caption>En &lt;tabell&gt;</caption>" in html
    assert '<th scope="col" class="number">Platser (per start)</th>' in html
    assert '<th scope="row">Svets &lt;b&gt;</th>' in html
    assert ' class="number">1\u00a0234</td>' in html


def test_html_says_what_is_missing():
    html = tables.html(FIGURE)
    assert ' class="number">redovisas inte</td>' in html
    assert ">okänd</td>" in html


def test_each_cell_knows_its_heading_for_a_phone_where_rows_are_cards():
    html = tables.html(FIGURE)
    assert 'data-rubrik="Platser (per start)"' in html
    assert html.count("data-rubrik=") == len(FIGURE.frame) * (len(FIGURE.columns) - 1)


def test_html_escapes_addresses():
    assert 'href="https://exempel.se/?a=1&amp;b=2"' in tables.html(FIGURE)


def test_csv_has_plain_numbers_and_runs_no_formula():
    assert tables.csv_text(FIGURE).splitlines() == [
        "Utbildning;Platser (per start);Sida",
        "Svets <b>;1234;Sidan https://exempel.se/?a=1&b=2",
        "'=SUM(A1);redovisas inte;okänd",
    ]
