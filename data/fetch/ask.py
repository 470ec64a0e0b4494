"""A question to a service: where it goes, how its answer is read, and what it depends on."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from data.fetch.stopped import Broken, Changed


@dataclass(frozen=True)
class Service:
    """Where questions go. ``calls`` in ``seconds`` is what it allows, as far as we know before
    it says so itself."""

    name: str
    base: str
    calls: int
    seconds: float
    accept: str = "application/json"


@dataclass(frozen=True)
class Got:
    """An answer as it came: never written anywhere."""

    body: bytes
    url: str

    def text(self) -> str:
        """As UTF-8, or as Latin-1 where it is not that."""
        try:
            return self.body.decode("utf-8-sig")
        except UnicodeDecodeError:
            return self.body.decode("latin-1")

    def json(self) -> Any:
        """The JSON that it holds; Broken when it is cut off or something else."""
        text = self.text()
        if text.lstrip()[:1] == "<":
            raise Broken("svaret är en webbsida (HTML) i stället för JSON")
        try:
            return json.loads(text)
        except ValueError as error:
            raise Broken("svaret är avklippt eller är inte JSON") from error


Reader = Callable[[Got], Any]


@dataclass(frozen=True)
class Ask:
    """One question. ``read`` checks the answer and gives what shall be kept of it, as JSON.
    ``stamp`` says which state of the source the answer must be of."""

    service: Service
    path: str
    read: Reader
    params: tuple[tuple[str, str], ...] = ()
    body: Any = None
    stamp: str = ""
    #: What ``read`` depends on besides the answer.
    form: str = ""
    #: Statuses that are an answer too: ``read`` is not asked, and nothing (None) is kept.
    nothing: tuple[int, ...] = ()

    @property
    def url(self) -> str:
        """The whole address, without its parameters."""
        return self.path if "://" in self.path else f"{self.service.base}{self.path}"

    def kept(self, got: Got) -> Any:
        """What its reader keeps; an answer that it stumbles over has another form."""
        try:
            return self.read(got)
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            what = f"Svaret har en annan form än väntat ({type(error).__name__})."
            raise Changed(what, self.url) from error

    def whole(self) -> str:
        """All that the answer depends on."""
        reader = f"{self.read.__module__}.{self.read.__qualname__}"
        return json.dumps([self.url, self.params, self.body, reader, self.form], ensure_ascii=False)
