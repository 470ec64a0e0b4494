"""Files without a clock in them."""

import io
import zipfile
from datetime import datetime

import pytest

from components.render.stamp import day_of, repacked


def package(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as written:
        for name, content in members.items():
            written.writestr(zipfile.ZipInfo(name, (2026, 11, 16, 12, 0, 0)), content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("edition", "day"),
    [
        ("2026-11-0647f602", datetime(2026, 11, 1)),
        ("2026-11-16-0647f602", datetime(2026, 11, 16)),
        ("2026-13-0647f602", datetime(1980, 1, 1)),
        ("prov", datetime(1980, 1, 1)),
    ],
)
def test_an_edition_has_the_day_of_its_newest_input(edition, day):
    assert day_of(edition) == day


def test_times_are_taken_out_and_nothing_else():
    with zipfile.ZipFile(io.BytesIO(repacked(package(a="två två".encode(), b=b"ett")))) as found:
        assert found.read("a").decode() == "två två"
        assert found.read("b") == b"ett"
        assert {info.date_time for info in found.infolist()} == {(1980, 1, 1, 0, 0, 0)}
