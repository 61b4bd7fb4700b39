"""Where things lie. Read by app and cli only; everyone else is given a path."""

from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs


@dataclass(frozen=True, slots=True)
class Paths:
    """The program's places in the user's own folders; nothing is made here, only named."""

    library: Path
    models: Path
    settings: Path
    log: Path
    scratch: Path

    @property
    def names(self) -> Path:
        """The reader's own list of names, beside the library."""
        return self.library.with_name("names.tsv")


def user_paths() -> Paths:
    """Name the places that this platform keeps for a program's data, settings and log."""
    dirs = PlatformDirs("ArabicReader", appauthor=False)
    data = dirs.user_data_path
    return Paths(
        library=data / "library.sqlite",
        models=data / "models",
        settings=dirs.user_config_path / "settings.json",
        log=dirs.user_log_path / "reader.log",
        scratch=dirs.user_cache_path,
    )


def resource(name: str) -> Path:
    """Return the path of a file or folder of resources/, in an installed wheel or in a checkout.

    The only place that knows where resources/ lies: a wheel carries it inside the package, a checkout beside it.
    """
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return (inside if inside.is_dir() else package.parent / "resources") / name
