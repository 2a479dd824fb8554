/// Why a language model has written nothing.
public enum ModelFailure: Error, Equatable, Sendable {
    case unreachable
    case timeout
    /// The server refused or failed.
    case status(Int)
    /// What came was not what the protocol says.
    case nonsense
    /// The address is outside the own network, and `egress` is `none`.
    case outside

    /// Whether the same request may go better a moment later.
    public var isPassing: Bool {
        switch self {
        case .unreachable: true
        case .status(let status): [408, 429, 500, 502, 503, 504].contains(status)
        case .timeout, .nonsense, .outside: false
        }
    }

    /// For ledgers and people.
    public var text: String {
        switch self {
        case .unreachable: "unreachable"
        case .timeout: "timed out"
        case .status(let status): "status \(status)"
        case .nonsense: "no chat completion"
        case .outside: "outside the own network"
        }
    }
}
