public import Conversations
public import Desk
public import Foundation

/// Accounts and sessions in a database.
public struct SQLAgentStore: AgentStore {
    private let database: any SQLDatabase

    init(database: any SQLDatabase) { self.database = database }

    private static let columns = "id, email, name, role, language, is_active, password"

    public func agent(_ id: AgentID) async throws -> Agent? {
        try await database.read { connection in
            try connection.rows("SELECT \(Self.columns) FROM agent WHERE id = ?", [.text(id.rawValue)]).first
                .map(Agent.init(row:))
        }
    }

    public func agent(email: String) async throws -> (agent: Agent, password: PasswordHash)? {
        try await database.read { connection in
            try connection.rows("SELECT \(Self.columns) FROM agent WHERE email = ?", [.text(email)]).first.map { row in
                let hash = try JSONDecoder().decode(PasswordHash.self, from: Data((row.text(6) ?? "").utf8))
                return (try Agent(row: row), hash)
            }
        }
    }

    public func agents() async throws -> [Agent] {
        try await database.read { connection in
            try connection.rows("SELECT \(Self.columns) FROM agent ORDER BY email").map(Agent.init(row:))
        }
    }

    public func save(_ agent: Agent, password: PasswordHash) async throws {
        let hash = String(decoding: try JSONEncoder().encode(password), as: UTF8.self)
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO agent (id, email, name, role, language, is_active, password) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET email = excluded.email, name = excluded.name, role = excluded.role,
                    language = excluded.language, is_active = excluded.is_active, password = excluded.password
                """,
                [
                    .text(agent.id.rawValue), .text(agent.email), .text(agent.name), .text(agent.role.rawValue),
                    .text(agent.language.rawValue), .integer(agent.isActive ? 1 : 0), .text(hash),
                ])
        }
    }

    public func open(session token: String, agent: AgentID, csrf: String, expires: Date) async throws {
        try await database.write { connection in
            try connection.execute(
                "INSERT INTO agent_session (token, agent_id, csrf, expires) VALUES (?, ?, ?, ?)",
                [.text(token), .text(agent.rawValue), .text(csrf), .integer(expires.milliseconds)])
        }
    }

    public func session(_ token: String, now: Date) async throws -> AgentSession? {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT agent.id, email, name, role, language, is_active, csrf, expires FROM agent_session
                JOIN agent ON agent.id = agent_session.agent_id
                WHERE token = ? AND expires > ? AND is_active = 1
                """,
                [.text(token), .integer(now.milliseconds)]
            ).first.map { row in
                AgentSession(
                    agent: try Agent(row: row), csrf: row.text(6) ?? "", expires: Date(milliseconds: row.integer(7)))
            }
        }
    }

    public func closeSessions(of agent: AgentID) async throws {
        try await database.write {
            try $0.execute("DELETE FROM agent_session WHERE agent_id = ?", [.text(agent.rawValue)])
        }
    }

    public func close(session token: String) async throws {
        try await database.write { try $0.execute("DELETE FROM agent_session WHERE token = ?", [.text(token)]) }
    }
}

extension Agent {
    fileprivate init(row: SQLRow) throws {
        guard let id = row.text(0), let email = row.text(1), let name = row.text(2),
            let role = row.text(3).flatMap(Role.init(rawValue:)),
            let language = row.text(4).flatMap(Language.init(rawValue:))
        else { throw StorageError.damaged("an account cannot be read") }
        self.init(
            id: AgentID(id), email: email, name: name, role: role, language: language, isActive: row.integer(5) != 0)
    }
}
