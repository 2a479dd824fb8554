import Conversations
import SourceFiles
import TextAnalysis

/// Which of the languages that kefu speaks an article is written in.
enum SpokenLanguage {
    /// By the path, the text, or the tag that a document gives itself; nil, and a warning, for an article in another
    /// language.
    static func of(
        _ text: String, path: String, tag: String? = nil, at place: Diagnostic.Place,
        into diagnostics: inout Diagnostics
    ) -> Language? {
        if let language = KnowledgeImporter.language(ofPath: path) { return language }
        let sample = String(text.prefix(4_000))
        if let found = LanguageIdentifier.identify(sample) {
            if let language = Language(tag: found) { return language }
            refuse(found, at: place, into: &diagnostics)
            return nil
        }
        // Numbers, names and codes alone are of no language, or of the one that the document names.
        guard sample.unicodeScalars.count(where: { $0.properties.isAlphabetic }) > 40 else {
            return tag.flatMap(Language.init(tag:)) ?? .english
        }
        refuse(tag.flatMap { Language(tag: $0) == nil ? $0 : nil }, at: place, into: &diagnostics)
        return nil
    }

    private static func refuse(_ tag: String?, at place: Diagnostic.Place, into diagnostics: inout Diagnostics) {
        diagnostics.warning(
            at: place,
            "the article is in another language than zh and en" + (tag.map { " (\($0))" } ?? "") + ", and is left out",
            remedy: "translate it, or write 'language: en' above it if it is English")
    }
}
