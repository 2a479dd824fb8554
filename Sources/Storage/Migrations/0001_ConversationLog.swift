extension Migration {
    static let conversationLog = Migration(number: 1, name: "conversation log") { dialect in
        [
            """
            CREATE TABLE conversation (
                id TEXT PRIMARY KEY,
                channel TEXT NOT NULL,
                customer_id TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('assistant', 'waiting', 'agent', 'resolved')),
                agent_id TEXT,
                waiting_since BIGINT,
                awaiting_since BIGINT,
                last_message_at BIGINT NOT NULL,
                started_at BIGINT NOT NULL,
                snapshot TEXT NOT NULL,
                CHECK ((state = 'agent') = (agent_id IS NOT NULL)),
                CHECK ((state = 'waiting') = (waiting_since IS NOT NULL)),
                CHECK (awaiting_since IS NULL OR state = 'assistant')
            )
            """,
            "CREATE INDEX conversation_by_customer ON conversation (customer_id, started_at)",
            "CREATE INDEX conversation_by_state ON conversation (state, last_message_at)",
            "CREATE INDEX conversation_awaiting ON conversation (awaiting_since) WHERE awaiting_since IS NOT NULL",
            """
            CREATE TABLE event (
                sequence \(dialect.countedKey),
                conversation_id TEXT NOT NULL REFERENCES conversation (id),
                position BIGINT NOT NULL,
                time BIGINT NOT NULL,
                actor_kind TEXT NOT NULL,
                actor_id TEXT,
                type TEXT NOT NULL,
                version BIGINT NOT NULL,
                payload TEXT NOT NULL,
                UNIQUE (conversation_id, position)
            )
            """,
            """
            CREATE TABLE message (
                id TEXT PRIMARY KEY,
                sequence BIGINT NOT NULL UNIQUE REFERENCES event (sequence),
                channel TEXT NOT NULL,
                external_id TEXT,
                UNIQUE (channel, external_id)
            )
            """,
            "CREATE TABLE consumer (name TEXT PRIMARY KEY, sequence BIGINT NOT NULL)",
        ] + dialect.createSearchTable
    }
}
