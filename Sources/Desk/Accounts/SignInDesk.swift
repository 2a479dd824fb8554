import Conversations
import Crypto
public import Foundation

public enum SignInError: Error, Equatable {
    case wrongEmailOrPassword
    case tooManyTries(wait: TimeInterval)
}

/// Lets agents in and out.
public actor SignInDesk {
    /// What a browser is given after signing in.
    public struct Admission: Sendable {
        /// The cookie's value: 256 random bits.
        public var token: String
        public var session: AgentSession
    }

    public static let sessionLength: TimeInterval = 7 * 24 * 3600

    private let store: any AgentStore
    private let rounds: Int
    private let pause: @Sendable (Duration) async throws -> Void
    private var throttle = SignInThrottle()
    private var decoy: PasswordHash?

    /// - Parameters:
    ///   - rounds: What a password of the store costs to check: see `PasswordHash`.
    ///   - pause: Lets time pass.
    public init(
        store: any AgentStore, rounds: Int = PasswordHash.standardRounds,
        pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.store = store
        self.rounds = rounds
        self.pause = pause
    }

    /// - Parameter origin: Where the try comes from; tries are counted by account and by origin.
    public func signIn(email: String, password: String, origin: String, now: Date) async throws -> Admission {
        let account = email.lowercased()
        switch throttle.verdict(account: account, origin: origin, now: now) {
        case .refuse(let wait): throw SignInError.tooManyTries(wait: wait)
        case .proceed(let delay):
            // Counted before the wait and the slow hash, so that tries at the same moment do not slip through.
            throttle.failed(account: account, origin: origin, now: now)
            if delay > 0 { try await pause(.seconds(delay)) }
        }
        let found = try await store.agent(email: account)
        let isRight = try await matches(password, found?.password)
        guard let agent = found?.agent, isRight, agent.isActive else { throw SignInError.wrongEmailOrPassword }
        throttle.succeeded(account: account, origin: origin)

        let admission = Admission(
            token: Self.randomToken(),
            session: AgentSession(
                agent: agent, csrf: Self.randomToken(), expires: now.addingTimeInterval(Self.sessionLength)))
        try await store.open(
            session: Self.fingerprint(admission.token), agent: agent.id, csrf: admission.session.csrf,
            expires: admission.session.expires)
        return admission
    }

    public func session(token: String, now: Date) async throws -> AgentSession? {
        try await store.session(Self.fingerprint(token), now: now)
    }

    public func signOut(token: String) async throws {
        try await store.close(session: Self.fingerprint(token))
    }

    // An unknown address takes as long as a known one, so that the time does not tell which accounts exist.
    private func matches(_ password: String, _ hash: PasswordHash?) async throws -> Bool {
        let decoy = try self.decoy ?? PasswordHash("nobody has this password", rounds: rounds)
        self.decoy = decoy
        let work = Task.detached { (hash ?? decoy).matches(password) && hash != nil }
        return await work.value
    }

    private static func randomToken() -> String {
        var generator = SystemRandomNumberGenerator()
        return Data((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
            .map { String(format: "%02x", $0) }.joined()
    }

    private static func fingerprint(_ token: String) -> String {
        SHA256.hash(data: Data(token.utf8)).map { String(format: "%02x", $0) }.joined()
    }
}
