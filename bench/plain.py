"""What was sent, as lines of text that can be compared: pages, files, what Streamlit draws.

Everything stays except what must differ between two runs of the same code; ``VARIES`` says
what, and why.
"""

import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

import pyarrow as pa
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

#: Pattern → what stands there instead.
VARIES = {
    # A widget's identity is a hash of, among other things, the path of the script that drew it.
    r"\$\$ID-[0-9a-f]{32}-": "$$ID-",
    # Every server has a port of its own. (A name of its own is asked for where it is told.)
    r"127\.0\.0\.1(:|%3A)\d+": r"127.0.0.1\1PORT",
    # A file of Office says when it was written.
    r"(<dcterms:(?:created|modified)[^>]*>)[^<]*": r"\1TIME",
    # What a page has sent is known by a number of its session, and a book by that of its file.
    r"(session: )[0-9a-f]{32}": r"\1SESSION",
    r"(\d-[a-zåäö]+-[0-9a-f]{32}-\d+-)\d+": r"\1FILE",
}

#: Fields that hold a hash of a script's path on this machine; names and addresses are beside them.
_PATHS = {"page_script_hash", "fragment_id", "active_script_hash"}

#: What comes before and after what is drawn: the session, and the server's own affairs.
_FRAME = {"new_session", "session_status_changed", "session_event", "git_info_changed"}

#: Parts of a slide show that no slide of ours changes: told by their fingerprint.
_TEMPLATE = re.compile(r"ppt/(slideLayouts|slideMasters|theme|notesMasters)/")


def settled(text: str) -> str:
    """The text without what varies."""
    for pattern, instead in VARIES.items():
        text = re.sub(pattern, instead, text)
    return text


def served(body: bytes) -> str:
    """A page or file: HTML with a tag a line, a file of Office part by part, text as it is."""
    if body.startswith(b"PK"):
        return settled("\n".join(_parts(body)))
    return settled(_split(body.decode("utf-8")))


def screen(messages: Iterable[ForwardMsg]) -> str:
    """What Streamlit's messages leave on the screen, in its order, and what else they say."""
    drawn: dict[tuple[int, ...], Any] = {}
    others: list[Any] = []
    ended = None
    for message in messages:
        kind = str(message.WhichOneof("type"))
        if kind == "ref_hash":  # its content came in a session that is not this one
            raise ValueError("a message refers to one that was not recorded")
        if kind == "delta":
            path = tuple(message.metadata.delta_path)
            if message.delta.WhichOneof("type") == "new_element":
                drawn = {at: one for at, one in drawn.items() if at[: len(path)] != path}
            drawn[path] = message.delta
        elif kind == "script_finished":
            ended = message.script_finished
        elif kind not in _FRAME:
            others.append(getattr(message, kind))
    lines: list[str] = []
    for path, delta in sorted(drawn.items()):
        lines += ["", "/".join(map(str, path)), *_told(_plain(delta), 1)]
    lines += ["", f"ended with status {ended}"]
    for other in others:
        lines += ["", other.DESCRIPTOR.name, *_told(_plain(other), 1)]
    return settled("\n".join(lines))


def switches(messages: Iterable[ForwardMsg]) -> list[str]:
    """The identities of what can be switched on."""
    drawn = [message.delta.new_element for message in messages]
    return [one.checkbox.id for one in drawn if one.WhichOneof("type") == "checkbox"]


def _plain(value: Any) -> Any:
    """A protobuf value as dicts, lists and texts; tables and JSON inside it are opened."""
    if hasattr(value, "ListFields"):
        fields = [(field.name, part) for field, part in value.ListFields()]
        return {name: _plain(part) for name, part in fields if name not in _PATHS}
    if isinstance(value, bytes):
        return _table(value)
    if isinstance(value, str):
        return _opened(value)
    if isinstance(value, Mapping):
        return {str(name): _plain(part) for name, part in sorted(value.items())}
    if isinstance(value, Sequence):
        return [_plain(part) for part in value]
    return value


def _table(content: bytes) -> Any:
    try:
        table = pa.ipc.open_stream(content).read_all()
    except pa.ArrowInvalid:
        return _fingerprint(content)
    heads = [f"{field.name} ({field.type})" for field in table.schema]
    return [" | ".join(heads), *(" | ".join(map(str, row.values())) for row in table.to_pylist())]


def _opened(text: str) -> Any:
    try:
        found = json.loads(text) if text[:1] in ("{", "[") else text
    except ValueError:
        return text
    return found


def _told(value: Any, depth: int) -> Iterator[str]:
    """Lines with what holds what shown by indentation."""
    space = " " * depth
    if isinstance(value, dict):
        pairs: Iterable[tuple[Any, Any]] = value.items()
    elif isinstance(value, list):
        pairs = (("-", part) for part in value)
    else:
        yield from (space + line for line in _split(str(value)).split("\n"))
        return
    for name, part in pairs:
        inside = list(_told(part, depth + 1))
        if len(inside) == 1 and not isinstance(part, dict | list):
            yield f"{space}{name}: {inside[0].strip()}"
        else:
            yield f"{space}{name}:"
            yield from inside


def _parts(body: bytes) -> Iterator[str]:
    """Every part of a zip file by name: XML with a tag a line, a zip file inside it opened."""
    with zipfile.ZipFile(io.BytesIO(body)) as file:
        for name in sorted(file.namelist()):
            content = file.read(name)
            yield f"\n# {name}"
            if _TEMPLATE.match(name):
                yield _fingerprint(content)
            elif name.endswith((".xml", ".rels")):
                yield _split(content.decode("utf-8"))
            elif content.startswith(b"PK"):
                yield from _parts(content)
            else:
                yield _fingerprint(content)


def _split(html: str) -> str:
    return re.sub(r">(?=<)", ">\n", html)


def _fingerprint(content: bytes) -> str:
    return f"sha256 {sha256(content).hexdigest()}, {len(content)} bytes"
