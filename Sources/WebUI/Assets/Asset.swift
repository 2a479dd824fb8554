import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// A file that browsers fetch and keep, held in memory.
struct Asset: Sendable {
    let body: ByteBuffer
    let contentType: String
    let entityTag: String

    init(_ data: Data, contentType: String) {
        body = ByteBuffer(bytes: data)
        self.contentType = contentType
        entityTag =
            "\""
            + SHA256.hash(data: data).prefix(12).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
            .joined() + "\""
    }

    /// The file, or 304 when the browser has it already.
    func response(to request: Request, cacheControl: String) -> Response {
        var headers: HTTPFields = [
            .eTag: entityTag, .cacheControl: cacheControl, .xContentTypeOptions: "nosniff",
        ]
        if request.headers[.ifNoneMatch].map(matches) ?? false {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = contentType
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
    }

    private func matches(_ ifNoneMatch: String) -> Bool {
        ifNoneMatch.split(separator: ",").contains { candidate in
            let tag = candidate.trimmingCharacters(in: .whitespaces)
            return tag == "*" || tag == entityTag || tag == "W/" + entityTag
        }
    }
}

extension HTTPField.Name {
    static let crossOriginResourcePolicy = Self("Cross-Origin-Resource-Policy") ?? .accessControlAllowOrigin
}
