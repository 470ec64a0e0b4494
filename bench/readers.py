"""Readers of light pages: sockets that are kept open, and nothing else.

A client library takes longer to read an answer than the server takes to give it. These count
bytes up to Content-Length; what they cost themselves is measured against a server that always
gives the same answer (``own_cost``).
"""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from urllib.parse import urlsplit


class Reader:
    """One open connection to a server."""

    def __init__(self, into: asyncio.StreamReader, out: asyncio.StreamWriter) -> None:
        self._into, self._out = into, out

    async def read(self, address: str) -> tuple[float, int]:
        """Get an address ("/blad/…"): seconds until all of it has come, and bytes of the body.

        Raises RuntimeError for any other answer than 200.
        """
        start = time.perf_counter()
        self._out.write(
            f"GET {address} HTTP/1.1\r\nHost: bench\r\nAccept-Encoding: br\r\n\r\n".encode()
        )
        head = (await self._into.readuntil(b"\r\n\r\n")).lower()
        length = int(head.partition(b"content-length:")[2].split(b"\r\n", 1)[0])
        await self._into.readexactly(length)
        if b" 200 " not in head.split(b"\r\n", 1)[0]:
            raise RuntimeError(f"{address}: {head.splitlines()[0].decode()}")
        return time.perf_counter() - start, length


@asynccontextmanager
async def readers(base: str, number: int) -> AsyncIterator[Sequence[Reader]]:
    """So many readers of the server at ``base``."""
    parts = urlsplit(base)
    async with AsyncExitStack() as stack:
        opened = []
        for _ in range(number):
            into, out = await asyncio.open_connection(parts.hostname, parts.port, limit=1 << 22)
            stack.callback(out.close)
            opened.append(Reader(into, out))
        yield opened


class _Same(asyncio.Protocol):
    """A server that gives the same answer to whatever comes."""

    def __init__(self, answer: bytes) -> None:
        self._answer = answer

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._out = transport

    def data_received(self, data: bytes) -> None:
        self._out.write(self._answer)


async def own_cost(number: int, each: int, length: int) -> float:
    """Seconds per answer that ``number`` readers need when the answer costs nothing to make."""
    answer = f"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n".encode() + bytes(length)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Same(answer), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, readers(f"http://127.0.0.1:{port}", number) as some:
        start = time.perf_counter()
        await asyncio.gather(*(_again(reader, each) for reader in some))
        return (time.perf_counter() - start) / (number * each)


async def _again(reader: Reader, times: int) -> None:
    for _ in range(times):
        await reader.read("/")
