import Foundation
import SourceFiles

/// Reads Rasa's NLU examples, in which entities are marked: `fly to [Paris](city)`.
enum MarkedExamples {
    static func load(_ url: URL, name: String, into diagnostics: inout Diagnostics) -> TaggedCorpus {
        var corpus = TaggedCorpus()
        guard let text = TextFile.read(url, name: name, into: &diagnostics) else { return corpus }
        let definition = UnderstandingDefinition.parse(text, name: name, into: &diagnostics)
        corpus.sentences = definition.intents.flatMap { intent in
            intent.examples.map { TaggedSentence($0, intent: intent.name) }
        }
        return corpus
    }
}
