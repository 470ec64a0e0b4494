"""Every source that can be fetched, in the order it is."""

from collections.abc import Collection

from data.fetch import (
    annonser,
    jamforelsetal,
    kolada,
    myh,
    planned,
    scb,
    siris,
    susa,
    varsel,
    yrkesbarometern,
)
from data.fetch.scope import LiveSource

SOURCES: tuple[LiveSource, ...] = (
    *scb.SOURCES,
    *yrkesbarometern.SOURCES,
    *susa.SOURCES,
    *myh.SOURCES,
    *kolada.SOURCES,
    *planned.SOURCES,
    *siris.SOURCES,
    *jamforelsetal.SOURCES,
    *varsel.SOURCES,
    *annonser.SOURCES,
)


def chosen(keys: Collection[str]) -> list[LiveSource]:
    """Those whose key is, or begins with, one of ``keys``; all without keys.

    Raises KeyError with a key that fits none.
    """
    for key in keys:
        if not any(_fits(source, key) for source in SOURCES):
            raise KeyError(key)
    return [one for one in SOURCES if not keys or any(_fits(one, key) for key in keys)]


def _fits(source: LiveSource, key: str) -> bool:
    return source.key == key or source.key.startswith(f"{key}-")
