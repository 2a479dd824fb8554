import Testing

@testable import Assembly

struct ServerSentEventsTests {
    private static let streams: [(text: String, data: [String])] = [
        ("data: a\n\ndata:b\n\n", ["a", "b"]), ("data: a\r\n\r\ndata: b\r\n\r\n", ["a", "b"]),
        ("data: a\r\rdata: b\r\r", ["a", "b"]),
        (": comment\nevent: x\nid: 1\ndata: 1\ndata: 2\n\n", ["1\n2"]), ("data: 你好\n\n", ["你好"]),
        ("data: no end", ["no end"]),
        ("\n\n\n", []), ("no field\n\n", []),
    ]

    @Test(arguments: streams.indices)
    func `reads events however the bytes arrive`(stream: Int) throws {
        let (text, expected) = Self.streams[stream]
        let bytes = Array(text.utf8)
        for length in [1, 2, 5, 1_000] {
            var events = ServerSentEvents()
            var data: [String] = []
            for start in stride(from: 0, to: bytes.count, by: length) {
                data += try events.take(bytes[start..<min(start + length, bytes.count)])
            }
            #expect(data + events.finish() == expected, "in pieces of \(length)")
        }
    }

    @Test func `gives up a line without an end`() {
        var events = ServerSentEvents()
        #expect(throws: ServerSentEvents.Failure.self) {
            for _ in 0..<300 { _ = try events.take([UInt8](repeating: 0x41, count: 1_024)) }
        }
    }
}
