"""Two columns stay level, on one scroll, and the reader's place stays."""

import itertools
import threading
from collections.abc import Callable

import pytest

from reader.domain.text import Span
from reader.ui.reading.text_pane import TextPane
from reader.ui.text.bilingual import Side, Stretch
from tests.fakes import FakeReader, FakeTranslator, article_of
from tests.ui.window import Shown, baselines

Show = Callable[..., Shown]
WORDS = "قالت الهيئة إن العمل في المشروع يبدأ قريبا وإن المرحلة الأولى تستمر ثلاث سنوات على الأقل"
LONG = article_of(*(f"الفقرة {n}: " + " ".join([WORDS] * (1 + n % 4)) + "." for n in range(120)))


def assert_level(shown: Shown) -> None:
    english, arabic = baselines(shown.pane(Side.ENGLISH)), baselines(shown.pane(Side.ARABIC))
    assert len(english) == len(arabic)
    assert abs(english[0] - arabic[0]) <= 0.5  # the page's margin is whole px
    assert max(abs(a - b) for a, b in zip(english[1:], arabic[1:], strict=True)) < 0.1
    assert all(below > above for above, below in itertools.pairwise(arabic))


def test_first_baselines_are_level(show: Show) -> None:
    assert_level(show().open())


def test_they_are_level_while_english_is_awaited(show: Show) -> None:
    gate = threading.Event()
    shown = show(FakeReader(FakeTranslator(gate))).open(LONG, translated=False)
    shown.until_set()

    assert_level(shown)
    gate.set()


def test_they_are_level_in_a_long_article_after_all_has_arrived(show: Show) -> None:
    shown = show().open(LONG)

    assert_level(shown)


@pytest.mark.parametrize("width", [900, 1100, 1900])
def test_they_are_level_at_other_widths(show: Show, width: int) -> None:
    shown = show().open(LONG)

    shown.window.resize(width, 700)
    shown.qtbot.waitUntil(lambda: shown.window.width() == width)
    shown.until_set()
    shown.qtbot.waitUntil(
        lambda: (
            baselines(shown.pane(Side.ENGLISH))[-1] == pytest.approx(baselines(shown.pane(Side.ARABIC))[-1], abs=0.1)
        )
    )

    assert_level(shown)


def test_they_are_level_at_other_zooms(show: Show) -> None:
    shown = show().open(LONG)

    for _ in range(3):
        shown.do("larger")
    shown.until_set()

    assert shown.saved[-1].zoom == 130
    assert_level(shown)


def heights(shown: Shown) -> set[int]:
    return {shown.pane(side).verticalScrollBar().value() for side in Side}


def test_one_scroll_moves_both(show: Show) -> None:
    shown = show().open(LONG)

    shown.pane(Side.ENGLISH).verticalScrollBar().setValue(1500)
    assert heights(shown) == {1500}
    shown.pane(Side.ARABIC).verticalScrollBar().setValue(700)
    assert heights(shown) == {700}
    assert shown.bar.value() == 700
    shown.bar.setValue(shown.bar.maximum())
    assert len(heights(shown)) == 1


def first_line(pane: TextPane) -> tuple[int, int]:
    return pane.top_place()


def test_the_place_stays_while_english_arrives(show: Show) -> None:
    gate = threading.Event()
    shown = show(FakeReader(FakeTranslator(gate))).open(LONG, translated=False)
    shown.until_set()
    arabic = shown.pane(Side.ARABIC)
    shown.bar.setValue(round(arabic.column.row_top(60)))
    before = first_line(arabic)

    gate.set()
    shown.qtbot.waitUntil(lambda: not shown.window.is_busy)
    shown.qtbot.waitUntil(lambda: all(row.text for row in shown.pane(Side.ENGLISH).column.rows))

    assert first_line(arabic) == before


@pytest.mark.parametrize("change", ["larger", "width"])
def test_the_place_stays_when_the_type_or_the_width_changes(show: Show, change: str) -> None:
    shown = show().open(LONG)
    arabic = shown.pane(Side.ARABIC)
    shown.bar.setValue(round(arabic.column.row_top(60)))
    assert first_line(arabic)[0] == 60

    if change == "larger":
        shown.do("larger")
    else:
        shown.window.resize(1150, 640)
        shown.qtbot.waitUntil(lambda: shown.window.width() == 1150)
    shown.until_set()

    shown.qtbot.waitUntil(lambda: first_line(arabic)[0] == 60)


def test_a_narrow_window_turns_interleaved(show: Show) -> None:
    shown = show(sidebar_shown=False).open()

    shown.window.resize(600, 700)
    shown.qtbot.waitUntil(lambda: shown.pane(Side.ARABIC) is shown.pane(Side.ENGLISH))
    sides = [row.side for row in shown.pane(Side.ARABIC).column.rows[:4]]
    assert sides == [Side.ARABIC, Side.ENGLISH, Side.ARABIC, Side.ENGLISH]

    shown.window.resize(1200, 700)
    shown.qtbot.waitUntil(lambda: shown.pane(Side.ARABIC) is not shown.pane(Side.ENGLISH))


@pytest.mark.parametrize(("layout", "side"), [("arabic", Side.ARABIC), ("english", Side.ENGLISH)])
def test_one_language_alone(show: Show, layout: str, side: Side) -> None:
    shown = show().open()

    shown.do(f"layout_{layout}")

    panes = [pane for pane in shown.view.findChildren(TextPane) if pane.isVisible()]
    assert len(panes) == 1
    assert {row.side for row in panes[0].column.rows} == {side}


def test_a_place_far_down_in_a_long_article_is_brought_into_view(show: Show) -> None:
    shown = show().open(LONG, translated=False)

    shown.view.bring_into_view(Stretch(Side.ARABIC, 110, Span(0, 4)))

    shown.qtbot.waitUntil(lambda: 110 in shown.pane(Side.ARABIC).seen_rows())
