import Foundation
import Inference
import Synchronization
import Testing

@testable import LanguageUnderstanding

struct CascadeTests {
    /// A thousand texts, surer and surer; `wrong` of the least sure are wrong by words and right by the whole model.
    private func comparison(wrong: Int, rejected: Range<Int> = 0..<0) -> Cascade.Comparison {
        let texts = 0..<1_000
        return .init(
            confidences: texts.map { Double($0) / 1_000 }, isRight: texts.map { $0 >= wrong },
            isRightByWhole: texts.map { _ in true }, isRejectedByWhole: texts.map(rejected.contains))
    }

    @Test func `the words answer everything when they are as right as the whole model`() {
        #expect(comparison(wrong: 0).threshold == 0)
    }

    /// Two of a thousand may be lost, standard error included: one may, since 1 + √1 = 2, and two may not.
    @Test func `the words answer until they lose more than the tolerance`() {
        #expect(comparison(wrong: 300).threshold == 0.299)
    }

    @Test func `what the whole model rejects is hardly answered`() {
        // Of a hundred rejected texts two may be answered.
        #expect(comparison(wrong: 0, rejected: 400..<500).threshold == 0.498)
    }

    @Test func `a cascade that answers too few is none`() {
        #expect(comparison(wrong: 950).threshold == nil)
    }

    /// Texts whose words tell the intent, but for some that only the encoder tells.
    private var definition: UnderstandingDefinition {
        UnderstandingDefinition(
            examples: (0..<300).flatMap { number in
                [
                    (text: "send parcel b\(number % 7) d\(number % 11)", intent: "delivery"),
                    (text: "pay card c\(number % 7) d\(number % 11)", intent: "payment"),
                ]
            })
    }

    @Test func `the encoder is asked only about what the words are not sure of`() throws {
        let encoder = ObservedEncoder()
        var interpreter = try InterpreterTrainer.train(definition, encoder: encoder)
        #expect(interpreter.hasCascade)
        encoder.forget()
        let whole = interpreter.interpret("send parcel b1 d2")
        #expect(encoder.texts == ["send parcel b1 d2"])
        interpreter.isCascading = true
        encoder.forget()
        #expect(interpreter.interpret("send parcel b1 d2").intents.first?.name == whole.intents.first?.name)
        #expect(encoder.texts.isEmpty)
        #expect(interpreter.interpret("unheard of").text == "unheard of")
        #expect(encoder.texts == ["unheard of"])
    }

    @Test func `a cascade is kept with its model`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kefu-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        let encoder = CountingEncoder(identity: "counting")
        let saved = try InterpreterTrainer.train(definition, encoder: encoder)
        try saved.save(to: folder)
        let loaded = try Interpreter.load(from: folder, encoder: encoder)
        #expect(loaded.intents.cascade == saved.intents.cascade)
        #expect(loaded.hasCascade)
        try FileManager.default.removeItem(at: folder.appending(path: InterpreterBundle.cascadeFile))
        #expect(throws: BundleError.damaged(path: folder.path)) { try Interpreter.load(from: folder, encoder: encoder) }
    }
}

/// Remembers what it was asked.
private final class ObservedEncoder: SentenceEncoder {
    private let encoder = CountingEncoder(identity: "observed")
    private let asked = Mutex<[String]>([])

    var dimension: Int { encoder.dimension }
    var identity: String { encoder.identity }
    var texts: [String] { asked.withLock { $0 } }

    func forget() { asked.withLock { $0 = [] } }

    func encode(_ texts: [String]) throws -> [[Float]] {
        asked.withLock { $0 += texts }
        return try encoder.encode(texts)
    }
}
