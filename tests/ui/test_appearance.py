"""Themes, type, the interface's language, and what a screen reader is told."""

import math
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from reader.domain.article import Removed
from reader.domain.text import BlockKind
from reader.settings import Settings
from reader.ui.frame.keys_dialog import KeysDialog
from reader.ui.frame.settings_dialog import SettingsDialog
from reader.ui.look.theme import DARK, LIGHT, SEPIA, Theme, mixed, theme_named
from reader.ui.look.typography import setting_of
from reader.ui.text.bilingual import Side
from tests.fakes import SAMPLE
from tests.ui.window import Shown, blocks_of

Show = Callable[..., Shown]
THEMES = (LIGHT, DARK, SEPIA)


@pytest.fixture(autouse=True)
def as_it_was(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def luminance(colour: str) -> float:
    shares = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in shares]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def distance(one: str, other: str) -> float:
    """Return how far two colours look apart (CIE76 in Lab; 2.3 is just noticeable)."""
    return math.dist(lab(one), lab(other))


def lab(colour: str) -> tuple[float, float, float]:
    shares = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in shares)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    a, b, c = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * b - 16, 500 * (a - b), 200 * (b - c)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_text_is_readable_on_every_ground(theme: Theme) -> None:
    grounds = [theme.paper, theme.panel, theme.card, theme.sentence, theme.chosen, theme.found, theme.current]
    grounds += [theme.word, theme.selection, theme.warning, theme.hover, *(theme.tinted(n) for n in range(12))]

    assert {ground: contrast(theme.ink, ground) for ground in grounds if contrast(theme.ink, ground) < 4.5} == {}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_muted_text_accents_and_country_codes_are_readable(theme: Theme) -> None:
    pairs = [(theme.muted, theme.panel), (theme.muted, theme.card), (theme.accent, theme.panel)]
    pairs += [(theme.accent, theme.card), (theme.on_accent, theme.accent)]
    pairs += [(hue, theme.panel) for hue in theme.hues] + [(hue, theme.card) for hue in theme.hues]

    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 4.5} == {}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_marks_can_be_told_from_paper_and_from_each_other(theme: Theme) -> None:
    grounds = [theme.paper, theme.sentence, theme.chosen, theme.word, theme.current]

    assert len({QColor(ground).name() for ground in grounds}) == len(grounds)
    assert contrast(theme.chosen, theme.sentence) > 1.05


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_a_selection_is_no_mark_of_ours(theme: Theme) -> None:
    tints = [theme.tinted(number, ground) for number in range(12) for ground in (theme.paper, theme.sentence)]
    assert contrast(theme.selection, theme.word) > 1.35
    for mark in (theme.word, theme.sentence, theme.chosen, theme.found, theme.current, *tints):
        assert distance(theme.selection, mark) > 15


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_a_chosen_row_is_of_the_accent_s_kind_and_its_words_are_readable(theme: Theme) -> None:
    for ink in (theme.ink, theme.muted, theme.accent):
        assert contrast(ink, theme.row) > 4.5
    for other in (theme.panel, mixed(theme.hover, theme.panel, 0.5)):
        assert distance(theme.row, other) > 6
    row = QColor(theme.row)
    assert row.blue() - row.green() < 5  # no blue of a selection in the text


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_a_quotes_tint_on_a_marked_sentence_is_neither_of_both(theme: Theme) -> None:
    for number in range(12):
        both = theme.tinted(number, theme.sentence)
        assert contrast(theme.ink, both) > 4.5
        assert min(distance(both, theme.sentence), distance(both, theme.tinted(number))) > 8


def test_system_follows_the_platform() -> None:
    assert theme_named("system", system_is_dark=True) is DARK
    assert theme_named("system", system_is_dark=False) is LIGHT


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_a_theme_is_taken_on_at_once_by_window_and_texts(show: Show, theme: Theme) -> None:
    shown = show().open()

    shown.do(f"theme_{theme.name}")

    assert shown.saved[-1].theme == theme.name
    image = shown.pane(Side.ARABIC).grab().toImage()
    assert image.pixelColor(3, image.height() - 3).name().upper() == theme.paper
    assert theme.tinted(0) in shown.marked(Side.ARABIC)


def test_the_interface_changes_to_arabic_without_a_restart(show: Show) -> None:
    shown = show().open()
    shown.do("settings")
    dialog = shown.part(SettingsDialog)

    combo = dialog.findChildren(QComboBox)[0]
    combo.setCurrentIndex(2)
    combo.activated.emit(2)

    shown.qtbot.waitUntil(lambda: "الاقتباسات" in shown.words())
    assert shown.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert "دون اتصال" in shown.words()
    assert shown.window.windowTitle() == f"{SAMPLE.title} – Arabic Reader"
    assert dialog.windowTitle() == "الإعدادات"
    assert dialog.findChildren(QComboBox)[0].currentIndex() == 2


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "قطعة محذوفة"), (2, "قطعتان محذوفتان"), (7, "7 قطع محذوفة"), (11, "11 قطعة محذوفة")],
)
def test_arabic_counts_as_arabic_does(show: Show, count: int, said: str) -> None:
    article = replace(SAMPLE, removed=tuple(Removed(str(n), "the title again") for n in range(count)))
    shown = show(language="ar").open(article)

    assert said in shown.words(QAbstractButton)


def sizes(shown: Shown) -> tuple[int, int]:
    first = [blocks_of(shown.pane(side))[1].charFormat().font().pixelSize() for side in (Side.ARABIC, Side.ENGLISH)]
    return first[0], first[1]


def test_settings_show_in_the_article_at_once_and_can_be_reset(show: Show) -> None:
    shown = show().open()
    before = sizes(shown)
    shown.do("settings")
    dialog = shown.part(SettingsDialog)
    boxes = {box.accessibleName(): box for box in dialog.findChildren(QDoubleSpinBox)}

    dialog.findChildren(QDoubleSpinBox)[0].setValue(28)
    shown.qtbot.waitUntil(lambda: sizes(shown)[0] == 28)
    assert shown.saved[-1].arabic_size == 28
    boxes["Zoom"].setValue(150)
    shown.qtbot.waitUntil(lambda: sizes(shown)[0] == 42)

    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Reset").click()
    shown.qtbot.waitUntil(lambda: sizes(shown) == before)
    assert shown.saved[-1].zoom == 100


def test_what_is_chosen_beside_the_settings_dialog_stays(show: Show) -> None:
    shown = show().open()
    shown.do("settings")
    shown.do("theme_sepia")

    shown.part(SettingsDialog).findChildren(QDoubleSpinBox)[0].setValue(26)

    assert (shown.saved[-1].theme, shown.saved[-1].arabic_size) == ("sepia", 26)


def test_the_sizes_of_both_languages_suit_each_other() -> None:
    setting = setting_of(Settings())

    assert 1.15 < setting.arabic.size / setting.english.size < 1.35
    assert setting.font(Side.ARABIC, BlockKind.TITLE).pixelSize() > setting.font(Side.ARABIC).pixelSize()


def test_latin_names_in_the_arabic_are_set_as_the_english_is() -> None:
    setting = setting_of(Settings(english_font="Some Serif"))
    families = setting.font(Side.ARABIC).families()

    assert families[0] == "Noto Naskh Arabic"
    assert families.index("Some Serif") < families.index("DejaVu Sans") == len(families) - 1
    assert setting.font(Side.ENGLISH).families()[0] == "Some Serif"


def test_the_cheat_sheet_tells_every_shortcut(show: Show) -> None:
    shown = show().open()

    shown.do("keys")

    said = "\n".join(label.text() for label in shown.part(KeysDialog).findChildren(QLabel))
    for name in ("open", "paste", "find", "next_sentence", "next_quote", "layout_arabic", "settings", "keys", "undo"):
        action = shown.action(name)
        assert action.text().removesuffix("…") in said
        assert action.shortcuts()[0].toString(action.shortcuts()[0].SequenceFormat.NativeText) in said


@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_that_takes_the_keyboard_is_nameless(show: Show, language: str) -> None:
    shown = show(language=language).open()
    shown.do("find")
    shown.do("filter_quotes")

    nameless = [each for each in reachable(shown.window) if not said_of(each)]

    assert nameless == []


def reachable(window: QWidget) -> Iterator[QWidget]:
    for each in window.findChildren(QWidget):
        kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractScrollArea)
        takes_keyboard = each.isVisible() and each.focusPolicy() is not Qt.FocusPolicy.NoFocus
        if takes_keyboard and isinstance(each, kinds) and not isinstance(each.parent(), QLineEdit):
            yield each


def said_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text or widget.toolTip()


def test_everything_is_reached_by_tab(show: Show) -> None:
    shown = show().open()
    seen: set[QWidget] = set()

    for _ in range(60):
        shown.window.focusNextChild()
        focus = QGuiApplication.focusObject()
        if isinstance(focus, QWidget):
            seen.add(focus)

    missing = [each for each in reachable(shown.window) if each not in seen and each.isEnabled()]
    assert [said_of(each) for each in missing] == []
