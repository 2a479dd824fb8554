public import Conversations
public import Foundation

/// Somebody who works at the desk.
public struct Agent: Codable, Equatable, Sendable {
    public enum Role: String, Codable, CaseIterable, Sendable {
        /// Sees the desk, and changes nothing.
        case observer
        case agent, supervisor, administrator

        /// Whether somebody of this role may speak to customers and decide about their conversations.
        public var mayServe: Bool { self != .observer }
    }

    public var id: AgentID
    /// Lower case; what they sign in with.
    public var email: String
    /// As customers see it.
    public var name: String
    public var role: Role
    public var language: Language
    public var isActive: Bool

    public init(id: AgentID, email: String, name: String, role: Role, language: Language, isActive: Bool = true) {
        self.id = id
        self.email = email.lowercased()
        self.name = name
        self.role = role
        self.language = language
        self.isActive = isActive
    }
}

/// A signed-in browser.
public struct AgentSession: Equatable, Sendable {
    public var agent: Agent
    /// What every changing request must carry beside the cookie.
    public var csrf: String
    public var expires: Date

    public init(agent: Agent, csrf: String, expires: Date) {
        self.agent = agent
        self.csrf = csrf
        self.expires = expires
    }
}

/// Accounts and sessions, as the desk needs them kept.
public protocol AgentStore: Sendable {
    func agent(_ id: AgentID) async throws -> Agent?
    func agent(email: String) async throws -> (agent: Agent, password: PasswordHash)?
    func agents() async throws -> [Agent]
    /// Adds the account, or replaces the one of this id.
    func save(_ agent: Agent, password: PasswordHash) async throws
    /// - Parameter token: The hash of the cookie's value; the value itself is never stored.
    func open(session token: String, agent: AgentID, csrf: String, expires: Date) async throws
    func session(_ token: String, now: Date) async throws -> AgentSession?
    func close(session token: String) async throws
    func closeSessions(of agent: AgentID) async throws
}
