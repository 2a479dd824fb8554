/// Reads the data of server-sent events from bytes as they come.
///
/// - seealso: The event stream format of the HTML standard, 9.2.5.
struct ServerSentEvents {
    private var line: [UInt8] = []
    private var data: [String] = []
    private var endsWithReturn = false

    /// In bytes; a longer line is no event of ours.
    private static let longestLine = 1 << 18

    /// The data of the events that are complete now.
    ///
    /// - Throws: `ModelFailure.nonsense` when a line never ends.
    mutating func take(_ bytes: some Sequence<UInt8>) throws(Failure) -> [String] {
        var events: [String] = []
        for byte in bytes {
            defer { endsWithReturn = byte == 0x0D }
            if byte == 0x0A && endsWithReturn { continue }
            guard byte == 0x0A || byte == 0x0D else {
                line.append(byte)
                guard line.count <= Self.longestLine else { throw Failure() }
                continue
            }
            if let event = finishLine() { events.append(event) }
        }
        return events
    }

    /// What the end of the stream leaves complete: some servers forget the last empty line.
    mutating func finish() -> [String] { [finishLine(), finishLine()].compactMap(\.self) }

    struct Failure: Error {}

    private mutating func finishLine() -> String? {
        defer { line = [] }
        guard !line.isEmpty else {
            defer { data = [] }
            return data.isEmpty ? nil : data.joined(separator: "\n")
        }
        let text = String(decoding: line, as: UTF8.self)
        guard text.hasPrefix("data:") else { return nil }
        data.append(String(text.dropFirst(5).drop { $0 == " " }))
        return nil
    }
}
