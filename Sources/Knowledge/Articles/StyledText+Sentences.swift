import Documents
import TextAnalysis

extension StyledText {
    /// Its sentences, each with what of its links and emphasis is in it.
    var sentences: [StyledText] { Sentences.split(text).map { self[$0.startIndex..<$0.endIndex] } }
}
