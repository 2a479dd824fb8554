import Conversations
import Foundation
import HTTPTypes
import Hummingbird
import Knowledge

/// Takes note of what was typed, stayed typed, and was not found, without the page of results having been opened.
struct HelpMissController: Sendable {
    let source: HelpSource

    /// Searches for it again, so that what can be found is never noted; 204 either way.
    func submit(
        _ request: Request, context: some RequestContext, language: Language, from address: String?
    ) async throws -> Response {
        guard request.comesFromThisSite else { throw HTTPError(.forbidden) }
        let form = try? await URLEncodedFormDecoder().decode(Form.self, from: request, context: context)
        let query = form?.q.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        guard !query.isEmpty, query.count <= HelpController.longestQuery else {
            throw HTTPError(.unprocessableContent)
        }
        if let wait = source.waitToSearch(address ?? "unknown") {
            throw HTTPError(.tooManyRequests, headers: [.retryAfter: String(max(1, Int(wait.rounded(.up))))])
        }
        if source.centre().search(query, language: language).foundNothing {
            await source.missed(query, language, address ?? "unknown")
        }
        return Response(status: .noContent)
    }

    private struct Form: Decodable {
        var q: String
    }
}
