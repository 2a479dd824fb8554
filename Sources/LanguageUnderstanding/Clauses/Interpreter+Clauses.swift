extension Interpreter {
    /// Chances from which a clause stands for itself, fitted on training questions of BANKING77 that were held out.
    private enum Bar {
        /// Behind words that announce something else.
        static let afterTurn = 0.5
        static let otherwise = 0.85
        /// What the whole message must leave to either intent, unless something else is announced: else it is better
        /// explained by one of them.
        static let inWhole = 0.005
    }

    /// More wishes at once are nobody's.
    private static let mostClauses = 4

    /// The clauses of a message that means several intents, in its order; empty when it means one or none.
    ///
    /// Takes up to 16 judgements at each joint, where the message has any.
    public func clauses(of interpretation: Interpretation) -> [Interpretation.Clause] {
        clauses(of: interpretation.text, whole: interpretation.intents)
    }

    /// The clauses of a message that means several intents; empty when it means one or none.
    ///
    /// - Parameter whole: What the message as a whole was judged to be.
    func clauses(of message: String, whole: [Interpretation.IntentScore]) -> [Interpretation.Clause] {
        guard JointSigns.mayStand(in: message) else { return [] }
        let characters = CharacterPlaces(message)
        var queue: [(range: Range<Int>, scores: [Interpretation.IntentScore])] = [(0..<characters.count, whole)]
        var clauses: [Interpretation.Clause] = []
        while let next = queue.popLast() {
            if queue.count + clauses.count + 2 <= Self.mostClauses,
                let (first, second) = parted(characters, next.range, whole: next.scores)
            {
                queue += [second, first]
            } else if let best = next.scores.first {
                clauses.append(
                    .init(
                        text: characters[next.range], start: next.range.lowerBound, end: next.range.upperBound,
                        intent: best.name, confidence: best.confidence))
            }
        }
        return clauses.count > 1 ? clauses : []
    }

    private typealias Part = (range: Range<Int>, scores: [Interpretation.IntentScore])

    /// Both sides of the joint at which a part falls most surely into two wishes; nil when it is one.
    private func parted(
        _ characters: CharacterPlaces, _ range: Range<Int>, whole: [Interpretation.IntentScore]
    ) -> (Part, Part)? {
        let start = range.lowerBound
        let cuts = ClauseCutter().cuts(of: characters[range])
        // Where nothing announces another wish, the whole must leave something to two of them.
        let isOpen = cuts.contains { $0.joint == .turn } || whole.count { $0.confidence >= Bar.inWhole } > 1
        guard !cuts.isEmpty, isOpen else { return nil }
        let ranges = cuts.flatMap { [$0.first, $0.second] }.map { $0.lowerBound + start..<$0.upperBound + start }
        guard let judged = try? judgements(of: ranges.map { characters[$0] }) else { return nil }
        let left = Dictionary(whole.map { ($0.name, $0.confidence) }) { first, _ in first }
        var best: (confidence: Double, cut: Int)?
        for (number, cut) in cuts.enumerated() {
            let sides = [judged[2 * number], judged[2 * number + 1]]
            let tops = sides.compactMap(\.scores.first)
            guard tops.count == 2, tops[0].name != tops[1].name, !sides.contains(where: \.isOutOfScope) else {
                continue
            }
            let confidence = min(tops[0].confidence, tops[1].confidence)
            let isOwn = cut.joint == .turn || tops.allSatisfy { left[$0.name] ?? 0 >= Bar.inWhole }
            guard isOwn, confidence >= (cut.joint == .turn ? Bar.afterTurn : Bar.otherwise),
                confidence > best?.confidence ?? 0
            else { continue }
            best = (confidence, number)
        }
        return best.map { best in
            let (first, second) = (2 * best.cut, 2 * best.cut + 1)
            return ((ranges[first], judged[first].scores), (ranges[second], judged[second].scores))
        }
    }
}

/// A text whose parts are named by offsets in characters.
private struct CharacterPlaces {
    private let text: String
    /// Where each character begins, and the end.
    private let indices: [String.Index]

    init(_ text: String) {
        self.text = text
        indices = Array(text.indices) + [text.endIndex]
    }

    var count: Int { indices.count - 1 }

    subscript(range: Range<Int>) -> String { String(text[indices[range.lowerBound]..<indices[range.upperBound]]) }
}
