"""A visitor without a browser: speaks Streamlit's own protocol over a web socket."""

import socket
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from http.cookies import SimpleCookie
from ssl import SSLContext
from typing import cast
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

#: Seconds until a socket that does not open is an error: a busy machine answers late.
PATIENCE = 120


class Counted(socket.socket):
    """A socket that knows how many bytes have come, packed as they are for a browser."""

    came = 0

    def recv(self, most: int, flags: int = 0, /) -> bytes:
        """What has come."""
        data = super().recv(most, flags)
        self.came += len(data)
        return data


class Session:
    """One visitor on one page."""

    def __init__(self, connection: ClientConnection, page: str, url: str = "") -> None:
        self._connection = connection
        self._page = page
        self._url = url

    def rerun(
        self, query: str, widgets: Iterable[WidgetState] = (), held: Iterable[str] = ()
    ) -> tuple[float, list[ForwardMsg]]:
        """Ask for the page with other choices: seconds until it is finished, and what came.

        ``widgets``: what the browser says that its widgets hold; ``held``: hashes of what it has
        already.

        Returns when the server is idle again, so that what it tidies up afterwards is not
        counted in the next rerun.
        """
        start = self._ask(query, widgets, held)
        came = self._until("script_finished")
        seconds = time.perf_counter() - start
        self._until("session_status_changed")
        return seconds, came

    @property
    def came(self) -> int:
        """Bytes that have come, where nothing is encrypted."""
        return cast(Counted, self._connection.socket).came

    def rerun_until(self, query: str, element: str) -> tuple[float, ForwardMsg]:
        """Seconds until the first element of a kind has come, and it; returns as rerun does."""
        start = self._ask(query)
        came = self._receive()
        while came.delta.new_element.WhichOneof("type") != element:
            if came.WhichOneof("type") == "script_finished":
                raise RuntimeError(f"/{self._page}?{query} drew no {element}")
            came = self._receive()
        seconds = time.perf_counter() - start
        self._until("script_finished")
        self._until("session_status_changed")
        return seconds, came

    def _ask(
        self, query: str, widgets: Iterable[WidgetState] = (), held: Iterable[str] = ()
    ) -> float:
        message = BackMsg()
        message.rerun_script.query_string = query
        message.rerun_script.page_name = self._page
        message.rerun_script.context_info.url = self._url
        message.rerun_script.widget_states.widgets.extend(widgets)
        message.rerun_script.cached_message_hashes.extend(held)
        start = time.perf_counter()
        self._connection.send(message.SerializeToString())
        return start

    def _until(self, kind: str) -> list[ForwardMsg]:
        came = [self._receive()]
        while came[-1].WhichOneof("type") != kind:
            came.append(self._receive())
        return came

    def _receive(self) -> ForwardMsg:
        # Otherwise the kernel waits 40 ms before it acknowledges a packet, and the server
        # (Nagle's algorithm) as long before it sends the next: a pause, not server time.
        if hasattr(socket, "TCP_QUICKACK"):
            self._connection.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
        message = ForwardMsg()
        message.ParseFromString(self._connection.recv(timeout=60, decode=False))
        return message


@contextmanager
def visiting(
    base: str,
    page: str,
    headers: Mapping[str, str] | None = None,
    url: str = "",
    tls: SSLContext | None = None,
) -> Iterator[Session]:
    """Open a page of the server at ``base``; "" is the start page. ``headers``: more of them, and
    the Host when it is to be another. ``url``: where the browser says that it is. ``tls``: what
    certificates are believed, where the address begins with https."""
    there = urlsplit(base)
    more = dict(headers or {})
    address = f"ws{'s' * bool(tls)}://{more.pop('Host', there.netloc)}/_stcore/stream"
    # Whoever is logged in shows that the page was the server's own: the cookie, said once more.
    own = SimpleCookie(more.get("Cookie", "")).get("_streamlit_xsrf")
    with connect(
        address,
        subprotocols=[Subprotocol("streamlit"), Subprotocol(own.value)] if own else None,
        open_timeout=PATIENCE,
        max_size=None,
        compression="deflate",  # as a browser asks
        additional_headers=more,
        sock=Counted(fileno=socket.create_connection((there.hostname, there.port)).detach()),
        ssl=tls,
    ) as connection:
        yield Session(connection, page, url)
