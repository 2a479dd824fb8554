import Foundation
import Synchronization
import Testing

@testable import Inference

struct KeptEncodingsTests {
    /// Two encoders in one, whose numbers tell the text; counts what it is asked.
    private final class Probe: SentenceEncoder {
        let dimension = 5
        let dimensions = [2, 3]
        let identity: String
        let asked = Mutex<[String]>([])

        init(_ identity: String = "probe") { self.identity = identity }

        func encode(_ texts: [String]) throws -> [[Float]] {
            asked.withLock { $0 += texts }
            return texts.map { text in
                let length = Float(text.utf8.count)
                return [0.6, -0.8, 0, length / 100, -1]
            }
        }
    }

    private let folder = FileManager.default.temporaryDirectory.appending(path: "kefu-encodings-\(UUID().uuidString)")

    private var file: URL {
        get throws {
            try #require(
                try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).first)
        }
    }

    private static let texts = ["退货", "return", "a longer text of many words"]

    @Test func `a text is encoded once, also after a new start`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let probe = Probe()
        let first = try KeptEncodings(probe, in: folder).vectors(of: Self.texts)
        let kept = try KeptEncodings(probe, in: folder)
        #expect(try kept.vectors(of: Self.texts + ["new"]).prefix(3) == first[...])
        #expect(try kept.vectors(of: ["new"] + Self.texts).suffix(3) == first[...])
        #expect(probe.asked.withLock { $0 } == Self.texts + ["new"])
    }

    @Test func `vectors come back to the accuracy of eight bits, each part by its own scale`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let probe = Probe()
        let exact = try probe.encode(Self.texts)
        for (vector, right) in zip(try KeptEncodings(probe, in: folder).vectors(of: Self.texts), exact) {
            #expect(zip(vector, right).allSatisfy { abs($0 - $1) <= 0.5 / 127 })
        }
    }

    @Test func `another model has a file of its own`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try KeptEncodings(Probe("one"), in: folder).vectors(of: Self.texts)
        let other = Probe("other")
        _ = try KeptEncodings(other, in: folder).vectors(of: Self.texts)
        #expect(other.asked.withLock { $0 } == Self.texts)
    }

    @Test(arguments: [1, 7, 30, 50])
    func `of a file that was cut, what is whole is used`(missing: Int) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = try KeptEncodings(Probe(), in: folder).vectors(of: Self.texts)
        let bytes = try Data(contentsOf: file)
        try bytes.dropLast(missing).write(to: file)
        let probe = Probe()
        #expect(try KeptEncodings(probe, in: folder).vectors(of: Self.texts) == first)
        let asked = probe.asked.withLock { $0 }
        #expect(!asked.isEmpty && asked.count < 3)
        // What was written after the cut is found again.
        #expect(try KeptEncodings(probe, in: folder).vectors(of: Self.texts) == first)
        #expect(probe.asked.withLock { $0 } == asked)
    }

    @Test func `a damaged record is encoded anew, and a file of another kind begun anew`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = try KeptEncodings(Probe(), in: folder).vectors(of: Self.texts)
        var bytes = try Data(contentsOf: file)
        bytes[bytes.count - 6] ^= 1
        try bytes.write(to: file)
        let probe = Probe()
        #expect(try KeptEncodings(probe, in: folder).vectors(of: Self.texts) == first)
        #expect(probe.asked.withLock { $0 } == [Self.texts[2]])
        try Data("something else that is longer than a header".utf8).write(to: file)
        #expect(try KeptEncodings(probe, in: folder).vectors(of: Self.texts) == first)
    }

    @Test func `what is not used any more is taken out when it is most of the file`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let probe = Probe()
        let kept = try KeptEncodings(probe, in: folder)
        _ = try kept.vectors(of: (0..<2_000).map { "text \($0)" })
        kept.clear()
        let size = try Data(contentsOf: file).count
        let used = try kept.vectors(of: Self.texts)
        kept.clear()
        #expect(try Data(contentsOf: file).count < size / 100)
        probe.asked.withLock { $0 = [] }
        #expect(try kept.vectors(of: Self.texts) == used)
        #expect(probe.asked.withLock { $0 }.isEmpty)
    }
}
