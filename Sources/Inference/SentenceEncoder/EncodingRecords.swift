import Crypto
import Foundation

/// Which text a vector is of: the first half of its SHA-256.
struct EncodingKey: Hashable, Sendable, CustomStringConvertible {
    let high: UInt64
    let low: UInt64

    init(_ text: String) {
        let digest = SHA256.hash(data: Data(text.utf8))
        (high, low) = digest.withUnsafeBytes {
            ($0.loadUnaligned(as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        }
    }

    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    var description: String {
        [high, low].map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}

/// How a file of kept vectors is laid out: a header, then records of one size.
///
/// A record is the key (16 bytes), for each part of the vector a scale (a float), the codes (a signed byte a number), and a check (4 bytes) of all
/// that. All in the machine's order of bytes.
struct EncodingRecords: Sendable {
    private static let mark = Data("kefu vectors 1\n\n".utf8)
    private static let keySize = 16
    private static let checkSize = 4

    let dimensions: [Int]
    private let size: Int

    init(dimensions: [Int]) {
        self.dimensions = dimensions
        size = Self.keySize + 4 * dimensions.count + dimensions.reduce(0, +) + Self.checkSize
    }

    var header: Data { Self.mark }

    func fits(_ bytes: UnsafeRawBufferPointer) -> Bool { bytes.starts(with: Self.mark) }

    /// Whole records; one that was cut at the end is not counted.
    func count(in bytes: UnsafeRawBufferPointer) -> Int { max(0, bytes.count - Self.mark.count) / size }

    /// Records before `end`, one that was cut among them.
    func count(upTo end: Int) -> Int { max(0, end - Self.mark.count + size - 1) / size }

    /// What brings a file that ends within a record to the next one.
    func padding(at end: Int) -> Data {
        Data(count: max(0, Self.mark.count + count(upTo: end) * size - end))
    }

    func end(of place: Int) -> Int { Self.mark.count + (place + 1) * size }

    func key(_ place: Int, of bytes: UnsafeRawBufferPointer) -> EncodingKey {
        let start = end(of: place) - size
        return EncodingKey(
            high: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self),
            low: bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self))
    }

    /// The record, or nil where it is damaged.
    func record(_ place: Int, of bytes: UnsafeRawBufferPointer, for key: EncodingKey) -> UnsafeRawBufferPointer? {
        let record = UnsafeRawBufferPointer(rebasing: bytes[end(of: place) - size..<end(of: place)])
        let check = record.loadUnaligned(fromByteOffset: size - Self.checkSize, as: UInt32.self)
        return self.key(place, of: bytes) == key && check == Self.check(record.dropLast(Self.checkSize)) ? record : nil
    }

    func record(of vector: [Float], for key: EncodingKey) -> Data {
        var record = Data(capacity: size)
        withUnsafeBytes(of: key.high) { record.append(contentsOf: $0) }
        withUnsafeBytes(of: key.low) { record.append(contentsOf: $0) }
        var codes: [Int8] = []
        var start = 0
        for width in dimensions {
            let part = vector[start..<start + width]
            let scale = part.reduce(0) { max($0, abs($1)) } / 127
            withUnsafeBytes(of: scale) { record.append(contentsOf: $0) }
            codes += part.map { scale > 0 && scale.isFinite ? Int8(($0 / scale).rounded()) : 0 }
            start += width
        }
        codes.withUnsafeBytes { record.append(contentsOf: $0) }
        let check = record.withUnsafeBytes { Self.check($0[...]) }
        withUnsafeBytes(of: check) { record.append(contentsOf: $0) }
        return record
    }

    func vector(in record: UnsafeRawBufferPointer) -> [Float] {
        var vector: [Float] = []
        vector.reserveCapacity(dimensions.reduce(0, +))
        var start = Self.keySize + 4 * dimensions.count
        for (part, width) in dimensions.enumerated() {
            let scale = record.loadUnaligned(fromByteOffset: Self.keySize + 4 * part, as: Float.self)
            for byte in record[start..<start + width] { vector.append(Float(Int8(bitPattern: byte)) * scale) }
            start += width
        }
        return vector
    }

    /// - seealso: FNV-1a, 32 bits (Fowler, Noll, Vo).
    private static func check(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return hash
    }
}
