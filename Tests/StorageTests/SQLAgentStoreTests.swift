import Conversations
import Desk
import Foundation
import Storage
import TestSupport
import Testing

struct SQLAgentStoreTests {
    private static let ann = Agent(
        id: AgentID("ann"), email: "Ann@Example.com", name: "Ann", role: .supervisor, language: .chinese)
    private static let now = Date(timeIntervalSince1970: 1_700_000_000)

    @Test(arguments: TestDatabase.all)
    func `an account is found by id and by address, and replaced by id`(database: TestDatabase) async throws {
        try await database.withStore { store in
            let password = try PasswordHash("a first password", rounds: 16)
            try await store.agents.save(Self.ann, password: password)
            #expect(try await store.agents.agent(Self.ann.id) == Self.ann)
            #expect(try await store.agents.agent(email: "ann@example.com")?.password == password)
            var renamed = Self.ann
            renamed.name = "Anna"
            try await store.agents.save(renamed, password: PasswordHash("another password", rounds: 16))
            #expect(try await store.agents.agents() == [renamed])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a session ends in time, when it is closed, and with its account`(database: TestDatabase) async throws {
        try await database.withStore { store in
            let password = try PasswordHash("a first password", rounds: 16)
            try await store.agents.save(Self.ann, password: password)
            let expires = Self.now.addingTimeInterval(60)
            for token in ["one", "two"] {
                try await store.agents.open(session: token, agent: Self.ann.id, csrf: "csrf", expires: expires)
            }
            let session = try await store.agents.session("one", now: Self.now)
            #expect(session == AgentSession(agent: Self.ann, csrf: "csrf", expires: expires))
            #expect(try await store.agents.session("one", now: expires) == nil)
            try await store.agents.close(session: "one")
            #expect(try await store.agents.session("one", now: Self.now) == nil)
            var gone = Self.ann
            gone.isActive = false
            try await store.agents.save(gone, password: password)
            #expect(try await store.agents.session("two", now: Self.now) == nil)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a secret is made once`(database: TestDatabase) async throws {
        try await database.withStore { store in
            for made in ["first", "second"] {
                let secret = try await store.secret("s") { made }
                #expect(secret == "first")
            }
        }
    }
}
