import Conversations
import Foundation
import Testing

@testable import Storage

struct SnapshotMemoryTests {
    private struct Unreadable: Error {}

    private static func conversation(of customer: String) -> Conversation {
        let started = ConversationStarted(channel: "web", customer: CustomerID(customer), language: .english)
        return Conversation(
            id: .random(), started: started, by: .customer(CustomerID(customer)),
            at: Date(timeIntervalSince1970: 1_800_000_000.123))
    }

    @Test func `a snapshot that was written is not decoded`() throws {
        let memory = SnapshotMemory(capacity: 4)
        let written = Self.conversation(of: "a")
        memory.keep(written, as: "text")
        #expect(try memory.conversation("text") { _ in throw Unreadable() } == written)
    }

    @Test func `a snapshot of before is decoded once`() throws {
        let memory = SnapshotMemory(capacity: 4)
        var asked: [String] = []
        for _ in 0..<2 {
            let read = memory.conversation("text") { text in
                asked.append(text)
                return Self.conversation(of: "b")
            }
            #expect(read.customer == CustomerID("b"))
        }
        #expect(asked == ["text"])
        #expect(throws: Unreadable.self) { try memory.conversation("other") { _ in throw Unreadable() } }
    }

    @Test func `those used last are kept, and no more than the capacity`() throws {
        let memory = SnapshotMemory(capacity: 4)
        for number in 0..<7 { memory.keep(Self.conversation(of: "\(number)"), as: "\(number)") }
        var decoded: Set<String> = []
        for number in (0..<7).reversed() {
            _ = memory.conversation("\(number)") { text in
                decoded.insert(text)
                return Self.conversation(of: text)
            }
            if number == 5 { #expect(decoded.isEmpty) }
        }
        #expect(decoded.count >= 3)
    }
}
