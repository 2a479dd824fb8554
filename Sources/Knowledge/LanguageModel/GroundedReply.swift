public import Conversations

/// Reads what a model writes and lets through what the passages support, sentence by sentence.
///
/// The first sentence decides: where it is not supported, nothing is let through, and the answer in the articles' own words is given. So
/// nobody ever sees a sentence that has to be taken back.
public struct GroundedReply: Sendable {
    private let check: SupportCheck
    private let language: Language
    private var reader = CitedSentences()
    private var citations: [Citation] = []
    public private(set) var text = ""
    public private(set) var kept = 0
    public private(set) var cut: [UnsupportedReason: Int] = [:]
    /// True when nothing more is worth reading.
    public private(set) var isOver = false
    private var saysUnknown = false

    /// In sentences; a model that goes on is stopped.
    private static let mostSentences = 12

    /// In characters; a model that comes to no end of a sentence is stopped.
    private static let longestUnread = 1_500

    public init(check: SupportCheck, language: Language) {
        self.check = check
        self.language = language
    }

    /// - Returns: What may be shown now, to be put behind what was returned before.
    public mutating func take(_ fragment: String) -> String {
        guard !isOver else { return "" }
        let released = release(reader.take(fragment))
        if reader.unread > Self.longestUnread { isOver = true }
        return released
    }

    /// The rest, when the model has ended.
    ///
    /// - Parameter isWhole: False when it was cut off; its last sentence may then lack what limits it.
    public mutating func finish(isWhole: Bool = true) -> String {
        guard !isOver else { return "" }
        defer { isOver = true }
        return isWhole ? release(reader.finish()) : ""
    }

    public var outcome: AnswerWording.Outcome {
        kept > 0 ? .written : saysUnknown ? .unknown : cut.isEmpty ? .empty : .unsupported
    }

    /// The answer to give: the model's where it can be given, otherwise the articles' own.
    public func answer(insteadOf extractive: KnowledgeAnswer, _ wording: AnswerWording) -> KnowledgeAnswer {
        var answer = extractive
        var wording = wording
        wording.kept = kept
        wording.cut = Dictionary(cut.map { ($0.key.rawValue, $0.value) }) { first, _ in first }
        answer.wording = wording
        guard kept > 0 else { return answer }
        answer.text = text
        answer.citations = citations
        return answer
    }

    private mutating func release(_ sentences: [CitedSentence]) -> String {
        var released = ""
        for sentence in sentences where !isOver {
            if ModelPhrases.saysUnknown(sentence.text) {
                saysUnknown = true
                isOver = true
            } else if !ModelPhrases.isCourtesy(sentence.text) {
                released += judge(sentence)
            }
            if kept + cut.values.reduce(0, +) >= Self.mostSentences { isOver = true }
        }
        text += released
        return released
    }

    private mutating func judge(_ sentence: CitedSentence) -> String {
        switch check.verdict(sentence) {
        case .supported(let places):
            let separator = separator(before: sentence)
            kept += 1
            return separator + TextMarks.plain(sentence.text) + places.map { "[\(number(of: $0))]" }.joined()
        case .cut(let reason):
            cut[reason, default: 0] += 1
            if kept == 0 { isOver = true }
            return ""
        }
    }

    private func separator(before sentence: CitedSentence) -> String {
        guard kept > 0 else { return "" }
        return sentence.beginsLine ? "\n" : language == .chinese ? "" : " "
    }

    /// Sources are numbered in the order in which they are used, each place once.
    private mutating func number(of citation: Citation) -> Int {
        if let place = citations.firstIndex(of: citation) { return place + 1 }
        citations.append(citation)
        return citations.count
    }
}
