"""A translation model at work: sentences in, sentences with their word pairs out. The same for every package."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.alignment import pair_words, place_pieces
from reader.domain.parting import join_parts, split_text
from reader.domain.text import Span
from reader.domain.translation import SentenceTranslation, Stopped, TranslationModel, WordPair
from reader.translation.engine import Decoded, Engine
from reader.translation.errors import ModelError
from reader.translation.tokens import Tokenizer, clean_target, plain_piece, plain_source

LONGEST_PIECES = 200
"""Models have learned from sentences; some know no more than 512 places, and all grow worse long before."""

_ARABIC_LETTER = re.compile(
    "[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"
)
_LATIN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٪٫٬،؛؟", "01234567890123456789%.,,;?")


@dataclass(frozen=True, slots=True)
class _Run:
    """A stretch of one sentence that is decoded in one go."""

    sentence: int
    text: str
    place: Span
    pieces: tuple[str, ...]


class NeuralTranslator:
    """Translates with one model. Owned by one thread."""

    def __init__(
        self, model: TranslationModel, engine: Engine, tokenizer: Tokenizer, prefix: Sequence[str] = ()
    ) -> None:
        self._model = model
        self._engine = engine
        self._tokenizer = tokenizer
        self._prefix = tuple(prefix)

    @property
    def model(self) -> TranslationModel:
        """The model at work."""
        return self._model

    def warm_up(self) -> None:
        """Do what the first sentence would otherwise wait for."""
        self.translate(["قال إن الخبر صحيح."], lambda: False)

    def translate(self, sentences: Sequence[str], stopped: Stopped) -> Sequence[SentenceTranslation]:
        """Translate sentences, in order, as the model has them: nothing is mended or judged here.

        What has no Arabic letter stays as it is (with Latin digits). Raises Cancelled when `stopped()` turns true,
        ModelError if the model writes nothing at all.
        """
        runs = [run for number, text in enumerate(sentences) if has_arabic(text) for run in self._runs(number, text)]
        decoded = self._engine.decode([run.pieces for run in runs], self._prefix, stopped)
        parts: dict[int, list[tuple[Span, SentenceTranslation]]] = {}
        for run, result in zip(runs, decoded, strict=True):
            parts.setdefault(run.sentence, []).append((run.place, self._read(run, result)))
        return [
            join_parts(text, parts[number]) if number in parts else _unchanged(text)
            for number, text in enumerate(sentences)
        ]

    def _runs(self, number: int, text: str) -> list[_Run]:
        pieces = self._encode(text)
        if len(pieces) <= LONGEST_PIECES:
            return [_Run(number, text, Span(0, len(text)), pieces)]
        spans = split_text(text, len(text) * LONGEST_PIECES // len(pieces))
        runs = [_Run(number, span.of(text), span, self._encode(span.of(text))) for span in spans]
        return [run for run in runs if run.pieces]

    def _encode(self, text: str) -> tuple[str, ...]:
        return tuple(self._tokenizer.encode(plain_source(text)))

    def _read(self, run: _Run, decoded: Decoded) -> SentenceTranslation:
        target = clean_target(self._tokenizer.decode(list(decoded.pieces)))
        if not target:
            return SentenceTranslation(run.text, run.text)  # judged as untranslated by whoever looks at it
        pairs = pair_words(
            run.text,
            target,
            place_pieces(run.text, [plain_piece(piece) for piece in run.pieces]),
            place_pieces(target, [plain_piece(piece) for piece in decoded.pieces]),
            decoded.attention,
        )
        return SentenceTranslation(run.text, target, pairs)


def has_arabic(text: str) -> bool:
    """Tell whether there is anything to translate."""
    return _ARABIC_LETTER.search(text) is not None


def _unchanged(text: str) -> SentenceTranslation:
    if not text.strip():
        raise ModelError("There is no sentence to translate: the text is empty.")
    target = text.translate(_LATIN_DIGITS)
    return SentenceTranslation(text, target, (WordPair(Span(0, len(text)), Span(0, len(target))),))
