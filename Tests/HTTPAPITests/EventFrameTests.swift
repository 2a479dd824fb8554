import NIOCore
import Testing

@testable import HTTPAPI

struct EventFrameTests {
    @Test func `a chunk says its length in bytes before it`() throws {
        let frame = try EventFrame(id: 7, "typing", ["who": "顾客"])
        let text = "id: 7\nevent: typing\ndata: {\"who\":\"顾客\"}\n\n"
        #expect(String(buffer: frame.buffer) == text)
        // 44 bytes, of which each character of the customer takes three.
        #expect(String(buffer: frame.chunk) == "2c\r\n" + text + "\r\n")
        #expect(String(buffer: EventFrame.commentChunk) == "3\r\n:\n\n\r\n")
    }
}
