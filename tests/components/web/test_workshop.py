"""Heavy work has a process of its own, a short queue, and ends when nobody waits for it."""

import asyncio
import os
import pickle
import resource
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from components.web.once import Once
from components.web.pictures import REDRAWING
from components.web.redrawn import redrawn
from components.web.workshop import Busy, Ended, Workshop
from data.forum.errors import BookError
from data.store import NoEdition
from tests.components.web import hostile, work


def run(ask):
    """In a thread of its own: a worker that has driven a browser has a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(lambda: asyncio.run(ask())).result()


@pytest.fixture
def workshop():
    made = Workshop(waiting=2)
    yield made
    made.end()


async def until(true) -> None:
    while not true():
        await asyncio.sleep(0.01)


def test_work_is_done_in_another_process_without_streamlit(workshop):
    async def ask():
        asked = work.loads, "components.web.files", "streamlit"
        return [await workshop.do(*asked), await workshop.do(*asked)]

    first, second = run(ask)
    assert first == second  # one process does it all
    assert first[0] != os.getpid()
    assert first[1] is False


def test_work_that_has_come_is_not_taken_for_idleness():
    hasty = "from components.web import workbench; workbench.IDLE = 0.1; workbench.main()"
    asked = pickle.dumps((isinstance, (work.SlowToRead(), bool)))
    process = subprocess.Popen(
        [sys.executable, "-c", hasty], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    answer, _ = process.communicate(asked)
    assert process.returncode == 0
    assert pickle.loads(answer) == (True, True)


def test_who_comes_to_a_full_queue_is_told_at_once_and_what_is_dropped_never_begins(
    workshop, tmp_path
):
    begun = [tmp_path / str(number) for number in range(4)]

    async def ask():
        asked = [asyncio.ensure_future(workshop.do(work.never, file)) for file in begun[:3]]
        await until(begun[0].exists)
        with pytest.raises(Busy):
            await workshop.do(work.never, begun[3])
        hung = workshop.process
        for one in asked:
            one.cancel()
        await asyncio.gather(*asked, return_exceptions=True)
        return hung, await workshop.do(work.alone)

    hung, after = run(ask)
    assert [file.exists() for file in begun] == [True, False, False, False]
    assert after != hung
    with pytest.raises(ProcessLookupError):
        os.kill(hung, 0)


def test_forty_who_leave_give_room_for_the_next(workshop, tmp_path):
    async def ask():
        async def leaves(number: int) -> None:
            asked = asyncio.ensure_future(workshop.do(work.never, tmp_path / str(number)))
            await asyncio.sleep(0)
            asked.cancel()
            await asyncio.gather(asked, return_exceptions=True)

        await asyncio.gather(*map(leaves, range(40)))
        return await workshop.do(work.alone)

    assert run(ask) != os.getpid()


@pytest.mark.parametrize("error", [BookError("Boken."), NoEdition("Utgåvan."), OSError("Disken.")])
def test_what_goes_wrong_in_the_work_is_raised_here(workshop, error):
    async def ask():
        process = await workshop.do(work.alone)
        with pytest.raises(type(error), match=str(error)) as raised:
            await workshop.do(work.fails, error)
        return process, await workshop.do(work.alone), raised.value

    before, after, raised = run(ask)
    assert before == after
    assert "in fails" in raised.__notes__[0]


def test_an_error_that_cannot_be_sent_is_said(workshop):
    async def ask():
        with pytest.raises(RuntimeError, match="1 och 2"):
            await workshop.do(work.fails_unsaid)

    run(ask)


@pytest.mark.parametrize("status", [0, 1])
def test_a_process_that_dies_at_work_is_said_and_replaced(workshop, status):
    async def ask():
        with pytest.raises(Ended):
            await workshop.do(os._exit, status)
        return await workshop.do(work.alone)

    assert run(ask) != os.getpid()


def test_a_process_that_has_ended_itself_is_replaced_without_a_word(workshop):
    async def ask():
        first = await workshop.do(work.alone)
        os.kill(first, signal.SIGKILL)
        return first, await workshop.do(work.alone)

    first, second = run(ask)
    assert first != second


def test_work_that_hangs_is_ended(tmp_path):
    hasty = Workshop(patience=0.1)

    async def ask():
        with pytest.raises(Ended):
            await hasty.do(work.never, tmp_path / "begun")

    run(ask)
    assert hasty.process is None


def test_a_picture_is_drawn_anew_in_a_process_whose_memory_is_bounded():
    here = resource.getrlimit(resource.RLIMIT_AS)
    bound = run(lambda: REDRAWING.do(resource.getrlimit, resource.RLIMIT_AS))
    assert bound[0] == bound[1] < 2 * 1024**3
    with pytest.raises(MemoryError):
        run(lambda: REDRAWING.do(bytearray, bound[0]))
    made = run(lambda: REDRAWING.do(redrawn, hostile.vast(30_000), 1))
    assert len(made.content) < 10_000  # the page is there, and what it would unpack is not
    assert resource.getrlimit(resource.RLIMIT_AS) == here
    REDRAWING.end()


def test_what_nobody_waits_for_is_cancelled_and_not_before():
    cancelled = []

    async def ask():
        once: Once[str] = Once(100, len)
        gate = asyncio.Event()

        async def make() -> str:
            try:
                await gate.wait()
            except asyncio.CancelledError:
                cancelled.append(1)
                raise
            return "file"

        def asked():
            return asyncio.ensure_future(once.wanted("key", make, lambda: True))

        one, two = asked(), asked()
        await asyncio.sleep(0)
        one.cancel()
        await asyncio.gather(one, return_exceptions=True)
        still = list(cancelled)
        two.cancel()
        await asyncio.gather(two, return_exceptions=True)
        again = asked()  # made anew, and not cancelled with the others
        gate.set()
        return still, await again

    assert run(ask) == ([], "file")
    assert cancelled == [1]
