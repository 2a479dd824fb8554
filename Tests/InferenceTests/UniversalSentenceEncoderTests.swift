import Foundation
import GrowthOfWork
import Inference
import Testing

@Suite(.enabled(if: FetchedModels.hasEncoder, "needs the encoder: run Scripts/setup"))
struct UniversalSentenceEncoderTests {
    private static let shared: UniversalSentenceEncoder? = FetchedModels.directory.flatMap {
        try? UniversalSentenceEncoder(directory: $0.encoder)
    }

    private func encoder() throws -> UniversalSentenceEncoder { try #require(Self.shared) }

    @Test func `cuts text into the pieces of the reference`() throws {
        let encoder = try encoder()
        for sample in try Golden.load().tokens {
            #expect(encoder.tokenizer.encode(sample.text) == sample.pieces, "\(sample.text.debugDescription)")
        }
    }

    @Test func `gives the vectors of the reference`() throws {
        let encoder = try encoder()
        for sample in try Golden.load().vectors {
            let vector = try encoder.encode([sample.text])[0]
            let found = Array(vector.prefix(8) + vector.suffix(4))
            #expect(zip(found, sample.first + sample.last).allSatisfy { abs($0 - $1) < 2e-5 }, "\(sample.text)")
        }
    }

    @Test func `is as sure as the reference of what belongs together`() throws {
        let encoder = try encoder()
        for pair in try Golden.load().similarities {
            let vectors = try encoder.encode([pair.first, pair.second])
            let cosine = zip(vectors[0], vectors[1]).reduce(0) { $0 + $1.0 * $1.1 }
            #expect(abs(cosine - pair.cosine) < 1e-4)
        }
    }

    @Test func `a vector does not depend on what else is encoded with it`() throws {
        let encoder = try encoder()
        let texts = try Golden.load().tokens.map(\.text)
        let together = try encoder.encode(texts)
        for (text, vector) in zip(texts, together) {
            let alone = try encoder.encode([text])[0]
            #expect(zip(alone, vector).allSatisfy { abs($0 - $1) < 1e-5 })
        }
    }

    @Test func `every vector has length one`() throws {
        for vector in try encoder().encode(Golden.load().tokens.map(\.text)) {
            #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-5)
        }
        #expect(try encoder().encode([]).isEmpty)
    }

    @Test(arguments: [
        ("a", 1_000_000), ("😀", 10_000), ("退货 ", 100_000), ("\u{301}", 100_000), ("\u{0}\u{1B}", 50_000),
    ])
    func `a hostile message costs no more than a long one`(part: String, count: Int) throws {
        let encoder = try encoder()
        #expect(encoder.tokenizer.encode(String(repeating: part, count: count), limit: 512).count <= 512)
        let growth = try GrowthOfWork.overQuarter(of: count) {
            _ = try encoder.encode([String(repeating: part, count: $0)])
        }
        #expect(growth < GrowthOfWork.bound)
    }

    @Test func `cutting off a long text does not split its last character`() throws {
        let encoder = try encoder()
        let text = String(repeating: "退", count: 10_000)
        // Half a character would be unknown, and the last piece before the end would say so.
        #expect(encoder.tokenizer.encode(text).dropLast().last != 0)
    }
}

struct UniversalSentenceEncoderLoadingTests {
    @Test func `a missing file is named, with what to do`() throws {
        let nowhere = URL(filePath: "/nowhere/encoder", directoryHint: .isDirectory)
        let error = #expect(throws: InferenceError.self) { try UniversalSentenceEncoder(directory: nowhere) }
        let sentence = error?.description ?? ""
        #expect(sentence.contains("/nowhere/encoder/encoder.safetensors") && sentence.contains("Scripts/setup"))
    }

    @Test(arguments: [Data([1, 2, 3]), Data(repeating: 0xFF, count: 64), Data([2, 0, 0, 0, 0, 0, 0, 0, 0x7B, 0x7D])])
    func `a file that is something else is refused`(content: Data) throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "kefu-\(UUID())")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        try content.write(to: directory.appending(path: "encoder.safetensors"))
        #expect(throws: InferenceError.self) { try UniversalSentenceEncoder(directory: directory) }
    }
}

struct ModelDirectoryTests {
    @Test func `the environment decides where models are`() {
        let found = ModelDirectory.locate(environment: ["KEFU_MODELS": "/srv/models"])
        #expect(found?.encoder.path == "/srv/models/encoder")
    }

    @Test func `without encoder there is none, and no error`() throws {
        #expect(try ModelDirectory(url: URL(filePath: "/nowhere")).sentenceEncoder() == nil)
    }
}
