import Foundation

/// Finds the entities of a message by patterns and lists.
struct EntityFinder: Sendable {
    /// Entities are looked for in so many characters from the beginning.
    private static let longestText = 2_000

    private struct Expression: Sendable {
        var entity: String
        var expression: NSRegularExpression
        var trigger: PatternTrigger
    }

    private let expressions: [Expression]
    private let lists: [(entity: String, phrases: PhraseTrie)]
    /// Of the lists that are fuzzy.
    private let near: [(entity: String, phrases: NearPhrases)]
    private let synonyms: PhraseTrie

    /// - Parameters:
    ///   - synonyms: Values by phrase, for all entities.
    ///   - examples: What is written there is no slip.
    init(_ entities: [EntityDefinition], synonyms: [String: String], examples: [String] = []) throws {
        expressions = try entities.flatMap { entity in
            let own = entity.patterns.map { (pattern: $0, trigger: PatternTrigger(pattern: $0)) }
            let ofKind = entity.kind.map { kind in kind.patterns.map { (pattern: $0, trigger: kind.trigger) } } ?? []
            return try (own + ofKind).map {
                // Unicode's word boundaries lie between Chinese and Latin characters too, where customers write no space.
                Expression(
                    entity: entity.name,
                    expression: try NSRegularExpression(
                        pattern: $0.pattern, options: [.caseInsensitive, .useUnicodeWordBoundaries]),
                    trigger: $0.trigger)
            }
        }
        let listed = entities.filter { !$0.values.isEmpty }.map { ($0, $0.phrases(with: synonyms)) }
        lists = listed.map { entity, phrases in
            var trie = PhraseTrie()
            for (phrase, value) in phrases { trie.insert(phrase, value: value) }
            return (entity.name, trie)
        }
        let fuzzy = listed.filter { $0.0.isFuzzy != false }
        let written = fuzzy.isEmpty ? [] : listed.flatMap { $0.1.map(\.phrase) } + synonyms.keys.sorted()
        let familiar = FamiliarTexts(fuzzy.isEmpty ? [] : examples + written)
        near = fuzzy.map { ($0.0.name, NearPhrases($0.1, familiar: familiar)) }
        var trie = PhraseTrie()
        for (phrase, value) in synonyms { trie.insert(phrase, value: value) }
        self.synonyms = trie
    }

    /// In the order of the text; of one entity no two overlap.
    ///
    /// - Parameter learned: What a tagger found, which gives way to rules that find as much.
    func entities(in message: String, learned: [Interpretation.Entity] = []) -> [Interpretation.Entity] {
        guard !lists.isEmpty || !learned.isEmpty || mayMatch(message) else { return [] }
        let text = MatchingText(message, limit: Self.longestText)
        let exact = byPattern(text) + byList(text)
        let found = exact + byNearness(text, besides: exact) + learned.map(valued)
        let byName = Dictionary(grouping: found, by: \.name)
        return byName.values.flatMap(withoutOverlaps).sorted { ($0.start, $0.name) < ($1.start, $1.name) }
    }

    /// The pattern that found an entity, or the phrase and the value that it stands for; nil where it was learned.
    func rule(for entity: Interpretation.Entity, in message: String) -> String? {
        let text = MatchingText(message, limit: Self.longestText)
        switch entity.source {
        case "pattern":
            return expressions.first { expression in
                matches(of: expression, in: text).contains { $0.start == entity.start && $0.end == entity.end }
            }?.expression.pattern
        case "list":
            guard entity.confidence != nil else { return "\(entity.text) = \(entity.value)" }
            return nearMatches(text, besides: byPattern(text) + byList(text)).first {
                $0.entity == entity.name && $0.match.range == entity.start..<entity.end
            }.map { "\(entity.text) ≈ \($0.match.phrase) = \(entity.value)" }
        default: return nil
        }
    }

    /// A learned entity with the value that its text stands for, where it is known.
    private func valued(_ entity: Interpretation.Entity) -> Interpretation.Entity {
        var entity = entity
        let listed = lists.first { $0.entity == entity.name }?.phrases.value(of: entity.text)
        entity.value = listed ?? synonyms.value(of: entity.text) ?? entity.text
        return entity
    }

    /// The message without what patterns find in it: a number says which order is meant, not what is wanted of it.
    ///
    /// A message that is nothing else is left as it is.
    func withoutPatterns(_ message: String) -> String {
        guard mayMatch(message) else { return message }
        let found = withoutOverlaps(byPattern(MatchingText(message, limit: Self.longestText)))
        guard !found.isEmpty else { return message }
        var characters = Array(message).map(Optional.init)
        for entity in found {
            for index in entity.start..<entity.end where index < characters.count { characters[index] = nil }
        }
        let rest = String(characters.map { $0 ?? " " })
        return rest.contains(where: \.isLetter) ? rest : message
    }

    /// Whether some pattern may match.
    private func mayMatch(_ message: String) -> Bool {
        guard !expressions.isEmpty else { return false }
        let signs = PatternSigns(message)
        return expressions.contains { $0.trigger.mayMatch(signs) }
    }

    private func byPattern(_ text: MatchingText) -> [Interpretation.Entity] {
        let signs = PatternSigns(text.folded)
        return expressions.flatMap { $0.trigger.mayMatch(signs) ? matches(of: $0, in: text) : [] }
    }

    private func matches(of expression: Expression, in text: MatchingText) -> [Interpretation.Entity] {
        let folded = text.folded
        let whole = NSRange(folded.startIndex..., in: folded)
        return expression.expression.matches(in: folded, range: whole).compactMap { match in
            let group = match.numberOfRanges > 1 && match.range(at: 1).length > 0 ? 1 : 0
            guard let range = Range(match.range(at: group), in: folded), !range.isEmpty else { return nil }
            let start = folded.distance(from: folded.startIndex, to: range.lowerBound)
            let end = start + folded.distance(from: range.lowerBound, to: range.upperBound)
            guard end <= text.characters.count else { return nil }
            let value = String(folded[range])
            return Interpretation.Entity(
                name: expression.entity, text: String(text.characters[start..<end]),
                value: synonyms.value(of: value) ?? value, start: start, end: end, source: "pattern")
        }
    }

    private func byList(_ text: MatchingText) -> [Interpretation.Entity] {
        lists.flatMap { list in
            list.phrases.matches(in: text).map { match in
                Interpretation.Entity(
                    name: list.entity, text: String(text.characters[match.range]), value: match.value,
                    start: match.range.lowerBound, end: match.range.upperBound, source: "list")
            }
        }
    }

    /// What lies near to a phrase where no list has an exact one, nor a pattern of the same entity.
    private func byNearness(
        _ text: MatchingText, besides exact: [Interpretation.Entity]
    ) -> [Interpretation.Entity] {
        nearMatches(text, besides: exact).map { entity, match in
            Interpretation.Entity(
                name: entity, text: String(text.characters[match.range]), value: match.value,
                start: match.range.lowerBound, end: match.range.upperBound, source: "list",
                confidence: match.slip.confidence)
        }
    }

    private func nearMatches(
        _ text: MatchingText, besides exact: [Interpretation.Entity]
    ) -> [(entity: String, match: NearMatch)] {
        guard !near.isEmpty else { return [] }
        let words = text.words
        return near.flatMap { list in
            let taken = exact.filter { $0.source == "list" || $0.name == list.entity }.map { $0.start..<$0.end }
            return list.phrases.matches(in: text, words: words, taken: taken).map { (list.entity, $0) }
        }
    }

    /// The longest of those that overlap; of equally long ones the first, by a pattern, a list or nearly a list.
    private func withoutOverlaps(_ entities: [Interpretation.Entity]) -> [Interpretation.Entity] {
        var kept: [Interpretation.Entity] = []
        let order = entities.enumerated().sorted {
            ($1.element.end - $1.element.start, $0.offset) < ($0.element.end - $0.element.start, $1.offset)
        }
        for (_, entity) in order where !kept.contains(where: { $0.start < entity.end && entity.start < $0.end }) {
            kept.append(entity)
        }
        return kept
    }
}

extension EntityDefinition {
    /// Every phrase of the list with its value: a synonym of a listed value is a phrase for it as well.
    fileprivate func phrases(with synonyms: [String: String]) -> [(phrase: String, value: String)] {
        let synonyms = synonyms.sorted { $0.key < $1.key }
        return values.sorted { $0.key < $1.key }.flatMap { value, phrases in
            (phrases + synonyms.filter { $0.value == value }.map(\.key)).map { ($0, value) }
        }
    }
}
