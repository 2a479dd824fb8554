public import Conversations
public import SourceFiles

/// A call to a business system, as `actions/*.yml` describes it.
public struct ActionDefinition: Equatable, Sendable {
    public enum Method: String, CaseIterable, Equatable, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
        case delete = "DELETE"

        /// True when a call leaves the business system as it was, so that it may be repeated.
        public var isSafe: Bool { self == .get }
    }

    public var name: String
    public var method: Method
    /// `{services.NAME}` for an address from `assistant.yml`, `{argument}` for an argument.
    public var url: TextTemplate
    /// Slots that go along: in the address where it names them, else in the query of a GET or the JSON body of the others.
    public var arguments: [String]
    public var headers: [String: String]
    public var timeout: Duration
    /// Further attempts after a failure of a safe call.
    public var retries: Int
    /// The slot that takes the answer.
    public var result: String?
    /// What stands for the answer when the service knows no such thing (404); nil makes that a failure.
    public var notFound: JSONValue?
    /// Paths that a usable answer has.
    public var expected: [String]
    /// True when only a customer for whom the company's site vouches may cause it.
    public var needsVerifiedCustomer: Bool
    /// The response to say when it fails.
    public var onFailure: String?
    public var place: Diagnostic.Place
}

/// What came of calling a business system.
public enum ActionOutcome: Equatable, Sendable {
    case success(JSONValue)
    case failure(ActionFailure)
}

/// How a business system failed.
public enum ActionFailure: Error, Equatable, Sendable {
    case timeout
    case unreachable
    case status(Int)
    /// An answer that is no JSON or lacks what is expected.
    case nonsense
}

/// Calls business systems.
public protocol ActionCaller: Sendable {
    /// - Parameter key: Names this very call: a repetition has the same, so that the system can do it once.
    func call(_ action: ActionDefinition, arguments: [String: JSONValue], key: String) async -> ActionOutcome
}

extension ActionDefinition {
    /// The outcome that an HTTP answer stands for; `body` is nil when it was no JSON.
    public func outcome(status: Int, body: JSONValue?) -> ActionOutcome {
        if status == 404, let notFound { return .success(notFound) }
        guard (200..<300).contains(status) else { return .failure(.status(status)) }
        if status == 204 { return .success(.null) }
        guard let body else { return .failure(.nonsense) }
        return checked(.success(body))
    }

    /// An answer without what is expected of it is no answer.
    func checked(_ outcome: ActionOutcome) -> ActionOutcome {
        guard case .success(let value) = outcome, value != notFound else { return outcome }
        return expected.allSatisfy { value[path: $0] != nil } ? outcome : .failure(.nonsense)
    }
}

extension ActionOutcome {
    /// `ok`, or the kind of failure.
    var name: String {
        switch self {
        case .success: "ok"
        case .failure(.timeout): "timeout"
        case .failure(.unreachable): "unreachable"
        case .failure(.status): "status"
        case .failure(.nonsense): "nonsense"
        }
    }
}
