"""Areas side by side in words: those that differ as a table, those alike a line for each word."""

import pandas as pd

from components.kit.sheet import Col
from components.render.pictures import line, sides, strip, units
from components.render.stage import stage
from tests.components.render import drawn

GROUPS = ["Olika", "Lika", "Ensamt"]


def figure(rows):
    frame = pd.DataFrame(rows, columns=["name", "a", "b", "group"])
    tones = {"▲\u00a0brist": "brist", "●\u00a0balans": "balans"}
    frame = frame.assign(
        group=pd.Categorical(frame["group"], GROUPS),
        tone_a=frame["a"].map(tones), tone_b=frame["b"].map(tones),
    )  # fmt: skip
    columns = {"name": Col("Yrke"), "a": Col("Sörmland"), "b": Col("Gotland", missing="ingår inte")}
    encoding = {"label": "name", "group": "group", "own": "a", "same": "Lika", "only": "Ensamt"}
    return drawn.figure("sides", frame, columns | {"group": Col("Jämfört")}, encoding)


THREE = [
    ("Svetsare", "▲\u00a0brist", "●\u00a0balans", "Olika"),
    ("Målare", "●\u00a0balans", "●\u00a0balans", "Lika"),
    ("Kemister", "●\u00a0balans", "●\u00a0balans", "Lika"),
    ("<b>Slaktare", "▲\u00a0brist", None, "Ensamt"),
]


def test_what_differs_is_a_table_and_what_is_alike_a_line():
    html = sides.html(figure(THREE), 4)
    assert drawn.text(html) == (
        "Olika Yrke Sörmland Gotland Svetsare ▲ brist ● balans Lika ● balans Målare, Kemister "
        "Ensamt ▲ brist <b>Slaktare"
    )
    assert '<td data-rubrik="Sörmland" class=egen><span class="ton-brist">' in html
    assert "<b>Slaktare" not in html


def test_a_projector_shows_the_first_ones_and_says_how_many():
    many = [(f"Yrke {number}", "▲\u00a0brist", "●\u00a0balans", "Olika") for number in range(14)]
    assert len(stage.cut(figure(many)).frame) == 10
    assert stage._drawn(figure(many), beside=False).cut == (
        "Här visas 10 av 14, i tabellens ordning."
    )


def test_those_a_subject_is_compared_with_are_named_in_a_strip():
    frame = pd.DataFrame(
        {"county": list("ABCDE"), "change": [-2.0, -1.0, 0.5, 1.0, 3.0],
         "named": ["nej", "ja", "nej", "nej", "ja"]}
    )  # fmt: skip
    columns = {"county": Col("Län"), "change": Col("Förändring", "change")}
    encoding = {"label": "county", "y": "change", "own": "D", "named": "named"}
    html = strip.html(drawn.figure("strip", frame, columns, encoding), 3)
    # The outermost to the right is named once, as one of those compared.
    assert drawn.text(html) == "B −1,0 % E +3,0 % D +1,0 % A −2,0 %"
    assert html.count("class=bredvid") == 2


def test_lines_beside_the_subject_are_told_apart_without_colour():
    areas = [("A", "nej"), ("B", "ja"), ("C", "ja"), ("riket", "nej")]
    rows = [
        (year, area, 100.0 + place, named)
        for year in (2022, 2023)
        for place, (area, named) in enumerate(areas)
    ]
    frame = pd.DataFrame(rows, columns=["year", "area", "index", "named"])
    columns = {"year": Col("År", "year"), "area": Col("Område"), "index": Col("Index", "decimal")}
    encoding = {"x": "year", "y": "index", "color": "area", "own": "A", "named": "named"}
    html = line.html(drawn.figure("line", frame, columns, encoding), 3)
    looks = [part.split('"')[0] for part in html.split('<path class="')[1:]]
    assert sorted(looks) == ["annan", "bredvid jamfor0", "bredvid jamfor1", "egen"]
    assert all(f">{name} <em>" in html for name in ("A", "B", "C", "riket"))


def test_the_subjects_squares_stand_out():
    frame = pd.DataFrame({"area": ["A", "B"], "granted": [1, 2], "applied": [2, 2]})
    columns = {"area": Col("Län"), "granted": Col("Beviljade", "count"),
               "applied": Col("Sökta", "count")}  # fmt: skip
    encoding = {"x": "area", "y": "granted", "of": "applied", "subject": "A"}
    html = units.html(drawn.figure("units", frame, columns, encoding), 3)
    assert html.count('class="stapel egen"') == 1
