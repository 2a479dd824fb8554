extension JSONValue {
    /// The value as JSON text with sorted keys and no space.
    public var json: String {
        var writer = JSONWriter()
        writer.write(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

private struct JSONWriter {
    var bytes = ContiguousArray<UInt8>()

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: write("null")
        case .bool(let value): write(value ? "true" : "false")
        case .number(let value): write(number: value)
        case .string(let value): write(string: value)
        case .array(let items):
            write(between: "[", "]", items) { writer, item in writer.write(item) }
        case .object(let members):
            write(between: "{", "}", members.sorted { $0.key < $1.key }) { writer, member in
                writer.write(string: member.key)
                writer.write(":")
                writer.write(member.value)
            }
        }
    }

    private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func write<Item>(
        between open: String, _ close: String, _ items: [Item], _ writeItem: (inout JSONWriter, Item) -> Void
    ) {
        write(open)
        for (index, item) in items.enumerated() {
            if index > 0 { write(",") }
            writeItem(&self, item)
        }
        write(close)
    }

    // Whole numbers are written as such, so that an order's quantity is 2 and not 2.0. JSON has no infinity.
    private mutating func write(number: Double) {
        if let whole = Int64(exactly: number) {
            write(String(whole))
        } else {
            write(number.isFinite ? "\(number)" : "null")
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private mutating func write(string: String) {
        bytes.append(UInt8(ascii: "\""))
        guard !string.utf8.allSatisfy(Self.isPlain) else {
            bytes.append(contentsOf: string.utf8)
            bytes.append(UInt8(ascii: "\""))
            return
        }
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""): write("\\\"")
            case UInt8(ascii: "\\"): write("\\\\")
            case 0x0A: write("\\n")
            case 0x0D: write("\\r")
            case 0x09: write("\\t")
            case 0..<0x20: write("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
