import Conversations
import Foundation
public import HTTPTypes
public import Hummingbird
import NIOCore

/// An answer that is no success, as clients read it: `{"error": {"code", "message", "field"}}`.
public struct APIError: HTTPResponseError, Equatable {
    public var status: HTTPResponse.Status
    /// A word that programs compare.
    public var code: String
    /// A sentence that people read.
    public var message: String
    /// The same in Chinese; nil where only programs see it.
    public var chinese: String?
    public var field: String?
    /// Seconds until another try makes sense.
    public var retryAfter: Int?

    public init(
        _ status: HTTPResponse.Status, _ code: String, _ message: String, zh chinese: String? = nil,
        field: String? = nil, retryAfter: Int? = nil
    ) {
        self.status = status
        self.code = code
        self.message = message
        self.chinese = chinese
        self.field = field
        self.retryAfter = retryAfter
    }

    private struct Body: Encodable {
        struct Problem: Encodable {
            var code: String
            var message: String
            var field: String?
        }

        var error: Problem
    }

    public func response(from request: Request, context: some RequestContext) throws -> Response {
        let sentence = request.language == .chinese ? chinese ?? message : message
        var response = try Response.json(
            Body(error: .init(code: code, message: sentence, field: field)), status: status)
        if let retryAfter { response.headers[.retryAfter] = String(retryAfter) }
        return response
    }
}
