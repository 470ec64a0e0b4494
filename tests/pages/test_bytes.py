"""How many bytes a page is for a browser: the first time, and when nothing has changed."""

from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from bench.session import visiting
from components.kit import words
from tests.server import served

CHOICE = "lan=04&bransch=industri"

#: kB of a first visit; *Om siffrorna* has a table of everything.
FIRST, EVERYTHING = 60, 72
#: kB when nothing has changed, and of the pages where much is chosen or opened.
AGAIN, MORE = 5.0, 6.6
CHOOSING = {"utbildningar", "lia", "arbetsgivare"}


def test_a_page_is_packed_and_what_the_browser_has_is_not_sent_again(var: Path):
    large = []
    with served(var) as server:
        for page in words.PAGES:
            with visiting(server, page) as visitor:
                _, drawn = visitor.rerun(CHOICE)
                first = visitor.came / 1000
                visitor.rerun(CHOICE, held=[one.hash for one in drawn if one.metadata.cacheable])
                again = visitor.came / 1000 - first
            too_much = first > (EVERYTHING if page == "siffrorna" else FIRST)
            if too_much or again > (MORE if page in CHOOSING else AGAIN):
                large.append(f"/{page}: {first:.1f} and {again:.1f} kB")
    assert not large


def test_few_bytes_do_not_become_many(var: Path):
    with served(var) as server:
        address = f"{server.replace('http', 'ws', 1)}/_stcore/stream"
        with connect(address, max_size=None) as visitor:
            visitor.send(bytes(11 * 1024 * 1024))  # 11 kB on the way
            with pytest.raises(ConnectionClosed) as closed:
                visitor.recv()
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == 1009  # too big
        with visiting(server, "q1") as other:
            other.rerun(CHOICE)
