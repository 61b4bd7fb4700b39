"""Properties given by Qt's own names for their values.

The first time that a program touches PySide6's namespace `Qt`, its 90 enums are made in Python: 25 ms, a tenth of the
whole start (PySide6 6.11). So what the first paint shows leaves it alone; tests/ui/test_start.py watches over that.
"""

from PySide6.QtCore import QObject


def set_by_name(thing: QObject, **properties: str) -> None:
    """Set properties, such as `focusPolicy="TabFocus"`. Raises ValueError for a name that Qt does not know."""
    for name, value in properties.items():
        if not thing.setProperty(name, value):
            raise ValueError(f"{type(thing).__name__} has no {name} that could be {value}")
