"""JSON-stat 2 is read as it stands: recorded, invented and random answers."""

import copy
import json
from math import prod
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.fetch import jsonstat
from data.fetch.stopped import Changed
from data.fetch.take import total

RECORDED = Path(__file__).parents[3] / "shared/raw/scb/pxwebapi2"

#: The form of a recorded answer of SCB's (TAB6471), with invented values.
EXCERPT = {
    "version": "2.0", "class": "dataset", "label": "Folkmängden per månad efter region och kön",
    "source": "SCB", "updated": "2026-06-08T06:00:00Z",
    "note": ["Metoden som används för röjandekontroll heter Cell Key Method (CKM)."],
    "role": {"time": ["Tid"], "metric": ["ContentsCode"]},
    "id": ["Region", "Kon", "ContentsCode", "Tid"], "size": [2, 2, 1, 2],
    "dimension": {
        "Region": {
            "label": "region",
            "category": {
                "index": {"01": 0, "03": 1}, "label": {"01": "Stockholms län", "03": "Uppsala län"},
            },
            "extension": {"elimination": True, "show": "code_value"},
        },
        "Kon": {
            "label": "kön",
            "category": {
                "index": {"TotSa": 1, "1": 0}, "label": {"TotSa": "totalt, samtliga", "1": "män"},
            },
            "extension": {"elimination": True, "eliminationValueCode": "TotSa"},
        },
        "ContentsCode": {
            "label": "tabellinnehåll",
            "category": {
                "index": {"000007SF": 0}, "label": {"000007SF": "Folkmängden per månad"},
                "unit": {"000007SF": {"base": "antal", "decimals": 0}},
            },
            "extension": {"elimination": False},
        },
        "Tid": {"label": "månad", "category": {"index": {"2026M04": 0, "2026M05": 1}, "label": {}}},
    },
    "extension": {"px": {"tableid": "TAB6471", "aggregallowed": False}},
    "value": [11, 12, None, 14, 21, 22, 23, None],
    "status": {"2": "..", "7": "."},
}  # fmt: skip


def cells(answer) -> list:
    return list(jsonstat.read(answer, "https://x").cells())


def test_an_answer_is_read_with_its_codes_units_and_marks():
    read = jsonstat.read(EXCERPT, "https://x")
    assert cells(EXCERPT) == [
        (("01", "1", "000007SF", "2026M04"), 11, ""),
        (("01", "1", "000007SF", "2026M05"), 12, ""),
        (("01", "TotSa", "000007SF", "2026M04"), None, ".."),
        (("01", "TotSa", "000007SF", "2026M05"), 14, ""),
        (("03", "1", "000007SF", "2026M04"), 21, ""),
        (("03", "1", "000007SF", "2026M05"), 22, ""),
        (("03", "TotSa", "000007SF", "2026M04"), 23, ""),
        (("03", "TotSa", "000007SF", "2026M05"), None, "."),
    ]
    assert read.axes["Kon"].total == "TotSa"
    assert read.axes["ContentsCode"].units == {"000007SF": "antal"}
    assert read.axes["Tid"].values == {"2026M04": "2026M04", "2026M05": "2026M05"}
    assert not read.summable


def test_the_recorded_answer_of_scb_is_read_exactly():
    """Against a reading of its own, cell by cell."""
    if not RECORDED.exists():
        pytest.skip("SCB:s inspelade svar finns inte här: det läggs aldrig i arkivet")
    answer = json.loads((RECORDED / "TAB6471_data.json").read_text("utf-8"))
    codes = [
        sorted(answer["dimension"][name]["category"]["index"], key=index.get)
        for name in answer["id"]
        for index in [answer["dimension"][name]["category"]["index"]]
    ]
    expected = []
    for place, value in enumerate(answer["value"]):
        key, left = [], place
        for values in reversed(codes):
            left, at = divmod(left, len(values))
            key.insert(0, values[at])
        expected.append((tuple(key), value, ""))
    assert len(expected) == 21 * 11 * 3 * 1 * 4
    assert cells(answer) == expected
    described = json.loads((RECORDED / "TAB6471_metadata.json").read_text("utf-8"))
    read = jsonstat.read(described, "https://x", with_values=False)
    assert total(read.axes["Kon"], "https://x") == ["TotSa"]
    assert list(read.axes) == answer["id"]


def changed(**parts) -> dict:
    return copy.deepcopy(EXCERPT) | parts


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (changed(value=[1] * 9), "9 värden men dimensionerna ger 8 rader"),
        (changed(value=[1] * 7), "7 värden men dimensionerna ger 8 rader"),
        (changed(size=[2, 2, 1, 3]), "Dimensionerna har [2, 2, 1, 2]"),
        (changed(value={"8": 1}), "utanför tabellen: 8"),
        (changed(value=["1"] * 8), "inte är tal: 1"),
        (changed(value=[float("nan")] * 8), "inte är tal: nan"),
        (changed(value="1"), "går inte att läsa"),
        (changed(status=["."]), "1 statusmarkeringar"),
        (changed(id=["Region"]), "Dimensionerna har [2]"),
        (changed(dimension=[]), "går inte att läsa"),
        ([], "inte en tabell"),
        ({"dataset": {}}, "inte en tabell"),
    ],
)
def test_parts_that_do_not_agree_stop(answer, words):
    with pytest.raises(Changed) as stopped:
        jsonstat.read(answer, "https://x")
    assert words in str(stopped.value)
    assert "https://x" in str(stopped.value)


_CODE = st.text("ABCdeåö0123456789+-", min_size=1, max_size=5)
_MARK = st.sampled_from([".", "..", "…", "-"])


@st.composite
def cubes(draw) -> tuple[dict, list]:
    """An answer in any of the forms that JSON-stat 2 allows, and its cells."""
    axes = draw(
        st.lists(st.lists(_CODE, min_size=1, max_size=4, unique=True), min_size=1, max_size=4)
    )
    size = prod(map(len, axes))
    value = st.one_of(st.integers(-(10**9), 10**9), st.floats(-1e6, 1e6))
    held = draw(st.lists(st.one_of(value, _MARK), min_size=size, max_size=size))
    values = [None if isinstance(one, str) else one for one in held]
    marks = [one if isinstance(one, str) else None for one in held]
    dimension = {}
    for at, codes in enumerate(axes):
        index = codes if draw(st.booleans()) else {code: n for n, code in enumerate(codes)}
        if isinstance(index, dict):
            index = dict(draw(st.permutations(list(index.items()))))
        dimension[f"d{at}"] = {"category": {"index": index}}
    sparse = draw(st.booleans())
    by_place = {str(n): mark for n, mark in enumerate(marks) if mark}
    answer = {
        "class": "dataset",
        "id": list(dimension),
        "size": [len(codes) for codes in axes],
        "dimension": dimension,
        "value": {str(n): v for n, v in enumerate(values) if v is not None} if sparse else values,
        "status": marks if draw(st.booleans()) else by_place,
    }
    places = [()]
    for codes in axes:
        places = [(*place, code) for place in places for code in codes]
    return answer, list(zip(places, values, [mark or "" for mark in marks], strict=True))


@settings(max_examples=60)
@given(cubes())
def test_any_cube_is_read_back(made):
    answer, expected = made
    assert cells(json.loads(json.dumps(answer))) == expected
