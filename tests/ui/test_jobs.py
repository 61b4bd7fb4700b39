"""Background work ends in exactly one way, and its signals arrive in the window's thread."""

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.domain.errors import Cancelled, ReaderError
from reader.ui.work.jobs import Course, Job, JobThread


@pytest.fixture
def thread(qapp: QObject) -> Iterator[JobThread]:
    made = JobThread("test", qapp)
    yield made
    assert made.close(30)


class Told:
    """What a job has told, in order, and in which threads."""

    def __init__(self, job: Job[Any]) -> None:
        self.said: list[tuple[str, Any]] = []
        self.threads: set[int] = set()
        job.progressed.connect(lambda done, of: self._add("progressed", (done, of)))
        job.delivered.connect(lambda part: self._add("delivered", part))
        job.succeeded.connect(lambda value: self._add("succeeded", value))
        job.failed.connect(lambda sentence: self._add("failed", sentence))
        job.cancelled.connect(lambda: self._add("cancelled", None))

    def _add(self, what: str, value: object) -> None:
        self.said.append((what, value))
        self.threads.add(threading.get_ident())

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.said]


def test_work_reports_delivers_and_succeeds_in_the_windows_thread(qtbot: QtBot, thread: JobThread) -> None:
    workers: list[int] = []

    def work(course: Course) -> int:
        workers.append(threading.get_ident())
        course.report(1, 2)
        course.deliver("part")
        return 7

    job = Job(work)
    told = Told(job)
    thread.start(job)
    qtbot.waitUntil(lambda: "succeeded" in told.names)

    assert told.said == [("progressed", (1, 2)), ("delivered", "part"), ("succeeded", 7)]
    assert told.threads == {threading.get_ident()}
    assert workers != [threading.get_ident()]


def test_an_error_of_the_world_is_told_as_it_is(qtbot: QtBot, thread: JobThread) -> None:
    def work(_: Course) -> None:
        raise ReaderError("The file is gone. Choose another one.")

    job = Job(work)
    told = Told(job)
    thread.start(job)
    qtbot.waitUntil(lambda: bool(told.said))

    assert told.said == [("failed", "The file is gone. Choose another one.")]


def test_a_bug_is_logged_whole_and_told_once(qtbot: QtBot, thread: JobThread, caplog: pytest.LogCaptureFixture) -> None:
    def work(_: Course) -> None:
        raise KeyError("oops")

    job = Job(work)
    told = Told(job)
    thread.start(job)
    qtbot.waitUntil(lambda: bool(told.said))

    assert told.names == ["failed"]
    assert "KeyError: 'oops'" in caplog.text


def test_a_cancelled_job_says_nothing_more(qtbot: QtBot, thread: JobThread) -> None:
    begun, after = threading.Event(), Job(lambda _: "after")

    def work(course: Course) -> None:
        begun.set()
        while not course.stopped():
            course.report(0, 1)
        course.deliver("too late")
        raise Cancelled

    job = Job(work)
    told, told_after = Told(job), Told(after)
    thread.start(job)
    thread.start(after)
    assert begun.wait(30)
    job.cancel()
    qtbot.waitUntil(lambda: bool(told_after.said))

    assert told.names[-1] == "cancelled"
    assert told.names.count("cancelled") == 1
    assert "delivered" not in told.names


def test_a_job_that_is_cancelled_before_its_turn_is_never_begun(qtbot: QtBot, thread: JobThread) -> None:
    gate, begun = threading.Event(), list[str]()
    first, second, third = Job(lambda _: gate.wait(2)), Job(lambda _: begun.append("second")), Job(lambda _: None)
    told = Told(third)
    for job in (first, second, third):
        thread.start(job)

    second.cancel()
    gate.set()
    qtbot.waitUntil(lambda: bool(told.said))

    assert begun == []
