import Conversations
import Foundation
import LanguageUnderstanding
import SourceFiles
import ValueParsing

/// What reads texts that anybody may have written, and has to take all of them.
public enum FuzzedParser: String, CaseIterable, Sendable {
    /// Intents and entities, as `intents/*.yml` has them.
    case yaml
    case csv
    /// A token and its tag a line, as the CoNLL tasks have them.
    case columns
    case json
    case values
    /// What customers write, to an interpreter of lists, patterns and learned entities.
    case messages

    /// Ends the process where a promise is broken; what is wrong with the bytes themselves is no matter.
    public func read(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        var diagnostics = Diagnostics()
        switch self {
        case .yaml:
            let definition = UnderstandingDefinition.parse(text, name: "a.yml", into: &diagnostics)
            for mark in definition.intents.flatMap(\.examples).flatMap({ example in
                example.marks.map { (example.text, $0) }
            }) {
                precondition(mark.0.dropFirst(mark.1.start).hasPrefix(mark.1.text), "a mark stands where it says")
            }
        case .csv:
            let table = CSVTable.parse(text, name: "a.csv", required: ["text"], into: &diagnostics)
            precondition((table == nil) == diagnostics.hasErrors, "a table, or a reason why there is none")
        case .columns:
            let corpus = TaggedCorpus.parse(columns: text, name: "a.conll", into: &diagnostics)
            for sentence in corpus.sentences {
                precondition(sentence.spans.allSatisfy { sentence.tokens.indices.contains($0.tokens.upperBound - 1) })
            }
        case .json: readJSON(bytes)
        case .values: readValues(text)
        case .messages:
            for entity in Self.interpreter?.interpretWithClauses(text).entities ?? [] {
                precondition(entity.start < entity.end && entity.end <= text.count, "an entity lies in its message")
            }
        }
    }

    private func readJSON(_ bytes: [UInt8]) {
        guard let value = try? JSONValue(parsing: bytes) else { return }
        guard let again = try? JSONValue(parsing: value.json.utf8) else {
            preconditionFailure("what is written can be read")
        }
        precondition(again.json == value.json, "writing and reading changes nothing")
    }

    private func readValues(_ text: String) {
        // A Saturday, at noon.
        let parser = ValueParser(now: Date(timeIntervalSince1970: 1_795_262_400), timeZone: .gmt)
        let characters = Array(text)
        var end = 0
        for value in parser.values(in: text) {
            precondition(value.start >= end && value.start < value.end && value.end <= characters.count)
            precondition(String(characters[value.start..<value.end]) == value.text, "a value stands where it says")
            end = value.end
        }
    }

    private static let interpreter: Interpreter? = {
        var diagnostics = Diagnostics()
        let text = """
            nlu:
              - intent: order
                examples: |
                  - where is my order KF20240001
                  - 我的订单到哪了
                  - is the [backpack](product) here
              - intent: travel
                examples: |
                  - fly to [Paris](city)
                  - fly to [Rome](city) tomorrow
                  - 去[上海](city)
                  - 到[杭州](city)的票
                  - take me to [Berlin](city)
            entities:
              - {name: number, pattern: 'KF\\d{8}'}
              - {name: size, values: {small: [S, 小号], large: [L, 大号码]}}
            """
        let definition = UnderstandingDefinition.parse(text, name: "fuzz.yml", into: &diagnostics)
        return try? InterpreterTrainer.train(definition, encoder: nil)
    }()
}
