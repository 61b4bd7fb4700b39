"""The models, through the window's own dialog: real files, a real server on this machine, models built here."""

import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QWidget,
)

from reader.domain.translation import SentenceTranslation, TranslationModel
from reader.storage.database import open_database
from reader.storage.translations import SqliteTranslations
from reader.translation.packages import checksum, list_models
from reader.ui.models.dialog import ModelsDialog
from reader.ui.work.pace import Pace
from tests.fakes import ROOT, FakeReader
from tests.translation.loopback import Manners, serve
from tests.translation.small_models import make_argos_package, make_opus_folder
from tests.ui.window import Shown

Show = Callable[..., Shown]
BUILTIN = ROOT / "resources" / "models" / "ar_en"
PATIENCE = 10_000  # ms


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def manners() -> Manners:
    return Manners()


@pytest.fixture
def address(manners: Manners) -> Iterator[str]:
    with serve(manners) as address:
        yield address


@dataclass(frozen=True, slots=True)
class Dialog:
    """The dialog as the reader has it before him."""

    shown: Shown
    whole: ModelsDialog
    folder: Path

    def button(self, text: str, number: int = 0) -> QPushButton:
        """Return a visible button by its text, or by what a screen reader says."""
        found = [each for each in self.whole.findChildren(QPushButton) if each.isVisible()]
        return [each for each in found if text in (each.text(), each.accessibleName())][number]

    def buttons(self, text: str) -> int:
        """Return how many visible buttons have this text."""
        return sum(each.isVisible() and each.text() == text for each in self.whole.findChildren(QPushButton))

    def words(self) -> str:
        """Return all that is said."""
        labels = [each.text() for each in self.whole.findChildren(QLabel) if each.isVisible()]
        fields = [each.text() for each in self.whole.findChildren(QLineEdit) if each.isVisible()]
        return "\n".join([*labels, *fields])

    def says(self, *words: str) -> None:
        """Wait until something is said."""

        def is_said() -> None:
            said = self.words()
            assert [each for each in words if each not in said] == [], said

        self.shown.qtbot.waitUntil(is_said, timeout=PATIENCE)

    def click(self, text: str, number: int = 0) -> None:
        """Press a button."""
        QTest.mouseClick(self.button(text, number), Qt.MouseButton.LeftButton)

    def names(self) -> list[str]:
        """Return the names of the models that are listed, in order."""
        labels = (each for each in self.whole.findChildren(QLabel, "modelName") if each.isVisible())
        return [each.text() for each in sorted(labels, key=lambda label: label.mapToGlobal(QPoint()).y())]

    def wait_for_models(self, *names: str) -> None:
        """Wait until these are listed."""
        self.shown.qtbot.waitUntil(lambda: self.names() == list(names), timeout=PATIENCE)

    def drop(self, path: Path) -> bool:
        """Drop a file, and tell whether it is taken."""
        given = QMimeData()
        given.setUrls([QUrl.fromLocalFile(str(path))])
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, given, buttons, keys)
        enter.ignore()
        QApplication.sendEvent(self.whole, enter)
        if enter.isAccepted():
            event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, given, buttons, keys)
            QApplication.sendEvent(self.whole, event)
        return enter.isAccepted()


Open = Callable[..., Dialog]


@pytest.fixture
def open_dialog(show: Show, tmp_path: Path) -> Open:
    def open_dialog(*, index: str = "https://example.org/index.json", model: str = "", language: str = "en") -> Dialog:
        shown = show(FakeReader(folder=tmp_path, index=index), model=model, language=language).open()
        shown.do("models")
        (whole,) = shown.window.findChildren(ModelsDialog)
        dialog = Dialog(shown, whole, tmp_path)
        shown.qtbot.waitUntil(lambda: bool(dialog.names()))
        return dialog

    return open_dialog


def pack(folder: Path, archive: Path) -> Path:
    with zipfile.ZipFile(archive, "w") as packed:
        for path in sorted(folder.rglob("*")):
            packed.write(path, Path("translate-ar_en-1_0") / path.relative_to(folder))
    return archive


def small_model(folder: Path, name: str = "Small", seed: int = 1) -> Path:
    return pack(make_argos_package(folder / f"made {name}", name=name, seed=seed), folder / f"{name}.argosmodel")


def index_of(address: str) -> bytes:
    entry = {"from_code": "ar", "to_code": "en", "package_version": "1.0", "links": [address]}
    return json.dumps([entry]).encode()


def test_the_built_in_model_is_told_with_its_size_place_and_quality(open_dialog: Open) -> None:
    dialog = open_dialog()

    assert dialog.names() == ["Built-in model"]
    dialog.says("In use", "MB", "BLEU", "came with the program", str(BUILTIN))
    assert dialog.buttons("Use") == 0
    assert dialog.buttons("Remove…") == 0


def test_a_model_is_installed_from_a_file(open_dialog: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = small_model(tmp_path)
    dialog = open_dialog()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(archive), ""))

    dialog.click("From a file…")

    dialog.wait_for_models("Built-in model", "Small")
    dialog.says("Small 1.0", "is installed", checksum(archive, lambda: False), archive.name, "Quality not measured")
    assert [model.name for model in list_models(tmp_path / "models", BUILTIN)][1:] == ["Small"]


def test_a_converted_opus_model_is_installed_from_its_folder(
    open_dialog: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_opus_folder(tmp_path / "opus-small")
    dialog = open_dialog()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))

    dialog.click("From a folder…")

    dialog.wait_for_models("Built-in model", "opus-small")


def test_a_dropped_file_is_installed(open_dialog: Open, tmp_path: Path) -> None:
    archive = small_model(tmp_path)
    dialog = open_dialog()

    assert dialog.drop(archive)

    dialog.wait_for_models("Built-in model", "Small")


def test_dropped_words_are_not_taken(open_dialog: Open) -> None:
    dialog = open_dialog()
    given = QMimeData()
    given.setText("no file")
    enter = QDragEnterEvent(
        QPoint(), Qt.DropAction.CopyAction, given, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    enter.ignore()
    QApplication.sendEvent(dialog.whole, enter)
    assert not enter.isAccepted()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda path: path.write_bytes(path.read_bytes()[:5000]), "not a whole zip"),
        (lambda path: path.write_text("text"), "not a whole zip"),
        (lambda path: path.unlink(), "cannot be unpacked"),
    ],
    ids=["truncated", "no zip", "gone"],
)
def test_what_is_no_model_is_told_in_place(
    open_dialog: Open, tmp_path: Path, spoil: Callable[[Path], object], sentence: str
) -> None:
    archive = small_model(tmp_path)
    spoil(archive)
    dialog = open_dialog()

    dialog.drop(archive)

    dialog.says(sentence)
    assert dialog.names() == ["Built-in model"]
    assert dialog.button("From a file…").isEnabled()


def test_another_model_is_used_without_a_restart(open_dialog: Open, tmp_path: Path) -> None:
    dialog = open_dialog()
    dialog.drop(small_model(tmp_path))
    dialog.wait_for_models("Built-in model", "Small")

    dialog.click("Use Small")

    dialog.shown.qtbot.waitUntil(lambda: len(dialog.shown.reader.choices) == 2)
    assert [choice.model for choice in dialog.shown.reader.choices] == ["", "small-1.0"]
    assert dialog.shown.saved[-1].model == "small-1.0"
    assert dialog.buttons("Use") == 1
    dialog.click("Use Built-in model")
    dialog.shown.qtbot.waitUntil(lambda: len(dialog.shown.reader.choices) == 3)
    assert dialog.shown.saved[-1].model == ""


def test_removing_asks_once_and_names_what_goes(open_dialog: Open, tmp_path: Path) -> None:
    dialog = open_dialog()
    dialog.drop(small_model(tmp_path))
    dialog.wait_for_models("Built-in model", "Small")

    dialog.click("Remove Small")
    dialog.says("Small 1.0", "Its folder goes")
    assert dialog.whole.focusWidget() is dialog.button("Keep")
    dialog.click("Keep")
    assert dialog.buttons("Keep") == 0
    assert (tmp_path / "models" / "small-1.0").is_dir()
    dialog.click("Remove Small")
    dialog.click("Remove")

    dialog.wait_for_models("Built-in model")
    assert list((tmp_path / "models").iterdir()) == []


def test_when_the_model_in_use_goes_the_built_in_one_takes_its_place(open_dialog: Open, tmp_path: Path) -> None:
    dialog = open_dialog()
    dialog.drop(small_model(tmp_path))
    dialog.wait_for_models("Built-in model", "Small")
    dialog.click("Use Small")
    dialog.shown.qtbot.waitUntil(lambda: dialog.shown.saved[-1].model == "small-1.0")

    dialog.click("Remove Small")
    dialog.says("the built-in model takes its place")
    dialog.click("Remove")

    dialog.wait_for_models("Built-in model")
    assert dialog.shown.saved[-1].model == ""
    dialog.says("In use")


def test_a_broken_model_says_why_and_can_only_be_removed(open_dialog: Open, tmp_path: Path) -> None:
    (tmp_path / "models" / "broken").mkdir(parents=True)
    dialog = open_dialog()

    dialog.says("There is no translation model in")
    assert dialog.buttons("Use") == 0
    dialog.click("Remove broken")
    dialog.click("Remove")
    dialog.wait_for_models("Built-in model")


def test_nothing_is_asked_of_the_web_before_the_click(open_dialog: Open, manners: Manners, address: str) -> None:
    manners.content = index_of(address)
    dialog = open_dialog(index=address)
    dialog.says(address)
    assert dialog.button("Ask for the list").accessibleDescription() == address
    assert manners.requests == []

    dialog.click("Ask for the list")

    dialog.says("Argos, Arabic to English 1.0")
    assert len(manners.requests) == 1


def test_a_model_is_fetched_from_the_index(open_dialog: Open, tmp_path: Path, manners: Manners, address: str) -> None:
    manners.content = index_of(address)
    dialog = open_dialog(index=address)
    dialog.click("Ask for the list")
    dialog.says("Argos, Arabic to English 1.0")
    archive = small_model(tmp_path)
    manners.content = archive.read_bytes()

    dialog.click("Fetch")

    dialog.wait_for_models("Built-in model", "Small")
    dialog.says("is installed", checksum(archive, lambda: False))
    assert dialog.button("Fetch").isEnabled()


def test_an_index_without_arabic_is_told(open_dialog: Open, manners: Manners, address: str) -> None:
    manners.content = b"[]"
    dialog = open_dialog(index=address)

    dialog.click("Ask for the list")

    dialog.says("no model from Arabic to English")


def test_a_server_that_refuses_is_told_in_place(open_dialog: Open, manners: Manners, address: str) -> None:
    manners.statuses = [404]
    dialog = open_dialog(index=address)

    dialog.click("Ask for the list")

    dialog.says("cannot be reached", "Not Found")


def test_without_a_network_it_is_told_in_place(open_dialog: Open) -> None:
    dialog = open_dialog(index="http://127.0.0.1:9/index.json")

    dialog.click("Ask for the list")

    dialog.says("cannot be reached")
    assert dialog.button("Ask for the list").isEnabled()


def stalled(open_dialog: Open, tmp_path: Path, manners: Manners, address: str) -> Dialog:
    """Return a dialog that fetches a model from a server which stops in the middle."""
    manners.content = index_of(address)
    dialog = open_dialog(index=address)
    dialog.click("Ask for the list")
    dialog.says("Argos, Arabic to English 1.0")
    manners.content = small_model(tmp_path).read_bytes()
    manners.stalls = True
    dialog.click("Fetch")
    dialog.says("Fetching", "a second")
    return dialog


def test_a_download_shows_how_far_it_is_and_can_be_stopped_and_gone_on_with(
    open_dialog: Open, tmp_path: Path, manners: Manners, address: str
) -> None:
    dialog = stalled(open_dialog, tmp_path, manners, address)
    (bar,) = [each for each in dialog.whole.findChildren(QProgressBar) if each.isVisible()]
    assert 0 < bar.value() < bar.maximum()
    assert not dialog.button("From a file…").isEnabled()
    assert not dialog.drop(tmp_path / "Small.argosmodel")

    dialog.click("Stop")

    dialog.shown.qtbot.waitUntil(lambda: dialog.button("Fetch").isEnabled())
    assert dialog.names() == ["Built-in model"]
    manners.stalls = False
    dialog.click("Fetch")
    dialog.wait_for_models("Built-in model", "Small")
    assert manners.requests[-1]["Range"].startswith("bytes=")


def test_closing_while_something_is_fetched_asks(
    open_dialog: Open, tmp_path: Path, manners: Manners, address: str
) -> None:
    dialog = stalled(open_dialog, tmp_path, manners, address)

    dialog.whole.close()
    dialog.says("still being fetched")
    dialog.click("Go on")
    assert dialog.whole.isVisible()
    dialog.whole.reject()
    dialog.click("Stop and close")

    dialog.shown.qtbot.waitUntil(lambda: dialog.shown.window.findChildren(ModelsDialog) == [])
    assert list((tmp_path / "scratch").glob("*.part")) != []


def test_the_window_closes_while_something_is_fetched(
    open_dialog: Open, tmp_path: Path, manners: Manners, address: str
) -> None:
    dialog = stalled(open_dialog, tmp_path, manners, address)

    assert dialog.shown.window.close()

    assert list_models(tmp_path / "models", BUILTIN)[1:] == ()


def test_the_dialog_is_open_once(open_dialog: Open) -> None:
    dialog = open_dialog()
    dialog.shown.do("models")
    assert len(dialog.shown.window.findChildren(ModelsDialog)) == 1
    dialog.click("Close")
    dialog.shown.qtbot.waitUntil(lambda: dialog.shown.window.findChildren(ModelsDialog) == [])
    dialog.shown.do("models")
    (again,) = dialog.shown.window.findChildren(ModelsDialog)
    assert again.isVisible()


def remember(folder: Path, number: int) -> None:
    library = folder / "library"
    connection = open_database(library)
    made = [SentenceTranslation(f"جملة {place} {'طويلة ' * 40}", "long " * 100) for place in range(number)]
    SqliteTranslations(connection, library).keep(TranslationModel("stub", "1", fingerprint="stub"), made)
    connection.close()


def test_the_translation_memory_is_counted_and_cleared(open_dialog: Open, tmp_path: Path) -> None:
    remember(tmp_path, 1000)
    dialog = open_dialog()
    dialog.says("957 KB kept")

    dialog.click("Clear…")
    dialog.says("Articles stay")
    dialog.click("Keep")
    dialog.says("957 KB kept")
    dialog.click("Clear…")
    dialog.click("Clear")

    dialog.says("Empty")
    assert not dialog.button("Clear…").isEnabled()


def test_a_smaller_bound_is_kept_and_holds_at_once(open_dialog: Open, tmp_path: Path) -> None:
    remember(tmp_path, 25_000)
    dialog = open_dialog()
    dialog.says("24 MB kept")
    (bound,) = [each for each in dialog.whole.findChildren(QComboBox) if each.isVisible()]
    assert bound.currentText() == "200 MB"

    bound.setFocus()
    QTest.keyClick(bound, Qt.Key.Key_Home)
    bound.activated.emit(bound.currentIndex())

    dialog.says("18 MB kept")
    assert dialog.shown.saved[-1].memory_megabytes == 20


def test_a_memory_that_cannot_be_read_is_told_in_its_place(open_dialog: Open, tmp_path: Path) -> None:
    (tmp_path / "library").write_bytes(b"no library" * 100)
    dialog = open_dialog()

    dialog.says("is damaged")
    assert not dialog.button("Clear…").isEnabled()


def test_it_follows_the_interfaces_language(open_dialog: Open, tmp_path: Path) -> None:
    (tmp_path / "models" / "broken").mkdir(parents=True)
    dialog = open_dialog(language="ar")

    assert dialog.whole.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert dialog.whole.windowTitle() == "النماذج"
    for text in [each.text() for each in dialog.whole.findChildren(QPushButton) if each.isVisible()]:
        assert any("\u0600" <= char <= "\u06ff" for char in text), text
    paths = [each for each in dialog.whole.findChildren(QLineEdit) if each.isVisible()]
    assert {each.layoutDirection() for each in paths} == {Qt.LayoutDirection.LeftToRight}


def test_everything_has_a_name_and_is_reached_by_the_keyboard(open_dialog: Open, tmp_path: Path) -> None:
    dialog = open_dialog()
    dialog.drop(small_model(tmp_path))
    dialog.wait_for_models("Built-in model", "Small")
    wanted = [
        each
        for kind in (QPushButton, QComboBox)
        for each in dialog.whole.findChildren(kind)
        if each.isVisible() and each.isEnabled()
    ]
    assert all(each.accessibleName() or (isinstance(each, QPushButton) and each.text()) for each in wanted)
    seen: list[QWidget] = []
    dialog.whole.activateWindow()
    for _ in range(3 * len(wanted)):
        QTest.keyClick(dialog.whole, Qt.Key.Key_Tab)
        focus = dialog.whole.focusWidget()
        if focus is not None:
            seen.append(focus)
    assert set(wanted) <= set(seen)
    assert dialog.shown.action("models").shortcut() == QKeySequence("Ctrl+Shift+M")


def test_speed_is_of_the_last_moments() -> None:
    pace = Pace()
    assert pace.speed == 0
    for second in range(11):
        pace.add(second, 1000 * second if second <= 5 else 5000 + 100 * (second - 5))
    assert pace.speed == pytest.approx(100, rel=0.5)


def test_telling_is_not_too_often() -> None:
    pace = Pace()
    told = [pace.is_due(number / 100, is_last=False) for number in range(100)]
    assert 8 <= sum(told) <= 11
    assert pace.is_due(1.0, is_last=True)
