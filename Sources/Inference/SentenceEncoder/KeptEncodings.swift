public import Foundation
import Synchronization

/// Keeps the vectors of texts in a file beside the record, so that an article is encoded once and not at every start.
///
/// For articles only: what customers write is not kept. Vectors come back to the accuracy of eight bits, also those that were encoded just
/// now, so that an index is the same however it was made. A file that is of another kind, or damaged, costs time and nothing else.
public final class KeptEncodings: Sendable {
    private let encoder: any SentenceEncoder
    private let file: URL
    private let layout: EncodingRecords
    private let state: Mutex<State>

    private struct State: Sendable {
        var mapped: MappedFile?
        /// The record of each text.
        var places: [EncodingKey: Int] = [:]
        /// Texts asked for since the last clearing.
        var used: Set<EncodingKey> = []
    }

    /// - Parameter folder: Made where it is not there; the file's name tells the model.
    /// - Throws: What the file system throws.
    public init(_ encoder: any SentenceEncoder, in folder: URL) throws {
        self.encoder = encoder
        layout = EncodingRecords(dimensions: encoder.dimensions)
        let name = EncodingKey(encoder.identity + "\n" + encoder.dimensions.map(String.init).joined(separator: ","))
        file = folder.appending(path: "\(name).vectors")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        state = Mutex(State())
        state.withLock { map(&$0) }
    }

    /// One vector a text, encoded where it is not kept yet.
    ///
    /// - Throws: What the encoder throws; that something cannot be written is no error.
    public func vectors(of texts: [String]) throws -> [[Float]] {
        let keys = texts.map(EncodingKey.init)
        var vectors = state.withLock { state in
            state.used.formUnion(keys)
            return keys.map { kept($0, &state) }
        }
        let missing = vectors.indices.filter { vectors[$0] == nil }
        guard !missing.isEmpty else { return vectors.compactMap(\.self) }
        var records = Data()
        for (place, vector) in zip(missing, try encoder.encode(missing.map { texts[$0] })) {
            let record = layout.record(of: vector, for: keys[place])
            records.append(record)
            vectors[place] = record.withUnsafeBytes { layout.vector(in: $0) }
        }
        state.withLock { append(records, for: missing.map { keys[$0] }, &$0) }
        return vectors.compactMap(\.self)
    }

    /// Takes out what was not asked for since the last time, where that is most of the file.
    public func clear() {
        state.withLock { state in
            defer { state.used = [] }
            guard state.places.count > 2 * state.used.count + 1_000 else { return }
            var records = layout.header
            for key in state.used {
                if let vector = kept(key, &state) { records.append(layout.record(of: vector, for: key)) }
            }
            guard (try? records.write(to: file, options: .atomic)) != nil else { return }
            map(&state)
        }
    }

    private func kept(_ key: EncodingKey, _ state: inout State) -> [Float]? {
        guard let place = state.places[key] else { return nil }
        if layout.end(of: place) > state.mapped?.bytes.count ?? 0 { map(&state) }
        guard let bytes = state.mapped?.bytes, let place = state.places[key], layout.end(of: place) <= bytes.count,
            let record = layout.record(place, of: bytes, for: key)
        else { return nil }
        return layout.vector(in: record)
    }

    /// Reads which texts the file has; a file of another kind is begun anew.
    private func map(_ state: inout State) {
        state.places = [:]
        state.mapped = try? MappedFile(file)
        guard let bytes = state.mapped?.bytes, layout.fits(bytes) else {
            state.mapped = nil
            try? layout.header.write(to: file, options: .atomic)
            return
        }
        for place in 0..<layout.count(in: bytes) { state.places[layout.key(place, of: bytes)] = place }
    }

    /// One write for all, so that two programs at one file do not mix their records.
    private func append(_ records: Data, for keys: [EncodingKey], _ state: inout State) {
        let descriptor = open(file.path, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        let end = Int(lseek(descriptor, 0, SEEK_END))
        guard end > 0, (try? handle.write(contentsOf: layout.padding(at: end) + records)) != nil else { return }
        let first = layout.count(upTo: end)
        for (number, key) in keys.enumerated() { state.places[key] = first + number }
    }
}
