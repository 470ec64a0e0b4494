"""A broken link opens a page that says what was wrong with it; never a traceback."""

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.mutated import mutated
from tests.pages.seen import questions


@pytest.mark.parametrize("ten", range(5))
def test_a_broken_address_never_gives_a_traceback(visit, ten):
    for seed in range(10 * ten, 10 * ten + 10):
        path, query = urlsplit(mutated(seed))[2:4]
        app = visit(path.strip("/"), **parse_qs(query, keep_blank_values=True))
        assert [error.value for error in (*app.exception, *app.error)] == [], mutated(seed)
        assert len(app.title) == 1, mutated(seed)
        assert questions(app), mutated(seed)
