/// Who did something in a conversation.
public enum Actor: Hashable, Sendable {
    case customer(CustomerID)
    case assistant
    case agent(AgentID)
    case system
}

extension Actor {
    /// `customer`, `assistant`, `agent` or `system`.
    public var kind: String {
        switch self {
        case .customer: "customer"
        case .assistant: "assistant"
        case .agent: "agent"
        case .system: "system"
        }
    }

    public var id: String? {
        switch self {
        case .customer(let id): id.rawValue
        case .agent(let id): id.rawValue
        case .assistant, .system: nil
        }
    }

    public init?(kind: String, id: String?) {
        switch (kind, id) {
        case ("customer", let id?): self = .customer(CustomerID(id))
        case ("agent", let id?): self = .agent(AgentID(id))
        case ("assistant", _): self = .assistant
        case ("system", _): self = .system
        default: return nil
        }
    }
}
