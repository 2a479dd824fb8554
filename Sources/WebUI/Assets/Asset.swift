import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// A file that browsers fetch and keep, held in memory.
struct Asset: Sendable {
    private let body: PreparedBody
    private let contentType: String
    private let digest: String

    init(_ data: Data, contentType: String) {
        body = PreparedBody(data, contentType: contentType)
        self.contentType = contentType
        digest = SHA256.hash(data: data).prefix(12)
            .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// The file, or 304 when the browser has it already.
    func response(to request: Request, cacheControl: String) -> Response {
        let (bytes, description) = body.choice(for: request)
        // Two encodings of a file are two entities, each with a tag of its own.
        let entityTag = "\"" + digest + (description[.contentEncoding] == nil ? "" : "-gzip") + "\""
        var headers: HTTPFields = [
            .eTag: entityTag, .cacheControl: cacheControl, .xContentTypeOptions: "nosniff",
        ]
        if let vary = description[.vary] { headers[.vary] = vary }
        if request.headers[.ifNoneMatch].map({ Self.lists($0, entityTag) }) ?? false {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = contentType
        if let encoding = description[.contentEncoding] { headers[.contentEncoding] = encoding }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: bytes))
    }

    private static func lists(_ ifNoneMatch: String, _ entityTag: String) -> Bool {
        ifNoneMatch.split(separator: ",").contains { candidate in
            let tag = candidate.trimmingCharacters(in: .whitespaces)
            return tag == "*" || tag == entityTag || tag == "W/" + entityTag
        }
    }
}

extension HTTPField.Name {
    static let crossOriginResourcePolicy = Self("Cross-Origin-Resource-Policy") ?? .accessControlAllowOrigin
}
