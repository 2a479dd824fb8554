import Foundation
import GrowthOfWork
import Inference
import Testing

@Suite(.enabled(if: FetchedModels.hasSecondEncoder, "needs the second encoder: run Scripts/setup"))
struct E5EncoderTests {
    private static let shared: E5Encoder? = FetchedModels.directory.flatMap {
        try? E5Encoder(directory: $0.secondEncoder)
    }

    private func encoder() throws -> E5Encoder { try #require(Self.shared) }

    @Test func `cuts text into the pieces of the reference`() throws {
        let encoder = try encoder()
        for sample in try E5Golden.load().tokens {
            #expect(
                encoder.tokenizer.encode("query: " + sample.text) == sample.pieces, "\(sample.text.debugDescription)")
        }
    }

    @Test func `gives the vectors of the reference`() throws {
        let encoder = try encoder()
        for sample in try E5Golden.load().vectors {
            #expect(cosine(encoder.encode([sample.text])[0], sample.values) > 0.9995, "\(sample.text)")
        }
    }

    @Test func `is as sure as the reference of what belongs together`() throws {
        let encoder = try encoder()
        for pair in try E5Golden.load().similarities {
            let vectors = encoder.encode([pair.first, pair.second])
            #expect(abs(cosine(vectors[0], vectors[1]) - pair.cosine) < 2e-3, "\(pair.first)")
        }
    }

    @Test func `a vector does not depend on what else is encoded with it`() throws {
        let encoder = try encoder()
        let texts = try E5Golden.load().tokens.map(\.text)
        for (text, vector) in zip(texts, encoder.encode(texts)) {
            #expect(zip(encoder.encode([text])[0], vector).allSatisfy { abs($0 - $1) < 1e-5 })
        }
    }

    @Test func `every vector has length one`() throws {
        for vector in try encoder().encode(["退货", "", "😀", "where is my order"]) {
            #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-5)
        }
        #expect(try encoder().encode([]).isEmpty)
    }

    @Test(arguments: [
        ("a", 1_000_000), ("😀", 10_000), ("退货 ", 100_000), ("\u{301}", 100_000), ("ﷺ", 100_000),
        ("\u{0}\u{1B}", 50_000),
    ])
    func `a hostile message costs no more than a long one`(part: String, count: Int) throws {
        let encoder = try encoder()
        #expect(encoder.tokenizer.encode(String(repeating: part, count: count), limit: 512).count <= 512)
        let growth = GrowthOfWork.overQuarter(of: count) { _ = encoder.encode([String(repeating: part, count: $0)]) }
        #expect(growth < GrowthOfWork.bound)
    }

    private func cosine(_ first: [Float], _ second: [Float]) -> Float {
        func product(_ a: [Float], _ b: [Float]) -> Float { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
        return product(first, second) / (product(first, first) * product(second, second)).squareRoot()
    }
}

struct E5LoadingTests {
    @Test func `a missing file is named, with what to do`() throws {
        let nowhere = URL(filePath: "/nowhere/second-encoder", directoryHint: .isDirectory)
        let error = #expect(throws: InferenceError.self) { try E5Encoder(directory: nowhere) }
        let sentence = error?.description ?? ""
        #expect(sentence.contains("/nowhere/second-encoder/encoder.safetensors") && sentence.contains("Scripts/setup"))
    }

    @Test func `without second encoder there is none, and no error`() throws {
        #expect(try ModelDirectory(url: URL(filePath: "/nowhere")).secondSentenceEncoder() == nil)
    }

    @Test(.enabled(if: FetchedModels.hasEncoder, "needs the encoder: run Scripts/setup"))
    func `another model's file is refused`() throws {
        let first = try #require(FetchedModels.directory).encoder
        #expect(throws: InferenceError.self) { try E5Encoder(directory: first) }
    }
}
