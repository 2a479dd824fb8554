import Conversations
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// JSON in and out, in one form: camelCase, sorted keys, times as ISO 8601 with milliseconds.
enum JSONBody {
    static func encode(_ value: some Encodable) throws -> String {
        try JSONValue(encoding: value, dates: .iso8601).json
    }
}

extension Response {
    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        Response(
            status: status,
            headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: try JSONBody.encode(value))))
    }

    static var noContent: Response { Response(status: .noContent) }
}

extension Request {
    /// The largest request that is read, in bytes; a longer one is refused unread.
    static let longestBody = 256 * 1024

    /// The body as `type`; what does not fit is told by field.
    mutating func body<Value: Decodable>(as type: Value.Type) async throws -> Value {
        let buffer: ByteBuffer
        do {
            buffer = try await collectBody(upTo: Self.longestBody)
        } catch {
            throw APIError(
                .contentTooLarge, "too_large", "The request is larger than \(Self.longestBody / 1024) KB.",
                zh: "内容太大，最多 \(Self.longestBody / 1024) KB。")
        }
        do {
            return try JSONDecoder().decode(type, from: Data(buffer.readableBytesView))
        } catch let error as DecodingError {
            throw APIError(decoding: error)
        }
    }
}

extension APIError {
    fileprivate init(decoding error: DecodingError) {
        func name(_ path: [any CodingKey]) -> String { path.map(\.stringValue).joined(separator: ".") }
        switch error {
        case .keyNotFound(let key, let context):
            let field = name(context.codingPath + [key])
            self.init(.unprocessableContent, "missing_field", "The field '\(field)' is missing.", field: field)
        case .typeMismatch(let expected, let context), .valueNotFound(let expected, let context):
            let field = name(context.codingPath)
            self.init(
                .unprocessableContent, "wrong_type", "The field '\(field)' must be a \(expected).", field: field)
        case .dataCorrupted(let context) where !context.codingPath.isEmpty:
            let field = name(context.codingPath)
            self.init(
                .unprocessableContent, "wrong_value", "The field '\(field)' has a value that is not known.",
                field: field)
        default: self.init(.badRequest, "not_json", "The request's body must be a JSON object in UTF-8.")
        }
    }
}
