"""Where the words of a query stand, and what is shown around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.library import SnippetSource
from reader.domain.search import parse_query
from reader.domain.search_marks import Highlighter, attached_forms, cut_snippet
from reader.domain.text import Span


def marked(typed: str, text: str) -> list[str]:
    return [span.of(text) for span in Highlighter(parse_query(typed).terms).find(text)]


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("مصر ", "قالت مصر ومصر لمصر بمصر مصرية", ["مصر", "ومصر", "لمصر", "بمصر"]),
        ("مصر", "قالت مصر مصرية", ["مصر", "مصرية"]),
        ("الوزير ", "الوزير والوزير للوزير وزير بالوزير", ["الوزير", "والوزير", "للوزير", "بالوزير"]),
        ("ازمه ", "الأزمةُ أزمةٌ", ["الأزمةُ", "أزمةٌ"]),
        ('"وقف النار"', "وقف إطلاق النار، ووقف النار، وقف النار", ["وقف النار"]),
        ("12 ", "في ١٢ مايو", ["١٢"]),
        ("ما ", "لما بما ما", ["ما"]),
        ("ceasefire ", "The Ceasefire held", ["Ceasefire"]),
        ("هدنة -حرب ", "هدنة حرب", ["هدنة"]),
        ("al-quds ", "Al-Quds, al quds", ["Al-Quds", "al quds"]),
    ],
)
def test_marks_stand_on_the_words_as_they_are_written(typed: str, text: str, found: list[str]) -> None:
    assert marked(typed, text) == found


def test_the_text_with_the_most_of_the_words_is_chosen() -> None:
    chosen = Highlighter(parse_query("هدنة سلام ").terms).choose(["لا شيء", "هدنة", "هدنة وسلام", "سلام وهدنة"])
    assert chosen == 2
    assert Highlighter(parse_query("هدنة ").terms).choose(["لا شيء"]) is None


def test_forms_are_found_as_they_are_indexed() -> None:
    forms = attached_forms("وطن")
    assert len(set(forms)) == len(forms) == 16
    assert all(marked("وطن ", form) == [form] for form in forms)


def test_a_snippet_is_cut_at_words_and_keeps_its_marks() -> None:
    text = " ".join(["كلمة"] * 100 + ["هدنة"] + ["أخرى"] * 100)
    mark = Span(500, 504)
    snippet = cut_snippet(text, [mark], SnippetSource.TEXT, 3)
    assert snippet.text.startswith("…كلمة ")
    assert snippet.text.endswith(" أخرى…")
    assert len(snippet.text) <= 182
    assert [span.of(snippet.text) for span in snippet.marks] == ["هدنة"]


@given(st.text(), st.data())
def test_a_snippet_can_be_cut_anywhere(text: str, data: st.DataObject) -> None:
    ends = st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True)
    marks = [Span(*sorted(data.draw(ends)))] if text else []
    snippet = cut_snippet(text, marks, SnippetSource.TEXT, 0)
    assert all(span.end <= len(snippet.text) for span in snippet.marks)
    assert snippet.text.strip("…") in text


@given(
    st.text(alphabet=st.sampled_from("ابتلوكمنصرالةى ،«»-.ab12")), st.text(alphabet=st.sampled_from("ابلوصرمة ab12-"))
)
def test_marks_lie_in_the_text(text: str, typed: str) -> None:
    assert all(span.of(text) for span in Highlighter(parse_query(typed).terms).find(text))
