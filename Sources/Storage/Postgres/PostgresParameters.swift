/// Arguments of a statement as texts that end with a zero, one behind the other.
struct PostgresParameters {
    private var bytes: [CChar] = []
    /// Where each text begins; nil for null.
    private var starts: [Int?] = []

    init(_ values: [SQLValue]) {
        starts.reserveCapacity(values.count)
        for value in values {
            switch value {
            case .null: starts.append(nil)
            case .integer(let value): append(String(value))
            case .real(let value): append(String(value))
            case .text(let value): append(value)
            }
        }
    }

    /// PostgreSQL's texts have no U+0000; the sign for what cannot be shown takes its place.
    private mutating func append(_ text: String) {
        starts.append(bytes.count)
        for byte in text.utf8 {
            if byte == 0 {
                bytes.append(contentsOf: "\u{FFFD}".utf8.map(CChar.init(bitPattern:)))
            } else {
                bytes.append(CChar(bitPattern: byte))
            }
        }
        bytes.append(0)
    }

    func withPointers<Value>(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?) throws -> Value
    ) rethrows -> Value {
        try bytes.withUnsafeBufferPointer { buffer in
            let pointers = starts.map { start in start.flatMap { at in buffer.baseAddress.map { $0 + at } } }
            return try pointers.withUnsafeBufferPointer { try body($0.baseAddress) }
        }
    }
}
