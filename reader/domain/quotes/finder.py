"""An article's quotes: spans, cues, speakers and territories put together."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.domain.quotes.attribution import Attributor
from reader.domain.quotes.choosing import Choice, Chooser
from reader.domain.quotes.confidence import confidence_of
from reader.domain.quotes.context import Context
from reader.domain.quotes.frames import Frame, read_frames
from reader.domain.quotes.kinds import classify
from reader.domain.quotes.lexicon import Lexicon
from reader.domain.quotes.marks import find_quoted_spans_in_blocks
from reader.domain.quotes.names import LONGEST_NAME, is_name
from reader.domain.quotes.phrases import Phrase
from reader.domain.quotes.setting import Setting, folded_words
from reader.domain.quotes.speakers import SentenceReader
from reader.domain.quotes.stateless import Stateless
from reader.domain.quotes.unmarked import find_unmarked
from reader.domain.quotes.values import Attribution, Evidence, Place, Quote, QuoteKind, Speaker
from reader.domain.quotes.vocabulary import Vocabulary
from reader.domain.quotes.voices import Voices, is_same_person, place_of
from reader.domain.text import Block, BlockKind

_MOST_TWINS = 200  # quotes of the text that a title's words are looked for in
_LOOSE_WORDS = 4  # words below which a quote that no reporting word governs is a name or a scare quote
_ADJECTIVE_ENDINGS = ("ي", "ه", "ا")
_TITLES = frozenset({BlockKind.TITLE, BlockKind.HEADING})


def find_quotes(blocks: Sequence[Block], lexicon: Lexicon, *, with_unmarked: bool = False) -> tuple[Quote, ...]:
    """Find every quoted span of an article, in reading order, the ones that are not speech (OTHER) too.

    `with_unmarked` adds lines of the form «speaker: speech» that have no quotation marks.
    """
    texts = [block.text for block in blocks]
    marked = find_quoted_spans_in_blocks(texts)
    if not any(marked) and not with_unmarked:
        return ()
    vocabulary = lexicon.vocabulary
    frames = read_frames(texts, marked, vocabulary, lexicon.gazetteer)
    voices = Voices(frames, lexicon)
    attributor = Attributor(lexicon, Context(blocks, frames, lexicon.gazetteer), voices, Stateless(frames, voices))
    reader = SentenceReader(lexicon, attributor, voices)
    found = list(_read(frames, reader, voices, vocabulary))
    quotes = [_to_quote(one) for one in _settle(found, blocks)]
    if with_unmarked:
        quotes.extend(find_unmarked(blocks, frames, reader))
        quotes.sort(key=lambda quote: (quote.words.block, quote.words.span))
    return tuple(quotes)


@dataclass(frozen=True, slots=True)
class _Found:
    """A quote as read in its sentence: its token, its folded words, whose it is and what it is."""

    frame: Frame
    index: int
    words: tuple[str, ...]
    choice: Choice
    kind: QuoteKind
    is_name: bool


def _read(frames: Sequence[Frame], reader: SentenceReader, voices: Voices, vocabulary: Vocabulary) -> Iterator[_Found]:
    last = max((frame.number for frame in frames if frame.quotes), default=-1)
    for frame in frames[: last + 1]:  # after the last quote it does not matter who speaks
        for sentence in frame.sentences:
            before = voices.last
            turns = reader.read_turns(frame, sentence)
            chooser = Chooser(reader, frame, sentence, turns, before)
            inside = {i for turn in turns if turn.is_named and turn.voice for i in _tokens_of(turn.voice.phrase)}
            named = -2  # the last quote that turned out a name
            for index in _quotes_of(frame, sentence):
                is_next = index == named + 2 and frame.folded[index - 1] == "و"
                choice = chooser.choose(index)
                setting = Setting(frame, index, sentence[0], choice, follows_name=is_next)
                found = _judge(setting, vocabulary, is_inside=index in inside)
                named = index if found.is_name else named
                yield found


def _quotes_of(frame: Frame, sentence: tuple[int, int]) -> Sequence[int]:
    first, last = (bisect_left(frame.quoted_at, place) for place in sentence)
    return frame.quoted_at[first:last]


def _tokens_of(phrase: Phrase) -> range:
    return range(phrase.start, phrase.end)


def _judge(setting: Setting, vocabulary: Vocabulary, *, is_inside: bool) -> _Found:
    frame, index = setting.frame, setting.index
    choice, words = setting.choice, folded_words(setting.text)
    named = not words or is_inside or is_name(setting, words, vocabulary)
    kind = QuoteKind.OTHER if named else classify(setting, words, vocabulary)
    is_adjective = index > 0 and _is_definite(frame, index - 1)
    is_opening = index == setting.sentence_start and kind is QuoteKind.STATEMENT
    is_pointed = index > 0 and "demonstrative" in frame.senses[index - 1].tags
    if not is_opening and _is_loose(choice, words, is_adjective=is_adjective, is_pointed=is_pointed):
        kind = QuoteKind.OTHER
    return _Found(frame, index, tuple(words), choice, kind, named)


def _is_definite(frame: Frame, index: int) -> bool:
    """Tell a noun that an adjective in marks can belong to: الأسلوب «الفاخر», حياته «الفاخرة»."""
    return frame.senses[index].is_definite or frame.folded[index].endswith(("ه", "ها", "هم"))


def _is_loose(choice: Choice, words: Sequence[str], *, is_adjective: bool, is_pointed: bool) -> bool:
    """Tell a scare quote that no one in the sentence utters."""
    if choice.path == "label" and len(words) == 1 and words[0].endswith(_ADJECTIVE_ENDINGS):
        return False  # الأمم المتحدة: الوضع «كارثي»
    if choice.path == "actor" and is_pointed and len(words) < _LOOSE_WORDS:
        return True  # هذه «القوة الاحتياطية»
    if choice.path in {"actor", "label"} and len(words) == 1 and not choice.is_close:
        return not (is_adjective and words[0].startswith("ال"))
    return choice.path in {"", "context"} and not choice.is_direct and len(words) < _LOOSE_WORDS


def _settle(found: Sequence[_Found], blocks: Sequence[Block]) -> Iterator[_Found]:
    """Let what was learnt of one quote count for its twins: a name is a name everywhere, a title quotes its article."""
    names = {one.words for one in found if one.is_name and len(one.words) <= LONGEST_NAME}
    bodies = [one for one in found if blocks[one.frame.number].kind not in _TITLES and one.kind is not QuoteKind.OTHER]
    for one in found:
        if one.words in names:
            yield replace(one, kind=QuoteKind.OTHER, is_name=True)
        elif blocks[one.frame.number].kind in _TITLES and one.choice.path in {"", "context", "actor"}:
            twin = _with_twin(one, bodies)
            yield twin if twin.choice.voice is not None else _with_main_speaker(one, bodies)
        else:
            yield one


def _with_twin(title: _Found, bodies: Sequence[_Found]) -> _Found:
    """Give a title's quote the speaker of the same words in the text."""
    words = set(title.words)
    for body in bodies[:_MOST_TWINS]:
        if words and len(words & set(body.words)) * 3 >= len(words) * 2:
            is_same = title.words == body.words or title.kind is QuoteKind.OTHER
            return replace(title, choice=replace(body.choice, path="twin"), kind=body.kind if is_same else title.kind)
    return title


def _with_main_speaker(title: _Found, bodies: Sequence[_Found]) -> _Found:
    """Give a headline that is a statement to the one who speaks in the article first and most."""
    voices = [body.choice.voice for body in bodies[:_MOST_TWINS] if body.choice.voice is not None]
    if title.kind is not QuoteKind.STATEMENT or not voices:
        return title
    first = voices[0]
    shared = sum(one.clue == first.clue or is_same_person(one, first) for one in voices)
    is_his = shared * 2 > len(voices)
    return replace(title, choice=replace(bodies[0].choice, voice=first, path="twin")) if is_his else title


def _to_quote(one: _Found) -> Quote:
    frame = one.frame
    quoted = frame.quotes[frame.tokens[one.index].quote]
    words = Place(frame.number, quoted.words, quoted.words.of(frame.text))
    voice = one.choice.voice
    if one.kind is QuoteKind.OTHER or voice is None:
        return Quote(
            words, quoted.marked, one.kind, one.choice.cue, None, Attribution(None, None, confidence_of("", ""))
        )
    speaker = Speaker(voice.name, place_of(voice.phrase))
    clue = voice.clue
    attribution = Attribution(
        clue.territory if clue else None,
        Evidence(voice.rule, clue.words) if clue else None,
        confidence_of(voice.rule, one.choice.path),
    )
    return Quote(words, quoted.marked, one.kind, one.choice.cue, speaker, attribution)
