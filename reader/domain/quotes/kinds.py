"""What the words between the marks are: a statement, a fragment, or no speech at all.

The line between statement and fragment is the labelling rule of the project's scored articles: a statement stands alone
as a clause or sentence, of any length, or has seven words or more.
"""

from dataclasses import dataclass

from reader.domain.normalization import fold
from reader.domain.quotes.frames import Frame
from reader.domain.quotes.lexicon import VerbKind
from reader.domain.quotes.values import QuoteKind
from reader.domain.quotes.vocabulary import PUNCTUATION, Sense, Vocabulary

_STATEMENT_WORDS = 7
_DASHES = frozenset("-–—ـ/")
LONGEST_NAME = 5
_NEAR = 4  # tokens before a quote that tell what it is
_LONGEST_CLOSE_NAME = 3  # words of a name right after a reporting word
_LONGEST_TITLE = 12
_BARE_CLAUSE = 4  # words that make a clause after "that" without a verb: سوريا في حرب أهلية
_PREFIXED = ("بال", "لل", "كال")


@dataclass(frozen=True, slots=True)
class Setting:
    """How a quote stands in its sentence: token `index` of `frame`, and whose words the sentence says they are."""

    frame: Frame
    index: int
    sentence_start: int
    has_speaker: bool
    is_direct: bool  # a reporting word, a colon, or nothing at all stands before it
    is_close: bool  # and it stands right before: قال X «…», أن «…»
    is_call: bool  # a verb of naming governs it: وصف، سمى


def is_name(setting: Setting, words: list[str], vocabulary: Vocabulary) -> bool:
    """Tell a name, a title or a nickname from somebody's words."""
    if not any("\u0621" <= char <= "\u064a" for word in words for char in word):
        return not setting.is_close
    if _is_so_called(setting) or _is_sacred(setting):
        return not _is_so_called(setting)
    before = setting.frame.senses[setting.index - 1] if setting.index > setting.sentence_start else None
    if before is not None and before.has("naming") and len(words) <= _LONGEST_TITLE:
        return not _is_process(before, words, vocabulary)
    if len(words) > LONGEST_NAME:
        return not setting.is_close and _is_headed(words, vocabulary)
    if _is_headed(words, vocabulary):
        return not (setting.is_close and len(words) > _LONGEST_CLOSE_NAME)
    is_known = _is_gloss(setting, words) or all(_is_known_name(word, vocabulary) for word in words)
    return (
        is_known
        or _is_medium(setting, words, vocabulary)
        or _is_called(setting)
        or _has_latin_gloss(setting.frame, setting.index)
        or _is_subject(setting)
    )


def _is_so_called(setting: Setting) -> bool:
    """Tell ما سماه «…»: the words of the one who calls it so, name or not."""
    frame = setting.frame
    return any(
        frame.senses[i].has("so_called") for i in range(max(setting.sentence_start, setting.index - 3), setting.index)
    )


def _is_process(before: Sense, words: list[str], vocabulary: Vocabulary) -> bool:
    """Tell عملية «مكافحة الإرهاب», which somebody calls so, from the name of an operation."""
    return before.has("process_head") and vocabulary.sense(words[0]).has("process")


def _is_known_name(word: str, vocabulary: Vocabulary) -> bool:
    if vocabulary.sense(word).has("name"):
        return True
    bare = word.removeprefix("و")
    return vocabulary.sense(bare).has("name") or (bare.startswith("ال") and vocabulary.sense(bare[2:]).has("name"))


def _is_headed(words: list[str], vocabulary: Vocabulary) -> bool:
    """Tell مؤتمر كذا and كتائب كذا, which are names also without a noun before them."""
    has_head = len(words) > 1 and vocabulary.sense(words[0].removeprefix("ال")).has("name_head")
    return has_head and not any(vocabulary.is_finite(word) for word in words[1:])


def _is_called(setting: Setting) -> bool:
    """Tell ما يعرف بـ«…» and المسماة «…», where nobody in particular calls it so."""
    frame, low = setting.frame, max(setting.sentence_start, setting.index - 3)
    return any(
        frame.senses[i].has("called") and not frame.senses[i].has("so_called") for i in range(low, setting.index)
    )


def _is_sacred(setting: Setting) -> bool:
    """Tell قوله تعالى «…» and the words on a banner, which nobody in the article utters."""
    low = max(setting.sentence_start, setting.index - _NEAR)
    return any(setting.frame.senses[i].has("sacred", "banner") for i in range(low, setting.index))


def _is_medium(setting: Setting, words: list[str], vocabulary: Vocabulary) -> bool:
    """Tell the paper spoken to: في حديث لـ«كذا»، فلان لـ«كذا»: …."""
    frame, index = setting.frame, setting.index
    if index - 2 < setting.sentence_start or frame.tokens[index - 1].word != "ل":
        return False
    is_label = index + 1 < len(frame.tokens) and frame.tokens[index + 1].word == ":"
    is_told = frame.senses[index - 2].has("occasion", "speech_noun")
    return (is_label or is_told) and not any(vocabulary.is_finite(word) for word in words)


def _is_gloss(setting: Setting, words: list[str]) -> bool:
    """Tell a short name after the full one (الاتحاد الأفريقي لكرة القدم «كاف»), and أن «الأسود» جاهزون."""
    frame, index = setting.frame, setting.index
    if len(words) > 1 or index == setting.sentence_start or index + 1 >= len(frame.tokens):
        return False
    if frame.senses[index - 1].has("that"):
        return words[0].startswith("ال") and frame.tokens[index + 1].is_word
    return frame.body_before(index)


def _has_latin_gloss(frame: Frame, index: int) -> bool:
    tokens = frame.tokens
    return (
        index + 2 < len(tokens)
        and tokens[index + 1].word == "("
        and tokens[index + 2].is_word
        and tokens[index + 2].word.isascii()
        and not tokens[index + 2].word.isdigit()
    )


def _is_subject(setting: Setting) -> bool:
    """Tell «كذا» تسفر عن …: a sentence's own subject between marks."""
    frame, index = setting.frame, setting.index
    if index + 1 >= len(frame.tokens):
        return False
    following = frame.senses[index + 1]
    is_first = index == setting.sentence_start
    if frame.tokens[index + 1].word == ":":
        return is_first or frame.tokens[index - 1].word in _DASHES
    return is_first and (
        following.verb is not None and following.verb.kind in {VerbKind.PLAIN, VerbKind.STANCE} and not following.joined
    )


def classify(setting: Setting, words: list[str], vocabulary: Vocabulary) -> QuoteKind:
    """Tell a statement from a fragment, for words that are somebody's."""
    is_statement = len(words) >= _STATEMENT_WORDS or _stands_alone(setting, words, vocabulary)
    return QuoteKind.STATEMENT if is_statement else QuoteKind.FRAGMENT


def _stands_alone(setting: Setting, words: list[str], vocabulary: Vocabulary) -> bool:
    """Tell a clause from a part of one, by its first word, its verbs and what stands before it."""
    count, first = len(words), vocabulary.sense(words[0])
    if count == 1:
        return first.has("clause") and setting.is_direct
    finite = [vocabulary.is_finite(word) for word in words]
    if _is_prepositional(words[0], first) and not finite[0]:
        return any(one in {"ان", "الا"} and verb for one, verb in zip(words[1:], finite[2:], strict=False))
    if _is_first_person(words, vocabulary):
        return True
    before = setting.frame.senses[setting.index - 1] if setting.index > setting.sentence_start else PUNCTUATION
    if before.has("that"):
        is_predicated = first.is_definite and not vocabulary.sense(words[1]).is_definite
        return any(finite[1:]) or count >= _BARE_CLAUSE or first.has("clause") or is_predicated
    if setting.is_direct and not setting.is_call and not before.has("pronoun_subject"):
        return any(finite) or first.has("clause") or (count >= _BARE_CLAUSE and setting.is_close)
    is_nominal = first.is_definite or first.has("clause")
    return is_nominal and any(finite[1:]) and not finite[0] and not before.has("pronoun_subject")


def _is_prepositional(word: str, sense: Sense) -> bool:
    return sense.has("preposition") or word.startswith(_PREFIXED) or (word.startswith("ب") and not sense.tags)


def _is_first_person(words: list[str], vocabulary: Vocabulary) -> bool:
    return any(
        word in {"نحن", "انا", "لدينا", "علينا", "لنا", "اننا", "انني", "تهانينا"}
        or ((verb := vocabulary.sense(word).verb) is not None and verb.is_first_person and not verb.is_doubtful)
        for word in words
    )


def folded_words(text: str) -> list[str]:
    """Return the words of a quote, folded, with the marks of punctuation at their ends taken away."""
    words = (word.strip("()[]«»“”\"'.,،؛:!؟?…-–") for word in fold(text).split())
    return [word for word in words if word]
