public import Conversations

/// Which conversations an agent looks at.
public struct InboxQuery: Equatable, Sendable {
    public enum View: String, CaseIterable, Codable, Sendable {
        case waiting, mine, assistant, agents, resolved, all
    }

    public var view: View
    public var agent: AgentID
    /// Words that a message of the conversation must contain; empty for any.
    public var search: String
    public var limit: Int

    public init(view: View, agent: AgentID, search: String = "", limit: Int = 100) {
        self.view = view
        self.agent = agent
        self.search = search
        self.limit = limit
    }
}

/// How many conversations each view holds.
public struct InboxCounts: Codable, Equatable, Sendable {
    public var waiting: Int
    public var mine: Int
    public var assistant: Int
    public var agents: Int
    public var resolved: Int

    public init(waiting: Int = 0, mine: Int = 0, assistant: Int = 0, agents: Int = 0, resolved: Int = 0) {
        self.waiting = waiting
        self.mine = mine
        self.assistant = assistant
        self.agents = agents
        self.resolved = resolved
    }
}

/// The desk's way into the record.
public protocol Inbox: Sendable {
    /// Waiting conversations oldest first, all others by their last message, newest first.
    func conversations(_ query: InboxQuery) async throws -> [Conversation]
    func counts(for agent: AgentID) async throws -> InboxCounts
    /// Conversations that wait for a person now.
    func waitingCount() async throws -> Int
    /// Conversations that an agent has now.
    func heldByAgents() async throws -> [Conversation]
    /// Place in the queue from 1, by waiting time; nil when the conversation does not wait.
    func queuePosition(of id: ConversationID) async throws -> Int?
}
