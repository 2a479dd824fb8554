import Foundation
import SourceFiles
import Testing

@testable import LanguageUnderstanding

struct LearnedEntityTests {
    private static let cities = ["上海", "北京", "广州", "成都", "杭州", "南京", "苏州", "天津"]

    private func definition(entities: String = "") -> (UnderstandingDefinition, [Diagnostic]) {
        let lines = Self.cities.flatMap { ["      - 去[\($0)](city)的机票", "      - 帮我订[\($0)](city)的酒店"] }
        var diagnostics = Diagnostics()
        let definition = UnderstandingDefinition.parse(
            "nlu:\n  - intent: travel\n    examples: |\n" + lines.joined(separator: "\n")
                + "\n  - intent: thanks\n    examples: |\n      - 谢谢你\n      - 好的谢谢\n      - 多谢\n" + entities,
            name: "nlu.yml", into: &diagnostics)
        return (definition, diagnostics.sorted)
    }

    @Test func `what is marked often enough is learned, and new ones are found`() throws {
        let (definition, problems) = definition()
        #expect(problems.isEmpty)
        #expect(definition.entities.map(\.isLearned) == [true])
        let interpreter = try InterpreterTrainer.train(definition, encoder: nil)
        let entity = try #require(interpreter.interpret("去武汉的机票").entities.first)
        #expect(entity.name == "city" && entity.text == "武汉" && entity.start == 1 && entity.end == 3)
        #expect(entity.source == "learned")
        #expect(try #require(entity.confidence) > 0.3)
        let known = try #require(interpreter.interpret("去上海的机票").entities.first)
        #expect(known.source == "list" && known.confidence == nil)
    }

    @Test func `it is saved with the interpreter`() throws {
        let interpreter = try InterpreterTrainer.train(definition().0, encoder: nil)
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try interpreter.save(to: folder)
        let loaded = try Interpreter.load(from: folder, encoder: nil)
        #expect(loaded.hash == interpreter.hash)
        #expect(loaded.interpret("去武汉的机票").entities == interpreter.interpret("去武汉的机票").entities)
        try Data("no tagger".utf8).write(to: folder.appending(path: InterpreterBundle.taggerFile))
        #expect(throws: BundleError.damaged(path: folder.path)) { try Interpreter.load(from: folder, encoder: nil) }
    }

    @Test func `an author's list or word settles it`() throws {
        #expect(
            definition(entities: "entities:\n  - name: city\n    values: [武汉]\n").0.entities.map(\.isLearned) == [nil])
        #expect(
            definition(entities: "entities:\n  - name: city\n    values: [武汉]\n    learned: true\n").0.entities
                .map(\.isLearned) == [true])
        #expect(
            definition(entities: "entities:\n  - name: city\n    learned: false\n").0.entities.map(\.isLearned) == [
                false
            ])
    }

    @Test func `an entity that is to be learned but never marked is told`() {
        let (_, problems) = definition(entities: "entities:\n  - name: brand\n    learned: true\n")
        #expect(problems.map(\.message) == ["the entity 'brand' is to be learned, but no example marks it"])
    }
}
