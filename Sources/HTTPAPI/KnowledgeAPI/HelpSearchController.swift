public import Conversations
public import Foundation
import HTTPTypes
import Hummingbird
public import Knowledge

/// Search as customers type, open to everybody: `/api/v1/help/search`.
public struct HelpSearchController: Sendable {
    let search: @Sendable (_ query: String, _ language: Language, _ limit: Int) -> HelpSearch
    let wait: @Sendable (_ address: String) -> TimeInterval?

    /// - Parameter wait: Seconds after which this address may search again; nil when it may now.
    public init(
        search: @escaping @Sendable (_ query: String, _ language: Language, _ limit: Int) -> HelpSearch,
        wait: @escaping @Sendable (_ address: String) -> TimeInterval?
    ) {
        self.search = search
        self.wait = wait
    }

    func add(to group: RouterGroup<APIContext>) { group.get("search", use: find) }

    /// In characters; a question that is longer is told to a person.
    private static let longestQuery = 200

    @Sendable private func find(_ request: Request, context: APIContext) async throws -> Response {
        let query = (request.uri.queryParameters["q"].map(String.init) ?? "")
            .trimmingCharacters(in: .whitespacesAndNewlines)
        guard !query.isEmpty else {
            throw APIError(
                .badRequest, "missing", "Say what to search for in 'q'.", zh: "请在 q 中写明要搜索的内容。", field: "q")
        }
        guard query.count <= Self.longestQuery else {
            throw APIError(
                .badRequest, "too_long", "Search for \(Self.longestQuery) characters at most.",
                zh: "搜索内容最多 \(Self.longestQuery) 个字符。", field: "q")
        }
        if let wait = wait(context.address) {
            let seconds = max(1, Int(wait.rounded(.up)))
            throw APIError(
                .tooManyRequests, "too_many", "Too many searches at once. Please wait \(seconds) s.",
                zh: "搜索太频繁，请等 \(seconds) 秒。", retryAfter: seconds)
        }
        let tag = request.uri.queryParameters["language"].map(String.init)
        let limit = try request.number("limit", in: 1...20, otherwise: 6)
        return try .json(search(query, tag.flatMap(Language.init(tag:)) ?? request.language, Int(limit)))
    }
}
