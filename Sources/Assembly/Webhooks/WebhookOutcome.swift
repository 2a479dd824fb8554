import Foundation

/// What came of one request to an endpoint.
enum WebhookOutcome: Equatable, Sendable {
    /// - Parameter retryAfter: Seconds that the endpoint asks for.
    case answered(status: Int, retryAfter: TimeInterval?)
    case timedOut
    /// - Parameter cause: The kind of error, for whoever looks into it.
    case unreachable(cause: String)
    /// The other end does not speak HTTP, or hung up.
    case nonsense
    /// We are stopping; whether it has arrived is not known.
    case interrupted

    var isSuccess: Bool {
        guard case .answered(200...299, _) = self else { return false }
        return true
    }

    /// The endpoint wants nothing more, ever.
    var isGone: Bool {
        guard case .answered(410, _) = self else { return false }
        return true
    }

    /// Whether the endpoint as a whole is in trouble, so that the next delivery would fare no better.
    var concernsEndpoint: Bool {
        switch self {
        case .answered(let status, let retryAfter): [429, 502, 503, 504].contains(status) || retryAfter != nil
        case .timedOut, .unreachable, .nonsense: true
        case .interrupted: false
        }
    }

    /// Seconds that the endpoint asks for.
    var retryAfter: TimeInterval? {
        guard case .answered(_, let seconds) = self else { return nil }
        return seconds
    }

    /// What went wrong; nothing of the answer's body, which may repeat what a customer wrote.
    var sentence: String {
        switch self {
        case .answered(410, _): "The endpoint answered 410: it wants nothing more."
        case .answered(let status, _) where (300...399).contains(status):
            "The endpoint answered \(status): redirects are not followed, so its new address belongs into the settings."
        case .answered(let status, _): "The endpoint answered \(status)."
        case .timedOut: "The endpoint did not answer in time."
        case .unreachable(let cause): "The endpoint cannot be reached (\(cause))."
        case .nonsense: "The endpoint closed the connection or did not answer in HTTP."
        case .interrupted: "The server stopped before the endpoint answered."
        }
    }
}
