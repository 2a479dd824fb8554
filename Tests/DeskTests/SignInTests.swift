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

    /// Fails `count` times, each from the origin that `origin` names.
    private static func throttle(
        _ account: String = "ann", failures count: Int, origin: (Int) -> String
    ) -> SignInThrottle {
        var throttle = SignInThrottle()
        for number in 0..<count { throttle.failed(account: account, origin: origin(number), now: now + Double(number)) }
        return throttle
    }

    @Test func `an account at one origin is locked after five failures, for a quarter of an hour from the first`() {
        #expect(
            Self.throttle(failures: 4) { _ in "there" }.verdict(account: "ann", origin: "there", now: Self.now + 4)
                == .proceed(after: 0))
        let throttle = Self.throttle(failures: 5) { _ in "there" }
        #expect(throttle.verdict(account: "ann", origin: "there", now: Self.now + 10) == .refuse(for: 890))
        #expect(throttle.verdict(account: "bo", origin: "there", now: Self.now + 10) == .proceed(after: 0))
        #expect(throttle.verdict(account: "ann", origin: "there", now: Self.now + 900) == .proceed(after: 0))
    }

    @Test func `nobody is locked out by failures elsewhere, however many`() {
        for failures in [5, 9] {
            let throttle = Self.throttle(failures: failures) { "place \($0 / 5)" }
            #expect(throttle.verdict(account: "ann", origin: "here", now: Self.now + 10) == .proceed(after: 0))
        }
        for (failures, delay) in [(10, 1.0), (11, 2), (13, 8), (14, 10), (1000, 10)] {
            let throttle = Self.throttle(failures: failures) { "place \($0)" }
            let verdict = throttle.verdict(account: "ann", origin: "here", now: Self.now + 10)
            #expect(verdict == .proceed(after: delay))
        }
    }

    @Test func `an origin that tries many accounts is locked`() {
        var throttle = SignInThrottle()
        for number in 0..<20 { throttle.failed(account: "guess \(number)", origin: "there", now: Self.now) }
        #expect(throttle.verdict(account: "ann", origin: "there", now: Self.now) == .refuse(for: 900))
        #expect(throttle.verdict(account: "ann", origin: "here", now: Self.now) == .proceed(after: 0))
    }

    @Test func `success forgets the failures before it`() {
        var throttle = Self.throttle(failures: 5) { _ in "there" }
        throttle.succeeded(account: "ann", origin: "there")
        #expect(throttle.verdict(account: "ann", origin: "there", now: Self.now) == .proceed(after: 0))
    }

    @Test func `the right password opens a session that only its token finds`() async throws {
        let desk = SignInDesk(store: try await Self.store().agents, rounds: 16)
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
        let desk = SignInDesk(store: try await Self.store().agents, rounds: 16)
        await #expect(throws: SignInError.wrongEmailOrPassword) {
            _ = try await desk.signIn(email: email, password: password, origin: "here", now: Self.now)
        }
    }

    @Test func `an account that is closed cannot be used`() async throws {
        let store = try await Self.store()
        var closed = Self.ann
        closed.isActive = false
        try await store.agents.save(closed, password: PasswordHash("correct horse", rounds: 16))
        let desk = SignInDesk(store: store.agents, rounds: 16)
        await #expect(throws: SignInError.wrongEmailOrPassword) {
            _ = try await desk.signIn(email: Self.ann.email, password: "correct horse", origin: "here", now: Self.now)
        }
    }

    @Test(arguments: ["ann@example.com", "nobody@example.com"])
    func `guessing at an account is slowed down, known or unknown`(email: String) async throws {
        let desk = SignInDesk(store: try await Self.store().agents, rounds: 16)
        func attempt() async throws {
            _ = try await desk.signIn(email: email, password: "guess", origin: "there", now: Self.now)
        }
        for _ in 0..<5 { await #expect(throws: SignInError.wrongEmailOrPassword) { try await attempt() } }
        await #expect(throws: SignInError.tooManyTries(wait: 900)) { try await attempt() }
    }

    @Test func `strangers who guess cannot keep the right person out`() async throws {
        let waits = Waits()
        let desk = SignInDesk(store: try await Self.store().agents, rounds: 16) { await waits.add($0) }
        for number in 0..<60 {
            _ = try? await desk.signIn(
                email: Self.ann.email, password: "guess", origin: "place \(number / 5)", now: Self.now)
        }
        let before = await waits.all.count
        let admission = try await desk.signIn(
            email: Self.ann.email, password: "correct horse", origin: "here", now: Self.now)
        #expect(admission.session.agent == Self.ann)
        #expect(await waits.all.dropFirst(before) == [.seconds(10)])
    }

    private actor Waits {
        var all: [Duration] = []
        func add(_ wait: Duration) { all.append(wait) }
    }
}
