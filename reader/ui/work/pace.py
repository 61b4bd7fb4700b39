"""How fast something comes, told calmly."""

from collections import deque

_WINDOW = 3.0  # seconds over which the speed is taken, so that it does not jump about
_EVERY = 0.1  # seconds between two tellings


class Pace:
    """Takes (seconds, bytes so far) as they come, and gives bytes a second of the last moments."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()
        self._told_at: float | None = None

    def add(self, now: float, done: int) -> None:
        """Take a count."""
        self._seen.append((now, done))
        while len(self._seen) > 2 and self._seen[1][0] < now - _WINDOW:  # noqa: PLR2004 -- two ends of a stretch
            self._seen.popleft()

    @property
    def speed(self) -> float:
        """Bytes a second, 0 while that cannot be known."""
        if not self._seen:
            return 0.0
        (start, first), (end, last) = self._seen[0], self._seen[-1]
        return max(0.0, (last - first) / (end - start)) if end > start else 0.0

    def is_due(self, now: float, *, is_last: bool) -> bool:
        """Tell whether it is time to tell the reader; the last count always is."""
        if not is_last and self._told_at is not None and now - self._told_at < _EVERY:
            return False
        self._told_at = now
        return True
