extension Migration {
    static let desk = Migration(number: 2, name: "desk") { _ in
        [
            """
            CREATE TABLE agent (
                id TEXT PRIMARY KEY,
                email TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL,
                role TEXT NOT NULL,
                language TEXT NOT NULL,
                is_active BIGINT NOT NULL,
                password TEXT NOT NULL
            )
            """,
            """
            CREATE TABLE agent_session (
                token TEXT PRIMARY KEY,
                agent_id TEXT NOT NULL REFERENCES agent (id),
                csrf TEXT NOT NULL,
                expires BIGINT NOT NULL
            )
            """,
            "CREATE TABLE secret (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
        ]
    }
}
