import Foundation
import NumericalMethods

/// Makes variants of examples, the same ones for the same seed on every machine.
public struct Augmenter: Sendable {
    public var kinds = AugmentedText.Kind.allCases
    /// Up to so many different variants of each kind for each example.
    public var each = 1
    public var seed: UInt64 = 0

    public init() {}

    /// Variants that are neither examples nor each other, in the order of the examples and of the kinds.
    public func variants(of examples: [LabelledText]) -> [AugmentedText] {
        var known = Set(examples.map(\.text))
        var generator = SplitMix(seed: seed)
        var variants: [AugmentedText] = []
        for example in examples {
            for kind in kinds {
                // Chance may give the same variant twice; most kinds have few to give.
                var made = 0
                for _ in 0..<(each * 2) where made < each {
                    let text = Self.variant(of: example.text, kind: kind, using: &generator)
                    guard known.insert(text).inserted else { continue }
                    variants.append(.init(text: text, label: example.label, kind: kind, source: example.text))
                    made += 1
                }
            }
        }
        return variants
    }

    private static func variant(
        of text: String, kind: AugmentedText.Kind, using generator: inout some RandomNumberGenerator
    ) -> String {
        switch kind {
        case .typos: TypingSlips.misspelt(text, share: 0.3, using: &generator)
        case .homophones: Homophones.mistaken(text, share: 0.15, using: &generator)
        case .synonyms: Synonyms.reworded(text, using: &generator)
        case .traditional: text.applyingTransform(StringTransform("Hans-Hant"), reverse: false) ?? text
        case .width: widened(text)
        }
    }

    /// ASCII letters and digits stand as far from those of full width as the whole blocks do.
    private static func widened(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar in
            switch scalar {
            case "0"..."9", "A"..."Z", "a"..."z": Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
