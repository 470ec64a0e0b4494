"""A process that has loaded the program already, for tests that start or kill many.

Loading Streamlit, pandas and Altair takes more than a second of a processor. Here one process per
test worker does it, and every other is a copy of it, which then does as a fresh one: environment,
output and session of its own. That the real commands start from nothing is shown by tests/deploy,
which runs what a service runs, and by the commands of the guide.
"""

import os
import signal
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from itertools import count
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from pkgutil import resolve_name, walk_packages

ROOT = Path(__file__).parents[1]

#: What the processes copy: this module loads the rest when it is loaded there.
_CONTEXT = get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.forked_loads"])


class Forked:
    """``job(*given)`` in a process of its own. Its exit code is what the job gives, 0 for None.

    ``env``: its whole environment. ``out``: the file that has what it prints. ``folder``: where
    it runs. ``process.pid`` also leads its session, so that all that it started can be killed.
    """

    def __init__(
        self,
        job: Callable[..., int | None],
        *given: object,
        env: Mapping[str, str],
        out: Path,
        folder: Path = ROOT,
    ) -> None:
        self._process: ForkServerProcess = _CONTEXT.Process(
            target=_begin, args=(job, given, dict(env), str(out), str(folder))
        )
        self._process.start()
        assert self._process.pid
        self.pid: int = self._process.pid

    def poll(self) -> int | None:
        """The exit code, negative for a signal; None while it runs."""
        return self._process.exitcode

    def wait(self) -> int:
        """The exit code, once it has ended."""
        self._process.join()
        assert self._process.exitcode is not None
        return self._process.exitcode


def command(module: str, arguments: Sequence[str]) -> int:
    """As ``python -m module arguments``, for a module whose ``main`` takes its arguments."""
    return import_module(module).main(list(arguments)) or 0


def killed(place: str, call: int, job: Callable[..., int], *given: object) -> int:
    """``job(*given)``, which is killed at a call of the function at ``place``: the first is 1."""
    owner, _, name = place.rpartition(".")
    found = resolve_name(owner)
    real, calls = getattr(found, name), count(1)

    def kill(*args: object, **kwargs: object) -> object:
        if next(calls) == call:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*args, **kwargs)

    setattr(found, name, kill)
    return job(*given)


def streamlit(arguments: Sequence[str]) -> None:
    """As ``streamlit arguments``."""
    from streamlit.web import cli

    sys.argv = ["streamlit", *arguments]
    cli.main(list(arguments))


def load() -> None:
    """What a server and a build load, but for the script that runs for each visitor."""
    import streamlit.web.bootstrap
    import streamlit.web.cli
    import streamlit.web.server.starlette  # noqa: F401

    for package in ("data", "components"):
        for module in walk_packages(import_module(package).__path__, f"{package}."):
            if not module.name.endswith(("__main__", "migrations.env", "components.shell")):
                import_module(module.name)


def _begin(
    job: Callable[..., int | None], given: Sequence[object], env: dict[str, str], out: str, at: str
) -> None:
    os.setsid()
    os.environ.clear()
    os.environ.update(env)
    os.chdir(at)
    with Path(out).open("ab", buffering=0) as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    sys.stdout.reconfigure(line_buffering=True)
    try:
        code = job(*given) or 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
