extension Migration {
    static let knowledge = Migration(number: 4, name: "knowledge") { dialect in
        [
            """
            CREATE TABLE knowledge_collection (
                name TEXT PRIMARY KEY,
                origin TEXT NOT NULL UNIQUE
            )
            """,
            """
            CREATE TABLE knowledge_source (
                collection TEXT NOT NULL REFERENCES knowledge_collection (name) ON DELETE CASCADE,
                name TEXT NOT NULL,
                hash TEXT NOT NULL,
                problems TEXT NOT NULL,
                imported_at BIGINT NOT NULL,
                PRIMARY KEY (collection, name)
            )
            """,
            // Every version is kept; one without content says that the article was removed.
            """
            CREATE TABLE article_version (
                sequence \(dialect.countedKey),
                article_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                hash TEXT NOT NULL,
                content TEXT,
                recorded_at BIGINT NOT NULL,
                UNIQUE (article_id, number)
            )
            """,
            """
            CREATE TABLE article (
                id TEXT PRIMARY KEY,
                collection TEXT NOT NULL,
                source TEXT NOT NULL,
                version BIGINT NOT NULL UNIQUE REFERENCES article_version (sequence),
                FOREIGN KEY (collection, source) REFERENCES knowledge_source (collection, name)
            )
            """,
            "CREATE INDEX article_of_source ON article (collection, source)",
        ]
    }
}
