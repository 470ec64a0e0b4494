"""Skolverket: municipal key figures of the gymnasium, for the whole country (PxWeb).

Asked: one table, should the export of results (``siris``) close. Expected: what the ``Cube`` says.
Stored: its columns; Skolverket says itself that these are not official statistics.
"""

from collections.abc import Iterator

from data.fetch.ask import Service
from data.fetch.client import Client
from data.fetch.cube import Cube, Dim
from data.fetch.pxweb import Database, Limits
from data.fetch.scope import LiveSource, Scope, Wanted, counties, municipalities
from data.fetch.take import among, newest
from data.fetched import Product

_PXWEB = Service(
    "Skolverket (PxWeb)",
    "https://statistikdatabasen.skolverket.se/PxWeb/api/v1/sv/Skolverkets_statistikdatabas",
    10,
    10,
)

FIGURES = Cube(
    "skolverket-jamforelsetal",
    "kommunala jämförelsetal, gymnasieskolan",
    "skolverket_jamforelsetal",
    r"gymnasieskol",
    "Kommunala_jamforelsetal/Gymnasieskola/Skolor_och_elever/Gymnasieskola_skolor_elever.px",
    {
        "variable": Dim(text="measure"),
        "level": Dim(
            lambda axis, where: among("00", *counties(), *municipalities())(axis, where),
            code="area_code",
        ),
        "time": Dim(newest(5), code="year"),
    },
    frozenset({"antal", "procent", ""}),
)


def _figures(client: Client, scope: Scope) -> Iterator[Product]:
    yield (
        Database(None, _PXWEB, Limits(100_000, 10, 10, "CC0"))
        .limited(client)
        .fetch(client, FIGURES)
    )


SOURCES = (
    LiveSource(
        FIGURES.kind,
        "Skolverket, kommunala jämförelsetal",
        (FIGURES.source,),
        lambda scope: [Wanted("en tabell", 5, 1.0)],
        _figures,
    ),
)
