extension Migration {
    static let articleFeedback = Migration(number: 6, name: "article feedback") { dialect in
        [
            // Of a reader only what tells the same one again at the same article.
            """
            CREATE TABLE article_feedback (
                sequence \(dialect.countedKey),
                article_id TEXT NOT NULL,
                reader TEXT NOT NULL,
                version TEXT NOT NULL,
                language TEXT NOT NULL,
                is_helpful BIGINT NOT NULL,
                comment TEXT,
                given_at BIGINT NOT NULL,
                UNIQUE (article_id, reader)
            )
            """
        ]
    }
}
