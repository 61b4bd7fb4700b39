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
    (  # 2: the articles, their quotes, and the index to search them, which holds folded words and no text
        """
        CREATE TABLE articles (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            fingerprint BLOB NOT NULL UNIQUE,
            title TEXT NOT NULL,
            title_folded TEXT NOT NULL,
            language TEXT NOT NULL,
            outlet TEXT NOT NULL,
            outlet_folded TEXT NOT NULL,
            author TEXT NOT NULL,
            published TEXT NOT NULL,
            address TEXT NOT NULL,
            origin_kind TEXT NOT NULL,
            origin_place TEXT NOT NULL,
            day TEXT NOT NULL,
            added REAL NOT NULL,
            opened REAL,
            trashed REAL,
            is_read INTEGER NOT NULL DEFAULT 0,
            is_edited INTEGER NOT NULL DEFAULT 0,
            place_block INTEGER,
            place_offset INTEGER,
            progress REAL NOT NULL DEFAULT 0,
            note TEXT NOT NULL DEFAULT '',
            countries TEXT NOT NULL DEFAULT '',
            quote_count INTEGER,
            quotes_version TEXT NOT NULL DEFAULT '',
            is_indexed INTEGER NOT NULL DEFAULT 0
        ) STRICT
        """,
        "CREATE INDEX articles_by_day ON articles (day, id)",
        "CREATE INDEX articles_by_address ON articles (address) WHERE address <> ''",
        "CREATE INDEX articles_by_place ON articles (origin_place) WHERE origin_place <> ''",
        "CREATE INDEX articles_to_index ON articles (id) WHERE is_indexed = 0",
        """
        CREATE TABLE blocks (
            id INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            number INTEGER NOT NULL,
            kind TEXT NOT NULL,
            text TEXT NOT NULL,
            UNIQUE (article, number)
        ) STRICT
        """,
        """
        CREATE TABLE removed (
            id INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            text TEXT NOT NULL,
            reason TEXT NOT NULL
        ) STRICT
        """,
        "CREATE INDEX removed_by_article ON removed (article)",
        """
        CREATE TABLE english (
            id INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            block INTEGER NOT NULL,
            text TEXT NOT NULL,
            UNIQUE (article, block)
        ) STRICT
        """,
        """
        CREATE TABLE territories (
            code TEXT PRIMARY KEY,
            arabic TEXT NOT NULL,
            english TEXT NOT NULL,
            is_body INTEGER NOT NULL,
            arabic_folded TEXT NOT NULL,
            english_folded TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE quotes (
            id INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            number INTEGER NOT NULL,
            block INTEGER NOT NULL,
            start INTEGER NOT NULL,
            stop INTEGER NOT NULL,
            marked_start INTEGER NOT NULL,
            marked_stop INTEGER NOT NULL,
            text TEXT NOT NULL,
            kind TEXT NOT NULL,
            cue TEXT NOT NULL,
            speaker TEXT,
            speaker_block INTEGER,
            speaker_start INTEGER,
            speaker_stop INTEGER,
            territory TEXT REFERENCES territories,
            rule TEXT,
            rule_block INTEGER,
            rule_start INTEGER,
            rule_stop INTEGER,
            confidence REAL NOT NULL,
            english TEXT NOT NULL DEFAULT '',
            is_listed INTEGER NOT NULL,
            is_corrected INTEGER NOT NULL,
            said_by TEXT NOT NULL,
            country TEXT REFERENCES territories,
            certainty REAL NOT NULL,
            text_folded TEXT NOT NULL,
            said_by_folded TEXT NOT NULL,
            UNIQUE (article, number)
        ) STRICT
        """,
        "CREATE INDEX quotes_by_country ON quotes (country, article) WHERE is_listed",
        """
        CREATE TABLE corrections (
            id INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            block INTEGER NOT NULL,
            start INTEGER NOT NULL,
            stop INTEGER NOT NULL,
            text TEXT NOT NULL,
            speaker TEXT,
            sets_territory INTEGER NOT NULL,
            territory TEXT REFERENCES territories,
            is_quote INTEGER NOT NULL,
            UNIQUE (article, block, start, stop)
        ) STRICT
        """,
        """
        CREATE TABLE tags (
            id INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            name TEXT NOT NULL,
            folded TEXT NOT NULL,
            UNIQUE (article, folded)
        ) STRICT
        """,
        "CREATE INDEX tags_by_name ON tags (folded)",
        """
        CREATE VIRTUAL TABLE search USING fts5 (
            title, text, english, note, content = '', tokenize = 'unicode61 remove_diacritics 0'
        )
        """,
        # A word in the title says most of what an article is about, one in the reader's own note nearly as much.
        "INSERT INTO search (search, rank) VALUES ('rank', 'bm25(8.0, 1.0, 1.0, 4.0)')",
        """
        CREATE VIRTUAL TABLE said USING fts5 (
            speakers, quotes, content = '', tokenize = 'unicode61 remove_diacritics 0', columnsize = 0
        )
        """,
        "CREATE TABLE search_folding (fingerprint BLOB NOT NULL) STRICT",
    ),
    (  # 3: where a removed piece stood, so that it can be put back; not known of the ones kept before
        "ALTER TABLE removed ADD COLUMN before INTEGER",
    ),
    (  # 4: who speaks in English, and how sure a quote's English is; what was kept before was not checked
        "ALTER TABLE corrections ADD COLUMN speaker_english TEXT",
        "ALTER TABLE quotes ADD COLUMN said_by_english TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE quotes ADD COLUMN english_sure INTEGER NOT NULL DEFAULT 1",
    ),
    (  # 5: the reader's own English of sentences, whatever the model; and what a removed piece was in its source
        "CREATE TABLE own_english (source TEXT PRIMARY KEY, target TEXT NOT NULL) STRICT",
        "ALTER TABLE removed ADD COLUMN kind TEXT NOT NULL DEFAULT 'paragraph'",
    ),
    (  # 6: quotes that the reader has added
        "ALTER TABLE corrections ADD COLUMN is_added INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE quotes ADD COLUMN is_added INTEGER NOT NULL DEFAULT 0",
    ),
    (  # 7: whose a quote's English is; of what was kept before it is taken for a model's
        "ALTER TABLE quotes ADD COLUMN english_own INTEGER NOT NULL DEFAULT 0",
    ),
)
"""Statements of each step, in order; step number n leads to `user_version` n."""
