"""A block as its own words say it: each quote taken for one word, so that only the frame around quotes is read."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, repeat
from typing import TYPE_CHECKING, NamedTuple

from reader.domain.normalization import fold, fold_with_places
from reader.domain.quotes.entries import RoleKind, VerbKind
from reader.domain.quotes.marks import QuotedSpan
from reader.domain.quotes.vocabulary import PUNCTUATION, Sense, Vocabulary
from reader.domain.territories import Gazetteer, Mention, MentionKind

if TYPE_CHECKING:
    from reader.domain.quotes.phrase import Phrase

_TOKEN = re.compile(r"([^\W_]+|[^\w\s]|_)")
# one word that is a common noun first: مصدر، النصر
_LIKE_NOUNS = frozenset({MentionKind.INSTITUTION, MentionKind.CLUB, MentionKind.MEDIUM})
_LONGEST_SENTENCE = 250  # tokens: what costs the square of a sentence stays linear in the article
_LONGEST_NAME = 30  # code points of a quote that can name a territory or a body
_STOPS = frozenset(".؟?!")
TANWIN = "\u064b"
# folded words that are a name, or a noun, where they are written so
_NAMES = {"علي": {"علي"}, "الان": {"آلان"}, "ان": {"آن"}, "راي": {"رأي"}}


class Token(NamedTuple):
    """A folded word, a punctuation mark, or a whole quote (`quote` is its number in the block, else -1).

    `start` and `end` are code points of the block; `is_word`: neither a mark nor a quote. A tuple, not a
    dataclass: an article has a hundred thousand.
    """

    word: str
    start: int
    end: int
    is_word: bool
    quote: int = -1


def read_frames(
    texts: Sequence[str], quotes: Sequence[Sequence[QuotedSpan]], vocabulary: Vocabulary, gazetteer: Gazetteer
) -> list["Frame"]:
    """Read the blocks of one article. Where it names territories is asked once: they explain each other."""
    named = gazetteer.find_mentions_in_blocks([*map(_without_long_quotes, texts, quotes)])
    return [
        Frame(number, text, spans, vocabulary, found)
        for number, (text, spans, found) in enumerate(zip(texts, quotes, named, strict=True))
    ]


class Frame:
    """The tokens of one block, their folded words, what each can be, and its sentences (half-open ranges of tokens)."""

    def __init__(
        self,
        number: int,
        text: str,
        quotes: Sequence[QuotedSpan],
        vocabulary: Vocabulary,
        named: Sequence[Mention] = (),
    ) -> None:
        self.number = number
        self.text = text
        self.has_tanwin = TANWIN in text
        self.quotes = quotes
        self.tokens = _tokenize(text, quotes)
        self.folded = [token[0] for token in self.tokens]
        self.quoted_at: list[int] = []  # the tokens that are quotes
        self.known_at: list[int] = []  # ... and the words that can be a verb or are of some class
        self.senses = self._read_senses(vocabulary)
        self.sentences = tuple(self._find_sentences())
        self._quoted: dict[int, Mention] = {}
        self.mentions = self._place_mentions(named, vocabulary)
        # the territory named by words that begin with a token, and the number of the token after them
        self.mention_at = self.mentions.get
        self._ended = {past: (mention, first) for first, (mention, past) in self.mentions.items()}
        self.phrases: dict[tuple[int, int, bool], Phrase | None] = {}  # read before, by first token and limit

    def _read_senses(self, vocabulary: Vocabulary) -> list[Sense]:
        tokens = self.tokens
        senses = list(map(vocabulary.__getitem__, self.folded))  # of marks and quotes nothing is known
        for at, sense in enumerate(senses):
            if sense.verb is not None or sense.tags:
                self.known_at.append(at)
            word = self.folded[at]
            if tokens[at].quote >= 0:
                self.quoted_at.append(at)
                senses[at] = self._sense_of_name(tokens[at].quote, vocabulary)
            elif sense.role is not None:
                if word[-1] == "ه" and self.text[tokens[at].end - 1] == "ه":
                    senses[at] = vocabulary.owned(word) or sense
            elif word in _NAMES and self._written(at) in _NAMES[word]:
                senses[at] = PUNCTUATION  # the name, not على or الآن; nothing is known of it
            elif sense.ends_phrase and (
                (sense.is_name and vocabulary.is_named_by(word, self.word(at + 1)))
                or (word == "ام" and self._is_kunya(senses, at))
            ):
                senses[at] = PUNCTUATION
        return senses

    def _written(self, index: int) -> str:
        return self.text[self.tokens[index].start : self.tokens[index].end]

    def _sense_of_name(self, quote: int, vocabulary: Vocabulary) -> Sense:
        """Return what is known of a name in marks that tells whose side it is: منظمة «هيومن رايتس ووتش»."""
        span = self.quotes[quote].words
        words = fold(span.of(self.text)).split() if len(span) <= _LONGEST_NAME else []
        return next((sense for word in words if (sense := vocabulary[word]).has("stateless")), PUNCTUATION)

    def _is_kunya(self, senses: Sequence[Sense], index: int) -> bool:
        """Tell وقالت أم فلان from أم between two questions."""
        verb = senses[index - 1].verb if index else None
        return verb is not None and verb.kind is VerbKind.SAY

    def kind_before(self, index: int, low: int = 0) -> MentionKind | None:
        """Return the kind of the mention that ends just before token `index` and begins at token `low` or after."""
        mention, first = self._ended.get(index, (None, 0))
        return mention.kind if mention is not None and first >= low else None

    def quoted_mention(self, index: int) -> Mention | None:
        """Return the first territory named inside the quote that is token `index`."""
        return self._quoted.get(index)

    def word(self, index: int) -> str:
        """Return the folded word of a token, "" past the last."""
        return self.folded[index] if index < len(self.folded) else ""

    def words(self, start: int, end: int) -> str:
        """Return the block's own text from token `start` to before token `end`."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]

    def _place_mentions(self, named: Sequence[Mention], vocabulary: Vocabulary) -> dict[int, tuple[Mention, int]]:
        """Return the mentions outside quotes by their first token, with the token after them."""
        found: dict[int, tuple[Mention, int]] = {}
        index, tokens = 0, self.tokens
        for mention in named:
            while index < len(tokens) and tokens[index].end <= mention.span.start:
                index += 1
            past = index
            while past < len(tokens) and tokens[past].start < mention.span.end:
                past += 1
            role = self.senses[index].role if past == index + 1 and mention.kind in _LIKE_NOUNS else None
            is_noun = role is not None and role.kind is not RoleKind.GROUP  # طالبان is a dual too
            if index < past and tokens[index].quote >= 0:
                self._quoted.setdefault(index, mention)
            elif index < past and not is_noun and not (index and self._is_surname(index, past, vocabulary)):
                found[index] = (mention, past)
        return found

    def _is_surname(self, index: int, past: int, vocabulary: Vocabulary) -> bool:
        """Tell ديفيد كاميرون from الكاميرون."""
        is_name = past == index + 1 and self.senses[index].is_name
        return is_name and vocabulary.is_named_by(self.folded[index - 1], self.folded[index])

    def _find_sentences(self) -> Iterator[tuple[int, int]]:
        start, tokens = 0, self.tokens
        for index in [at for at, token in enumerate(tokens) if not token[3]]:
            token = tokens[index]
            while index - start >= _LONGEST_SENTENCE:
                yield start, start + _LONGEST_SENTENCE
                start += _LONGEST_SENTENCE
            if (token.quote >= 0 or token.word in _STOPS) and self._ends_sentence(index, token):
                yield start, index + 1
                start = index + 1
        for at in range(start, len(tokens), _LONGEST_SENTENCE):
            yield at, min(at + _LONGEST_SENTENCE, len(tokens))

    def _ends_sentence(self, index: int, token: Token) -> bool:
        tokens = self.tokens
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if token.quote >= 0:
            words = self.quotes[token.quote].words.of(self.text)
            if following is None or words[-1] not in _STOPS or not following.is_word:
                return False
            return self.senses[index + 1].verb is not None and self.senses[index + 1].joined == "و"
        if not index or following is None:
            return False
        before = tokens[index - 1]
        if token.word != ".":
            return following.word not in _STOPS
        if "." in {before.word, following.word} or following.word in "،,":
            return False  # dots in a row are a pause in the press, not an end
        is_initial = before.is_word and len(before.word) == 1 and before.word.isalpha()
        is_tight = before.end == token.start and token.end == following.start
        is_number = is_tight and before.word[-1].isdigit() and following.word[0].isdigit()
        is_latin = is_tight and before.word[-1].isascii() and following.word[0].isascii()
        return not (is_initial or is_number or is_latin)


def _tokenize(text: str, quotes: Sequence[QuotedSpan]) -> list[Token]:
    folded = fold_with_places(text)
    words, places = folded.text, folded.places
    tokens: list[Token] = []
    start = 0
    for number, quote in enumerate(quotes):
        end = bisect_left(places, quote.marked.start, start)
        tokens += _words(words[start:end], places, start)
        tokens.append(Token("«»", quote.marked.start, quote.marked.end, False, number))  # noqa: FBT003  a row of fields
        start = bisect_left(places, quote.marked.end, end)
    tokens += _words(words[start:], places, start)
    return tokens


def _words(folded: str, places: Sequence[int], first: int) -> Iterator[Token]:
    """Yield the tokens of a stretch of folded text whose first letter has the place number `first`."""
    pieces = _TOKEN.split(folded)  # between, token, between, token, ... between
    bounds = list(accumulate(map(len, pieces), initial=first))
    words, starts, ends = pieces[1::2], bounds[1:-1:2], bounds[2::2]
    if not isinstance(places, range):
        # one sign can fold to many letters: ﷺ
        ends = [max(places[bound], places[bound - 1] + 1) for bound in ends]
        starts = [places[bound] for bound in starts]
    # tuple's own maker: a named tuple's takes thrice as long
    return map(tuple.__new__, repeat(Token), zip(words, starts, ends, map(str.isalnum, words), repeat(-1)))


def _without_long_quotes(text: str, quotes: Sequence[QuotedSpan]) -> str:
    """Return the text, of the same length, with the quotes blotted out that are too long to be names."""
    pieces, at = [], 0
    for quote in quotes:
        if len(quote.words) > _LONGEST_NAME:
            pieces += [text[at : quote.words.start], "·" * len(quote.words)]
            at = quote.words.end
    return "".join([*pieces, text[at:]])
