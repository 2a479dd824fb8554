import Storage

/// Somebody's address that is told of events, as the settings name it.
public struct WebhookEndpoint: Equatable, Sendable {
    public var name: String
    public var url: String
    /// The first is today's; the others are still good for receivers that have not changed theirs yet.
    public var secrets: [WebhookSecret]
    public var events: Set<WebhookEvent>

    public init(name: String, url: String, secrets: [WebhookSecret], events: Set<WebhookEvent>) {
        self.name = name
        self.url = url
        self.secrets = secrets
        self.events = events
    }

    var destination: OutboxDestination {
        OutboxDestination(name: name, eventTypes: Set(events.map(\.logType)))
    }
}
