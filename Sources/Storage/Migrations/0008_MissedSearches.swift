extension Migration {
    static let missedSearches = Migration(number: 8, name: "missed searches") { dialect in
        [
            // Of a visitor only what tells the same one again on the same day.
            """
            CREATE TABLE missed_search (
                sequence \(dialect.countedKey),
                wording TEXT NOT NULL,
                query TEXT NOT NULL,
                language TEXT NOT NULL,
                visitor TEXT NOT NULL,
                searched_at BIGINT NOT NULL,
                UNIQUE (visitor, wording)
            )
            """,
            "CREATE INDEX missed_search_by_time ON missed_search (searched_at)",
        ]
    }
}
