"""The database's shape, as numbered steps. A step that has been released is never changed: a new one is added."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (  # 1: the translation memory; a trigger keeps its size, so that no one has to count a hundred thousand rows
        """
        CREATE TABLE translations (
            id INTEGER PRIMARY KEY,
            model TEXT NOT NULL,
            source TEXT NOT NULL,
            target TEXT NOT NULL,
            pairs BLOB NOT NULL,
            used_day INTEGER NOT NULL,
            bytes INTEGER NOT NULL,
            UNIQUE (model, source)
        )
        """,
        "CREATE INDEX translations_by_use ON translations (used_day, id)",
        "CREATE TABLE translations_size (bytes INTEGER NOT NULL)",
        "INSERT INTO translations_size VALUES (0)",
        """
        CREATE TRIGGER translations_grow AFTER INSERT ON translations
        BEGIN UPDATE translations_size SET bytes = bytes + new.bytes; END
        """,
        """
        CREATE TRIGGER translations_shrink AFTER DELETE ON translations
        BEGIN UPDATE translations_size SET bytes = bytes - old.bytes; END
        """,
    ),
)
"""Statements of each step, in order; step number n leads to `user_version` n."""
