"""Ctrl+C in a terminal, and a system that ends the session, close the window as its own button does."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier


def close_on_signals(close: Callable[[], object], parent: QObject) -> None:
    """Call `close` in the window's thread, which must be this one, for SIGINT and SIGTERM.

    Python hears a signal only while it runs, and the window's thread waits in Qt: a byte that the signal writes wakes
    it (signal.set_wakeup_fd). Without that, Python's own KeyboardInterrupt would break whatever came to run next. A
    signal that the program was started to ignore, as by nohup, stays ignored.
    """
    heard, written = socket.socketpair()
    for end in (heard, written):
        end.settimeout(0)  # neither may wait
    waker = QSocketNotifier(heard.fileno(), QSocketNotifier.Type.Read, parent)

    def wake() -> None:
        heard.recv(64)
        written.fileno()  # kept open for as long as this is called

    waker.activated.connect(wake)
    signal.set_wakeup_fd(written.fileno())
    for number in (signal.SIGINT, signal.SIGTERM):
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, lambda *_: close())
