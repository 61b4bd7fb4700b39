"""A noun phrase that names a speaker, read from its first word on: the office, the name, nothing of the clause."""

import re

from reader.domain.quotes.appositions import takes_apposition
from reader.domain.quotes.complements import takes_preposition
from reader.domain.quotes.entries import RoleKind
from reader.domain.quotes.phrase import PERSONS, Phrase
from reader.domain.quotes.phrase_ends import BARE_PREPOSITIONS, is_break
from reader.domain.quotes.phrase_state import PhraseState
from reader.domain.quotes.vocabulary import Sense
from reader.domain.territories import Mention, MentionKind

_PURPOSE = re.compile("ل(?:ت..ي.|ا.{2,4}ا.|م.ا..ه)")  # لتسليح، لاستقبال، لمواجهة
_WIDEST_BRACKET = 10
_SHORT_NAME = 4  # words of a quote that can be a name inside a phrase
_WHOLE = frozenset({MentionKind.NAME, MentionKind.BODY, MentionKind.SEAT, MentionKind.CAPITAL, MentionKind.INSTITUTION})
_STATES = frozenset({MentionKind.NAME, MentionKind.CAPITAL, MentionKind.BODY})
COMMAS = frozenset("،,")
# ب or ك before a verbal noun or an article: بانضمام، بتوسيع، بالهجوم
_PREFIXED_NOUN = re.compile(
    "كال.+|ب(?:ال.+|ا.{2,4}ا.|ت..ي.|عدم|وقف|حق|دعم|قتل|منع|شن|فرض|ضروره|سبب|حضور|مشاركه|رفقه|مناسبه|اعاده|محاوله|"
    "ممارسه)"
)


class PhraseReader(PhraseState):
    """Reads one phrase from left to right, a token or a territory's name at a time."""

    __slots__ = ()

    def read(self) -> Phrase | None:
        """Read as far as the phrase goes; None where no phrase begins."""
        index = self.start
        while index < self.limit:
            following = self._step(index)
            if following <= index:
                break
            index = following
        end = min(index, self.limit)
        while end > self.start and self._is_loose(end - 1):
            end -= 1
        if end == self.start or not self._has_substance(end):
            return None
        return Phrase(self.frame, self.start, end, self.role, self.has_name or self.has_quote)

    def _has_substance(self, end: int) -> bool:
        for word, _, _, is_word, quote in self.frame.tokens[self.start : end]:
            if len(word) > 1 and (is_word or quote >= 0):
                return True
        return False

    def _is_loose(self, index: int) -> bool:
        token, sense = self.frame.tokens[index], self.frame.senses[index]
        if not token.is_word:
            return token.quote < 0 and token.word != ")"
        is_verb = sense.verb is not None and sense.role is None and index > self.start
        return "preposition" in sense.tags or (is_verb and "style" not in self.frame.senses[index - 1].tags)

    def _step(self, index: int) -> int:
        """Return the token after the one that joins the phrase at `index`; `index` itself where the phrase ends."""
        token = self.frame.tokens[index]
        if token.is_word:
            return self._step_over_word(index)
        if token.quote < 0:
            return self._step_over_mark(index)
        is_taken = self._takes_quote(index)
        self.has_quote = self.has_quote or is_taken
        return index + is_taken

    def _step_over_word(self, index: int) -> int:
        sense, mention = self.frame.senses[index], self.frame.mention_at(index)
        if self.frame.folded[index] in BARE_PREPOSITIONS and self._is_of_stateless(index):
            return index + 1
        is_past = self.is_whole and self._is_past_whole(index, sense, mention)
        if is_past or is_break(self, index, sense) or self._is_past_same(index):
            return index
        if mention:
            return self._take_mention(index, *mention)
        if "preposition" in sense.tags:
            return index + takes_preposition(self.frame, index, self.limit, self.role, in_name=self.in_name)
        if self._takes_prefixed(index, sense):
            self._note(index, sense)
            return index + 1
        return index

    def _is_past_same(self, index: int) -> bool:
        """Tell the end of المسؤول ذاته."""
        return index > self.start + 1 and "same" in self.frame.senses[index - 1].tags

    def _is_past_whole(self, index: int, sense: Sense, mention: tuple[Mention, int] | None) -> bool:
        """Tell what does not follow a state's name: all but one joined to it, an institution's adjective."""
        is_joined = sense.joined == "و" and (sense.role is not None or mention is not None)
        token = self.frame.tokens[index]
        if is_joined or (mention is not None and token.word[0] == "و" and mention[0].span.start > token.start):
            return False
        return not (self.after_institution == index and sense.is_definite and not mention and not sense.tags)

    def _is_of_stateless(self, index: int) -> bool:
        """Tell المديرة التنفيذية لـ«هيومن رايتس ووتش» from قال الوزير لـ«الشرق الأوسط»."""
        is_held = not self.in_name and self.role is not None
        return is_held and index + 1 < self.limit and "stateless" in self.frame.senses[index + 1].tags

    def _takes_quote(self, index: int) -> bool:
        """Tell whether a quote is a name inside the phrase: صحيفة «كذا»، or قال «فلان»."""
        quote = self.frame.quotes[self.frame.tokens[index].quote]
        if quote.words.of(self.frame.text).count(" ") >= _SHORT_NAME:
            return False
        if index == self.start:
            return index + 1 < len(self.frame.tokens) and self.frame.folded[index + 1] not in ".؛"
        sense = self.frame.senses[index - 1]
        return (
            "naming" in sense.tags
            or "stateless" in self.frame.senses[index].tags
            or self.frame.word(index - 1) == "لدي"
            or (sense.role is not None and sense.role.kind in {RoleKind.MEDIA, RoleKind.INSTITUTION})
            or self._is_paper_of(index)
        )

    def _is_paper_of(self, index: int) -> bool:
        """Tell تقرير «رويترز»."""
        mention = self.frame.quoted_mention(index)
        is_paper = self.role is not None and self.role.kind is RoleKind.DOCUMENT and index == self.start + 1
        return is_paper and mention is not None and mention.kind is MentionKind.MEDIUM

    def _step_over_mark(self, index: int) -> int:
        word, tokens = self.frame.folded[index], self.frame.tokens
        if index == self.start:
            return index
        if word == "(":
            for close in range(index + 1, min(index + _WIDEST_BRACKET, self.limit)):
                if tokens[close].word == ")":
                    return close + 1
            return index
        if word in COMMAS:
            return index + takes_apposition(self, index)
        if word == "." and len(tokens[index - 1].word) == 1:
            return index + 1
        is_tight = (
            index + 1 < self.limit and tokens[index - 1].end == tokens[index].start == tokens[index + 1].start - 1
        )
        return index + 1 if word in "-ـ'’" and is_tight else index

    def _take_mention(self, index: int, mention: Mention, past: int) -> int:
        token = self.frame.tokens[index]
        is_prefixed = mention.span.start > token.start
        if (
            is_prefixed
            and token.word[0] in "بلك"
            and (self.in_name or (index == self.start and not self.may_be_prefixed))
        ):
            return index
        if mention.kind in _WHOLE and not is_prefixed and self._is_past_adjective(index, mention):
            return index  # اتهم الرئيس التركي ستوكهولم: the one that he speaks of
        if not is_prefixed and mention.kind in _STATES and self._is_past_name(index):
            return index  # انتقد فلان تركيا
        if mention.kind is MentionKind.INSTITUTION:
            self.after_institution = past
        if mention.kind is MentionKind.NISBA:
            self.after_nisba = past
        if self.role is None:
            self.role = self.frame.senses[index].role
            is_holder = self.role is not None and self.role.kind in PERSONS  # المبعوث الأممي: a name may follow
            self.is_whole = not (self.has_name or is_holder) and mention.kind in _WHOLE
        return past

    def _is_past_name(self, index: int) -> bool:
        """Tell a state after somebody's name, of whom the verb speaks, from the state of an office."""
        before = self.frame.senses[index - 1]
        is_alone = self.role is None or self.after_nisba > 0 or before.is_name
        return self.in_name and index > self.start and is_alone and "preposition" not in before.tags  # كل من تركيا

    def _is_past_adjective(self, index: int, mention: Mention) -> bool:
        """Tell whether an adjective before `index` ends the phrase for a state's name: المنظمة الدولية قطر."""
        is_state = mention.kind in {MentionKind.NAME, MentionKind.CAPITAL}
        return self.after_nisba == index or (
            is_state and index > self.start + 1 and "worldwide" in self.frame.senses[index - 1].tags
        )

    def _takes_prefixed(self, index: int, sense: Sense) -> bool:
        word = self.frame.folded[index]
        if sense.preposition in {"ب", "ل"} and not (index == self.start and self.may_be_prefixed):
            return self.role is not None and not self.in_name
        if word.startswith("لل") and not (index == self.start and self.may_be_prefixed):
            return self.role is not None and not self.in_name
        if self.in_name and sense.role is None and not sense.is_name and _PURPOSE.fullmatch(word):
            return False  # فلان لتسليح كذا
        if sense.role is None and _PREFIXED_NOUN.fullmatch(word):
            return self.in_name and sense.is_name  # فلان بايدن
        if sense.joined and index > self.start:
            return sense.role is not None or (sense.is_definite and self.role is not None and not self.in_name)
        return True

    def _note(self, index: int, sense: Sense) -> None:
        is_institution = self.last_role is not None and self.last_role.kind is RoleKind.INSTITUTION
        if sense.role is not None or (sense.is_definite and is_institution):
            self.in_name = False  # شركة كذا المشغلة لـ: the name was the company's
        self.last_role = sense.role or self.last_role
        if self.role is None and sense.role is not None:
            self.role = sense.role
        elif sense.role is None and not sense.is_definite and not sense.tags:
            before = self.frame.senses[index - 1] if index > self.start else None
            if before is None or before.role is None or before.is_definite or not before.joined:
                self.has_name = self.in_name = True
        elif index == self.start and sense.role is None:
            self.has_name = self.in_name = True
