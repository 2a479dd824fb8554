import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What a browser is sent, as it is and as gzip where that saves something; made once, when the server starts.
struct PreparedBody: Sendable {
    let plain: ByteBuffer
    let gzip: ByteBuffer?

    init(_ data: Data, contentType: String) {
        plain = ByteBuffer(bytes: data)
        let compressed = ContentType.isText(contentType) ? Gzip.compress(data) : nil
        gzip = compressed.flatMap { $0.count < data.count ? ByteBuffer(bytes: $0) : nil }
    }

    /// The body that this browser takes, and what has to be said about it.
    func choice(for request: Request) -> (body: ByteBuffer, headers: HTTPFields) {
        guard let gzip else { return (plain, [:]) }
        guard request.acceptsGzip else { return (plain, [.vary: "Accept-Encoding"]) }
        return (gzip, [.vary: "Accept-Encoding", .contentEncoding: "gzip"])
    }
}

extension Request {
    /// Whether `Accept-Encoding` has gzip, by name or by `*`, and not with a quality of nothing.
    fileprivate var acceptsGzip: Bool {
        var accepted: [Substring: Bool] = [:]
        for element in (headers[.acceptEncoding] ?? "").lowercased().split(separator: ",") {
            let parts = element.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            if let name = parts.first { accepted[name[...]] = quality > 0 }
        }
        return accepted["gzip"] ?? accepted["*"] ?? false
    }
}
