import Foundation

/// The parts of a ZIP file by their names; what they unpack to is counted, whatever their headers claim.
///
/// - seealso: PKWARE's APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
struct ZipArchive {
    private struct Entry {
        var method: Int
        var isEncrypted: Bool
        var packedSize: Int
        var offset: Int
    }

    private static let mostEntries = 5_000

    private let data: Data
    private var entries: [String: Entry] = [:]
    /// What may still be unpacked, in bytes.
    private var budget: Int
    private let limit: Int

    /// - Parameter limit: Bytes that all parts together may unpack to.
    /// - Throws: `DocumentError`.
    init(_ data: Data, limit: Int) throws(DocumentError) {
        self.data = data.startIndex == 0 ? data : Data(data)
        self.limit = limit
        budget = limit
        // Office programs put passwords on documents by wrapping them in the old compound format.
        if data.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .encrypted }
        guard let end = endOfDirectory() else { throw .damaged("its end is missing") }
        let count = number(end + 10, 2)
        var place = number(end + 16, 4)
        guard count <= Self.mostEntries else { throw .damaged("it has \(count) parts") }
        for _ in 0..<count {
            guard place + 46 <= self.data.count, number(place, 4) == 0x0201_4B50 else {
                throw .damaged("its table of contents breaks off")
            }
            let lengths = (name: number(place + 28, 2), extra: number(place + 30, 2), comment: number(place + 32, 2))
            guard place + 46 + lengths.name <= self.data.count else {
                throw .damaged("its table of contents breaks off")
            }
            let name = String(decoding: self.data[(place + 46)..<(place + 46 + lengths.name)], as: UTF8.self)
            entries[name] = Entry(
                method: number(place + 10, 2), isEncrypted: number(place + 8, 2) & 1 == 1,
                packedSize: number(place + 20, 4), offset: number(place + 42, 4))
            place += 46 + lengths.name + lengths.extra + lengths.comment
        }
    }

    /// The unpacked part, or nil when there is none of this name.
    ///
    /// - Throws: `DocumentError`.
    mutating func part(_ name: String) throws(DocumentError) -> Data? {
        guard let entry = entries[name] else { return nil }
        guard !entry.isEncrypted else { throw .encrypted }
        let header = entry.offset
        guard header + 30 <= data.count, number(header, 4) == 0x0403_4B50 else {
            throw .damaged("the part \(name) is not where it should be")
        }
        let start = header + 30 + number(header + 26, 2) + number(header + 28, 2)
        guard start <= data.count, entry.packedSize <= data.count - start else {
            throw .damaged("the part \(name) breaks off")
        }
        let packed = data[start..<(start + entry.packedSize)]
        let part: Data
        switch entry.method {
        case 0: part = Data(packed)
        case 8:
            do {
                part = try Inflater.inflate(Data(packed), format: .raw, limit: budget)
            } catch .tooLarge {
                throw .tooLarge(limit: limit)
            }
        default: throw .damaged("the part \(name) is packed in an unknown way")
        }
        guard part.count <= budget else { throw .tooLarge(limit: limit) }
        budget -= part.count
        return part
    }

    /// The record that ends the file stands before a comment of 65,535 bytes at most.
    private func endOfDirectory() -> Int? {
        guard data.count >= 22 else { return nil }
        return stride(from: data.count - 22, through: max(0, data.count - 22 - 65_535), by: -1)
            .first { number($0, 4) == 0x0605_4B50 }
    }

    private func number(_ place: Int, _ bytes: Int) -> Int {
        guard place >= 0, place + bytes <= data.count else { return 0 }
        return (0..<bytes).reduce(0) { $0 | Int(data[place + $1]) << (8 * $1) }
    }
}
