/// Reads the fields of one protobuf message, enough for the files of SentencePiece.
struct ProtobufReader {
    enum Value {
        case bytes(UnsafeRawBufferPointer)
        case fixed32(UInt32)
        case other
    }

    private let data: UnsafeRawBufferPointer
    private var position = 0

    init(_ data: UnsafeRawBufferPointer) { self.data = data }

    /// The next field; nil at the end, or where the data stops making sense.
    mutating func next() -> (number: Int, value: Value)? {
        guard position < data.count, let key = varint() else { return nil }
        let number = Int(truncatingIfNeeded: key >> 3)
        switch key & 7 {
        case 0: return varint() == nil ? nil : (number, .other)
        case 1: return take(8).map { _ in (number, .other) }
        case 2:
            guard let length = varint(), length <= UInt64(data.count) else { return nil }
            return take(Int(length)).map { (number, .bytes($0)) }
        case 5: return take(4).map { (number, .fixed32(UInt32(littleEndian: $0.loadUnaligned(as: UInt32.self)))) }
        default: return nil
        }
    }

    private mutating func take(_ count: Int) -> UnsafeRawBufferPointer? {
        guard count <= data.count - position else { return nil }
        defer { position += count }
        return UnsafeRawBufferPointer(rebasing: data[position..<position + count])
    }

    private mutating func varint() -> UInt64? {
        var result: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard position < data.count else { return nil }
            let byte = data[position]
            position += 1
            result |= UInt64(byte & 0x7F) << shift
            if byte & 0x80 == 0 { return result }
        }
        return nil
    }
}
