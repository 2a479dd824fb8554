#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The lines of standard input as they come, all that are there at once.
///
/// So a batch is worked on together, and a single line does not wait for more.
struct InputLines {
    private static let mostBytes = 1 << 18

    /// The beginning of a line whose end has not come yet.
    private var begun: [UInt8] = []
    private var isAtEnd = false

    /// At least one line, without its end; nil when there are no more.
    mutating func next() -> [String]? {
        while !isAtEnd {
            let bytes = Self.readBytes()
            isAtEnd = bytes.isEmpty
            begun += bytes
            if let end = begun.lastIndex(of: UInt8(ascii: "\n")) {
                defer { begun.removeSubrange(...end) }
                return begun[..<end].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
                    .map(Self.line)
            }
        }
        defer { begun = [] }
        return begun.isEmpty ? nil : [Self.line(begun[...])]
    }

    private static func line(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
    }

    /// What is there, or else what comes next; empty at the end.
    private static func readBytes() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: mostBytes) { buffer, count in
            var length = -1
            repeat { length = read(STDIN_FILENO, buffer.baseAddress, mostBytes) } while length < 0 && errno == EINTR
            count = max(0, length)
        }
    }
}
