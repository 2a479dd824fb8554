/// The examples that decided between two intents, by their parts of the lead.
struct WeighedExamples {
    private static let mostFor = 5
    private static let mostAgainst = 3

    private(set) var shown: [Explanation.Example] = []
    /// What the examples that are not shown add to the lead; nil where it is not a sum over examples.
    private(set) var others: Double?
    /// The lead that any message has, whatever it is like; nil where it is not a sum over examples.
    private(set) var start: Double?

    /// - Parameter features: Of the message.
    init(_ interpreter: Interpreter, _ decision: Decision, _ features: FeatureExtractor.Features) {
        if interpreter.intents.classifier.supports.isEmpty {
            shown = Self.nearest(interpreter, decision, features)
            return
        }
        let (weighed, start) = Self.shares(interpreter, decision, features)
        self.start = start
        let forWinner = weighed.filter { $0.share > 0 }.sorted { $0.share > $1.share }
        let against = weighed.filter { $0.share < 0 }.sorted { $0.share < $1.share }
        let kept = Array(forWinner.prefix(Self.mostFor) + against.prefix(Self.mostAgainst))
        shown = kept.map { interpreter.shown($0.example, likeness: $0.likeness, contribution: $0.share) }
        others = weighed.reduce(0) { $0 + $1.share } - kept.reduce(0) { $0 + $1.share }
    }

    private typealias Weighed = (example: Int, likeness: Double, share: Double)

    /// The decision is a sum over support vectors: of how much each speaks for the one intent rather than the other, times
    /// its likeness to the message; and what all messages have in common is the start.
    private static func shares(
        _ interpreter: Interpreter, _ decision: Decision, _ features: FeatureExtractor.Features
    ) -> (examples: [Weighed], start: Double) {
        let model = interpreter.intents.classifier
        let bells = model.bells(features)
        guard let supports = model.supports.first else { return ([], 0) }
        let largest = Double(model.sparseWeight) + Double(bells.count)
        var weights = 0.0
        let weighed = model.deciding.enumerated().compactMap { row, example -> Weighed? in
            func coefficient(_ intent: Int) -> Float { supports.coefficients[row * model.classes + intent] }
            let weight = Double(coefficient(decision.winner) - (decision.rival.map(coefficient) ?? 0))
            guard weight != 0 else { return nil }
            weights += weight
            let shared = interpreter.sparse(of: example).dot(features.sparse) * model.sparseWeight
            let likeness = Double(bells.reduce(shared) { $0 + $1[row] })
            return (example, likeness / largest, decision.model.sharpness * weight * likeness)
        }
        return (weighed, decision.model.sharpness * weights * Double(SimilarityKernel.constant))
    }

    /// The examples of both intents that share most words with the message.
    private static func nearest(
        _ interpreter: Interpreter, _ decision: Decision, _ features: FeatureExtractor.Features
    ) -> [Explanation.Example] {
        func nearest(to intent: Int, most: Int) -> [Explanation.Example] {
            interpreter.examples.indices.filter { interpreter.examples[$0].intent == intent }
                .map { (example: $0, likeness: interpreter.sparse(of: $0).dot(features.sparse)) }
                .filter { $0.likeness > 0 }
                .sorted { $0.likeness > $1.likeness }.prefix(most)
                .map { interpreter.shown($0.example, likeness: Double($0.likeness), contribution: nil) }
        }
        return nearest(to: decision.winner, most: mostFor)
            + (decision.rival.map { nearest(to: $0, most: mostAgainst) } ?? [])
    }
}

extension Interpreter {
    fileprivate func sparse(of example: Int) -> SparseVector {
        extractor.sparse(NGrams.hashes(of: finder.withoutPatterns(examples[example].text)))
    }

    fileprivate func shown(_ example: Int, likeness: Double, contribution: Double?) -> Explanation.Example {
        .init(
            text: examples[example].text, intent: intentNames[examples[example].intent],
            likeness: min(1, max(0, likeness)), contribution: contribution)
    }
}

extension MarginModel {
    /// By encoder, then by deciding text: how near its vector is to that of a message.
    fileprivate func bells(_ features: FeatureExtractor.Features) -> [[Float]] {
        var start = features.dense.startIndex
        return supports.compactMap { support in
            let end = start + support.centre.centre.count
            guard end <= features.dense.endIndex else { return nil }
            defer { start = end }
            return support.likeness(to: features.dense[start..<end])
        }
    }
}

extension SparseVector {
    fileprivate func dot(_ other: SparseVector) -> Float {
        var sum: Float = 0
        var (mine, theirs) = (0, 0)
        while mine < indices.count, theirs < other.indices.count {
            if indices[mine] == other.indices[theirs] {
                sum += values[mine] * other.values[theirs]
                mine += 1
                theirs += 1
            } else if indices[mine] < other.indices[theirs] {
                mine += 1
            } else {
                theirs += 1
            }
        }
        return sum
    }
}
