public import Foundation

/// A table of comma-separated (or otherwise delimited) values with a header, whose rows remember their line (RFC 4180).
public struct CSVTable: Equatable, Sendable {
    public struct Row: Equatable, Sendable {
        public var line: Int
        public var fields: [String]
    }

    public var name: String
    public var header: [String]
    public var rows: [Row]

    /// The field of `column` in `row`, empty when the row is short.
    public func field(_ column: Int, of row: Row) -> String {
        row.fields.indices.contains(column) ? row.fields[column] : ""
    }

    public func column(_ name: String) -> Int? { header.firstIndex(of: name) }
}

extension CSVTable {
    /// Reads the file; nil, and diagnostics, when it is no table or lacks a required column.
    public static func load(
        _ url: URL, root: URL, required: [String] = [], into diagnostics: inout Diagnostics
    ) -> CSVTable? {
        let name = relativePath(of: url, in: root)
        guard let text = TextFile.read(url, name: name, into: &diagnostics) else { return nil }
        return parse(text, name: name, required: required, into: &diagnostics)
    }

    /// - Parameter delimiter: An ASCII character.
    public static func parse(
        _ text: String, name: String, required: [String] = [], delimiter: Character = ",",
        into diagnostics: inout Diagnostics
    ) -> CSVTable? {
        var scanner = CSVScanner(text, delimiter: delimiter.asciiValue ?? UInt8(ascii: ","))
        var records: [Row] = []
        while let record = scanner.next() { if record.fields != [""] { records.append(record) } }
        if let line = scanner.unclosedQuoteLine {
            diagnostics.error(
                at: .init(file: name, line: line), "a quoted field is not closed",
                remedy: "end it with \", and write a quote inside a field as \"\"")
            return nil
        }
        guard let first = records.first else {
            diagnostics.error(at: .init(file: name), "the table is empty", remedy: "begin with a line of column names")
            return nil
        }
        let table = CSVTable(
            name: name, header: first.fields.map { $0.trimmingCharacters(in: .whitespaces) },
            rows: Array(records.dropFirst()))
        let missing = required.filter { !table.header.contains($0) }
        for column in missing {
            let hint = closestMatch(to: column, among: table.header)
            diagnostics.error(
                at: .init(file: name, line: first.line), "there is no column '\(column)'",
                remedy: hint.map { "did you mean '\($0)'?" }
                    ?? "the columns are: \(table.header.joined(separator: ", "))")
        }
        for row in table.rows where row.fields.count > table.header.count {
            diagnostics.warning(
                at: .init(file: name, line: row.line),
                "the row has \(row.fields.count) fields, the header \(table.header.count)",
                remedy: "put a field that contains a comma in quotes")
        }
        return missing.isEmpty ? table : nil
    }
}

/// Cuts text into records, quotes and line breaks inside fields included.
private struct CSVScanner {
    private var bytes: [UInt8]
    private var position = 0
    private var line = 1
    private(set) var unclosedQuoteLine: Int?

    private let delimiter: UInt8

    init(_ text: String, delimiter: UInt8) {
        bytes = Array(text.utf8)
        self.delimiter = delimiter
    }

    mutating func next() -> CSVTable.Row? {
        guard position < bytes.count else { return nil }
        let start = line
        var fields: [String] = []
        while true {
            fields.append(field())
            guard position < bytes.count else { break }
            let separator = bytes[position]
            position += 1
            if separator == UInt8(ascii: "\n") {
                line += 1
                break
            }
        }
        return .init(line: start, fields: fields)
    }

    private mutating func field() -> String {
        var out: [UInt8] = []
        var isQuoted = false
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
            isQuoted = true
            position += 1
        }
        let opened = line
        while position < bytes.count {
            let byte = bytes[position]
            if isQuoted {
                if byte == UInt8(ascii: "\"") {
                    position += 1
                    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                        isQuoted = false
                        continue
                    }
                } else if byte == UInt8(ascii: "\n") {
                    line += 1
                }
            } else if byte == delimiter || byte == UInt8(ascii: "\n") {
                break
            }
            out.append(byte)
            position += 1
        }
        if isQuoted { unclosedQuoteLine = unclosedQuoteLine ?? opened }
        return String(decoding: out, as: UTF8.self)
    }
}
