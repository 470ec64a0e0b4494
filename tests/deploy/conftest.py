"""One deployment for all tests of it. Without nginx they are skipped; in CI that is a failure."""

import shutil
from collections.abc import Iterator

import pytest

from tests.deploy import rig
from tests.forum import postgres


@pytest.fixture(scope="session")
def nginx() -> str:
    if rig.NGINX is None or not (shutil.which("curl") and shutil.which("openssl")):
        pytest.skip("nginx is missing; on Debian: apt install nginx-light curl openssl")
    return rig.NGINX


@pytest.fixture(scope="module")
def server() -> Iterator[postgres.Server]:
    """A PostgreSQL server of the module's own."""
    bin = postgres.programs()
    if bin is None:
        pytest.skip("PostgreSQL is missing; on Debian: apt install postgresql")
    with postgres.served(bin) as made:
        yield made
