import Conversations
import Foundation
import LanguageUnderstanding
import SourceFiles
import TextAnalysis

/// What a message says about a slot.
enum SlotReading: Equatable {
    /// - Parameter share: How much of the message the value is, 0...1.
    case value(JSONValue, share: Double)
    /// Something that was meant as a value but does not fit.
    case misfit(String)
    case nothing
}

extension SlotDefinition {
    /// - Parameter isAwaited: The slot's question is open, so that looser readings are right.
    func read(_ interpretation: Interpretation, isAwaited: Bool) -> SlotReading {
        var misfit: String?
        for entity in interpretation.entities where entities.contains(entity.name) {
            if let value = accept(entity.value) ?? accept(entity.text) {
                return .value(value, share: share(of: entity.text, in: interpretation.text))
            }
            misfit = misfit ?? entity.text
        }
        if let misfit { return .misfit(misfit) }
        // Unasked, only what an entity finds is surely meant: a telephone number can look like an order number.
        guard isAwaited || entities.isEmpty else { return .nothing }
        let reading = pattern != nil ? readTokens(interpretation.text) : .nothing
        guard reading == .nothing, isAwaited else { return isAwaited || !reading.isMisfit ? reading : .nothing }
        return readLoosely(interpretation.text)
    }

    /// The value that `text` stands for, or nil when it does not fit the slot.
    func accept(_ text: String) -> JSONValue? {
        switch kind {
        case .text, .any:
            guard let pattern else { return text.trimmed.isEmpty ? nil : .string(text.trimmed) }
            let trimmed = text.precomposedStringWithCompatibilityMapping.trimmed
            return [trimmed, trimmed.uppercased(), trimmed.lowercased()].first { pattern.matches($0) }.map {
                .string($0)
            }
        case .number(let minimum, let maximum):
            guard let number = Double(text.precomposedStringWithCompatibilityMapping.trimmed), number.isFinite,
                number >= minimum ?? -.infinity, number <= maximum ?? .infinity
            else { return nil }
            return .number(number)
        case .bool: return Phrases.affirmation(text).map { .bool($0) }
        case .choice(let choices):
            let folded = Phrases.phrase(text)
            return choices.first { ([$0.value] + $0.words).contains { Phrases.phrase($0) == folded } }
                .map { .string($0.value) }
        }
    }

    /// Codes such as order numbers stand out from a sentence: runs of Latin letters and digits.
    private func readTokens(_ text: String) -> SlotReading {
        if let value = accept(text) { return .value(value, share: 1) }
        let tokens = text.precomposedStringWithCompatibilityMapping
            .split { !($0.isASCII && ($0.isLetter || $0.isNumber) || "-_".contains($0)) }.map(String.init)
        for token in tokens {
            if let value = accept(token) { return .value(value, share: share(of: token, in: text)) }
        }
        return tokens.first { $0.count > 2 && $0.contains(where: \.isNumber) }.map { .misfit($0) } ?? .nothing
    }

    private func readLoosely(_ text: String) -> SlotReading {
        switch kind {
        case .text, .any: return takesAnyText ? accept(text).map { .value($0, share: 1) } ?? .nothing : .nothing
        case .bool: return Phrases.affirmation(text).map { .value(.bool($0), share: 1) } ?? .nothing
        case .number:
            guard let token = text.firstNumber else { return .nothing }
            return accept(token).map { .value($0, share: max(0.6, share(of: token, in: text))) } ?? .misfit(token)
        case .choice(let choices): return readChoice(choices, text)
        }
    }

    private func readChoice(_ choices: [Choice], _ text: String) -> SlotReading {
        let folded = TextNormaliser.fold(text)
        let found = choices.flatMap { choice in
            ([choice.value] + choice.words).filter { folded.contains(TextNormaliser.fold($0)) }
                .map { (value: choice.value, word: $0) }
        }
        if let longest = found.max(by: { $0.word.count < $1.word.count }) {
            return .value(.string(longest.value), share: max(0.6, share(of: longest.word, in: text)))
        }
        guard let ordinal = Phrases.ordinal(text), choices.indices.contains(ordinal - 1) else { return .nothing }
        return .value(.string(choices[ordinal - 1].value), share: 1)
    }

    private func share(of part: String, in text: String) -> Double {
        let whole = text.count { $0.isLetter || $0.isNumber }
        return whole == 0 ? 0 : min(1, Double(part.count { $0.isLetter || $0.isNumber }) / Double(whole))
    }
}

extension SlotReading {
    fileprivate var isMisfit: Bool {
        if case .misfit = self { return true }
        return false
    }
}

extension String {
    /// The first run of digits, with sign and decimals.
    fileprivate var firstNumber: String? {
        precomposedStringWithCompatibilityMapping.firstMatch(of: /-?[0-9]+(\.[0-9]+)?/).map { String($0.output.0) }
    }
}
