import Foundation

/// A tagger as one piece of data: a description in JSON behind its length, then all tables.
extension SequenceTagger {
    private struct Description: Codable {
        var labels: [String]
        var features: Int
        var weights: Int
        var signposts: Int
        var phrases: Int
        var words: Int
        var remembered: Int
        var components: Int
        var dimension: Int
        var hidden: Int
    }

    func data() throws -> Data {
        let phrases = features.phrases.entries
        let memory = features.memory.entries
        let totals = features.memory.totals.sorted { $0.key < $1.key }
        let description = Description(
            labels: tags.labels, features: sparse.hashes.count, weights: sparse.weights.count,
            signposts: features.signposts.count, phrases: phrases.count, words: totals.count,
            remembered: memory.count, components: dense?.components.count ?? 0,
            dimension: dense?.components.dimension ?? 0, hidden: dense?.emissions.hidden ?? 0)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let header = try encoder.encode(description)
        var data = BinaryTable.data([UInt32(header.count)]) + header
        data += BinaryTable.data(sparse.hashes) + BinaryTable.data(sparse.starts) + BinaryTable.data(sparse.tags)
        data += BinaryTable.data(sparse.weights)
        for table in [transitions.between, transitions.within, transitions.starts, transitions.ends] {
            data += BinaryTable.data(table)
        }
        data += BinaryTable.data(features.signposts.sorted())
        for entries in [phrases, memory] {
            data += BinaryTable.data(entries.map(\.hash)) + BinaryTable.data(entries.map { UInt16($0.label) })
            data += BinaryTable.data(entries.map { UInt32($0.count) })
        }
        data += BinaryTable.data(totals.map(\.key)) + BinaryTable.data(totals.map { UInt32($0.value) })
        guard let dense else { return data }
        let tables = [
            dense.components.shift, dense.components.directions, dense.emissions.token, dense.emissions.sentence,
            dense.emissions.bias, dense.emissions.output,
        ]
        return tables.reduce(data) { $0 + BinaryTable.data($1) }
    }

    /// Nil when the data are not what `data()` made.
    init?(_ data: Data) {
        var reader = TableReader(data)
        guard let length = reader.next(UInt32.self, 1)?.first, let header = reader.bytes(Int(length)),
            let description = try? JSONDecoder().decode(Description.self, from: header)
        else { return nil }
        let tags = TagSet(labels: description.labels)
        let opening = tags.openingCount
        guard let hashes = reader.next(UInt64.self, description.features),
            let starts = reader.next(UInt32.self, description.features + 1),
            let tagNumbers = reader.next(UInt16.self, description.weights),
            let weights = reader.next(Float.self, description.weights),
            let between = reader.next(Float.self, opening * opening),
            let within = reader.next(Float.self, 4 * tags.labels.count),
            let openingScores = reader.next(Float.self, opening), let closingScores = reader.next(Float.self, opening),
            let signposts = reader.next(UInt64.self, description.signposts),
            let phrases = reader.entries(description.phrases), let memory = reader.entries(description.remembered),
            let words = reader.next(UInt64.self, description.words),
            let totals = reader.next(UInt32.self, description.words),
            tagNumbers.allSatisfy({ $0 < tags.count }), starts.allSatisfy({ $0 <= weights.count })
        else { return nil }
        self.tags = tags
        sparse = SparseEmissions(hashes: hashes, starts: starts, tags: tagNumbers, weights: weights)
        transitions = ChainTransitions(
            labelCount: tags.labels.count, between: between, within: within, starts: openingScores,
            ends: closingScores)
        features = TokenFeatures(
            phrases: PhraseMemory(phrases),
            memory: WordMemory(memory, totals: Dictionary(zip(words, totals.map(Int.init))) { first, _ in first }),
            signposts: Set(signposts))
        guard description.components > 0 else {
            dense = nil
            return
        }
        guard
            let found = reader.dense(
                components: description.components, dimension: description.dimension, hidden: description.hidden,
                outputs: tags.count)
        else { return nil }
        dense = found
    }
}

extension TableReader {
    fileprivate mutating func entries(_ count: Int) -> [LabelledCount]? {
        guard let hashes = next(UInt64.self, count), let labels = next(UInt16.self, count),
            let counts = next(UInt32.self, count)
        else { return nil }
        return hashes.indices.map {
            LabelledCount(hash: hashes[$0], label: Int(labels[$0]), count: Int(counts[$0]))
        }
    }

    fileprivate mutating func dense(
        components: Int, dimension: Int, hidden: Int, outputs: Int
    ) -> SequenceTagger.Dense? {
        guard let shift = next(Float.self, components), let directions = next(Float.self, dimension * components),
            let token = next(Float.self, components * hidden), let sentence = next(Float.self, components * hidden),
            let bias = next(Float.self, hidden), let output = next(Float.self, hidden * outputs)
        else { return nil }
        return .init(
            components: PrincipalComponents(
                dimension: dimension, count: components, shift: shift, directions: directions),
            emissions: DenseEmissions(
                inputs: components, hidden: hidden, outputs: outputs, token: token, sentence: sentence, bias: bias,
                output: output))
    }
}

/// Reads one table after another.
struct TableReader {
    private let data: Data
    private var offset = 0

    init(_ data: Data) { self.data = data }

    /// Nil when the data end before.
    mutating func next<Element: BitwiseCopyable>(_ type: Element.Type, _ count: Int) -> [Element]? {
        defer { offset += count * MemoryLayout<Element>.stride }
        return BinaryTable.array(type, count: count, at: offset, in: data)
    }

    mutating func bytes(_ count: Int) -> Data? { next(UInt8.self, count).map { Data($0) } }
}
