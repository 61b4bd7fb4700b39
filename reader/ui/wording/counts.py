"""How many there are, in the interface's language."""

from PySide6.QtCore import QObject


class _Counted(QObject):
    """Its own class because lupdate finds plurals in `tr` only."""

    def quotes(self, count: int) -> str:
        return self.tr("%n quote(s)", "", count)


def quote_count(count: int) -> str:
    """Say how many quotes there are."""
    return _Counted().quotes(count)
