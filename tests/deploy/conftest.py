"""One deployment for all tests of it. Without nginx they are skipped; in CI that is a failure."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest

from tests.deploy import rig
from tests.forum import postgres

IN_CI = os.environ.get("CI") == "true"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Any:
    report = yield
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"a test of the deployment may not be skipped in CI: {report.longrepr}"
    return report


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
