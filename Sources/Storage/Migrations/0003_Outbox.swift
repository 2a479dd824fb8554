extension Migration {
    static let outbox = Migration(number: 3, name: "outbox") { _ in
        [
            """
            CREATE TABLE delivery (
                id TEXT PRIMARY KEY,
                destination TEXT NOT NULL,
                sequence BIGINT NOT NULL REFERENCES event (sequence) ON DELETE CASCADE,
                conversation_id TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
                type TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('pending', 'delivered', 'dead')),
                attempts BIGINT NOT NULL,
                next_attempt_at BIGINT,
                settled_at BIGINT,
                last_error TEXT,
                UNIQUE (destination, sequence),
                CHECK ((state = 'pending') = (next_attempt_at IS NOT NULL)),
                CHECK ((state = 'pending') = (settled_at IS NULL)),
                CHECK (state <> 'dead' OR last_error IS NOT NULL)
            )
            """,
            "CREATE INDEX delivery_due ON delivery (destination, next_attempt_at, sequence) WHERE state = 'pending'",
            """
            CREATE INDEX delivery_of_conversation ON delivery (destination, conversation_id, sequence)
            WHERE state = 'pending'
            """,
            "CREATE INDEX delivery_by_state ON delivery (state, settled_at)",
            "CREATE INDEX delivery_of_event ON delivery (sequence)",
            """
            CREATE TABLE switched_off_destination (
                name TEXT PRIMARY KEY,
                since BIGINT NOT NULL,
                reason TEXT NOT NULL
            )
            """,
            // What the waiting time is told from: who came into the queue, and who left it how.
            """
            CREATE INDEX event_of_queue ON event (sequence)
            WHERE type IN ('handover.requested', 'handover.withdrawn', 'assigned', 'resolved')
            """,
        ]
    }
}
