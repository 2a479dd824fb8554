public import Conversations
public import Foundation
public import Knowledge

/// What the help centre's pages are made of; `Assembly` connects it.
public struct HelpSource: Sendable {
    /// The address under which customers reach this server, without a slash at its end.
    let origin: String
    let centre: @Sendable () -> HelpCentre
    let waitToSearch: @Sendable (_ address: String) -> TimeInterval?
    let keep: (@Sendable (ReaderFeedback) async throws -> TimeInterval?)?
    let missed: @Sendable (_ query: String, _ language: Language, _ address: String) async -> Void

    /// - Parameters:
    ///   - centre: The articles as they are now.
    ///   - waitToSearch: Seconds after which this address may search again; nil when it may now.
    ///   - keep: Keeps what a reader says about an article, unless it returns the seconds to wait; without it nobody is asked.
    ///   - missed: Is told of a search that found nothing, and whence it came.
    public init(
        origin: String, centre: @escaping @Sendable () -> HelpCentre,
        waitToSearch: @escaping @Sendable (_ address: String) -> TimeInterval? = { _ in nil },
        keep: (@Sendable (ReaderFeedback) async throws -> TimeInterval?)? = nil,
        missed: @escaping @Sendable (_ query: String, _ language: Language, _ address: String) async -> Void = {
            _, _, _ in
        }
    ) {
        self.origin = origin
        self.centre = centre
        self.waitToSearch = waitToSearch
        self.keep = keep
        self.missed = missed
    }
}

/// What a reader says about an article.
public struct ReaderFeedback: Sendable {
    public var article: Article
    public var isHelpful: Bool
    public var comment: String?
    /// A random name that the reader's browser keeps.
    public var reader: String
    /// Where the request came from, for the limit.
    public var address: String
}
