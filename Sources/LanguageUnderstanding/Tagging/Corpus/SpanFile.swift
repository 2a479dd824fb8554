import Foundation
import SourceFiles

/// Reads a JSON list of sentences with their entities' bounds: `text`, `intent`, and `entities` of `type`, `start_idx` and `end_idx`,
/// counted in characters, the last one included.
enum SpanFile {
    private struct Item: Decodable {
        struct Entity: Decodable {
            var type: String
            var start_idx: Int
            var end_idx: Int
        }

        var text: String
        var intent: String?
        var entities: [Entity]
    }

    static func load(_ url: URL, name: String, into diagnostics: inout Diagnostics) -> TaggedCorpus {
        var corpus = TaggedCorpus()
        guard let text = TextFile.read(url, name: name, into: &diagnostics) else { return corpus }
        guard let items = try? JSONDecoder().decode([Item].self, from: Data(text.utf8)) else {
            diagnostics.error(
                at: .init(file: name), "the file is not a list of sentences with their entities",
                remedy:
                    "write [{\"text\": ..., \"intent\": ..., \"entities\": [{\"type\", \"start_idx\", \"end_idx\"}]}]")
            return corpus
        }
        for (index, item) in items.enumerated() {
            let characters = item.text.map(String.init)
            var sentence = TaggedSentence(
                tokens: characters.map { .init(text: $0, startsWord: true) }, intent: item.intent)
            for entity in item.entities.sorted(by: { $0.start_idx < $1.start_idx }) {
                guard entity.start_idx >= sentence.spans.last?.tokens.upperBound ?? 0,
                    entity.end_idx >= entity.start_idx, entity.end_idx < characters.count
                else {
                    diagnostics.error(
                        at: .init(file: name),
                        "the entity '\(entity.type)' of sentence \(index + 1) lies outside of it, or over another",
                        remedy: "count characters from 0, and let entities not overlap")
                    continue
                }
                sentence.spans.append(.init(label: entity.type, tokens: entity.start_idx..<entity.end_idx + 1))
            }
            if characters.isEmpty {
                diagnostics.warning(at: .init(file: name), "sentence \(index + 1) is empty", remedy: "remove it")
            } else {
                corpus.sentences.append(sentence)
            }
        }
        corpus.joinCharacters()
        return corpus
    }
}
