"""What a process is told of a request that has come through nginx, and what it makes of it."""

import threading
from collections.abc import Iterator

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import JSONResponse
from starlette.routing import Route

from components.forum import editors
from components.forum.editors import Settings
from components.web.local_key import ExchangedKey
from tests.deploy import guide
from tests.deploy.rig import Deployment, eventually, machine

FORGED = {
    "X-Forwarded-For": "203.0.113.9",
    "X-Forwarded-Proto": "http",
    "X-Real-IP": "203.0.113.9",
    "Forwarded": "for=203.0.113.9",
}


@pytest.fixture(scope="module")
def there(nginx: str) -> Iterator[Deployment]:
    """nginx before a process that says what it was told, and that lets whoever sits at the
    machine edit."""
    with machine() as made:
        port = made.ports[0]

        async def told(request):
            return JSONResponse({"headers": dict(request.headers), "client": request.client.host})

        local = Settings(asked=editors.LOCAL, listens="127.0.0.1", port=port)
        assert local.local
        app = Starlette(
            routes=[Route("/{rest:path}", told)],
            middleware=[Middleware(ExchangedKey, settings=lambda: local)],
        )
        server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error"))
        thread = threading.Thread(target=server.run)
        thread.start()
        try:
            guide.unpack(made)
            shell = guide.Machine(made, "")
            shell.do("", "mkdir -p /etc/arshjulet/tls")
            (tls,) = (text for _, text in guide.section("Install") if "openssl req" in text)
            shell.do("", tls.replace("DNS:", "IP:"))
            eventually(lambda: server.started, "the process")
            yield made
        finally:
            server.should_exit = True
            thread.join()


def test_what_a_visitor_says_of_where_it_comes_from_goes_no_further(there):
    with there.client(headers=FORGED) as client:
        told = client.get("/halsa").json()
    assert told["headers"]["x-forwarded-for"] == "127.0.0.1"
    assert told["headers"]["x-forwarded-proto"] == "https"
    assert not {"x-real-ip", "forwarded"} & set(told["headers"])
    assert told["headers"]["host"] == f"127.0.0.1:{there.port}"
    assert "203.0.113.9" not in str(told)


@pytest.mark.parametrize("host", ["", "127.0.0.1:{port}", "localhost:{port}"])
@pytest.mark.parametrize("said", [{}, dict.fromkeys(FORGED, "")])
def test_nobody_edits_through_the_proxy_with_the_key_of_the_machine(there, host, said):
    port = there.ports[0]
    address = f"/q1?{editors.SHOWN}={editors.local_key().shown}"
    straight = httpx.get(f"http://127.0.0.1:{port}{address}")
    assert editors.cookie_name(port) in straight.headers["set-cookie"]
    headers = said | ({"Host": host.format(port=port)} if host else {})
    with there.client(headers=headers) as client:
        answer = client.get(address)
    assert answer.status_code == 303
    assert editors.SHOWN not in answer.headers["location"]
    assert editors.cookie_name(port) not in answer.headers.get("set-cookie", "")
