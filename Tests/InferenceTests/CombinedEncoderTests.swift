import Inference
import Testing

struct CombinedEncoderTests {
    private struct Constant: SentenceEncoder {
        let vector: [Float]
        var dimension: Int { vector.count }
        var identity: String { "\(vector)" }

        func encode(_ texts: [String]) -> [[Float]] { texts.map { _ in vector } }
    }

    @Test func `the vectors of two encoders stand one after the other`() throws {
        let both = CombinedEncoder(Constant(vector: [1, 0]), Constant(vector: [0, 0, 1]))
        #expect(try both.encode(["a", "b"]) == [[1, 0, 0, 0, 1], [1, 0, 0, 0, 1]])
        #expect(both.dimensions == [2, 3] && both.dimension == 5)
        #expect(both.identity == "[1.0, 0.0]+[0.0, 0.0, 1.0]")
    }
}
