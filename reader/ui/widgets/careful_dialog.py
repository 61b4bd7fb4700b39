"""A dialog that throws nothing away without a question."""

from PySide6.QtWidgets import QDialog, QWidget

from reader.ui.widgets.question import Question


class CarefulDialog(QDialog):
    """Asks, in `question`, before what has been typed is lost by Escape, Cancel or the window's own button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = Question()
        self.question.agreed.connect(super().reject)

    @property
    def has_changes(self) -> bool:
        """Whether anything would be lost."""
        raise NotImplementedError

    def reject(self) -> None:
        """Close, if nothing is lost by it."""
        if self.question.isVisible():
            self.question.hide()
        elif self.has_changes:
            self.question.ask(
                self.tr("Throw away what you have typed?"), self.tr("Throw away"), self.tr("Go on writing")
            )
        else:
            super().reject()
