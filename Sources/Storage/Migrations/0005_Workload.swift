extension Migration {
    /// The events that the workload of people is told from; an index serves a question in its own words only.
    static let isOfService = """
        type IN ('conversation.started', 'handover.requested', 'handover.withdrawn', 'assigned', 'returned', 'resolved') \
        OR (type = 'message.sent' AND actor_kind = 'agent')
        """

    static let workload = Migration(number: 5, name: "workload") { _ in
        ["CREATE INDEX event_of_service ON event (time) WHERE \(isOfService)"]
    }
}
