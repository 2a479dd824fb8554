import NumericalMethods

/// Draws parts of labelled texts, the same ones for the same seed on every machine.
struct SampleDrawing {
    private var generator: SplitMix

    init(seed: UInt64) { generator = SplitMix(seed: seed) }

    /// The part of each text in `0..<count`, each class spread as evenly as it can be.
    mutating func folds(of examples: [LabelledText], count: Int) -> [Int] {
        var parts = [Int](repeating: 0, count: examples.count)
        // Each class begins where the last one ended, so that the parts are of one size.
        var next = 0
        for places in shuffledClasses(of: examples) {
            for place in places {
                parts[place] = next
                next = (next + 1) % count
            }
        }
        return parts
    }

    /// As many texts of each class, or all of those that are fewer, in the order in which they stood.
    mutating func few(_ count: Int, of examples: [LabelledText]) -> [LabelledText] {
        shuffledClasses(of: examples).flatMap { $0.prefix(count) }.sorted().map { examples[$0] }
    }

    /// The places of each class in a random order, the classes by name.
    private mutating func shuffledClasses(of examples: [LabelledText]) -> [[Int]] {
        Dictionary(grouping: examples.indices) { examples[$0].label }
            .sorted { $0.key < $1.key }
            .map { $0.value.shuffled(using: &generator) }
    }
}
