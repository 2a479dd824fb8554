/// What the phrases of one message say of its writer's mood.
struct SentimentReading {
    /// Sums of what is felt, the good and the bad; the bad is negative.
    private(set) var good = 0.0
    private(set) var bad = 0.0
    private(set) var hasFault = false
    private(set) var isIronic = false
    /// Chances in `0...1`.
    private(set) var urgency = 0.0
    private(set) var frustration = 0.0
    /// The part of frustration that comes from having asked or waited before.
    private(set) var burden = 0.0
    /// What is left of urgency when the customer says that there is time.
    private(set) var hurry = 1.0
    /// The phrases that speak for a mood, in the order of the text.
    private(set) var words: [Explanation.MoodWord] = []

    /// A negation acts on what follows within so many phrases, or characters where words are not spaced.
    private static let negationReach = 4
    private static let intensifierReach = 2
    /// What a customer said before "but" counts so much.
    private static let beforeTurn = 0.6

    /// Praise that stands alone is irony beside what is as bad as this; "great!" is rather meant than "great,".
    private static let contrast = -0.6
    private static let loudContrast = -1.3

    private var position = 0
    private var negation: (at: Int, isOfDeeds: Bool, isSoftened: Bool)?
    private var strength = (factor: 1.0, at: -intensifierReach - 1)
    private var clause = Clause()
    private var lonePraise = 0.0
    private var isPraiseLoud = false
    private var hasTurn = false
    private var repetitions = 0
    private let capitals: Set<String>

    init(_ units: [SentimentUnit], capitals: Set<String>) {
        self.capitals = capitals
        let keys = SentimentLexicon.phrases.keys(of: units)
        var index = 0
        while index < units.count {
            let unit = units[index]
            if let (entry, length) = SentimentLexicon.phrases.longest(in: units, keys: keys, at: index) {
                take(entry, units[index..<index + length])
                index += length
            } else if let (weight, length) = Insistence.sign(in: units, at: index) {
                burden = burden.either(weight)
                clause.isBare = false
                index += length
            } else {
                if unit.isBoundary { endClause(unit.scalar) } else { clause.isBare = false }
                index += 1
            }
            clause.isOpenEnded = Self.particles.contains(units[index - 1].scalar)
            position += 1
        }
        endClause(",")
        conclude()
    }

    private mutating func take(_ entry: SentimentLexicon.Entry, _ phrase: ArraySlice<SentimentUnit>) {
        let unit = phrase[phrase.startIndex]
        let isNegated = negation.map { position - $0.at <= Self.negationReach } ?? false
        switch entry.role {
        case .plain: if !entry.isPraise { clause.isBare = false }
        case .interjection: break
        case .just: clause.hasJust = true
        case .intensifier(let factor): strengthen(by: factor, isNegated: isNegated)
        case .negation:
            clause.isBare = false
            negation = isNegated ? nil : (position, unit.scalar == "没", false)
            return
        case .turn:
            endClause(",")
            hasTurn = true
            good *= Self.beforeTurn
            bad *= Self.beforeTurn
        case .repetition:
            repetitions += 1
            clause.isBare = false
        case .irony: isIronic = true
        case .fault:
            // "Not broken" is no fault.
            if isNegated {
                negation = nil
            } else {
                if !hasFault { words.append(.init(text: phrase.text, weight: SentimentAnalyser.fault)) }
                hasFault = true
            }
            clause.isBare = false
        }
        weigh(entry, phrase, isNegated: isNegated)
    }

    private mutating func strengthen(by factor: Double, isNegated: Bool) {
        guard isNegated, let open = negation else { return strength = (factor, position) }
        // "没收到很生气": what was not done is said, and a feeling follows.
        if open.isOfDeeds, position - open.at > 1 {
            negation = nil
            strength = (factor, position)
        } else {
            negation?.isSoftened = true
        }
    }

    private mutating func weigh(
        _ entry: SentimentLexicon.Entry, _ phrase: ArraySlice<SentimentUnit>, isNegated: Bool
    ) {
        var force = position - strength.at <= Self.intensifierReach ? strength.factor : 1
        if !capitals.isEmpty, capitals.contains(phrase[phrase.startIndex].word) { force *= 1.3 }
        var value = entry.feeling * force
        if isNegated, value != 0 {
            // "Not very good" says less than "not good", and "not terrible" is no praise.
            value = value > 0 ? value * (negation?.isSoftened == true ? -0.4 : -0.6) : min(0.8, value * -0.4)
            negation = nil
        }
        if value > 0 { good += value } else { bad += value }
        if value != 0 { words.append(.init(text: phrase.text, weight: value)) }
        if value > 0, entry.isPraise { clause.praise += value }
        if entry.urgency < 0 { hurry = min(hurry, 1 + entry.urgency) }
        guard !isNegated || value < 0 else { return }
        if !isNegated { urgency = urgency.either(min(0.97, max(0, entry.urgency) * force)) }
        let explicit = isNegated ? 0 : min(0.9, entry.frustration * force)
        if entry.feeling == 0 {
            burden = burden.either(explicit)
        } else {
            frustration = frustration.either(max(explicit, min(0.7, 0.15 * -value - 0.05)))
        }
    }

    private mutating func endClause(_ mark: Unicode.Scalar) {
        negation = nil
        if clause.praise > 0, clause.isBare, clause.hasJust {
            isIronic = true
        } else if clause.praise > 0, clause.isBare || clause.isOpenEnded {
            lonePraise += clause.praise
            isPraiseLoud = isPraiseLoud || mark == "!" || mark == "~"
        }
        clause = Clause()
    }

    private mutating func conclude() {
        if bad < 0 || hasFault || isIronic { for _ in 0..<min(2, repetitions) { burden = burden.either(0.3) } }
        let rest =
            good - lonePraise + bad + (hasFault ? SentimentAnalyser.fault : 0) - SentimentAnalyser.burden * burden
        if lonePraise > 0, !hasTurn, rest < (isPraiseLoud ? Self.loudContrast : Self.contrast) { isIronic = true }
        frustration = frustration.either(burden)
    }

    private static let particles: Set<Unicode.Scalar> = ["啊", "呢", "哦", "呀", "哈"]

    /// What stands between two marks.
    private struct Clause {
        var praise = 0.0
        /// Nothing but praise and the little words around it.
        var isBare = true
        var hasJust = false
        /// Ends with a particle: "真快啊".
        var isOpenEnded = false
    }
}

extension Double {
    /// The chance of either of two independent things.
    func either(_ other: Double) -> Double { 1 - (1 - self) * (1 - Swift.max(0, other)) }
}
