public import Inference
import NumericalMethods

/// Tells whether two texts belong together, from pairs of which that is known.
///
/// Two hyperplanes, one on the terms that meet and one on the encoder's numbers, and trees that weigh both beside what can be
/// counted and how a pair stands among those it competes with.
public struct PairModel {
    /// Parts that take turns to be left out, so that trees and threshold see scores of pairs that were not learnt from.
    private static let folds = 5
    private static let termCost: Float = 0.5
    private static let meaningCost: Float = 0.02

    private let encoder: (any SentenceEncoder)?
    private let rarity: TermRarity
    private let crosses: PairCrosses
    private let scale: NumberScale?
    private let terms: Hyperplane
    private let meaning: Hyperplane?
    private let trees: BoostedTrees
    /// From this chance on a pair counts as a match: best for F1 on pairs that were left out.
    public let threshold: Double

    /// - Parameter progress: Told what is done and the share of the work that is.
    /// - Throws: What the encoder throws.
    public init(
        learningFrom pairs: [LabelledPair], encoder: (any SentenceEncoder)?,
        progress: (String, Double) -> Void = { _, _ in }
    ) throws {
        precondition(!pairs.isEmpty, "there are pairs to learn from")
        self.encoder = encoder
        progress("reading pairs", 0)
        let table = try PairTable(pairs, encoder: encoder)
        let labels = table.labels
        rarity = TermRarity(table.texts.flatMap { [$0.a, $0.b] })
        crosses = PairCrosses(learningFrom: table.crosses)
        let scale = table.meanings.map { NumberScale($0.rows) }
        self.scale = scale
        let parts = table.groups.folds(Self.folds)
        progress("weighing terms", 0.3)
        let termRows = crosses.rows(table.crosses)
        let termPlanes = HeldOutPlanes(termRows, labels: labels, cost: Self.termCost, parts: parts)
        terms = termPlanes.whole
        progress("weighing meanings", 0.5)
        let meaningPlanes = table.meanings.flatMap { meanings in
            scale.map {
                HeldOutPlanes($0.scaled(meanings.rows), labels: labels, cost: Self.meaningCost, parts: parts)
            }
        }
        meaning = meaningPlanes?.whole
        progress("growing trees", 0.7)
        let evidence = table.evidence(
            rarity: rarity, scores: [termPlanes.scores] + (meaningPlanes.map { [$0.scores] } ?? []))
        var options = BoostedTrees.Options()
        options.leastExamplesOfLeaf = min(options.leastExamplesOfLeaf, max(2, pairs.count / 20))
        var chances = [Double](repeating: 0, count: pairs.count)
        for part in parts {
            let left = Set(part)
            let trees = BoostedTrees(
                evidence, labels: labels, at: labels.indices.filter { !left.contains($0) }, options: options)
            for row in part { chances[row] = trees.chance(evidence[row]) }
        }
        threshold = PairMetrics.bestThreshold(chances, labels)
        trees = BoostedTrees(evidence, labels: labels, options: options)
        progress("growing trees", 1)
    }

    /// For each pair the chance in `0...1` that it is a match; the labels are not looked at.
    ///
    /// - Parameter pairs: Whole groups, in their order.
    /// - Throws: What the encoder throws.
    public func chances(of pairs: [LabelledPair]) throws -> [Double] {
        let table = try PairTable(pairs, encoder: encoder)
        let termRows = crosses.rows(table.crosses)
        var scores = [pairs.indices.map { terms.score($0, of: termRows) }]
        if let meanings = table.meanings, let scale, let meaning {
            let rows = scale.scaled(meanings.rows)
            scores.append(pairs.indices.map { meaning.score($0, of: rows) })
        }
        let evidence = table.evidence(rarity: rarity, scores: scores)
        return pairs.indices.map { trees.chance(evidence[$0]) }
    }
}

/// A hyperplane of all rows, and for each row the score by one that was learnt without its part.
private struct HeldOutPlanes {
    let whole: Hyperplane
    let scores: [Float]

    init(_ rows: some FeatureRows, labels: [Bool], cost: Float, parts: [[Int]]) {
        whole = Hyperplane(rows, labels: labels, cost: cost)
        var scores = [Float](repeating: 0, count: rows.count)
        for part in parts {
            let left = Set(part)
            let plane = Hyperplane(
                rows, labels: labels, at: labels.indices.filter { !left.contains($0) }, cost: cost)
            for row in part { scores[row] = plane.score(row, of: rows) }
        }
        self.scores = scores
    }
}
