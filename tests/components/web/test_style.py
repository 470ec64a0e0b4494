"""How the screen looks is a file of its own, which a browser keeps as long as it is the same."""

import re
from pathlib import Path

import httpx
import pytest

from components.web import style
from tests.server import served


def test_the_page_names_the_style_sheet_of_its_version_and_it_is_kept_for_ever(var: Path):
    with served(var) as server:
        page = httpx.get(f"{server}/q1?lan=04&bransch=industri").text
        named = re.findall(r'<link rel="stylesheet" href="(/stil/[0-9a-f]{16}\.css)">', page)
        assert len(named) == 1
        assert page.index('id="forsta"') < page.index(named[0])
        assert page.rindex('rel="stylesheet"') > page.index("static/css")  # the last one counts
        sheet = httpx.get(f"{server}{named[0]}")
        assert sheet.status_code == 200
        assert sheet.headers["content-type"] == "text/css; charset=utf-8"
        assert "immutable" in sheet.headers["cache-control"]
        assert "st-key-sidfot" in sheet.text
        assert httpx.get(f"{server}/stil/0123456789abcdef.css").status_code == 404


@pytest.mark.parametrize("name", ["kort", "fynd", "cirklar", "hjul"])
def test_it_has_the_cards_the_pictures_and_the_start_page(name):
    assert f".{name}" in style._STYLE
