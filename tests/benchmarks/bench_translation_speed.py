"""How fast: words a second against argostranslate's own translate(), first paragraph, re-opening, stopping.

Run as `python -m tests.benchmarks.bench_translation_speed [PACKAGE]`. Both sides use the same package, beam and
threads, in this one process. argostranslate's sentence splitter would be fetched from the network, so both sides are
given this program's sentences. The long text is ../shared/mt/dev.ar, the article ../shared/articles.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from statistics import median

from reader.domain.errors import Cancelled
from reader.domain.segmentation import split_sentences
from reader.domain.text import Sentence
from reader.domain.translation import SentenceTranslation
from reader.lexicon.loading import load_gazetteer
from reader.services.faithful import FaithfulTranslator
from reader.services.translating import translate_sentences
from reader.storage.database import open_database
from reader.storage.translations import SqliteTranslations
from reader.translation.argos import load_model
from reader.translation.neural import NeuralTranslator

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
BUILTIN = ROOT / "resources" / "models" / "ar_en"
SAMPLE_WORDS = 2_000  # of the long text, for the slower side


class OurSentences:
    """Splits for argostranslate as this program does."""

    def split_sentences(self, text: str) -> list[str]:
        """Return the sentences of one paragraph."""
        return [span.of(text) for span in split_sentences(text)]


def main() -> None:
    """Print the figures."""
    package = Path(sys.argv[1]) if len(sys.argv) > 1 else BUILTIN
    article = (SHARED / "articles" / "kazakhstan-reactions.txt").read_text(encoding="utf-8").splitlines()
    lines = (SHARED / "mt" / "dev.ar").read_text(encoding="utf-8").splitlines()
    long = [" ".join(lines[start : start + 4]) for start in range(0, len(lines), 4)]
    ours = load_model(package)
    ours.warm_up()
    theirs = _argos(package)
    theirs("نعم.")
    for name, paragraphs, rounds in (("article", article, 5), ("long text", long, 3)):
        _compare(name, [line.strip() for line in paragraphs if line.strip()], theirs, ours, rounds)
    _time_attention(ours, lines[:200])
    _time_reopening(ours, [line.strip() for line in article if line.strip()])
    _time_stopping(ours, [line.strip() for line in lines])


def _compare(
    name: str, blocks: Sequence[str], theirs: Callable[[str], str], ours: NeuralTranslator, rounds: int
) -> None:
    """Let both translate in turn, so that other programs disturb both alike, and print the medians of all turns."""
    sample = _up_to(blocks, SAMPLE_WORDS)
    turns = []
    for number in range(rounds):
        part = sample if sample == blocks else _up_to(blocks[number * len(sample) :], SAMPLE_WORDS)
        slow = _time(partial(_each, theirs, part)), _cpu_time(partial(_each, theirs, part[: len(part) // 4]))
        begun = time.process_time()
        arrivals = _time_arrivals(ours, blocks)
        cpu = (time.process_time() - begun) / _words(blocks)
        speed, speed_of_theirs = _words(blocks) / arrivals[-1], _words(part) / slow[0]
        turns.append((speed, speed_of_theirs, speed / speed_of_theirs, arrivals[0], arrivals[0] * speed_of_theirs, cpu,
            slow[1] / _words(part[: len(part) // 4])))  # fmt: skip
    speed, speed_of_theirs, ratio, first, share, cpu, cpu_of_theirs = (
        median(column) for column in zip(*turns, strict=True)
    )
    print(
        f"{name}, {_words(blocks)} words, medians of {rounds} turns (argostranslate on {_words(sample)} words a turn): "
        f"{speed:.0f} and {speed_of_theirs:.0f} words/s, ratio {ratio:.1f} ({min(turn[2] for turn in turns):.1f} to "
        f"{max(turn[2] for turn in turns):.1f}); processor time {cpu * 1000:.2f} and {cpu_of_theirs * 1000:.2f} ms "
        f"a word, ratio {cpu_of_theirs / cpu:.1f}; first batch after {first:.2f} s, {share / _words(blocks):.3f} of "
        f"argostranslate's time for all"
    )  # fmt: skip


def _argos(package: Path) -> Callable[[str], str]:
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    from argostranslate import settings, translate  # noqa: PLC0415 -- after the adapter has turned its folders away
    from argostranslate.package import Package  # noqa: PLC0415

    settings.beam_size = 2
    languages = [translate.Language(code, code) for code in ("ar", "en")]
    translation = translate.PackageTranslation(*languages, Package(package))
    translation.sentencizer = OurSentences()
    return lambda text: str(translation.translate(text))


def _translate(
    translator: NeuralTranslator | FaithfulTranslator,
    blocks: Sequence[str],
    arrived: Callable[[Mapping[int, SentenceTranslation]], None],
    stopped: Callable[[], bool] = lambda: False,
) -> None:
    translate_sentences(
        sentences_of(blocks),
        translator,
        arrived=arrived,
        report=lambda _done, _all: None,
        stopped=stopped,
        looked_at=lambda: 0,
    )


def sentences_of(blocks: Sequence[str]) -> list[Sentence]:
    """Split blocks as an article is split."""
    return [
        Sentence(number, span, span.of(block)) for number, block in enumerate(blocks) for span in split_sentences(block)
    ]


def _each(translate: Callable[[str], str], blocks: Sequence[str]) -> list[str]:
    return [translate(block) for block in blocks]


def _time_arrivals(ours: NeuralTranslator, blocks: Sequence[str]) -> list[float]:
    """Return when each batch arrived, in seconds from the start."""
    arrivals: list[float] = []
    started = time.perf_counter()
    _translate(ours, blocks, lambda _made: arrivals.append(time.perf_counter() - started))
    return arrivals


def _time_attention(ours: NeuralTranslator, lines: Sequence[str]) -> None:
    import ctranslate2  # noqa: PLC0415 -- as in the adapter
    from argostranslate.package import Package  # noqa: PLC0415

    package = Package(BUILTIN)
    engine = ctranslate2.Translator(str(BUILTIN / "model"), compute_type="int8", intra_threads=2)
    pieces = [package.tokenizer.encode(line) for line in lines]
    decode = partial(engine.translate_batch, pieces, beam_size=2, max_batch_size=1000, batch_type="tokens")
    seconds = {
        attention: min(_cpu_time(partial(decode, return_attention=attention)) for _ in range(3))
        for attention in (False, True)
    }
    print(f"attention costs {seconds[True] / seconds[False] - 1:.0%} of the decoding's processor time")
    whole = min(_cpu_time(lambda: ours.translate(lines, lambda: False)) for _ in range(3))
    print(f"the adapter takes {whole / seconds[True]:.2f} of the bare engine's processor time, pairs and all")


def _time_reopening(ours: NeuralTranslator, blocks: Sequence[str]) -> None:
    gazetteer = load_gazetteer(ROOT / "resources" / "lexicon")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        connection = open_database(path)
        translator = FaithfulTranslator(ours, memory=SqliteTranslations(connection, path), gazetteer=gazetteer)
        _translate(translator, blocks, lambda _made: None)
        sentences = sentences_of(blocks)
        seconds = min(_time(lambda: translator.recall(sentences)) for _ in range(5))
        assert len(translator.recall(sentences)) == len(sentences)
        connection.close()
    print(f"re-opening an article of {_words(blocks)} words from the memory: {seconds * 1000:.0f} ms")


def _time_stopping(ours: NeuralTranslator, blocks: Sequence[str]) -> None:
    latencies = []
    for wait in (0.5, 1.3, 2.1, 3.4, 5.2):
        deadline = time.perf_counter() + wait
        try:
            _translate(ours, blocks, lambda _made: None, partial(_is_past, deadline))
        except Cancelled:
            latencies.append(time.perf_counter() - deadline)
    print(f"stopping takes effect within {max(latencies) * 1000:.0f} ms (the longest of {len(latencies)})")


def _is_past(deadline: float) -> bool:
    return time.perf_counter() > deadline


def _time(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _cpu_time(work: Callable[[], object]) -> float:
    """Return the processor's seconds, which other programs on the machine disturb less."""
    started = time.process_time()
    work()
    return time.process_time() - started


def _words(blocks: Sequence[str]) -> int:
    return sum(len(block.split()) for block in blocks)


def _up_to(blocks: Sequence[str], words: int) -> Sequence[str]:
    kept = 0
    while kept < len(blocks) and _words(blocks[:kept]) < words:
        kept += 1
    return blocks[:kept]


if __name__ == "__main__":
    main()
