import TextAnalysis

/// How good the answers are for texts of one kind.
public struct AccuracySlice: Codable, Equatable, Sendable {
    /// Such as "zh", or "11 to 20 characters".
    public var name: String
    public var count: Int
    public var accuracy: Double

    /// One a language, the most frequent first.
    static func byLanguage(_ judged: [JudgedText]) -> [AccuracySlice] {
        slices(judged) { LanguageIdentifier.identify(String($0.prefix(2_000))) ?? "other" }
            .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }

    /// From short to long.
    static func byLength(_ judged: [JudgedText]) -> [AccuracySlice] {
        let lengths = [(0, 10), (11, 20), (21, 40), (41, 80), (81, 160), (161, Int.max)]
        let names = lengths.map { $1 == Int.max ? "over 160 characters" : "\($0) to \($1) characters" }
        let found = slices(judged) { text in
            names[lengths.firstIndex { $0.0...$0.1 ~= text.count } ?? lengths.count - 1]
        }
        return names.compactMap { name in found.first { $0.name == name } }
    }

    private static func slices(_ judged: [JudgedText], by name: (String) -> String) -> [AccuracySlice] {
        Dictionary(grouping: judged) { name($0.text) }.map {
            AccuracySlice(name: $0, count: $1.count, accuracy: $1.share(where: \.isRight))
        }
    }
}
