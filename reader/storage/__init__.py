"""The library on disk: SQLite."""
