"""The sources in turn: each stored whole or not at all, and what happened is written down.

In the folder of editions there is one for fetching: ``svar`` (answers, for going on after an
interruption and for not asking again), ``klart`` (the tables of each source, which the build
reads), ``korning.json`` (the run that is under way) and ``rapport.json``/``rapport.txt`` (the last
that ended). A run that was interrupted, or where a source was stopped, is gone on with by the
next one: what it has is not asked for again.
"""

import logging
import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import httpx

from data.fetch.ask import Service
from data.fetch.cache import StoredAnswers
from data.fetch.client import Client
from data.fetch.pace import CallPace
from data.fetch.report import Renewal, last_report, read_json, words, write_json
from data.fetch.scope import LiveSource, Scope
from data.fetch.stopped import SourceStopped
from data.fetched import FOLDER, READY, REPORT

_log = logging.getLogger(__name__)

#: An unfinished run is gone on with for so long; then the sources may have changed.
_GOES_ON = timedelta(hours=20)


@dataclass
class Run:
    """Under ``root``, the folder of editions. ``http`` sends the questions; ``told`` hears of every
    one."""

    root: Path
    scope: Scope
    http: httpx.Client
    told: Callable[[], None] = lambda: None
    _paces: dict[str, CallPace] = field(default_factory=dict)
    _away: set[str] = field(default_factory=set)

    @property
    def folder(self) -> Path:
        """Where all that is fetched lies."""
        return self.root / FOLDER

    def all(
        self,
        sources: Sequence[LiveSource],
        begins: Callable[[LiveSource], None] = lambda source: None,
    ) -> list[Renewal]:
        """Fetch the sources, each on its own. The report is written when all have had a turn."""
        began, done = self._begin()
        self._remember(began, done)
        before = {one["key"]: one for one in last_report(self.root).get("sources", [])}
        renewals = []
        for source in sources:
            begins(source)
            if source.key in done:
                renewals.append(Renewal(**done[source.key]))
                continue
            renewal = self._one(source, began)
            if renewal.stopped:
                was = before.get(source.key, {})
                renewal.since = was.get("since") or self.scope.today.isoformat()
            else:
                done[source.key] = asdict(renewal)
                self._remember(began, done)
            renewals.append(renewal)
        self._end(renewals, before)
        StoredAnswers(self.folder / "svar").forget_older()
        return renewals

    def _one(self, source: LiveSource, began: str) -> Renewal:
        """A source's tables, put in place when all are there."""
        renewal = Renewal(source.key, source.name, source.keys)
        most = sum(wanted.requests for wanted in source.wanted(self.scope))
        answers = StoredAnswers(self.folder / "svar")
        client = Client(answers, began, most, self.http, self._pace, self.told, away=self._away)
        draft = self.folder / f"nytt-{source.key}"
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(parents=True)
        try:
            for product in source.fetch(client, self.scope):
                product.write(draft)
                renewal.rows += product.count
            self._place(draft, source)
        except SourceStopped as stopped:
            renewal.stopped = str(stopped)
            if stopped.again:
                client.forget()
        except Exception as error:  # a fault of ours in one source; the others go on
            _log.exception("%s", source.name)
            renewal.stopped = f"Ett fel i Årshjulet ({type(error).__name__}): se loggen."
        finally:
            renewal.requests, renewal.received = client.calls, client.received
            shutil.rmtree(draft, ignore_errors=True)
        _log.info("%s: %s", source.name, renewal.stopped or f"hel, {renewal.rows} rader")
        return renewal

    def _place(self, draft: Path, source: LiveSource) -> None:
        """New files take the places of the old; those of other counties stay."""
        ready = self.folder / READY / source.key
        ready.mkdir(parents=True, exist_ok=True)
        for file in sorted(draft.iterdir()):
            file.replace(ready / file.name)

    def _pace(self, service: Service) -> CallPace:
        if service.base not in self._paces:
            self._paces[service.base] = CallPace(service.calls, service.seconds)
        return self._paces[service.base]

    def _begin(self) -> tuple[str, dict[str, dict]]:
        """The run under way, if it is of the same scope and not too old; else a new one."""
        said = read_json(self.folder / "korning.json")
        began = str(said.get("began", ""))
        with suppress(ValueError):
            fresh = _now() - datetime.fromisoformat(began) < _GOES_ON
            if fresh and said.get("scope") == self._scope():
                return began, said["whole"]
        return _now().isoformat(timespec="microseconds"), {}

    def _scope(self) -> dict[str, object]:
        since = self.scope.since.isoformat() if self.scope.since else None
        return {"counties": list(self.scope.counties), "since": since}

    def _remember(self, began: str, done: dict[str, dict]) -> None:
        said = {"began": began, "scope": self._scope(), "whole": done}
        write_json(self.folder / "korning.json", said)

    def _end(self, renewals: list[Renewal], before: dict[str, dict]) -> None:
        """The report, which also has what earlier runs said of sources not in this one."""
        day = self.scope.today.isoformat()
        said = before | {one.key: {**asdict(one), "day": day} for one in renewals}
        report = {"ended": _now().isoformat(timespec="seconds"), "sources": list(said.values())}
        write_json(self.folder / REPORT, report)
        (self.folder / "rapport.txt").write_text(words(renewals) + "\n", encoding="utf-8")
        if all(one.whole for one in renewals):
            (self.folder / "korning.json").unlink(missing_ok=True)
        for left in self.folder.glob("nytt-*"):
            shutil.rmtree(left, ignore_errors=True)


def _now() -> datetime:
    return datetime.now()
