import Conversations
import Desk
import Foundation
import Storage
import TestSupport
import Testing

struct SignInTests {
    private static let now = Date(timeIntervalSince1970: 1_700_000_000)
    private static let ann = Agent(
        id: AgentID("ann"), email: "ann@example.com", name: "Ann", role: .agent, language: .english)

    private static func store() async throws -> DataStore {
        let store = try await DataStore.inMemory()
        try await store.agents.save(ann, password: PasswordHash("correct horse", rounds: 16))
        return store
    }

    @Test func `tries are stopped after five, for a quarter of an hour from the first`() {
        var throttle = SignInThrottle()
        for second in 0..<5 {
            #expect(throttle.wait(for: "ann", now: Self.now + Double(second)) == nil)
            throttle.failed("ann", now: Self.now + Double(second))
        }
        #expect(throttle.wait(for: "ann", now: Self.now + 10) == 890)
        #expect(throttle.wait(for: "bo", now: Self.now + 10) == nil)
        #expect(throttle.wait(for: "ann", now: Self.now + 900) == nil)
    }

    @Test func `success forgets the failures before it`() {
        var throttle = SignInThrottle()
        for _ in 0..<5 { throttle.failed("ann", now: Self.now) }
        throttle.succeeded("ann")
        #expect(throttle.wait(for: "ann", now: Self.now) == nil)
    }

    @Test func `the right password opens a session that only its token finds`() async throws {
        let desk = SignInDesk(store: try await Self.store().agents)
        let admission = try await desk.signIn(
            email: "ANN@example.com", password: "correct horse", origin: "here", now: Self.now)
        #expect(try await desk.session(token: admission.token, now: Self.now)?.agent == Self.ann)
        #expect(try await desk.session(token: admission.session.csrf, now: Self.now) == nil)
        let late = Self.now + SignInDesk.sessionLength
        #expect(try await desk.session(token: admission.token, now: late) == nil)
        try await desk.signOut(token: admission.token)
        #expect(try await desk.session(token: admission.token, now: Self.now) == nil)
    }

    @Test(arguments: [("ann@example.com", "wrong"), ("nobody@example.com", "correct horse"), ("", "")])
    func `a wrong address and a wrong password are told alike`(email: String, password: String) async throws {
        let desk = SignInDesk(store: try await Self.store().agents)
        await #expect(throws: SignInError.wrongEmailOrPassword) {
            _ = try await desk.signIn(email: email, password: password, origin: "here", now: Self.now)
        }
    }

    @Test func `an account that is closed cannot be used`() async throws {
        let store = try await Self.store()
        var closed = Self.ann
        closed.isActive = false
        try await store.agents.save(closed, password: PasswordHash("correct horse", rounds: 16))
        let desk = SignInDesk(store: store.agents)
        await #expect(throws: SignInError.wrongEmailOrPassword) {
            _ = try await desk.signIn(email: Self.ann.email, password: "correct horse", origin: "here", now: Self.now)
        }
    }

    @Test(arguments: [(sameOrigin: true, sameAccount: false), (sameOrigin: false, sameAccount: true)])
    func `guessing is slowed by account and by origin, known or unknown`(
        sameOrigin: Bool, sameAccount: Bool
    ) async throws {
        let desk = SignInDesk(store: try await Self.store().agents)
        func attempt(_ number: Int) async throws {
            _ = try await desk.signIn(
                email: sameAccount ? Self.ann.email : "guess\(number)@example.com", password: "guess",
                origin: sameOrigin ? "here" : "place \(number)", now: Self.now)
        }
        for number in 0..<5 {
            await #expect(throws: SignInError.wrongEmailOrPassword) { try await attempt(number) }
        }
        await #expect(throws: SignInError.tooManyTries(wait: 900)) { try await attempt(5) }
    }
}
