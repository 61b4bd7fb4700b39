"""How sizes, speeds and qualities are written."""

from PySide6.QtCore import QCoreApplication

from reader.ui.wording.isolates import isolated

MEGABYTE = 1_000_000  # bytes
_KILOBYTE = 1_000
_FEW = 10  # megabytes, below which the tenths tell something


def written_size(size: float) -> str:
    """Write a number of bytes for the reader."""
    if size < MEGABYTE:
        return QCoreApplication.translate("Sizes", "{size} KB").format(size=round(size / _KILOBYTE))
    megabytes = size / MEGABYTE
    number = f"{megabytes:.1f}" if megabytes < _FEW else f"{megabytes:,.0f}"
    return QCoreApplication.translate("Sizes", "{size} MB").format(size=number)


def written_speed(speed: float) -> str:
    """Write bytes a second."""
    return QCoreApplication.translate("Sizes", "{size} a second").format(size=written_size(speed))


def written_bleu(bleu: float) -> str:
    """Write a measured quality; kept apart, so that it stays whole in an Arabic sentence."""
    return isolated(f"{bleu} BLEU")
