"""CTranslate2 under a translation package: pieces in, pieces and attention out, and it can be stopped."""

import hashlib
import os
import sys
import threading
import time
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from reader.domain.errors import Cancelled
from reader.domain.translation import Quality, Stopped
from reader.translation.errors import ModelError

if TYPE_CHECKING:
    import ctranslate2

GROUP_TOKENS = 400
"""Source pieces decoded in one go. With those that wait behind it, about a second of work for a stopped engine."""

_SMALLEST_GROUP = 100  # pieces below which sharing out costs more than it gives
_MOST_THREADS_APART = 3  # beyond, threads work together on each group
_GROUPS_A_THREAD = 2  # one is decoded, one waits, so that no thread idles at the end of a batch

NICENESS = 10
"""How far the engine's threads stand back on Linux, of 19; the window's thread is at 0."""

MOST_WRITTEN = 400
"""Pieces written for one run of text: the usual models know 512 places, and stop with an error past them."""

_LOOK = 0.005  # seconds between two looks at whether a group is done or the reader has asked to stop
_WAY = 2  # raised when sentences are given to the engine, or read from it, in another way
_SAMPLED = 1 << 20  # bytes at either end of the weights that make their fingerprint
_CPUS = Path("/sys/devices/system/cpu")


@dataclass(frozen=True, slots=True)
class Decoding:
    """How a sentence is decoded.

    Chosen on 997 held-out sentences with the built-in model (tests/benchmarks/bench_translation_quality.py prints
    the table; the package decoded alone in brackets; words a second are the bare engine's on two busy cores):

    fast     beam 1   BLEU 21.04 (21.12)   648 words/s
    default  beam 2   BLEU 21.79 (21.66)   459 words/s
    best     beam 4   BLEU 21.97 (21.92)   262 words/s

    The repetition penalty of 1.1 leaves 7 looping lines of 17 and costs no BLEU; a ban on repeated
    triples leaves 11 and costs a little; length penalties from .2 to 1.5 stay within .15 BLEU of 1.
    """

    beam_size: int
    repetition_penalty: float = 1.1
    longest: float = 3.0  # pieces written for each piece read, before the engine is cut short
    spare: int = 24  # pieces that a short sentence may take beyond that

    def arguments(self, pieces: int) -> dict[str, Any]:
        """Return the engine's arguments for sentences of at most so many pieces."""
        return {
            "beam_size": self.beam_size,
            "repetition_penalty": self.repetition_penalty,
            "disable_unk": True,
            "max_decoding_length": min(int(pieces * self.longest) + self.spare, MOST_WRITTEN),
        }


def decoding_for(quality: Quality) -> Decoding:
    """Return the settings chosen for a quality."""
    beams = {Quality.FAST: 1, Quality.DEFAULT: 2, Quality.BEST: 4}
    return Decoding(beam_size=beams[quality])


@dataclass(frozen=True, slots=True)
class Decoded:
    """One decoded sentence: its pieces, and for each a row of attention over the source's pieces."""

    pieces: tuple[str, ...]
    attention: tuple[tuple[float, ...], ...]


def thread_count() -> int:
    """Return how many threads the engine gets: the physical cores, one left for the window where there are three."""
    cores = _physical_cores()
    return cores - 1 if cores > 2 else cores  # noqa: PLR2004 -- two cores are too few to leave one idle


def fingerprint(weights: Path, quality: Quality) -> str:
    """Return a short name for all that changes what a model writes.

    It is made of the weights file's size and both its ends, of the quality, and of the number of our own way to ask.
    """
    digest = hashlib.sha256(str(weights.stat().st_size).encode())
    with weights.open("rb") as file:
        digest.update(file.read(_SAMPLED))
        file.seek(max(0, weights.stat().st_size - _SAMPLED))
        digest.update(file.read(_SAMPLED))
    return f"{digest.hexdigest()[:16]}-{quality.value}-{_WAY}"


class Engine:
    """A loaded CTranslate2 model. Owned by one thread.

    Its threads decode groups side by side. Measured on two cores, the best of seven turns each: an 898-word article
    goes at 1,013 words a second, at 802 with one group a thread, and at 383 with both threads on each group.

    A sentence's words depend a little on its company: padding moves the sums' last bits, and 11 of 257 sentences came
    out in a word otherwise than alone. Groups of equal lengths give the very same (0 of 257), for 1.3 to 1.5 times
    the processor time on that many sentences; an article has fewer of one length, and a sentence alone costs 2.7
    times, so it is not done.
    """

    def __init__(self, folder: Path, decoding: Decoding, threads: int) -> None:
        self._decoding = decoding
        apart = min(threads, _MOST_THREADS_APART)
        self._groups = _GROUPS_A_THREAD * apart
        self._translator = _load(folder, apart, threads // apart)

    def decode(
        self, sentences: Sequence[Sequence[str]], prefix: Sequence[str], stopped: Stopped
    ) -> tuple[Decoded, ...]:
        """Decode sentences of pieces, all non-empty, in their order; `prefix` begins each output.

        Raises Cancelled within a few milliseconds of `stopped()` turning true, ModelError if the model fails.
        """
        decoded: dict[int, Decoded] = {}
        lengths = [len(pieces) for pieces in sentences]
        share = max(_SMALLEST_GROUP, -(-sum(lengths) // self._groups))
        under_way: deque[tuple[list[int], list[Any]]] = deque()
        for group in group_by_length(lengths, min(GROUP_TOKENS, share)):
            if len(under_way) == self._groups:
                decoded |= self._collect(*under_way.popleft(), sentences, prefix, stopped)
            under_way.append((group, self._start([list(sentences[number]) for number in group], prefix)))
        while under_way:
            decoded |= self._collect(*under_way.popleft(), sentences, prefix, stopped)
        return tuple(decoded[number] for number in range(len(sentences)))

    def _start(self, batch: list[list[str]], prefix: Sequence[str]) -> list[Any]:
        results: list[Any] = self._translator.translate_batch(
            batch,
            target_prefix=[list(prefix)] * len(batch) if prefix else None,
            max_input_length=0,
            return_attention=True,
            asynchronous=True,
            **self._decoding.arguments(max(len(pieces) for pieces in batch)),
        )
        return results

    def _collect(
        self,
        group: Sequence[int],
        results: Sequence[Any],
        sentences: Sequence[Sequence[str]],
        prefix: Sequence[str],
        stopped: Stopped,
    ) -> dict[int, Decoded]:
        """Wait for a group that was started, and read what was written, by the sentences' numbers."""
        while not results[-1].done():
            if stopped():
                raise Cancelled
            time.sleep(_LOOK)  # the engine works in threads of its own and calls back only when its beam is 1
        decoded = {}
        for number, result in zip(group, map(_result_of, results), strict=True):
            rows = _without_ends(result.attention[0], len(sentences[number]))
            skipped = len(prefix) if list(result.hypotheses[0][: len(prefix)]) == list(prefix) else 0
            decoded[number] = Decoded(tuple(result.hypotheses[0][skipped:]), rows[skipped:])
        return decoded


def _result_of(pending: Any) -> Any:  # noqa: ANN401 -- ctranslate2 ships no types
    try:
        return pending.result()
    except RuntimeError as error:
        raise ModelError(
            "The translation model failed at this text ({reason}). Choose another model in the Models dialog.",
            reason=error,
        ) from error


def group_by_length(lengths: Sequence[int], most: int) -> Iterator[list[int]]:
    """Part sentences, by number, into groups of like length and at most `most` pieces, the longest first."""
    group: list[int] = []
    for number in sorted(range(len(lengths)), key=lambda number: -lengths[number]):
        if group and lengths[group[0]] * (len(group) + 1) > most:
            yield group
            group = []
        group.append(number)
    if group:
        yield group


def _load(folder: Path, groups: int, threads: int) -> "ctranslate2.Translator":
    import ctranslate2  # noqa: PLC0415 -- slow to import; the window is shown first

    try:
        try:
            return _open(ctranslate2, folder, "int8", groups, threads)
        except ValueError:  # a processor without fast whole numbers
            return _open(ctranslate2, folder, "default", groups, threads)
    except (RuntimeError, ValueError, MemoryError) as error:
        raise ModelError(
            "The translation model in {folder} is damaged ({reason}). Remove it and install it again.",
            folder=folder,
            reason=error,
        ) from error


def _open(engine: ModuleType, folder: Path, compute_type: str, groups: int, threads: int) -> "ctranslate2.Translator":
    arguments = {"device": "cpu", "compute_type": compute_type, "inter_threads": groups, "intra_threads": threads}
    with ThreadPoolExecutor(1, initializer=_stand_back) as opening:  # the engine's threads are started by this one
        return opening.submit(engine.Translator, str(folder), **arguments).result()


def _stand_back() -> None:
    """Let this thread, and those that it starts, leave the processors to whoever else wants them.

    The engine keeps every core busy, and the window's thread waited for one up to 120 ms. Only Linux counts a
    priority by thread; elsewhere this would slow the window itself, and is not done.
    """
    if sys.platform == "linux":
        with suppress(OSError):  # a system that forbids it loses nothing but smoothness
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)


def _without_ends(rows: Sequence[Sequence[float]], pieces: int) -> tuple[tuple[float, ...], ...]:
    """Return the rows without the weights of start and end marks, where a model counts those."""
    extra = len(rows[0]) - pieces if rows else 0
    first = 1 if extra > 1 else 0  # one extra is an end mark, two are a start mark and an end mark
    return tuple(tuple(row[first : first + pieces]) for row in rows)


def _physical_cores() -> int:
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    siblings = {path.read_text() for path in _CPUS.glob("cpu[0-9]*/topology/thread_siblings_list")}
    if siblings:
        return min(usable, len(siblings))
    return max(1, usable // 2) if sys.platform == "win32" else usable
