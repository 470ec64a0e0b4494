"""What bench/load.py has measured: in tables, in docs/bench.md with a chart, and what broke."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import altair as alt
import pandas as pd
from rich.table import Table

from bench import written

#: A filter at kept sheets may take so many times the bare page's.
LIMIT = 2.5
#: Memory after the last wave, of that after the first.
GROWTH = 1.1
#: MB for a session beyond the first.
SESSION = 3.0
_BARE, _KEPT = "bare page", "app, sheets kept"


@dataclass(frozen=True)
class Measured:
    """So many people at a server: seconds, seconds of a processor and bytes of an answer, MB that
    each of them added."""

    server: str
    people: int
    each_second: float
    median: float
    p95: float
    p99: float
    filter_p95: float
    used: float
    size: float
    grown: float
    errors: tuple[str, ...]


@dataclass(frozen=True)
class Phones:
    """Phones that opened one link: seconds until the page had come, and of a processor each."""

    server: str
    phones: int
    median: float
    p99: float
    slowest: float
    used: float
    refused: int


@dataclass(frozen=True)
class Told:
    """All of it."""

    machine: str
    steps: Sequence[Measured]
    phones: Sequence[Phones]
    waves: Sequence[float]
    session: float

    def tables(self) -> Iterator[Table | str]:
        """For the terminal."""
        for heading, rows in self._tables():
            table = Table(*heading)
            for row in rows:
                table.add_row(*row)
            yield table
        yield from dict.fromkeys(error for step in self.steps for error in step.errors[:3])
        yield f"{self._waves()} {self.machine}"

    def write(self) -> None:
        """Between its marks in docs/bench.md, and docs/load.svg."""
        parts = [written.table(heading, rows) for heading, rows in self._tables()]
        parts += ["![Answers and their time by the number of people](load.svg)", self._waves()]
        written.put("load", parts)
        self._chart().save(written.DOCS / "load.svg")

    def broken(self) -> bool:
        """Whether a limit that does not depend on the machine is broken."""
        bare = {step.people: step for step in self.steps if step.server == _BARE}
        kept = [step for step in self.steps if step.server == _KEPT]
        ours, *others = self.phones
        return any(
            (
                any(step.errors for step in self.steps),
                any(one.refused for one in self.phones),
                any(step.filter_p95 > LIMIT * bare[step.people].filter_p95 for step in kept),
                any(ours.p99 > other.p99 for other in others),
                self.waves[-1] > GROWTH * self.waves[0],
                self.session > SESSION,
            )
        )

    def _tables(self) -> Iterator[tuple[list[str], list[list[str]]]]:
        bare = {step.people: step for step in self.steps if step.server == _BARE}
        yield (
            ["two processes of", "people", "answers/s", "median, ms", "p95", "p99", "filter, p95",
             "of bare", "processor, ms", "of bare", "kB", "MB each", "errors"],
            [
                [
                    step.server, str(step.people), f"{step.each_second:.1f}",
                    *(f"{1000 * one:.0f}" for one in (step.median, step.p95, step.p99)),
                    f"{1000 * step.filter_p95:.0f}",
                    f"{step.filter_p95 / bare[step.people].filter_p95:.1f}",
                    f"{1000 * step.used:.0f}", f"{step.used / bare[step.people].used:.1f}",
                    f"{step.size / 1000:.0f}", f"{step.grown:.1f}", str(len(step.errors)),
                ]
                for step in self.steps
            ],
        )  # fmt: skip
        yield (
            ["one link", "phones in 10 s", "median, ms", "p99", "slowest", "processor, ms",
             "refused"],
            [
                [
                    one.server, str(one.phones),
                    *(
                        f"{1000 * part:.1f}"
                        for part in (one.median, one.p99, one.slowest, one.used)
                    ),
                    str(one.refused),
                ]
                for one in self.phones
            ],
        )  # fmt: skip

    def _waves(self) -> str:
        held = ", ".join(f"{held:.0f}" for held in self.waves)
        return (
            f"Memory of both processes after each wave of people: {held} MB "
            f"({self.waves[-1] / self.waves[0]:.2f} of the first). A session beyond the first, of "
            f"people who all do the same: {self.session:.1f} MB."
        )

    def _chart(self) -> alt.HConcatChart:
        frame = pd.DataFrame(
            {"server": step.server, "people": step.people, "answers a second": step.each_second,
             "p95 of a filter, ms": 1000 * step.filter_p95}
            for step in self.steps
        )  # fmt: skip
        lines = alt.Chart(frame).mark_line(point=True).encode(
            x="people:Q", color=alt.Color("server:N", title=None), strokeDash="server:N"
        )  # fmt: skip
        parts = [
            lines.encode(y=alt.Y(f"{name}:Q", scale=scale))
            for name, scale in (
                ("answers a second", alt.Scale(type="linear")),
                ("p95 of a filter, ms", alt.Scale(type="log")),
            )
        ]
        return alt.hconcat(*parts)
