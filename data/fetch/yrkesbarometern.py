"""Arbetsförmedlingen's Yrkesbarometern: the publisher's own file, every round kept.

Asked: one file, and only if it has changed since. Expected: what ``data/published`` expects of a
file that somebody hands in. Stored: the keys that are read; the publisher's texts are not.
"""

import json
from collections.abc import Iterator
from typing import Any

from data.fetch import listed
from data.fetch.ask import Ask, Got, Service
from data.fetch.client import Client
from data.fetch.scope import LiveSource, Scope, Wanted, counties
from data.fetch.stopped import Changed, named
from data.fetched import Publishers
from data.problems import BuildStopped, lines
from data.published.yrkesbarometer import checked
from data.published.yrkesbarometer_format import KEYS

_SERVICE = Service(
    "Arbetsförmedlingens öppna data", "https://data.arbetsformedlingen.se/prognoser", 1, 1
)
_FILE = "/yrkesbarometer.json"


def read(got: Got) -> list[dict[str, Any]]:
    """Every record with the keys of the file; those that are not read have nothing."""
    records = got.json()
    if not isinstance(records, list) or not all(isinstance(one, dict) for one in records):
        raise Changed("Yrkesbarometern är inte längre en lista.", got.url)
    kept = [
        {key: _cell(one[key]) if column else None for key, column in KEYS.items() if key in one}
        for one in records
    ]
    try:
        checked(kept, "yrkesbarometer.json", {"00", *counties()})
    except BuildStopped as stopped:
        raise Changed(named(lines(stopped.problems), 3), got.url) from stopped
    return kept


def _cell(value: object) -> object:
    if isinstance(value, list):
        return [listed.text(one) for one in value]
    return listed.text(value)


def wanted(scope: Scope) -> list[Wanted]:
    """One file."""
    return [Wanted("filen yrkesbarometer.json", 1, 6.0)]


def fetch(client: Client, scope: Scope) -> Iterator[Publishers]:
    """The round that is published now."""
    records = client.get(Ask(_SERVICE, _FILE, read))
    body = json.dumps(records, ensure_ascii=False, indent=0).encode()
    yield Publishers(f"yrkesbarometer-{records[0]['omgang']}.json", body, len(records))


SOURCES = (
    LiveSource(
        "yrkesbarometern",
        "Arbetsförmedlingen, Yrkesbarometern",
        ("af_yrkesbarometern",),
        wanted,
        fetch,
    ),
)
