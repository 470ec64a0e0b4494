"""The publishers' services on this machine, as their official descriptions say that they are.

A question to any host comes here (``Redirected``); ``World`` answers it, writes it down with the
time of a clock that only waiting moves, and breaks what a test tells it to break.
"""

import json
import re
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from urllib.parse import parse_qsl

import httpx
import uvicorn

_CONFIG = partial(
    uvicorn.Config, log_level="critical", lifespan="off", date_header=False, server_header=False
)

Reply = tuple[int, dict[str, str], bytes]


class Ticking:
    """A clock that stands still except while somebody sleeps, and by a hair at each look."""

    def __init__(self) -> None:
        self.time = 1000.0

    def __call__(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.time += seconds

    def now(self) -> datetime:
        self.time += 0.001
        return datetime(2026, 11, 28, 6) + timedelta(seconds=self.time)


@dataclass(frozen=True)
class Asked:
    time: float
    host: str
    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    body: str
    headers: dict[str, str]

    @property
    def line(self) -> str:
        query = "&".join(f"{name}={value}" for name, value in self.query)
        return f"{self.method} {self.host}{self.path}?{query} {self.body}"


@dataclass
class Fault:
    """The next ``times`` questions that ``match`` fits get ``reply`` (or half of the right one)."""

    match: str
    change: Callable[[Reply], Reply | None]
    times: int = 1


def status(code: int, **headers: str) -> Callable[[Reply], Reply]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda reply: (code, named, b"")


def cut_off(reply: Reply) -> None:
    """The connection breaks in the middle of the body."""
    return None


def html(reply: Reply) -> Reply:
    page = "<!doctype html><title>Underhåll</title><p>Ring Svea Klint 070-123 45 67".encode()
    return 200, {"Content-Type": "text/html"}, page


def truncated(reply: Reply) -> Reply:
    """Whole as HTTP, cut off as JSON."""
    return reply[0], {}, reply[2][: len(reply[2]) // 2]


def edited(edit: Callable[[Any], Any]) -> Callable[[Reply], Reply]:
    """The JSON of the right answer, changed."""

    def change(reply: Reply) -> Reply:
        said = json.loads(reply[2])
        new = edit(said)
        return reply[0], {}, json.dumps(said if new is None else new).encode()

    return change


@dataclass
class World:
    """``services`` by host. ``asked`` is every question that came, in order."""

    clock: Ticking
    services: dict[str, Callable[[Asked], Reply]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    most_in: dict[str, tuple[int, float]] = field(default_factory=dict)
    interrupt_at: int = 0
    too_often: list[str] = field(default_factory=list)
    #: The services themselves, for a test to change.
    scb: Any = None
    susa: Any = None
    planned: Any = None
    siris: Any = None
    kolada: Any = None
    ads: Any = None
    barometer: Any = None
    myh: Any = None
    af: Any = None

    def breaks(self, match: str, change: Callable[[Reply], Reply | None], times: int = 1) -> None:
        self.faults.append(Fault(match, change, times))

    def reply(self, asked: Asked) -> Reply | None:
        self.asked.append(asked)
        self._count(asked)
        answer = self.services[asked.host](asked)
        for fault in self.faults:
            if fault.times and re.search(fault.match, asked.line):
                fault.times -= 1
                changed = fault.change(answer)
                return changed if changed is not None else (-1, {}, answer[2])
        return answer

    def _count(self, asked: Asked) -> None:
        """Whether a service was asked more often than it allows."""
        calls, seconds = self.most_in.get(asked.host, (10**6, 1.0))
        recent = [
            one for one in self.asked if one.host == asked.host and one.time > asked.time - seconds
        ]
        if len(recent) > calls:
            self.too_often.append(asked.line)

    def lines(self, match: str = "") -> list[str]:
        return [one.line for one in self.asked if re.search(match, one.line)]


class Redirected(httpx.BaseTransport):
    """Sends every question to the local server, with the host that it was meant for. Raises
    KeyboardInterrupt instead of asking question number ``interrupt_at``."""

    def __init__(self, port: int, world: World) -> None:
        self._port, self._world, self._inner = port, world, httpx.HTTPTransport(verify=False)
        self._sent = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self._sent += 1
        if self._sent == self._world.interrupt_at:
            raise KeyboardInterrupt
        here = request.url.copy_with(scheme="http", host="127.0.0.1", port=self._port)
        headers = {**request.headers, "X-Meant-For": request.url.host}
        sent = httpx.Request(request.method, here, headers=headers, stream=request.stream)
        return self._inner.handle_request(sent)

    def close(self) -> None:
        self._inner.close()


class App:
    """ASGI, by hand: a framework would not let a body break in the middle."""

    def __init__(self) -> None:
        self.world: World | None = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return
        body = b""
        while True:
            message = await receive()
            body += message.get("body", b"")
            if not message.get("more_body"):
                break
        headers = {name.decode().lower(): value.decode() for name, value in scope["headers"]}
        world = self.world
        assert world is not None
        asked = Asked(
            world.clock(),
            headers["x-meant-for"],
            scope["method"],
            scope["path"],
            tuple(parse_qsl(scope["query_string"].decode(), keep_blank_values=True)),
            body.decode(),
            headers,
        )
        code, extra, answer = world.reply(asked) or (500, {}, b"")
        broken, code = code < 0, abs(code) if code > 0 else 200
        sent = {"Content-Type": "application/json", "Content-Length": str(len(answer)), **extra}
        await send(
            {
                "type": "http.response.start",
                "status": code,
                "headers": [(name.encode(), value.encode()) for name, value in sent.items()],
            }
        )
        half = answer[: len(answer) // 2]
        if broken:
            await send({"type": "http.response.body", "body": half, "more_body": True})
            raise ConnectionError("the connection breaks here")
        await send({"type": "http.response.body", "body": answer})


@contextmanager
def serving(app: App) -> Iterator[int]:
    """The port where the app answers. Questions wait in the socket until it does."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(128)
    server = uvicorn.Server(_CONFIG(app))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        server.should_exit = True
        thread.join()


def said(value: Any, code: int = 200, **headers: str) -> Reply:
    return code, headers, json.dumps(value, ensure_ascii=False).encode()
