"""A page from the web: nothing is fetched before the reader has seen whom that contacts."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPushButton

from reader.domain.article import Article
from reader.domain.errors import Cancelled, ReaderError
from reader.domain.translation import Stopped
from reader.ui.text.bilingual import Side
from reader.ui.widgets.banner import Banner
from reader.ui.window.address_dialog import AddressDialog
from tests.fakes import FakeReader, article_of
from tests.ui.test_window import drop
from tests.ui.window import Shown, blocks_of

Show = Callable[..., Shown]
PAGE = article_of("افتتح الرصيف أمس.", title="رصيف جديد")


class Web:
    """Answers with a page; asks each of `asked` for it, and waits at the gate where there is one."""

    def __init__(self, *asked: str, gate: threading.Event | None = None) -> None:
        self.asked, self.gate = asked, gate
        self.addresses: list[str] = []

    def __call__(self, address: str, report: Callable[[str], None], stopped: Stopped) -> Article:
        self.addresses.append(address)
        for each in self.asked or (address,):
            report(each)
        while self.gate is not None and not self.gate.wait(0.01):
            if stopped():
                raise Cancelled
        return PAGE


def open_button(dialog: AddressDialog) -> QPushButton:
    return next(button for button in dialog.findChildren(QPushButton) if button.text() == "Open")


def wait_for_page(shown: Shown) -> None:
    shown.qtbot.waitUntil(lambda: blocks_of(shown.pane(Side.ARABIC))[0].text() == "رصيف جديد")


def test_the_dialog_says_whom_it_contacts_and_then_the_page_opens(show: Show) -> None:
    web = Web()
    shown = show(FakeReader(fetch=web)).open()
    shown.do("open_address")
    dialog = shown.part(AddressDialog)
    assert not open_button(dialog).isEnabled()
    assert "Nothing is fetched" in shown.words()

    dialog.findChildren(QLineEdit)[0].setText("quay.example/a")

    assert "\u2068quay.example\u2069" in shown.words()
    assert web.addresses == []
    open_button(dialog).click()
    wait_for_page(shown)
    assert web.addresses == ["quay.example/a"]
    assert not shown.window.findChildren(Banner)[0].isVisible()


def test_what_is_no_address_is_told_as_it_is_written(show: Show) -> None:
    shown = show().open()
    shown.do("open_address")
    dialog = shown.part(AddressDialog)
    dialog.findChildren(QLineEdit)[0].setText("file:///etc/hostname")
    assert "does not lead to the web" in shown.words()
    assert not open_button(dialog).isEnabled()


@pytest.mark.parametrize("has_url", [True, False])
def test_a_dropped_link_is_shown_first(show: Show, has_url: bool) -> None:  # noqa: FBT001 -- a case
    web = Web()
    shown = show(FakeReader(fetch=web)).open()
    link = QMimeData()
    if has_url:
        link.setUrls([QUrl("https://quay.example/a")])
    else:
        link.setText(" https://quay.example/a\n")
    drop(shown, link)
    dialog = shown.part(AddressDialog)
    assert dialog.findChildren(QLineEdit)[0].text() == "https://quay.example/a"
    assert web.addresses == []
    open_button(dialog).click()
    wait_for_page(shown)


def test_a_pasted_address_is_shown_first_and_text_with_an_address_is_text(show: Show) -> None:
    shown = show().open()
    QGuiApplication.clipboard().setText("https://quay.example/a")
    shown.do("paste")
    dialog = shown.part(AddressDialog)
    dialog.reject()
    QGuiApplication.clipboard().setText("https://quay.example/a نص")
    shown.do("paste")
    shown.qtbot.waitUntil(lambda: blocks_of(shown.pane(Side.ARABIC))[0].text() == "نص ملصق")


def start(shown: Shown, address: str) -> None:
    shown.do("open_address")
    dialog = shown.part(AddressDialog)
    dialog.findChildren(QLineEdit)[0].setText(address)
    open_button(dialog).click()


def test_fetching_is_told_and_can_be_stopped(show: Show) -> None:
    shown = show(FakeReader(fetch=Web(gate=threading.Event()))).open()
    banner = shown.window.findChildren(Banner)[0]
    start(shown, "https://quay.example/a")
    shown.qtbot.waitUntil(lambda: "Asking \u2068https://quay.example/a\u2069" in banner.text)

    next(button for button in banner.findChildren(QPushButton) if button.text() == "Stop").click()

    shown.qtbot.waitUntil(lambda: not banner.isVisible() and not shown.window.is_busy)
    assert blocks_of(shown.pane(Side.ARABIC))[0].text() != "رصيف جديد"


def test_redirects_and_a_lost_encryption_are_told(show: Show) -> None:
    shown = show(FakeReader(fetch=Web("https://quay.example/a", "http://pier.example/a"))).open()
    start(shown, "https://quay.example/a")
    wait_for_page(shown)
    assert shown.part(Banner).text == "The article came from \u2068http://pier.example/a\u2069, without encryption."


def test_a_failure_is_a_sentence(show: Show) -> None:
    def fail(*_: object) -> Article:
        raise ReaderError("There is no site “quay.example”. Check the address.")

    shown = show(FakeReader(fetch=fail)).open()
    start(shown, "quay.example")
    shown.qtbot.waitUntil(lambda: "There is no site" in shown.part(Banner).text)
