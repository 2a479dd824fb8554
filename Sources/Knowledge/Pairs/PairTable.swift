import Inference
import NumericalMethods

/// Pairs with all that is computed from their texts alone.
struct PairTable {
    let pairs: [LabelledPair]
    let groups: PairGroups
    let texts: [(a: PairText, b: PairText)]
    let crosses: [[Int32]]
    let meanings: PairMeanings?

    init(_ pairs: [LabelledPair], encoder: (any SentenceEncoder)?) throws {
        self.pairs = pairs
        let groups = PairGroups(pairs)
        self.groups = groups
        var known: [String: PairText] = [:]
        func text(_ string: String) -> PairText {
            if let text = known[string] { return text }
            let text = PairText(string)
            known[string] = text
            return text
        }
        let texts = pairs.map { (a: text($0.a), b: text($0.b)) }
        self.texts = texts
        crosses = texts.indices.map { row in
            let rivals = groups.members[groups.group[row]]
            let place = groups.place[row]
            var features = HashedFeatures()
            features.addMeeting(of: texts[row].a, texts[row].b, place: place, size: rivals.count)
            features.addSurroundings(
                of: texts[row].a, texts[row].b, before: place > 0 ? texts[rivals[place - 1]].b : nil,
                after: place + 1 < rivals.count ? texts[rivals[place + 1]].b : nil)
            return features.sorted
        }
        meanings = try encoder.map { try PairMeanings(pairs, encoder: $0) }
    }

    var labels: [Bool] { pairs.map(\.isMatch) }

    /// Where the pair stands in its group: its place from either end, and the group's size.
    func position(_ row: Int) -> [Float] {
        let size = groups.members[groups.group[row]].count
        let place = groups.place[row]
        return [Float(place), Float(size), Float(size - 1 - place), Float(place) / Float(max(1, size - 1))]
    }

    /// The numbers that the trees ask about, [pair, feature].
    ///
    /// - Parameter scores: What the hyperplanes say of each pair.
    func evidence(rarity: TermRarity, scores: [[Float]]) -> VectorMatrix {
        let ranked = scores + (meanings.map { [$0.likeness] } ?? [])
        var elements: [Float] = []
        for row in pairs.indices {
            elements += PairCharacteristics.values(texts[row].a, texts[row].b, rarity: rarity)
            elements += position(row)
            for scores in ranked {
                elements.append(scores[row])
                elements += groups.standing(of: row, in: scores)
            }
        }
        return VectorMatrix(dimension: elements.count / max(1, pairs.count), elements: elements)
    }
}
