import Foundation
import LanguageUnderstanding
import Testing

struct InterpreterBundleTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "kefu-\(UUID())")

    private func remove() { try? FileManager.default.removeItem(at: folder) }

    @Test func `what is loaded interprets exactly as what was saved`() throws {
        defer { remove() }
        let saved = try ToyDefinition.interpreter()
        try saved.save(to: folder)
        let loaded = try Interpreter.load(from: folder, encoder: nil)
        #expect(loaded.hash == saved.hash)
        for text in ["where is my order KF20240001", "退货 小号", "zzz", "very bad service!", ""] {
            #expect(loaded.interpret(text) == saved.interpret(text))
        }
    }

    @Test(arguments: ["interpreter.json", "vocabulary.bin", "weights.bin"])
    func `a changed file is noticed`(name: String) throws {
        defer { remove() }
        try ToyDefinition.interpreter().save(to: folder)
        let file = folder.appending(path: name)
        var data = try Data(contentsOf: file)
        data[data.count / 2] ^= 1
        try data.write(to: file)
        #expect(throws: BundleError.damaged(path: folder.path)) { try Interpreter.load(from: folder, encoder: nil) }
    }

    @Test func `a missing bundle is said, with what to do`() {
        let error = #expect(throws: BundleError.self) { try Interpreter.load(from: folder, encoder: nil) }
        #expect(error?.description.contains("kefu train") == true)
    }

    @Test func `a bundle is of use only with the encoder it was trained with`() throws {
        defer { remove() }
        let encoder = CountingEncoder(identity: "first")
        let saved = try InterpreterTrainer.train(ToyDefinition.definition, encoder: encoder)
        try saved.save(to: folder)
        #expect(try Interpreter.load(from: folder, encoder: encoder).interpret("hi") == saved.interpret("hi"))
        for other in [nil, CountingEncoder(identity: "second")] {
            #expect(throws: BundleError.otherEncoder(path: folder.path)) {
                try Interpreter.load(from: folder, encoder: other)
            }
        }
    }
}
