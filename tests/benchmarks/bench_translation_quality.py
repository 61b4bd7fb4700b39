"""How good: BLEU by decoding settings, what the program adds or loses, and how many quotation marks are kept.

Run as `python -m tests.benchmarks.bench_translation_quality [PACKAGE]`; needs sacrebleu and the folder ../shared.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import sacrebleu

from reader.domain.fidelity import count_loops
from reader.domain.projection import find_english_quotes, find_sentence_quotes, project_span
from reader.domain.segmentation import split_sentences
from reader.domain.translation import Doubt, Quality, SentenceTranslation
from reader.lexicon.loading import load_gazetteer
from reader.services.faithful import FaithfulTranslator
from reader.translation.argos import load_model
from reader.translation.engine import group_by_length

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
BUILTIN = ROOT / "resources" / "models" / "ar_en"
SETTINGS: tuple[Mapping[str, Any], ...] = (
    {"beam_size": 1},
    {"beam_size": 2},
    {"beam_size": 4},
    {"beam_size": 2, "repetition_penalty": 1.1},
    {"beam_size": 2, "repetition_penalty": 1.2},
    {"beam_size": 2, "no_repeat_ngram_size": 3},
    {"beam_size": 2, "length_penalty": 0.2},
    {"beam_size": 2, "length_penalty": 1.5},
)


def main() -> None:
    """Print the figures."""
    package = Path(sys.argv[1]) if len(sys.argv) > 1 else BUILTIN
    source = (SHARED / "mt" / "dev.ar").read_text(encoding="utf-8").splitlines()
    reference = (SHARED / "mt" / "dev.en").read_text(encoding="utf-8").splitlines()
    words = sum(len(line.split()) for line in source)
    for settings in SETTINGS if "--settings" in sys.argv else SETTINGS[:3]:
        started = time.perf_counter()
        target = _decode_alone(package, source, settings)
        _print(f"the package alone, {settings}", target, reference, words / (time.perf_counter() - started))
    gazetteer = load_gazetteer(ROOT / "resources" / "lexicon")
    for quality in Quality:
        translator = FaithfulTranslator(load_model(package, quality=quality), gazetteer=gazetteer)
        started = time.perf_counter()
        target = list(_through_the_program(translator, source))
        _print(f"through the program, {quality}", target, reference, words / (time.perf_counter() - started))
    _measure_marks(package)


def _decode_alone(package: Path, source: Sequence[str], settings: Mapping[str, Any]) -> list[str]:
    import ctranslate2  # noqa: PLC0415 -- as in the adapter
    import sentencepiece  # noqa: PLC0415

    pieces = sentencepiece.SentencePieceProcessor(model_file=str(package / "sentencepiece.model"))
    engine = ctranslate2.Translator(str(package / "model"), compute_type="int8")
    batch = [pieces.encode(line, out_type=str) for line in source]
    target = [""] * len(batch)
    for group in group_by_length([len(line) for line in batch], 1000):
        for number, result in zip(group, engine.translate_batch([batch[n] for n in group], **settings), strict=True):
            target[number] = pieces.decode_pieces(result.hypotheses[0])
    return target


def _through_the_program(translator: FaithfulTranslator, source: Sequence[str]) -> Iterator[str]:
    parts = [[span.of(line) for span in split_sentences(line)] for line in source]
    made = iter(translator.translate([part for line in parts for part in line], lambda: False))
    for line in parts:
        yield " ".join(next(made).target for _ in line)


def _print(name: str, target: Sequence[str], reference: Sequence[str], speed: float) -> None:
    bleu = sacrebleu.corpus_bleu(list(target), [list(reference)]).score
    chrf = sacrebleu.corpus_chrf(list(target), [list(reference)]).score
    looping = sum(count_loops(line) > 0 for line in target)
    print(f"{name}: BLEU {bleu:.2f}, chrF {chrf:.1f}, {looping} looping lines, {speed:.0f} words/s", flush=True)


def _measure_marks(package: Path) -> None:
    """Count, over the articles with labelled quotes, what becomes of quotation marks, and all doubts."""
    gazetteer = load_gazetteer(ROOT / "resources" / "lexicon")
    translator = load_model(package)
    sentences = [
        span.of(line)
        for path in sorted((SHARED / "quotes" / "dev" / "articles").glob("*.txt"))
        for line in map(str.strip, path.read_text(encoding="utf-8").splitlines())
        for span in split_sentences(line)
    ]
    made = translator.translate(sentences, lambda: False)
    mended = FaithfulTranslator(translator, gazetteer=gazetteer).translate(sentences, lambda: False)
    with_marks = [number for number, item in enumerate(made) if find_sentence_quotes(item.source)]
    kept = [sum(_has_all_marks(items[number]) for number in with_marks) for items in (made, mended)]
    some = sum(bool(find_english_quotes(mended[number].target)) for number in with_marks)
    spans = [
        project_span(mended[number], quoted.words)
        for number in with_marks
        for quoted in find_sentence_quotes(mended[number].source)
    ]
    doubts = Counter(doubt for item in mended for doubt in item.doubts)
    print(f"of {len(with_marks)} sentences with quotation marks, all are kept in {kept[0]} as the model writes,")
    print(f"in {kept[1]} after asking again and mending; some in {some}; {doubts[Doubt.MARKS]} sentences are doubtful")
    print(f"of {len(spans)} quotes, {sum(span is not None and span.is_sure for span in spans)} have a sure place")
    print(f"doubts in {len(mended)} sentences: {dict(doubts)}")


def _has_all_marks(item: SentenceTranslation) -> bool:
    return len(find_sentence_quotes(item.source)) == len(find_english_quotes(item.target))


if __name__ == "__main__":
    main()
