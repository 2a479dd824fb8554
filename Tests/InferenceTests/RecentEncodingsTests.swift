import Synchronization
import Testing

@testable import Inference

struct RecentEncodingsTests {
    /// Gives a text's length, and counts how often it was asked.
    private final class Probe: SentenceEncoder {
        let dimension = 1
        let identity = "probe"
        let asked = Mutex(0)

        func encode(_ texts: [String]) throws -> [[Float]] {
            asked.withLock { $0 += texts.count }
            return texts.map { [Float($0.count)] }
        }
    }

    @Test func `a text asked again is not computed again`() throws {
        let probe = Probe()
        let recent = RecentEncodings(probe, capacity: 2)
        for text in ["a", "a", "bb", "a", "bb"] { #expect(try recent.encode([text]) == [[Float(text.count)]]) }
        #expect(probe.asked.withLock { $0 } == 2)
    }

    @Test func `the oldest text is forgotten first`() throws {
        let probe = Probe()
        let recent = RecentEncodings(probe, capacity: 2)
        for text in ["a", "bb", "ccc", "bb", "ccc", "a"] { #expect(try recent.encode([text]) == [[Float(text.count)]]) }
        #expect(probe.asked.withLock { $0 } == 4)
    }

    @Test func `batches pass as they are`() throws {
        let probe = Probe()
        let recent = RecentEncodings(probe, capacity: 2)
        #expect(try recent.encode(["a", "bb"]) == [[1], [2]])
        #expect(try recent.encode(["a", "bb"]) == [[1], [2]])
        #expect(probe.asked.withLock { $0 } == 4)
    }
}
