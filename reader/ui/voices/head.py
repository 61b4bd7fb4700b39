"""The line over the quotes of all articles: what is looked for, and the ways to more."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from reader.ui.look.icons import SIZE, IconSet
from reader.ui.voices.question import VoicesQuestion
from reader.ui.wording.counts import quote_count

_DAY_WIDTH = 116


class VoicesHead(QWidget):
    """Tells what the reader asks for. `asked` carries a VoicesQuestion."""

    asked = Signal(object)
    table_asked = Signal()
    chart_asked = Signal(str)  # the suffix of a file
    articles_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = VoicesQuestion()
        self._heading, self._count = QLabel(), QLabel()
        self._heading.setObjectName("heading")
        self._count.setObjectName("count")
        self._text, self._speaker, self._since, self._until = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self._export, self._articles, self._back = QToolButton(), QToolButton(), QToolButton()
        self._menu = QMenu(self)
        self._table, self._png, self._svg = (self._menu.addAction("") for _ in range(3))
        self._lay_out()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        self._export.setMenu(self._menu)
        self._export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        for button in (self._export, self._articles, self._back):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setIconSize(QSize(SIZE, SIZE))
        for field in (self._text, self._speaker, self._since, self._until):
            field.setClearButtonEnabled(True)
        for field in (self._since, self._until):
            field.setFixedWidth(_DAY_WIDTH)
        first, second = QHBoxLayout(), QHBoxLayout()
        for widget in (self._heading, self._count):
            first.addWidget(widget)
        first.addStretch(1)
        for button in (self._export, self._articles, self._back):
            first.addWidget(button)
        for field, share in ((self._text, 3), (self._speaker, 2), (self._since, 0), (self._until, 0)):
            second.addWidget(field, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for line in (first, second):
            line.setSpacing(8)
            column.addLayout(line)

    def _connect(self) -> None:
        self._text.textChanged.connect(lambda text: self.ask(replace(self._question, text=text)))
        self._speaker.textChanged.connect(lambda text: self.ask(replace(self._question, speaker=text)))
        self._since.textChanged.connect(lambda text: self.ask(replace(self._question, since=text)))
        self._until.textChanged.connect(lambda text: self.ask(replace(self._question, until=text)))
        self._table.triggered.connect(lambda _=False: self.table_asked.emit())
        self._png.triggered.connect(lambda _=False: self.chart_asked.emit(".png"))
        self._svg.triggered.connect(lambda _=False: self.chart_asked.emit(".svg"))
        self._articles.clicked.connect(self.articles_asked)
        self._back.clicked.connect(self.back_asked)

    @property
    def question(self) -> VoicesQuestion:
        """What is asked for now."""
        return self._question

    def ask(self, question: VoicesQuestion) -> None:
        """Show what is asked for, and ask it."""
        if question == self._question:
            return
        self._question = question
        plan = (
            (self._text, question.text),
            (self._speaker, question.speaker),
            (self._since, question.since),
            (self._until, question.until),
        )
        for field, text in plan:
            if field.text() != text:
                field.setText(text)
        self.asked.emit(question)

    def start_search(self) -> None:
        """Let the reader type."""
        self._text.setFocus()
        self._text.selectAll()

    def show_count(self, count: int) -> None:
        """Tell how many quotes there are."""
        self._count.setText(quote_count(count))
        for action in (self._table, self._png, self._svg):
            action.setEnabled(count > 0)

    def show_icons(self, icons: IconSet) -> None:
        """Draw the icons in the theme's ink."""
        for button, name in ((self._export, "down"), (self._articles, "library"), (self._back, "close")):
            button.setIcon(icons.icon(name))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Who said what"))
        for field, hint, name in (
            (self._text, self.tr("Words in the quotes"), self.tr("Words in the quotes, Arabic or English")),
            (self._speaker, self.tr("Speaker"), self.tr("Words in the speaker's name")),
            (self._since, self.tr("From 2026-05"), self.tr("From this day, month or year on")),
            (self._until, self.tr("To 2026-06"), self.tr("Up to this day, month or year")),
        ):
            field.setPlaceholderText(hint)
            field.setToolTip(name)
            field.setAccessibleName(name)
        self._table.setText(self.tr("Quotes as a table (CSV)…"))
        self._png.setText(self.tr("Chart as a picture (PNG)…"))
        self._svg.setText(self.tr("Chart as a drawing (SVG)…"))
        for button, text in (
            (self._export, self.tr("Export")),
            (self._articles, self.tr("Articles")),
            (self._back, self.tr("Back to the article")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
