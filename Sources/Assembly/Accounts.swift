import Conversations
public import Desk
public import Storage

/// Accounts as the operator makes them; the first is the administrator's.
public enum Accounts: Sendable {
    public static let administrator = "admin@example.com"

    /// Makes the administrator's account when there is no account yet.
    ///
    /// - Returns: The generated password, which is told once and kept nowhere; nil when accounts exist.
    static func bootstrap(_ store: some AgentStore, rounds: Int) async throws -> String? {
        guard try await store.agents().isEmpty else { return nil }
        let password = generatedPassword()
        let agent = Agent(
            id: .random(), email: administrator, name: "Admin", role: .administrator, language: .english)
        try await store.save(agent, password: PasswordHash(password, rounds: rounds))
        return password
    }

    /// Gives an account a new password, ends its sessions, and tells the password; nil when there is no such account.
    public static func resetPassword(of email: String, in store: DataStore) async throws -> String? {
        guard let found = try await store.agents.agent(email: email.lowercased()) else { return nil }
        let password = generatedPassword()
        try await store.agents.save(found.agent, password: PasswordHash(password))
        try await store.agents.closeSessions(of: found.agent.id)
        return password
    }

    /// Makes an account and tells its password; nil when the address has one already.
    public static func addAccount(_ agent: Agent, in store: DataStore) async throws -> String? {
        guard try await store.agents.agent(email: agent.email) == nil else { return nil }
        let password = generatedPassword()
        try await store.agents.save(agent, password: PasswordHash(password))
        return password
    }

    /// Four groups of five letters and digits that are not easily mistaken: 98 bits.
    private static func generatedPassword() -> String {
        let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789")
        var generator = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            String((0..<5).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
        }.joined(separator: "-")
    }
}
