"""What went wrong in the world is told in the interface's language."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication

from reader.domain.errors import Phrase, ReaderError
from reader.services.importing import read_pasted
from reader.ui.widgets.banner import Banner
from reader.ui.wording.phrases import worded
from tests.fakes import FakeReader
from tests.ui.window import Shown

Show = Callable[..., Shown]
TEMPLATE = "The translation model in {folder} is damaged ({reason}). Remove it and install it again."
ARABIC = "نموذج الترجمة في \u2068/models/a\u2069 تالف (\u2068no end\u2069). أزله وثبّته من جديد."


@pytest.mark.parametrize(
    ("language", "told"), [("en", TEMPLATE.format(folder="/models/a", reason="no end")), ("ar", ARABIC)]
)
def test_the_banner_speaks_the_interfaces_language(show: Show, language: str, told: str) -> None:
    fault = ReaderError(TEMPLATE, folder="/models/a", reason="no end")

    shown = show(FakeReader(model_faults=[fault]), language=language).open(translated=False)

    shown.qtbot.waitUntil(lambda: any(each.isVisible() for each in shown.window.findChildren(Banner)))
    assert shown.part(Banner).text == told


def test_a_phrase_within_a_phrase_is_told_in_arabic_too(show: Show) -> None:
    show(language="ar")

    with pytest.raises(ReaderError) as caught:
        read_pasted("")

    assert str(caught.value) == "The pasted text is empty. Choose a file with an article in it."
    assert worded(caught.value.phrase) == "لا شيء في النص الملصق. اختر ملفا فيه مقال."
    assert worded(Phrase("Not in any catalogue: {what}.", what=1)) == "Not in any catalogue: 1."
    assert worded("{plain}") == "{plain}"


def test_a_bug_is_told_in_arabic_too(show: Show, caplog: pytest.LogCaptureFixture) -> None:
    def fail(_: object) -> tuple[()]:
        raise RuntimeError("ours")

    shown = show(FakeReader(quotes=fail), language="ar").open()

    shown.qtbot.waitUntil(lambda: any(each.isVisible() for each in shown.window.findChildren(Banner)))
    assert shown.part(Banner).text == "حدث خطأ داخل البرنامج؛ في سجله تفاصيل أكثر."
    assert "ours" in caplog.text
    assert QGuiApplication.layoutDirection().name == "RightToLeft"
