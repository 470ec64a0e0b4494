"""A whole renewal of a county: what it asks, what it stores, and what it never stores."""

import io
import zipfile

from data.fetch.sources import SOURCES
from data.steps import STEPS
from tests.fetch.files import content, made

#: Traces of the invented person that stands in every text of every source.
TRACES = (b"Svea", b"Klint", b"svea.klint", b"070-123", b"19850101")


def opened(body: bytes) -> bytes:
    """What is in a file; a workbook is compressed."""
    if not zipfile.is_zipfile(io.BytesIO(body)):
        return body
    with zipfile.ZipFile(io.BytesIO(body)) as parts:
        return b"".join(map(parts.read, parts.namelist()))


def test_a_whole_renewal(world, fetch, ready, capsys, caplog):
    """One run, since it is long: every source is whole and becomes a table, no service is asked
    too often, and no person is in anything that is stored or said."""
    assert fetch("--lan", "04") == 0
    assert world.too_often == []
    stored = {name: opened(body) for name, body in content(ready.parent).items()}
    assert len(stored) > 100
    found = [(name, trace) for name, body in stored.items() for trace in TRACES if trace in body]
    assert found == []
    said = capsys.readouterr()
    spoken = f"{said.out}{said.err}{caplog.text}".encode()
    assert [trace for trace in TRACES if trace in spoken] == []

    names = [step.TABLE.name for step in STEPS if "fetch" in (step.__doc__ or "")]
    assert len(names) > 12
    tables = made(ready, *names, "yh_event", "yh_course", "occupation_forecast")
    assert [name for name in names if tables[name].empty] == []
    own_files = {"yrkesbarometern", "myh-program", "myh-kurser"}
    assert len(tables["fetched_table"]) == len({one.key for one in SOURCES} - own_files)
