"""A statement or a fragment: whether the words between the marks stand alone.

The line is the labelling rule of the project's scored articles: a statement stands alone as a clause or sentence, of
any length, or has seven words or more.
"""

from reader.domain.quotes.setting import Setting
from reader.domain.quotes.values import QuoteKind
from reader.domain.quotes.vocabulary import PUNCTUATION, Sense, Vocabulary

_STATEMENT_WORDS = 7
_BARE_CLAUSE = 4  # words that make a clause after "that" without a verb: سوريا في حرب أهلية
_PREFIXED = ("بال", "لل", "كال")


def classify(setting: Setting, words: list[str], vocabulary: Vocabulary) -> QuoteKind:
    """Tell a statement from a fragment, for words that are somebody's."""
    is_statement = len(words) >= _STATEMENT_WORDS or _stands_alone(setting, words, vocabulary)
    return QuoteKind.STATEMENT if is_statement else QuoteKind.FRAGMENT


def _stands_alone(setting: Setting, words: list[str], vocabulary: Vocabulary) -> bool:
    """Tell a clause from a part of one, by its first word, its verbs and what stands before it."""
    count, first = len(words), vocabulary[words[0]]
    if count == 1 or setting.text.startswith("أن "):
        return first.has("clause") and setting.is_direct and count == 1
    finite = [vocabulary.is_finite(word) for word in words]
    if _is_prepositional(words[0], first) and not finite[0]:
        return "فان" in words or any(
            one in {"ان", "الا"} and verb for one, verb in zip(words[1:], finite[2:], strict=False)
        )
    if _is_first_person(words, vocabulary):
        return True
    before = setting.frame.senses[setting.index - 1] if setting.index > setting.sentence_start else PUNCTUATION
    if "that" in before.tags:
        is_predicated = first.is_definite and not vocabulary[words[1]].is_definite
        return any(finite[1:]) or count >= _BARE_CLAUSE or first.has("clause") or is_predicated
    if setting.is_direct and not setting.is_call and "pronoun_subject" not in before.tags:
        is_clause = any(finite) or count >= _BARE_CLAUSE if setting.is_close else finite[0]
        return is_clause or first.has("clause") or (first.is_definite and any(finite))
    is_nominal = first.is_definite or first.has("clause")
    return is_nominal and any(finite[1:]) and not finite[0] and "pronoun_subject" not in before.tags


def _is_prepositional(word: str, sense: Sense) -> bool:
    return "preposition" in sense.tags or word.startswith(_PREFIXED) or (word.startswith("ب") and not sense.tags)


def _is_first_person(words: list[str], vocabulary: Vocabulary) -> bool:
    return any(
        word in {"نحن", "انا", "لدينا", "علينا", "لنا", "اننا", "انني", "تهانينا"}
        or ((verb := vocabulary[word].verb) is not None and verb.is_first_person and not verb.is_doubtful)
        for word in words
    )
