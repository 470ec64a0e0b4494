"""Steps as bars: every name and number, parts in words, groups apart, missing not zero."""

import re

import pandas as pd

from components.kit.sheet import Col
from components.render.pictures import chain
from tests.components.render import drawn

COLUMNS = {
    "step": Col("Steg"),
    "people": Col("Personer", "count", missing="redovisas inte"),
    "women": Col("Kvinnor", "count"),
}


def made(rows: list[tuple], **roles: str) -> str:
    frame = pd.DataFrame(rows, columns=["step", "people", "women", "when"])
    columns = COLUMNS | (
        {"share": Col("Arbete som stämmer", "percent")} if "share" in roles else {}
    )
    frame = frame.assign(share=[None, *[63] * (len(frame) - 1)])
    encoding = {"x": "step", "y": "people"} | roles
    return chain.html(drawn.figure("chain", frame, columns, encoding), 3)


def widths(html: str, mark: str) -> list[float]:
    return [float(found) for found in re.findall(rf'<{mark} style="width:([\d.]+)%"', html)]


def test_bars_fall_and_the_part_is_dark_and_said_in_words():
    rows = [("Sökande", 20388, 6283, ""), ("Antagna", 6014, 1434, "")]
    html = made(rows, part="women")
    assert drawn.text(html) == "Sökande 20 388 31 % kvinnor Antagna 6 014 24 % kvinnor"
    assert widths(html, "i") == [100.0, 29.5]
    assert widths(html, "u") == [30.8, 23.8]
    assert drawn.alt(html) == "Det som syns."


def test_a_part_of_few_is_a_number_and_no_percentage():
    html = made([("Sökande", 12, 4, "")], part="women")
    assert drawn.text(html) == "Sökande 12 4 kvinnor"


def test_a_share_as_published():
    html = made([("Examinerade", 2510, 0, ""), ("Med arbete", 2208, 0, "")], share="share")
    assert drawn.text(html) == ("Examinerade 2 510 Med arbete 2 208 63 % arbete som stämmer")
    assert widths(html, "u") == [63.0]


def test_other_years_stand_in_a_group_of_their_own_and_missing_is_no_bar():
    rows = [
        ("Sökande", 200, 50, "2024"),
        ("Antagna", 60, 10, "2024"),
        ("Klara", None, None, "2023"),
    ]
    html = made(rows, part="women", group="when")
    assert html.count('class="nar"') == 2
    assert drawn.text(html).endswith("2023 Klara redovisas inte")
    assert len(widths(html, "i")) == 2


def test_one_step_forty_and_what_somebody_has_written():
    many = made([(f"Steg {number}", number, 0, "") for number in range(1, 41)])
    assert all(f"Steg {number} {number}" in drawn.text(many) for number in range(1, 41))
    assert drawn.HOSTILE in drawn.text(made([(drawn.HOSTILE, 1, 0, "")]))
    assert "<b onclick" not in made([(drawn.HOSTILE, 1, 0, "")])
