import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Frames of a server-sent event stream (HTML Living Standard, 9.2).
struct EventFrame {
    var id: Int64?
    var event: String
    var data: String

    /// The frame as a chunk of a body in parts (RFC 9112, 7.1).
    var chunk: ByteBuffer { Self.chunk(of: buffer) }

    var buffer: ByteBuffer {
        var buffer = ByteBuffer()
        if let id { buffer.writeString("id: \(id)\n") }
        buffer.writeString("event: \(event)\n")
        buffer.writeString("data: ")
        buffer.writeString(data)
        buffer.writeString("\n\n")
        return buffer
    }

    init(id: Int64? = nil, _ event: String, _ value: some Encodable) throws {
        self.id = id
        self.event = event
        data = try JSONBody.encode(value)
    }

    static let comment = ByteBuffer(string: ":\n\n")
    static let commentChunk = chunk(of: comment)

    private static func chunk(of buffer: ByteBuffer) -> ByteBuffer {
        var chunk = ByteBuffer(string: String(buffer.readableBytes, radix: 16) + "\r\n")
        chunk.writeImmutableBuffer(buffer)
        chunk.writeString("\r\n")
        return chunk
    }

    static func retry(milliseconds: Int) -> ByteBuffer { ByteBuffer(string: "retry: \(milliseconds)\n\n") }
}

/// Writes frames; lent to one task, which may hand it to what it calls.
final class EventStreamWriter {
    private var writer: any ResponseBodyWriter

    init(_ writer: any ResponseBodyWriter) { self.writer = writer }

    func write(_ buffer: ByteBuffer) async throws { try await writer.write(buffer) }

    func write(_ event: String, _ value: some Encodable, id: Int64? = nil) async throws {
        try await write(EventFrame(id: id, event, value).buffer)
    }
}

extension Response {
    /// A stream that `produce` writes until it returns; it tells its reader to come again in a second.
    static func eventStream(
        _ produce: @escaping @Sendable (EventStreamWriter) async throws -> Void
    ) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store",
                HTTPField.Name("X-Accel-Buffering") ?? .cacheControl: "no",
            ],
            body: .init { writer in
                let stream = EventStreamWriter(writer)
                try await stream.write(EventFrame.retry(milliseconds: 1000))
                try await produce(stream)
                try await stream.write(EventFrame.retry(milliseconds: 1000))
                try await writer.finish(nil)
            })
    }
}

extension Request {
    /// Where the reader of a stream stopped: `Last-Event-ID`, else `?after=`, else 0.
    var cursor: Int64 {
        let header = HTTPField.Name("Last-Event-ID").flatMap { headers[$0] }
        return (header ?? uri.queryParameters.get("after")).flatMap(Int64.init) ?? 0
    }
}
